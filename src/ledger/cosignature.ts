import type { SignerKey, VerifierKey } from "./keys.ts";
import { signBytes, verifyBytes } from "./keys.ts";
import type { Note, NoteSignature } from "./note.ts";
import { parseSignatureLines, signatureLine } from "./note.ts";

/**
 * C2SP cosignature/v1: a witness saw, at this time, that the log had only grown. The signed bytes do not hold the
 * witness's name, so two witnesses never share a key.
 */

export interface Cosignature {
  readonly witness: string;
  readonly atSeconds: number;
  readonly line: string;
}

const TIME_BYTES = 8;
/** The last second that a date can hold. */
const LATEST_SECOND = 8_640_000_000_000n;

function cosignedBytes(atSeconds: number | bigint, body: string): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${atSeconds}\n${body}`);
}

/** One signature line for the checkpoint body. */
export function cosign(body: string, atSeconds: number, signer: SignerKey): string {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(BigInt(atSeconds));
  const signature = signBytes(signer, cosignedBytes(atSeconds, body));
  return signatureLine(signer.verifier.name, signer.verifier.keyId, Buffer.concat([time, signature]));
}

function verifyCosignature(body: string, signature: NoteSignature, key: VerifierKey): Cosignature | null {
  if (signature.bytes.length <= TIME_BYTES) return null;
  const time = signature.bytes.readBigUInt64BE(0);
  if (time > LATEST_SECOND) return null;
  if (!verifyBytes(key, cosignedBytes(time, body), signature.bytes.subarray(TIME_BYTES))) return null;
  return { witness: key.name, atSeconds: Number(time), line: signature.line };
}

/** The good cosignatures among the lines, and the names of known witnesses whose line fails. */
export function checkCosignatures(
  body: string,
  signatures: readonly NoteSignature[],
  witnesses: readonly VerifierKey[],
): { good: Cosignature[]; failing: string[] } {
  const good: Cosignature[] = [];
  const failing: string[] = [];
  for (const signature of signatures) {
    const key = witnesses.find((w) => w.name === signature.name && w.keyId === signature.keyId);
    if (key === undefined) continue;
    const cosignature = verifyCosignature(body, signature, key);
    if (cosignature === null) failing.push(key.name);
    else good.push(cosignature);
  }
  return { good, failing };
}

/** The cosignature in a witness's answer; null when none of its lines is a good one by this key. */
export function readCosignature(answer: string, body: string, key: VerifierKey): Cosignature | null {
  const { good, failing } = checkCosignatures(body, parseSignatureLines(answer) ?? [], [key]);
  return failing.length > 0 ? null : (good[0] ?? null);
}

/** The log's own note with these cosignature lines after it, ordered by name. */
export function cosignedNote(note: Note, cosignatures: readonly Cosignature[]): string {
  const names = new Set(cosignatures.map((c) => c.witness));
  const own = note.signatures.filter((s) => !names.has(s.name)).map((s) => s.line);
  const lines = [...cosignatures].sort((a, b) => (a.witness < b.witness ? -1 : 1)).map((c) => c.line);
  return `${note.body}\n${[...own, ...lines].join("")}`;
}
