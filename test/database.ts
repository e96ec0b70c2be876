/** Databases for tests: one cluster per run, a migrated template, a copy for each test file. */
import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { type Connection, type Database, openDatabase } from "../src/platform/index.ts";

export type TestDatabase = {
  app: Database;
  owner: Database;
  sequencer: Database;
  eraser: Database;
  connections: { app: Connection; owner: Connection; sequencer: Connection; eraser: Connection };
  drop(): Promise<void>;
};

export async function createTestDatabase(): Promise<TestDatabase> {
  const { host, template } = inject("cluster");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = openDatabase({ host, user: "postgres", database: "postgres" }, { max: 1 });
  await admin.query(`create database ${name} owner quanjian_owner template ${template}`);
  const connections = {
    app: { host, user: "app", database: name },
    owner: { host, user: "quanjian_owner", database: name },
    sequencer: { host, user: "sequencer", database: name },
    eraser: { host, user: "eraser", database: name },
  };
  const open = (connection: Connection) => openDatabase(connection, { max: 8 });
  const databases = {
    app: open(connections.app),
    owner: open(connections.owner),
    sequencer: open(connections.sequencer),
    eraser: open(connections.eraser),
  };
  return {
    ...databases,
    connections,
    async drop() {
      await Promise.all(Object.values(databases).map((database) => database.close()));
      await admin.query(`drop database ${name} with (force)`);
      await admin.close();
    },
  };
}

declare module "vitest" {
  interface ProvidedContext {
    cluster: { host: string; template: string };
  }
}
