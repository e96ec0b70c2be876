/** Traces as a log in columns. */
import type { Column, EventLog, TextColumn } from "../logs/event-log.ts";
import type { Occurrence } from "./occurrence.ts";

export function logOf(traces: readonly (readonly Occurrence[])[]): EventLog {
  const events = traces.flat();
  const text = (read: (o: Occurrence) => string | null): TextColumn => {
    const words = [...new Set(events.flatMap((o) => read(o) ?? []))];
    return { words, codes: Int32Array.from(events, (o) => words.indexOf(read(o) ?? "\u0000")) };
  };
  const number = (name: string) =>
    Float64Array.from(events, ({ data }) => (typeof data[name] === "number" ? data[name] : Number.NaN));
  const starts = [0];
  for (const trace of traces) starts.push((starts.at(-1) as number) + trace.length);
  const choice = text(({ data }) => (typeof data.choice === "string" ? data.choice : null));
  const until = text(({ data }) => (typeof data.until === "string" ? data.until : null));
  return {
    cases: traces.map((_, index) => `case ${index + 1}`),
    starts: Uint32Array.from(starts),
    activity: text((o) => o.type),
    time: Float64Array.from(events, (o) => o.time),
    resource: text((o) => o.by),
    role: text((o) => o.as),
    item: text((o) => o.item),
    attributes: new Map<string, Column>([
      ["of", { kind: "text", ...text((o) => o.of) }],
      ["choice", { kind: "text", ...choice }],
      ["until", { kind: "text", ...until }],
      ...["x", "due", "yes", "no"].map((name): [string, Column] => [
        name,
        { kind: "number", values: number(name) },
      ]),
    ]),
  };
}
