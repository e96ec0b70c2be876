/** 正常 / 预防 / 警示: what a matter's verdicts and deadlines show as, at an instant. */
import type { Deadline } from "./deadlines.ts";
import type { Assessment } from "./monitor.ts";

export type State = "normal" | "prevention" | "warning";

/** Why a constraint shows as it does. */
export type StateReason = {
  constraint: string;
  state: State;
  because:
    | "violated"
    | "deadline-passed"
    | "conflict"
    | "owed-at-closing"
    | "deadline-near"
    | "would-violate"
    | "gate-ahead"
    | "open-obligation";
  item: string | null;
  acts: number[];
  dueAt: string | null;
};

export type StateInput = {
  assessment: Assessment;
  deadlines: readonly Deadline[];
  /** Milliseconds since the epoch. */
  now: number;
  /** Constraints that no continuation satisfies together (see conflictsAfter). */
  conflicts?: readonly string[];
  /** Constraints that the act being entered would violate for good (see lookAhead). */
  wouldViolate?: readonly string[];
  /** A gate act such as closing is being entered: what is still owed is prevention. */
  beforeGate?: boolean;
};

export function stateOf(_input: StateInput): { state: State; reasons: StateReason[] } {
  throw new Error("not built yet");
}
