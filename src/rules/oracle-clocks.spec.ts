/** The machines beside the oracle where clocks run, and where a rule has several versions. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHINA } from "../calendar/index.ts";
import { assess, startMonitor, stepMonitor } from "./index.ts";
import { judgeTrace } from "./oracle.fixture.ts";
import { clockedConstraint, clockedTrace } from "./clocks.fixture.ts";
import { VERDICTS } from "./standing.ts";
import { compareWithOracle } from "./told.fixture.ts";
import { PAIR_KINDS } from "../norms/template.ts";
import { anyTrace, constraintOf, counting, KINDS, procedureWith, SEEDED } from "./traces.fixture.ts";

/** More with QUANJIAN_TRACES; the default takes a few seconds. */
const TRACES = Number(process.env.QUANJIAN_TRACES ?? 24_000);
const PATIENCE_MS = Math.max(180_000, TRACES);

describe.each(PAIR_KINDS)("%s with a clock", { timeout: PATIENCE_MS }, (kind) => {
  test("is judged as its definition says, open and complete, with the same breaches told", () => {
    const seen = { violated: 0, satisfied: 0 };
    fc.assert(
      fc.property(clockedConstraint(kind), clockedTrace, (constraint, trace) => {
        const { vacuous, verdict } = compareWithOracle(constraint, trace);
        if (!vacuous) seen[verdict === "violated" ? "violated" : "satisfied"] += 1;
      }),
      { ...SEEDED, numRuns: Math.ceil(TRACES / PAIR_KINDS.length) },
    );
    expect(Math.min(seen.violated, seen.satisfied)).toBeGreaterThan(TRACES / PAIR_KINDS.length / 800);
  });
});

test(
  "versions of a rule are one line: the worst verdict, the activations summed",
  () => {
    const version = (days: { from: string | null; to: string | null }) =>
      fc
        .constantFrom(...KINDS)
        .chain(constraintOf)
        .map((constraint) => ({ ...constraint, inForce: days }));
    fc.assert(
      fc.property(
        fc.tuple(version({ from: null, to: "2026-12-09" }), version({ from: "2026-12-09", to: null })),
        anyTrace,
        fc.boolean(),
        (versions, trace, complete) => {
          const monitor = startMonitor(procedureWith(versions), CHINA);
          for (const o of trace) stepMonitor(monitor, o);
          const [one, other] = versions.map((c) => judgeTrace(c, counting, CHINA, trace, complete));
          if (!one || !other) throw new Error("two versions");
          const worst = Math.max(VERDICTS.indexOf(one.verdict), VERDICTS.indexOf(other.verdict));
          expect(assess(monitor, complete).constraints).toEqual([
            {
              constraint: "rule",
              verdict: VERDICTS[worst],
              vacuous: one.vacuous && other.vacuous,
              activations: {
                fulfilled: one.activations.fulfilled + other.activations.fulfilled,
                violated: one.activations.violated + other.activations.violated,
              },
            },
          ]);
        },
      ),
      { numRuns: Math.ceil(TRACES / 12) },
    );
  },
  PATIENCE_MS,
);
