/** Fills one data folder with the sample, by the real program, which is ended twice meanwhile; tests take copies of it. */
import { execFileSync } from "node:child_process";
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
} from "../program.ts";

/** How a start ended, and whether PostgreSQL still ran then. */
type Start = { code: number | string; isDatabaseLeft: boolean; words: string };

export default async function prepare(project: TestProject) {
  // While working on these tests: a folder that a server has filled before, to save the filling.
  const before = process.env.QUANJIAN_TEST_FOLDER;
  if (before) {
    project.provide("prepared", { folder: before, starts: [] });
    return;
  }
  const folder = newDataFolder();
  try {
    const starts = [
      await interruptedFilling(folder, 2_000, "SIGINT"),
      await interruptedFilling(folder, 4_000, "SIGKILL"),
      await wholeFilling(folder),
    ];
    project.provide("prepared", { folder, starts });
  } catch (error) {
    await stopEverything();
    await removeDataFolder(folder);
    throw error;
  }
  return () => removeDataFolder(folder);
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

/** A copy with owners and times, where `into` or a new folder is. */
export function copyPrepared(from: string, into = newDataFolder()): string {
  execFileSync("cp", ["-a", "--reflink=auto", `${from}/.`, into]);
  return into;
}

declare module "vitest" {
  interface ProvidedContext {
    prepared: { folder: string; starts: Start[] };
  }
}
