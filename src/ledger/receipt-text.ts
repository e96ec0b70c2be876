import { fromBase64, fromDecimal, toBase64 } from "./encoding.ts";
import { HASH_BYTES } from "./merkle.ts";

/** The portable receipt: C2SP tlog-proof. */

const HEADER = "c2sp.org/tlog-proof@v1";
/** Depth of a tree of 2^63 leaves; a longer proof is refused unread. */
const MAX_PROOF_HASHES = 63;

export interface ReceiptText {
  /** Not authenticated by itself: here it carries the leaf entry, whose hash the proof then proves. */
  readonly extra: Buffer | null;
  readonly index: number;
  readonly proof: readonly Buffer[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string;
}

export function formatReceipt(receipt: ReceiptText): string {
  const lines = [HEADER];
  if (receipt.extra !== null) lines.push(`extra ${toBase64(receipt.extra)}`);
  lines.push(`index ${receipt.index}`, ...receipt.proof.map(toBase64));
  return `${lines.join("\n")}\n\n${receipt.checkpoint}`;
}

/** The parts of a receipt, nothing verified; null when it is malformed. */
export function parseReceipt(text: string): ReceiptText | null {
  const split = text.indexOf("\n\n");
  if (split < 0) return null;
  const lines = text.slice(0, split).split("\n");
  if (lines.shift() !== HEADER) return null;
  let extra: Buffer | null = null;
  if (lines[0]?.startsWith("extra ")) {
    extra = fromBase64(lines.shift()?.slice("extra ".length) ?? "");
    if (extra === null) return null;
  }
  const indexLine = lines.shift() ?? "";
  const index = indexLine.startsWith("index ") ? fromDecimal(indexLine.slice("index ".length)) : null;
  if (index === null || lines.length > MAX_PROOF_HASHES) return null;
  const proof: Buffer[] = [];
  for (const line of lines) {
    const hash = fromBase64(line);
    if (hash === null || hash.length !== HASH_BYTES) return null;
    proof.push(hash);
  }
  return { extra, index, proof, checkpoint: text.slice(split + 2) };
}
