import type { Database, Transaction } from "../platform/index.ts";
import { openCheckpoint } from "./checkpoint.ts";
import { EMPTY_EDGE, edgeRoot, growEdge } from "./edge.ts";
import { equalBytes } from "./encoding.ts";
import { parseVkey } from "./keys.ts";
import { leafHash } from "./merkle.ts";
import { readHead } from "./store.ts";

/** Hashes a whole log anew from its entries and compares the root with the one that its key has signed. */

const BATCH_LEAVES = 4_000;

export interface Rederived {
  readonly size: number;
  /** A sentence for each thing that is not as it was signed; empty when all is. */
  readonly found: readonly string[];
}

/** Null when the jurisdiction has no ledger. Leaves that are added meanwhile are not looked at. */
export async function rederive(
  reader: Pick<Database | Transaction, "query">,
  jurisdiction: string,
): Promise<Rederived | null> {
  const head = await readHead(reader, jurisdiction);
  if (head === null) return null;
  const { size } = head;
  const key = parseVkey(head.vkey);
  const signed = key === null ? null : openCheckpoint(head.checkpoint, key);
  if (signed === null || signed.size !== size || !equalBytes(signed.root, head.root))
    return { size, found: ["the head is not what the log's key has signed: restore ledger_heads"] };
  let edge = EMPTY_EDGE;
  while (edge.size < size) {
    const from = edge.size;
    const rows = await reader.query<{ index: number; entry: Buffer }>(
      "select index, entry from leaves where jurisdiction = $1 and index >= $2 and index < $3 order by index",
      [jurisdiction, from, Math.min(from + BATCH_LEAVES, size)],
    );
    const gap = rows.findIndex((row, i) => row.index !== from + i);
    const missing = gap >= 0 ? from + gap : from + rows.length;
    if (gap >= 0 || missing < Math.min(from + BATCH_LEAVES, size))
      return { size, found: [`leaf ${missing} is missing: restore the table leaves`] };
    edge = growEdge(
      edge,
      rows.map((row) => leafHash(row.entry)),
    ).edge;
  }
  const found = equalBytes(edgeRoot(edge), signed.root)
    ? []
    : [
        `the entries add up to another root than was signed at size ${size}: an entry was altered; \`quanjian ledger verify\` names it`,
      ];
  return { size, found };
}
