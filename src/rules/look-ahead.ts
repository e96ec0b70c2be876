/** What acts would do to the rules, told before they are recorded. */
import { type Calendar, CHINA } from "../calendar/index.ts";
import type { Procedure } from "../norms/index.ts";
import { type Deadline, deadlinesOf } from "./deadlines.ts";
import { assess, startMonitor, stepMonitor } from "./monitor.ts";
import type { Change, Occurrence, Verdict } from "./occurrence.ts";

export type LookAhead = {
  /** Breaches that the acts would bring. */
  violates: Change[];
  /** Constraints of which something was owed that would then be in order. */
  satisfies: string[];
  /** What would then be owed and is not now. */
  owes: Deadline[];
};

/** The acts take their numbers after the history's. Nothing is recorded, and nothing remembered. */
export function lookAhead(
  procedure: Procedure,
  history: readonly Occurrence[],
  acts: readonly Occurrence[],
  calendar: Calendar = CHINA,
): LookAhead {
  const monitor = startMonitor(procedure, calendar);
  for (const o of history) stepMonitor(monitor, o);
  const before = new Map(assess(monitor, false).constraints.map((c) => [c.constraint, c]));
  const owed = new Set(deadlinesOf(monitor).map(keyOf));
  const violates = acts.flatMap((o) => stepMonitor(monitor, o));
  const satisfies = assess(monitor, false).constraints.flatMap((c) => {
    const fulfilled = c.activations.fulfilled - (before.get(c.constraint)?.activations.fulfilled ?? 0);
    const was = before.get(c.constraint)?.verdict;
    return isInOrder(c.verdict) && (was === "possibly-violated" || (fulfilled > 0 && c.vacuous === false))
      ? [c.constraint]
      : [];
  });
  return { violates, satisfies, owes: deadlinesOf(monitor).filter((d) => !owed.has(keyOf(d))) };
}

function isInOrder(verdict: Verdict | undefined): boolean {
  return verdict === "satisfied" || verdict === "possibly-satisfied";
}

/** One obligation: which rule, and which act brought it. */
function keyOf({ constraint, acts }: Deadline): string {
  return `${constraint}\n${acts.join(",")}`;
}
