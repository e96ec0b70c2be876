import type { Database, Transaction } from "../platform/index.ts";
import type { ReadTile } from "./proofs.ts";
import { TILE_WIDTH } from "./tiles.ts";

/** What is read from the ledger's tables, by whoever reads. */

export interface LedgerHead {
  readonly jurisdiction: string;
  readonly origin: string;
  readonly vkey: string;
  readonly policy: string;
  readonly size: number;
  readonly root: Buffer;
  readonly checkpoint: string;
  readonly signedAt: string;
  readonly witnessedSize: number | null;
  readonly witnessedCheckpoint: string | null;
  readonly witnessedAt: string | null;
  readonly status: "starting" | "signing" | "waiting-for-quorum" | "refused";
  readonly statusDetail: Readonly<Record<string, unknown>>;
}

interface HeadRow {
  jurisdiction: string;
  origin: string;
  vkey: string;
  policy: string;
  size: number;
  root: Buffer;
  checkpoint: string;
  signed_at: string;
  witnessed_size: number | null;
  witnessed_checkpoint: string | null;
  witnessed_at: string | null;
  status: LedgerHead["status"];
  status_detail: Record<string, unknown>;
}

const HEAD_COLUMNS = `jurisdiction, origin, vkey, policy, size, root, checkpoint, signed_at,
  witnessed_size, witnessed_checkpoint, witnessed_at, status, status_detail`;

type Reader = Pick<Database | Transaction, "query">;

function toHead(row: HeadRow): LedgerHead {
  return {
    jurisdiction: row.jurisdiction,
    origin: row.origin,
    vkey: row.vkey,
    policy: row.policy,
    size: row.size,
    root: row.root,
    checkpoint: row.checkpoint,
    signedAt: row.signed_at,
    witnessedSize: row.witnessed_size,
    witnessedCheckpoint: row.witnessed_checkpoint,
    witnessedAt: row.witnessed_at,
    status: row.status,
    statusDetail: row.status_detail,
  };
}

export async function readHead(reader: Reader, jurisdiction: string): Promise<LedgerHead | null> {
  const [row] = await reader.query<HeadRow>(
    `select ${HEAD_COLUMNS} from ledger_heads where jurisdiction = $1`,
    [jurisdiction],
  );
  return row === undefined ? null : toHead(row);
}

export async function readHeads(reader: Reader): Promise<LedgerHead[]> {
  const rows = await reader.query<HeadRow>(
    `select ${HEAD_COLUMNS} from ledger_heads order by jurisdiction`,
    [],
  );
  return rows.map(toHead);
}

/** Whose ledgers there are, by the names of their jurisdictions. */
export async function namedLedgers(
  reader: Reader,
): Promise<{ jurisdiction: string; title: { zh: string; en: string }; origin: string }[]> {
  return reader.query(
    `select h.jurisdiction, json_build_object('zh', j.title_zh, 'en', j.title_en) as title, h.origin
       from ledger_heads h join jurisdictions j on j.jurisdiction = h.jurisdiction order by h.jurisdiction`,
    [],
  );
}

/** A reader of whole tiles; a tile that is not there is empty. */
export function readTileFrom(reader: Reader, jurisdiction: string): ReadTile {
  return async (level, n) => {
    const [row] = await reader.query<{ hashes: Buffer }>(
      "select hashes from ledger_tiles where jurisdiction = $1 and level = $2 and n = $3",
      [jurisdiction, level, n],
    );
    return row?.hashes ?? new Uint8Array(0);
  };
}

/** The entries of one bundle, in order, at most `width` of them. */
export async function readEntries(
  reader: Reader,
  jurisdiction: string,
  bundle: number,
  width: number,
): Promise<Buffer[]> {
  const first = bundle * TILE_WIDTH;
  const rows = await reader.query<{ entry: Buffer }>(
    "select entry from leaves where jurisdiction = $1 and index >= $2 and index < $3 order by index",
    [jurisdiction, first, first + width],
  );
  return rows.map((row) => row.entry);
}

export interface WitnessStanding {
  readonly name: string;
  readonly department: string;
  readonly countsForQuorum: boolean;
  readonly demonstration: boolean;
  /** The largest size this witness has cosigned, and when; null before its first cosignature. */
  readonly cosignedSize: number | null;
  readonly cosignedAt: string | null;
}

/** Each witness of a log with its last cosignature, for the page and for the alarm on its age. */
export async function witnessStandings(reader: Reader, jurisdiction: string): Promise<WitnessStanding[]> {
  const rows = await reader.query<{
    name: string;
    department: string;
    counts_for_quorum: boolean;
    demonstration: boolean;
    cosigned_size: number | null;
    cosigned_at: string | null;
  }>(
    `select w.name, w.department, w.counts_for_quorum, w.demonstration,
            max(c.size) as cosigned_size, max(c.cosigned_at) as cosigned_at
     from ledger_witnesses w
     left join ledger_cosignatures c on c.jurisdiction = w.jurisdiction and c.witness = w.name
     where w.jurisdiction = $1
     group by w.name, w.department, w.counts_for_quorum, w.demonstration order by w.name`,
    [jurisdiction],
  );
  return rows.map((row) => ({
    name: row.name,
    department: row.department,
    countsForQuorum: row.counts_for_quorum,
    demonstration: row.demonstration,
    cosignedSize: row.cosigned_size,
    cosignedAt: row.cosigned_at,
  }));
}
