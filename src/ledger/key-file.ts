import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { SignerKey } from "./keys.ts";
import { parseSkey } from "./keys.ts";

/** The files that hold the keys of logs and witnesses: one line each, readable by their owner only. */

const JURISDICTION = /^[a-z][a-z0-9-]{1,39}$/;

/** keys/<jurisdiction>.ledger-key; refuses a name that could leave the folder. */
export function keyFile(keyFolder: string, jurisdiction: string): string {
  if (!JURISDICTION.test(jurisdiction)) throw new RangeError(`"${jurisdiction}" is no jurisdiction's name`);
  return join(keyFolder, `${jurisdiction}.ledger-key`);
}

/** Reads a stored key. Refuses a file that others on the machine can read. */
export function readKeyFile(path: string): SignerKey {
  if ((statSync(path).mode & 0o077) !== 0) {
    throw new Error(`${path} can be read by other users: chmod 600 it, and treat the key as known to them`);
  }
  const key = parseSkey(readFileSync(path, "utf8"));
  if (key === null) throw new Error(`${path} holds no key: restore it from its backup`);
  return key;
}

/** Writes a new key to a file that did not exist, readable by its owner only, and on disk before this returns. */
export function writeKeyFile(path: string, skey: string): void {
  const file = openSync(path, "wx", 0o600);
  try {
    writeSync(file, `${skey}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
