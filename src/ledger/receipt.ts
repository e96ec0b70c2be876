import type { Database } from "../platform/index.ts";
import { parseCheckpoint } from "./checkpoint.ts";
import { inclusionProof } from "./proofs.ts";
import { formatReceipt } from "./receipt-text.ts";
import { readHead, readTileFrom } from "./store.ts";

/** What can be shown of one act: queued, recorded (signed by the log), or witnessed (cosigned by the quorum). */
export interface Receipt {
  readonly jurisdiction: string;
  readonly act: string;
  readonly status: "queued" | "recorded" | "witnessed";
  readonly origin: string | null;
  readonly vkey: string | null;
  readonly index: number | null;
  readonly integratedAt: string | null;
  /**
   * The first cosignature over the act by a witness that counts for the quorum, so never by the operator's own clock:
   * the act was recorded before this instant, whatever time it claims.
   */
  readonly firstCosignedAt: string | null;
  /** C2SP tlog-proof with the leaf entry in its extra line; null while queued. */
  readonly proof: string | null;
}

interface LeafRow {
  index: number;
  entry: Buffer;
  integrated_at: string;
}

async function firstCosignedAt(
  database: Database,
  jurisdiction: string,
  index: number,
): Promise<string | null> {
  const [row] = await database.query<{ cosigned_at: string }>(
    `select c.cosigned_at from ledger_cosignatures c
     join ledger_witnesses w on w.jurisdiction = c.jurisdiction and w.name = c.witness and w.counts_for_quorum
     where c.jurisdiction = $1 and c.size > $2
     order by c.size, c.cosigned_at limit 1`,
    [jurisdiction, index],
  );
  return row?.cosigned_at ?? null;
}

/** The receipt of an act, or null when this ledger does not know it. */
export async function receiptFor(
  database: Database,
  jurisdiction: string,
  act: string,
): Promise<Receipt | null> {
  const readLeafRow = async (): Promise<LeafRow | undefined> =>
    (
      await database.query<LeafRow>(
        "select index, entry, integrated_at from leaves where jurisdiction = $1 and act = $2",
        [jurisdiction, act],
      )
    )[0];
  let leaf = await readLeafRow();
  const head = await readHead(database, jurisdiction);
  const origin = head?.origin ?? null;
  const vkey = head?.vkey ?? null;
  if (leaf === undefined) {
    const queued = await database.query("select 1 from ledger_queue where jurisdiction = $1 and act = $2", [
      jurisdiction,
      act,
    ]);
    const nothing = { index: null, integratedAt: null, firstCosignedAt: null, proof: null };
    if (queued.length > 0) return { jurisdiction, act, status: "queued", origin, vkey, ...nothing };
    // Between the two looks the act may have moved from the queue into the log.
    leaf = await readLeafRow();
    if (leaf === undefined) return null;
    return receiptFor(database, jurisdiction, act);
  }
  const { index } = leaf;
  // The head was read after the leaf, so it covers it.
  if (head === null)
    throw new Error(`the ledger of ${jurisdiction} has leaves and no head: restore ledger_heads`);
  const isWitnessed = head.witnessedSize !== null && head.witnessedSize > index;
  const checkpoint = (isWitnessed ? head.witnessedCheckpoint : null) ?? head.checkpoint;
  const size = parseCheckpoint(checkpoint)?.size ?? head.size;
  const proof = await inclusionProof(index, size, readTileFrom(database, jurisdiction));
  return {
    jurisdiction,
    act,
    status: isWitnessed ? "witnessed" : "recorded",
    origin,
    vkey,
    index,
    integratedAt: leaf.integrated_at,
    firstCosignedAt: await firstCosignedAt(database, jurisdiction, index),
    proof: formatReceipt({ extra: leaf.entry, index, proof, checkpoint }),
  };
}
