import { fromBase64, toBase64 } from "./encoding.ts";
import type { SignerKey, VerifierKey } from "./keys.ts";
import { isKeyName, signBytes, verifyBytes } from "./keys.ts";

/** Signed notes of C2SP signed-note. */

export interface NoteSignature {
  readonly name: string;
  readonly keyId: string;
  /** What follows the key id: the signature, or the time and signature of a cosignature. */
  readonly bytes: Buffer;
  /** The whole line with its newline, as it stood. */
  readonly line: string;
}

export interface Note {
  /** Ends with a newline. */
  readonly body: string;
  readonly signatures: readonly NoteSignature[];
}

/** Specifications ask for 16 at least; more than this is an attack on the reader's time. */
const MAX_SIGNATURES = 64;
const KEY_ID_BYTES = 4;

function hasControlCharacter(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 0x0a) return true;
  }
  return false;
}

/** Signature lines, each with its newline; null when one is malformed. */
export function parseSignatureLines(text: string): NoteSignature[] | null {
  if (!text.endsWith("\n")) return null;
  const lines = text.slice(0, -1).split("\n");
  if (lines.length > MAX_SIGNATURES) return null;
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const match = /^\u2014 ([^ ]+) ([^ ]+)$/.exec(line);
    const name = match?.[1] ?? "";
    const bytes = fromBase64(match?.[2] ?? "");
    if (!isKeyName(name) || bytes === null || bytes.length <= KEY_ID_BYTES) return null;
    const keyId = bytes.toString("hex", 0, KEY_ID_BYTES);
    signatures.push({ name, keyId, bytes: bytes.subarray(KEY_ID_BYTES), line: `${line}\n` });
  }
  return signatures;
}

/** The parts of a note, nothing verified; null when it is malformed. */
export function parseNote(text: string): Note | null {
  if (!text.isWellFormed() || hasControlCharacter(text)) return null;
  const split = text.lastIndexOf("\n\n");
  if (split < 0) return null;
  const signatures = parseSignatureLines(text.slice(split + 2));
  return signatures === null ? null : { body: text.slice(0, split + 1), signatures };
}

export function signatureLine(name: string, keyId: string, bytes: Uint8Array): string {
  return `\u2014 ${name} ${toBase64(Buffer.concat([Buffer.from(keyId, "hex"), bytes]))}\n`;
}

/** Signs a body that ends with a newline. */
export function signNote(body: string, signer: SignerKey): string {
  if (!body.endsWith("\n") || hasControlCharacter(body)) {
    throw new RangeError("a note's body ends with a newline and holds no other control character");
  }
  const { name, keyId } = signer.verifier;
  return `${body}\n${signatureLine(name, keyId, signBytes(signer, Buffer.from(body)))}`;
}

/** The note's signatures by this key: none, good, or failing (then the whole note is to be rejected). */
export function checkLogSignature(note: Note, key: VerifierKey): "none" | "good" | "failing" {
  const own = note.signatures.filter((s) => s.name === key.name && s.keyId === key.keyId);
  if (own.length === 0) return "none";
  const body = Buffer.from(note.body);
  return own.every((s) => verifyBytes(key, body, s.bytes)) ? "good" : "failing";
}
