/** Automata beside the machines, and conflicts found with them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Constraint, Template } from "../norms/index.ts";
import { PAIR_KINDS, type PairKind } from "../norms/template.ts";
import { automatonOf, BROKEN } from "./automata.ts";
import {
  assess,
  conflictsAfter,
  conflictsOf,
  type Occurrence,
  startMonitor,
  stepMonitor,
  TICK,
} from "./index.ts";
import { procedureWith, SEEDED } from "./traces.fixture.ts";

const TYPES = ["a", "b", "c"];
const words = { zh: "规则", en: "rule" };
const acts = (...types: string[]) => ({ acts: types, as: null, with: {} });
const rule = (id: string, template: Template): Constraint => ({
  id,
  title: words,
  severity: "minor",
  basis: [],
  explanation: words,
  template,
});
const pair = (kind: PairKind, activation: string, target: string): Template => ({
  kind,
  activation: acts(activation),
  target: acts(target),
  same: [],
});
const traceOf = (types: readonly string[]): Occurrence[] =>
  types.map((type, index) => ({
    number: index + 1,
    type,
    of: null,
    by: null,
    as: null,
    item: null,
    data: {},
    time: 0,
  }));

const anySelector = fc.subarray(TYPES, { minLength: 1, maxLength: 2 }).map((types) => acts(...types));
const n = fc.integer({ min: 1, max: 3 });
const two = { activation: anySelector, target: anySelector };
const kind = <K extends Template["kind"]>(...kinds: K[]) => fc.constantFrom(...kinds);
const anyTemplate = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: kind(...PAIR_KINDS), ...two, same: fc.constant<string[]>([]) }) },
  fc.record({ kind: kind("existence", "absence", "exactly"), activation: anySelector, n }),
  fc.record({ kind: kind("init", "end"), activation: anySelector }),
  fc.record({ kind: kind("choice", "exclusive_choice"), ...two }),
  fc.record({ kind: kind("first"), among: anySelector, must: anySelector }),
  fc.record({
    kind: kind("last"),
    among: anySelector,
    must: anySelector,
    given: fc.option(anySelector, { nil: null }),
  }),
) as fc.Arbitrary<Template>;

test("an automaton accepts what its machine finds in order, and is lost where the machine finds a breach", () => {
  fc.assert(
    fc.property(anyTemplate, fc.array(fc.constantFrom(...TYPES), { maxLength: 8 }), (template, types) => {
      const found = automatonOf(template);
      if (!found) throw new Error("a control-flow template has an automaton");
      let state = found.automaton.start;
      const monitor = startMonitor(procedureWith([rule("rule", template)]));
      for (const o of traceOf(types)) {
        stepMonitor(monitor, o);
        const letter = found.letters.reduce(
          (l, x) => (x.selector.acts.includes(o.type) ? l | x.letter : l),
          0,
        );
        state = found.automaton.next(state, letter);
      }
      const verdict = (complete: boolean) => assess(monitor, complete).constraints[0]?.verdict;
      expect(state === BROKEN).toBe(verdict(false) === "violated");
      expect(state !== BROKEN && found.automaton.accepts(state)).toBe(verdict(true) === "satisfied");
    }),
    { numRuns: 4_000 },
  );
});

test("a conflict is found exactly where no continuation is in order, tried one by one", () => {
  const continuations = ["", ...TYPES, ...TYPES.flatMap((x) => TYPES.map((y) => x + y))].flatMap((w) =>
    ["", ...TYPES, ...TYPES.flatMap((x) => TYPES.map((y) => x + y))].map((v) => w + v),
  );
  let met = 0;
  fc.assert(
    fc.property(
      fc.array(anyTemplate, { minLength: 2, maxLength: 3 }),
      fc.array(fc.constantFrom(...TYPES), { maxLength: 3 }),
      (templates, types) => {
        const procedure = procedureWith(templates.map((t, index) => rule(`rule-${index}`, t)));
        const inOrder = (all: string[]) => {
          const monitor = startMonitor(procedure);
          for (const o of traceOf(all)) stepMonitor(monitor, o);
          return assess(monitor, true).constraints;
        };
        const monitor = startMonitor(procedure);
        for (const o of traceOf(types)) stepMonitor(monitor, o);
        const lost = new Set(
          assess(monitor, false).constraints.flatMap((c) => (c.verdict === "violated" ? [c.constraint] : [])),
        );
        const { conflicts, capped } = conflictsAfter(procedure, traceOf(types));
        expect(capped).toBe(false);
        const ways = continuations.some((more) =>
          inOrder([...types, ...more]).every((c) => lost.has(c.constraint) || c.verdict === "satisfied"),
        );
        // A way of at most four acts; a longer one may exist, so that only the one direction is certain.
        if (ways) expect(conflicts).toEqual([]);
        if (conflicts.length > 0) met += 1;
      },
    ),
    { ...SEEDED, numRuns: 400 },
  );
  expect(met).toBeGreaterThan(5);
});

describe("before any act", () => {
  test("two rules that cannot both be kept are named, and no others", () => {
    const procedure = procedureWith([
      rule("begins-with-a", { kind: "init", activation: acts("a") }),
      rule("a-after-b", pair("precedence", "a", "b")),
      rule("once-c", { kind: "existence", activation: acts("c") }),
    ]);
    expect(conflictsOf(procedure).conflicts).toEqual([{ constraints: ["begins-with-a", "a-after-b"] }]);
  });

  test("acts that wait for each other are dead: neither can come first", () => {
    const procedure = procedureWith([
      rule("a-after-b", pair("precedence", "a", "b")),
      rule("b-after-a", pair("precedence", "b", "a")),
      rule("never-c", { kind: "absence", activation: acts("c") }),
    ]);
    const found = conflictsOf(procedure);
    expect(found.conflicts).toEqual([]);
    expect(found.deadActs).toEqual([
      { act: "a", constraints: ["a-after-b", "b-after-a"] },
      { act: "b", constraints: ["a-after-b", "b-after-a"] },
    ]);
  });

  test("rules with data, correlation, time or days are said to be left out", () => {
    const procedure = procedureWith([
      rule("per-item", { ...pair("response", "a", "b"), same: ["item"] } as Template),
      rule("of-chairs", { kind: "existence", activation: { ...acts("a"), as: ["chair"] } }),
      {
        ...rule("since", { kind: "absence", activation: acts("a") }),
        inForce: { from: "2026-01-01", to: null },
      },
      rule("a", { kind: "existence", activation: acts("a") }),
    ]);
    expect(conflictsOf(procedure)).toMatchObject({
      conflicts: [],
      leftOut: ["per-item", "of-chairs", "since"],
    });
  });

  test("a product beyond the cap is said to be capped; what collides two by two is found all the same", () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      rule(`exactly-${index}`, { kind: "exactly", activation: acts(`a${index}`), n: 5 }),
    );
    const procedure = procedureWith([
      ...many,
      rule("never-b", { kind: "absence", activation: acts("b") }),
      rule("b", { kind: "existence", activation: acts("b") }),
    ]);
    const found = conflictsOf(procedure);
    expect(found.capped).toBe(true);
    expect(found.conflicts).toEqual([{ constraints: ["never-b", "b"] }]);
  });
});

test("after a history: what is open can no longer be kept together", () => {
  const procedure = procedureWith([
    rule("b-after-a", pair("response", "a", "b")),
    rule("no-b-after-c", pair("not_response", "c", "b")),
  ]);
  expect(conflictsAfter(procedure, traceOf(["a"])).conflicts).toEqual([]);
  expect(conflictsAfter(procedure, traceOf(["a", "c"])).conflicts).toEqual([
    { constraints: ["b-after-a", "no-b-after-c"] },
  ]);
  // The clock's act comes between no two acts.
  const atOnce = procedureWith([
    rule("b-next", pair("chain_response", "a", "b")),
    rule("never-b", { kind: "absence", activation: acts("b") }),
  ]);
  expect(conflictsAfter(atOnce, traceOf(["a", TICK])).conflicts).toEqual([
    { constraints: ["b-next", "never-b"] },
  ]);
});
