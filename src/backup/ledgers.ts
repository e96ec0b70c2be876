/**
 * Whether the ledgers of a restored database are whole. The verifier does it, which shares no code with the server that
 * wrote them: it reads the restored tables through the addresses that anybody may read, hashes every leaf anew and
 * compares with what the log's key has signed. Then the words of the acts are opened and compared with their leaves.
 */
import { readLeaf, ledgerRoutes, unopenedFields } from "../ledger/index.ts";
import { actsOfMany } from "../matters/index.ts";
import type { Database, Words } from "../platform/index.ts";
import { type Finding, type FindingCode, verifyLedger } from "../../verifier/index.ts";
import type { Manifest } from "./manifest.ts";
import type { Watching } from "./make.ts";

const ADDRESS = "http://restored.invalid";
const MATTERS_AT_ONCE = 200;

export type LedgerFacts = { jurisdiction: string; leaves: number; actsOpened: number; erased: number };
export type Examined = { ledgers: LedgerFacts[]; found: Words[] };

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
    found.push({
      zh: `${jurisdiction}：备份中存证链的公钥与本系统的不同`,
      en: `${jurisdiction}: the ledger in the backup has another key than the one of this installation`,
    });
  const report = await verifyLedger({
    source: `${ADDRESS}/ledger/${jurisdiction}`,
    vkey: knownKey ?? ledger.vkey,
    previousCheckpoint: ledger.checkpoint,
    fetch: async (url, init) => routes.request(url, init),
    onProgress: (leaves, total) => onProgress("ledger", leaves, total),
    ...(signal ? { signal } : {}),
  });
  for (const finding of report.findings) found.push(wordsOf(jurisdiction, finding));
  if (report.size !== ledger.size)
    found.push({
      zh: `${jurisdiction}：恢复后存证链 ${report.size} 条，备份中 ${ledger.size} 条`,
      en: `${jurisdiction}: ${report.size} leaves after restoring, ${ledger.size} in the backup`,
    });
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
      examined.found.push({
        zh: `${jurisdiction}：用权记录的内容无法打开，请核对记录密钥（record.key）是否更换过`,
        en: `${jurisdiction}: the words of acts cannot be opened (${error instanceof Error ? error.message : error}); was the key of the records exchanged?`,
      });
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
        examined.found.push({
          zh: `${jurisdiction}：记录 ${act.id} 与其存证叶子不一致（${unopened.join("、")}）`,
          en: `${jurisdiction}: act ${act.id} says something else than its leaf in ${unopened.join(", ")}`,
        });
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

/** The verifier speaks English, for it stands alone; what each of its findings means, in Chinese. */
const MEANINGS: Record<FindingCode, string> = {
  "checkpoint-missing": "没有检查点",
  "checkpoint-malformed": "检查点格式有误",
  "checkpoint-not-signed": "检查点未由存证链的密钥签名",
  "key-missing": "没有存证链的公钥",
  "policy-of-another-log": "见证策略属于另一条存证链",
  "previous-not-signed": "备份所记检查点未由存证链的密钥签名",
  "rolled-back": "存证链比备份所记的短",
  forked: "存证链与备份所记检查点不一致",
  "entries-missing": "缺少条目",
  "entry-altered": "条目与其散列值不符",
  "tile-missing": "缺少散列数据",
  "tile-altered": "散列数据与条目不符",
  "root-differs": "全部条目算得的根与签名的根不符",
  "leaf-malformed": "叶子格式有误",
  "matter-gap": "事项的记录编号不连续",
  "matter-duplicate": "事项的记录编号重复",
  "matter-broken-chain": "事项的记录前后不相连",
  "cosignature-fails": "见证签名无效",
  "quorum-missing": "见证签名不足",
};

function wordsOf(jurisdiction: string, { code, message, index }: Finding): Words {
  const place = index === undefined ? "" : `（第 ${index} 条）`;
  return { zh: `${jurisdiction}：${MEANINGS[code]}${place}`, en: `${jurisdiction}: ${message}` };
}
