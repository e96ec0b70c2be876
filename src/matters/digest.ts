/** Digests under a key: who sees one without the key cannot try out what it is of. */
import { createHmac, hkdfSync } from "node:crypto";

export type Digest = (words: string) => Buffer;

/**
 * HMAC-SHA-256 under a key derived from the installation's record key (HKDF, RFC 5869), one for each purpose.
 *
 * @param recordKey 32 bytes
 */
export function digestUnder(recordKey: Buffer, purpose: "request" | "erasure" | "finding" | "tone"): Digest {
  const key = Buffer.from(hkdfSync("sha256", recordKey, "", `quanjian ${purpose}`, 32));
  return (words) => createHmac("sha256", key).update(words).digest();
}

/**
 * A digest as an id: the same words always give the same, and nobody else can tell whose it is. It looks like a random
 * one (RFC 9562, version 4), because the ledger shows ids to everybody and should not show which were made in this way.
 */
export function idOf(digest: Buffer): string {
  const bytes = Buffer.from(digest.subarray(0, 16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
