import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { normsCommand } from "./norms.ts";

let folder = "";
const cases = () => join(folder, "fomc/procedures/meeting.spec.yaml");
let written = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "norms-"));
  await cp("norms", folder, { recursive: true });
  written = await readFile(cases(), "utf8");
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command as the program does, in this process. */
async function run(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const spies = (["out", "err"] as const).map((to) =>
    vi.spyOn(process[`std${to}`], "write").mockImplementation((text) => {
      said[to] += String(text).replaceAll(`${folder}/`, "");
      return true;
    }),
  );
  process.exitCode = undefined;
  try {
    await normsCommand().parseAsync([...args, "--folder", folder], { from: "user" });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  const exit = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { exit, ...said };
}

/** Changes the cases of fomc/meeting; what is replaced must be there. */
async function change(from: string, to: string): Promise<void> {
  expect(written).toContain(from);
  await writeFile(cases(), written.replace(from, to));
}

test("the packs that ship are in order, and their cases hold", async () => {
  const lint = await run("lint", "--json");
  expect([lint.exit, JSON.parse(lint.out)]).toEqual([
    0,
    { problems: [], notes: [], procedures: expect.any(Number), cases: expect.any(Number) },
  ]);
  const all = await run("test", "--json");
  expect([all.exit, JSON.parse(all.out)]).toEqual([0, { cases: JSON.parse(lint.out).cases, failed: [] }]);
  const one = await run("test", "fomc");
  expect([one.exit, one.out]).toEqual([0, expect.stringMatching(/^\d+ cases, none failed\n$/)]);
});

test("a pack that is not there is a mistake of usage", async () => {
  const { exit, err } = await run("test", "xy");
  expect(exit).toBe(2);
  expect(err).toMatch(/there is no pack "xy"; there are cn, .*fomc/);
});

describe("a case that comes out otherwise says where, what it expects and what was found", () => {
  test.each([
    [
      "another verdict",
      "    chair-not-first: violated at 09:00",
      "    chair-not-first: satisfied",
      "line 9, chair-not-first: expected satisfied, found violated at 09:00",
    ],
    [
      "another time",
      "    chair-not-first: violated at 09:00",
      "    chair-not-first: violated at 09:01",
      "line 9, chair-not-first: expected violated at 09:01, found violated at 09:00",
    ],
    [
      "a breach where none is found",
      "    chair-last: satisfied",
      "    chair-last: violated at the end",
      "line 11, chair-last: expected violated at the end, found satisfied",
    ],
    [
      "satisfied where nothing was judged",
      "    chair-last: satisfied",
      "    quorum-by-votes: satisfied",
      "line 11, quorum-by-votes: expected satisfied, found vacuous",
    ],
  ])("%s", async (_, from, to, line) => {
    await change(from, to);
    const { exit, out } = await run("test", "fomc");
    expect(exit).toBe(1);
    expect(out).toContain(`  ${line}\n`);
    expect(out).toContain("1 failed");
  });

  test("a finding too many and a finding that is missing", async () => {
    const rest = / {4}chair-not-before[\s\S]*?satisfied\n\n/.exec(written)?.[0] ?? "";
    await change(rest, "  findings: [chair-not-first, no-tie]\n\n");
    expect((await run("test", "fomc")).out).toContain(
      "  line 2, no-tie: expected a finding, found vacuous\n" +
        "  line 2, chair-not-before-a-later-member: expected no finding, found violated at 09:01\n",
    );
  });
});

describe("what is wrong in cases is told with file, line and cure", () => {
  test.each([
    [
      "an unknown act",
      "09:00  spoke  Volcker",
      "09:00  spoken  Volcker",
      '5: there is no act "spoken". Acts are opened, due-stated,',
    ],
    [
      "no time",
      "09:00  spoke  Volcker",
      "9:00  spoke  Volcker",
      '5: "9:00" is no time. Begin with a time such as 09:10',
    ],
    [
      "time going back",
      "09:01  spoke  Solomon Martin",
      "08:01  spoke  Solomon Martin",
      "6: 08:01 comes after 09:00. Write the acts in the order",
    ],
    [
      "an unknown name",
      "09:00  spoke  Volcker",
      "09:00  spoke  Volker",
      '5: "Volker" is one value too many, or a name that is not given. The act has the fields none.',
    ],
    [
      "an unknown field",
      "given: { chair: Volcker, members: Solomon Martin,",
      "given: { chiar: Volcker, members: Solomon Martin,",
      '3: "chiar" is no field and no capacity of fomc/meeting.',
    ],
    [
      "no day",
      ", on: 1983-05-24 }",
      " }",
      '3: no procedure fomc/meeting is in force on "". Write `on:` with a day',
    ],
    [
      "a day before the procedure",
      "on: 1983-05-24",
      "on: 1883-05-24",
      '3: no procedure fomc/meeting is in force on "1883-05-24".',
    ],
    [
      "an unknown constraint",
      "    chair-not-first: violated",
      "    chair-not-frist: violated",
      '9: there is no constraint "chair-not-frist". Constraints are chair-not-first,',
    ],
    ["no verdict", "violated at 09:00", "broken", '9: "broken" is no verdict. Write vacuous, satisfied,'],
    ["a breach without its time", "violated at 09:00", "violated", '9: "violated" is no verdict.'],
    [
      "an unknown key",
      "  expect:\n",
      "  findngs: none\n  expect:\n",
      '8: 0: "findngs" is not known here. Known are case, given, acts, open, until, parameters, expect, findings.',
    ],
    [
      "a finding that is no constraint",
      "  findings: none",
      "  findings: [none-such]",
      'there is no constraint "none-such".',
    ],
  ])("%s", async (_, from, to, problem) => {
    await change(from, to);
    const { exit, out } = await run("lint");
    expect(exit).toBe(1);
    expect(out).toContain(problem.match(/^\d/) ? `${relative(folder, cases())}:${problem}` : problem);
    expect((await run("test")).exit).toBe(3);
  });

  test("a value that its field cannot have", async () => {
    await change("10:00  voted  Volcker A  yes", "10:00  voted  Volcker A  maybe");
    expect((await run("lint")).out).toContain(
      "meeting.voted choice: Choice must be one of yes, no, abstain, absent.",
    );
  });

  test("the same sentence twice", async () => {
    await writeFile(cases(), `${written}\n${written}`);
    expect((await run("lint")).out).toContain("is there already. Say how they differ.");
  });

  test("and all of it at once, as JSON", async () => {
    await writeFile(
      cases(),
      written.replace("violated at 09:00", "broken").replace("09:01  spoke", "0901  spoke"),
    );
    const { out } = await run("lint", "--json");
    expect(JSON.parse(out).problems.map((p: { line: number }) => p.line)).toEqual([6, 9]);
  });
});

test.each([
  [
    "that cannot all be kept",
    ["existence: { activation: spoke }", "absence: { activation: spoke }"],
    /meeting\.yaml:\d+: fomc\/meeting: whatever happens, one of r0, r1 is broken\. Change or date one of them/,
  ],
  [
    "under which an act can never happen",
    [
      "precedence: { activation: voted, target: proposed }",
      "not_response: { activation: proposed, target: voted }",
    ],
    /meeting\.yaml:\d+: fomc\/meeting: "meeting\.voted" cannot happen without breaking one of r0, r1\. Change one/,
  ],
])("rules %s are told with the place of one of them", async (_, templates, problem) => {
  const file = join(folder, "fomc/procedures/meeting.yaml");
  const rules = await readFile(file, "utf8");
  const added = templates.map(
    (template, index) =>
      `  r${index}: { title: { zh: 甲, en: A }, severity: minor, ${template}, broken: { zh: 请核对。, en: Check. } }\n`,
  );
  await writeFile(cases(), written);
  await writeFile(file, rules.replace("constraints:\n", `constraints:\n${added.join("")}`));
  const { exit, out } = await run("lint");
  await writeFile(file, rules);
  expect([exit, out]).toEqual([1, expect.stringMatching(problem)]);
});
