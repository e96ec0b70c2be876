/** quanjian backup restore: only into an installation that holds nothing, and with what the witnesses say to it. */
import {
  keysInto,
  type KeysRestored,
  NotRestored,
  restoreBackup,
  sealKey,
  type WitnessWord,
  witnessesOnRestored,
} from "../backup/index.ts";
import { demonstrationWitnesses } from "../demonstration.ts";
import { openEmpty, openInstallation } from "../installation.ts";
import { httpWitnessClient } from "../ledger/index.ts";
import { type Config, ConfigError, createLog, keyOf, type Log, readConfig } from "../platform/index.ts";
import { refusing, watching } from "./backup-watch.ts";
import { EXIT_FAULT, EXIT_REFUSED, EXIT_USAGE, print, Refused } from "./within.ts";

type Flags = { keys?: string; json?: boolean };

export async function restore(file: string, flags: Flags): Promise<void> {
  try {
    const config = readConfig(process.env);
    const log = createLog(config.logLevel);
    const { keys, rows, madeAt, files } = await intoEmpty(config, log, file, flags);
    const witnesses = await askWitnesses(config, log);
    const isContradicted = witnesses.some(({ verdict }) => verdict === "contradicted");
    print(flags, { file, madeAt, rows, files, keys, witnesses }, [
      ...(keys
        ? [`${keys.restored.length} keys restored`, ...keys.aside.map((path) => `put aside: ${path}`)]
        : []),
      `${file}: ${rows} rows and ${files} files restored as of ${madeAt}`,
      ...witnesses.flatMap(witnessLines),
      "Everybody signs in anew. What was erased after the backup was made is in it again: repeat those erasures.",
    ]);
    if (isContradicted) process.exitCode = EXIT_REFUSED;
  } catch (error) {
    process.stderr.write(
      `quanjian backup restore: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode =
      error instanceof Refused || error instanceof NotRestored
        ? EXIT_REFUSED
        : error instanceof ConfigError
          ? EXIT_USAGE
          : EXIT_FAULT;
  }
}

async function intoEmpty(config: Config, log: Log, file: string, flags: Flags) {
  const empty = await openEmpty(config, log);
  const { folder, owner, logins } = empty;
  try {
    const seen = watching();
    let keys: KeysRestored | null = null;
    if (flags.keys) keys = await refusing(keysInto(flags.keys, folder.keys, new Date()), seen.stop);
    const into = { owner, logins, blobs: folder.blobs, sealKey: sealKey(keyOf(folder, "record.key")) };
    const { manifest, rows } = await refusing(restoreBackup(file, into, seen), seen.stop);
    return { keys, rows, madeAt: manifest.madeAt, files: manifest.files.length };
  } finally {
    await empty.close();
  }
}

/** As the sequencer will ask before it signs. Opening the installation brings the tables to this program's newest migration. */
async function askWitnesses(config: Config, log: Log): Promise<WitnessWord[]> {
  const installation = await openInstallation(config, log, config.origin ?? "http://localhost");
  const { sequencerDatabase, folder, database } = installation;
  const demonstration = sequencerDatabase ? await demonstrationWitnesses(folder, sequencerDatabase) : null;
  try {
    return await witnessesOnRestored(database, demonstration?.client ?? httpWitnessClient());
  } finally {
    demonstration?.close();
    await installation.close();
  }
}

function witnessLines({ jurisdiction, size, verdict, message }: WitnessWord): string[] {
  if (verdict === "agreed")
    return [
      `${jurisdiction}: the witnesses agree with the ledger at size ${size}, or never saw it; it goes on`,
    ];
  return [
    `${jurisdiction}: ${verdict === "contradicted" ? "REFUSED BY THE WITNESSES" : "no quorum"}: ${message}`,
  ];
}
