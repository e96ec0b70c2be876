/**
 * The data folder that the real program fills with the sample, once in a run; tests take copies of it. Filling takes one
 * of the machine's cores for a while, so that whatever needs no sample runs meanwhile.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import {
  actsRecorded,
  everythingSequenced,
  launchServer,
  newDataFolder,
  postgresPid,
  removeDataFolder,
  startServer,
  stopEverything,
} from "./program.ts";

/** How a start ended, and whether PostgreSQL still ran then. */
type Start = { code: number | string; isDatabaseLeft: boolean; words: string };

/** What filling came to. */
type Filled = { folder: string; starts: Start[] };

const LOOK_AGAIN_MS = 50;

/** The projects whose tests take copies. */
const [INTERRUPTING, ...READING] = ["operations", "browser", "crashes"];

export default function prepare(root: TestProject) {
  // While working on these tests: a folder that a server has filled before, to save the filling.
  const before = process.env.QUANJIAN_TEST_FOLDER;
  const runs = (name?: string) => root.vitest.projects.some((project) => project.name === name);
  if (!runs(INTERRUPTING) && !READING.some(runs)) return;
  const home = newDataFolder();
  const folder = join(home, "data");
  const mark = join(home, "filled.json");
  root.provide("sampleMark", mark);
  const say = (what: Filled | { fault: string }) => {
    writeFileSync(`${mark}.new`, JSON.stringify(what));
    renameSync(`${mark}.new`, mark);
  };
  if (before) {
    say({ folder: before, starts: [] });
    return () => removeDataFolder(home);
  }
  mkdirSync(folder);
  chmodSync(folder, 0o711);
  const filling = fill(folder, runs(INTERRUPTING)).then(
    (starts) => say({ folder, starts }),
    async (error: unknown) => {
      say({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      await stopEverything();
    },
  );
  return async () => {
    await filling;
    await removeDataFolder(folder);
    await removeDataFolder(home);
  };
}

/** By a program that is ended twice meanwhile, where tests ask what becomes of that. */
async function fill(folder: string, isInterrupted: boolean): Promise<Start[]> {
  const interrupted = isInterrupted
    ? [await interruptedFilling(folder, 2_000, "SIGINT"), await interruptedFilling(folder, 4_000, "SIGKILL")]
    : [];
  return [...interrupted, await wholeFilling(folder)];
}

async function interruptedFilling(folder: string, acts: number, signal: NodeJS.Signals): Promise<Start> {
  const server = launchServer(folder);
  await actsRecorded(folder, server, acts);
  server.process.kill(signal);
  const code = await server.ended;
  return { code, isDatabaseLeft: postgresPid(folder) > 0, words: server.words() };
}

/** Ends when every act has its place in a ledger, so that the copies stand still. */
async function wholeFilling(folder: string): Promise<Start> {
  const server = await startServer(folder);
  await everythingSequenced(folder);
  const code = await server.stop();
  return { code, isDatabaseLeft: postgresPid(folder) > 0, words: server.words() };
}

/** Waits for the filling, whose own steps have their patience. @throws when it failed, with why. */
export async function filledSample(): Promise<Filled> {
  const mark = inject("sampleMark");
  while (!existsSync(mark)) await sleep(LOOK_AGAIN_MS);
  const said = JSON.parse(readFileSync(mark, "utf8")) as Filled | { fault: string };
  if ("fault" in said) throw new Error(`the sample was not filled: ${said.fault}`);
  return said;
}

/** The sample's data, filled already, where `into` or a new folder is: its server starts like one that was started before. */
export async function newSampleFolder(into?: string): Promise<string> {
  const { folder } = await filledSample();
  const copy = into ?? newDataFolder();
  execFileSync("cp", ["-a", "--reflink=auto", `${folder}/.`, copy]);
  return copy;
}

declare module "vitest" {
  interface ProvidedContext {
    sampleMark: string;
  }
}
