/** The machines beside the oracle, over random short traces and random constraints of every template. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHINA } from "../calendar/index.ts";
import type { Constraint } from "../norms/index.ts";
import {
  assess,
  type Change,
  type Occurrence,
  settleMonitor,
  startMonitor,
  stepMonitor,
  TICK,
} from "./index.ts";
import { breachKey, isPair, judgeTrace, THE_WHOLE } from "./oracle.fixture.ts";
import { anyTrace, constraintOf, counting, KINDS, procedureWith } from "./traces.fixture.ts";

/** More with QUANJIAN_TRACES; the default takes a few seconds. */
const TRACES = Number(process.env.QUANJIAN_TRACES ?? 24_000);
/** For a machine under load, and for millions of traces; nothing here asks how long it takes. */
const PATIENCE_MS = Math.max(180_000, TRACES);
const PER_KIND = Math.ceil(TRACES / KINDS.length);

/** Judged once, and told once for the whole, however it is broken. */
const WHOLE = ["existence", "init", "end", "choice", "first", "last", "finally"];
const WITH_NEXT = /^(alternate|chain)_(response|succession)$/;

type Told = { change: Change; together: boolean };

function follow(constraint: Constraint, trace: Occurrence[], closing = false) {
  const monitor = startMonitor(procedureWith([constraint], closing), CHINA);
  const told: Told[] = trace.flatMap((o) =>
    stepMonitor(monitor, o).map((change) => ({ change, together: o.type === TICK })),
  );
  const standing = (complete: boolean) => assess(monitor, complete).constraints[0];
  return { monitor, told, standing };
}

/** What the breaches tell of: each by the acts that they rest on. */
function keysOf({ template: t }: Constraint, told: Told[], trace: Occurrence[]): Set<string> {
  return new Set(
    told.flatMap(({ change: { breach }, together }) => {
      if (WHOLE.includes(t.kind)) return [THE_WHOLE];
      const act = (number: number | undefined) => trace.find((o) => o.number === number) as Occurrence;
      if (!isPair(t))
        return [together && t.kind !== "absence" && t.kind !== "condition" ? THE_WHOLE : (breach.item ?? "")];
      if (t.kind.startsWith("not_")) return [breachKey(t, act(breach.acts.at(-1)))];
      // Missed at the next act: the activation is the first of the two.
      if (!together && WITH_NEXT.test(t.kind)) return [breachKey(t, act(breach.acts[0]))];
      return breach.acts.map((number) => breachKey(t, act(number)));
    }),
  );
}

const sorted = (keys: Set<string>) => [...keys].sort();

describe.each(KINDS)("%s", { timeout: PATIENCE_MS }, (kind) => {
  test("is judged as its definition says, open and complete, with the same breaches told", () => {
    const seen = { violated: 0, satisfied: 0, vacuous: 0 };
    fc.assert(
      fc.property(constraintOf(kind), anyTrace, (constraint, trace) => {
        const { monitor, told, standing } = follow(constraint, trace);
        const open = judgeTrace(constraint, counting, CHINA, trace, false);
        const complete = judgeTrace(constraint, counting, CHINA, trace, true);
        for (const [expected, found] of [
          [open, standing(false)],
          [complete, standing(true)],
        ] as const) {
          const { verdict, vacuous, activations } = expected;
          expect(found).toEqual({ constraint: "rule", verdict, vacuous, activations });
        }
        expect(sorted(keysOf(constraint, told, trace))).toEqual(sorted(open.breached));
        const settled = settleMonitor(monitor, trace.length).map((change) => ({ change, together: true }));
        expect(sorted(keysOf(constraint, [...told, ...settled], trace))).toEqual(sorted(complete.breached));
        if (complete.vacuous) seen.vacuous += 1;
        else seen[complete.verdict === "violated" ? "violated" : "satisfied"] += 1;
      }),
      { numRuns: PER_KIND },
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
