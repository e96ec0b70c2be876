import { fromBase64, fromDecimal, toBase64 } from "./encoding.ts";
import type { SignerKey, VerifierKey } from "./keys.ts";
import { HASH_BYTES } from "./merkle.ts";
import type { Note } from "./note.ts";
import { checkLogSignature, parseNote, signNote } from "./note.ts";

/** Checkpoints of C2SP tlog-checkpoint: the signed size and root of a log. This ledger writes no extension lines. */

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

export interface OpenedCheckpoint extends Checkpoint {
  readonly note: Note;
  readonly text: string;
}

export function checkpointBody(checkpoint: Checkpoint): string {
  return `${checkpoint.origin}\n${checkpoint.size}\n${toBase64(checkpoint.root)}\n`;
}

/** The three lines of a checkpoint's body; null when malformed or followed by extension lines. */
export function parseCheckpointBody(body: string): Checkpoint | null {
  const lines = body.split("\n");
  const [origin, sizeText, rootText, end] = lines;
  if (lines.length !== 4 || end !== "" || origin === undefined || origin === "") return null;
  const size = fromDecimal(sizeText ?? "");
  const root = fromBase64(rootText ?? "");
  if (size === null || root === null || root.length !== HASH_BYTES) return null;
  return { origin, size, root };
}

export function signCheckpoint(checkpoint: Checkpoint, signer: SignerKey): string {
  return signNote(checkpointBody(checkpoint), signer);
}

/** Reads a checkpoint that nobody has vouched for yet. */
export function parseCheckpoint(text: string): OpenedCheckpoint | null {
  const note = parseNote(text);
  const checkpoint = note === null ? null : parseCheckpointBody(note.body);
  return note === null || checkpoint === null ? null : { ...checkpoint, note, text };
}

/** Reads a checkpoint and verifies the log's signature; the origin must be the key's name. */
export function openCheckpoint(text: string, key: VerifierKey): OpenedCheckpoint | null {
  const checkpoint = parseCheckpoint(text);
  if (checkpoint === null || checkpoint.origin !== key.name) return null;
  return checkLogSignature(checkpoint.note, key) === "good" ? checkpoint : null;
}
