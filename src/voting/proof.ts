/**
 * What devices hold a ballot against before they blind or open anything: every leaf of the matter without gap, each linked
 * to the one before, of each the type opened, of openings and closings of ballots their hashes; and the receipt of the last
 * one, under the newest checkpoint that the witnesses have signed.
 */
import { committedRow, readHead, receiptFor } from "../ledger/index.ts";
import { actsOf, type MatterRow, type StoredAct } from "../matters/index.ts";
import type { Database } from "../platform/index.ts";
import { BALLOT_ACTS } from "./acts.ts";

export type ProvedLeaf = {
  number: number;
  /** The leaf as it lies in the log, base64. */
  entry: string;
  /** The list of names first. Empty where the act's words are erased: that it is there stays. */
  openings: { field: string; salt: string; value: unknown }[];
};
export type BallotProof = { leaves: ProvedLeaf[]; receipt: string | null };

const NAMES = "fields";
const OPENED: Record<string, readonly string[]> = {
  [BALLOT_ACTS.opened]: ["data.ballot_round", "data.vote_hash"],
  [BALLOT_ACTS.closed]: ["data.ballot_round", "data.closing_hash"],
};

/** As far as the witnesses have signed. */
export async function ballotProof(
  { database, recordKey }: { database: Database; recordKey: Buffer },
  { jurisdiction, id: matter }: MatterRow,
): Promise<BallotProof> {
  const acts = await actsOf(database, recordKey, jurisdiction, matter);
  const rows = await database.query<{ act: string; index: number; entry: Buffer }>(
    "select act, index, entry from leaves where jurisdiction = $1 and act = any($2::uuid[])",
    [jurisdiction, acts.map(({ id }) => id)],
  );
  const places = new Map(rows.map((row) => [row.act, row]));
  const head = await readHead(database, jurisdiction);
  const signed = head?.witnessedSize ?? 0;
  const isSigned = ({ id }: StoredAct) => (places.get(id)?.index ?? signed) < signed;
  const firstWithout = acts.findIndex((act) => !isSigned(act));
  const shown = firstWithout < 0 ? acts : acts.slice(0, firstWithout);
  const last = shown.at(-1);
  if (last === undefined) return { leaves: [], receipt: null };
  return {
    leaves: shown.map((act) => ({
      number: act.number,
      entry: places.get(act.id)?.entry.toString("base64") ?? "",
      openings: openingsOf(act),
    })),
    receipt: (await receiptFor(database, jurisdiction, last.id))?.proof ?? null,
  };
}

/** Whether the witnesses have signed for a tree that holds the act. */
export async function isWitnessed(database: Database, jurisdiction: string, act: string): Promise<boolean> {
  const head = await readHead(database, jurisdiction);
  const [leaf] = await database.query<{ index: number }>(
    "select index from leaves where jurisdiction = $1 and act = $2",
    [jurisdiction, act],
  );
  return leaf !== undefined && leaf.index < (head?.witnessedSize ?? 0);
}

function openingsOf(act: StoredAct): ProvedLeaf["openings"] {
  const { salts } = act;
  if (salts === null) return [];
  const values = new Map(committedRow(act));
  return [NAMES, "type", ...(OPENED[act.type] ?? [])].flatMap((field) => {
    const salt = salts[field];
    return salt === undefined ? [] : [{ field, salt, value: values.get(field) ?? null }];
  });
}
