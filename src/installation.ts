/** One installation, put together: data folder, database, norms, kernel, sign-in, sequencer. main.ts and cli/ use it. */
import { join } from "node:path";
import { adoptedLaw, adoptionProjection, loadNorms } from "./adoption/index.ts";
import { accountRecorder, createAccounts, createPrincipals, createSignIn, readOidc } from "./access/index.ts";
import { API_VERSION, type SampleAccount, type Services } from "./api/index.ts";
import { appointDemonstration, demonstrationWitnesses } from "./demonstration.ts";
import { createBackups } from "./backup/index.ts";
import { makeSearch, prepareQueue, startWorker, type Worker } from "./jobs/index.ts";
import { createBlobs } from "./blobs/index.ts";
import { type Calendars, loadCalendars, SHIPPED_CALENDARS } from "./calendar/index.ts";
import { createLedger, type Sequencer, startSequencer } from "./ledger/index.ts";
import { findingsProjection, nameFindings } from "./findings/index.ts";
import { createMatters, findingIdUnder } from "./matters/index.ts";
import { PackError } from "./norms/index.ts";
import {
  becomeServer,
  type Config,
  ConfigError,
  type Connection,
  type Database,
  type DataFolder,
  type EmbeddedRole,
  ensureDatabase,
  joinPostgres,
  keyOf,
  type Log,
  type Logins,
  migrate,
  openDatabase,
  openDataFolder,
  PROJECT,
  type SharedPostgres,
  systemClock,
} from "./platform/index.ts";
import { bodiesCoveredBy, namesOf, officesOf, registryProjection } from "./registry/index.ts";
import { calledProjection } from "./meetings/index.ts";
import { recusedFrom, roomProjection } from "./room/index.ts";
import { SEALING_PROCEDURE, sealingProjection } from "./sealing/index.ts";
import { tasksProjection } from "./tasks/index.ts";

const DATABASE = "quanjian";

export type Installation = Services & {
  calendars: Calendars;
  folder: DataFolder;
  sequencerDatabase: Database | null;
  /** Where the data folder's or the server's database is, for commands that bring SQL of their own. */
  connections: { app: Connection; owner: Connection };
  /** In this process, for the sample only; null where the sequencer is a process of its own. */
  startSequencer(): Promise<Pick<Sequencer, "stop"> | null>;
  /** The queue's worker, in this process. */
  startWorker(): Promise<Worker>;
  /** Does nothing where it exists. Outside the sample its ledger is opened by `quanjian ledger create`. */
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
  timeZone?: string;
};

export type OpenOptions = {
  /** As the data folder's one server; commands come and go beside it. */
  asServer?: boolean;
  /** The embedded database went away and does not come back. */
  onDatabaseLost?: (error: Error) => void;
};

/** @throws ConfigError, or an error that names what stands in the way; then nothing stays open. */
export async function openInstallation(
  config: Config,
  log: Log,
  origin: string,
  options: OpenOptions = {},
): Promise<Installation> {
  const folder = openDataFolder(config.dataFolder, config.blobFolder);
  const closing: (() => Promise<void> | void)[] = [];
  // Last opened, first closed.
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    if (options.asServer) closing.push((await becomeServer(folder)).release);
    return await assemble({ config, log, origin, folder, options, closing, close });
  } catch (error) {
    await close();
    throw error;
  }
}

type Assembly = {
  config: Config;
  log: Log;
  origin: string;
  folder: DataFolder;
  options: OpenOptions;
  closing: (() => Promise<void> | void)[];
  close(): Promise<void>;
};

async function assemble(assembly: Assembly): Promise<Installation> {
  const { config, log, origin, folder, options, closing } = assembly;
  const { database, sequencerDatabase, eraser, queue, owner } = await openDatabases(assembly);
  // Once after an update: a search that knows half of what there is would mislead.
  if (options.asServer) await makeSearch({ database, clock: systemClock, log }, false);
  const served = await loadNorms(join(PROJECT, "norms"), join(folder.path, "norms"));
  for (const { pack, state, problems } of served.packs)
    for (const { file, line, message, cure } of problems)
      log.error(
        { pack, state, place: `norms/${file}:${line}`, cure },
        `a norm pack cannot be read: ${message}`,
      );
  if (served.notKept)
    log.warn(
      { reason: served.notKept.message },
      "the texts of the norm packs could not be kept in the data folder",
    );
  const { norms } = served;
  const law = adoptedLaw(norms, served.whyNot);
  const calendars = await calendarsOr(log);
  const recordKey = keyOf(folder, "record.key");
  await nameFindings(database, findingIdUnder(recordKey));
  const matters = createMatters({
    database,
    norms,
    law,
    calendars,
    recordKey,
    clock: systemClock.now,
    projections: [
      registryProjection,
      adoptionProjection(norms),
      findingsProjection,
      tasksProjection,
      calledProjection,
      roomProjection(systemClock, recordKey),
      sealingProjection(recordKey, (on) => norms.procedure(SEALING_PROCEDURE, on)),
    ],
  });
  const blobs = createBlobs({ database, recordKey, folder: folder.blobs, clock: systemClock });
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
    recusedFrom: (jurisdiction, person) => recusedFrom(database, jurisdiction, person),
  });
  closing.push(() => principals.stop());
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
  const backups = createBackups({
    database,
    connection: queue,
    recordKey,
    folder: config.backupFolder ?? join(folder.path, "backups"),
    scratchFolder: folder.path,
    blobs: folder.blobs,
    keptDays: config.backupDays,
    program: API_VERSION,
    clock: systemClock,
  });

  async function createJurisdiction(j: NewJurisdiction): Promise<void> {
    const { jurisdiction } = j;
    const [there] = await database.query("select from jurisdictions where jurisdiction = $1", [jurisdiction]);
    if (j.sample && !config.sample) {
      if (there) return;
      throw new ConfigError(
        `there is no jurisdiction ${jurisdiction}; outside the sample create it first: quanjian jurisdiction create`,
      );
    }
    await database.query(
      `insert into jurisdictions (jurisdiction, parent, title_zh, title_en, origin, sample, time_zone, created_at)
       values ($1, $2, $3, $4, $5, $6, coalesce($7, 'Asia/Shanghai'), now()) on conflict do nothing`,
      [jurisdiction, j.parent, j.titleZh, j.titleEn, j.origin, j.sample, j.timeZone ?? null],
    );
    if (!sequencerDatabase || !j.sample) return;
    await createLedger({
      database: sequencerDatabase,
      jurisdiction,
      origin: j.origin,
      keyFolder: folder.keys,
    });
    await appointDemonstration(folder, sequencerDatabase, jurisdiction);
  }

  return {
    database,
    sequencerDatabase,
    eraser,
    folder,
    norms,
    served,
    law,
    calendars,
    matters,
    recordKey,
    blobs,
    draftsKey: keyOf(folder, "drafts.key"),
    origin,
    signIn,
    accounts,
    recordAccountChange,
    offersOidc: oidc !== null,
    clock: systemClock,
    log,
    sampleAccounts,
    backups,
    connections: { app: queue, owner },
    principalOf: principals.principalOf,
    endings: principals.endings,
    ledgerMoved: new EventTarget(),
    createJurisdiction,
    async startSequencer() {
      if (!sequencerDatabase) return null;
      const witnesses = await demonstrationWitnesses(folder, sequencerDatabase);
      const sequencer = await startSequencer({
        database: sequencerDatabase,
        keyFolder: folder.keys,
        witnesses: witnesses.client,
        log,
        clock: systemClock,
      });
      return {
        async stop() {
          await sequencer.stop();
          witnesses.close();
        },
      };
    },
    startWorker: () =>
      startWorker(queue, {
        database,
        recordKey,
        matters,
        calendars,
        backups,
        blobs,
        clock: systemClock,
        log,
      }),
    close: assembly.close,
  };
}

/** A calendar that cannot be read leaves its year unknown, and what needs it pending; the server stands. */
async function calendarsOr(log: Log): Promise<Calendars> {
  try {
    return await loadCalendars(join(PROJECT, "norms"));
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    log.error(
      { problems: error.problems },
      "calendars cannot be read; those that are shipped hold until they are put right",
    );
    return SHIPPED_CALENDARS;
  }
}

type Databases = {
  database: Database;
  sequencerDatabase: Database | null;
  eraser: Database | null;
  /** For the queue, under the application's role. */
  queue: Connection;
  owner: Connection;
};

/** Migrated, and open under the roles that this process may hold. */
async function openDatabases({ config, log, folder, options, closing }: Assembly): Promise<Databases> {
  const urls = config.databaseUrls;
  const postgres = urls ? null : await joinEmbedded(folder, log, options);
  if (postgres) closing.push(() => postgres.leave());
  if (postgres) await ensureDatabase(postgres, DATABASE);
  const connect = (role: EmbeddedRole, url: string | null | undefined) =>
    postgres ? postgres.connection(role, DATABASE) : (url ?? null);
  const open = (connection: Connection | null, max: number) => {
    if (!connection) return null;
    const onError = (err: Error) => log.warn({ reason: err.message }, "database connection");
    const opened = openDatabase(connection, { max, onError });
    closing.push(() => opened.close());
    return opened;
  };
  const ownerConnection = connect("quanjian_owner", urls?.owner) as Connection;
  const owner = openDatabase(ownerConnection, { max: 1 });
  try {
    await migrate(owner, loginsOf(config));
    await prepareQueue(owner);
  } finally {
    await owner.close();
  }
  const queue = connect("app", urls?.app) as Connection;
  const database = open(queue, 16) as Database;
  if (!config.sample) await requireSeparation(database);
  return {
    database,
    queue,
    owner: ownerConnection,
    sequencerDatabase: open(connect("sequencer", urls?.sequencer), 4),
    eraser: open(connect("eraser", urls?.eraser), 2),
  };
}

export type EmptyInstallation = {
  folder: DataFolder;
  owner: Connection;
  logins: Logins;
  close(): Promise<void>;
};

/** For restoring: no server beside it, and nothing is migrated, filled or made. */
export async function openEmpty(config: Config, log: Log): Promise<EmptyInstallation> {
  const folder = openDataFolder(config.dataFolder, config.blobFolder);
  const server = await becomeServer(folder);
  try {
    const logins = loginsOf(config);
    if (config.databaseUrls)
      return { folder, owner: config.databaseUrls.owner, logins, close: async () => server.release() };
    const postgres = await joinEmbedded(folder, log, {});
    await ensureDatabase(postgres, DATABASE);
    return {
      folder,
      owner: postgres.connection("quanjian_owner", DATABASE),
      logins,
      async close() {
        await postgres.leave();
        server.release();
      },
    };
  } catch (error) {
    server.release();
    throw error;
  }
}

function joinEmbedded(folder: DataFolder, log: Log, options: OpenOptions): Promise<SharedPostgres> {
  return joinPostgres(folder, {
    onRestart: () => log.error({}, "the embedded database had ended; it was started again"),
    onLost: options.onDatabaseLost ?? ((err) => log.error({ err }, "the embedded database is gone")),
  });
}

/** The application's user could sign in the log's name, alter what is recorded or erase it, if it were one of these as well. */
async function requireSeparation(database: Database): Promise<void> {
  const [user] = await database.query<{ name: string; sequencer: boolean; eraser: boolean; owner: boolean }>(
    `select current_user as name, pg_has_role('quanjian_sequencer', 'member') as sequencer,
            pg_has_role('quanjian_eraser', 'member') as eraser,
            pg_has_role((select relowner from pg_class where oid = 'quanjian.acts'::regclass), 'member') as owner`,
  );
  if (user?.owner)
    throw new ConfigError(
      `the user ${user.name} of DATABASE_URL owns the tables and could alter what is recorded: use another user, ` +
        "neither superuser nor that of DATABASE_OWNER_URL, which is for migrations only",
    );
  for (const other of ["sequencer", "eraser"] as const)
    if (user?.[other])
      throw new ConfigError(
        `the user ${user.name} of DATABASE_URL may act as the ${other}: use another user, neither superuser nor member ` +
          `(revoke quanjian_${other} from "${user.name}";)`,
      );
}

function loginsOf(config: Config): Logins {
  const urls = config.databaseUrls;
  if (!urls) return { app: "app", sequencer: "sequencer", eraser: "eraser" };
  const user = (url: string) => decodeURIComponent(new URL(url).username);
  return {
    app: user(urls.app),
    ...(urls.sequencer ? { sequencer: user(urls.sequencer) } : {}),
    ...(urls.eraser ? { eraser: user(urls.eraser) } : {}),
  };
}
