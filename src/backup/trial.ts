/**
 * Tries a backup: restores it into a PostgreSQL of its own, which is started for that and removed after, so that the
 * test needs no right on the server in use and cannot touch it; compares every table, examines every ledger.
 */
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  type Database,
  ensureDatabase,
  openDatabase,
  startEmbeddedPostgres,
  type Words,
} from "../platform/index.ts";
import { checkArchive } from "./archive.ts";
import { compareRows, fill, migrateAsThen } from "./fill.ts";
import { examineLedgers, type LedgerFacts } from "./ledgers.ts";
import { BackupDamaged, type Manifest } from "./manifest.ts";
import type { Watching } from "./make.ts";
import { sealKey } from "./seal.ts";

const DATABASE = "restored";
const SCRATCH = ".test-";

/** What a test left that was killed: a whole database, with names and titles in clear. Nobody else may be testing. */
export function clearScratch(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith(SCRATCH)) rmSync(join(folder, name), { recursive: true, force: true });
}

export type Trial = {
  ok: boolean;
  /** A sentence for each thing amiss. */
  found: Words[];
  madeAt: string | null;
  tables: number;
  rows: number;
  files: number;
  ledgers: LedgerFacts[];
};

export type TrialOptions = Watching & {
  /** Where the scratch database lies while it is needed: it has to have room for all that the backup holds. */
  scratchFolder: string;
  recordKey: Buffer;
  /** Jurisdiction → its log's public key, as the installation knows it. */
  keys: ReadonlyMap<string, string>;
  /** The hash that was written down when the backup was made; null where nobody did. */
  expected?: string | null;
};

/** What is wrong with the backup is found; what stands in the way of testing it is thrown. */
export async function tryBackup(path: string, options: TrialOptions): Promise<Trial> {
  const { signal, onProgress = () => {}, recordKey } = options;
  const trial: Trial = { ok: false, found: [], madeAt: null, tables: 0, rows: 0, files: 0, ledgers: [] };
  try {
    const onBytes = (done: number, total: number) => onProgress("reading", done, total);
    const checked = await checkArchive(path, sealKey(recordKey), { signal, onBytes });
    const { manifest } = checked;
    if (!checked.sealedHere)
      trial.found.push({
        zh: "封印不是由本系统的密钥所加：来源不明",
        en: "it was not sealed by this installation's key: who made it is not known",
      });
    if (options.expected && options.expected !== checked.sha256)
      trial.found.push({
        zh: "不是当时所制作的文件：散列值与登记的不同",
        en: "it is another file than the one that was made: its hash is not the one written down then",
      });
    trial.madeAt = manifest.madeAt;
    trial.tables = manifest.tables.length;
    trial.rows = manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
    trial.files = manifest.files.length;
    await inScratch(path, manifest, options, trial);
  } catch (error) {
    if (!(error instanceof BackupDamaged)) throw error;
    trial.found.push(error.words);
  }
  return { ...trial, ok: trial.found.length === 0 };
}

async function inScratch(
  path: string,
  manifest: Manifest,
  options: TrialOptions,
  trial: Trial,
): Promise<void> {
  // PostgreSQL of its own user (where this process is root) has to find the way in.
  const folder = mkdtempSync(join(options.scratchFolder, SCRATCH));
  chmodSync(folder, 0o711);
  const watching: Watching = {
    signal: options.signal,
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  };
  let database: Database | null = null;
  let stop: (() => Promise<void>) | null = null;
  try {
    const postgres = await startEmbeddedPostgres({ folder: join(folder, "database"), durable: false });
    stop = postgres.stop;
    await ensureDatabase(postgres, DATABASE);
    const owner = postgres.connection("quanjian_owner", DATABASE);
    await migrateAsThen(owner, { app: "app", sequencer: "sequencer", eraser: "eraser" }, manifest);
    await fill({ path, manifest }, { owner, files: join(folder, "files") }, watching);
    trial.found.push(...(await compareRows(owner, manifest.tables, watching)));
    database = openDatabase(postgres.connection("app", DATABASE), { max: 2 });
    const { recordKey, keys } = options;
    const examined = await examineLedgers(database, { manifest, recordKey, keys }, watching);
    trial.ledgers = examined.ledgers;
    trial.found.push(...examined.found);
  } finally {
    await database?.close();
    await stop?.();
    rmSync(folder, { recursive: true, force: true });
  }
}
