import { describe, expect, test } from "vitest";
import { readDecl } from "./index.ts";
import { refusal } from "./log.fixture.ts";

/** What a line becomes, conditions as they are written in FEEL. */
function templateOf(line: string, declarations = "") {
  const { procedure } = readDecl(`${declarations}\n${line}`, "model");
  const shown = JSON.stringify(procedure.constraints[0]?.template, (key, value) =>
    key === "when" || key === "where" ? (value?.source ?? undefined) : value,
  );
  return JSON.parse(shown);
}
const refused = (text: string) => refusal(() => readDecl(text, "model"));
const act = (name: string, when?: string) => ({
  acts: [name],
  as: null,
  with: {},
  ...(when ? { when } : {}),
});

describe("templates", () => {
  test.each([
    ["Existence[A]", "existence", 1],
    ["Existence2[A]", "existence", 2],
    ["Existence 3[A]", "existence", 3],
    ["Absence[A]", "absence", 1],
    ["Absence2[A]", "absence", 2],
    ["Exactly1[A]", "exactly", 1],
    ["exactly_2[A]", "exactly", 2],
    ["Participation[A]", "existence", 1],
    ["At Most One[A]", "absence", 2],
  ])("%s counts", (line, kind, n) => {
    expect(templateOf(line)).toEqual({ kind, n, activation: act("A") });
  });

  test.each([
    ["Init[A]", "init"],
    ["End[A]", "end"],
    ["Last[A]", "end"],
  ])("%s", (line, kind) => {
    expect(templateOf(line)).toEqual({ kind, activation: act("A") });
  });

  test.each([
    ["Choice", "choice"],
    ["Exclusive Choice", "exclusive_choice"],
    ["ExclusiveChoice", "exclusive_choice"],
    ["Responded Existence", "responded_existence"],
    ["Co-Existence", "co_existence"],
    ["CoExistence", "co_existence"],
    ["Response", "response"],
    ["Alternate Response", "alternate_response"],
    ["Chain Response", "chain_response"],
    ["Succession", "succession"],
    ["Alternate Succession", "alternate_succession"],
    ["Chain Succession", "chain_succession"],
    ["Not Responded Existence", "not_responded_existence"],
    ["Not Co-Existence", "not_co_existence"],
    ["Not Response", "not_response"],
    ["NotSuccession", "not_succession"],
    ["Not Chain Response", "not_chain_response"],
    ["Not Chain Succession", "not_chain_succession"],
  ])("%s: the activation is the first", (name, kind) => {
    expect(templateOf(`${name}[A, B] | | |`)).toMatchObject({ kind, activation: act("A"), target: act("B") });
  });

  test.each([
    ["Precedence", "precedence"],
    ["Alternate Precedence", "alternate_precedence"],
    ["Chain Precedence", "chain_precedence"],
    ["Not Precedence", "not_precedence"],
    ["not chain precedence", "not_chain_precedence"],
  ])("%s: the activation is the second", (name, kind) => {
    expect(templateOf(`${name}[A, B]`)).toMatchObject({ kind, activation: act("B"), target: act("A") });
  });

  test("a name may hold a comma, if it is declared", () => {
    expect(
      templateOf("Response[IV, Liquid, CT, Head]", "activity IV, Liquid\nactivity CT, Head"),
    ).toMatchObject({
      activation: act("IV, Liquid"),
      target: act("CT, Head"),
    });
  });
});

describe("conditions", () => {
  const activation = (condition: string, declarations = "") =>
    templateOf(`Response[A, B] |${condition}`, declarations).activation.when;
  test.each([
    ["A.x > 1", "x > 1"],
    ["A.x>=1.5 and A.y == 2", "x >= 1.5 and y = 2"],
    ["A.x <> 1 or not (A.y = 2 and A.z < 3)", "(x != null and x != 1) or not(y = 2 and z < 3)"],
    ["(A.x = 1 or A.x = 2) and A.y = 3", "(x = 1 or x = 2) and y = 3"],
    ["A.color is deep blue", 'color = "deep blue"'],
    ["A.color is not red and A.x = 1", '(color != null and color != "red") and x = 1'],
    ["A.color in (red, deep blue)", '(color = "red" or color = "deep blue")'],
    ["A.color not in (red, 5)", '(color != null and not(color = "red" or color = 5))'],
    ["A.color is 'a and b'", 'color = "a and b"'],
    ['A.color is "x"', 'color = "x"'],
    ["A.day >= '2026-01-01'", 'day >= "2026-01-01"'],
  ])("%s", (written, feel) => {
    expect(activation(written)).toBe(feel);
  });

  test("a word that the model declares is taken whole, also where it holds `and`", () => {
    const declared = "org:group: Research, Research and Development";
    const { procedure, fields } = readDecl(
      `${declared}\nExistence[A] |A.org:group is Research and Development and A.x > 1`,
      "m",
    );
    expect(procedure.constraints[0]?.template).toMatchObject({
      activation: { when: { source: 'field_1 = "Research and Development" and x > 1' } },
    });
    expect([...fields]).toEqual([
      ["field_1", { attribute: "org:group", kind: "text" }],
      ["x", { attribute: "x", kind: null }],
    ]);
  });

  test("numbers and words are told by the domain", () => {
    expect(activation("A.code is 7", "code: 7, 8")).toBe('code = "7"');
    expect(activation("A.n is 7", "m, n: integer between 0 and 9")).toBe("n = 7");
  });

  test("a correlation compares target and activation; same and different stand apart", () => {
    expect(templateOf("Response[A, B] | |same case and T.x > A.x and different org:resource")).toMatchObject({
      same: ["case"],
      different: ["field_3"],
      where: "target.x > activation.x",
    });
  });

  test("same inside or is a comparison", () => {
    expect(templateOf("Response[A, B] | |same y or T.x = 1").where).toBe(
      "activation.y = target.y or target.x = 1",
    );
  });

  test("a condition holds of what an event has, and of nothing that it lacks", () => {
    const { procedure } = readDecl("Existence[A] |A.x > 1 and A.color is red", "m");
    const template = procedure.constraints[0]?.template as unknown as {
      activation: { when: { holds(facts: object): boolean | null } };
    };
    const { when } = template.activation;
    expect(when.holds({ x: 2, color: "red" })).toBe(true);
    expect(when.holds({ x: 1, color: "red" })).toBe(false);
    expect(when.holds({ x: 2 })).not.toBe(true);
    expect(when.holds({ color: "red" })).not.toBe(true);
    const differs = readDecl("Existence[A] |A.x is not red and A.y != A.z", "m").procedure.constraints[0]
      ?.template;
    const other = (differs as unknown as typeof template).activation.when;
    expect(other.holds({ x: "blue", y: 1, z: 2 })).toBe(true);
    expect(other.holds({ y: 1, z: 2 })).not.toBe(true);
    expect(other.holds({ x: "blue", y: 1 })).not.toBe(true);
  });
});

describe("time", () => {
  test.each([
    ["0,15,d", { atLeast: null, within: { n: 1_296_000, unit: "seconds" } }],
    ["1,5,h", { atLeast: { n: 3_600, unit: "seconds" }, within: { n: 18_000, unit: "seconds" } }],
    [" 30 , , m ", { atLeast: { n: 1_800, unit: "seconds" }, within: null }],
    [",1.5,m", { atLeast: null, within: { n: 90, unit: "seconds" } }],
  ])("%s", (written, time) => {
    expect(templateOf(`Response[A, B] |A.x > 1 |same y |${written}`).time).toEqual(time);
    expect(templateOf(`Response[A, B] | | |${written}`).time).toEqual(time);
  });
});

test("of one activity time counts from the first event of the case", () => {
  const { procedure, fields } = readDecl("Exactly1[A] |A.x = 1 or A.x = 2 |1,2,h", "m");
  expect(procedure.constraints[0]?.template).toMatchObject({
    kind: "exactly",
    activation: { when: { source: "(x = 1 or x = 2) and field_1 >= 3600 and field_1 <= 7200" } },
  });
  expect(fields.get("field_1")?.attribute).toBe("case:elapsed_seconds");
});

test("the id of a constraint is its trimmed line, and the same line twice is one constraint", () => {
  const { procedure } = readDecl("  Response[A, B] | |  \r\nResponse[A, B] | |\nInit[A]\n# a comment\n", "m");
  expect(procedure.constraints.map((c) => c.id)).toEqual(["Response[A, B] | |", "Init[A]"]);
  expect(procedure.constraints[0]?.explanation).toEqual({
    zh: "“A”之后没有相应的“B”。",
    en: '"A" is not followed by "B".',
  });
});

describe("what is not of the language is refused with its line, and never run", () => {
  const CONDITIONS =
    "there are comparisons of A.field and T.field, is, in (…), same, different, and, or, not; nothing is run as a program";
  test.each([
    ["A.x.startswith('a')", "\"x.startswith('a')\""],
    ["__import__('os').system('rm')", "\"__import__('os').system('rm')\""],
    ["lambda x: x", '"lambda x: x"'],
    ["A.x > len(A.y)", '"len(A.y)"'],
    ["A.x > 1 if True else 2", '"1 if True else 2"'],
    ["A.x in [i for i in range(9)]", '"i for i in range(9)]"'],
    ["True", '"True"'],
    ["A.x = [1]", '"[1]"'],
  ])("%s", async (condition, shown) => {
    expect(await refused(`activity A\nResponse[A, B] |${condition}`)).toBe(
      `line 2: ${shown} is not of the language of conditions; ${CONDITIONS}`,
    );
  });

  test.each([
    [
      "Respond[A, B]",
      'line 1: there is no template "Respond"; see docs/reference/templates.md for those there are',
    ],
    [
      "Absence0[A]",
      'line 1: there is no template "Absence0"; see docs/reference/templates.md for those there are',
    ],
    [
      "constructor[A]",
      'line 1: there is no template "constructor"; see docs/reference/templates.md for those there are',
    ],
    [
      "Response[A]",
      'line 1: in the brackets stand 2 activities, not "A"; declare an activity whose name holds a comma with `activity`',
    ],
    [
      "Existence[A] |A.x > 1 |same y |0,5,d",
      "line 1: a template over one activity has no correlation; use a template over two, or delete it",
    ],
    [
      "Response[A, B] |A.x > 1 |same y |soon",
      'line 1: "soon" is no time condition; write 0,15,d: at least, at most, and s, m, h or d',
    ],
    ["Response[A, B] |T.x > 1", `line 1: T. has no meaning here; there is A.; ${CONDITIONS}`],
    [
      "Response[A, B] |same x",
      `line 1: "same" compares activation and target: it belongs behind the second bar; ${CONDITIONS}`,
    ],
    ["Response[A, B] |(A.x > 1", `line 1: a bracket is opened and never closed; ${CONDITIONS}`],
    ["Response[A, B] |A.x > tall", `line 1: "tall" is no number: it has no more and less; ${CONDITIONS}`],
    [
      "import os",
      'line 1: "import os" is not of the language of .decl; a line is `activity NAME`, `bind ACTIVITY: FIELD`, `FIELD: DOMAIN`, or `Template[A, B] |condition |condition |time`',
    ],
    ["activity A", "line 1: the model has no constraint; write one, such as Response[A, B]"],
  ])("%s", async (text, message) => {
    expect(await refused(text)).toBe(message);
  });
});
