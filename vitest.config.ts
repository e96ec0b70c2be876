import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { POSTGRES_15 } from "./test/postgres-15.ts";

// The same program is started a hundred times, by workers and by tests: it is compiled once.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), "quanjian-test-code");

/** A file finds the modules of those before it loaded already, and nothing that they put in the place of something else. */
const shared = { isolate: false, unstubGlobals: true, unstubEnvs: true };

const CRASHES = "test/operations/crash.spec.ts";

const sql = ["src/**/*.pg.spec.ts", "test/**/*.pg.spec.ts"];
const projects: TestProjectInlineConfiguration[] = [
  {
    test: {
      name: "embedded",
      include: sql,
      globalSetup: "test/cluster-embedded.ts",
      ...shared,
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  },
  {
    test: {
      name: "browser",
      include: ["test/e2e/**/*.spec.ts"],
      ...shared,
      // Of a thousand steps in a real browser one may come too late; the report tells what passed at the second try.
      retry: 1,
      testTimeout: 180_000,
      hookTimeout: 600_000,
    },
  },
  {
    test: {
      name: "operations",
      include: ["test/operations/**/*.spec.ts"],
      exclude: ["**/*.pg.spec.ts", CRASHES],
      ...shared,
      testTimeout: 300_000,
      hookTimeout: 600_000,
    },
  },
  {
    // Alone on the machine, after all others: it puts a load on a server and kills it.
    test: {
      name: "crashes",
      include: [CRASHES],
      testTimeout: 300_000,
      hookTimeout: 600_000,
      fileParallelism: false,
    },
  },
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
      testTimeout: 60_000,
      ...shared,
    },
  },
];
if (existsSync(POSTGRES_15))
  projects.push({
    // What lies above SQL is tried on one of the two: operations, commands that call them, what five hundred ballots leave behind.
    test: {
      name: "postgres-15",
      include: sql,
      exclude: [
        "src/api/**",
        "src/backup/**",
        "src/cli/**",
        "src/voting/linkage.pg.spec.ts",
        "test/import-meetings.pg.spec.ts",
      ],
      globalSetup: "test/cluster-15.ts",
      ...shared,
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  });
else
  console.log(
    `PostgreSQL 15 is not installed in ${POSTGRES_15}: the SQL tests run on the embedded one only.`,
  );

/** Project by project as they stand here: while the sample is filled nobody waits for it, and the shortest files come last. */
class Order extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project }: TestSpecification) =>
      projects.findIndex(({ test }) => test?.name === project.name);
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: { projects, maxWorkers: 2, globalSetup: "test/sample-folder.ts", sequence: { sequencer: Order } },
});
