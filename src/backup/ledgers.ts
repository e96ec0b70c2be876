/**
 * Whether the ledgers of a restored database are whole. The verifier does it, which shares no code with the server that
 * wrote them: it reads the restored tables through the addresses that anybody may read, hashes every leaf anew and
 * compares with what the log's key has signed. Then the words of the acts are opened and compared with their leaves.
 */
import { readLeaf, ledgerRoutes, unopenedFields } from "../ledger/index.ts";
import { actsOfMany } from "../matters/index.ts";
import type { Database } from "../platform/index.ts";
import { verifyLedger } from "../../verifier/index.ts";
import type { Manifest } from "./manifest.ts";
import type { Watching } from "./make.ts";

const ADDRESS = "http://restored.invalid";
const MATTERS_AT_ONCE = 200;

export type LedgerFacts = { jurisdiction: string; leaves: number; actsOpened: number; erased: number };
export type Examined = { ledgers: LedgerFacts[]; found: string[] };

/** @param keys the logs' public keys as this installation knows them, not as the backup gives them. */
export async function examineLedgers(
  database: Database,
  of: { manifest: Manifest; recordKey: Buffer; keys: ReadonlyMap<string, string> },
  watching: Watching = {},
): Promise<Examined> {
  const examined: Examined = { ledgers: [], found: [] };
  for (const ledger of of.manifest.ledgers) {
    await verify(database, ledger, of.keys.get(ledger.jurisdiction), examined, watching);
    await openActs(database, ledger, of.recordKey, examined, watching);
  }
  return examined;
}

type Ledger = Manifest["ledgers"][number];

async function verify(
  database: Database,
  ledger: Ledger,
  knownKey: string | undefined,
  { found }: Examined,
  { signal, onProgress = () => {} }: Watching,
): Promise<void> {
  const { jurisdiction } = ledger;
  const routes = ledgerRoutes({ database });
  if (knownKey !== undefined && knownKey !== ledger.vkey)
    found.push(`${jurisdiction}: the ledger in the backup has another key than the one of this installation`);
  const report = await verifyLedger({
    source: `${ADDRESS}/ledger/${jurisdiction}`,
    vkey: knownKey ?? ledger.vkey,
    previousCheckpoint: ledger.checkpoint,
    fetch: async (url, init) => routes.request(url, init),
    onProgress: (leaves, total) => onProgress("ledger", leaves, total),
    ...(signal ? { signal } : {}),
  });
  for (const { message } of report.findings) found.push(`${jurisdiction}: ${message}`);
  if (report.size !== ledger.size)
    found.push(`${jurisdiction}: ${report.size} leaves after restoring, ${ledger.size} in the backup`);
}

/** Every act of the ledger; an erased one has no words to compare. */
async function openActs(
  database: Database,
  { jurisdiction, size }: Ledger,
  recordKey: Buffer,
  examined: Examined,
  { signal, onProgress = () => {} }: Watching,
): Promise<void> {
  const facts: LedgerFacts = { jurisdiction, leaves: size, actsOpened: 0, erased: 0 };
  examined.ledgers.push(facts);
  let after: string | null = null;
  for (let seen = 0; ; ) {
    signal?.throwIfAborted();
    const matters: { matter: string }[] = await database.query(
      `select matter from matters where jurisdiction = $1 and ($2::uuid is null or matter > $2::uuid) order by matter limit $3`,
      [jurisdiction, after, MATTERS_AT_ONCE],
    );
    if (matters.length === 0) return;
    const ids = matters.map(({ matter }) => matter);
    after = ids.at(-1) ?? null;
    const entries = await entriesOf(database, jurisdiction, ids);
    const acts = await actsOfMany(database, recordKey, jurisdiction, ids).catch((error: unknown) => {
      examined.found.push(
        `${jurisdiction}: the words of acts cannot be opened (${error instanceof Error ? error.message : error}); was the key of the records exchanged?`,
      );
      return null;
    });
    if (acts === null) return;
    for (const act of [...acts.values()].flat()) {
      seen += 1;
      const entry = entries.get(act.id);
      const leaf = entry && readLeaf(entry);
      // What waits for its place in the ledger has no leaf yet.
      if (!leaf) continue;
      if (act.erased || !act.salts) {
        facts.erased += 1;
        continue;
      }
      facts.actsOpened += 1;
      const unopened = unopenedFields(act, { commitments: leaf.commitments, salts: act.salts });
      if (unopened.length > 0)
        examined.found.push(
          `${jurisdiction}: act ${act.id} says something else than its leaf in ${unopened.join(", ")}`,
        );
    }
    onProgress("acts", Math.min(seen, size), size);
  }
}

async function entriesOf(
  database: Database,
  jurisdiction: string,
  matters: string[],
): Promise<Map<string, Buffer>> {
  const rows = await database.query<{ act: string; entry: Buffer }>(
    `select l.act, l.entry from acts a join leaves l on l.jurisdiction = a.jurisdiction and l.act = a.act
      where a.jurisdiction = $1 and a.matter = any($2::uuid[])`,
    [jurisdiction, matters],
  );
  return new Map(rows.map(({ act, entry }) => [act, entry]));
}
