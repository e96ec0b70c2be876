/** What is owed and by when: the queue of deadlines, and what screens show as open. */
import type { Monitor } from "./monitor.ts";

/** An obligation that is open. Without a limit of time all of dueAt, pendingYear and leadAt are null. */
export type Deadline = {
  constraint: string;
  item: string | null;
  /** Whom the act that brought it is about. */
  of: string | null;
  /** The number of the act that brought it. */
  acts: number[];
  /** The last instant in time, ISO 8601. */
  dueAt: string | null;
  /** The limit lies in a year whose working days nobody has published yet. */
  pendingYear: number | null;
  /** The clock stands still. */
  suspended: boolean;
  /** From here on it is near: prevention. */
  leadAt: string | null;
};

export function deadlinesOf(_monitor: Monitor): Deadline[] {
  return [];
}
