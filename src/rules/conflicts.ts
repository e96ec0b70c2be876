/** Rules that cannot all be kept: found before they bite, by a capped product of the control-flow constraints' automata. */
import type { Procedure } from "../norms/index.ts";
import type { Occurrence } from "./occurrence.ts";

/** Constraints of which one is broken whatever happens; none of them can be left out of the list. */
export type Conflict = { constraints: string[] };

export type Conflicts = {
  conflicts: Conflict[];
  /** Constraints with data, correlation or time, of which nothing is said here. */
  leftOut: string[];
  /** The product grew beyond the cap: what is not listed is not excluded. */
  capped: boolean;
};

/** Acts that cannot happen without breaking one of the constraints. */
export type DeadAct = { act: string; constraints: string[] };

/** After a history: does no continuation satisfy all? Constraints already violated do not count. */
export function conflictsAfter(_procedure: Procedure, _history: readonly Occurrence[]): Conflicts {
  throw new Error("not built yet");
}

/** Of a procedure as it stands, before any act: for lint. */
export function conflictsOf(_procedure: Procedure): Conflicts & { deadActs: DeadAct[] } {
  throw new Error("not built yet");
}
