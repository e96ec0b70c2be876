/**
 * The installation's keys in a file of their own, for another place than the backups: whoever holds both can read what
 * is sealed, and what was erased since. The file is sealed by its hash only, for it brings the key of the seal itself.
 */
import { existsSync, readFileSync, renameSync } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { ArchiveWriter, checkArchive, partsOf } from "./archive.ts";
import { fileIn, fileOut, listFiles } from "./files.ts";
import { BackupDamaged, FORMAT, type Manifest } from "./manifest.ts";

/** Known to everybody: a file of keys proves by its hash that it is whole, and by nothing who made it. */
const NO_KEY = Buffer.alloc(32);

/** @throws where the folder is the backups' own or lies in it, or the file cannot be written whole. */
export async function makeKeys(
  of: { keys: string; backups: string; program: string },
  into: string,
  madeAt: Date,
): Promise<{ path: string; files: string[] }> {
  const folder = resolve(into);
  if (
    !relative(resolve(of.backups), folder).startsWith("..") ||
    !relative(folder, resolve(of.backups)).startsWith("..")
  )
    throw new SyntaxError(
      `keys and backups do not lie together, for whoever has both can read everything: name another folder than ${of.backups}`,
    );
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(
    folder,
    `quanjian-keys-${madeAt.toISOString().replace(/\.\d+/, "").replaceAll(/[-:]/g, "")}.tar`,
  );
  const archive = await ArchiveWriter.begin(path, NO_KEY);
  try {
    const files: Manifest["files"] = [];
    for (const name of await listFiles(of.keys)) {
      const facts = await fileIn(archive, of.keys, name, "files");
      if (facts) files.push(facts);
    }
    await archive.finish({
      format: FORMAT,
      madeAt: madeAt.toISOString(),
      program: of.program,
      postgres: "-",
      migrations: [],
      tables: [],
      leftOut: [],
      files,
      gone: [],
      ledgers: [],
    });
    return { path, files: files.map(({ path: name }) => name) };
  } catch (error) {
    await archive.drop();
    throw error;
  }
}

export type KeysRestored = { restored: string[]; aside: string[] };

/** Puts the keys into their folder. One that is there and differs is put aside under another name, never overwritten. */
export async function keysInto(file: string, folder: string, now: Date): Promise<KeysRestored> {
  const { manifest } = await checkArchive(file, NO_KEY);
  if (manifest.tables.length > 0)
    throw new BackupDamaged(`${file} 是备份，不是密钥文件`, `${file} is a backup and no file of keys`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const done: KeysRestored = { restored: [], aside: [] };
  const parts = new Map<string, Buffer>();
  for await (const { name, bytes } of partsOf(file))
    parts.set(name, Buffer.concat([parts.get(name) ?? Buffer.alloc(0), bytes]));
  for (const facts of manifest.files) {
    const bytes = parts.get(`files/${facts.path}`) ?? Buffer.alloc(0);
    const path = join(folder, facts.path);
    if (existsSync(path) && readFileSync(path).equals(bytes)) continue;
    if (existsSync(path)) {
      const aside = `${path}.before-restore-${now.getTime()}`;
      renameSync(path, aside);
      done.aside.push(aside);
    }
    await fileOut(folder, facts, one(bytes));
    await chmod(path, 0o600);
    done.restored.push(facts.path);
  }
  return done;
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
