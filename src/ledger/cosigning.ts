import type { Database } from "../platform/index.ts";
import { parseCheckpoint } from "./checkpoint.ts";
import type { Cosignature } from "./cosignature.ts";
import { checkCosignatures, cosignedNote, readCosignature } from "./cosignature.ts";
import { parseSignatureLines } from "./note.ts";
import type { PolicyWitness, WitnessPolicy } from "./policy.ts";
import { hasQuorum, quorumMet } from "./policy.ts";
import type { ReadTile } from "./proofs.ts";
import { consistencyProof } from "./proofs.ts";
import type { WitnessClient } from "./witness-client.ts";
import { addCheckpointRequest } from "./witness-client.ts";

/** Asking one witness to cosign a committed checkpoint, and keeping what it answers. */

export type CosignOutcome =
  | { readonly kind: "cosigned"; readonly cosignature: Cosignature }
  /** It remembers more than this checkpoint holds: either another sequencer went on, or we were rolled back. */
  | { readonly kind: "ahead"; readonly size: number }
  /** What it remembers and this checkpoint do not lie on one tree, as it says. */
  | { readonly kind: "inconsistent"; readonly reason: string }
  | { readonly kind: "failed"; readonly reason: string };

/** A first guess, a correction, and one more in case another sequencer asked in between. */
const MAX_ATTEMPTS = 3;
/** The witness protocol's status for a proof that does not verify. */
const UNPROCESSABLE = 422;

export async function askToCosign(
  witness: PolicyWitness,
  checkpointText: string,
  rememberedSize: number,
  readTile: ReadTile,
  client: WitnessClient,
): Promise<CosignOutcome> {
  const checkpoint = parseCheckpoint(checkpointText);
  if (checkpoint === null || witness.url === null) return { kind: "failed", reason: "nothing to ask" };
  let oldSize = Math.min(rememberedSize, checkpoint.size);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const proof =
      oldSize === checkpoint.size ? [] : await consistencyProof(oldSize, checkpoint.size, readTile);
    const answer = await client.addCheckpoint(
      witness.url,
      addCheckpointRequest(oldSize, proof, checkpoint.text),
    );
    if (answer.kind === "cosigned") {
      const cosignature = readCosignature(answer.lines, checkpoint.note.body, witness.key);
      if (cosignature === null) return { kind: "failed", reason: "its cosignature does not verify" };
      return { kind: "cosigned", cosignature };
    }
    if (answer.kind === "refused" && answer.status === UNPROCESSABLE) {
      return { kind: "inconsistent", reason: answer.reason };
    }
    if (answer.kind !== "conflict") {
      const status = answer.kind === "refused" ? `HTTP ${answer.status}: ` : "";
      return { kind: "failed", reason: `${status}${answer.reason}` };
    }
    if (answer.size > checkpoint.size) return { kind: "ahead", size: answer.size };
    oldSize = answer.size;
  }
  return { kind: "failed", reason: "its remembered size kept changing" };
}

/** Keeps a cosignature; when the quorum of that size is met, the size becomes the witnessed one. */
export function recordCosignature(
  database: Database,
  jurisdiction: string,
  checkpointText: string,
  cosignature: Cosignature,
  policy: WitnessPolicy,
): Promise<{ isWitnessed: boolean }> {
  const checkpoint = parseCheckpoint(checkpointText);
  if (checkpoint === null) throw new Error(`the checkpoint of ${jurisdiction} is malformed`);
  const { size, note } = checkpoint;
  return database.transaction(async (tx) => {
    await tx.query("select size from ledger_heads where jurisdiction = $1 for update", [jurisdiction]);
    const cosignedAt = new Date(cosignature.atSeconds * 1_000);
    await tx.query(
      `insert into ledger_cosignatures (jurisdiction, size, witness, line, cosigned_at)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [jurisdiction, size, cosignature.witness, cosignature.line, cosignedAt],
    );
    const rows = await tx.query<{ line: string }>(
      "select line from ledger_cosignatures where jurisdiction = $1 and size = $2",
      [jurisdiction, size],
    );
    const lines = parseSignatureLines(rows.map((row) => row.line).join("")) ?? [];
    const keys = policy.witnesses.map((w) => w.key);
    const { good } = checkCosignatures(note.body, lines, keys);
    const isMet = hasQuorum(policy) && quorumMet(policy, new Set(good.map((c) => c.witness)));
    if (!isMet) return { isWitnessed: false };
    const moved = await tx.query(
      `update ledger_heads set witnessed_size = $2, witnessed_checkpoint = $3,
              witnessed_at = case when witnessed_size = $2 then witnessed_at else $4 end
       where jurisdiction = $1 and coalesce(witnessed_size, 0) <= $2 returning 1`,
      [jurisdiction, size, cosignedNote(note, good), cosignedAt],
    );
    if (moved.length > 0) await tx.query("select pg_notify('quanjian_ledger', $1)", [jurisdiction]);
    return { isWitnessed: moved.length > 0 };
  });
}
