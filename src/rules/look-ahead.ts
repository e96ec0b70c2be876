/** What acts would do to the rules, told before they are recorded. */
import type { Calendar } from "../calendar/index.ts";
import type { Procedure } from "../norms/index.ts";
import type { Deadline } from "./deadlines.ts";
import type { Change, Occurrence } from "./occurrence.ts";

export type LookAhead = {
  /** Breaches that the acts would bring. */
  violates: Change[];
  /** Constraints that would then be in order and are not now. */
  satisfies: string[];
  /** What would then be owed and is not now. */
  owes: Deadline[];
};

export function lookAhead(
  _procedure: Procedure,
  _history: readonly Occurrence[],
  _acts: readonly Occurrence[],
  _calendar?: Calendar,
): LookAhead {
  throw new Error("not built yet");
}
