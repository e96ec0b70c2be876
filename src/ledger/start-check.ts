import type { OpenedCheckpoint } from "./checkpoint.ts";
import { openCheckpoint } from "./checkpoint.ts";
import { checkCosignatures } from "./cosignature.ts";
import { edgeFromTiles, edgeRoot } from "./edge.ts";
import { equalBytes } from "./encoding.ts";
import type { VerifierKey } from "./keys.ts";
import { emptyRoot } from "./merkle.ts";
import type { PolicyWitness, WitnessPolicy } from "./policy.ts";
import { quorumMet } from "./policy.ts";
import type { ReadTile } from "./proofs.ts";
import type { WitnessClient } from "./witness-client.ts";

/**
 * Before a log signs anything it asks every witness for the last checkpoint it cosigned. A database restored from an
 * old backup, or rewritten, would otherwise sign a second past: a fork that nobody can take back.
 */

export interface WitnessMemory {
  readonly witness: string;
  readonly finding: "agrees" | "never-saw-this-log" | "unreachable" | "unusable" | "ahead" | "differs";
  /** The size that the witness remembers; 0 when it never saw this log, null when unknown. */
  readonly size: number | null;
  readonly detail: string;
}

export interface StartCheck {
  readonly verdict: "agreed" | "no-quorum" | "contradicted";
  readonly memories: readonly WitnessMemory[];
  /** What stands in the way and how to clear it; empty when nothing does. */
  readonly message: string;
}

export interface OwnState {
  readonly size: number;
  readonly root: Uint8Array;
  readonly readTile: ReadTile;
}

async function rootAt(size: number, own: OwnState): Promise<Uint8Array> {
  if (size === own.size) return own.root;
  return size === 0 ? emptyRoot() : edgeRoot(await edgeFromTiles(size, own.readTile));
}

/** Only what our own key has signed can contradict us: a witness cannot stop a log with an invention of its own. */
async function compare(seen: OpenedCheckpoint, own: OwnState): Promise<WitnessMemory["finding"]> {
  if (seen.size > own.size) return "ahead";
  return equalBytes(await rootAt(seen.size, own), seen.root) ? "agrees" : "differs";
}

export async function askWitness(
  witness: PolicyWitness,
  log: VerifierKey,
  own: OwnState,
  client: WitnessClient,
): Promise<WitnessMemory> {
  const name = witness.key.name;
  if (witness.url === null) {
    return { witness: name, finding: "unreachable", size: null, detail: "the policy gives no address" };
  }
  const answer = await client.latest(witness.url, log.name);
  if (answer.kind === "unreachable") {
    return { witness: name, finding: "unreachable", size: null, detail: answer.reason };
  }
  if (answer.kind === "none") return { witness: name, finding: "never-saw-this-log", size: 0, detail: "" };
  const seen = openCheckpoint(answer.text, log);
  const cosigned =
    seen === null ? null : checkCosignatures(seen.note.body, seen.note.signatures, [witness.key]);
  if (seen === null) {
    const detail = "its checkpoint is not signed by this log's key";
    return { witness: name, finding: "unusable", size: null, detail };
  }
  const finding = await compare(seen, own);
  if (finding === "agrees" && (cosigned === null || cosigned.good.length === 0)) {
    const detail = "its checkpoint is not cosigned by its key";
    return { witness: name, finding: "unusable", size: null, detail };
  }
  return { witness: name, finding, size: seen.size, detail: finding === "agrees" ? "" : answer.text };
}

function contradictionMessage(origin: string, size: number, memories: readonly WitnessMemory[]): string {
  const seen = memories
    .map((m) =>
      m.finding === "ahead"
        ? `${m.witness} has cosigned size ${m.size}`
        : `${m.witness} has cosigned another tree at size ${m.size}`,
    )
    .join("; ");
  return (
    `the log ${origin} stands at size ${size}, but ${seen}. This database is older than the log or was changed; ` +
    "signing now would fork it, so nothing is signed. Recovery: (1) stop the sequencer and keep this database as it is; " +
    "(2) restore the newest backup, or import the missing entries from a mirrored tree (quanjian ledger export), and " +
    "start again; (3) if the entries are lost, open a new origin whose first leaf cites the lost checkpoint and " +
    "who authorised it. The checkpoints that the witnesses hold are in status_detail."
  );
}

export async function checkBeforeSigning(
  log: VerifierKey,
  policy: WitnessPolicy,
  own: OwnState,
  client: WitnessClient,
): Promise<StartCheck> {
  const memories = await Promise.all(policy.witnesses.map((w) => askWitness(w, log, own, client)));
  const contradicting = memories.filter((m) => m.finding === "ahead" || m.finding === "differs");
  if (contradicting.length > 0) {
    const message = contradictionMessage(log.name, own.size, contradicting);
    return { verdict: "contradicted", memories, message };
  }
  const answered = memories.filter((m) => m.finding === "agrees" || m.finding === "never-saw-this-log");
  if (quorumMet(policy, new Set(answered.map((m) => m.witness)))) {
    return { verdict: "agreed", memories, message: "" };
  }
  const silent = memories
    .filter((m) => !answered.includes(m))
    .map((m) => `${m.witness} (${m.finding}: ${m.detail})`)
    .join(", ");
  const message =
    `no quorum of witnesses answered for ${log.name}: ${silent}. Acts are still recorded and queued, but nothing is ` +
    "signed until a quorum answers. Start those witnesses, or record an override in ledger_overrides.";
  return { verdict: "no-quorum", memories, message };
}
