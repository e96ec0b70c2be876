import type { Database, Transaction } from "../platform/index.ts";
import { openCheckpoint, signCheckpoint } from "./checkpoint.ts";
import type { TreeEdge } from "./edge.ts";
import { EMPTY_EDGE, edgeFromTiles, edgeRoot, growEdge } from "./edge.ts";
import { equalBytes } from "./encoding.ts";
import type { SignerKey } from "./keys.ts";
import { readLeaf } from "./leaf-link.ts";
import { HASH_BYTES, leafHash } from "./merkle.ts";
import { readTileFrom } from "./store.ts";

/** One batch from the queue into the log, in one transaction. */

/** Measured: 1,000 to 4,000 rows a transaction is where more rows stop paying. */
const BATCH_ROWS = 4_000;

export interface Integrated {
  readonly added: number;
  readonly size: number;
  /** The signed checkpoint of that size. */
  readonly checkpoint: string;
  /** Whether the batch was full, so that more may be waiting. */
  readonly isFull: boolean;
  readonly edge: TreeEdge;
}

/** The log in the database is not what its own signature says: nothing may be signed before it is understood. */
export class DamagedLog extends Error {
  override readonly name = "DamagedLog";
}

interface QueueRow {
  act: string;
  entry: Buffer;
}

interface HeadRow {
  size: number;
  root: Buffer;
  checkpoint: string;
}

/** Acts of one matter stand in the order of their numbers, in the places that they hold in the batch together. */
export function inMatterOrder<T extends { entry: Uint8Array }>(rows: readonly T[]): T[] {
  const byMatter = new Map<string, { place: number; number: number; row: T }[]>();
  for (const [place, row] of rows.entries()) {
    const leaf = readLeaf(row.entry);
    if (leaf === null) continue;
    const seen = byMatter.get(leaf.matter);
    if (seen === undefined) byMatter.set(leaf.matter, [{ place, number: leaf.number, row }]);
    else seen.push({ place, number: leaf.number, row });
  }
  const ordered = [...rows];
  for (const acts of byMatter.values()) {
    if (acts.length === 1) continue;
    const places = acts.map((a) => a.place);
    acts.sort((a, b) => a.number - b.number);
    for (const [i, place] of places.entries()) {
      const act = acts[i];
      if (act !== undefined) ordered[place] = act.row;
    }
  }
  return ordered;
}

async function loadEdge(
  tx: Transaction,
  jurisdiction: string,
  head: HeadRow,
  known: TreeEdge | null,
): Promise<TreeEdge> {
  const { size } = head;
  if (known !== null && size < known.size) {
    throw new DamagedLog(
      `the head of ${jurisdiction} went back from size ${known.size} to ${size} while the sequencer ran: was an old ` +
        "backup restored? Signing on would fork the log. Restore the newest backup, then start again",
    );
  }
  const readTile = readTileFrom(tx, jurisdiction);
  const edge = known?.size === size ? known : size === 0 ? EMPTY_EDGE : await edgeFromTiles(size, readTile);
  if (!equalBytes(edgeRoot(edge), head.root)) {
    throw new DamagedLog(
      `the tiles of ${jurisdiction} do not add up to its root at size ${size}: ` +
        "restore the tables leaves and ledger_tiles from a backup or from an exported tree, then start again",
    );
  }
  // Another sequencer has appended: what it appended to must be the tree that this one knows.
  if (known !== null && known.size > 0 && known.size < size) {
    const before = await edgeFromTiles(known.size, readTile);
    if (!equalBytes(edgeRoot(before), edgeRoot(known))) {
      throw new DamagedLog(
        `the first ${known.size} leaves of ${jurisdiction} are not those that this sequencer has seen committed: ` +
          "restore the newest backup, then start again",
      );
    }
  }
  return edge;
}

/**
 * Integrates at most one batch. `known` is the edge after the last batch that is known to be committed: it saves the
 * reading if the head is still there, and a head that does not extend it is refused. A lost answer to a commit needs
 * no special care: the head is then one batch further, and is read from the database again.
 * Throws DamagedLog, or whatever the database throws; then nothing was added and no signature has left this function.
 */
export function integrateBatch(
  database: Database,
  jurisdiction: string,
  signer: SignerKey,
  known: TreeEdge | null,
  now: Date,
): Promise<Integrated> {
  return database.transaction(async (tx) => {
    const [head] = await tx.query<HeadRow>(
      "select size, root, checkpoint from ledger_heads where jurisdiction = $1 for update",
      [jurisdiction],
    );
    if (head === undefined) {
      throw new Error(`${jurisdiction} has no ledger: create it with createLedger`);
    }
    const { size } = head;
    const signed = openCheckpoint(head.checkpoint, signer.verifier);
    if (signed === null || signed.size !== size || !equalBytes(signed.root, head.root)) {
      throw new DamagedLog(
        `the head of ${jurisdiction} is not what its key has signed: restore the row of ledger_heads or the key file`,
      );
    }
    const edge = await loadEdge(tx, jurisdiction, head, known);
    const queued = await tx.query<QueueRow>(
      "select act, entry from ledger_queue where jurisdiction = $1 order by queued_at, act limit $2",
      [jurisdiction, BATCH_ROWS],
    );
    if (queued.length === 0) return { added: 0, size, checkpoint: head.checkpoint, isFull: false, edge };
    const rows = inMatterOrder(queued);
    const hashes = rows.map((row) => leafHash(row.entry));
    const grown = growEdge(edge, hashes);
    const root = edgeRoot(grown.edge);
    const checkpoint = signCheckpoint({ origin: signer.verifier.name, size: grown.edge.size, root }, signer);
    await moveToLeaves(
      tx,
      jurisdiction,
      size,
      rows.map((row) => row.act),
      Buffer.concat(hashes),
      now,
    );
    for (const tile of grown.tiles) {
      await tx.query(
        `insert into ledger_tiles (jurisdiction, level, n, hashes) values ($1, $2, $3, $4)
         on conflict (jurisdiction, level, n) do update set hashes = excluded.hashes`,
        [jurisdiction, tile.level, tile.n, tile.hashes],
      );
    }
    const moved = await tx.query(
      `update ledger_heads set size = $2, root = $3, checkpoint = $4, signed_at = $5
       where jurisdiction = $1 and size = $6 and root = $7 returning size`,
      [jurisdiction, grown.edge.size, root, checkpoint, now, size, head.root],
    );
    if (moved.length !== 1) throw new Error(`the head of ${jurisdiction} moved under its lock`);
    // Notifications leave the database with the commit, never before it.
    await tx.query("select pg_notify('quanjian_ledger', $1)", [jurisdiction]);
    return {
      added: rows.length,
      size: grown.edge.size,
      checkpoint,
      isFull: queued.length === BATCH_ROWS,
      edge: grown.edge,
    };
  });
}

/** The entries stay in the database: only acts in order and their hashes, end to end, travel back. */
async function moveToLeaves(
  tx: Transaction,
  jurisdiction: string,
  firstIndex: number,
  acts: readonly string[],
  hashes: Buffer,
  now: Date,
): Promise<void> {
  const inserted = await tx.query<{ count: number }>(
    `with taken as (
       delete from ledger_queue where jurisdiction = $1 and act = any($2::uuid[]) returning act, entry
     ), placed as (
       insert into leaves (jurisdiction, index, act, entry, hash, integrated_at)
       select $1, $3::bigint + place.number - 1, taken.act, taken.entry,
              substring($4::bytea from ((place.number - 1) * ${HASH_BYTES} + 1)::integer for ${HASH_BYTES}), $5
       from unnest($2::uuid[]) with ordinality as place (act, number)
       join taken on taken.act = place.act
       returning 1
     ) select count(*) as count from placed`,
    [jurisdiction, acts, firstIndex, hashes, now],
  );
  if (inserted[0]?.count !== acts.length) {
    throw new Error(
      `the queue of ${jurisdiction} changed under the head's lock: is another program deleting from it?`,
    );
  }
}
