/** The machines beside the oracle, over random short traces and random constraints of every template. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHINA } from "../calendar/index.ts";
import type { Template } from "../norms/index.ts";
import { assess, startMonitor, stepMonitor } from "./index.ts";
import { judgeTrace } from "./oracle.fixture.ts";
import { compareWithOracle, follow } from "./told.fixture.ts";
import { anyTrace, constraintOf, counting, KINDS, procedureWith, SEEDED } from "./traces.fixture.ts";

/** More with QUANJIAN_TRACES; the default takes a few seconds. */
const TRACES = Number(process.env.QUANJIAN_TRACES ?? 24_000);
/** For a machine under load, and for millions of traces; nothing here asks how long it takes. */
const PATIENCE_MS = Math.max(180_000, TRACES);
const PER_KIND = Math.ceil(TRACES / KINDS.length);

describe.each(KINDS)("%s", { timeout: PATIENCE_MS }, (kind) => {
  test("is judged as its definition says, open and complete, with the same breaches told", () => {
    const seen = { violated: 0, satisfied: 0, vacuous: 0 };
    fc.assert(
      fc.property(constraintOf(kind), anyTrace, (constraint, trace) => {
        const complete = compareWithOracle(constraint, trace);
        if (complete.vacuous) seen.vacuous += 1;
        else seen[complete.verdict === "violated" ? "violated" : "satisfied"] += 1;
      }),
      { ...SEEDED, numRuns: PER_KIND },
    );
    // The traces reach both sides; otherwise the comparison would say little.
    expect(Math.min(seen.violated, seen.satisfied)).toBeGreaterThan(PER_KIND / 800);
  });

  test("asked after every act or only at the end, a matter stands the same, and what is violated stays so", () => {
    fc.assert(
      fc.property(constraintOf(kind), anyTrace, (constraint, trace) => {
        const monitor = startMonitor(procedureWith([constraint], true), CHINA);
        let wasViolated = false;
        trace.forEach((o, i) => {
          stepMonitor(monitor, o);
          const replayed = follow(constraint, trace.slice(0, i + 1), true);
          for (const complete of [false, true])
            expect(assess(monitor, complete)).toEqual(assess(replayed.monitor, complete));
          const isViolated = assess(monitor, false).constraints[0]?.verdict === "violated";
          expect(wasViolated && !isViolated).toBe(false);
          wasViolated = isViolated;
        });
      }),
      { numRuns: Math.ceil(PER_KIND / 12) },
    );
  });

  test("a closing act settles what is owed, and nothing that follows mends it", () => {
    fc.assert(
      fc.property(constraintOf(kind), anyTrace, (constraint, trace) => {
        const { standing } = follow(constraint, trace, true);
        const closed = trace.findIndex((o) => o.type === "closed");
        if (closed < 0) return;
        const ends = trace.map((_, i) => trace.slice(0, i + 1)).slice(closed);
        const violated = ends.some(
          (prefix) => judgeTrace(constraint, counting, CHINA, prefix, true).verdict === "violated",
        );
        expect(standing(false)?.verdict === "violated").toBe(violated);
      }),
      { numRuns: Math.ceil(PER_KIND / 4) },
    );
  });
});

describe("what a breach rests on", () => {
  const select = (...acts: string[]) => ({ acts, as: null, with: {} });
  const words = { zh: "规则", en: "rule" };
  const breaches = (template: Template, types: string[]) => {
    const [id, severity, basis, inForce] = ["rule", "minor" as const, [], null];
    const constraint = { id, title: words, severity, basis, explanation: words, template, inForce };
    const trace = types.map((type, index) => {
      const [who, time] = [`${index}`, Date.UTC(2026, 11, 8, index)];
      return { number: index + 1, type, of: null, by: who, as: null, item: null, data: {}, time };
    });
    return follow(constraint, trace, true).told.map(({ change }) => change.breach.acts);
  };

  test("the last act, where that is not what it must be", () => {
    const end: Template = { kind: "end", activation: select("closed") };
    expect(breaches(end, ["spoke", "closed", "voted"])).toEqual([[3]]);
    expect(breaches({ kind: "end", activation: select("voted") }, ["voted", "closed"])).toEqual([[2]]);
  });

  test("of several forbidden pairs the first", () => {
    const pair = { activation: select("attended"), target: select("spoke"), same: [] };
    const types = ["attended", "attended", "spoke"];
    expect(breaches({ kind: "not_response", ...pair }, types)).toEqual([[1, 3]]);
    expect(breaches({ kind: "not_response", ...pair, different: ["by"] }, types)).toEqual([[1, 3]]);
  });

  test("after the closing act what is owed on one item is told once", () => {
    const pair = { activation: select("attended"), target: select("spoke"), same: [] };
    const types = ["attended", "attended", "closed", "attended", "voted", "attended"];
    expect(breaches({ kind: "response", ...pair }, types)).toEqual([[1, 2]]);
  });
});
