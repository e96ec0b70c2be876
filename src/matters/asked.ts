/** What was asked for under an idempotency key, and whether it was asked before. */
import { hash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Transaction } from "../platform/index.ts";
import { type Refusal, refusal } from "./act.ts";
import { keysSeen } from "./store.ts";

export function requestHashOf(request: unknown): Buffer {
  return hash("sha256", canonicalize(request) ?? "", "buffer");
}

export function keyReused(key: string): Refusal {
  return refusal(
    "idempotency_key_reused",
    `请求标识 ${key} 已用于别的内容；请换一个新的标识`,
    `Idempotency key ${key} was used for another content; send a new one`,
  );
}

/**
 * For what does more than record (an account that opens, and is recorded as opened): null when the key is new, the
 * matter into which the first such request was recorded, or a refusal when the key was used for something else.
 */
export async function askedBefore(
  database: Pick<Transaction, "query">,
  { jurisdiction, key, by, request }: { jurisdiction: string; key: string; by: string; request: unknown },
): Promise<{ ok: true; matter: string } | Refusal | null> {
  const [stored] = await keysSeen(database, [{ jurisdiction, person: by, key }]);
  if (!stored) return null;
  return stored.requestHash.equals(requestHashOf(request))
    ? { ok: true, matter: stored.matter }
    : keyReused(key);
}
