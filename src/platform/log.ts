import pino from "pino";

export type Log = pino.Logger;

/** JSON lines on standard error: request and act ids, no personal data. ERROR means act now. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}
