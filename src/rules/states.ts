/** 正常 / 预防 / 警示: what a matter's verdicts and deadlines show as, at an instant. */
import type { Deadline } from "./deadlines.ts";
import type { Assessment, ConstraintAssessment } from "./monitor.ts";

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
  assessment: Pick<Assessment, "closed"> & {
    constraints: readonly Pick<ConstraintAssessment, "constraint" | "verdict">[];
  };
  deadlines: readonly Pick<Deadline, "constraint" | "item" | "acts" | "dueAt" | "leadAt">[];
  /** Milliseconds since the epoch. */
  now: number;
  /** Constraints that no continuation satisfies together (see conflictsAfter). */
  conflicts?: readonly string[];
  /** Constraints that the act being entered would violate for good (see lookAhead). */
  wouldViolate?: readonly string[];
  /** A gate act such as closing is being entered: what is still owed is prevention. */
  beforeGate?: boolean;
};

const ORDER: readonly State[] = ["normal", "prevention", "warning"];

/** The gravest of the reasons is the state; none is normal. Not every open obligation is prevention. */
export function stateOf(input: StateInput): { state: State; reasons: StateReason[] } {
  const { assessment, deadlines, conflicts = [], wouldViolate = [] } = input;
  const reasons: StateReason[] = [];
  const say = (
    constraint: string,
    state: State,
    because: StateReason["because"],
    of?: StateInput["deadlines"][number],
  ) =>
    reasons.push({
      constraint,
      state,
      because,
      item: of?.item ?? null,
      acts: of?.acts ?? [],
      dueAt: of?.dueAt ?? null,
    });
  for (const { constraint, verdict } of assessment.constraints) {
    if (verdict === "violated") say(constraint, "warning", "violated");
    if (verdict === "possibly-violated" && assessment.closed) say(constraint, "warning", "owed-at-closing");
    if (conflicts.includes(constraint) && verdict !== "violated") say(constraint, "warning", "conflict");
    if (wouldViolate.includes(constraint)) say(constraint, "prevention", "would-violate");
  }
  for (const deadline of deadlines) {
    const [state, because] = shownAs(deadline, input);
    say(deadline.constraint, state, because, deadline);
  }
  reasons.sort((a, b) => ORDER.indexOf(b.state) - ORDER.indexOf(a.state));
  return { state: reasons[0]?.state ?? "normal", reasons };
}

function shownAs(
  { dueAt, leadAt }: Pick<Deadline, "dueAt" | "leadAt">,
  { now, beforeGate = false }: StateInput,
): [State, StateReason["because"]] {
  if (dueAt !== null && now > Date.parse(dueAt)) return ["warning", "deadline-passed"];
  if (leadAt !== null && now >= Date.parse(leadAt)) return ["prevention", "deadline-near"];
  if (beforeGate) return ["prevention", "gate-ahead"];
  return ["normal", "open-obligation"];
}
