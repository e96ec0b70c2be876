/** The server as a user starts it, in a process and a data folder of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));

export type RunningServer = {
  address: string;
  /** From spawn to the printed address. */
  startSeconds: number;
  pid: number;
  stop(): Promise<void>;
  /** As a power cut would. */
  kill(): Promise<void>;
};

/** A folder that PostgreSQL's user can reach, also where the benchmark runs as root. */
export function benchFolder(name: string): string {
  const folder = `/var/tmp/quanjian-bench-${process.pid}-${name}`;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

type Starting = {
  /** Where Node writes a CPU profile when the server stops. */
  profileFolder?: string | undefined;
  /** The same again, for those who come back to it. */
  port?: number;
};

export async function startServer(
  folder: string,
  { profileFolder, port: given }: Starting = {},
): Promise<RunningServer> {
  const port = given ?? (await freePort());
  const startedAt = performance.now();
  const profile = profileFolder ? ["--cpu-prof", `--cpu-prof-dir=${profileFolder}`] : [];
  const server = spawn(process.execPath, [...profile, join(PROJECT, "src/main.ts")], {
    env: {
      ...process.env,
      QUANJIAN_DATA: folder,
      PORT: String(port),
      QUANJIAN_LOG: "error",
      QUANJIAN_SAMPLE: "on",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const address = await printedAddress(server);
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    await ended;
  };
  return {
    address: address.replace("localhost", "127.0.0.1"),
    startSeconds: (performance.now() - startedAt) / 1_000,
    pid: server.pid ?? 0,
    stop: () => end("SIGINT"),
    kill: () => end("SIGKILL"),
  };
}

function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let words = "";
    server.stderr?.on("data", (chunk: Buffer) => {
      words = (words + chunk.toString("utf8")).slice(-2_000);
    });
    server.stdout?.on("data", (chunk: Buffer) => {
      words += chunk.toString("utf8");
      const found = /http:\/\/\S+/.exec(words);
      if (found) resolve(found[0]);
    });
    server.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${words}`)));
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const at = probe.address();
      probe.close(() =>
        at && typeof at === "object" ? resolve(at.port) : reject(new Error("no free port")),
      );
    });
  });
}

/** Where the embedded PostgreSQL of a data folder listens. */
export function socketFolderOf(folder: string): string {
  const pidFile = readFileSync(join(folder, "database", "postmaster.pid"), "utf8").split("\n");
  return pidFile[4] ?? "";
}

export function postgresPid(folder: string): number {
  return Number.parseInt(readFileSync(join(folder, "database", "postmaster.pid"), "utf8"), 10);
}

/** Resident memory of one process, in MB. */
export function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1_024;
}

/** Memory of PostgreSQL with all its processes, in MB; shared pages count once (PSS). */
export function postgresMb(folder: string): number {
  const main = postgresPid(folder);
  const own = readdirSync("/proc").filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    return Number(name) === main || parentOf(name) === main;
  });
  return own.reduce((sum, pid) => sum + proportionalMb(pid), 0);
}

function parentOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    // The process ended while the list was read.
    return 0;
  }
}

function proportionalMb(pid: string): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1_024;
}

export function removeFolder(folder: string, socketFolder: string): void {
  rmSync(folder, { recursive: true, force: true });
  rmSync(socketFolder, { recursive: true, force: true });
}
