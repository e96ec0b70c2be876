/**
 * Makes a backup: every table as it stood at one moment, then the files, then the manifest, then the seal.
 *
 * The snapshot is REPEATABLE READ READ ONLY under the application's own role, which may read every table and needs no
 * more; recording goes on meanwhile. Files are copied after it: what a row of the snapshot names was written before the
 * row, so it is there, unless it was erased since; then it is told as gone.
 */
import { basename } from "node:path";
import type pg from "pg";
import type { Connection } from "../platform/index.ts";
import { ArchiveWriter, PART_BYTES } from "./archive.ts";
import { onConnection, RowTally, rowsOut } from "./copy.ts";
import { fileIn, listFiles } from "./files.ts";
import { FORMAT, type Manifest, type TableFacts } from "./manifest.ts";
import { LEFT_OUT, quoted, type TableShape, tablesOf } from "./tables.ts";

export type Source = {
  /** The application's. */
  connection: Connection;
  /** Where the blobs lie. */
  blobs: string;
  /** The key of the records, from which the seal's is made. */
  sealKey: Buffer;
  program: string;
};

export type Progress = (step: Step, done: number, total: number) => void;
export type Step = "tables" | "files" | "reading" | "filling" | "comparing" | "ledger" | "acts";
export type Watching = { signal?: AbortSignal | undefined; onProgress?: Progress };

export type Made = { file: string; path: string; bytes: number; sha256: string; manifest: Manifest };

/** @throws where the file cannot be written whole, or the work is cancelled: then nothing of it stays. */
export async function makeBackup(
  source: Source,
  path: string,
  madeAt: Date,
  watching: Watching = {},
): Promise<Made> {
  const archive = await ArchiveWriter.begin(path, source.sealKey);
  try {
    const content = await onConnection(source.connection, (client) => tablesInto(archive, client, watching));
    const { files, gone } = await filesInto(archive, source.blobs, watching);
    const manifest: Manifest = {
      format: FORMAT,
      madeAt: madeAt.toISOString(),
      program: source.program,
      ...content,
      leftOut: LEFT_OUT,
      files,
      gone,
    };
    return { file: basename(path), path, ...(await archive.finish(manifest)), manifest };
  } catch (error) {
    await archive.drop();
    throw error;
  }
}

async function tablesInto(
  archive: ArchiveWriter,
  client: pg.Client,
  { signal, onProgress = () => {} }: Watching,
): Promise<Pick<Manifest, "postgres" | "migrations" | "tables" | "ledgers">> {
  await client.query("begin isolation level repeatable read read only");
  const shapes = await tablesOf(client);
  let total = 0;
  for (const { table } of shapes) total += await countOf(client, table);
  const tables: TableFacts[] = [];
  let done = 0;
  for (const shape of shapes) {
    const facts = await tableInto(
      archive,
      client,
      shape,
      (rows) => onProgress("tables", done + rows, total),
      signal,
    );
    done += facts.rows;
    tables.push(facts);
  }
  const ledgers = await client.query<Manifest["ledgers"][number]>(
    "select jurisdiction, origin, vkey, size::float8 as size, checkpoint from ledger_heads order by jurisdiction",
  );
  const migrations = await client.query<Manifest["migrations"][number]>(
    "select name, sha256 from public.quanjian_migrations order by name",
  );
  const version = await client.query<{ server_version: string }>("show server_version");
  await client.query("commit");
  return {
    postgres: version.rows[0]?.server_version ?? "?",
    migrations: migrations.rows,
    tables,
    ledgers: ledgers.rows,
  };
}

async function countOf(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`select count(*)::float8 as n from ${quoted(table)}`);
  return rows[0]?.n ?? 0;
}

async function tableInto(
  archive: ArchiveWriter,
  client: pg.Client,
  shape: TableShape,
  onRows: (rows: number) => void,
  signal: AbortSignal | undefined,
): Promise<TableFacts> {
  const tally = new RowTally();
  let [waiting, held, number] = [[] as Buffer[], 0, 0];
  const flush = async () => {
    number += 1;
    await archive.part(`tables/${shape.table}`, number, Buffer.concat(waiting), true);
    [waiting, held] = [[], 0];
    onRows(tally.rows);
  };
  for await (const piece of rowsOut(client, shape)) {
    signal?.throwIfAborted();
    tally.add(piece);
    waiting.push(piece);
    held += piece.length;
    if (held >= PART_BYTES) await flush();
  }
  signal?.throwIfAborted();
  if (held > 0) await flush();
  return { ...shape, ...tally.facts() };
}

async function filesInto(
  archive: ArchiveWriter,
  folder: string,
  { signal, onProgress = () => {} }: Watching,
): Promise<Pick<Manifest, "files" | "gone">> {
  const paths = await listFiles(folder);
  const [files, gone]: [Manifest["files"], string[]] = [[], []];
  for (const [index, path] of paths.entries()) {
    const facts = await fileIn(archive, folder, path, "files", signal);
    if (facts) files.push(facts);
    else gone.push(path);
    onProgress("files", index + 1, paths.length);
  }
  return { files, gone };
}
