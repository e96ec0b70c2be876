/**
 * Words of a log as small integers: each different sequence of bytes is kept once and read as text once, at the end. That a
 * log of millions of events has few different words is what makes reading it fast.
 */
import { LogFault } from "./log-fault.ts";

/** FNV-1a, which the readers compute while they look for the end of a word. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

export type Encoding = "UTF-8" | "GB 18030";

export class WordTable {
  readonly name: string;
  size = 0;
  /** Of each word, the row in which it first came. */
  private rows = new Uint32Array(64);
  private ends = new Uint32Array(64);
  private hashes = new Int32Array(64);
  private slots = new Int32Array(256);
  private arena = new Uint8Array(4_096);
  private readonly most: number;

  /** @param most how many different words are believed, before it is said that this is the wrong column. */
  constructor(name: string, most: number) {
    this.name = name;
    this.most = most;
  }

  /** The word's code; `hash` is FNV-1a over the bytes. @throws LogFault when there are too many different words. */
  codeOf(bytes: Uint8Array, start: number, end: number, hash: number, row: number): number {
    const { slots, hashes, ends, arena } = this;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let entry = slots[slot] as number; entry !== 0; entry = slots[slot] as number) {
      const code = entry - 1;
      if (hashes[code] === hash) {
        let at = code === 0 ? 0 : (ends[code - 1] as number);
        const stop = ends[code] as number;
        if (stop - at === end - start) {
          let i = start;
          while (at < stop && arena[at] === bytes[i]) {
            at++;
            i++;
          }
          if (at === stop) return code;
        }
      }
      slot = (slot + 1) & mask;
    }
    return this.add(bytes, start, end, hash, row, slot);
  }

  /** The same for bytes that nobody has hashed. */
  codeOfBytes(bytes: Uint8Array, start: number, end: number, row: number): number {
    return this.codeOf(bytes, start, end, hashOf(bytes, start, end), row);
  }

  private add(
    bytes: Uint8Array,
    start: number,
    end: number,
    hash: number,
    row: number,
    slot: number,
  ): number {
    const code = this.size;
    if (code >= this.most) throw tooMany(this.name, this.most, row);
    const from = code === 0 ? 0 : (this.ends[code - 1] as number);
    const to = from + end - start;
    if (to > this.arena.length) this.arena = grown(this.arena, Uint8Array, to);
    if (code === this.hashes.length) {
      this.hashes = grown(this.hashes, Int32Array, code + 1);
      this.ends = grown(this.ends, Uint32Array, code + 1);
      this.rows = grown(this.rows, Uint32Array, code + 1);
    }
    this.arena.set(bytes.subarray(start, end), from);
    this.ends[code] = to;
    this.hashes[code] = hash;
    this.rows[code] = row;
    this.slots[slot] = code + 1;
    this.size = code + 1;
    if (this.size * 2 > this.slots.length) this.rehash();
    return code;
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let code = 0; code < this.size; code++) {
      const hash = this.hashes[code] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
    this.slots = slots;
  }

  /** All words as text, or the row of the first that is none in this encoding. */
  words(encoding: Encoding): { words: string[] } | { row: number } {
    const decoder = new TextDecoder(encoding === "UTF-8" ? "utf-8" : "gb18030", {
      fatal: true,
      ignoreBOM: true,
    });
    const words: string[] = new Array(this.size);
    let from = 0;
    for (let code = 0; code < this.size; code++) {
      const to = this.ends[code] as number;
      const word = plainText(this.arena, from, to) ?? decodedBy(decoder, this.arena.subarray(from, to));
      if (word === null) return { row: this.rows[code] as number };
      words[code] = word;
      from = to;
    }
    return { words };
  }
}

export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = HASH_START;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), HASH_PRIME);
  return hash;
}

/** Twice as long, or as long as is needed, with the same beginning. */
export function grown<T extends Uint8Array | Int32Array | Uint32Array | Float64Array>(
  old: T,
  make: new (length: number) => T,
  needed: number,
): T {
  const more = new make(Math.max(old.length * 2, needed));
  more.set(old);
  return more;
}

const SHORT = 64;

/** Short words of plain ASCII without a decoder, which costs more than the word. */
function plainText(bytes: Uint8Array, from: number, to: number): string | null {
  if (to - from > SHORT) return null;
  let text = "";
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    if (byte > 127) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}

function decodedBy(decoder: { decode(bytes: Uint8Array): string }, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function tooMany(column: string, most: number, row: number): LogFault {
  return new LogFault(
    { row, column },
    {
      zh: `不同的值超过 ${most} 个，不像是这一列应有的内容`,
      en: `has more than ${most} different values, so it is hardly what this column is meant to hold`,
    },
    {
      zh: "请检查列名是否用对，编号类的列不要用作活动名称",
      en: "check the column's name: a running number is no name of an activity",
    },
  );
}
