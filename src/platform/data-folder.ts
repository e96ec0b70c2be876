/** One folder per installation: database, blobs, keys; one server at a time. */
import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

export type DataFolder = { path: string; database: string; blobs: string; keys: string; release(): void };

/**
 * Opens the folder for this process.
 * @throws when another server holds it (names its pid), or the folder cannot be written.
 */
export function openDataFolder(path: string): DataFolder {
  const keys = join(path, "keys");
  try {
    mkdirSync(path, { recursive: true, mode: 0o711 });
    mkdirSync(join(path, "blobs"), { recursive: true, mode: 0o700 });
    mkdirSync(keys, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new Error(`the data folder ${path} cannot be written; set QUANJIAN_DATA to one that can`, { cause });
  }
  const lock = join(path, "server.lock");
  takeLock(lock, path);
  return {
    path,
    database: join(path, "database"),
    blobs: join(path, "blobs"),
    keys,
    release: () => rmSync(lock, { force: true }),
  };
}

function takeLock(lock: string, path: string): void {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeWhole(lock, `${process.pid} ${startOf(process.pid)}\n`);
      return;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const [pid, start] = readFileSync(lock, "utf8").trim().split(" ");
    if (pid && start && startOf(Number(pid)) === start)
      throw new Error(
        `another server (pid ${pid}) uses the data folder ${path}; stop it, or set QUANJIAN_DATA to another folder`,
      );
    rmSync(lock, { force: true });
  }
  throw new Error(`the data folder ${path} was taken by another server at this moment; start again`);
}

/** When a process started, in clock ticks since boot; empty when there is none. A pid alone could be another's by now. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ESRCH")) return "";
    throw error;
  }
}

/** The installation's 32-byte key of a name, made at the first start. */
export function keyOf(folder: DataFolder, name: string): Buffer {
  const file = join(folder.keys, name);
  try {
    writeWhole(file, randomBytes(32).toString("base64"));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const key = Buffer.from(readFileSync(file, "utf8").trim(), "base64");
  if (key.length !== 32) throw new Error(`${file} does not hold 32 bytes in base64; restore it from the backup of keys`);
  return key;
}

function writeWhole(file: string, text: string): void {
  const handle = openSync(file, "wx", 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
