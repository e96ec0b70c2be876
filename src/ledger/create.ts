import { chmodSync, mkdirSync, statSync } from "node:fs";
import type { Database } from "../platform/index.ts";
import { signCheckpoint } from "./checkpoint.ts";
import { keyFile, readKeyFile, writeKeyFile } from "./key-file.ts";
import { generateKey } from "./keys.ts";
import { emptyRoot } from "./merkle.ts";
import type { WitnessOffice } from "./policy.ts";
import { countsForQuorum, parsePolicy, writePolicy } from "./policy.ts";

/** Opening a log and appointing its witnesses. Both run as the sequencer's role. */

function fileExists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Opens a log: makes its key file, if there is none, and its head, if there is none. Runs as the sequencer's role.
 * Refuses a head without its key: a second key for a living log would be a fork.
 */
export async function createLedger(options: {
  database: Database;
  jurisdiction: string;
  origin: string;
  keyFolder: string;
  now?: Date;
}): Promise<{ origin: string; vkey: string }> {
  const { database, jurisdiction, origin, keyFolder } = options;
  mkdirSync(keyFolder, { recursive: true, mode: 0o700 });
  chmodSync(keyFolder, 0o700);
  const path = keyFile(keyFolder, jurisdiction);
  const [head] = await database.query<{ origin: string; vkey: string }>(
    "select origin, vkey from ledger_heads where jurisdiction = $1",
    [jurisdiction],
  );
  if (!fileExists(path)) {
    if (head !== undefined) {
      throw new Error(
        `the ledger of ${jurisdiction} exists but its key ${path} does not: restore the key from its backup, ` +
          "or open a new origin whose first leaf cites the last witnessed checkpoint",
      );
    }
    writeKeyFile(path, generateKey(origin, "log").skey);
  }
  const signer = readKeyFile(path);
  const { name, vkey } = signer.verifier;
  if (name !== origin || (head !== undefined && head.vkey !== vkey)) {
    throw new Error(
      `${path} is the key of another log (${name}), not of ${origin}: put the right file in its place`,
    );
  }
  const checkpoint = signCheckpoint({ origin, size: 0, root: emptyRoot() }, signer);
  await database.query(
    `insert into ledger_heads (jurisdiction, origin, vkey, size, root, checkpoint, signed_at, status)
     values ($1, $2, $3, 0, $4, $5, $6, 'starting') on conflict (jurisdiction) do nothing`,
    [jurisdiction, origin, vkey, emptyRoot(), checkpoint, options.now ?? new Date()],
  );
  return { origin, vkey };
}

export interface WitnessEntry extends WitnessOffice {
  readonly demonstration: boolean;
}

/**
 * Sets who witnesses a log and what makes the quorum. Runs as the sequencer's role.
 * Throws when the numbers ask for more witnesses than there are.
 */
export async function appointWitnesses(
  database: Database,
  jurisdiction: string,
  witnesses: readonly WitnessEntry[],
  threshold: { departments: number; outside: number },
): Promise<string> {
  return database.transaction(async (tx) => {
    const [head] = await tx.query<{ vkey: string }>(
      "select vkey from ledger_heads where jurisdiction = $1 for update",
      [jurisdiction],
    );
    if (head === undefined) throw new Error(`${jurisdiction} has no ledger: create it first`);
    const text = writePolicy([head.vkey], witnesses, threshold);
    const reading = parsePolicy(text);
    if (!reading.ok) {
      throw new RangeError(
        `the witnesses of ${jurisdiction} make no policy (line ${reading.line}): ${reading.message}`,
      );
    }
    await tx.query("delete from ledger_witnesses where jurisdiction = $1", [jurisdiction]);
    for (const [i, witness] of reading.policy.witnesses.entries()) {
      const entry = witnesses[i];
      await tx.query(
        `insert into ledger_witnesses
           (jurisdiction, name, vkey, url, department, counts_for_quorum, demonstration)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          jurisdiction,
          witness.name,
          witness.key.vkey,
          witness.url,
          entry?.department ?? witness.name,
          countsForQuorum(reading.policy, witness),
          entry?.demonstration ?? false,
        ],
      );
    }
    await tx.query("update ledger_heads set policy = $2 where jurisdiction = $1", [jurisdiction, text]);
    return text;
  });
}
