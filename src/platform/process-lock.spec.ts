import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { isRunning, lock, SELF } from "./process-lock.ts";

const folder = mkdtempSync(join(tmpdir(), "quanjian-lock-"));
afterAll(() => rmSync(folder, { recursive: true }));

const statOf = (pid: string) => {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
};

test("this process runs; the same pid with another start is another process", () => {
  expect(isRunning(SELF)).toBe(true);
  expect(isRunning(`${process.pid} 1`)).toBe(false);
  expect(isRunning("")).toBe(false);
});

test("a process that has ended holds nothing, also while nobody has collected it", async () => {
  // The shell becomes another program, which knows of no child to collect; the child ends only after that.
  const parent = spawn("sh", ["-c", "sleep 60 & echo $!; exec sleep 60"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const gone = new Promise((resolve) => parent.once("exit", resolve));
  const pid = await new Promise<string>((resolve) =>
    parent.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString("utf8").trim())),
  );
  await expect.poll(() => readFileSync(`/proc/${parent.pid}/comm`, "utf8").trim()).toBe("sleep");
  process.kill(Number(pid), "SIGKILL");
  await expect.poll(() => statOf(pid)[0]).toBe("Z");
  expect(isRunning(`${pid} ${statOf(pid)[19]}`)).toBe(false);
  parent.kill("SIGKILL");
  await gone;
});

test("a lock is waited for, and refused with its holder's pid when it is not given back", async () => {
  const file = join(folder, "a.lock");
  const first = await lock(file, 0, () => "");
  await expect(lock(file, 100, (pid) => `held by ${pid}`)).rejects.toThrow(`held by ${process.pid}`);
  const second = lock(file, 5_000, () => "");
  first.release();
  (await second).release();
});
