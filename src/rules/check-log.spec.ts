/** A log in columns beside the same acts one by one, and how a long check is watched and ended. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHINA } from "../calendar/index.ts";
import type { Constraint } from "../norms/index.ts";
import { PAIR_KINDS } from "../norms/template.ts";
import {
  assess,
  type Change,
  checkLog,
  type LogViolation,
  type Occurrence,
  settleMonitor,
  startMonitor,
  stepMonitor,
} from "./index.ts";
import { clockedConstraint, clockedTrace } from "./clocks.fixture.ts";
import { logOf } from "./log-of.fixture.ts";
import { anyTrace, constraintOf, KINDS, procedureWith } from "./traces.fixture.ts";

const TRACES = Number(process.env.QUANJIAN_TRACES ?? 9_000);
const PATIENCE_MS = Math.max(180_000, TRACES);

type Told = Pick<LogViolation, "case" | "constraint" | "item" | "positions">;

function oneByOne(constraints: Constraint[], traces: Occurrence[][], complete: boolean, closing: boolean) {
  const procedure = procedureWith(constraints, closing);
  const told: Told[] = [];
  const sums = constraints.map((c) => ({
    id: c.id,
    cases: { satisfied: 0, violated: 0, pending: 0, vacuous: 0 },
    activations: { fulfilled: 0, violated: 0 },
  }));
  traces.forEach((trace, index) => {
    const monitor = startMonitor(procedure, CHINA);
    const tell = ({ constraint, breach }: Change) =>
      told.push({
        case: index,
        constraint,
        item: breach.item,
        positions: breach.acts.map((n) => trace.findIndex((o) => o.number === n)),
      });
    for (const o of trace) stepMonitor(monitor, o).forEach(tell);
    if (complete) settleMonitor(monitor, trace.length).forEach(tell);
    assess(monitor, complete).constraints.forEach(({ verdict, vacuous, activations }, line) => {
      const sum = sums[line];
      if (!sum) return;
      const kind =
        verdict === "violated"
          ? "violated"
          : verdict === "possibly-violated"
            ? "pending"
            : vacuous
              ? "vacuous"
              : "satisfied";
      sum.cases[kind] += 1;
      sum.activations.fulfilled += activations.fulfilled;
      sum.activations.violated += activations.violated;
    });
  });
  return { sums, told };
}

/** What is missed between acts of a rule is told later in a log than one by one: the order differs, nothing else. */
const inOrder = (told: Told[]) => told.map((t) => JSON.stringify(t)).sort();

describe.each(KINDS)("%s", { timeout: PATIENCE_MS }, (kind) => {
  test("a log comes to what its acts come to one by one, breaches included", async () => {
    const other = fc.constantFrom(...KINDS).chain(constraintOf);
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(constraintOf(kind), other),
        fc.array(
          anyTrace.filter((t) => t.length > 0),
          { minLength: 1, maxLength: 3 },
        ),
        fc.boolean(),
        fc.boolean(),
        async (pair, traces, complete, closing) => {
          const constraints = pair.map((c, index) => ({ ...c, id: `rule-${index}` }));
          const expected = oneByOne(constraints, traces, complete, closing);
          const told: Told[] = [];
          const found = await checkLog(procedureWith(constraints, closing), logOf(traces), {
            complete,
            calendar: CHINA,
            onViolation: ({ at: _, ...violation }) => told.push(violation),
          });
          expect(found.constraints).toEqual(expected.sums);
          expect(inOrder(told)).toEqual(inOrder(expected.told));
          const unheard = await checkLog(procedureWith(constraints, closing), logOf(traces), {
            complete,
            calendar: CHINA,
          });
          expect(unheard).toEqual(found);
        },
      ),
      { numRuns: Math.ceil(TRACES / KINDS.length / 2) },
    );
  });
});

test("clocks run in a log as they do act by act, also where times are missing", {
  timeout: PATIENCE_MS,
}, async () => {
  // A column holds numbers or words, and no empty ones.
  const written = clockedTrace.map((trace) =>
    trace.map((o) => ({
      ...o,
      by: o.by || null,
      data: o.data.x === undefined ? {} : { ...o.data, x: Number(o.data.x) },
    })),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PAIR_KINDS).chain(clockedConstraint),
      fc.array(
        written.filter((t) => t.length > 0),
        { minLength: 1, maxLength: 3 },
      ),
      fc.boolean(),
      async (constraint, traces, complete) => {
        const expected = oneByOne([constraint], traces, complete, false);
        const told: Told[] = [];
        const found = await checkLog(procedureWith([constraint]), logOf(traces), {
          complete,
          calendar: CHINA,
          onViolation: ({ at: _, ...violation }) => told.push(violation),
        });
        expect(found.constraints).toEqual(expected.sums);
        expect(inOrder(told)).toEqual(inOrder(expected.told));
      },
    ),
    { numRuns: Math.ceil(TRACES / 4) },
  );
});

const rule = (
  id: string,
  template: Constraint["template"],
  inForce: Constraint["inForce"] = null,
): Constraint => ({
  id,
  title: { zh: "规则", en: "rule" },
  severity: "minor",
  basis: [],
  explanation: { zh: "规则", en: "rule" },
  template,
  inForce,
});
const act = (type: string) => ({ acts: [type], as: null, with: {} });
const occurrence = (number: number, type: string, day: string): Occurrence => ({
  number,
  type,
  of: null,
  by: null,
  as: null,
  item: null,
  data: {},
  time: Date.parse(`${day}T02:00:00Z`),
});

describe("versions of a rule, progress and cancelling", () => {
  test("two versions of a rule are one line: the worst verdict, the activations summed", async () => {
    const before = rule(
      "notice",
      { kind: "precedence", activation: act("spoke"), target: act("attended"), same: [] },
      {
        from: null,
        to: "2026-12-10",
      },
    );
    const since = rule(
      "notice",
      { kind: "precedence", activation: act("spoke"), target: act("voted"), same: [] },
      {
        from: "2026-12-10",
        to: null,
      },
    );
    const trace = [
      occurrence(1, "attended", "2026-12-08"),
      occurrence(2, "spoke", "2026-12-09"),
      occurrence(3, "spoke", "2026-12-10"),
    ];
    const found = await checkLog(procedureWith([before, since]), logOf([trace]), { complete: true });
    expect(found.constraints).toEqual([
      {
        id: "notice",
        cases: { satisfied: 0, violated: 1, pending: 0, vacuous: 0 },
        activations: { fulfilled: 1, violated: 1 },
      },
    ]);
  });

  test("an event without an activity is an act of its case all the same", async () => {
    const trace = [occurrence(1, "spoke", "2026-12-08"), occurrence(2, "voted", "2026-12-08")];
    const log = logOf([trace]);
    const next = rule("at-once", {
      kind: "chain_response",
      activation: act("spoke"),
      target: act("voted"),
      same: [],
    });
    const violated = async () =>
      (await checkLog(procedureWith([next]), log, { complete: true })).constraints[0]?.cases.violated;
    expect(await violated()).toBe(0);
    log.activity.codes[1] = -1;
    expect(await violated()).toBe(1);
  });

  test("progress ends with all events, and an aborted check ends with the reason", async () => {
    const traces = Array.from({ length: 10 }, () => [occurrence(1, "spoke", "2026-12-08")]);
    const procedure = procedureWith([rule("one", { kind: "existence", activation: act("spoke") })]);
    const told: number[] = [];
    await checkLog(procedure, logOf(traces), { complete: true, onProgress: (events) => told.push(events) });
    expect(told.at(-1)).toBe(10);
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(checkLog(procedure, logOf(traces), { complete: true, signal })).rejects.toThrow("enough");
  });
});
