/** Reads what a leaf says in clear: which act of which matter it is, and which leaf came before it. */

export interface LeafLink {
  readonly matter: string;
  readonly number: number;
  /** 64 hexadecimal digits, or null for a first act. */
  readonly previous: string | null;
}

/**
 * The one layout of a leaf is the canonical JSON (RFC 8785) of its members. Whatever is written otherwise could say one
 * thing to this reader and another to the next, so it is malformed. It is followed byte by byte, because parsing or a
 * regular expression costs several times the hashing.
 */
const fixed = (text: string): Uint8Array => Buffer.from(text, "latin1");
const START = fixed('{"commitments":[');
const MATTER = fixed('],"matter":"');
const NUMBER = fixed('","number":');
const FIRST = fixed(',"previous":null,"version":1}');
const PREVIOUS = fixed(',"previous":"');
const END = fixed('","version":1}');

const QUOTE = 0x22;
const COMMA = 0x2c;
const EQUALS = 0x3d;
const BRACKET = 0x5d;
const ZERO = 0x30;
const NINE = 0x39;
/** 32 bytes in base64 without the padding that follows. */
const COMMITMENT_CHARACTERS = 43;
const HASH_DIGITS = 64;
const MAX_NUMBER_DIGITS = 15;
const UUID_GROUPS = [8, 4, 4, 4, 12];
const UUID_CHARACTERS = 36;

const HEX = 1;
const BASE64 = 2;
const DASH = 4;
/** Which kinds of text a byte may stand in. */
const kinds = new Uint8Array(256);
for (const c of "0123456789abcdef") kinds[c.charCodeAt(0)] = HEX | BASE64;
for (const c of "ghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/") kinds[c.charCodeAt(0)] = BASE64;
kinds["-".charCodeAt(0)] = DASH;
const UUID_KINDS = Uint8Array.from(
  UUID_GROUPS.flatMap((digits, i) => [...(i === 0 ? [] : [DASH]), ...Array(digits).fill(HEX)]),
);

function isAt(bytes: Buffer, offset: number, text: Uint8Array): boolean {
  for (let i = 0; i < text.length; i++) {
    if (bytes[offset + i] !== text[i]) return false;
  }
  return true;
}

/** Without a branch for each byte, which halves the time. What lies past the end of the bytes is of no kind. */
function isOfKind(bytes: Buffer, offset: number, count: number, kind: number): boolean {
  const end = offset + count;
  let shared = end <= bytes.length ? kind : 0;
  for (let i = offset; i < end; i++) shared &= kinds[bytes[i] as number] as number;
  return shared !== 0;
}

function isUuid(bytes: Buffer, offset: number): boolean {
  for (let i = 0; i < UUID_CHARACTERS; i++) {
    if (((kinds[bytes[offset + i] ?? 0] ?? 0) & (UUID_KINDS[i] ?? 0)) === 0) return false;
  }
  return true;
}

/** Past all the commitments, at the bracket that closes them; −1 when something else stands there. */
function skipCommitments(bytes: Buffer, offset: number): number {
  if (bytes[offset] === BRACKET) return offset;
  for (let at = offset; ; at++) {
    const end = at + 1 + COMMITMENT_CHARACTERS;
    if (bytes[at] !== QUOTE || bytes[end] !== EQUALS || bytes[end + 1] !== QUOTE) return -1;
    if (!isOfKind(bytes, at + 1, COMMITMENT_CHARACTERS, BASE64)) return -1;
    at = end + 2;
    if (bytes[at] !== COMMA) return at;
  }
}

/**
 * The link of the leaf in bytes[start, end). Null for leaves of other kinds, which say so by another version;
 * "malformed" when it is no leaf at all.
 */
export function readLink(bytes: Buffer, start: number, end: number): LeafLink | null | "malformed" {
  const link = readLeaf(bytes, start, end);
  if (link !== null) return link;
  return isOfAnotherKind(bytes.toString("utf8", start, end)) ? null : "malformed";
}

function readLeaf(bytes: Buffer, start: number, end: number): LeafLink | null {
  if (!isAt(bytes, start, START)) return null;
  const bracket = skipCommitments(bytes, start + START.length);
  if (bracket < 0 || !isAt(bytes, bracket, MATTER)) return null;
  const matterAt = bracket + MATTER.length;
  const digitsAt = matterAt + UUID_CHARACTERS + NUMBER.length;
  if (!isUuid(bytes, matterAt) || !isAt(bytes, matterAt + UUID_CHARACTERS, NUMBER)) return null;
  let at = digitsAt;
  let number = 0;
  for (let digit = bytes[at] ?? 0; digit >= ZERO && digit <= NINE; digit = bytes[++at] ?? 0) {
    number = number * 10 + digit - ZERO;
  }
  if (at === digitsAt || at - digitsAt > MAX_NUMBER_DIGITS || bytes[digitsAt] === ZERO) return null;
  // The first act of a matter, and it alone, has no predecessor.
  if (number === 1) {
    if (at + FIRST.length !== end || !isAt(bytes, at, FIRST)) return null;
    return { matter: bytes.toString("latin1", matterAt, matterAt + UUID_CHARACTERS), number, previous: null };
  }
  const previousAt = at + PREVIOUS.length;
  const endAt = previousAt + HASH_DIGITS;
  if (endAt + END.length !== end || !isAt(bytes, at, PREVIOUS) || !isAt(bytes, endAt, END)) return null;
  if (!isOfKind(bytes, previousAt, HASH_DIGITS, HEX)) return null;
  // One call for both texts: each crossing into native code costs as much as reading fifty bytes here.
  const text = bytes.toString("latin1", matterAt, endAt);
  return { matter: text.slice(0, UUID_CHARACTERS), number, previous: text.slice(previousAt - matterAt) };
}

function isOfAnotherKind(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "version" in value && value.version !== 1;
  } catch {
    return false;
  }
}
