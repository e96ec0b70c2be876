import type { PublicKey } from "./signed.ts";
import {
  base64,
  decimal,
  isSignedBy,
  readCheckpoint,
  readPolicy,
  readVkey,
  witnessVoices,
} from "./signed.ts";
import { hashLeaf, isIncluded } from "./tree.ts";

/** Verifies one portable receipt (C2SP tlog-proof), offline. */

export interface ReceiptReport {
  readonly ok: boolean;
  /** Why not, in a sentence; null when ok. */
  readonly reason: string | null;
  readonly origin: string | null;
  readonly index: number | null;
  readonly size: number | null;
  /** The leaf entry that was proved: the given one, or the one that the receipt carries. */
  readonly entry: Buffer | null;
  /** With a policy: whether its quorum cosigned, and who did when. Without one: null and nobody. */
  readonly isWitnessed: boolean | null;
  readonly witnesses: readonly { readonly name: string; readonly at: string }[];
}

export interface ReceiptParts {
  readonly extra: Buffer | null;
  readonly index: number;
  readonly path: readonly Buffer[];
  readonly checkpoint: string;
}

/** Null when malformed. */
export function readReceipt(text: string): ReceiptParts | null {
  const gap = text.indexOf("\n\n");
  const lines = gap < 0 ? [] : text.slice(0, gap).split("\n");
  if (lines[0] !== "c2sp.org/tlog-proof@v1") return null;
  const hasExtra = lines[1]?.startsWith("extra ") ?? false;
  const extra = hasExtra ? base64(lines[1]?.slice(6) ?? "") : null;
  if (hasExtra && extra === null) return null;
  const indexLine = lines[hasExtra ? 2 : 1] ?? "";
  const index = indexLine.startsWith("index ") ? decimal(indexLine.slice(6)) : null;
  const path = lines.slice(hasExtra ? 3 : 2).map(base64);
  if (index === null || path.length > 63) return null;
  const hashes = path.filter((node) => node !== null);
  if (hashes.length !== path.length || hashes.some((node) => node.length !== 32)) return null;
  return { extra, index, path: hashes, checkpoint: text.slice(gap + 2) };
}

/** Never throws on a bad receipt; throws on a malformed key or policy, which are the verifier's own. */
export function verifyReceipt(
  text: string,
  vkey: string,
  entry?: Uint8Array,
  witnessPolicy?: string,
): ReceiptReport {
  const log: PublicKey | null = readVkey(vkey);
  if (log === null) throw new SyntaxError(`not a vkey: ${vkey}`);
  const policy = witnessPolicy === undefined ? null : readPolicy(witnessPolicy);
  const parts = readReceipt(text);
  const checkpoint = parts === null ? null : readCheckpoint(parts.checkpoint);
  const report = (reason: string | null, more: Partial<ReceiptReport> = {}): ReceiptReport => ({
    ok: reason === null,
    reason,
    origin: checkpoint?.origin ?? null,
    index: parts?.index ?? null,
    size: checkpoint?.size ?? null,
    entry: null,
    isWitnessed: null,
    witnesses: [],
    ...more,
  });
  if (parts === null || checkpoint === null) return report("the receipt is malformed");
  if (policy?.isFor(log) === false) return report(`the policy is for another log than ${log.name}`);
  if (!isSignedBy(checkpoint, log)) return report(`the checkpoint is not signed by ${log.name}`);
  const proved = entry === undefined ? parts.extra : Buffer.from(entry);
  if (proved === null) return report("the receipt carries no entry: give the entry it is for");
  if (!isIncluded(hashLeaf(proved), parts.index, checkpoint.size, parts.path, checkpoint.root)) {
    return report("the entry is not in the signed tree at this place");
  }
  if (policy === null) return report(null, { entry: proved });
  const voices = witnessVoices(checkpoint, policy.witnesses);
  if (voices.failing.length > 0)
    return report(`the cosignature of ${voices.failing.join(", ")} does not verify`);
  const isWitnessed = policy.hasQuorum && policy.isMetBy(voices.good.keys());
  const witnesses = [...voices.good].map(([name, s]) => ({ name, at: new Date(s * 1_000).toISOString() }));
  return report(null, { entry: proved, isWitnessed, witnesses });
}
