/** The list of backups in the database (auth.backups): what was made, with which hash, and how its last test went. */
import type { Transaction, Words } from "../platform/index.ts";
import type { Made } from "./make.ts";
import type { Trial } from "./trial.ts";

export type BackupRow = {
  file: string;
  madeAt: string;
  bytes: number;
  sha256: string;
  tables: number;
  rows: number;
  files: number;
  madeBy: string | null;
  testedAt: string | null;
  testOk: boolean | null;
  found: Words[] | null;
  removedAt: string | null;
};

type Reader = Pick<Transaction, "query">;

const COLUMNS = `file, made_at as "madeAt", bytes, sha256, tables, row_count as rows, files, made_by as "madeBy",
  tested_at as "testedAt", test_ok as "testOk", found, removed_at as "removedAt"`;

/** Latest first; with those whose time of keeping is over. */
export async function listRegister(database: Reader, most = 200): Promise<BackupRow[]> {
  return database.query<BackupRow>(`select ${COLUMNS} from auth.backups order by made_at desc limit $1`, [
    most,
  ]);
}

export async function registered(database: Reader, file: string): Promise<BackupRow | null> {
  const [row] = await database.query<BackupRow>(`select ${COLUMNS} from auth.backups where file = $1`, [
    file,
  ]);
  return row ?? null;
}

export async function register(database: Reader, made: Made, madeBy: string | null): Promise<void> {
  const { file, manifest, bytes, sha256 } = made;
  await database.query(
    `insert into auth.backups (file, made_at, bytes, sha256, tables, row_count, files, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      file,
      manifest.madeAt,
      bytes,
      sha256,
      manifest.tables.length,
      manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      manifest.files.length,
      madeBy,
    ],
  );
}

export async function registerTrial(database: Reader, file: string, trial: Trial, at: Date): Promise<void> {
  await database.query("update auth.backups set tested_at = $2, test_ok = $3, found = $4 where file = $1", [
    file,
    at,
    trial.ok,
    JSON.stringify(trial.found),
  ]);
}

export async function registerRemoved(database: Reader, file: string, at: Date): Promise<void> {
  await database.query("update auth.backups set removed_at = $2 where file = $1 and removed_at is null", [
    file,
    at,
  ]);
}
