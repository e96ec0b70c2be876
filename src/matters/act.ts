/**
 * What an act is, in the words of the contract.
 *
 * 用权记录 · act: one recorded exercise of power or duty. Instants are ISO 8601 in UTC; money is integer fen;
 * persons, offices, bodies and matters are named by random UUIDs.
 */

export type Bilingual = { zh: string; en: string };

/** What the system records by itself: limits that pass, what is brought in from files, what a meeting's room makes plain. */
export type System = "clock" | "import" | "room";
export type Actor = { person: string; office: string } | { system: System };

/**
 * An act as its recorder hands it in. Three keys inside `data` are the envelope of every act:
 * `of` (the person whom the act is about, by default the actor), `as` (in which capacity: chair, member, clerk …)
 * and `item` (the agenda item or motion).
 */
export type ActDraft = {
  type: string;
  actor: Actor;
  claimedAt: string;
  data: Record<string, unknown>;
  evidence?: string[];
};

export type Act = Required<ActDraft> & {
  id: string;
  jurisdiction: string;
  matter: string;
  /** Dense within the matter, from 1. */
  number: number;
  body: string;
  recordedAt: string;
  norms: { pack: string; version: string };
};

/** What a permission to record asks of a matter. */
export type MatterBasics = {
  id: string;
  jurisdiction: string;
  body: string;
  procedure: string;
  class: string | null;
  /** The jurisdiction's civil day of opening, YYYY-MM-DD: by it the generation of the procedure. */
  openedOn: string;
};

/** Acts that enter one matter together: all of them or none. */
export type Admission = {
  jurisdiction: string;
  matter: { open: { procedure: string; body: string; id?: string } } | { id: string };
  acts: ActDraft[];
  /** The matter's last number that the recorder has seen; if the matter has moved on, the admission is refused. */
  after?: number;
  /** `request`: what the caller asked for, where the acts hold what the caller did not send, such as the clock's time. */
  idempotency?: { key: string; by: string; request?: unknown };
};

/**
 * An admission whose acts are made when the matter is locked, from what it is then: who may record what is decided on what
 * is true at that moment, and again when the same request comes twice.
 */
export type Asking = Omit<Admission, "matter" | "acts" | "idempotency"> & {
  matter: { id: string };
  acts: (matter: MatterBasics) => ActDraft[] | Refusal;
  idempotency: { key: string; by: string; request: unknown };
};

export type VerdictChange = {
  constraint: string;
  verdict: "satisfied" | "possibly-satisfied" | "possibly-violated" | "violated";
  vacuous: boolean;
  at: number;
};

export type Finding = {
  constraint: string;
  item: string | null;
  at: number;
  acts: number[];
  severity: "serious" | "moderate" | "minor";
  explanation: Bilingual;
  norms: { pack: string; version: string };
};

export type Admitted = {
  ok: true;
  matter: string;
  acts: Act[];
  verdicts: VerdictChange[];
  findings: Finding[];
};

/** An expected "no": nothing was recorded. `norms` names what it rests on. */
export type Refusal = {
  ok: false;
  code: string;
  message: Bilingual;
  problems?: { path: string; message: Bilingual }[];
  norms?: string[];
};

export function refusal(
  code: string,
  zh: string,
  en: string,
  more: Pick<Refusal, "problems" | "norms"> = {},
): Refusal {
  return { ok: false, code, message: { zh, en }, ...more };
}

/** The envelope keys of an act's data, read once for the rules. */
export function envelope(draft: ActDraft): { of: string | null; as: string | null; item: string | null } {
  const actor = "person" in draft.actor ? draft.actor.person : null;
  const { of, as, item } = draft.data;
  return {
    of: typeof of === "string" ? of : actor,
    as: typeof as === "string" ? as : null,
    item: typeof item === "string" ? item : null,
  };
}

/** An act's data without its envelope: the fields that its procedure declares. */
export function fieldsOf(data: Record<string, unknown>): Record<string, unknown> {
  const { of: _of, as: _as, item: _item, ...fields } = data;
  return fields;
}
