import { describe, expect, test } from "vitest";
import { checkAct } from "./check.ts";
import type { FieldDefinition, Procedure } from "./model.ts";
import { shippedNorms } from "./shipped.fixture.ts";

const words = { zh: "值", en: "Value" };

/** A procedure with one act, "p.done", that has one field. */
function procedureWith(field: Partial<FieldDefinition>): Procedure {
  const definition: FieldDefinition = { key: "value", title: words, type: "text", required: true, ...field };
  const done = {
    type: "p.done",
    title: words,
    opens: true,
    closes: false,
    as: [],
    stage: null,
    fields: [definition],
  };
  const acts: Procedure["acts"] = Object.assign(Object.create(null), { "p.done": done });
  const inForce = { from: "2026-01-01", to: null };
  const nothing = {
    capacities: {},
    stages: [],
    parameters: [],
    constraints: [],
    counting: null,
    imports: {},
  };
  return { id: "t/p", pack: "t", version: "1", source: "", title: words, inForce, acts, ...nothing };
}

const accepts = (field: Partial<FieldDefinition>, value: unknown) =>
  checkAct(procedureWith(field), { type: "p.done", data: { value } }).ok;

describe("a field takes what its type says, and nothing else", () => {
  test.each<[FieldDefinition["type"], unknown[], unknown[]]>([
    [
      "date",
      ["2024-02-29", "2026-12-31"],
      [
        "2026-02-30",
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-04-31",
        "26-1-1",
        "2026-05-08T00:00:00Z",
        20260508,
      ],
    ],
    [
      "integer",
      [0, 7, Number.MAX_SAFE_INTEGER],
      [-1, 1.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN, Number.POSITIVE_INFINITY, "7", true],
    ],
    ["money", [0, 80_000_000], [-1, 0.1, 2 ** 53, "80000000"]],
    ["boolean", [true, false], ["true", 1, 0]],
    ["text", ["议题", "x".repeat(20_000), "😀"], ["x".repeat(20_001), 7, ["x"], { x: 1 }, "a\0b", "\ud83d"]],
    [
      "uuid",
      ["2f1b6f3e-5f0e-4c9e-9d8e-0a1b2c3d4e5f"],
      ["2F1B6F3E-5F0E-4C9E-9D8E-0A1B2C3D4E5F", "2f1b6f3e", 7],
    ],
    ["person", ["2f1b6f3e-5f0e-4c9e-9d8e-0a1b2c3d4e5f"], ["张三"]],
  ])("%s", (type, good, bad) => {
    for (const value of good) expect([value, accepts({ type }, value)]).toEqual([value, true]);
    for (const value of bad) expect([value, accepts({ type }, value)]).toEqual([value, false]);
  });

  test("one_of takes its options only", () => {
    const field: Partial<FieldDefinition> = { type: "one_of", options: [{ value: "agree", title: words }] };
    expect(accepts(field, "agree")).toBe(true);
    for (const value of ["", "Agree", "toString", 1]) expect(accepts(field, value)).toBe(false);
  });
});

test("what is required may be neither missing nor blank, what is optional may be both", () => {
  for (const value of [undefined, null, "", "  \n"]) {
    expect(accepts({ required: true }, value)).toBe(false);
    expect(accepts({ required: false }, value)).toBe(true);
  }
});

test("every problem is told at once, in both languages, with the field's path", async () => {
  const norms = await shippedNorms();
  const decision = norms.procedure("cn/decision", "2026-01-01") as Procedure;
  const data = { class: "party", amount: -5, extra: 1, hasOwnProperty: 2 };
  const checked = checkAct(decision, { type: "decision.proposed", data });
  const problems = checked.ok ? [] : checked.problems;
  expect(problems.map((p) => p.path).sort()).toEqual(["amount", "class", "extra", "hasOwnProperty", "title"]);
  for (const { message } of problems) expect(message.zh && message.en).toBeTruthy();
});

test("a name that every object has is no act and no field", async () => {
  const norms = await shippedNorms();
  const decision = norms.procedure("cn/decision", "2026-01-01") as Procedure;
  for (const type of ["constructor", "toString", "__proto__"])
    expect(checkAct(decision, { type, data: {} }).ok).toBe(false);
  const data = JSON.parse('{"value": "x", "__proto__": {"value": "y"}, "constructor": 1}');
  const checked = checkAct(procedureWith({}), { type: "p.done", data });
  expect(checked.ok ? [] : checked.problems.map((p) => p.path).sort()).toEqual(["__proto__", "constructor"]);
});
