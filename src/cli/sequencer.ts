/** quanjian ledger create | appoint | sequence: what the sequencer's own user does, outside the sample. */
import { readFileSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import {
  appointWitnesses,
  createLedger,
  httpWitnessClient,
  readKeyFile,
  startSequencer,
} from "../ledger/index.ts";
import { createLog, type Database, openDatabase, readConfig, systemClock } from "../platform/index.ts";
import { print } from "./within.ts";

/** @throws with the cure when the address is not given. */
function sequencerUrl(): string {
  const url = process.env.DATABASE_SEQUENCER_URL;
  if (url) return url;
  throw new SyntaxError("set DATABASE_SEQUENCER_URL to the database under the sequencer's own database user");
}

/** Opens the database as the sequencer. @throws with the cure when the address or the role is not given. */
async function openAsSequencer(url = sequencerUrl()): Promise<Database> {
  const database = openDatabase(url, { max: 4 });
  try {
    await requireRole(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function requireRole(database: Database): Promise<void> {
  const [user] = await database.query<{
    name: string;
    groups: boolean;
    may: boolean | null;
    app: boolean | null;
  }>(
    `select current_user as name, count(*) = 2 as groups,
            bool_or(pg_has_role(oid, 'member')) filter (where rolname = 'quanjian_sequencer') as may,
            bool_or(pg_has_role(oid, 'member')) filter (where rolname = 'quanjian_app') as app
       from pg_roles where rolname in ('quanjian_sequencer', 'quanjian_app')`,
  );
  if (!user?.groups)
    throw new SyntaxError("this database was never set up: start the server once, then come back");
  if (!user.may)
    throw new SyntaxError(
      `the database user ${user.name} is no sequencer: let the owner run: grant quanjian_sequencer to "${user.name}";`,
    );
  if (user.app)
    throw new SyntaxError(
      `the database user ${user.name} is application and sequencer at once: use one that is the sequencer only`,
    );
}

/** The log keys are this user's alone: others on the machine may neither read the files nor walk into the folder. */
async function requirePrivate(folder: string): Promise<void> {
  const own = process.geteuid?.();
  const check = (path: string) => {
    const { mode, uid } = statSync(path);
    if (uid !== own)
      throw new Error(`${path} belongs to user ${uid}, and this is user ${own}: chown it to this user`);
    if ((mode & 0o077) !== 0)
      throw new Error(
        `${path} can be reached by other users: chmod go= it, and treat the keys in it as known to them`,
      );
  };
  check(folder);
  for (const name of await readdir(folder)) {
    check(join(folder, name));
    readKeyFile(join(folder, name));
  }
}

export async function create(flags: { jurisdiction: string; keys: string; json?: boolean }): Promise<void> {
  const database = await openAsSequencer();
  try {
    const { jurisdiction } = flags;
    const [found] = await database.query<{ origin: string }>(
      "select origin from jurisdictions where jurisdiction = $1",
      [jurisdiction],
    );
    if (!found)
      throw new SyntaxError(
        `there is no jurisdiction ${jurisdiction}: create it first, on the server's side`,
      );
    const made = await createLedger({
      database,
      jurisdiction,
      origin: found.origin,
      keyFolder: flags.keys,
    });
    print(flags, { jurisdiction, ...made }, [
      `ledger ${made.origin}`,
      `vkey   ${made.vkey}`,
      "Give the vkey to every witness, and back the key's file up where only this user's keeper reaches it.",
      `Next: quanjian ledger appoint --jurisdiction ${jurisdiction} --policy FILE, then quanjian ledger sequence`,
    ]);
  } finally {
    await database.close();
  }
}

const Policy = z.strictObject({
  threshold: z.strictObject({ departments: z.int().min(0), outside: z.int().min(0) }),
  witnesses: z.array(
    z.strictObject({
      vkey: z.string(),
      url: z.url().nullable(),
      department: z.string().min(1),
      standing: z.enum(["department", "outside", "operator"]),
    }),
  ),
});

export async function appoint(flags: {
  jurisdiction: string;
  policy: string;
  json?: boolean;
}): Promise<void> {
  const read = Policy.safeParse(parse(readFileSync(flags.policy, "utf8")));
  if (!read.success) throw new SyntaxError(`${flags.policy}: ${z.prettifyError(read.error)}`);
  const { witnesses, threshold } = read.data;
  const database = await openAsSequencer();
  try {
    const entries = witnesses.map((witness) => ({ ...witness, demonstration: false }));
    const policy = await appointWitnesses(database, flags.jurisdiction, entries, threshold);
    print(flags, { jurisdiction: flags.jurisdiction, policy }, policy.trimEnd().split("\n"));
  } finally {
    await database.close();
  }
}

export async function sequence(flags: { keys: string }): Promise<void> {
  const url = sequencerUrl();
  await requirePrivate(flags.keys);
  const { logLevel } = readConfig({ QUANJIAN_LOG: process.env.QUANJIAN_LOG ?? "info" });
  const log = createLog(logLevel);
  const database = await openAsSequencer(url);
  const sequencer = await startSequencer({
    database,
    keyFolder: flags.keys,
    witnesses: httpWitnessClient(),
    log,
    clock: systemClock,
    needsWitnesses: true,
  });
  process.stdout.write("sequencing\n");
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  await sequencer.stop();
  await database.close();
}
