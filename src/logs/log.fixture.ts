/** Logs for tests: bytes in pieces of any length, and what was read as plain rows. */
import { type EventLog, LogFault, valueAt, wordAt } from "./index.ts";

/** In pieces of that many bytes, so that every place is once the end of one. */
export function* inPieces(text: string | Uint8Array, length: number): Generator<Uint8Array> {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

export type PlainEvent = {
  case: string;
  activity: string | null;
  time: string | null;
  resource: string | null;
  role: string | null;
  item: string | null;
  attributes: Record<string, string | number>;
};

export function eventsOf(log: EventLog): PlainEvent[] {
  return log.cases.flatMap((name, c) => {
    const events: PlainEvent[] = [];
    for (let e = log.starts[c] as number; e < (log.starts[c + 1] as number); e++) {
      const attributes: PlainEvent["attributes"] = {};
      for (const [key, column] of log.attributes) {
        const value = valueAt(column, e);
        if (value !== null) attributes[key] = value;
      }
      const time = log.time[e] as number;
      events.push({
        case: name,
        activity: wordAt(log.activity, e),
        time: Number.isNaN(time) ? null : new Date(time).toISOString(),
        resource: wordAt(log.resource, e),
        role: wordAt(log.role, e),
        item: wordAt(log.item, e),
        attributes,
      });
    }
    return events;
  });
}

/** The message of what is refused, as a person reads it. */
export async function refusal(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof LogFault) return error.message;
    throw error;
  }
  return "nothing was refused";
}
