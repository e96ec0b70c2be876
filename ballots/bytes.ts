import { sha256 } from "@noble/hashes/sha2.js";

/** Bytes as the protocol writes them, alike in a browser, on the server and in the verifier of somebody else. */

export type Bytes = Uint8Array<ArrayBuffer>;

const LENGTH_BYTES = 4;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Each part after its length, so that no two lists of parts are the same bytes. */
export function framed(...parts: readonly (string | Uint8Array)[]): Bytes {
  return joined(
    ...parts.flatMap((part) => {
      const bytes = typeof part === "string" ? utf8(part) : part;
      const length = new Uint8Array(LENGTH_BYTES);
      new DataView(length.buffer).setUint32(0, bytes.length);
      return [length, bytes];
    }),
  );
}

/** What a hash or signature is for stands first in what is hashed: none can be taken for another. */
const labelled = (purpose: string, parts: readonly (string | Uint8Array)[]): Bytes =>
  framed(`quanjian/ballots/v1/${purpose}`, ...parts);

/** What is signed or handed to a cipher as context. */
export const message = (purpose: string, ...parts: readonly (string | Uint8Array)[]): Bytes =>
  labelled(purpose, parts);

/** SHA-256 in 64 hexadecimal digits. */
export const digest = (purpose: string, ...parts: readonly (string | Uint8Array)[]): string =>
  toHex(sha256(labelled(purpose, parts)));

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Bytes of a base64 text in its one right spelling, of this length when one is asked for; otherwise null. */
export function fromBase64(text: string, length?: number): Bytes | null {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    if (toBase64(bytes) !== text) return null;
    return length === undefined || bytes.length === length ? bytes : null;
  } catch {
    return null;
  }
}

/** In constant time for equal lengths. */
export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}

/** Crockford's base 32: no I, L, O or U, so nothing is taken for 1 or 0. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 120 bits: whoever wants two of one code tries some 2^60. The twelve characters of a receipt would take 2^30. */
const CODE_CHARACTERS = 24;

/** A hash for people to compare across the room, in six groups of four. */
export function checkCode(hash: string): string {
  let bits = BigInt(`0x${hash.slice(0, (CODE_CHARACTERS * 5) / 4)}`);
  const characters: string[] = [];
  for (let i = 0; i < CODE_CHARACTERS; i++, bits >>= 5n)
    characters.unshift(ALPHABET[Number(bits & 31n)] ?? "");
  return characters.join("").replace(/.{4}(?=.)/g, "$&-");
}
