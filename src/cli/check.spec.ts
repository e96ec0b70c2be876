import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, test } from "vitest";
import { checkByMonitor } from "../logs/check-by-monitor.fixture.ts";
import { type CheckAsked, runCheck } from "./check-run.ts";

const folder = mkdtempSync(join(tmpdir(), "quanjian-check-"));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const program = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/main.ts", "check", ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

const LOG = put(
  "log.csv",
  `case_id,activity,timestamp,resource,role,item,value,amount
a,Ask,2026-01-05T09:00:00Z,Ann,,,,600
a,Answer,2026-01-06T09:00:00Z,Bob,,,,
b,Ask,2026-01-05T09:00:00Z,"=Cyd, x",,7,,700
c,Ask,2026-01-05T09:00:00Z,Ann,,,,100
d,Note,2026-01-05T09:00:00Z,Ann,,,,
`,
);
const MODEL = put(
  "model.decl",
  "activity Ask\nResponse[Ask, Answer] |A.amount > 500 | |0,15,d\n\nExistence[Ask]\n",
);

describe("quanjian check by a model", () => {
  test("--json is the contract", () => {
    const { status, stdout } = program("--model", MODEL, LOG, "--json");
    expect(JSON.parse(stdout)).toEqual({
      log: { cases: 4, events: 5 },
      constraints: [
        {
          id: "Response[Ask, Answer] |A.amount > 500 | |0,15,d",
          cases: { satisfied: 1, violated: 1, pending: 0, vacuous: 2 },
          activations: { fulfilled: 1, violated: 1 },
        },
        {
          id: "Existence[Ask]",
          cases: { satisfied: 3, violated: 1, pending: 0, vacuous: 0 },
          activations: { fulfilled: 3, violated: 1 },
        },
      ],
    });
    expect(status).toBe(1);
  });

  test("--open: what is still owed is pending", () => {
    const { status, stdout } = program("--model", MODEL, LOG, "--open", "--json");
    const { constraints } = JSON.parse(stdout);
    expect(constraints.map((c: { cases: object }) => c.cases)).toEqual([
      { satisfied: 1, violated: 0, pending: 1, vacuous: 2 },
      { satisfied: 3, violated: 0, pending: 1, vacuous: 0 },
    ]);
    expect(status).toBe(0);
  });

  test("a table for people, in both languages", () => {
    expect(program("--model", MODEL, LOG).stdout.split("\n")).toEqual([
      "model.decl（model.decl）：4 案，5 个事件",
      "相符  疑似不符  待定  未涉及  核对（不符）  规则",
      "1     1         0     2       2 (1)         Response[Ask, Answer] |A.amount > 500 | |0,15,d",
      "3     1         0     0       4 (1)         Existence[Ask]",
      "",
    ]);
    expect(program("--model", MODEL, LOG, "--language", "en").stdout).toContain(
      "in order  possibly broken  pending",
    );
  });

  test("--violations: each a row, nothing in it computed by a spreadsheet", () => {
    const path = join(folder, "violations.csv");
    program("--model", MODEL, LOG, "--violations", path, "--language", "en");
    const rows = parse(readFileSync(path), { bom: true, columns: true }) as Record<string, string>[];
    expect(rows).toEqual([
      {
        case: "b",
        constraint: "Response[Ask, Answer] |A.amount > 500 | |0,15,d",
        severity: "moderate",
        act: "1",
        activity: "Ask",
        timestamp: "2026-01-05T09:00:00.000Z",
        resource: "'=Cyd, x",
        item: "7",
        acts: "1",
        explanation: '"Ask" is not followed by "Answer".',
      },
      expect.objectContaining({ case: "d", constraint: "Existence[Ask]", activity: "Note" }),
    ]);
  });

  test("--html: one page without scripts, in which nothing of the log is taken for its own", () => {
    const log = put(
      "<img src=x onerror=alert(1)>.csv",
      readFileSync(LOG, "utf8").replace("=Cyd, x", "<script>alert(1)</script>"),
    );
    const path = join(folder, "report.html");
    program("--model", MODEL, log, "--html", path, "--language", "en");
    const page = readFileSync(path, "utf8");
    expect(page).toContain("Cases with a possible breach");
    expect(page).toContain("Response[Ask, Answer] |A.amount &gt; 500 | |0,15,d");
    expect(page).not.toMatch(/<(?:script|img|link|iframe)|(?:src|href)="|url\(/);
  });
});

test("the sample that is shipped: each of its rules is broken where it was made to be", async () => {
  const broken: string[] = [];
  const { read, constraints } = await runCheck(
    {
      file: "sample/logs/approvals.xes",
      against: { model: "sample/logs/approvals.decl" },
      isOpen: false,
      on: null,
      zone: null,
      caseType: null,
    },
    {
      signal: new AbortController().signal,
      onViolation: (v) => void broken.push(`${v.constraint.id}: ${v.case + 1}`),
    },
  );
  expect([read.log.cases.length, read.log.time.length, constraints.length]).toEqual([24, 87, 8]);
  expect(broken.sort()).toEqual([
    "Absence2[支付]: 15",
    "Alternate Response[退回, 提交]: 11",
    "Precedence[审核, 支付]: 8",
    "Precedence[批准, 支付] |A.amount >= 50000: 20",
    "Response[审核, 支付] | | |0,20,d: 22",
    "Response[审核, 支付] | | |0,20,d: 3",
    "Response[提交, 审核] | |different org:resource: 13",
    "Response[提交, 审核] | |different org:resource: 8",
  ]);
});

describe("quanjian check by a procedure", () => {
  const meetings = "case_id,activity,timestamp,resource,role,item,value\n";
  test("the day of a case's first event decides the generation, and --on another day", () => {
    const log = put("early.csv", `${meetings}1,open,1850-01-01T00:00:00,Secretary,clerk,1,\n`);
    const early = program("--procedure", "fomc/meeting", log, "--language", "en");
    expect(early.stderr).toContain(
      "the case 1 begins on 1850-01-01, when no generation of the procedure was in force; say with --on DAY",
    );
    expect(early.status).toBe(2);
    expect(program("--procedure", "fomc/meeting", log, "--on", "2026-01-01", "--json").status).toBe(0);
  });

  test("acts by their type, short name or title, with fields in columns of their own", () => {
    const log = put(
      "typed.csv",
      "case_id,activity,timestamp,resource,role,due\n1,meeting.due-stated,2026-01-01,S,clerk,5\n1,attended,2026-01-01,A,chair,\n1,到会,2026-01-01,B,member,\n",
    );
    const { stdout } = program("--procedure", "fomc/meeting", log, "--json");
    const quorum = JSON.parse(stdout).constraints.find(
      (c: { id: string }) => c.id === "quorum-by-attendance",
    );
    expect(quorum.cases).toEqual({ satisfied: 0, violated: 1, pending: 0, vacuous: 0 });
  });

  test.each([
    [
      "an activity that it does not know",
      "1,sing,2026-01-01,A,,,",
      "column",
      'activity: fomc/meeting does not know "sing"; use open, due,',
    ],
    [
      "a value that does not fit",
      "1,due,2026-01-01,A,,,many",
      "value",
      'value: "many" does not fit due, event 1 of the case 1; see the declared values',
    ],
  ])("%s", (_what, row, _column, message) => {
    const { status, stderr } = program(
      "--procedure",
      "fomc/meeting",
      put("bad.csv", `${meetings}${row}\n`),
      "--language",
      "en",
    );
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});

describe("what was asked wrongly: exit 2, and no file", () => {
  const path = join(folder, "none.html");
  test.each([
    ["neither procedure nor model", [LOG], "give either --procedure or --model"],
    ["both", ["--procedure", "fomc/meeting", "--model", MODEL, LOG], "give either --procedure or --model"],
    ["no such file", ["--model", MODEL, "nowhere.csv"], "there is no file nowhere.csv"],
    ["a folder instead of a log", ["--model", MODEL, "sample"], "there is no file sample"],
    [
      "a place that is not there",
      ["--model", MODEL, LOG, "--violations", "nowhere/at/all.csv"],
      "the folder of nowhere/at/all.csv is not there; make it first",
    ],
    [
      "no such procedure",
      ["--procedure", "fomc/circus", LOG],
      'quanjian check: --procedure: there is no procedure "fomc/circus"',
    ],
    ["no such day", ["--procedure", "fomc/meeting", "--on", "2026-02-30", LOG], "write a day as 2026-05-08"],
    [
      "no such zone",
      ["--model", MODEL, "--zone", "Mars/Base", LOG],
      "name a time zone such as Asia/Shanghai",
    ],
    [
      "a model with Python in it",
      ["--model", put("python.decl", "Response[A, B] |A.x.pop()"), LOG],
      "line 1:",
    ],
  ])("%s", (_what, args, message) => {
    const { status, stderr } = program(...args, "--html", path, "--language", "en");
    expect(stderr).toContain(message);
    expect(status).toBe(2);
    expect(readdirSync(folder).filter((name) => name.startsWith("none.html"))).toEqual([]);
  });
});

test("--json says what is wrong as JSON, too", () => {
  const { status, stdout } = program("--model", MODEL, put("short.csv", "case_id,activity\n1,x\n"), "--json");
  expect(JSON.parse(stdout).problems).toEqual([
    {
      row: 1,
      message: expect.objectContaining({ en: expect.stringContaining("the header lacks timestamp") }),
      cure: expect.objectContaining({ zh: expect.stringContaining("case_id,activity,timestamp") }),
    },
  ]);
  expect(status).toBe(2);
});

test("Ctrl-C ends it and leaves no file, whole or half", async () => {
  const log = put(
    "long.csv",
    `case_id,activity,timestamp\n${"1,Ask,2026-01-01\n2,Ask,2026-01-01\n".repeat(2_000_000)}`,
  );
  const args = [
    "src/cli/main.ts",
    "check",
    "--model",
    MODEL,
    log,
    "--language",
    "en",
    "--violations",
    join(folder, "stopped.csv"),
  ];
  const child = spawn(process.execPath, args);
  let words = "";
  child.stderr.on("data", (chunk) => {
    words += chunk;
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const begun = () => readdirSync(folder).some((name) => name.startsWith("stopped.csv"));
  while (!begun() && child.exitCode === null) await sleep(2);
  child.kill("SIGINT");
  expect(await ended).toBe(3);
  expect(words).toContain("stopped; nothing was written");
  expect(begun()).toBe(false);
});

const SETS = [
  ["fomc-1983-1986", "sample/meetings/fomc-1983-1986/events.csv", "test/ground-truth/fomc-1983-1986.json"],
  ["galicia-2015", "sample/meetings/galicia-2015/events.csv", "test/ground-truth/galicia-2015.json"],
  [
    "london-2025-01-04",
    "../shared/data/meetings/london-2025-01-04/events.csv",
    "../shared/data/meetings/london-2025-01-04/ground-truth.json",
  ],
] as const;

for (const [name, log, truthFile] of SETS) {
  const isHere = existsSync(log) && existsSync(truthFile);
  if (!isHere)
    console.log(`${name} is test input that does not ship; it is not here, so it is not compared.`);
  describe.skipIf(!isHere)(`the meetings of ${name}`, () => {
    const asked: CheckAsked = {
      file: log,
      against: { procedure: "fomc/meeting", folder: "norms" },
      isOpen: false,
      on: null,
      zone: null,
      caseType: null,
    };
    const run = async (engine?: typeof checkByMonitor) => {
      const told: string[] = [];
      const answer = await runCheck(
        asked,
        {
          signal: new AbortController().signal,
          onViolation: (v) => told.push([v.case, v.constraint.id, v.item, v.at, ...v.positions].join(" ")),
        },
        engine,
      );
      return { answer, told: told.sort() };
    };

    test("are judged as the kernel judges them act by act, breach by breach", async () => {
      const [fast, slow] = [await run(), await run(checkByMonitor)];
      const figures = ({ answer }: typeof fast) =>
        answer.constraints.map(({ id, cases, activations }) => ({ id, cases, activations }));
      expect(figures(fast)).toEqual(figures(slow));
      expect(fast.told).toEqual(slow.told);
    });

    test("are counted as a program of its own counted them", async () => {
      const truth = JSON.parse(readFileSync(truthFile, "utf8"));
      const { answer } = await run();
      const of = (id: string) => answer.constraints.find((c) => c.id === id);
      const judged = (id: string) => (of(id)?.cases.satisfied ?? 0) + (of(id)?.cases.violated ?? 0);
      expect([answer.read.log.cases.length, answer.read.log.time.length]).toEqual([
        truth.cases,
        truth.events,
      ]);
      const spoken = truth.chair_speaking;
      if (spoken) {
        expect(judged("chair-last")).toBe(spoken.cases_with_speech);
        expect(of("chair-not-first")?.cases.violated).toBe(spoken.chair_first);
        expect(of("chair-last")?.cases.satisfied).toBe(spoken.chair_last);
        expect(of("chair-not-before-a-later-member")?.cases.violated).toBe(
          spoken.chair_before_a_later_member,
        );
        expect(of("chair-last-among-chair-and-members")?.cases.satisfied).toBe(
          spoken.debates_chair_last_among_chair_and_members,
        );
      } else expect(judged("chair-last")).toBe(0);
      const rule = (start: string) =>
        Object.entries(truth).find(([key]) => key.startsWith(start))?.[1] as { checked: number };
      const { checked } = rule("carried_with_yes_at_most_half_of_due");
      const { fulfilled = 0, violated = 0 } = of("carried-by-majority-of-those-due")?.activations ?? {};
      expect(fulfilled + violated).toBe(checked);
      expect(of("no-tie")?.activations.violated).toBe(truth.votes.ties.list.length);
      expect(of("late-item")?.cases.violated).toBe(truth.late_items?.list?.length ?? 0);
    });
  });
}
