/**
 * The embedded PostgreSQL is shared by the processes of one data folder, a server and any number of commands: the first
 * starts it, the others attach, the last one to leave stops it. Each has a file that names it; a dead process's file
 * counts for nothing. One that finds PostgreSQL gone starts it again.
 */
import { randomBytes } from "node:crypto";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DataFolder } from "./data-folder.ts";
import { type EmbeddedPostgres, runningPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { isRunning, lock, SELF } from "./process-lock.ts";

/** Longer than PostgreSQL takes to start or to stop. */
const TURN_TIMEOUT_MS = 90_000;
const WATCH_MS = 500;

export type SharedPostgres = Pick<EmbeddedPostgres, "connection"> & {
  /** The last one to leave stops PostgreSQL. */
  leave(): Promise<void>;
};

export type SharedOptions = {
  /** It was gone and runs again. */
  onRestart?: () => void;
  /** It is gone and does not start again. */
  onLost?: (error: Error) => void;
};

export async function joinPostgres(
  folder: DataFolder,
  { onRestart = () => {}, onLost = () => {} }: SharedOptions = {},
): Promise<SharedPostgres> {
  const own = join(folder.users, `${SELF} ${randomBytes(4).toString("hex")}`);
  const come = () =>
    inTurn(folder, async () => {
      writeFileSync(own, "");
      const { database } = folder;
      return (await runningPostgres(database)) ?? (await startEmbeddedPostgres({ folder: database }));
    });
  let postgres = await come().catch((error) => {
    rmSync(own, { force: true });
    throw error;
  });
  let isLeaving = false;
  let returning: Promise<void> | null = null;
  const watch = setInterval(() => {
    if (isLeaving || returning || postgres.isRunning()) return;
    returning = come()
      .then((started) => {
        postgres = started;
        onRestart();
      }, onLost)
      .finally(() => {
        returning = null;
      });
  }, WATCH_MS);
  watch.unref();
  return {
    connection: (role, database) => postgres.connection(role, database),
    async leave() {
      isLeaving = true;
      clearInterval(watch);
      await returning;
      await inTurn(folder, async () => {
        rmSync(own, { force: true });
        if (!isUsed(folder)) await postgres.stop();
      });
    },
  };
}

/** Starting and stopping are done by one process at a time. */
async function inTurn<T>(folder: DataFolder, work: () => Promise<T>): Promise<T> {
  const turn = await lock(
    join(folder.path, "database.lock"),
    TURN_TIMEOUT_MS,
    (pid) =>
      `process ${pid} has been starting or stopping the database of ${folder.path} for long; look at it`,
  );
  try {
    return await work();
  } finally {
    turn.release();
  }
}

function isUsed(folder: DataFolder): boolean {
  const [living, dead] = [[] as string[], [] as string[]];
  for (const name of readdirSync(folder.users)) (isRunning(name) ? living : dead).push(name);
  for (const name of dead) rmSync(join(folder.users, name), { force: true });
  return living.length > 0;
}
