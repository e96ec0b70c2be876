import fc from "fast-check";
import { evaluate, unaryTest } from "feelin";
import { describe, expect, test } from "vitest";
import { ConditionFault, compileCondition, type Facts } from "./feel.ts";

/** More with QUANJIAN_EXPRESSIONS. */
const EXPRESSIONS = Number(process.env.QUANJIAN_EXPRESSIONS ?? 2_000);
/** For a machine under load; nothing here asks how long it takes. */
const PATIENCE_MS = 180_000;
const NAMES = new Set(["n1", "n2", "s1", "b1", "activation.n", "target.n", "target.s"]);
const LISTS = new Map([["l1", ["a", "funds", "类别"]]]);
const WORDS = { tables: new Map(), lists: LISTS };
const ours = (source: string, facts: Facts = {}) =>
  compileCondition(source, NAMES, undefined, WORDS).value(facts);
const feelins = (source: string, facts: Facts = {}) => {
  const { value } = evaluate(source, { ...facts, ...Object.fromEntries(LISTS) });
  // Floating point has a zero of each sign; they are equal, and the condition never tells them apart.
  return value === 0 ? 0 : value;
};

/** Ranges that hold something: of the others feelin says that they hold what is outside. */
const anyRange = fc
  .tuple(fc.constantFrom("[", "(", "]"), fc.nat(8), fc.nat(8), fc.constantFrom("]", ")", "["))
  .map(([open, from, more, close]) => `${open}${from}..${from + more}${close}`);
/** Against values that are there: what a missing one is equal to, feelin answers in one way alone and in another in a list. */
const anyTest = fc.oneof(
  fc.constantFrom("1", "2", "7", "0.5"),
  anyRange,
  fc.tuple(fc.constantFrom("<", "<=", ">", ">="), fc.nat(8)).map((test) => test.join(" ")),
);
const anyTests = fc.array(anyTest, { minLength: 1, maxLength: 3 });
const anyTexts = fc.array(fc.constantFrom('"a"', '"b"', '""', '"funds"'), { minLength: 1, maxLength: 3 });

/**
 * Expressions of the subset by the kind of what they give, so that they mean something. Literals are multiples of 1/4,
 * and nothing is divided but by powers of two: those binary floating point holds exactly, as feelin needs it.
 */
const anyExpression = fc.letrec<{ number: string; text: string; truth: string }>((tie) => {
  const [number, text, truth] = [tie("number"), tie("text"), tie("truth")];
  const either = (of: fc.Arbitrary<string>) =>
    fc.tuple(truth, of, of).map(([test, yes, no]) => `(if ${test} then ${yes} else ${no})`);
  const joined = (left: fc.Arbitrary<string>, operators: string[], right: fc.Arbitrary<string>) =>
    fc.tuple(left, fc.constantFrom(...operators), right).map((parts) => `(${parts.join(" ")})`);
  const equality = ["=", "!="];
  const order = ["<", "<=", ">", ">=", ...equality];
  return {
    number: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom(
        "n1",
        "n2",
        "activation.n",
        "target.n",
        "0",
        "1",
        "2",
        "7",
        "12",
        "0.5",
        "1.25",
        "null",
      ),
      joined(number, ["+", "-", "*"], number),
      joined(number, ["/"], fc.constantFrom("2", "4", "(n1 - n1)", "0.5")),
      number.map((n) => `abs(${n})`),
      fc
        .tuple(fc.constantFrom("min", "max"), fc.array(number, { minLength: 1, maxLength: 3 }))
        .map(([f, list]) => `${f}(${list.join(", ")})`),
      number.map((n) => `-(${n})`),
      either(number),
    ),
    text: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom(
        "s1",
        "target.s",
        '""',
        '"a"',
        '"b"',
        '"类别"',
        '"a\\nb"',
        '"\\"q\\""',
        '"\\u4e00"',
        "null",
      ),
      joined(text, ["+"], text),
      either(text),
    ),
    truth: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom("b1", "true", "false", "null"),
      joined(number, order, number),
      joined(text, order, text),
      joined(truth, equality, truth),
      joined(number, equality, text),
      joined(truth, equality, number),
      joined(truth, ["and", "or"], truth),
      truth.map((t) => `not(${t})`),
      fc
        .tuple(number, fc.nat(8), fc.nat(8))
        .map(([n, from, more]) => `(${n} between ${from} and ${from + more})`),
      fc.tuple(number, anyTests).map(([n, tests]) => `(${n} in (${tests.join(", ")}))`),
      fc.tuple(number, anyRange).map(([n, range]) => `(${n} in ${range})`),
      fc.tuple(text, anyTexts).map(([t, list]) => `(${t} in (${list.join(", ")}))`),
      fc.tuple(text, anyTexts).map(([t, list]) => `(${t} in [${list.join(", ")}])`),
      text.map((t) => `(${t} in l1)`),
      either(truth),
    ),
  };
});

const anyFacts: fc.Arbitrary<Facts> = fc.record({
  n1: fc.option(fc.integer({ min: -20, max: 20 }), { nil: null }),
  n2: fc.option(
    fc.integer({ min: -20, max: 20 }).map((n) => n / 4),
    { nil: null },
  ),
  s1: fc.option(fc.constantFrom("", "a", "b", "funds"), { nil: null }),
  b1: fc.option(fc.boolean(), { nil: null }),
  activation: fc.record({ n: fc.option(fc.integer({ min: -9, max: 9 }), { nil: null }) }),
  target: fc.record({
    n: fc.option(fc.integer({ min: -9, max: 9 }), { nil: null }),
    s: fc.option(fc.constantFrom("", "a", "funds"), { nil: null }),
  }),
});

test("a condition means what feelin says it means", { timeout: PATIENCE_MS }, () => {
  const seen = { true: 0, false: 0, null: 0 };
  fc.assert(
    fc.property(
      fc.oneof(anyExpression.number, anyExpression.text, anyExpression.truth),
      anyFacts,
      (source, facts) => {
        const value = ours(source, facts);
        expect([source, value]).toEqual([source, feelins(source, facts)]);
        if (typeof value === "boolean" || value === null) seen[`${value}`] += 1;
      },
    ),
    { numRuns: EXPRESSIONS },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(EXPRESSIONS / 25);
});

test("a cell of a decision table fits where feelin's unary test does", () => {
  const seen = { true: 0, false: 0 };
  const number = fc
    .tuple(fc.constantFrom("", "not"), anyTests)
    .map(([not, tests]) => `${not}(${tests.join(", ")})`);
  const cell = fc.oneof(
    number.map((test) => test.replace(/^\((.*)\)$/, "$1")),
    fc.constantFrom("-", "7", "not(2)"),
  );
  fc.assert(
    fc.property(cell, fc.nat(9), (test, n1) => {
      const tables = new Map([
        ["t", { inputs: ["n1"], hit: "first" as const, rows: [{ cells: [test], output: "true" }] }],
      ]);
      const { value } = unaryTest(test, { "?": n1 });
      const fits = compileCondition("t", NAMES, undefined, { tables, lists: LISTS }).value({ n1 }) === true;
      expect([test, n1, fits]).toEqual([test, n1, value === true]);
      seen[`${fits}`] += 1;
    }),
    { numRuns: EXPRESSIONS },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(EXPRESSIONS / 25);
});

test("precedence of the operators is FEEL's", () => {
  for (const source of [
    "1 + 2 * 3 = 7",
    "10 - 2 - 3",
    "8 / 2 / 2",
    "1 + 1 > 1 and 2 > 1",
    "true or true and false",
    "2 * -3",
    "-2 + 5",
  ])
    expect([source, ours(source)]).toEqual([source, feelins(source)]);
});

describe("where exact rationals and feelin's floating point differ", () => {
  test.each([
    ["0.1 + 0.2 = 0.3", true, false],
    ["0.7 + 0.1 = 0.8", true, false],
    ["9007199254740993 = 9007199254740992", false, true],
    ["n1 >= 11 * (1.1 - 1)", true, false],
  ])("%s", (source, exact, floating) => {
    const facts = { n1: 1.1 };
    expect(ours(source, facts)).toBe(exact);
    expect(feelins(source, facts)).toBe(floating);
  });

  test("two thirds of any number due are met by exactly two thirds", () => {
    const quorum = compileCondition(
      "present >= due * share",
      new Set(["present", "due"]),
      new Map([["share", "2/3"]]),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (thirds) => {
        expect(quorum.holds({ due: thirds * 3, present: thirds * 2 })).toBe(true);
        expect(quorum.holds({ due: thirds * 3, present: thirds * 2 - 1 })).toBe(false);
      }),
    );
  });

  test("what is no truth value does not hold, and truth values have no order", () => {
    expect([ours("if 1 then 2 else 3"), feelins("if 1 then 2 else 3")]).toEqual([3, 2]);
    expect(ours("true < false")).toBeNull();
    expect(() => feelins("true < false")).toThrow();
  });
});

describe("what is outside the subset is refused when it is compiled", () => {
  test.each([
    [
      "an unknown name",
      "persent > 1",
      /unknown name "persent"; known here are activation.n, b1, n1, n2, s1, target.n, target.s/,
    ],
    ["a name written with a hyphen", "late-item", /unknown name "late"/],
    ["a name that every object has", "constructor = 1", /unknown name "constructor"/],
    ["an unfinished expression", "n1 >", /not one FEEL expression/],
    ["two expressions", "n1 n2", /unknown name "n1 n2"/],
    ["nothing", "", /not one FEEL expression/],
    ["a range with nothing in it", "n1 in [2..1]", /the range \[2..1\] has nothing in it/],
    ["a range of texts and numbers", 'n1 in ["a"..2]', /has nothing in it/],
    ["a division by zero", "n1 / 0", /it divides by 0, which is always 0/],
    ["a division by what is zero", "n1 / (2 - 2)", /it divides by \(2 - 2\), which is always 0/],
    ["Python", "n1 > 1 and __import__('os').system('x')", /not one FEEL expression/],
    ["a text without end", `n1 = ${"(".repeat(3_000)}1`, /at most 2000/],
    ["two dots", "n1.a.b", /more than one dot/],
    ["no value", "abs(n1, n2)", /abs\(\) takes one value/],
    ["a power", "n1 ** 2", /outside the subset/],
    ["a function", "count(n1)", /the function "count" is outside the subset/],
    ["a list", "[n1]", /outside the subset/],
    ["an unknown path", "n1.value", /unknown name "n1.value"/],
    ["an exponent", "1e3 > n1", /not written in digits/],
    ["an escape that JSON does not know", String.raw`s1 = "a\'b"`, /has an escape other than/],
    ["half an escape", String.raw`s1 = "\u12"`, /has an escape other than/],
  ])("%s", (_, source, message) => {
    const compile = () => compileCondition(source, NAMES);
    expect(compile).toThrow(ConditionFault);
    expect(compile).toThrow(message);
  });
});

test("a fact that is not known makes a comparison null, never true or false", () => {
  const condition = compileCondition("n1 > n2", NAMES);
  for (const facts of [{}, { n1: 1 }, { n1: null, n2: 1 }, { n1: "1", n2: 1 }, { n1: Number.NaN, n2: 1 }])
    expect(condition.holds(facts)).toBeNull();
});
