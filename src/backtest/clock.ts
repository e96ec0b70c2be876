/** The clock of a trial: limits pass by themselves, each at its own instant, before the act that comes next. Pure. */
import { deadlinesOf, type Monitor } from "../rules/index.ts";

/** @param strike lets the limit pass that lies at an instant, in milliseconds since the epoch */
export function clockOf(monitor: Monitor, strike: (at: number) => void): (before: number) => void {
  const { constraints } = monitor.procedure;
  const isTimed = constraints.some(({ template }) => "time" in template && template.time?.within);
  let passed = Number.NEGATIVE_INFINITY;
  return (before) => {
    while (isTimed && !monitor.closed) {
      const due = nextDue(monitor, passed, before);
      if (due === null) return;
      passed = due;
      strike(due);
    }
  };
}

/** The earliest limit between two instants; null where there is none. */
function nextDue(monitor: Monitor, after: number, before: number): number | null {
  let next: number | null = null;
  for (const { dueAt } of deadlinesOf(monitor)) {
    const due = dueAt === null ? Number.NaN : Date.parse(dueAt);
    if (due > after && due < before && (next === null || due < next)) next = due;
  }
  return next;
}
