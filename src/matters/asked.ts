/** What was asked for under an idempotency key, and whether it was asked before. */
import canonicalize from "canonicalize";
import type { Transaction } from "../platform/index.ts";
import { type Refusal, refusal } from "./act.ts";
import { digestUnder } from "./digest.ts";
import { keysSeen } from "./store.ts";

/** What is kept of a request: enough to know it again, and no way back to its words, which may be erased one day. */
export type RequestHash = (request: unknown) => Buffer;

export function requestHashUnder(recordKey: Buffer): RequestHash {
  const digest = digestUnder(recordKey, "request");
  return (request) => digest(canonicalize(request) ?? "");
}

export function keyReused(key: string): Refusal {
  return refusal(
    "idempotency_key_reused",
    `请求标识 ${key} 已用于别的内容；请换一个新的标识`,
    `Idempotency key ${key} was used for another content; send a new one`,
  );
}

export type Request = { jurisdiction: string; key: string; by: string; request: unknown };

/** Null when the key is new, the matter into which the first such request was recorded, or a refusal. */
export async function askedBefore(
  database: Pick<Transaction, "query">,
  requestHash: RequestHash,
  { jurisdiction, key, by, request }: Request,
): Promise<{ ok: true; matter: string } | Refusal | null> {
  const [stored] = await keysSeen(database, [{ jurisdiction, person: by, key }]);
  if (!stored) return null;
  return stored.requestHash.equals(requestHash(request))
    ? { ok: true, matter: stored.matter }
    : keyReused(key);
}
