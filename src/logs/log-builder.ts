/** Columns that grow while a log is read, and are put in the order of its cases at the end. */
import type { Column, EventLog, TextColumn } from "./event-log.ts";
import { LogFault } from "./log-fault.ts";
import { type Encoding, grown, WordTable } from "./word-table.ts";

/** Beyond these numbers of different words a column is not what it is taken for. */
const MOST_ACTIVITIES = 1_000_000;
const MOST_WORDS = 50_000_000;

/** A number as a log writes it; 007 is a name. */
const NUMERAL = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

export type TextBuilder = { table: WordTable; codes: Int32Array };

export class LogBuilder {
  events = 0;
  capacity = 1 << 14;
  caseOf = new Int32Array(this.capacity);
  time = new Float64Array(this.capacity);
  readonly activity = textBuilder("activity", this.capacity, MOST_ACTIVITIES);
  readonly resource = textBuilder("resource", this.capacity);
  readonly role = textBuilder("role", this.capacity);
  readonly item = textBuilder("item", this.capacity);
  readonly attributes = new Map<string, TextBuilder>();

  /** Makes room for one more event, all of whose values are none. */
  ensure(): void {
    if (this.events < this.capacity) return;
    this.capacity *= 2;
    this.caseOf = grown(this.caseOf, Int32Array, this.capacity);
    this.time = grown(this.time, Float64Array, this.capacity);
    for (const column of this.columns())
      column.codes = grown(column.codes, Int32Array, this.capacity).fill(-1, this.events);
    this.time.fill(Number.NaN, this.events);
  }

  text(name: string): TextBuilder {
    const made = textBuilder(name, this.capacity);
    this.attributes.set(name, made);
    return made;
  }

  private *columns(): Iterable<TextBuilder> {
    yield this.activity;
    yield this.resource;
    yield this.role;
    yield this.item;
    yield* this.attributes.values();
  }

  /**
   * The log, its events in the order of the file within each case. `cases` are the words that caseOf counts.
   * @throws LogFault where the bytes are no text.
   */
  finish(cases: string[] | WordTable): { log: EventLog; encoding: Encoding } {
    const tables = [...this.columns()].map((column) => column.table);
    if (cases instanceof WordTable) tables.unshift(cases);
    const { encoding, wordsOf } = wordsIn(tables);
    const names = cases instanceof WordTable ? (wordsOf.get(cases) ?? []) : cases;
    const { starts, order } = startsOf(this.caseOf, this.events, names.length);
    const text = ({ codes, table }: TextBuilder): TextColumn => ({
      codes: inOrder(codes, Int32Array, this.events, order),
      words: wordsOf.get(table) ?? [],
    });
    const attributes = new Map<string, Column>();
    for (const [name, column] of this.attributes) {
      attributes.set(name, numbersOr(text(column)));
      this.attributes.delete(name);
    }
    return {
      encoding,
      log: {
        cases: names,
        starts,
        activity: text(this.activity),
        time: inOrder(this.time, Float64Array, this.events, order),
        resource: text(this.resource),
        role: text(this.role),
        item: text(this.item),
        attributes,
      },
    };
  }
}

function textBuilder(name: string, capacity: number, most = MOST_WORDS): TextBuilder {
  return { table: new WordTable(name, most), codes: new Int32Array(capacity).fill(-1) };
}

/** UTF-8 where every word is UTF-8, otherwise GB 18030 (which holds GBK and GB 2312). */
function wordsIn(tables: WordTable[]): { encoding: Encoding; wordsOf: Map<WordTable, string[]> } {
  let bad: { table: WordTable; row: number } | null = null;
  for (const encoding of ["UTF-8", "GB 18030"] as const) {
    const wordsOf = new Map<WordTable, string[]>();
    bad = null;
    for (const table of tables) {
      const read = table.words(encoding);
      if ("row" in read) {
        bad = { table, row: read.row };
        break;
      }
      wordsOf.set(table, read.words);
    }
    if (bad === null) return { encoding, wordsOf };
  }
  throw new LogFault(
    { row: bad?.row ?? 1, column: bad?.table.name ?? "" },
    { zh: "既不是 UTF-8 也不是 GBK 编码", en: "is neither UTF-8 nor GBK here" },
    { zh: "请另存为 UTF-8", en: "save the file in UTF-8" },
  );
}

/** Cases are numbered in order of first appearance: where the numbers never fall, the file is in order already. */
function startsOf(caseOf: Int32Array, events: number, cases: number) {
  const starts = new Uint32Array(cases + 1);
  let isGrouped = true;
  for (let e = 0; e < events; e++) {
    const c = caseOf[e] as number;
    starts[c + 1] = (starts[c + 1] as number) + 1;
    if (e > 0 && c < (caseOf[e - 1] as number)) isGrouped = false;
  }
  for (let c = 0; c < cases; c++) starts[c + 1] = (starts[c + 1] as number) + (starts[c] as number);
  if (isGrouped) return { starts, order: null };
  const next = starts.slice();
  const order = new Uint32Array(events);
  for (let e = 0; e < events; e++) {
    const c = caseOf[e] as number;
    const place = next[c] as number;
    order[place] = e;
    next[c] = place + 1;
  }
  return { starts, order };
}

function inOrder<T extends Int32Array | Float64Array>(
  values: T,
  make: new (length: number) => T,
  events: number,
  order: Uint32Array | null,
): T {
  if (order === null) return values.subarray(0, events) as T;
  const sorted = new make(events);
  for (let place = 0; place < events; place++) sorted[place] = values[order[place] as number] as number;
  return sorted;
}

/** A column whose every word is a number is one of numbers. */
function numbersOr(column: TextColumn): Column {
  const { codes, words } = column;
  if (words.length === 0 || !words.every((word) => NUMERAL.test(word))) return { kind: "text", ...column };
  const numbers = Float64Array.from(words, Number);
  const values = new Float64Array(codes.length);
  for (let e = 0; e < codes.length; e++) {
    const code = codes[e] as number;
    values[e] = code < 0 ? Number.NaN : (numbers[code] as number);
  }
  return { kind: "number", values };
}
