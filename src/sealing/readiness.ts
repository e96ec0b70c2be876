/** Whether the quorum of witnesses has signed for everything that was sealed, or how long it is still waited for. */
import { readHead } from "../ledger/index.ts";
import type { Procedure } from "../norms/index.ts";
import type { Transaction } from "../platform/index.ts";
import type { Round } from "./round.ts";

export type Standing =
  /** A signed checkpoint covers every seal: cosigned by the quorum, or not even after the time to wait. */
  | { kind: "witnessed"; checkpoint: string }
  | { kind: "unwitnessed"; checkpoint: string | null }
  | { kind: "waiting"; until: string };

const PARAMETER = "reveal_wait";
const MS_PER_SECOND = 1_000;

/** The time to wait for the witnesses, as the law of the matter has it. */
export function waitMsOf(procedure: Procedure): number {
  const parameter = procedure.parameters.find(({ id }) => id === PARAMETER);
  if (parameter === undefined) throw new Error(`${procedure.id} does not say how long a reveal waits`);
  if (parameter.unit !== "seconds")
    throw new Error(`${PARAMETER} is counted in seconds, not ${parameter.unit}`);
  return Number(parameter.value) * MS_PER_SECOND;
}

export async function standingOf(
  database: Pick<Transaction, "query">,
  jurisdiction: string,
  { sealed }: Round,
  waitMs: number,
  now: Date,
): Promise<Standing> {
  const rows = await database.query<{ index: number }>(
    "select index from leaves where jurisdiction = $1 and act = any($2::uuid[])",
    [jurisdiction, sealed.map((seal) => seal.act)],
  );
  // Read after the leaves, so that it covers them.
  const head = await readHead(database, jurisdiction);
  const last = Math.max(-1, ...rows.map(({ index }) => index));
  const isInLog = rows.length === sealed.length && head !== null && head.size > last;
  if (isInLog && head.witnessedCheckpoint !== null && (head.witnessedSize ?? 0) > last)
    return { kind: "witnessed", checkpoint: head.witnessedCheckpoint };
  const sealedAt = Math.max(...sealed.map((seal) => Date.parse(seal.recordedAt)));
  const until = sealedAt + waitMs;
  if (now.getTime() < until) return { kind: "waiting", until: new Date(until).toISOString() };
  return { kind: "unwitnessed", checkpoint: isInLog ? head.checkpoint : null };
}
