/**
 * The PostgreSQL that comes through npm, started and stopped by the processes that use it (shared-postgres.ts).
 *
 * It listens on a Unix socket in a private folder only. After a kill -9 of the server PostgreSQL goes on; whoever comes
 * next finds it by its pid file.
 */
import { spawn, spawnSync } from "node:child_process";
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "./database.ts";
import { NOBODY, requireWay, runtimeFor, socketFolderOf } from "./embedded-runtime.ts";

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;
const LOOK_AGAIN_MS = 25;

export type EmbeddedRole = "quanjian_owner" | "app" | "sequencer" | "eraser";

export type EmbeddedPostgres = {
  connection(
    role: EmbeddedRole | "postgres",
    database: string,
  ): { host: string; user: string; database: string };
  socketFolder: string;
  pid: number;
  isRunning(): boolean;
  /** Fast shutdown: open transactions roll back, everything committed is on disk; the socket's folder goes too. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  folder: string;
  /** false only for tests: commits do not wait for the disk. */
  durable?: boolean;
  /** Another PostgreSQL's bin folder, for tests against an installed one. */
  binaries?: string;
};

type User = { uid?: number; gid?: number };

/** Starts PostgreSQL on the folder, setting its data up the first time. @throws when one runs there already. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { folder, durable = true } = options;
  const asRoot = process.getuid?.() === 0;
  const user = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const bin = options.binaries ?? join(runtimeFor(asRoot), "bin");
  const socketFolder = socketFolderOf(folder, asRoot);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (asRoot) chownSync(folder, NOBODY, NOBODY);
  if (asRoot) requireWay(folder);
  if (!existsSync(join(folder, "PG_VERSION"))) initialise(bin, folder, user);
  const args = ["-D", folder, "-c", "listen_addresses=", "-c", `unix_socket_directories=${socketFolder}`];
  const pid = await spawnPostgres(join(bin, "postgres"), [...args, ...tuning(durable)], folder, user);
  const postgres = postgresAt(folder, pid, socketFolder);
  await createLogins(postgres);
  return postgres;
}

/** The PostgreSQL that runs on the folder, ready to serve; null when none does. */
export async function runningPostgres(folder: string): Promise<EmbeddedPostgres | null> {
  const file = join(folder, "postmaster.pid");
  for (let waitedMs = 0; waitedMs < START_TIMEOUT_MS; waitedMs += LOOK_AGAIN_MS) {
    if (!existsSync(file)) return null;
    // Pid, data folder, start, port, socket folder, address, shared memory, state: a line each, written one after another.
    const lines = readFileSync(file, "utf8").split("\n");
    const pid = Number.parseInt(lines[0] ?? "", 10);
    if (!isPostgresOn(pid, folder)) return null;
    const [socketFolder, state] = [lines[4], lines[7]?.trim()];
    if (socketFolder && state === "ready") return postgresAt(folder, pid, socketFolder);
    await sleep(LOOK_AGAIN_MS);
  }
  throw new Error(
    `the PostgreSQL on ${folder} neither serves nor ends; look into ${join(folder, "server.log")}`,
  );
}

function postgresAt(folder: string, pid: number, socketFolder: string): EmbeddedPostgres {
  return {
    connection: (role, database) => ({ host: socketFolder, user: role, database }),
    socketFolder,
    pid,
    isRunning: () => isPostgresOn(pid, folder),
    async stop() {
      for (const signal of ["SIGINT", "SIGQUIT"] as const) {
        if (isPostgresOn(pid, folder)) process.kill(pid, signal);
        for (let waitedMs = 0; waitedMs < STOP_TIMEOUT_MS; waitedMs += LOOK_AGAIN_MS) {
          if (!isPostgresOn(pid, folder)) {
            rmSync(socketFolder, { recursive: true, force: true });
            return;
          }
          await sleep(LOOK_AGAIN_MS);
        }
      }
      throw new Error(`PostgreSQL (pid ${pid}) on ${folder} does not stop; stop it by hand`);
    },
  };
}

/** Creates the database for the owner if it is not there. */
export async function ensureDatabase(
  postgres: Pick<EmbeddedPostgres, "connection">,
  name: string,
  template?: string,
): Promise<void> {
  const admin = openDatabase(postgres.connection("postgres", "postgres"), { max: 1 });
  try {
    const [found] = await admin.query("select from pg_database where datname = $1", [name]);
    if (found) return;
    await admin.query(
      `create database "${name}" owner quanjian_owner template "${template ?? "template0"}"${
        template ? "" : " encoding 'UTF8' locale 'C.UTF-8'"
      }`,
    );
  } finally {
    await admin.close();
  }
}

function tuning(durable: boolean): string[] {
  const values = ["shared_buffers=256MB", "max_connections=100", "wal_compression=on", "log_timezone=UTC"];
  // Pages ask for little: to start further processes for it costs more than they save, and what is read by an index lies in memory.
  values.push("max_parallel_workers_per_gather=0", "random_page_cost=1.1");
  if (!durable) values.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  return values.flatMap((value) => ["-c", value]);
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: "C.UTF-8", TZ: "UTC" };
}

/**
 * A pid file that outlived its server (kill -9, power cut) may name a process that nobody has collected yet, or by now
 * another program's. PostgreSQL would take that for a living server, unless it is told, by the variable with which its
 * own starter does so, that this pid is none. Whether the old shared memory is still in use it looks up all the same.
 */
function formerServer(folder: string): NodeJS.ProcessEnv {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return {};
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  return pid > 1 && !isPostgresOn(pid, folder) ? { PG_GRANDPARENT_PID: String(pid) } : {};
}

function initialise(bin: string, folder: string, user: User): void {
  const result = spawnSync(
    join(bin, "initdb"),
    ["-D", folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions"],
    { ...user, cwd: folder, env: environment(), encoding: "utf8" },
  );
  if (result.status === 0) return;
  throw new Error(
    `PostgreSQL could not set up its data in ${folder}: ${(result.stderr || result.error?.message || "").trim()}. ` +
      "Check that the folder is writable and the disk has room, then start again.",
    { cause: result.error },
  );
}

/**
 * Detached, so that Ctrl-C reaches Node first. After a kill -9 of PostgreSQL's main process its last backends may hold
 * the shared memory for a moment longer: that one refusal is waited out.
 */
async function spawnPostgres(program: string, args: string[], folder: string, user: User): Promise<number> {
  const log = join(folder, "server.log");
  const words = () => readFileSync(log, "utf8").slice(-2_000).trim();
  for (let waitedMs = 0; ; waitedMs += LOOK_AGAIN_MS) {
    const output = openSync(log, "w", 0o600);
    const stdio = ["ignore", "ignore", output] as const;
    const env = { ...environment(), ...formerServer(folder) };
    const options = { ...user, cwd: folder, detached: true, stdio: [...stdio], env };
    const server = spawn(program, args, options);
    closeSync(output);
    let failure: Error | null = null;
    server.once("error", (error) => {
      failure = error;
    });
    server.unref();
    for (; waitedMs < START_TIMEOUT_MS; waitedMs += LOOK_AGAIN_MS) {
      if (failure) throw new Error(`PostgreSQL did not start: ${program} cannot be run`, { cause: failure });
      if (server.exitCode !== null || server.signalCode !== null) break;
      if (stateOf(folder, server.pid) === "ready") return server.pid ?? 0;
      await sleep(LOOK_AGAIN_MS);
    }
    if (waitedMs < START_TIMEOUT_MS && /pre-existing shared memory block/.test(words())) continue;
    throw new Error(
      `PostgreSQL did not start: ${words()}. Stop the process that it names, if it names one, and see that the disk has room; then start again: it repairs itself.`,
    );
  }
}

/** What the server of this pid writes of itself in the last line of its pid file; empty before it does. */
function stateOf(folder: string, pid: number | undefined): string {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return "";
  const lines = readFileSync(file, "utf8").split("\n");
  return Number(lines[0]) === pid ? (lines[7]?.trim() ?? "") : "";
}

function isPostgresOn(pid: number, folder: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return basename(words[0] ?? "").startsWith("postgres") && words.includes(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ESRCH"))
      return false;
    throw error;
  }
}

async function createLogins(postgres: EmbeddedPostgres): Promise<void> {
  const admin = openDatabase(postgres.connection("postgres", "postgres"), { max: 1 });
  try {
    for (const [role, rights] of [
      ["quanjian_owner", "login createrole"],
      ["app", "login"],
      ["sequencer", "login"],
      ["eraser", "login"],
    ] as const) {
      const [found] = await admin.query("select from pg_roles where rolname = $1", [role]);
      if (!found) await admin.query(`create role ${role} ${rights}`);
    }
  } finally {
    await admin.close();
  }
}
