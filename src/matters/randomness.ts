/**
 * Random bytes, drawn from the operating system for many acts at once: a draw costs the same for forty bytes as for some
 * thousands, and every act needs a few. No byte is handed out twice.
 */
import { randomBytes } from "node:crypto";

const POOL_BYTES = 16_384;

let pool = Buffer.alloc(0);

export function freshBytes(length: number): Buffer {
  if (length > POOL_BYTES / 4) return randomBytes(length);
  if (pool.length < length) pool = randomBytes(POOL_BYTES);
  const drawn = pool.subarray(0, length);
  pool = pool.subarray(length);
  return drawn;
}
