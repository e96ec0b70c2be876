/** One folder per installation: database, blobs, keys. Any number of commands may use it; one server at a time. */
import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { lock } from "./process-lock.ts";

export type DataFolder = {
  path: string;
  database: string;
  blobs: string;
  keys: string;
  /** The processes that use the embedded database, a file each. */
  users: string;
};

/** Opens the folder, making what is missing; files that acts rest on may lie elsewhere. @throws when it cannot be written. */
export function openDataFolder(path: string, blobs: string | null = null): DataFolder {
  const folder = {
    path,
    database: join(path, "database"),
    blobs: blobs ?? join(path, "blobs"),
    keys: join(path, "keys"),
    users: join(path, "users"),
  };
  try {
    mkdirSync(path, { recursive: true, mode: 0o711 });
    for (const own of [folder.blobs, folder.keys, folder.users])
      mkdirSync(own, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new Error(`the data folder ${path} cannot be written; set QUANJIAN_DATA to one that can`, {
      cause,
    });
  }
  return folder;
}

/** One that was told to stop, or killed, may take a moment to be gone. */
const STOPPING_MS = 2_000;

/** Makes this process the folder's server. @throws when another one is and stays (names its pid). */
export function becomeServer(folder: DataFolder): Promise<{ release(): void }> {
  return lock(
    join(folder.path, "server.lock"),
    STOPPING_MS,
    (pid) =>
      `another server (pid ${pid}) uses the data folder ${folder.path}; ` +
      "stop it, or set QUANJIAN_DATA to another folder",
  );
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
  if (key.length !== 32)
    throw new Error(`${file} does not hold 32 bytes in base64; restore it from the backup of keys`);
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
