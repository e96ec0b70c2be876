/** Columns made from columns: written anew, asked for one event, cut to some cases. */
import type { Column, EventLog, TextColumn } from "./event-log.ts";

/** A text column that is written word by word. */
export class TextWriter {
  readonly codes: Int32Array;
  readonly words: string[] = [];
  private readonly known = new Map<string, number>();

  constructor(events: number) {
    this.codes = new Int32Array(events).fill(-1);
  }

  codeOf(word: string): number {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    this.known.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  column(): Column {
    return { kind: "text", codes: this.codes, words: this.words };
  }
}

export function wordAt({ codes, words }: TextColumn, event: number): string | null {
  const code = codes[event] as number;
  return code < 0 ? null : (words[code] ?? null);
}

export function valueAt(column: Column, event: number): string | number | null {
  if (column.kind === "text") return wordAt(column, event);
  const value = column.values[event] as number;
  return Number.isNaN(value) ? null : value;
}

/** Read as numbers; a word that is none is missing. */
export function asNumbers(column: Column): Column {
  if (column.kind === "number") return column;
  const numbers = column.words.map((word) => (word.trim() === "" ? Number.NaN : Number(word)));
  const values = new Float64Array(column.codes.length).fill(Number.NaN);
  for (let e = 0; e < values.length; e++) {
    const code = column.codes[e] as number;
    if (code >= 0) values[e] = numbers[code] as number;
  }
  return { kind: "number", values };
}

/** Read as text, numbers as they are written shortest. */
export function asText(column: Column): Column {
  if (column.kind === "text") return column;
  const writer = new TextWriter(column.values.length);
  for (let e = 0; e < column.values.length; e++) {
    const value = column.values[e] as number;
    if (!Number.isNaN(value)) writer.codes[e] = writer.codeOf(String(value));
  }
  return writer.column();
}

/** The log of some of its cases, in the order given. */
export function logOf(log: EventLog, cases: number[]): EventLog {
  const starts = new Uint32Array(cases.length + 1);
  for (const [index, c] of cases.entries())
    starts[index + 1] = (starts[index] as number) + (log.starts[c + 1] as number) - (log.starts[c] as number);
  const events = starts[cases.length] as number;
  const cut = <T extends Int32Array | Float64Array>(values: T, made: T): T => {
    for (const [index, c] of cases.entries())
      made.set(values.subarray(log.starts[c], log.starts[c + 1]), starts[index]);
    return made;
  };
  const text = ({ codes, words }: TextColumn): TextColumn => ({
    codes: cut(codes, new Int32Array(events)),
    words,
  });
  return {
    cases: cases.map((c) => log.cases[c] as string),
    starts,
    activity: text(log.activity),
    time: cut(log.time, new Float64Array(events)),
    resource: text(log.resource),
    role: text(log.role),
    item: text(log.item),
    attributes: new Map(
      [...log.attributes].map(([name, column]): [string, Column] => [
        name,
        column.kind === "text"
          ? { kind: "text", ...text(column) }
          : { kind: "number", values: cut(column.values, new Float64Array(events)) },
      ]),
    ),
  };
}
