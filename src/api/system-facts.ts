/** Facts of the machine under the system: the database, the files, the queue. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../platform/index.ts";
import type { Services } from "./services.ts";

type Files = { files: number; bytes: number };

/** Counted anew at most so often: a folder of many files takes a while. */
const COUNTED_FOR_MS = 60_000;
const counted = new Map<string, { at: number; files: Promise<Files> }>();

/** A folder that is not made yet holds nothing, a file may go meanwhile; what cannot be read is a fault and not "none". */
const orWhereMissing =
  <T>(instead: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === "ENOENT") return instead;
    throw error;
  };

async function count(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(orWhereMissing([]));
  const total: Files = { files: 0, bytes: 0 };
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const facts = await stat(join(entry.parentPath, entry.name)).catch(orWhereMissing(null));
    if (!facts) continue;
    total.files += 1;
    total.bytes += facts.size;
  }
  return total;
}

function filesIn(folder: string): Promise<Files> {
  const known = counted.get(folder);
  if (known && performance.now() - known.at < COUNTED_FOR_MS) return known.files;
  const files = count(folder);
  counted.set(folder, { at: performance.now(), files });
  return files;
}

export async function storageOf({ database, backups }: Pick<Services, "database" | "backups">) {
  const [row] = await database.query<{
    version: string;
    bytes: number;
    connections: number;
    migration: string;
  }>(
    `select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
            (select count(*)::int from pg_stat_activity where datname = current_database()) as connections,
            coalesce((select max(name) from public.quanjian_migrations), '') as migration`,
  );
  return {
    database: row ?? { version: "?", bytes: 0, connections: 0, migration: "" },
    blobs: await filesIn(backups.blobs),
  };
}

export type JobStanding = {
  task: string;
  waiting: number;
  failing: number;
  lastNightAt: string | null;
};

/** By task, with what is due by the clock. Payloads are never read. */
export async function queueOf(database: Pick<Database, "query">): Promise<JobStanding[]> {
  const [there] = await database.query("select to_regclass('graphile_worker._private_jobs') as jobs");
  if (there?.jobs === null) return [];
  return database.query<JobStanding>(
    `select t.identifier as task,
            count(j.id) filter (where j.last_error is null)::int as waiting,
            count(j.id) filter (where j.last_error is not null)::int as failing,
            max(k.last_execution) as "lastNightAt"
       from graphile_worker._private_tasks t
       left join graphile_worker._private_jobs j on j.task_id = t.id
       left join graphile_worker._private_known_crontabs k on k.identifier = t.identifier
      group by t.identifier order by t.identifier`,
  );
}
