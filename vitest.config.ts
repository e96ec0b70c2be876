import { existsSync } from "node:fs";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { POSTGRES_15 } from "./test/postgres-15.ts";

const sql = ["src/**/*.pg.spec.ts", "test/**/*.pg.spec.ts"];
const projects: TestProjectInlineConfiguration[] = [
  {
    test: {
      name: "unit",
      include: [
        "src/**/*.spec.ts",
        "verifier/**/*.spec.ts",
        "sealing/**/*.spec.ts",
        "ballots/**/*.spec.ts",
        "test/**/*.spec.ts",
      ],
      exclude: ["**/*.pg.spec.ts", "test/e2e/**", "test/operations/**"],
      testTimeout: 30_000,
    },
  },
  {
    test: {
      name: "embedded",
      include: sql,
      globalSetup: "test/cluster-embedded.ts",
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  },
  {
    test: {
      name: "operations",
      include: ["test/operations/**/*.spec.ts"],
      exclude: ["**/*.pg.spec.ts"],
      globalSetup: "test/operations/prepared.ts",
      testTimeout: 300_000,
      hookTimeout: 300_000,
      fileParallelism: false,
    },
  },
  {
    test: {
      name: "browser",
      include: ["test/e2e/**/*.spec.ts"],
      globalSetup: "test/e2e/sample-folder.ts",
      testTimeout: 180_000,
      hookTimeout: 180_000,
    },
  },
];
if (existsSync(POSTGRES_15))
  projects.push({
    // What lies above SQL is tried on one of the two.
    test: {
      name: "postgres-15",
      include: sql,
      exclude: ["src/api/**", "src/backup/**"],
      globalSetup: "test/cluster-15.ts",
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  });
else
  console.log(
    `PostgreSQL 15 is not installed in ${POSTGRES_15}: the SQL tests run on the embedded one only.`,
  );

export default defineConfig({ test: { projects, maxWorkers: 2 } });
