/** A whole log at once: the machines of the monitor, stepped over columns. */
import type { Calendar } from "../calendar/index.ts";
import type { EventLog } from "../logs/event-log.ts";
import type { Procedure } from "../norms/index.ts";

/** A breach as the monitor would tell it: once per item (and person). */
export type LogViolation = {
  /** Index into log.cases. */
  case: number;
  constraint: string;
  item: string | null;
  /** The position in the case (from 0) at which it is broken; of what is owed at the end, the last. */
  at: number;
  /** The positions that it rests on. */
  positions: number[];
};

export type CheckOptions = {
  /** Nothing more will come in any case. */
  complete: boolean;
  /** Default: the mainland's, see src/calendar. */
  calendar?: Calendar;
  onProgress?: (events: number) => void;
  signal?: AbortSignal;
  onViolation?: (violation: LogViolation) => void;
};

export type ConstraintCheck = {
  id: string;
  /** Disjoint. */
  cases: { satisfied: number; violated: number; pending: number; vacuous: number };
  activations: { fulfilled: number; violated: number };
};

export type LogCheck = { constraints: ConstraintCheck[] };

/**
 * Words of the log's activity column are act types of the procedure. @throws the signal's reason when it is aborted
 */
export async function checkLog(
  _procedure: Procedure,
  _log: EventLog,
  _options: CheckOptions,
): Promise<LogCheck> {
  throw new Error("not built yet");
}
