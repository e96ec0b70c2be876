/** The real program as processes: a server, and commands beside it. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE_MS = 300_000;
const LOOK_AGAIN_MS = 100;

/** Not under the system's folder for temporary files: PostgreSQL's own user must be able to reach it. */
export function newDataFolder(): string {
  const folder = mkdtempSync("/var/tmp/quanjian-operations-");
  chmodSync(folder, 0o711);
  return folder;
}

export type Ready = {
  address: string;
  accounts: { account: string; jurisdiction: string; role: { en: string }; name: string; body: string }[];
  setUpSecrets: { jurisdiction: string; secret: string }[];
  notSigning: { jurisdiction: string; status: string }[];
};

export type Program = {
  process: ChildProcess;
  pid: number;
  ready: Ready;
  words(): string;
  /** Resolves to the exit code, or to the signal's name. */
  ended: Promise<number | string>;
  stop(): Promise<number | string>;
  kill(): Promise<number | string>;
};

/** What runs now; a test that fails leaves it to `stopEverything`. */
const running = new Set<ChildProcess>();

export async function stopEverything(): Promise<void> {
  for (const child of running) {
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGINT");
    await ended;
  }
}

export type Surroundings = { uid?: number; gid?: number; env?: Record<string, string | undefined> };

function launch(args: string[], { uid, gid, env = {} }: Surroundings) {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, HOME: "/nonexistent", QUANJIAN_LOG: "warn", PORT: "0", ...env },
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
  const ended = new Promise<number | string>((resolve) =>
    child.once("close", (code, signal) => resolve(code ?? signal ?? "unknown")),
  );
  return { child, words: () => words, out: () => out, ended };
}

/** A server; resolves when it says that it is ready. @throws with its words when it ends before. */
export async function startServer(folder: string, surroundings: Surroundings = {}): Promise<Program> {
  const env = { QUANJIAN_DATA: folder, ...surroundings.env };
  const { child, words, out, ended } = launch(["src/main.ts", "--json"], { ...surroundings, env });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  const line = await Promise.race([
    until(() => /^\{.*\}$/m.exec(out())?.[0]),
    ended.then((code) => {
      throw new Error(`the server ended with ${code}: ${words()}`);
    }),
  ]).catch(async (error) => {
    await end("SIGINT");
    throw error;
  });
  return {
    process: child,
    pid: child.pid ?? 0,
    ready: JSON.parse(line) as Ready,
    words,
    ended,
    stop: () => end("SIGINT"),
    kill: () => end("SIGKILL"),
  };
}

/** A server that is expected not to start. */
export async function refusedStart(folder: string, surroundings: Surroundings = {}) {
  const env = { QUANJIAN_DATA: folder, ...surroundings.env };
  const { words, ended } = launch(["src/main.ts"], { ...surroundings, env });
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
  await Promise.race([
    until(() => sign.exec(words())?.[0]),
    ended.then((code) => {
      throw new Error(`quanjian ${args.join(" ")} ended with ${code}: ${words()}`);
    }),
  ]);
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
  const file = join(folder, "database", "postmaster.pid");
  if (!existsSync(file)) return 0;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  return existsSync(`/proc/${pid}`) ? pid : 0;
}

export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
