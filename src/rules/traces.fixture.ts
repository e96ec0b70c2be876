/** Random constraints of every template with every option, and random short traces, for properties. */
import fc from "fast-check";
import {
  type Constraint,
  type Counting,
  compileCondition,
  type Procedure,
  type Selector,
  type Template,
} from "../norms/index.ts";
import { PAIR_KINDS, type Pair, type PairKind } from "../norms/template.ts";
import { type Occurrence, TICK } from "./occurrence.ts";

/**
 * By default the same traces every time, so that a red run means a change; with QUANJIAN_TRACES others each time, so that
 * long runs search.
 */
export const SEEDED = process.env.QUANJIAN_TRACES === undefined ? { seed: 20_240_508 } : {};

export const ACTS = ["attended", "absent", "recused", "spoke", "voted", "tallied", "voided", "closed"];
export const CAPACITIES = ["chair", "member"];
const PEOPLE = ["A", "B", "C"];
const ITEMS = ["1", "2", null];
const CHOICES = ["yes", "no", "abstain"];
const HOUR_MS = 3_600_000;
/** The last weeks of 2026: the rest days of 2027 are not known, so that some limits are pending. */
const START = Date.UTC(2026, 11, 8, 1);

const select = (acts: string[], as: string[] | null = null): Selector => ({ acts, as, with: {} });
export const counting: Counting = {
  present: select(["attended"], CAPACITIES),
  absent: select(["absent"]),
  recused: select(["recused"]),
  vote: select(["voted"]),
  choice: { field: "choice", yes: "yes", no: "no", abstain: "abstain" },
  tally: "tallied",
  voided: "voided",
};

const facts = new Set([
  "due",
  "present",
  "gone",
  "recused",
  "yes",
  "no",
  "abstain",
  "votes",
  "named_votes",
  "choice",
  "x",
]);
const half = new Map([["half", "1/2"]]);
const conditions = [
  "present > due * half",
  "present >= due * half",
  "yes > no",
  "yes > due * half",
  'if votes > 0 then choice = "yes" else null',
  "votes > 0 and due > present",
  "x > 1",
  "present < 2",
  "present > recused + 1",
  "votes < 1",
  "named_votes > votes",
  "gone = 0",
].map((source) => compileCondition(source, facts, half));
const both = new Set(["x", "of", "by", "item"].flatMap((name) => [`activation.${name}`, `target.${name}`]));
const overBoth = ["activation.x <= target.x", "activation.by != target.of", "activation.x = 1"].map(
  (source) => compileCondition(source, both),
);

const anyCondition = fc.constantFrom(...conditions);
const capacities = fc.option(fc.constantFrom(...[["chair"], ["member"], CAPACITIES]), { freq: 2 });
const anySelector: fc.Arbitrary<Selector> = fc.record({
  acts: fc.uniqueArray(fc.constantFrom(...ACTS), { minLength: 1, maxLength: 2 }),
  as: capacities,
  with: fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.record({ choice: fc.subarray(CHOICES, { minLength: 1 }) }) },
  ),
  when: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.option(anyCondition, { nil: undefined }) },
  ),
});
/** Such a selector is met often, so that pairs are. */
const wideSelector: fc.Arbitrary<Selector> = fc.oneof(
  { weight: 1, arbitrary: anySelector },
  {
    weight: 5,
    arbitrary: fc
      .uniqueArray(fc.constantFrom(...ACTS), { minLength: 1, maxLength: 3 })
      .map((acts) => select(acts)),
  },
);

const anyDuration = fc.record({
  n: fc.integer({ min: 1, max: 3 }),
  unit: fc.constantFrom("hours", "days", "workdays", "weeks", "months"),
}) as fc.Arbitrary<{ n: number; unit: "hours" | "days" | "workdays" | "weeks" | "months" }>;
const anyTime: fc.Arbitrary<Pair["time"]> = fc.record({
  atLeast: fc.option(anyDuration, { nil: null, freq: 2 }),
  within: fc.oneof(
    { weight: 6, arbitrary: anyDuration },
    { weight: 1, arbitrary: fc.constantFrom({ on: "12-12" }, { endOf: "month" as const }) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  extended: fc.option(
    fc.record({ at: wideSelector, by: anyDuration, times: fc.integer({ min: 1, max: 2 }) }),
    { nil: null, freq: 2 },
  ),
  suspended: fc.option(fc.record({ from: wideSelector, until: wideSelector }), { nil: null, freq: 2 }),
});

type Conditions = Pick<Pair, "same" | "different" | "where" | "time">;
const NO_CONDITION: Conditions = { same: [] };
const anyConditions: fc.Arbitrary<Conditions> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(NO_CONDITION) },
  { weight: 2, arbitrary: fc.record({ same: fc.subarray(["of", "by", "item", "x"]) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      same: fc.oneof(fc.constant<string[]>([]), fc.subarray(["of", "item"])),
      different: fc.oneof(fc.constant<string[]>([]), fc.subarray(["by", "x"])),
      where: fc.option(fc.constantFrom(...overBoth), { nil: null, freq: 2 }),
      time: fc.option(anyTime, { nil: null, freq: 3 }),
    }),
  },
);

function pairOf(kind: PairKind): fc.Arbitrary<Template> {
  const plain = fc.record({ activation: wideSelector, target: wideSelector, conditions: anyConditions });
  const mayBeOfEach = kind === "precedence" || kind === "response";
  const each = mayBeOfEach ? fc.boolean() : fc.constant(false);
  return fc.tuple(plain, each).map(([{ activation, target, conditions: c }, ofEach]): Template => {
    const same = ofEach ? c.same.filter((s) => s === "item") : c.same;
    return { kind, activation, target, ...c, same, ...(mayBeOfEach ? { each: ofEach } : {}) };
  });
}

const n = fc.integer({ min: 1, max: 3 });
const two = { activation: wideSelector, target: wideSelector };
const others: { [kind: string]: fc.Arbitrary<Template> } = {
  existence: fc.record({ kind: fc.constant("existence" as const), activation: wideSelector, n }),
  absence: fc.record({ kind: fc.constant("absence" as const), activation: wideSelector, n }),
  exactly: fc.record({ kind: fc.constant("exactly" as const), activation: wideSelector, n }),
  init: fc.record({ kind: fc.constant("init" as const), activation: wideSelector }),
  end: fc.record({ kind: fc.constant("end" as const), activation: wideSelector }),
  choice: fc.record({ kind: fc.constant("choice" as const), ...two }),
  exclusive_choice: fc.record({ kind: fc.constant("exclusive_choice" as const), ...two }),
  first: fc.record({ kind: fc.constant("first" as const), among: wideSelector, must: wideSelector }),
  last: fc.record({
    kind: fc.constant("last" as const),
    among: wideSelector,
    must: wideSelector,
    given: fc.option(anySelector, { nil: null }),
  }),
  condition: fc.record({
    kind: fc.constant("condition" as const),
    at: wideSelector,
    holds: anyCondition,
    when: fc.option(anyCondition, { nil: null, freq: 2 }),
  }),
  finally: fc.record({ kind: fc.constant("finally" as const), given: wideSelector, holds: anyCondition }),
};

export const KINDS: readonly string[] = [...PAIR_KINDS, ...Object.keys(others)];

const words = { zh: "规则", en: "rule" };
const anyDays = fc.constantFrom(
  { from: "2026-12-10", to: null },
  { from: null, to: "2026-12-10" },
  { from: "2026-12-09", to: "2026-12-14" },
);

export function constraintOf(kind: string): fc.Arbitrary<Constraint> {
  const template = others[kind] ?? pairOf(kind as PairKind);
  return fc
    .record({
      template,
      inForce: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anyDays }),
    })
    .map(({ template: t, inForce }) => ({
      id: "rule",
      title: words,
      severity: "minor",
      basis: [],
      explanation: words,
      template: t,
      inForce,
    }));
}

/** Instead of a civil day: how long after the act before; some are told out of their order. */
const anyPassing = fc.constantFrom(0, 1, 1, 3, 9, 24, 24, 30, 48, 72, 200, 500, -5, -30);
const anyAct = fc.record({
  type: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...ACTS.slice(0, -1)) },
    { weight: 1, arbitrary: fc.constant("closed") },
    { weight: 2, arbitrary: fc.constant(TICK) },
  ),
  of: fc.option(fc.constantFrom(...PEOPLE), { freq: 9 }),
  by: fc.option(fc.constantFrom(...PEOPLE), { freq: 9 }),
  as: fc.option(fc.constantFrom(...CAPACITIES), { freq: 9 }),
  item: fc.constantFrom(...ITEMS),
  passing: anyPassing,
  data: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ choice: fc.constantFrom(...CHOICES) }) as fc.Arbitrary<Record<string, unknown>>,
    },
    { weight: 2, arbitrary: fc.record({ x: fc.integer({ min: 0, max: 2 }) }) },
    { weight: 1, arbitrary: fc.record({ due: fc.integer({ min: 0, max: 4 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({ yes: fc.integer({ min: 0, max: 3 }), no: fc.integer({ min: 0, max: 3 }) }),
    },
    { weight: 1, arbitrary: fc.constant({}) },
  ),
});

/** Short ones too: in a long one a strict rule is hardly ever kept. */
const anyActs = fc.oneof(
  fc.array(anyAct, { maxLength: 12 }),
  fc.array(anyAct, { maxLength: 5 }),
  fc.array(anyAct, { maxLength: 3 }),
);

export const anyTrace: fc.Arbitrary<Occurrence[]> = anyActs.map((acts) => {
  let time = START;
  return acts.map(({ passing, ...act }, index) => {
    time += passing * HOUR_MS;
    return { ...act, data: act.type === TICK ? {} : act.data, time, number: index + 1 };
  });
});

/** `closing`: the act "closed" closes the matter; otherwise nothing does. */
export function procedureWith(constraints: Constraint[], closing = false): Procedure {
  const act = { type: "closed", title: words, opens: false, closes: true, as: [], stage: null, fields: [] };
  return {
    id: "test/any",
    pack: "test",
    version: "1",
    source: "",
    title: words,
    inForce: { from: "2026-01-01", to: null },
    capacities: {},
    stages: [],
    parameters: [],
    acts: closing ? { closed: act } : {},
    constraints,
    counting,
    imports: {},
  };
}
