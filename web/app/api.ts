/** Calls to the server. Every "no" arrives as a Problem with the server's own words. */
import type { Words } from "./language.ts";
import { COMMON } from "./texts/common.ts";

export class ProblemAnswer extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Tells whoever listens that a call came back with "not signed in": see session.tsx. */
export const sessionEnded = new EventTarget();

export async function call<T>(
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  const response = await fetch(path, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      "accept-language": document.documentElement.lang,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new ProblemAnswer(0, COMMON.offline[document.documentElement.lang.startsWith("en") ? "en" : "zh"]);
  });
  const isJson = response.headers.get("content-type")?.includes("json");
  const answer = isJson ? await response.json() : await response.text();
  if (response.ok) return answer as T;
  if (response.status === 401 && path.startsWith("/api/v1/")) sessionEnded.dispatchEvent(new Event("ended"));
  throw new ProblemAnswer(
    response.status,
    isJson ? (answer.detail ?? answer.message ?? answer.title) : String(answer),
  );
}

/** The procedure that the desk counts and that the form records. */
export const DECISIONS = "cn/decision";

export type Session = {
  account: string;
  person: string | null;
  name: string;
  jurisdiction: { id: string; title: Words };
  administrator: string | null;
  offices: {
    office: string;
    body: string;
    bodyName: string;
    bodyNameEn: string | null;
    title: string;
    titleEn: string | null;
  }[];
  clerkOf: string[];
  sample: boolean;
};
export type SampleAccount = {
  account: string;
  name: string;
  office: string;
  body: string;
  jurisdiction: string;
  jurisdictionTitle: Words;
  role: Words;
  what: Words;
};
export type MatterRow = {
  id: string;
  procedure: string;
  procedureTitle: Words;
  closed: boolean;
  title: string | null;
  classTitle: Words | null;
  amount: number | null;
  body: string;
  bodyName: string;
  stage: string | null;
  stageTitle: Words;
  openedAt: string;
  lastActAt: string;
  violated: number;
  openFindings: number;
  witnessed: boolean;
};
export type LedgerPlace = { status: "queued" | "recorded" | "witnessed"; index: number | null };
export type ActView = {
  id: string;
  number: number;
  type: string;
  title: Words;
  actor: { name?: string; officeTitle?: string; system?: string };
  of: { person: string; name: string } | null;
  as: string | null;
  asTitle: Words | null;
  item: string | null;
  claimedAt: string;
  recordedAt: string;
  fields: { key: string; title: Words; text: Words }[];
  ledger: LedgerPlace;
  erased: boolean;
};
export type Basis = { document: string; article?: string; says?: string; status: string };
export type VerdictView = {
  constraint: string;
  title: Words;
  verdict: string;
  vacuous: boolean;
  severity: string;
  basis: Basis[];
  explanation: Words | null;
  acts: number[];
};
export type Matter = Omit<MatterRow, "acts"> & {
  jurisdiction: string;
  procedureDetail?: {
    id: string;
    title: Words;
    stages: { id: string; title: Words }[];
    pack: string;
    version: string;
  };
  acts: ActView[];
  verdicts: VerdictView[];
};
export type BodyRow = {
  id: string;
  name: string;
  nameEn: string | null;
  kind: string;
  principals: { person: string; name: string; title: string; acting: boolean }[];
  station: { name: string } | null;
  matters: number;
  openFindings: number;
};
export type BodyDetail = BodyRow & {
  offices: {
    id: string;
    title: string;
    titleEn: string | null;
    function: string;
    principal: string;
    holders: { person: string; name: string; from: string; to: string | null; acting: boolean }[];
  }[];
  recent: MatterRow[];
};
export type FindingRow = {
  matter: string;
  matterTitle: string | null;
  body: string;
  bodyName: string;
  constraint: string;
  at: number;
  item: string | null;
  title: Words;
  explanation: Words;
  severity: Severity;
  state: string;
  openedAt: string;
};
export type Severity = "serious" | "moderate" | "minor";
export type Waiting = {
  kind: "finding" | "unconfirmed-record";
  title: Words;
  matter: string;
  matterTitle: string | null;
  body: string;
  bodyName: string;
  since: string;
  constraint?: string;
  severity?: Severity;
};
export type Desk = {
  waiting: Waiting[];
  counts: { matters: number; violated: number; openFindings: number; unconfirmed: number };
  recent: MatterRow[];
};
export type Procedure = {
  id: string;
  title: Words;
  stages: { id: string; title: Words }[];
  acts: {
    type: string;
    title: Words;
    /** The stage that the act leads to. */
    stage: string | null;
    fields: { key: string; options?: { value: string; title: Words }[] }[];
  }[];
  constraints: { id: string; title: Words; severity: Severity }[];
};
export type LedgerStatus = {
  jurisdiction: string;
  origin: string;
  vkey: string;
  size: number;
  root: string;
  signedAt: string;
  witnessedSize: number | null;
  witnessedAt: string | null;
  queued: number;
  status: string;
  witnesses: { name: string; department: string; vkey: string; demonstration: boolean }[];
  recent: { index: number; act: string; matter: string; number: number; integratedAt: string }[];
};

/** All that waits, not only the rows that the desk shows. */
export const waitingTotal = ({ counts }: Desk) => counts.openFindings + counts.unconfirmed;
