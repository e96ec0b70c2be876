/** Fills one data folder with the sample, once for all browser tests; each file takes a copy of its own. */
import { execFileSync } from "node:child_process";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import {
  everythingSequenced,
  newDataFolder,
  removeDataFolder,
  startServer,
  stopEverything,
} from "../program.ts";

export default async function prepare(project: TestProject) {
  const folder = newDataFolder();
  try {
    const server = await startServer(folder);
    // The copies stand still.
    await everythingSequenced(folder);
    await server.stop();
  } catch (error) {
    await stopEverything();
    await removeDataFolder(folder);
    throw error;
  }
  project.provide("sampleFolder", folder);
  return () => removeDataFolder(folder);
}

/** The sample's data, filled already: its server starts like one that was started before. */
export function newSampleFolder(): string {
  const folder = newDataFolder();
  execFileSync("cp", ["-a", "--reflink=auto", `${inject("sampleFolder")}/.`, folder]);
  return folder;
}

declare module "vitest" {
  interface ProvidedContext {
    sampleFolder: string;
  }
}
