import type { Constraint } from "../norms/index.ts";

/** A rule that a case of a log breaks. */
export type Violation = {
  constraint: Constraint;
  /** Index of the case, and of its first event, in the log as it was read. */
  case: number;
  start: number;
  /** Positions in the case, from 0: where it is broken, and what that rests on. */
  at: number;
  positions: number[];
  item: string | null;
};
