/** Reads what a leaf says in clear: which act of which matter it is, and which leaf came before it. */

export interface LeafLink {
  readonly matter: string;
  readonly number: number;
  /** 64 hexadecimal digits, or null for a first act. */
  readonly previous: string | null;
}

const fixed = (text: string): Uint8Array => Buffer.from(text, "latin1");
const START = fixed('{"commitments":{');
const MATTER = fixed('},"matter":"');
const NUMBER = fixed('","number":');
const PREVIOUS = fixed(',"previous":');
const NO_PREVIOUS = fixed("null");
const END = fixed(',"version":1}');

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const EQUALS = 0x3d;
const CLOSING_BRACE = 0x7d;
const ZERO = 0x30;
const NINE = 0x39;
const UUID_CHARACTERS = 36;
const HASH_DIGITS = 64;
const MAX_NUMBER_DIGITS = 15;
/** SHA-256 in base64. */
const COMMITMENT_CHARACTERS = 44;

/** 1 for the characters that names of fields are made of. */
const IN_NAME = new Uint8Array(256);
for (const c of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-")
  IN_NAME[c.charCodeAt(0)] = 1;

function isAt(bytes: Buffer, offset: number, text: Uint8Array): boolean {
  for (let i = 0; i < text.length; i++) {
    if (bytes[offset + i] !== text[i]) return false;
  }
  return true;
}

/**
 * Past one `"name":"43 characters="`, or −1 when something else stands there. Values of a known length are not
 * looked into, here and below: whatever they hold, valid JSON that ends as a leaf ends has matter, number and previous as its own last members.
 */
function skipCommitment(bytes: Buffer, offset: number): number {
  let quote = offset + 1;
  while (IN_NAME[bytes[quote] ?? 0] === 1) quote += 1;
  const colon = quote + 1;
  const end = colon + 2 + COMMITMENT_CHARACTERS;
  const isCommitment =
    bytes[offset] === QUOTE &&
    bytes[quote] === QUOTE &&
    bytes[colon] === COLON &&
    bytes[colon + 1] === QUOTE &&
    bytes[end - 1] === EQUALS &&
    bytes[end] === QUOTE;
  return isCommitment ? end + 1 : -1;
}

/** Past all the commitments, at the brace that closes them; −1 when they are not of the usual form. */
function skipCommitments(bytes: Buffer, offset: number): number {
  if (bytes[offset] === CLOSING_BRACE) return offset;
  let at = skipCommitment(bytes, offset);
  while (at >= 0 && bytes[at] === COMMA) at = skipCommitment(bytes, at + 1);
  return at;
}

/**
 * The link of the leaf in bytes[start, end). Leaves have one canonical layout, so it is followed byte by byte, which
 * is many times cheaper than JSON.parse; whatever does not fit it is parsed.
 * Null for leaves of other kinds; "malformed" when it is no leaf at all.
 */
export function readLink(bytes: Buffer, start: number, end: number): LeafLink | null | "malformed" {
  return readCanonical(bytes, start, end) ?? parseLink(bytes.toString("utf8", start, end));
}

function readCanonical(bytes: Buffer, start: number, end: number): LeafLink | null {
  if (!isAt(bytes, start, START)) return null;
  const brace = skipCommitments(bytes, start + START.length);
  if (brace < 0 || !isAt(bytes, brace, MATTER)) return null;
  const matterAt = brace + MATTER.length;
  if (!isAt(bytes, matterAt + UUID_CHARACTERS, NUMBER)) return null;
  const digitsAt = matterAt + UUID_CHARACTERS + NUMBER.length;
  let at = digitsAt;
  let number = 0;
  for (let digit = bytes[at] ?? 0; digit >= ZERO && digit <= NINE; digit = bytes[++at] ?? 0) {
    number = number * 10 + digit - ZERO;
  }
  if (at === digitsAt || at - digitsAt > MAX_NUMBER_DIGITS || bytes[digitsAt] === ZERO) return null;
  if (!isAt(bytes, at, PREVIOUS)) return null;
  const previousAt = at + PREVIOUS.length;
  const hasPrevious = bytes[previousAt] === QUOTE;
  const afterPrevious = previousAt + (hasPrevious ? HASH_DIGITS + 2 : NO_PREVIOUS.length);
  if (hasPrevious ? bytes[afterPrevious - 1] !== QUOTE : !isAt(bytes, previousAt, NO_PREVIOUS)) return null;
  if (afterPrevious + END.length !== end || !isAt(bytes, afterPrevious, END)) return null;
  // One call for both texts: each crossing into native code costs as much as reading fifty bytes here.
  const text = bytes.toString("latin1", matterAt, afterPrevious);
  const digits = previousAt + 1 - matterAt;
  const previous = hasPrevious ? text.slice(digits, digits + HASH_DIGITS) : null;
  return { matter: text.slice(0, UUID_CHARACTERS), number, previous };
}

function parseLink(text: string): LeafLink | null | "malformed" {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "malformed";
  }
  if (typeof value !== "object" || value === null || !("version" in value)) return "malformed";
  if (value.version !== 1) return null;
  if (!("matter" in value && "number" in value && "previous" in value)) return null;
  const { matter, number, previous } = value;
  const isLink =
    typeof matter === "string" &&
    typeof number === "number" &&
    Number.isSafeInteger(number) &&
    number >= 1 &&
    (previous === null || typeof previous === "string");
  return isLink ? { matter, number, previous } : "malformed";
}
