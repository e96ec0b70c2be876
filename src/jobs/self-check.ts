/**
 * self-check: the installation examines itself. Each log is hashed anew from its entries and compared with what its key
 * has signed; of a random sample of acts the stored words are compared with what the leaf commits to. It proves nothing
 * to an outsider (`quanjian ledger verify` does); it finds damage early.
 */
import { randomInt } from "node:crypto";
import { readLeaf, rederive, unopenedFields } from "../ledger/index.ts";
import { actById } from "../matters/index.ts";
import type { Clock, Database } from "../platform/index.ts";

/** Enough to find with 95 % certainty what touches one act in seventy. */
const ACTS_OPENED = 200;

export type SelfCheck = {
  jurisdiction: string;
  startedAt: string;
  finishedAt: string;
  size: number;
  actsOpened: number;
  ok: boolean;
  found: string[];
};

export type SelfCheckContext = { database: Database; recordKey: Buffer; clock: Clock };

/** Checks every log and writes what it found into self_checks. */
export async function selfCheck(context: SelfCheckContext): Promise<SelfCheck[]> {
  const rows = await context.database.query<{ jurisdiction: string }>(
    "select jurisdiction from ledger_heads order by 1",
  );
  const checks: SelfCheck[] = [];
  for (const { jurisdiction } of rows) {
    const check = await checkOne(context, jurisdiction);
    if (check) checks.push(check);
  }
  return checks;
}

async function checkOne(context: SelfCheckContext, jurisdiction: string): Promise<SelfCheck | null> {
  const { database, clock } = context;
  const startedAt = clock.now().toISOString();
  const log = await rederive(database, jurisdiction);
  if (!log) return null;
  const sample = await openSample(context, jurisdiction, log.size);
  const found = [...log.found, ...sample.found];
  const check = {
    jurisdiction,
    startedAt,
    finishedAt: clock.now().toISOString(),
    size: log.size,
    actsOpened: sample.opened,
    ok: found.length === 0,
    found,
  };
  await database.query(
    `insert into self_checks (jurisdiction, started_at, finished_at, size, acts_opened, ok, found)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      jurisdiction,
      check.startedAt,
      check.finishedAt,
      check.size,
      check.actsOpened,
      check.ok,
      JSON.stringify(found),
    ],
  );
  return check;
}

/** Erased acts have no words to compare; they count as not opened. */
async function openSample(
  { database, recordKey }: SelfCheckContext,
  jurisdiction: string,
  size: number,
): Promise<{ opened: number; found: string[] }> {
  const found: string[] = [];
  const indices = new Set<number>();
  while (indices.size < Math.min(ACTS_OPENED, size)) indices.add(randomInt(size));
  const leaves = await database.query<{ index: number; act: string; entry: Buffer }>(
    "select index, act, entry from leaves where jurisdiction = $1 and index = any($2::bigint[])",
    [jurisdiction, [...indices]],
  );
  let opened = 0;
  for (const { index, act: id, entry } of leaves) {
    const leaf = readLeaf(entry);
    if (!leaf) continue;
    const act = await actById(database, recordKey, jurisdiction, id).catch((error: unknown) => {
      found.push(
        `act ${id} (leaf ${index}) cannot be opened: ${error instanceof Error ? error.message : error}`,
      );
      return "unreadable" as const;
    });
    if (act === "unreadable") continue;
    if (act === null) found.push(`leaf ${index} names act ${id}, which is not there: restore the table acts`);
    if (!act || act.erased || !act.salts) continue;
    opened += 1;
    const unopened = unopenedFields(act, { commitments: leaf.commitments, salts: act.salts });
    if (unopened.length > 0)
      found.push(`act ${id} (leaf ${index}) says something else than its leaf in ${unopened.join(", ")}`);
  }
  return { opened, found };
}

/** The last check of each log, for /metrics and the ledger page. */
export function lastSelfChecks(database: Pick<Database, "query">): Promise<SelfCheck[]> {
  return database.query<SelfCheck>(
    `select distinct on (jurisdiction) jurisdiction, started_at as "startedAt", finished_at as "finishedAt", size,
            acts_opened as "actsOpened", ok, found
       from self_checks order by jurisdiction, started_at desc`,
  );
}
