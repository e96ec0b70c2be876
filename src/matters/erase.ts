import type { Database } from "../platform/index.ts";
import { eraseEvidence } from "./evidence.ts";
import { eraseWords } from "./lines.ts";

/**
 * Erases an act's words: its key, content and salts, the keys of the files that it alone rests on, and what read models
 * show of them. The act, its leaf and its place
 * in the matter stay, so the ledger verifies as before. Runs as the eraser; that it was done, why and on whose request
 * is recorded by the caller as an act of its own, before.
 *
 * @returns whether anything was left to erase, and the files whose bytes the caller removes: they open no more.
 */
export async function eraseAct(
  eraser: Database,
  jurisdiction: string,
  act: string,
): Promise<{ erased: boolean; blobs: string[] }> {
  return eraser.transaction(async (tx) => {
    const blobs = await eraseEvidence(tx, jurisdiction, act);
    const keys = await tx.query(
      "delete from record_keys where jurisdiction = $1 and act = $2 returning act",
      [jurisdiction, act],
    );
    await tx.query("delete from act_contents where jurisdiction = $1 and act = $2", [jurisdiction, act]);
    const [row] = await tx.query<{ matter: string; number: number }>(
      "select matter, number from acts where jurisdiction = $1 and act = $2",
      [jurisdiction, act],
    );
    // What was counted over these words is counted anew without them.
    if (row)
      await tx.query("delete from matter_figures where jurisdiction = $1 and matter = $2", [
        jurisdiction,
        row.matter,
      ]);
    if (row?.number === 1) {
      await tx.query("update matters set title = null where jurisdiction = $1 and matter = $2", [
        jurisdiction,
        row.matter,
      ]);
      await eraseWords(tx, jurisdiction, row.matter);
    }
    return { erased: keys.length > 0, blobs };
  });
}
