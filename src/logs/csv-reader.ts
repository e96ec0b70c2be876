/**
 * CSV (RFC 4180) into columns, byte by byte: a cell is hashed while its end is looked for, and only words not seen before
 * are read as text. Rows of a case may lie anywhere; within a case the order of the file is the order of the record.
 */
import { cellsFault, emptyActivity, emptyCase, openQuote, strayQuote } from "./csv-faults.ts";
import { type CsvHeader, headerOf, type Role } from "./csv-header.ts";
import { Instants } from "./instants.ts";
import { LogBuilder, type TextBuilder } from "./log-builder.ts";
import { LogFault } from "./log-fault.ts";
import { Repeated } from "./repeated.ts";
import { type Bytes, feed, type LogRead, type ReadOptions } from "./reading.ts";
import { HASH_PRIME, HASH_START, WordTable } from "./word-table.ts";

const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;
const MOST_CASES = 100_000_000;
const INCOMPLETE = -1;

/** @throws LogFault with row, column and cure. */
export async function readCsvLog(bytes: Bytes, options: ReadOptions = {}): Promise<LogRead> {
  const reader = new CsvReader(options);
  await feed(bytes, options, { zh: "一行", en: "row" }, (buffer, end, isLast) =>
    reader.parse(buffer, end, isLast),
  );
  return reader.finish();
}

class CsvReader {
  private readonly builder = new LogBuilder();
  private readonly cases = new WordTable("case_id", MOST_CASES);
  private readonly instants: Instants;
  private readonly options: ReadOptions;
  private header: CsvHeader | null = null;
  private roles: Role[] = [];
  private texts: (TextBuilder | null)[] = [];
  /** Bytes that end a run of a cell: the delimiter, the quote, the ends of a line. */
  private readonly stops = new Uint8Array(256);
  private row = 0;
  /** The codes of the row at hand, by column. */
  private codes = new Int32Array(0);
  private at = Number.NaN;
  /** Where the cell just read ends, with its terminator. */
  private next = 0;
  private scratch = new Uint8Array(256);
  /** Of the columns whose value is often that of the row before, that value; null for the others. */
  private repeats: (Repeated | null)[] = [];
  /** How long the last time was, and where the one at hand stands. */
  private timeLength = 0;
  private readonly place = { row: 0, column: "" };

  constructor(options: ReadOptions) {
    this.options = options;
    this.instants = new Instants(options.zone ?? null);
  }

  /** Reads whole rows; answers where the first begins that is not whole yet. */
  parse(b: Uint8Array, end: number, isLast: boolean): number {
    b[end] = LF;
    if (end === 0) return 0;
    let i = 0;
    if (this.header === null) {
      i = this.readHeader(b, end, isLast);
      if (i === INCOMPLETE) return 0;
    }
    while (i < end) {
      const next = this.readRow(b, i, end, isLast);
      if (next === INCOMPLETE) return i;
      i = next;
    }
    return end;
  }

  private readHeader(b: Uint8Array, end: number, isLast: boolean): number {
    const lineEnd = b.indexOf(LF);
    if (lineEnd === end && !isLast) return INCOMPLETE;
    const header = headerOf(b.subarray(0, Math.min(lineEnd, end)), this.options.keeps);
    this.header = header;
    this.roles = header.columns.map((c) => c.role);
    this.stops.fill(0);
    for (const byte of [header.delimiter, QUOTE, LF, CR]) this.stops[byte] = 1;
    this.codes = new Int32Array(this.roles.length).fill(-1);
    const { builder } = this;
    this.texts = header.columns.map(({ role, name }) =>
      role === "attribute"
        ? builder.text(name)
        : role === "activity" || role === "resource" || role === "role" || role === "item"
          ? builder[role]
          : null,
    );
    this.repeats = this.roles.map((role) => (role === "case" || role === "role" ? new Repeated() : null));
    this.row = 1;
    return Math.min(lineEnd + 1, end);
  }

  private readRow(b: Uint8Array, start: number, end: number, isLast: boolean): number {
    const { roles, stops, header, texts, codes, builder, cases } = this;
    const columns = roles.length;
    const delimiter = header?.delimiter;
    const row = this.row + 1;
    let i = start;
    // An empty line at the end is no row; in between it is an error below.
    if (b[i] === LF || (b[i] === CR && b[i + 1] === LF)) {
      if (i === end) return end;
      if (isBlank(b, i, end)) return isLast ? end : INCOMPLETE;
      throw cellsFault(row, 0, columns);
    }
    for (let column = 0; column < columns; column++) {
      const quick = this.quickEnd(b, i, end, column);
      if (quick >= 0 && (b[quick] === LF) === (column === columns - 1)) {
        i = quick + 1;
        continue;
      }
      const from = i;
      let hash = HASH_START;
      let byte = b[i] as number;
      while (stops[byte] === 0) {
        hash = Math.imul(hash ^ byte, HASH_PRIME);
        byte = b[++i] as number;
      }
      let source = b;
      let to = i;
      let head = from;
      if (byte === QUOTE || b[from] === SPACE || b[i - 1] === SPACE || (byte === CR && b[i + 1] !== LF)) {
        to = this.readSlowly(b, from, end, isLast, row, delimiter as number);
        if (to === INCOMPLETE) return INCOMPLETE;
        source = this.scratch;
        head = 0;
        i = this.next;
        byte = b[i] as number;
        hash = HASH_START;
        for (let k = 0; k < to; k++) hash = Math.imul(hash ^ (source[k] as number), HASH_PRIME);
      }
      if (byte === CR) byte = b[++i] as number;
      if (i >= end && !isLast) return INCOMPLETE;
      const role = roles[column];
      if (role === "time") {
        this.timeLength = to - head;
        this.at = this.instants.read(source, head, to, this.placeIn(column));
      } else if (role === "case") {
        if (head === to) throw emptyCase(row);
        codes[column] = cases.codeOf(source, head, to, hash, row);
      } else if (role !== "ignored") {
        codes[column] =
          head === to ? -1 : (texts[column] as TextBuilder).table.codeOf(source, head, to, hash, row);
      }
      if (source === b) this.repeats[column]?.keep(b, head, to, codes[column] as number);
      if (column === columns - 1) {
        if (byte !== LF) throw cellsFault(row, columns + 1, columns);
      } else if (byte === LF) throw cellsFault(row, column + 1, columns);
      i++;
    }
    builder.ensure();
    const event = builder.events;
    for (let column = 0; column < columns; column++) {
      const text = texts[column];
      if (text) text.codes[event] = codes[column] as number;
      else if (roles[column] === "case") builder.caseOf[event] = codes[column] as number;
    }
    if (builder.activity.codes[event] === -1) throw emptyActivity(row);
    builder.time[event] = this.at;
    builder.events = event + 1;
    this.row = row;
    return Math.min(i, end);
  }

  /** Where a cell ends that is like the one above it, a time as long or the same word; -1 where it has to be looked at. */
  private quickEnd(b: Uint8Array, from: number, end: number, column: number): number {
    const repeated = this.repeats[column];
    let to = -1;
    if (repeated) {
      to = repeated.endIn(b, from);
      if (to >= 0) this.codes[column] = repeated.code;
    } else if (this.roles[column] === "time" && this.timeLength > 0) {
      const ends = from + this.timeLength;
      if (ends >= end || this.stops[b[ends] as number] === 0) return -1;
      const at = this.instants.readPlain(b, from, ends, this.placeIn(column));
      if (Number.isNaN(at)) return -1;
      this.at = at;
      to = ends;
    }
    if (to < 0 || to >= end) return -1;
    return b[to] === LF || b[to] === this.header?.delimiter ? to : -1;
  }

  private placeIn(column: number): { row: number; column: string } {
    this.place.row = this.row + 1;
    this.place.column = this.header?.columns[column]?.name ?? "";
    return this.place;
  }

  /** A cell with quotes or spaces around it, into scratch; its length there. */
  private readSlowly(
    b: Uint8Array,
    start: number,
    end: number,
    isLast: boolean,
    row: number,
    delimiter: number,
  ): number {
    let i = start;
    while (b[i] === SPACE) i++;
    let length = 0;
    const isQuoted = b[i] === QUOTE;
    if (isQuoted) {
      for (i++; ; i++) {
        if (i >= end) {
          if (isLast) throw openQuote(row);
          return INCOMPLETE;
        }
        if (b[i] === QUOTE) {
          // Whether it ends the cell or is one half of a doubled one is not known yet.
          if (i + 1 >= end && !isLast) return INCOMPLETE;
          if (b[i + 1] !== QUOTE) break;
          i++;
        }
        length = this.keep(b[i] as number, length);
      }
      i++;
      while (b[i] === SPACE) i++;
    } else {
      for (; b[i] !== delimiter && b[i] !== LF; i++) {
        if (b[i] === QUOTE) throw strayQuote(row);
        if (b[i] === CR && b[i + 1] === LF) break;
        length = this.keep(b[i] as number, length);
      }
    }
    if (i >= end && !isLast) return INCOMPLETE;
    if (isQuoted && b[i] !== delimiter && b[i] !== LF && !(b[i] === CR && (b[i + 1] === LF || i + 1 === end)))
      throw strayQuote(row);
    let from = 0;
    while (from < length && this.scratch[from] === SPACE) from++;
    while (length > from && this.scratch[length - 1] === SPACE) length--;
    if (from > 0) this.scratch.copyWithin(0, from, length);
    this.next = i;
    return length - from;
  }

  private keep(byte: number, length: number): number {
    if (length === this.scratch.length) {
      const longer = new Uint8Array(length * 2);
      longer.set(this.scratch);
      this.scratch = longer;
    }
    this.scratch[length] = byte;
    return length + 1;
  }

  finish(): LogRead {
    if (this.header === null || this.builder.events === 0)
      throw new LogFault(
        { row: this.header === null ? 1 : 2 },
        { zh: "日志是空的", en: "the log is empty" },
        { zh: "请重新导出", en: "export it again" },
      );
    const { log, encoding } = this.builder.finish(this.cases);
    return { log, format: "CSV", encoding, timesAreZoned: this.instants.areZoned, notes: [] };
  }
}

function isBlank(b: Uint8Array, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (b[i] !== LF && b[i] !== CR) return false;
  return true;
}
