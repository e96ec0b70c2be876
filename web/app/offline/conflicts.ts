/** Why a draft is not recorded yet, and what differs from when it was written. Pure. */
import type { Fault, ProblemAnswer } from "../api.ts";
import type { Seat } from "../record/seats.ts";

/** Waits by itself: nothing is wrong with the draft. */
export type Waiting = "away" | "session" | "other-account" | "server";
/** Needs its clerk. */
export type Blocked = "registry" | "refused" | "not-allowed" | "moved-on" | "key-used" | "too-old";

export type Difference = { person: string; name: string; was: string[] | null; is: string[] | null };

export type Conflict = {
  kind: Waiting | Blocked;
  /** By this computer's clock. */
  at: string;
  /** The server's own, and in which language it said them. */
  words?: string;
  lang?: string;
  faults?: Fault[];
  differences?: Difference[];
};

const BLOCKED: ReadonlySet<string> = new Set<Blocked>([
  "registry",
  "refused",
  "not-allowed",
  "moved-on",
  "key-used",
  "too-old",
]);
export const isBlocked = ({ kind }: Conflict) => BLOCKED.has(kind);

type Held = Pick<Seat, "person" | "name" | "titles" | "principal">;

/** Who was in office on the day then and is not by the registry now, who is new, and whose office is another. */
export function differencesOf(then: readonly Held[], now: readonly Held[]): Difference[] {
  const before = new Map(then.map((seat) => [seat.person, seat]));
  const after = new Map(now.map((seat) => [seat.person, seat]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((person) => {
    const [was, is] = [before.get(person), after.get(person)];
    if (was && is && was.principal === is.principal && was.titles.join("\n") === is.titles.join("\n"))
      return [];
    return [{ person, name: (is ?? was)?.name ?? person, was: was?.titles ?? null, is: is?.titles ?? null }];
  });
}

const TOO_MANY = 429;

/** What a "no" of the server means for a draft that was sent. */
export function conflictOf(
  { status, code, message, faults }: ProblemAnswer,
  at: string,
  lang: string,
): Conflict {
  const said = { at, lang, words: message, ...(faults.length > 0 ? { faults } : {}) };
  if (status === 0) return { kind: "away", at };
  if (status === 401) return { kind: "session", at };
  if (status === 403) return { kind: code === "sign_in_incomplete" ? "session" : "not-allowed", ...said };
  if (code === "matter_moved_on") return { kind: "moved-on", ...said };
  if (code === "idempotency_key_reused" || code === "duplicate_act") return { kind: "key-used", ...said };
  if (status === TOO_MANY || status >= 500) return { kind: "server", ...said };
  return { kind: "refused", ...said };
}

const DAY_MS = 86_400_000;
/** The server knows a key for 30 days: past that it could not tell a second attempt from a new record. */
const KEY_KNOWN_DAYS = 29;

/** Whether an attempt may have arrived so long ago that another one could record it twice. */
export const isTooOld = (firstAttemptAt: string, now: Date) =>
  now.getTime() - Date.parse(firstAttemptAt) > KEY_KNOWN_DAYS * DAY_MS;
