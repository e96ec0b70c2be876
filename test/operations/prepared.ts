/** Fills one data folder with the sample, by the real program; tests take copies of it. */
import { execFileSync } from "node:child_process";
import type { TestProject } from "vitest/node";
import { newDataFolder, type Program, removeDataFolder, startServer, until } from "./program.ts";

export default async function prepare(project: TestProject) {
  // While working on these tests: a folder that a server has filled before, to save the filling.
  const before = process.env.QUANJIAN_TEST_FOLDER;
  if (before) {
    project.provide("prepared", { folder: before, words: null });
    return;
  }
  const folder = newDataFolder();
  try {
    const server = await startServer(folder);
    await until(() => isDrained(server));
    const code = await server.stop();
    if (code !== 0) throw new Error(`the first start ended with ${code}: ${server.words()}`);
    project.provide("prepared", { folder, words: server.words() });
  } catch (error) {
    removeDataFolder(folder);
    throw error;
  }
  return () => removeDataFolder(folder);
}

/** Whether every act of the sample has its place in a ledger, so that the copies stand still. */
async function isDrained({ ready, words }: Program): Promise<boolean> {
  const acts = Number(/sample ready: (\d+) acts/.exec(words())?.[1]);
  const list = await (await fetch(`${ready.address}/ledger`)).json();
  let size = 0;
  for (const { jurisdiction } of (list as { ledgers: { jurisdiction: string }[] }).ledgers) {
    const checkpoint = await (await fetch(`${ready.address}/ledger/${jurisdiction}/checkpoint`)).text();
    size += Number(checkpoint.split("\n")[1]);
  }
  return size >= acts;
}

/** A copy with owners and times, where `into` or a new folder is. */
export function copyPrepared(from: string, into = newDataFolder()): string {
  execFileSync("cp", ["-a", "--reflink=auto", `${from}/.`, into]);
  return into;
}

declare module "vitest" {
  interface ProvidedContext {
    prepared: { folder: string; words: string | null };
  }
}
