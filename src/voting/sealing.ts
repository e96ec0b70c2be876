/**
 * What is kept of a ballot under a key derived from the record key: the issuer's secret, and the slots, each padded to one
 * length so that nothing is told by how much it holds.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** A sealed ballot, five hashes and what goes around them, with room left. */
const SLOT_BYTES = 1_536;

const keyUnder = (recordKey: Buffer): Buffer =>
  Buffer.from(hkdfSync("sha256", recordKey, "", "quanjian secret ballots", 32));

/** @param bound what it belongs to: it opens as nothing else */
export function sealed(recordKey: Buffer, bound: string, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyUnder(recordKey), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws when it was altered or belongs elsewhere. */
export function opened(recordKey: Buffer, bound: string, bytes: Buffer): Buffer {
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", keyUnder(recordKey), nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}

export function sealedSlot(recordKey: Buffer, bound: string, content: unknown): Buffer {
  const text = JSON.stringify(content);
  if (text.length > SLOT_BYTES) throw new RangeError(`a slot holds ${text.length} bytes, not ${SLOT_BYTES}`);
  return sealed(recordKey, bound, Buffer.from(text.padEnd(SLOT_BYTES)));
}
