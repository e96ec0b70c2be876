import { hash } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { tryLock } from "../platform/process-lock.ts";

/** What a witness remembers: for each log the last checkpoint that it cosigned. */
export interface WitnessStore {
  /** The cosigned note, or null before the first. Throws when the memory cannot be read. */
  read(origin: string): string | null;
  /** Returns only when the note would survive a power cut. */
  write(origin: string, note: string): void;
}

export const originHash = (origin: string): string => hash("sha256", origin, "hex");

export function memoryWitnessStore(): WitnessStore {
  const notes = new Map<string, string>();
  return {
    read: (origin) => notes.get(origin) ?? null,
    write: (origin, note) => void notes.set(origin, note),
  };
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, "w", 0o644);
  try {
    // Not writeSync, which may write a part and say so.
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** One file a log. Refuses a folder that another living process uses: two memories would be no memory. */
export function fileWitnessStore(folder: string): WitnessStore & { close(): void } {
  mkdirSync(folder, { recursive: true });
  const taken = tryLock(join(folder, "lock"));
  if ("heldBy" in taken)
    throw new Error(
      `process ${taken.heldBy.split(" ")[0]} already keeps the witness's memory ${folder}: stop it or choose another folder`,
    );
  const fileOf = (origin: string): string => join(folder, `${originHash(origin)}.checkpoint`);
  return {
    read(origin) {
      const path = fileOf(origin);
      return statSync(path, { throwIfNoEntry: false }) === undefined ? null : readFileSync(path, "utf8");
    },
    write(origin, note) {
      const path = fileOf(origin);
      writeDurably(`${path}.new`, note);
      renameSync(`${path}.new`, path);
      syncFolder(folder);
    },
    close: taken.release,
  };
}
