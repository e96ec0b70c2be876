/** The real program as processes: a server, and commands beside it. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "../src/platform/index.ts";

/** After which something is taken for never coming; a first start fills the sample, on whatever machine. */
const PATIENCE_MS = 180_000;
const STOP_TIMEOUT_MS = 30_000;
const LOOK_AGAIN_MS = 50;

/** Not under the system's folder for temporary files: PostgreSQL's own user must be able to reach it. */
export function newDataFolder(): string {
  const folder = mkdtempSync("/var/tmp/quanjian-operations-");
  chmodSync(folder, 0o711);
  return folder;
}

export type Ready = {
  address: string;
  accounts: { account: string; jurisdiction: string; role: { en: string }; name: string }[];
  setUpSecrets: { jurisdiction: string; secret: string }[];
  notSigning: { jurisdiction: string; status: string }[];
};

export type Program = ReturnType<typeof launchServer> & { ready: Ready };

/** What runs now; a test that fails leaves it to `stopEverything`. */
const running = new Set<ChildProcess>();

export async function stopEverything(): Promise<void> {
  for (const child of running) {
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGINT");
    const late = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(late);
  }
}

/** As `stopEverything`, where nothing that it leaves behind is needed. */
export async function killEverything(): Promise<void> {
  for (const child of running) {
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGKILL");
    await ended;
  }
}

export type Surroundings = { uid?: number; gid?: number; env?: Record<string, string | undefined> };

const { PATH, NODE_COMPILE_CACHE } = process.env;
const SURROUNDINGS = { PATH, NODE_COMPILE_CACHE, HOME: "/nonexistent", QUANJIAN_LOG: "warn", PORT: "0" };

function launch(args: string[], { uid, gid, env = {} }: Surroundings) {
  const child = spawn(process.execPath, args, {
    env: { ...SURROUNDINGS, ...env },
    stdio: ["pipe", "pipe", "pipe"],
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  });
  child.stdin.end();
  running.add(child);
  child.once("close", () => running.delete(child));
  let words = "";
  let out = "";
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk;
    words += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    words += chunk;
  });
  /** Resolves to the exit code, or to the signal's name. */
  const ended = new Promise<number | string>((resolve) =>
    child.once("close", (code, signal) => resolve(code ?? signal ?? "unknown")),
  );
  return { child, words: () => words, out: () => out, ended };
}

/** A server that has not said yet that it is ready. */
export function launchServer(folder: string, surroundings: Surroundings = {}) {
  const env = { QUANJIAN_DATA: folder, ...surroundings.env };
  const { child, words, out, ended } = launch(["src/main.ts", "--json"], { ...surroundings, env });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    process: child,
    pid: child.pid ?? 0,
    words,
    out,
    ended,
    stop: () => end("SIGINT"),
    kill: () => end("SIGKILL"),
  };
}

type Running = { ended: Promise<number | string>; words(): string };

/** Waits for what a program does while it runs. @throws with its words when it ends before. */
export function whileRuns<T>({ ended, words }: Running, ask: Parameters<typeof until<T>>[0]): Promise<T> {
  const early = ended.then((code) => {
    throw new Error(`the program ended with ${code}: ${words()}`);
  });
  return Promise.race([until(ask), early]);
}

/** A server; resolves when it says that it is ready. @throws with its words when it ends before. */
export async function startServer(folder: string, surroundings: Surroundings = {}): Promise<Program> {
  const server = launchServer(folder, surroundings);
  const line = await whileRuns(server, () => /^\{.*\}$/m.exec(server.out())?.[0]);
  return { ...server, ready: JSON.parse(line) as Ready };
}

/** A server that is expected not to start. */
export async function refusedStart(folder: string, surroundings: Surroundings = {}, args: string[] = []) {
  const env = { QUANJIAN_DATA: folder, ...surroundings.env };
  const { words, ended } = launch(["src/main.ts", ...args], { ...surroundings, env });
  return { code: await ended, words: words() };
}

/** A command to its end. */
export async function quanjian(args: string[], surroundings: Surroundings = {}) {
  const { words, out, ended } = launch(["src/cli/main.ts", ...args], surroundings);
  return { code: await ended, out: out(), words: words() };
}

/** A command that runs on, such as a sequencer or a witness; resolves when it has printed what `sign` finds. */
export async function startCommand(args: string[], sign: RegExp, surroundings: Surroundings = {}) {
  const { child, words, ended } = launch(["src/cli/main.ts", ...args], surroundings);
  await whileRuns({ ended, words }, () => sign.exec(words())?.[0]);
  return {
    words,
    ended,
    stop() {
      child.kill("SIGINT");
      return ended;
    },
  };
}

/** Asks again and again until there is an answer. @throws when patience ends, with what was last wrong. */
export async function until<T>(
  ask: () => T | undefined | null | false | Promise<T | undefined | null | false>,
): Promise<T> {
  let last: unknown;
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += LOOK_AGAIN_MS) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
    await sleep(LOOK_AGAIN_MS);
  }
  throw new Error(`nothing within ${PATIENCE_MS / 1_000} s`, { cause: last });
}

/** The pid of the folder's PostgreSQL; 0 when none runs. */
export function postgresPid(folder: string): number {
  const [line] = pidFile(folder);
  return line && existsSync(`/proc/${line}`) ? Number(line) : 0;
}

/** Pid, data folder, start, port, socket folder, a line each. */
function pidFile(folder: string): string[] {
  const file = join(folder, "database", "postmaster.pid");
  return existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
}

/** Removes the folder, and what a server that was killed has left behind: its PostgreSQL, and the socket of that. */
export async function removeDataFolder(folder: string): Promise<void> {
  const socketFolder = pidFile(folder)[4];
  const pid = postgresPid(folder);
  if (pid) process.kill(pid, "SIGQUIT");
  await until(() => postgresPid(folder) === 0);
  if (socketFolder) rmSync(socketFolder, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

export const ledgerSize = async (address: string, jurisdiction = "qingchuan"): Promise<number> => {
  const response = await fetch(`${address}/ledger/${jurisdiction}/checkpoint`);
  return Number((await response.text()).split("\n")[1]);
};

/** Waits until every act that the folder's database has recorded has its place in a ledger. */
export async function everythingSequenced(folder: string): Promise<void> {
  await until(async () => (await ask(folder, "select from ledger_queue limit 1")).length === 0);
}

/** Waits until the folder's database, which may not be there yet, holds that many acts. */
export async function actsRecorded(folder: string, server: Running, atLeast: number): Promise<void> {
  await whileRuns(
    server,
    async () => (await ask(folder, "select from acts limit $1", [atLeast])).length === atLeast,
  );
}

async function ask(folder: string, sql: string, values: unknown[] = []): Promise<unknown[]> {
  const host = pidFile(folder)[4];
  if (!host) throw new Error(`no PostgreSQL serves ${folder}`);
  const database = openDatabase({ host, user: "quanjian_owner", database: "quanjian" }, { max: 1 });
  try {
    return await database.query(sql, values);
  } finally {
    await database.close();
  }
}
