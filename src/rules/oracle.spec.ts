/** The monitor beside the oracle, over random short traces and random constraints of every template. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Constraint,
  type Counting,
  compileCondition,
  type Procedure,
  type Selector,
  type Template,
} from "../norms/index.ts";
import { assess, type Change, type Occurrence, settleMonitor, startMonitor, stepMonitor } from "./index.ts";
import { breachKey, judgeTrace } from "./oracle.fixture.ts";

/** More with QUANJIAN_TRACES; the default takes a few seconds. */
const TRACES = Number(process.env.QUANJIAN_TRACES ?? 24_000);
/** For a machine under load; nothing here asks how long it takes. */
const PATIENCE_MS = 180_000;
const KINDS = [
  "precedence",
  "not_response",
  "response",
  "absence",
  "first",
  "last",
  "condition",
  "finally",
] as const;

const ACTS = ["attended", "absent", "recused", "spoke", "voted", "tallied", "closed"];
const CAPACITIES = ["chair", "member"];
const PEOPLE = ["A", "B", "C"];
const ITEMS = ["1", "2", null];
const CHOICES = ["yes", "no", "abstain"];

const select = (acts: string[], as: string[] | null = null): Selector => ({ acts, as, with: {} });
const counting: Counting = {
  present: select(["attended"], CAPACITIES),
  absent: select(["absent"]),
  recused: select(["recused"]),
  vote: select(["voted"]),
  choice: { field: "choice", yes: "yes", no: "no", abstain: "abstain" },
  tally: "tallied",
};
const names = new Set(["due", "present", "yes", "no", "abstain", "votes", "choice"]);
const conditions = [
  "present > due * half",
  "present >= due * half",
  "yes > no",
  "yes > due * half",
  'if votes > 0 then choice = "yes" else null',
  "votes > 0 and due > present",
].map((source) => compileCondition(source, names, new Map([["half", "1/2"]])));

const capacities = fc.option(fc.constantFrom(...[["chair"], ["member"], CAPACITIES]), { freq: 2 });
const anySelector: fc.Arbitrary<Selector> = fc.record({
  acts: fc.uniqueArray(fc.constantFrom(...ACTS), { minLength: 1, maxLength: 2 }),
  as: capacities,
  with: fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.record({ choice: fc.subarray(CHOICES, { minLength: 1 }) }) },
  ),
});
const anySame = fc.subarray<"of" | "item">(["of", "item"]);
const anyCondition = fc.constantFrom(...conditions);
const templates: { [K in (typeof KINDS)[number]]: fc.Arbitrary<Template> } = {
  precedence: fc.oneof(
    fc.record({
      kind: fc.constant("precedence" as const),
      activation: anySelector,
      target: anySelector,
      each: fc.constant(false),
      same: anySame,
    }),
    fc.record({
      kind: fc.constant("precedence" as const),
      activation: anySelector,
      target: anySelector,
      each: fc.constant(true),
      same: fc.subarray<"item">(["item"]),
    }),
  ),
  not_response: fc.record({
    kind: fc.constant("not_response" as const),
    activation: anySelector,
    target: anySelector,
    same: anySame,
  }),
  response: fc.record({
    kind: fc.constant("response" as const),
    activation: anySelector,
    target: anySelector,
    same: anySame,
  }),
  absence: fc.record({ kind: fc.constant("absence" as const), activation: anySelector }),
  first: fc.record({ kind: fc.constant("first" as const), among: anySelector, must: anySelector }),
  last: fc.record({
    kind: fc.constant("last" as const),
    among: anySelector,
    must: anySelector,
    given: fc.option(anySelector, { nil: null }),
  }),
  condition: fc.record({
    kind: fc.constant("condition" as const),
    at: anySelector,
    holds: anyCondition,
    when: fc.option(anyCondition, { nil: null }),
  }),
  finally: fc.record({ kind: fc.constant("finally" as const), given: anySelector, holds: anyCondition }),
};

const anyTrace: fc.Arbitrary<Occurrence[]> = fc
  .array(
    fc.record({
      type: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...ACTS.slice(0, -1)) },
        { weight: 1, arbitrary: fc.constant("closed") },
      ),
      of: fc.option(fc.constantFrom(...PEOPLE), { freq: 9 }),
      as: fc.option(fc.constantFrom(...CAPACITIES), { freq: 9 }),
      item: fc.constantFrom(...ITEMS),
      data: fc.oneof(
        {
          weight: 3,
          arbitrary: fc.record({ choice: fc.constantFrom(...CHOICES) }) as fc.Arbitrary<
            Record<string, unknown>
          >,
        },
        { weight: 1, arbitrary: fc.record({ due: fc.integer({ min: 0, max: 4 }) }) },
        {
          weight: 1,
          arbitrary: fc.record({ yes: fc.integer({ min: 0, max: 3 }), no: fc.integer({ min: 0, max: 3 }) }),
        },
        { weight: 1, arbitrary: fc.constant({}) },
      ),
    }),
    { maxLength: 12 },
  )
  .map((acts) => acts.map((act, index) => ({ ...act, by: act.of, number: index + 1, time: 0 })));

const words = { zh: "规则", en: "rule" };

/** `closing`: the act "closed" closes the matter; otherwise nothing does. */
function procedureWith(template: Template, closing: boolean): Procedure {
  const constraint: Constraint = {
    id: "rule",
    title: words,
    severity: "minor",
    basis: [],
    explanation: words,
    template,
  };
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
    constraints: [constraint],
    counting,
    imports: {},
  };
}

function follow(template: Template, trace: Occurrence[], closing = false) {
  const monitor = startMonitor(procedureWith(template, closing));
  const changes = trace.flatMap((o) => stepMonitor(monitor, o));
  return { monitor, changes, standing: (complete?: boolean) => assess(monitor, complete).constraints[0] };
}

/** The items (and persons) of the breaches told. One breach may tell of several persons: its acts say who. */
function keysOf(template: Template, changes: Change[], trace: Occurrence[]): Set<string> {
  return new Set(
    changes.flatMap(({ breach: { item, acts } }) => {
      const people = template.kind === "response" ? acts : acts.slice(-1);
      return people.map((n) => breachKey(template, { item, of: trace[n - 1]?.of ?? null }));
    }),
  );
}

const plain = ({
  verdict,
  vacuous,
  activations,
}: {
  verdict: string;
  vacuous: boolean;
  activations: object;
}) => ({ verdict, vacuous, activations });

describe.each(KINDS)("%s", { timeout: PATIENCE_MS }, (kind) => {
  const runs = { numRuns: Math.ceil(TRACES / KINDS.length) };

  test("is judged as its definition says, open and complete, with the same items breached", () => {
    const seen = { violated: 0, satisfied: 0, vacuous: 0 };
    fc.assert(
      fc.property(templates[kind], anyTrace, (template, trace) => {
        const { monitor, changes, standing } = follow(template, trace);
        const open = judgeTrace(template, counting, trace, false);
        const complete = judgeTrace(template, counting, trace, true);
        expect(standing(false)).toMatchObject(plain(open));
        expect(standing(true)).toMatchObject(plain(complete));
        expect(keysOf(template, changes, trace)).toEqual(open.breached);
        const settled = [...changes, ...settleMonitor(monitor, trace.length)];
        expect(keysOf(template, settled, trace)).toEqual(complete.breached);
        expect(new Set(settled.map(({ breach: b }) => `${b.item} ${b.at} ${b.acts}`)).size).toBe(
          settled.length,
        );
        if (complete.vacuous) seen.vacuous += 1;
        else seen[complete.verdict === "violated" ? "violated" : "satisfied"] += 1;
      }),
      runs,
    );
    // The traces reach both sides; otherwise the comparison would say little.
    expect(seen.violated).toBeGreaterThan(runs.numRuns / 200);
    if (kind !== "absence")
      expect(Math.min(seen.satisfied, seen.vacuous)).toBeGreaterThan(runs.numRuns / 200);
  });

  test("a closing act settles what is owed, and nothing that follows mends it", () => {
    fc.assert(
      fc.property(templates[kind], anyTrace, (template, trace) => {
        const { standing } = follow(template, trace, true);
        const closed = trace.findIndex((o) => o.type === "closed");
        if (closed < 0) return;
        const ends = trace.map((_, i) => trace.slice(0, i + 1)).slice(closed);
        const violated = ends.some(
          (prefix) => judgeTrace(template, counting, prefix, true).verdict === "violated",
        );
        expect(standing()?.verdict === "violated").toBe(violated);
      }),
      { numRuns: Math.ceil(runs.numRuns / 4) },
    );
  });

  test("asked after every act or only at the end, a matter stands the same", () => {
    fc.assert(
      fc.property(templates[kind], anyTrace, (template, trace) => {
        const monitor = startMonitor(procedureWith(template, true));
        trace.forEach((o, i) => {
          stepMonitor(monitor, o);
          const replayed = follow(template, trace.slice(0, i + 1), true);
          for (const complete of [false, true])
            expect(assess(monitor, complete)).toEqual(assess(replayed.monitor, complete));
        });
      }),
      { numRuns: Math.ceil(runs.numRuns / 12) },
    );
  });
});
