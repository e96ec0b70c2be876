/**
 * XES (IEEE 1849) into columns, byte by byte. Kept: of each trace its name and, as "case:KEY", its attributes; of each event
 * activity, time, resource, role and its attributes. Nested attributes, globals and classifiers are passed over: they say how
 * a log is shown, not what happened. A document type is refused, and with it every entity but XML's own five.
 */
import { roleOf } from "./csv-header.ts";
import { Instants } from "./instants.ts";
import { LogBuilder, type TextBuilder } from "./log-builder.ts";
import { type Bytes, feed, type LogRead, type ReadOptions } from "./reading.ts";
import { FoundAttribute, INCOMPLETE, isKeyAt, VALUE_BEHIND_KEY } from "./xes-attribute.ts";
import {
  eventOutside,
  noActivity,
  noEvents,
  noXes,
  refusesDoctype,
  truncated,
  unknownEntity,
} from "./xes-faults.ts";
import { unescaped } from "./xml-words.ts";

const LT = 60;
const GT = 62;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;

/** What an attribute of an event is, by its key and the type it is written with. */
type Slot = {
  key: Uint8Array;
  type: number;
  into: { kind: "time" } | { kind: "ignored" } | { kind: "text"; column: TextBuilder };
};
const IGNORED: Slot["into"] = { kind: "ignored" };

/** @throws LogFault with the byte and the cure. */
export async function readXesLog(bytes: Bytes, options: ReadOptions = {}): Promise<LogRead> {
  const reader = new XesReader(options);
  await feed(bytes, options, { zh: "一个元素", en: "element" }, (buffer, end, isLast, before) =>
    reader.parse(buffer, end, isLast, before),
  );
  return reader.finish();
}

class XesReader {
  private readonly builder = new LogBuilder();
  private readonly instants: Instants;
  private readonly keeps: (attribute: string) => boolean;
  private readonly names: string[] = [];
  private readonly seen = new Map<string, number>();
  private traces = 0;
  private before = 0;
  private hasRoot = false;
  private isWhole = false;
  private inTrace = false;
  private inEvent = false;
  /** How deep inside something that is passed over. */
  private depth = 0;
  /** Slots by the place at which an attribute stands in its event: most events have the same ones in the same order. */
  private readonly expected: Slot[] = [];
  private place = 0;
  private readonly slots = new Map<string, Slot>();
  /** Attributes of the trace at hand, which each of its events is given. */
  private traceValues: { column: TextBuilder; code: number }[] = [];
  private readonly found = new FoundAttribute();

  constructor(options: ReadOptions) {
    this.instants = new Instants(options.zone ?? null);
    this.keeps = options.keeps ?? (() => true);
  }

  parse(b: Uint8Array, end: number, isLast: boolean, before: number): number {
    this.before = before;
    let i = 0;
    while (i < end) {
      // Between elements there is white space, and nothing else that matters here.
      let byte = b[i] as number;
      while (byte <= 32 && i < end) byte = b[++i] as number;
      if (i >= end) return end;
      if (byte !== LT) {
        const next = b.indexOf(LT, i);
        if (next < 0 || next >= end) return isLast ? end : i;
        i = next;
      }
      const next = this.readTag(b, i, end);
      if (next === INCOMPLETE) {
        if (isLast) throw truncated(this.before + i);
        return i;
      }
      i = next;
    }
    return end;
  }

  /** Reads one tag that begins at `start`; answers where it ends. */
  private readTag(b: Uint8Array, start: number, end: number): number {
    const first = b[start + 1];
    if (start + 4 > end) return INCOMPLETE;
    if (first === SLASH) return this.close(b, start, end);
    if (first === 33 || first === 63) return this.passDeclaration(b, start, end);
    let i = start + 1;
    while (i < end && (b[i] as number) > 32 && b[i] !== SLASH && b[i] !== GT) i++;
    if (i >= end) return INCOMPLETE;
    const nameEnd = i;
    if (this.depth > 0) return this.pass(b, i, end);
    // event and trace carry nothing themselves
    if (nameEnd - start === 6 && b[start + 1] === 101 && b[start + 2] === 118)
      return this.openEvent(b, i, end, start);
    if (nameEnd - start === 6 && b[start + 1] === 116 && b[start + 2] === 114)
      return this.openTrace(b, i, end);
    if (nameEnd - start === 4 && b[start + 1] === 108 && b[start + 2] === 111) {
      const next = this.skipToEnd(b, i, end);
      if (next !== INCOMPLETE) this.hasRoot = true;
      return next;
    }
    if (!this.hasRoot) throw noXes(this.before + start);
    if (!this.inTrace) return this.pass(b, i, end);
    return this.readAttribute(b, start, nameEnd, end);
  }

  private close(b: Uint8Array, start: number, end: number): number {
    const gt = b.indexOf(GT, start);
    if (gt < 0 || gt >= end) return INCOMPLETE;
    if (this.depth > 0) this.depth--;
    else if (this.inEvent) {
      this.inEvent = false;
      this.endEvent(start);
    } else if (this.inTrace) {
      this.inTrace = false;
      this.traceValues = [];
    } else this.isWhole = true;
    return gt + 1;
  }

  private passDeclaration(b: Uint8Array, start: number, end: number): number {
    const buffer = Buffer.from(b.buffer, b.byteOffset, end);
    const isComment = buffer.toString("latin1", start, start + 4) === "<!--";
    if (!isComment && b[start + 1] === 33) throw refusesDoctype(this.before + start);
    const mark = isComment ? "-->" : "?>";
    const found = buffer.indexOf(mark, start);
    if (found < 0) return INCOMPLETE;
    return found + mark.length;
  }

  private openEvent(b: Uint8Array, i: number, end: number, start: number): number {
    const next = this.skipToEnd(b, i, end);
    if (next === INCOMPLETE) return next;
    if (!this.inTrace) throw eventOutside(this.before + start);
    const { builder } = this;
    builder.ensure();
    builder.caseOf[builder.events] = this.traces - 1;
    builder.time[builder.events] = Number.NaN;
    for (const { column, code } of this.traceValues) column.codes[builder.events] = code;
    this.inEvent = true;
    this.place = 0;
    if (b[next - 2] === SLASH) throw noActivity(this.before + start);
    return next;
  }

  private endEvent(start: number): void {
    const { builder } = this;
    if (builder.activity.codes[builder.events] === -1) throw noActivity(this.before + start);
    builder.events++;
  }

  private openTrace(b: Uint8Array, i: number, end: number): number {
    const next = this.skipToEnd(b, i, end);
    if (next === INCOMPLETE) return next;
    this.traces++;
    this.names.push(String(this.traces));
    this.inTrace = b[next - 2] !== SLASH;
    return next;
  }

  /** Past something whose content does not matter. */
  private pass(b: Uint8Array, i: number, end: number): number {
    const next = this.skipToEnd(b, i, end);
    if (next !== INCOMPLETE && b[next - 2] !== SLASH) this.depth++;
    return next;
  }

  private skipToEnd(b: Uint8Array, from: number, end: number): number {
    let quote = 0;
    for (let i = from; i < end; i++) {
      const byte = b[i] as number;
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === GT) return i + 1;
      else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    }
    return INCOMPLETE;
  }

  /** <string key="…" value="…"/>, in an event or in a trace. */
  private readAttribute(b: Uint8Array, start: number, nameEnd: number, end: number): number {
    const type = b[start + 1] as number;
    const slot = this.inEvent ? this.expected[this.place] : undefined;
    let next = INCOMPLETE;
    let isExpected = false;
    if (slot !== undefined && slot.type === type && isKeyAt(b, nameEnd, slot.key)) {
      // As in the event before: nothing but the value has to be read.
      next = this.found.readValue(b, nameEnd + VALUE_BEHIND_KEY + slot.key.length, end);
      isExpected = next !== INCOMPLETE;
    }
    if (!isExpected) next = this.found.readPairs(b, nameEnd, end, this.before + start);
    if (next === INCOMPLETE) return INCOMPLETE;
    if (b[next - 2] !== SLASH) this.depth++;
    const where = { byte: this.before + start };
    if (this.inEvent) {
      const known = isExpected ? (slot as Slot) : this.slotOf(b, type);
      this.expected[this.place] = known;
      this.place++;
      this.store(b, known.into, where);
    } else this.storeOfTrace(b, type, where);
    return next;
  }

  private slotOf(b: Uint8Array, type: number): Slot {
    const key = textOf(b, this.found.keyStart, this.found.keyEnd);
    const known = this.slots.get(`${type}${key}`);
    if (known) return known;
    const made: Slot = {
      key: b.slice(this.found.keyStart, this.found.keyEnd),
      type,
      into: this.intoOf(unescaped(key) ?? key, type),
    };
    this.slots.set(`${type}${key}`, made);
    return made;
  }

  private intoOf(key: string, type: number): Slot["into"] {
    const { builder } = this;
    const role = roleOf(key);
    if (role === "time") return { kind: "time" };
    if (role !== null) return { kind: "text", column: builder[role] };
    const column = this.attribute(key, type);
    return column === null ? IGNORED : { kind: "text", column };
  }

  /** Of numbers too: whether a column is one of numbers is known when all of it is. */
  private attribute(name: string, type: number): TextBuilder | null {
    const isList = type === 108 || type === 99;
    if (isList || !this.keeps(name)) return null;
    return this.builder.attributes.get(name) ?? this.builder.text(name);
  }

  private store(b: Uint8Array, into: Slot["into"], where: { byte: number }): void {
    if (into.kind === "ignored") return;
    const { builder } = this;
    const event = builder.events;
    if (into.kind === "time")
      builder.time[event] = this.instants.read(b, this.found.valueStart, this.found.valueEnd, where);
    else into.column.codes[event] = this.codeIn(into.column, b, where);
  }

  private storeOfTrace(b: Uint8Array, type: number, where: { byte: number }): void {
    const key = textOf(b, this.found.keyStart, this.found.keyEnd);
    if (key === "concept:name") {
      const written = textOf(b, this.found.valueStart, this.found.valueEnd);
      const name = this.found.isEscaped ? this.unescape(written, where) : written;
      const before = this.seen.get(name) ?? 0;
      this.seen.set(name, before + 1);
      // Two traces are two cases, whatever they are called.
      this.names[this.traces - 1] = before === 0 ? name : `${name} (${before + 1})`;
      return;
    }
    const column = this.attribute(`case:${unescaped(key) ?? key}`, type);
    if (column !== null) this.traceValues.push({ column, code: this.codeIn(column, b, where) });
  }

  private codeIn(column: TextBuilder, b: Uint8Array, where: { byte: number }): number {
    const { valueStart: from, valueEnd: to } = this.found;
    if (from === to) return -1;
    if (!this.found.isEscaped)
      return column.table.codeOf(b, from, to, this.found.hash, this.builder.events + 1);
    const bytes = Buffer.from(this.unescape(textOf(b, from, to), where));
    return column.table.codeOfBytes(bytes, 0, bytes.length, this.builder.events + 1);
  }

  private unescape(text: string, where: { byte: number }): string {
    const plain = unescaped(text);
    if (plain !== null) return plain;
    throw unknownEntity(where.byte);
  }

  finish(): LogRead {
    if (!this.hasRoot) throw noXes(this.before);
    if (!this.isWhole) throw truncated(this.before);
    if (this.builder.events === 0) throw noEvents();
    const { log, encoding } = this.builder.finish(this.names);
    return { log, format: "XES", encoding, timesAreZoned: this.instants.areZoned, notes: [] };
  }
}

function textOf(b: Uint8Array, from: number, to: number): string {
  return Buffer.from(b.buffer, b.byteOffset + from, to - from).toString("utf8");
}
