/** One attribute of XES as it stands in the bytes: where its key and its value are. */
import { HASH_PRIME, HASH_START, hashOf } from "./word-table.ts";
import { noXml } from "./xes-faults.ts";

const GT = 62;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;
const AMPERSAND = 38;
const EQUALS = 61;
export const INCOMPLETE = -1;
/** How far behind the element's name the value begins, without the key: ` key="` and `" value="`. */
export const VALUE_BEHIND_KEY = 15;

export class FoundAttribute {
  keyStart = 0;
  keyEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  /** FNV-1a over the value. */
  hash = 0;
  /** There are entities in the value. */
  isEscaped = false;

  /** From the first byte of a value to behind the tag, where nothing unusual stands in between. */
  readValue(b: Uint8Array, start: number, end: number): number {
    let hash = HASH_START;
    let i = start;
    let byte = b[i] as number;
    while (byte !== QUOTE && byte !== AMPERSAND && i < end) {
      hash = Math.imul(hash ^ byte, HASH_PRIME);
      byte = b[++i] as number;
    }
    if (byte !== QUOTE || i + 2 >= end) return INCOMPLETE;
    this.valueStart = start;
    this.valueEnd = i;
    this.hash = hash;
    this.isEscaped = false;
    if (b[i + 1] === GT) return i + 2;
    return b[i + 1] === SLASH && b[i + 2] === GT ? i + 3 : INCOMPLETE;
  }

  /** Any order of key and value, either kind of quote, further pairs. */
  readPairs(b: Uint8Array, from: number, end: number, tagByte: number): number {
    let i = from;
    this.keyStart = this.keyEnd = this.valueStart = this.valueEnd = 0;
    this.isEscaped = false;
    for (;;) {
      while (i < end && (b[i] as number) <= 32) i++;
      if (i >= end) return INCOMPLETE;
      if (b[i] === GT) break;
      if (b[i] === SLASH) {
        i++;
        continue;
      }
      const nameStart = i;
      while (i < end && b[i] !== EQUALS && b[i] !== GT) i++;
      const nameLength = i - nameStart;
      if (i >= end) return INCOMPLETE;
      if (b[i] === GT) throw noXml(tagByte);
      for (i++; i < end && (b[i] as number) <= 32; i++);
      const quote = b[i];
      if (i >= end) return INCOMPLETE;
      if (quote !== QUOTE && quote !== APOSTROPHE) throw noXml(tagByte);
      const wordStart = ++i;
      let escaped = false;
      for (; i < end && b[i] !== quote; i++) if (b[i] === AMPERSAND) escaped = true;
      if (i >= end) return INCOMPLETE;
      if (nameLength === 3 && b[nameStart] === 107) {
        this.keyStart = wordStart;
        this.keyEnd = i;
      } else if (nameLength === 5 && b[nameStart] === 118) {
        this.valueStart = wordStart;
        this.valueEnd = i;
        this.isEscaped = escaped;
      }
      i++;
    }
    this.hash = hashOf(b, this.valueStart, this.valueEnd);
    return i + 1;
  }
}

/** Whether ` key="KEY" value="` stands there. */
export function isKeyAt(b: Uint8Array, at: number, key: Uint8Array): boolean {
  // ' key="' and '" value="', each byte in its place
  if (b[at] !== 32 || b[at + 1] !== 107 || b[at + 4] !== EQUALS || b[at + 5] !== QUOTE) return false;
  const from = at + 6;
  const { length } = key;
  for (let k = 0; k < length; k++) if (b[from + k] !== key[k]) return false;
  const after = from + length;
  return (
    b[after] === QUOTE &&
    b[after + 1] === 32 &&
    b[after + 2] === 118 &&
    b[after + 7] === EQUALS &&
    b[after + 8] === QUOTE
  );
}
