/** Restores a backup, into an installation that holds nothing, and says what the witnesses will say to it. */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  checkBeforeSigning,
  parsePolicy,
  parseVkey,
  readHeads,
  readTileFrom,
  type WitnessClient,
} from "../ledger/index.ts";
import type { Connection, Database, Logins } from "../platform/index.ts";
import { checkArchive } from "./archive.ts";
import { onConnection } from "./copy.ts";
import { fill, migrateAsThen } from "./fill.ts";
import type { Manifest } from "./manifest.ts";
import type { Watching } from "./make.ts";
import { quoted } from "./tables.ts";

/** It will not be done: the message says why and what to do instead. */
export class NotRestored extends Error {
  override name = "NotRestored";
}

export type Into = {
  /** The database's owner. */
  owner: Connection;
  logins: Logins;
  blobs: string;
  sealKey: Buffer;
};

export type Restored = { manifest: Manifest; rows: number };

/** @throws NotRestored, BackupDamaged: then the installation holds what it held before. */
export async function restoreBackup(path: string, into: Into, watching: Watching = {}): Promise<Restored> {
  const onBytes = (done: number, total: number) => watching.onProgress?.("reading", done, total);
  const { manifest, sealedHere } = await checkArchive(path, into.sealKey, {
    signal: watching.signal,
    onBytes,
  });
  if (manifest.tables.length === 0)
    throw new NotRestored("this is a file of keys and no backup: give it with --keys");
  if (!sealedHere)
    throw new NotRestored(
      "the backup was not sealed by the key of the records that is here, so its contents could not be read and nobody knows who made it: give the file of keys with --keys",
    );
  await requireEmpty(into);
  await clear(into.owner);
  await migrateAsThen(into.owner, into.logins, manifest);
  try {
    await fill({ path, manifest }, { owner: into.owner, files: into.blobs }, watching);
  } catch (error) {
    await clear(into.owner);
    // The folder held nothing before, so all that is in it came from here.
    for (const name of readdirSync(into.blobs))
      rmSync(join(into.blobs, name), { recursive: true, force: true });
    throw error;
  }
  return { manifest, rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0) };
}

async function requireEmpty({ owner, blobs }: Into): Promise<void> {
  const full = await onConnection(owner, async (client) => {
    const { rows } = await client.query<{ table: string }>(
      `select n.nspname || '.' || c.relname as "table" from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname in ('quanjian', 'auth') order by 1`,
    );
    for (const { table } of rows) {
      const found = await client.query(`select from ${quoted(table)} limit 1`);
      if (found.rowCount) return table;
    }
    return null;
  });
  if (full)
    throw new NotRestored(
      `the installation is not empty (${full} has rows), and restoring never overwrites: set QUANJIAN_DATA to a new folder, or DATABASE_URL and DATABASE_OWNER_URL to a new database`,
    );
  if (readdirSync(blobs).length > 0)
    throw new NotRestored(
      `there are files in ${blobs}, and restoring never overwrites: name an empty folder`,
    );
}

/** Of an empty database: the tables of this program go, so that those of the backup's time can come. */
async function clear(owner: Connection): Promise<void> {
  await onConnection(owner, async (client) => {
    await client.query(
      `drop schema if exists quanjian cascade; drop schema if exists auth cascade;
       drop schema if exists graphile_worker cascade; drop table if exists public.quanjian_migrations`,
    );
  });
}

export type WitnessWord = {
  jurisdiction: string;
  size: number;
  verdict: "agreed" | "no-quorum" | "contradicted";
  message: string;
};

/** What the witnesses say to the ledgers as they are now: the same question that the sequencer asks before it signs. */
export async function witnessesOnRestored(database: Database, client: WitnessClient): Promise<WitnessWord[]> {
  const words: WitnessWord[] = [];
  for (const head of await readHeads(database)) {
    const { jurisdiction, size } = head;
    const key = parseVkey(head.vkey);
    const reading = parsePolicy(head.policy);
    if (!key || !reading.ok) continue;
    const own = { size, root: head.root, readTile: readTileFrom(database, jurisdiction) };
    const { verdict, message } = await checkBeforeSigning(key, reading.policy, own, client);
    words.push({ jurisdiction, size, verdict, message });
  }
  return words;
}
