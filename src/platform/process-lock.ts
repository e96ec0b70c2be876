/**
 * Which process holds something, and that a dead process holds nothing.
 *
 * A pid alone could be another process's by now; with the moment at which it started it names one process.
 */
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const LOOK_AGAIN_MS = 50;

/** Ended, and not collected yet by whoever started them. */
const ENDED = ["Z", "X"];

/** Linux tells; elsewhere a pid must do. */
const TELLS_STARTS = existsSync("/proc/self/stat");

/** This process, by pid and start. */
export const SELF = `${process.pid} ${startOf(process.pid)}`;

/** When a process started, in clock ticks since boot; empty when there is none. Where no kernel tells: that it runs. */
function startOf(pid: number): string {
  if (!TELLS_STARTS) return isAlive(pid) ? "?" : "";
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state = "", ...more] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return ENDED.includes(state) ? "" : (more[18] ?? "");
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ESRCH") return "";
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, and is another user's.
    return codeOf(error) === "EPERM";
  }
}

/** Whether the process that `name` names ("pid start") still runs. */
export function isRunning(name: string): boolean {
  const [pid, start] = name.trim().split(" ");
  return Boolean(pid && start) && startOf(Number(pid)) === start;
}

/**
 * Takes the lock, or answers with the running process ("pid start") that holds it. The lock is a symbolic link whose
 * target is its holder's name: it appears whole or not at all, and needs no room on a full disk.
 */
export function tryLock(file: string): { release(): void } | { heldBy: string } {
  for (;;) {
    try {
      symlinkSync(SELF, file);
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const holder = read(file);
    if (holder !== null && isRunning(holder)) return { heldBy: holder };
    if (holder !== null) moveAway(file, holder);
  }
}

/** Waits for the lock. @throws after `timeoutMs`, with the words that `late` makes of the holder's pid. */
export async function lock(
  file: string,
  timeoutMs: number,
  late: (pid: string) => string,
): Promise<{ release(): void }> {
  for (let waitedMs = 0; ; waitedMs += LOOK_AGAIN_MS) {
    const taken = tryLock(file);
    if ("release" in taken) return taken;
    if (waitedMs >= timeoutMs) throw new Error(late(taken.heldBy.split(" ")[0] ?? "?"));
    await sleep(LOOK_AGAIN_MS);
  }
}

/** Removes a dead process's lock. Another may have replaced it between the look and the move: then it goes back. */
function moveAway(file: string, judged: string): void {
  const aside = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  const moved = readlinkSync(aside);
  if (moved !== judged) symlinkSync(moved, file);
  rmSync(aside);
}

function read(file: string): string | null {
  try {
    return readlinkSync(file);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
