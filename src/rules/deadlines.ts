/** What is owed and by when: the queue of deadlines, and what screens show as open. */
import type { Entry } from "./entries.ts";
import { enter, type Monitor } from "./monitor.ts";
import { restsOn } from "./plain-singles.ts";
import { openOf, weigh } from "./standing.ts";

/** An obligation that is open. Without a limit of time all of dueAt, pendingYear and leadAt are null. */
export type Deadline = {
  constraint: string;
  item: string | null;
  /** Whom the act that brought it is about. */
  of: string | null;
  /** The number of the act that brought it; none where it is owed from the beginning. */
  acts: number[];
  /** Where each must: who has not yet. */
  waiting: string[];
  /** The last instant in time, ISO 8601. */
  dueAt: string | null;
  /** The limit lies in a year whose working days nobody has published yet. */
  pendingYear: number | null;
  /** The clock stands still. */
  suspended: boolean;
  /** From here on it is near: prevention. */
  leadAt: string | null;
};

/** By constraint, then by act. */
export function deadlinesOf(monitor: Monitor): Deadline[] {
  const { plan } = enter(monitor);
  const { acts, cells } = monitor;
  return plan.watches.flatMap((watch): Deadline[] => {
    const cell = cells[watch.index];
    if (!cell) return [];
    weigh(watch, cell, acts.length);
    const constraint = watch.constraint.id;
    if (watch.once) {
      const isOwed = cell.owed > 0 && cell.judged && !cell.broken;
      const rests = restsOn(cell).map((at) => acts.numberAt(at));
      return isOwed ? [{ constraint, item: null, of: null, acts: rests, waiting: [], ...WITHOUT_LIMIT }] : [];
    }
    const leadAt = watch.correlated?.clock?.leadAt;
    return openOf(watch, cell)
      .sort((a, b) => a.at - b.at)
      .flatMap(({ at, entry }) => {
        const waiting = [...(entry?.waiting ?? [])].map(String);
        const time = entry ? timesOf(entry, leadAt?.(entry) ?? null) : WITHOUT_LIMIT;
        return [
          {
            constraint,
            item: acts.itemAt(at),
            of: acts.ofAt(at),
            acts: [acts.numberAt(at)],
            waiting,
            ...time,
          },
        ];
      });
  });
}

const WITHOUT_LIMIT = { dueAt: null, pendingYear: null, suspended: false, leadAt: null };

function timesOf(entry: Entry, leadAt: number | null) {
  const instant = (ms: number | null) =>
    ms === null || !Number.isFinite(ms) ? null : new Date(ms).toISOString();
  return {
    dueAt: instant(entry.limit),
    pendingYear: entry.pendingYear,
    suspended: entry.isPaused,
    leadAt: instant(leadAt),
  };
}
