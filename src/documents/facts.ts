/** What documents are made from: a matter's acts and where its rules stand, with names. They know nothing besides. */
import type { Language } from "../platform/index.ts";

export type Words = { zh: string; en: string };
export type Named = { person: string; name: string };

export type RecordedAct = {
  id: string;
  number: number;
  type: string;
  title: Words;
  actor: (Named & { office: string; officeTitle: string }) | { system: "clock" | "import" | "room" };
  of: Named | null;
  as: string | null;
  asTitle: Words | null;
  item: string | null;
  claimedAt: string;
  recordedAt: string;
  data: Record<string, unknown>;
  fields: { key: string; title: Words; text: Words }[];
  evidence: string[];
  ledger: { status: "queued" | "recorded" | "witnessed"; index: number | null };
  erased: boolean;
};

export type Basis = { document: string; article?: string | undefined; status: string };

export type JudgedRule = {
  constraint: string;
  title: Words;
  verdict: "satisfied" | "possibly-satisfied" | "possibly-violated" | "violated";
  vacuous: boolean;
  basis: Basis[];
};

export type OpenedFinding = {
  constraint: string;
  item: string | null;
  acts: number[];
  title: Words;
  explanation: Words;
  state: string;
  openedAt: string;
  answer?: { name?: string; at: string; position?: string | null; text: string | null } | null | undefined;
  decision?: { name?: string; at: string; outcome: string; reasons?: string | null } | null | undefined;
};

export type OwedDeadline = {
  title: Words;
  item: string | null;
  acts: number[];
  dueAt: string | null;
  pendingYear: number | null;
  suspended: boolean;
  passed: boolean;
};

/** A paper that an act cites as evidence: kept here, kept elsewhere (only its hash is known), or erased. */
export type CitedPaper = {
  blob: string;
  act: number;
  name: string | null;
  type: string | null;
  sizeBytes: number | null;
  state: "kept" | "not-here" | "erased";
};

export type MatterFacts = {
  language: Language;
  timeZone: string;
  id: string;
  title: string | null;
  procedureTitle: Words;
  classTitle: Words | null;
  /** Integer fen. */
  amount: number | null;
  bodyName: string;
  stageTitle: Words;
  stages: { id: string; title: Words }[];
  openedAt: string;
  closed: boolean;
  norms: { pack: string; version: string } | null;
  acts: RecordedAct[];
  verdicts: JudgedRule[];
  findings: OpenedFinding[];
  deadlines: OwedDeadline[];
  papers: CitedPaper[];
  /** The station that covers the body on the day of the meeting. */
  station: string | null;
  /** The office of a person in the body on the day of the meeting. */
  offices: ReadonlyMap<string, string>;
  viewer: { name: string; office: string | null };
  madeAt: string;
};

/** The kind of an act without its procedure: "decision.voted" and "meeting.voted" are both "voted". */
export const kindOf = (act: Pick<RecordedAct, "type">) => act.type.slice(act.type.indexOf(".") + 1);

export const ofKind = (acts: RecordedAct[], ...kinds: string[]) =>
  acts.filter((act) => kinds.includes(kindOf(act)));

export function fieldOf(act: RecordedAct | undefined, key: string, language: Language): string | null {
  return act?.fields.find((f) => f.key === key)?.text[language] ?? null;
}
