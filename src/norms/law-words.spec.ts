/** Decision tables, lists and approvals of a pack, and files that are none. */
import { describe, expect, test } from "vitest";
import { BASIS, inquiry, one, problemsOf, procedureOf, rule, versions, words } from "./inquiry.fixture.ts";
import { notesOn } from "./notes.ts";

describe("decision tables", () => {
  const table = (rows: string, more = "") =>
    `tables:\n  level:\n    ${words("批准人")}\n    inputs: [kind, amount]\n    output: { one_of: { head: { zh: 主要负责人, en: head }, deputy: { zh: 分管负责人, en: deputy } } }\n${more}    rows:\n${rows}`;
  const withTable = (rows: string, more = "", parts: Parameters<typeof inquiry>[0] = {}) =>
    inquiry({
      constraints: rule("r", 'condition: { at: { act: sent, when: level = "head" }, holds: amount > 0 }'),
      ...parts,
      more: table(rows, more),
    });
  const rows =
    "      - [work, '>= twice', head]\n      - [not(work), '-', deputy]\n      - ['-', '[0..1]', deputy]\n";

  test("are facts in conditions", async () => {
    const found = versions(procedureOf(await one(withTable(rows))), "r")[0]?.template;
    if (found?.kind !== "condition") throw new Error("no condition");
    const head = (kind: string | null, amount: number | null) => found.at.when?.holds({ kind, amount });
    expect([head("work", 2), head("work", 1), head("life", 9), head("work", null), head(null, 5)]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test("the only row or none", async () => {
    const twice = "      - [work, '-', head]\n      - ['-', '>= twice', deputy]\n";
    const found = versions(procedureOf(await one(withTable(twice, "    hit: unique\n"))), "r")[0]?.template;
    if (found?.kind !== "condition") throw new Error("no condition");
    expect([0, 2].map((amount) => found.at.when?.holds({ kind: "work", amount }))).toEqual([true, false]);
  });

  test.each([
    [
      "a row too short",
      "      - [work, head]\n",
      "28: the row has 2 cells. Write 3: one for each of kind, amount, then what it gives.",
    ],
    [
      "an output that is none",
      "      - [work, '-', boss]\n",
      '28: it cannot give "boss". It can give head, deputy.',
    ],
    [
      "a value that the field cannot have",
      "      - [play, '-', head]\n",
      '28: "play" is none of its values. They are work, life.',
    ],
    ["a cell that cannot be read", "      - [work, '>= ', head]\n", '28: the row "work" | >= | "head"'],
  ])("%s", async (_, row, problem) => {
    expect(await problemsOf(withTable(row))).toContainEqual(
      expect.stringContaining(problem.replace(' | "head"', "")),
    );
  });

  test("that double with each step are refused: thirty that ask the next one twice", async () => {
    const tables = Array.from({ length: 30 }, (_, i) => {
      const next = i < 29 ? `t${i + 1}` : "amount";
      return `  t${i}:\n    ${words("表")}\n    inputs: [${next}, ${next}]\n    output: { type: integer }\n    rows: [['-', '-', 1]]\n`;
    });
    const problems = await problemsOf(
      inquiry({
        constraints: rule("r", "condition: { at: sent, holds: t0 > twice }"),
        more: `tables:\n${tables.join("")}`,
      }),
    );
    expect(problems).toContainEqual(
      expect.stringContaining("asks tables more than 50 times, counting those that tables ask"),
    );
  });

  test("an input is asked once for all rows", async () => {
    const steps = Array.from({ length: 12 }, (_, i) => {
      const rows = Array.from({ length: 12 }, (_, n) => `['>= ${n}0', ${n}]`).join(", ");
      return `  t${i}:\n    ${words("表")}\n    inputs: [${i < 11 ? `t${i + 1}` : "amount"}]\n    output: { type: integer }\n    hit: unique\n    rows: [${rows}]\n`;
    });
    const loaded = await one(
      inquiry({
        constraints: rule("r", "condition: { at: sent, holds: t0 = amount }"),
        more: `tables:\n${steps.join("")}`,
      }),
    );
    const found = versions(procedureOf(loaded), "r")[0]?.template;
    if (found?.kind !== "condition") throw new Error("no condition");
    // Asked anew by each row, this would take a lifetime.
    expect(found.holds.holds({ amount: 0 })).toBe(true);
  });

  test("two that ask for each other", async () => {
    const circle = ["a", "b"].map(
      (id, i) =>
        `  ${id}:\n    ${words(id)}\n    inputs: [${"ba"[i]}]\n    output: { type: integer }\n    rows: [['-', 1]]\n`,
    );
    const problems = await problemsOf(inquiry({ more: `tables:\n${circle.join("")}` }));
    expect(problems).toContain(
      "25: the tables a → b → a lead back to where they began. Let one of them ask for a field instead.",
    );
  });
});

describe("lists", () => {
  const list = (rest: string) =>
    `lists:\n  areas: { ${words("领域")}, columns: { name: { zh: 名称, en: name } }, ${rest} }\n`;
  const asked = rule("r", "absence: { activation: { act: sent, when: kind in areas } }");
  const holds = async (text: string, files = {}) => {
    const loaded = await one(text, files);
    return versions(procedureOf(loaded), "r").map((c) => {
      const t = c.template;
      return [c.inForce, "activation" in t ? t.activation.when?.holds({ kind: "work" }) : null];
    });
  };

  test("are asked with in, on the days of each row", async () => {
    expect(
      await holds(
        inquiry({
          constraints: asked,
          more: list("rows: [{ name: life }, { name: work, from: 2020-01-01 }]"),
        }),
      ),
    ).toEqual([
      [{ from: null, to: "2020-01-01" }, false],
      [{ from: "2020-01-01", to: null }, true],
    ]);
  });

  test("come from CSV files with keys or titles as their header", async () => {
    const text = inquiry({ constraints: asked, more: list("file: lists/areas.csv") });
    expect(await holds(text, { "p/lists/areas.csv": "\uFEFF名称\nwork\nlife\n" })).toEqual([[null, true]]);
    expect(await problemsOf(text)).toEqual([
      "23: there is no file lists/areas.csv. Add it, with a header of the columns.",
    ]);
    const folder = text.replace("lists/areas.csv", "procedures");
    expect(await problemsOf(folder)).toEqual([
      "23: procedures cannot be read as a file. Name a CSV file below the pack's folder.",
    ]);
    const outside = text.replace("lists/areas.csv", "../q/areas.csv");
    expect(await problemsOf(outside)).toEqual([
      "23: the file ../q/areas.csv lies outside the pack. Put it below the pack's folder.",
    ]);
    const wrong = { "p/lists/areas.csv": "name,grade\nwork,1\n,2\nwork,3\n" };
    expect(await problemsOf(text, wrong)).toEqual(
      expect.arrayContaining([
        '23: row 2 of lists/areas.csv: there is no column "grade". Columns are name, from and to.',
        "23: row 3 of lists/areas.csv: the first column is empty. Every row has a name of its own there.",
        '23: "work" stands twice in the list. Take one out, or date them so that they do not meet.',
      ]),
    );
  });

  test("of the pack are known to all its procedures", async () => {
    const file = `${words("领域")}\ncolumns: { name: { zh: 名称, en: name } }\nrows: [{ name: work }]\n`;
    expect(await holds(inquiry({ constraints: asked }), { "p/lists/areas.yaml": file })).toEqual([
      [null, true],
    ]);
  });
});

test("an approval is said and judged, by whom the table says", async () => {
  const table = `tables:\n  level:\n    ${words("批准人")}\n    inputs: [kind]\n    output: { one_of: { head: { zh: 主要负责人, en: head }, deputy: { zh: 分管, en: deputy } } }\n    rows: [[work, head], ['-', deputy]]\n`;
  const procedure = procedureOf(
    await one(
      inquiry({
        more: `  closed: { zh: 了结, en: Closed, approval: { by: level, act: approved, ${BASIS} } }\n${table}`,
      }),
    ),
  );
  expect(procedure.acts["inquiry.closed"]?.approval).toMatchObject({ by: { table: "level" }, when: null });
  const found = versions(procedure, "closed-approved").map(({ template: t }) =>
    t.kind === "precedence" ? [t.activation.when?.source, t.target.with] : null,
  );
  expect(found).toEqual([
    ['level = "head"', { approver: ["head"] }],
    ['level = "deputy"', { approver: ["deputy"] }],
  ]);
  const problems = await problemsOf(
    inquiry({ more: "  closed: { zh: 了结, en: Closed, approval: { by: boss } }\n" }),
  );
  expect(problems).toEqual([
    expect.stringContaining('22: there is no role and no table "boss". Declare it under roles;'),
  ]);
});

test("what divides by a fact that may be 0 is noted, unless it is guarded", async () => {
  const noted = async (condition: string) => {
    const constraints = rule("r", `condition: { at: sent, ${condition} }`);
    return notesOn(procedureOf(await one(inquiry({ constraints })))).map((n) => n.message);
  };
  expect(await noted("holds: twice / amount > half")).toEqual([
    "it divides by amount; where that is 0, nothing is judged. Say `when: amount > 0`, or multiply instead.",
  ]);
  expect(await noted("holds: twice / amount > half, when: amount > 0")).toEqual([]);
  expect(await noted("holds: amount / twice > half")).toEqual([]);
});

describe("bad files", () => {
  test.each([
    [
      "nested too deep",
      `${"[".repeat(5000)}${"]".repeat(5000)}`,
      /^1: it is nested more than 40 deep\. Flatten it\.$/,
    ],
    [
      "a bomb of aliases",
      `a: &a [x, x, x, x, x, x, x, x, x, x]\n${"bcdefgh"
        .split("")
        .map((k, i) => `${k}: &${k} [${Array(10).fill(`*${"abcdefg"[i]}`).join(", ")}]\n`)
        .join("")}`,
      /^1: its aliases repeat too much, or lead nowhere\./,
    ],
    ["an alias to nothing", "procedure: *nothing\n", /aliases|alias/i],
    [
      "two documents",
      `${inquiry()}---\n${inquiry()}`,
      /there is a second document in it\. Take the line `---` out\.$/,
    ],
    [
      "too large",
      `# ${"x".repeat(5_000_000)}\n`,
      /^1: it has 5000003 bytes, and a norm file at most 4000000\./,
    ],
    ["empty", "", /^1: /],
    [
      "a key twice",
      inquiry().replace("acts:\n", "procedure: other\nacts:\n"),
      /^9: Map keys must be unique\. Correct the YAML\.$/,
    ],
    [
      "a list where a map must be",
      "- procedure\n",
      /the file: Invalid input: expected object, received array/,
    ],
  ])("%s", async (_, text, problem) => {
    expect(await problemsOf(text)).toContainEqual(expect.stringMatching(problem));
  });
});
