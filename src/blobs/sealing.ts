/**
 * A file sealed in chunks, so that it streams in flat memory and no byte is handed out before it is known to be whole.
 *
 * The construction is STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015) over AES-256-GCM: each chunk has a nonce of its own,
 * made of its number and a mark that it is the last. Chunks that are swapped, left out, added or cut off do not open. A key
 * seals one file and is never used again, so the numbers may begin at zero.
 *
 * Layout: four bytes that name the format, then chunks of 64 KiB each with its tag of 16 bytes; the last one is shorter or full.
 */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from "node:crypto";

export const CHUNK_BYTES = 65_536;
const TAG_BYTES = 16;
const WHOLE_TAG = { authTagLength: TAG_BYTES };
const NONCE_BYTES = 12;
const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;
const MARK = Buffer.from("QJB1", "latin1");
/** Names have nonces that no chunk has: a chunk's begins with zeros. */
const NAME_NONCE = Buffer.alloc(NONCE_BYTES, 0xff);

export class BlobDamaged extends Error {
  override name = "BlobDamaged";
}

/** Seven zeros, the chunk's number in four bytes, one for the last. */
function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUInt32BE(number, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** The sealed bytes of a file, part by part. */
export async function* sealed(
  keyBytes: Buffer,
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer, void, void> {
  const key = createSecretKey(keyBytes);
  yield MARK;
  let number = 0;
  for await (const { chunk, isLast } of chunksOf(plain, CHUNK_BYTES)) {
    yield sealOne(key, nonceOf(number, isLast), chunk);
    number += 1;
  }
}

/** The bytes of a file, part by part, each after it was found whole. @throws BlobDamaged */
export async function* opened(
  keyBytes: Buffer,
  stored: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer, void, void> {
  const key = createSecretKey(keyBytes);
  let number = 0;
  for await (const { chunk, isLast } of chunksOf(withoutMark(stored), SEALED_CHUNK_BYTES)) {
    yield openOne(key, nonceOf(number, isLast), chunk);
    number += 1;
  }
}

export function sealName(keyBytes: Buffer, name: string): Buffer {
  return sealOne(createSecretKey(keyBytes), NAME_NONCE, Buffer.from(name, "utf8"));
}

export function openName(keyBytes: Buffer, sealedName: Buffer): string {
  return openOne(createSecretKey(keyBytes), NAME_NONCE, sealedName).toString("utf8");
}

function sealOne(key: KeyObject, nonce: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonce, WHOLE_TAG);
  cipher.setAAD(MARK);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function openOne(key: KeyObject, nonce: Buffer, chunk: Buffer): Buffer {
  if (chunk.length < TAG_BYTES) throw new BlobDamaged("the file is cut off");
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, WHOLE_TAG);
  decipher.setAAD(MARK);
  decipher.setAuthTag(chunk.subarray(chunk.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(chunk.subarray(0, chunk.length - TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new BlobDamaged("the file was altered or belongs to another key", { cause });
  }
}

/** Wraps the key of a file by the installation's record key, bound to whose it is. */
export function wrapKey(recordKey: Buffer, nonce: Buffer, bound: string, key: Buffer): Buffer {
  const cipher = createCipheriv("aes-256-gcm", createSecretKey(recordKey), nonce, WHOLE_TAG);
  cipher.setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

/** @throws where it was altered or wrapped for another file or by another record key. */
export function unwrapKey(recordKey: Buffer, bound: string, wrapped: Buffer): Buffer {
  const nonce = wrapped.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", createSecretKey(recordKey), nonce, WHOLE_TAG);
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(wrapped.subarray(wrapped.length - TAG_BYTES));
  const sealedKey = wrapped.subarray(NONCE_BYTES, wrapped.length - TAG_BYTES);
  return Buffer.concat([decipher.update(sealedKey), decipher.final()]);
}

/** Pieces of one length whatever comes; which of them is the last is known by waiting for one byte more. */
async function* chunksOf(
  parts: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<{ chunk: Buffer; isLast: boolean }, void, void> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const part of parts) {
    held.push(part);
    size += part.length;
    if (size <= length) continue;
    const all = Buffer.concat(held);
    let at = 0;
    for (; size - at > length; at += length) yield { chunk: all.subarray(at, at + length), isLast: false };
    held = [all.subarray(at)];
    size -= at;
  }
  yield { chunk: Buffer.concat(held), isLast: true };
}

async function* withoutMark(stored: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  let head = Buffer.alloc(0);
  let isPast = false;
  for await (const part of stored) {
    if (isPast) {
      yield part;
      continue;
    }
    head = Buffer.concat([head, part]);
    if (head.length < MARK.length) continue;
    if (!head.subarray(0, MARK.length).equals(MARK))
      throw new BlobDamaged("the file does not begin as one of this system's");
    isPast = true;
    yield head.subarray(MARK.length);
  }
  if (!isPast) throw new BlobDamaged("the file is cut off");
}
