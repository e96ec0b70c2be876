/** The queue (graphile-worker), in the server's process: what need not be in a request, and what is done every night. */
import type { Logger } from "graphile-worker";
import pg from "pg";
import { type Connection, type Database, type Log, PROJECT } from "../platform/index.ts";
import { JOBS, type JobContext, type JobName, runJob } from "./jobs.ts";

const SCHEMA = "graphile_worker";
const POOL_SIZE = 3;

/** A night on which the server was off is made up for once. */
const MADE_UP_MS = 24 * 3_600_000;

/** In UTC, so 02:17, 02:47 and 03:17 in China. The clock looks every minute, and makes up for a standstill by what it then finds. */
const REGULARLY: { task: JobName; match: string; backfillPeriod: number }[] = [
  { task: "ticks", match: "* * * * *", backfillPeriod: 0 },
  { task: "figures", match: "* * * * *", backfillPeriod: 0 },
  { task: "sweep", match: "17 18 * * *", backfillPeriod: MADE_UP_MS },
  { task: "self-check", match: "47 18 * * *", backfillPeriod: MADE_UP_MS },
  { task: "backup", match: "17 19 * * *", backfillPeriod: MADE_UP_MS },
];

/** As it loads, the library asks for the user's home, which a user made for this server alone may not have. */
function library() {
  process.env.HOME ||= PROJECT;
  return import("graphile-worker");
}

/**
 * The queue's schema, made by the owner; the application's role gets the rows and nothing more. The library switches row
 * security on without a policy, so that by default only the owner sees a row: the policies let the application's role in.
 */
export async function prepareQueue(owner: Database): Promise<void> {
  hear(owner.pool, () => {});
  const { Logger, runMigrations } = await library();
  await runMigrations({ pgPool: owner.pool, schema: SCHEMA, logger: new Logger(() => () => {}) });
  await owner.transaction(async (tx) => {
    // Two processes that start at the same time would trip over each other's grants.
    await tx.query("lock table public.quanjian_migrations in exclusive mode");
    await tx.query(`do $$
      declare t record;
      begin
        if has_schema_privilege('quanjian_app', '${SCHEMA}', 'usage') then return; end if;
        for t in select relname, relrowsecurity from pg_class
                  where relnamespace = '${SCHEMA}'::regnamespace and relkind in ('r', 'p') and relname <> 'migrations'
        loop
          execute format('grant select, insert, update, delete on ${SCHEMA}.%I to quanjian_app', t.relname);
          if t.relrowsecurity then
            execute format('create policy quanjian_app on ${SCHEMA}.%I to quanjian_app using (true) with check (true)', t.relname);
          end if;
        end loop;
        grant select on ${SCHEMA}.migrations to quanjian_app;
        grant usage on schema ${SCHEMA} to quanjian_app;
      end $$`);
  });
}

export type Worker = { stop(): Promise<void> };

/** Works off the queue under the application's role. */
export async function startWorker(connection: Connection, context: JobContext): Promise<Worker> {
  const { log } = context;
  const { Logger, parseCronItems, run } = await library();
  const settings = typeof connection === "string" ? { connectionString: connection } : connection;
  // A pool of its own: the library wants the driver's own types.
  const pool = new pg.Pool({ ...settings, max: POOL_SIZE, application_name: "quanjian queue" });
  hear(pool, (err) => log.warn({ reason: err.message }, "database connection of the queue"));
  const names = Object.keys(JOBS) as JobName[];
  const runner = await run({
    pgPool: pool,
    schema: SCHEMA,
    concurrency: 1,
    noHandleSignals: true,
    logger: new Logger(spoken(log)),
    taskList: Object.fromEntries(names.map((name) => [name, async () => void (await runJob(name, context))])),
    parsedCronItems: parseCronItems(
      REGULARLY.map(({ task, match, backfillPeriod }) => ({
        task,
        match,
        // Of those that wait for a long job to end, one is enough.
        options: { backfillPeriod, maxAttempts: 3, jobKey: task },
      })),
    ),
  }).catch(async (error) => {
    await pool.end();
    throw error;
  });
  // Not only at the next full minute: what passed while the server was off is told as it starts.
  await runner.addJob("ticks" satisfies JobName, undefined, { jobKey: "ticks" });
  return {
    async stop() {
      await runner.stop();
      await pool.end();
    },
  };
}

/** A connection that breaks is replaced; unheard, the event would end the process. */
function hear(pool: pg.Pool, onError: (error: Error) => void): void {
  pool.on("error", onError);
  pool.on("connect", (client) => void client.on("error", onError));
}

/** The library's words, in ours; job ids and task names only, never a payload. */
function spoken(log: Log): ConstructorParameters<typeof Logger>[0] {
  return (scope) => (level, message) => {
    const facts = { worker: scope.workerId, task: scope.taskIdentifier, job: scope.jobId };
    if (level === "error") log.error(facts, message);
    else if (level === "warning") log.warn(facts, message);
    else if (level === "info") log.info(facts, message);
    else log.debug(facts, message);
  };
}
