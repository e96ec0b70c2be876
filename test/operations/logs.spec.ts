import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { quanjian, removeDataFolder, stopEverything } from "../program.ts";
import { oldNode } from "./old-node.ts";
import { newSampleFolder } from "../sample-folder.ts";

/** Event logs out of an installation and into a check, by the real program, and the check alone on an auditor's old Node. */

let folder = "";
const exported = { xes: "", ocel: "" };

beforeAll(async () => {
  folder = await newSampleFolder();
  exported.xes = join(folder, "decisions.xes");
  exported.ocel = join(folder, "decisions.json");
});
afterAll(async () => {
  await stopEverything();
  await removeDataFolder(folder);
});

type Counts = {
  log: { cases: number; events: number };
  constraints: { id: string; cases: Record<string, number> }[];
};

describe("what is exported", () => {
  const read: Counts[] = [];
  test.each(["xes", "ocel"] as const)(
    "as %s, is checked by the procedure that it was recorded under",
    async (format) => {
      const out = exported[format];
      const args = ["export", "matters", "--jurisdiction", "qingchuan", "--procedure", "cn/decision"];
      const written = await quanjian([...args, "--format", format, "--out", out, "--json"], {
        env: { QUANJIAN_DATA: folder },
      });
      expect(written.code, written.words).toBe(0);
      const checked = await quanjian(["check", "--procedure", "cn/decision", out, "--open", "--json"]);
      const counts = JSON.parse(checked.out) as Counts;
      const { matters, acts } = JSON.parse(written.out);
      expect(counts.log).toEqual({ cases: matters, events: acts });
      // The sample has decisions that keep every rule, and some that do not.
      expect(checked.code).toBe(1);
      read.push(counts);
    },
  );

  test("is judged the same from both", () => {
    const bare = ({ constraints }: Counts) => constraints.map(({ id, cases }) => [id, cases]);
    expect(read.length).toBe(2);
    expect(bare(read[0] as Counts)).toEqual(bare(read[1] as Counts));
  });

  test("of a jurisdiction that there is not: refused, and no file is there", async () => {
    const out = join(folder, "none.xes");
    const args = ["export", "matters", "--jurisdiction", "nowhere", "--format", "xes", "--out", out];
    const { code, words } = await quanjian(args, { env: { QUANJIAN_DATA: folder } });
    expect(words).toContain("there is no jurisdiction nowhere");
    expect(code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
});

const old = oldNode();
const isWithoutSqlite =
  old !== null && spawnSync(old, ["-e", "import('node:sqlite').catch(() => process.exit(1))"]).status === 1;

describe.skipIf(old === null)("the compiled program on an auditor's old Node", () => {
  const built = "dist/.test-logs";
  const audit = (...args: string[]) =>
    spawnSync(old ?? "", ["--no-warnings", `${built}/src/cli/main.js`, "check", ...args], {
      encoding: "utf8",
    });
  beforeAll(() => {
    const tsc = spawnSync(
      process.execPath,
      ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "--outDir", built],
      { encoding: "utf8" },
    );
    expect([tsc.stdout, tsc.status]).toEqual(["", 0]);
  });
  afterAll(() => rmSync(built, { recursive: true, force: true }));

  test("checks a log by a procedure and by a model, and writes its report", () => {
    const html = join(folder, "report.html");
    const meetings = "sample/meetings/fomc-1983-1986/events.csv";
    const byProcedure = audit("--procedure", "fomc/meeting", meetings, "--json", "--html", html);
    expect(byProcedure.status, byProcedure.stderr).toBe(1);
    expect((JSON.parse(byProcedure.stdout) as Counts).log).toEqual({ cases: 74, events: 21_071 });
    expect(readFileSync(html, "utf8")).toContain("主席最后发言");
    const byModel = audit("--model", "sample/logs/approvals.decl", "sample/logs/approvals.xes", "--json");
    expect((JSON.parse(byModel.stdout) as Counts).log).toEqual({ cases: 24, events: 87 });
  });

  test.skipIf(!isWithoutSqlite)("says what SQLite needs, where this Node has none", () => {
    const log = join(folder, "log.sqlite");
    writeFileSync(log, "SQLite format 3\0");
    const { status, stderr } = audit("--model", "sample/logs/approvals.decl", log, "--language", "en");
    expect(stderr).toContain("comes without SQLite; use Node 24, or export the log as OCEL in JSON or XML");
    expect(status).toBe(2);
  });
});
