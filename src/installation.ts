/** One installation, put together: data folder, database, norms, kernel, sign-in, sequencer. main.ts and cli/ use it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { accountRecorder, createAccounts, createPrincipals, createSignIn, readOidc } from "./access/index.ts";
import type { SampleAccount, Services } from "./api/index.ts";
import {
  appointWitnesses,
  createLedger,
  fileWitnessStore,
  generateKey,
  httpWitnessClient,
  parseVkey,
  readKeyFile,
  type Sequencer,
  startSequencer,
  type WitnessClient,
  witnessApp,
  writeKeyFile,
} from "./ledger/index.ts";
import { createMatters } from "./matters/index.ts";
import { loadPacks } from "./norms/index.ts";
import {
  type Config,
  type Connection,
  type Database,
  type DataFolder,
  type EmbeddedPostgres,
  ensureDatabase,
  keyOf,
  type Log,
  migrate,
  openDatabase,
  openDataFolder,
  startEmbeddedPostgres,
  systemClock,
} from "./platform/index.ts";
import { bodiesCoveredBy, namesOf, officesOf, registryProjection } from "./registry/index.ts";

export const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const DATABASE = "quanjian";

/** The sample's witnesses: in this process, for demonstration, independent of nobody. */
const DEMONSTRATION = [
  { name: "discipline", department: "纪检监察机关 · discipline", standing: "department" },
  { name: "organisation", department: "组织部门 · organisation", standing: "department" },
  { name: "audit", department: "审计机关 · audit", standing: "department" },
  { name: "province", department: "上级机关 · province", standing: "outside" },
] as const;

export type Installation = Services & {
  folder: DataFolder;
  sequencerDatabase: Database | null;
  eraser: Database | null;
  startSequencer(): Promise<Sequencer | null>;
  createJurisdiction(jurisdiction: NewJurisdiction): Promise<void>;
  close(): Promise<void>;
};

export type NewJurisdiction = {
  jurisdiction: string;
  parent: string | null;
  titleZh: string;
  titleEn: string;
  origin: string;
  sample: boolean;
};

export async function openInstallation(config: Config, log: Log, origin: string): Promise<Installation> {
  const folder = openDataFolder(config.dataFolder);
  let postgres: EmbeddedPostgres | null = null;
  try {
    postgres = config.databaseUrls ? null : await startEmbeddedPostgres({ folder: folder.database });
    return await assemble(config, log, origin, folder, postgres);
  } catch (error) {
    await postgres?.stop();
    folder.release();
    throw error;
  }
}

async function assemble(
  config: Config,
  log: Log,
  origin: string,
  folder: DataFolder,
  postgres: EmbeddedPostgres | null,
): Promise<Installation> {
  if (postgres) await ensureDatabase(postgres, DATABASE);
  const urls = config.databaseUrls;
  const connect = (role: "quanjian_owner" | "app" | "sequencer" | "eraser", url: string | null | undefined) =>
    postgres ? postgres.connection(role, DATABASE) : (url ?? null);
  const open = (connection: Connection | null, max: number) =>
    connection ? openDatabase(connection, { max, onError: (err) => log.warn({ err }, "database connection") }) : null;
  const owner = open(connect("quanjian_owner", urls?.owner), 1) as Database;
  await migrate(owner, loginsOf(config));
  await owner.close();
  const database = open(connect("app", urls?.app), 16) as Database;
  const sequencerDatabase = open(connect("sequencer", urls?.sequencer), 4);
  const eraser = open(connect("eraser", urls?.eraser), 2);
  const norms = await loadPacks(join(PROJECT, "norms"));
  const recordKey = keyOf(folder, "record.key");
  const matters = createMatters({
    database,
    norms,
    recordKey,
    clock: systemClock.now,
    projections: [registryProjection],
  });
  const oidc = readOidc(process.env);
  const signIn = createSignIn({ database, key: keyOf(folder, "sign-in.key"), origin, oidc });
  const principals = await createPrincipals({
    database,
    signIn,
    clock: systemClock,
    registry: {
      officesOf: (jurisdiction, person, at) => officesOf(database, jurisdiction, person, at),
      async bodiesCoveredBy(jurisdiction, stations, at) {
        return (await bodiesCoveredBy(database, jurisdiction, stations, at)).map((body) => body.id);
      },
    },
  });
  const recordAccountChange = accountRecorder(matters.admit, systemClock);
  const accounts = createAccounts({
    database,
    signIn,
    record: recordAccountChange,
    async personName(jurisdiction, person) {
      return (await namesOf(database, jurisdiction, { people: [person] })).people.get(person) ?? null;
    },
  });
  const sampleAccounts: SampleAccount[] = [];

  async function createJurisdiction(j: NewJurisdiction): Promise<void> {
    await database.query(
      `insert into jurisdictions (jurisdiction, parent, title_zh, title_en, origin, sample, created_at)
       values ($1, $2, $3, $4, $5, $6, now()) on conflict do nothing`,
      [j.jurisdiction, j.parent, j.titleZh, j.titleEn, j.origin, j.sample],
    );
    if (!sequencerDatabase) return;
    const { jurisdiction, origin: logOrigin } = j;
    await createLedger({ database: sequencerDatabase, jurisdiction, origin: logOrigin, keyFolder: folder.keys });
    if (!j.sample) return;
    const entries = DEMONSTRATION.map((w) => ({
      vkey: demonstrationKey(folder, w.name).verifier.vkey,
      url: `http://${w.name}.demonstration.invalid`,
      department: w.department,
      standing: w.standing,
      demonstration: true,
    }));
    await appointWitnesses(sequencerDatabase, jurisdiction, entries, { departments: 2, outside: 1 });
  }

  return {
    database,
    sequencerDatabase,
    eraser,
    folder,
    norms,
    matters,
    recordKey,
    signIn,
    accounts,
    recordAccountChange,
    offersOidc: oidc !== null,
    clock: systemClock,
    log,
    sampleAccounts,
    principalOf: principals.principalOf,
    createJurisdiction,
    async startSequencer() {
      if (!sequencerDatabase) return null;
      const witnesses = await demonstrationWitnesses(folder, sequencerDatabase);
      return startSequencer({ database: sequencerDatabase, keyFolder: folder.keys, witnesses, log, clock: systemClock });
    },
    async close() {
      await principals.stop();
      await Promise.all([database.close(), sequencerDatabase?.close(), eraser?.close()]);
      await postgres?.stop();
      folder.release();
    },
  };
}

function loginsOf(config: Config): { app: string; sequencer?: string; eraser?: string } {
  const urls = config.databaseUrls;
  if (!urls) return { app: "app", sequencer: "sequencer", eraser: "eraser" };
  const user = (url: string) => decodeURIComponent(new URL(url).username);
  return {
    app: user(urls.app),
    ...(urls.sequencer ? { sequencer: user(urls.sequencer) } : {}),
    ...(urls.eraser ? { eraser: user(urls.eraser) } : {}),
  };
}

function demonstrationKey(folder: DataFolder, name: string) {
  const path = join(folder.keys, `witness-${name}.key`);
  if (!existsSync(path)) writeKeyFile(path, generateKey(`${name}.demonstration.quanjian`, "witness", undefined).skey);
  return readKeyFile(path);
}

/** Requests to the demonstration witnesses stay in this process; all others go over the network. */
async function demonstrationWitnesses(folder: DataFolder, sequencer: Database): Promise<WitnessClient> {
  const logs = await sequencer.query<{ vkey: string }>("select vkey from ledger_heads");
  const keys = logs.flatMap(({ vkey }) => parseVkey(vkey) ?? []);
  const apps = new Map(
    DEMONSTRATION.map((w) => [
      `${w.name}.demonstration.invalid`,
      witnessApp({
        signer: demonstrationKey(folder, w.name),
        logs: keys,
        store: fileWitnessStore(join(folder.path, "witnesses", w.name)),
      }),
    ]),
  );
  return httpWitnessClient({
    fetch: (url, init) => apps.get(new URL(url).hostname)?.request(url, init) ?? fetch(url, init),
  });
}
