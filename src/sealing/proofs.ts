/** What the station's device holds each seal against before it gives its half away: its receipt, its leaf, and the leaf's openings. */
import { committedRow, receiptFor } from "../ledger/index.ts";
import { actsOf, type StoredAct } from "../matters/index.ts";
import type { Database } from "../platform/index.ts";
import { SEALING_ACTS } from "./round.ts";

export type SealProof = {
  act: string;
  member: string;
  commitment: string;
  /** c2sp.org/tlog-proof@v1; null while the seal is not in the log. */
  receipt: string | null;
  /** The list of names first, then every field: what a seal says holds no word of the position. */
  openings: { field: string; salt: string; value: unknown }[];
};

export async function sealProofs(
  { database, recordKey }: { database: Database; recordKey: Buffer },
  jurisdiction: string,
  matter: string,
  { item, round }: { item: string | null; round: number },
): Promise<SealProof[]> {
  const acts = await actsOf(database, recordKey, jurisdiction, matter);
  const seals = acts.filter(
    ({ type, data }) => type === SEALING_ACTS.sealed && data.round === round && (data.item ?? null) === item,
  );
  return Promise.all(
    seals.map(async (act) => ({
      act: act.id,
      member: String(act.data.of),
      commitment: String(act.data.commitment),
      receipt: (await receiptFor(database, jurisdiction, act.id))?.proof ?? null,
      openings: openingsOf(act),
    })),
  );
}

function openingsOf(act: StoredAct): SealProof["openings"] {
  const { salts } = act;
  if (salts === null) return [];
  return committedRow(act).map(([field, value]) => ({
    field,
    salt: salts[field] ?? "",
    value: value ?? null,
  }));
}
