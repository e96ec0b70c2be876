/** Starts the cluster of a test run: the embedded PostgreSQL, or the machine's PostgreSQL 15 under the same launcher. */
import { mkdtempSync, rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { ensureDatabase, migrate, openDatabase, startEmbeddedPostgres } from "../src/platform/index.ts";

const TEMPLATE = "quanjian_template";

export function clusterSetup(binaries?: string) {
  return async (project: TestProject) => {
    const folder = mkdtempSync("/tmp/quanjian-test-");
    const postgres = await startEmbeddedPostgres({
      folder,
      durable: false,
      ...(binaries ? { binaries } : {}),
    });
    const stop = async () => {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
      rmSync(postgres.socketFolder, { recursive: true, force: true });
    };
    try {
      await ensureDatabase(postgres, TEMPLATE);
      const owner = openDatabase(postgres.connection("quanjian_owner", TEMPLATE), { max: 1 });
      await migrate(owner, { app: "app", sequencer: "sequencer", eraser: "eraser" });
      await owner.close();
    } catch (error) {
      await stop();
      throw error;
    }
    project.provide("cluster", { host: postgres.socketFolder, template: TEMPLATE });
    return stop;
  };
}
