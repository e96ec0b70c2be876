/** A constraint followed over a trace, and what its breaches tell of: for the specs that compare with the oracle. */
import { expect } from "vitest";
import { CHINA } from "../calendar/index.ts";
import type { Constraint } from "../norms/index.ts";
import {
  assess,
  type Change,
  deadlinesOf,
  type Occurrence,
  settleMonitor,
  startMonitor,
  stepMonitor,
  TICK,
} from "./index.ts";
import { breachKey, isPair, judgeTrace, owedIn, THE_WHOLE } from "./oracle.fixture.ts";
import { counting, procedureWith } from "./traces.fixture.ts";

/** Judged once, and told once for the whole, however it is broken. */
const WHOLE = ["existence", "init", "end", "choice", "first", "last", "finally"];
const WITH_NEXT = /^(alternate|chain)_(response|succession)$/;

export type Told = { change: Change; together: boolean };

export function follow(constraint: Constraint, trace: Occurrence[], closing = false) {
  const monitor = startMonitor(procedureWith([constraint], closing), CHINA);
  const told: Told[] = trace.flatMap((o) =>
    stepMonitor(monitor, o).map((change) => ({ change, together: o.type === TICK })),
  );
  const standing = (complete: boolean) => assess(monitor, complete).constraints[0];
  return { monitor, told, standing };
}

/** What one breach tells of: by the acts that it rests on. */
function keysOf({ template: t }: Constraint, { change: { breach }, together }: Told, trace: Occurrence[]) {
  if (WHOLE.includes(t.kind)) return [THE_WHOLE];
  const act = (number: number | undefined) => trace.find((o) => o.number === number) as Occurrence;
  if (!isPair(t))
    return [together && t.kind !== "absence" && t.kind !== "condition" ? THE_WHOLE : (breach.item ?? "")];
  if (t.kind.startsWith("not_")) return [breachKey(t, act(breach.acts.at(-1)))];
  // Missed at the next act: the activation is the first of the two.
  if (!together && WITH_NEXT.test(t.kind)) return [breachKey(t, act(breach.acts[0]))];
  return breach.acts.map((number) => breachKey(t, act(number)));
}

/** Of all breaches together. No two of them tell of the same. */
function keysOfAll(constraint: Constraint, told: Told[], trace: Occurrence[]): string[] {
  const keys = told.flatMap((one) => [...new Set(keysOf(constraint, one, trace))]).sort();
  expect(keys).toEqual([...new Set(keys)]);
  return keys;
}

/** The machine beside the oracle, open and complete; what the oracle says of the complete trace. */
export function compareWithOracle(constraint: Constraint, trace: Occurrence[]) {
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
  expect(keysOfAll(constraint, told, trace)).toEqual([...open.breached].sort());
  const deadlines = deadlinesOf(monitor);
  const owed = owedIn(constraint, counting, CHINA, trace);
  if (owed === null) expect(deadlines.length).toBe(open.verdict === "possibly-violated" ? 1 : 0);
  else
    expect(
      deadlines.map(({ acts, dueAt, waiting }) => ({ act: acts[0], dueAt, waiting: waiting.sort() })),
    ).toEqual(owed);
  const settled = settleMonitor(monitor, trace.length).map((change) => ({ change, together: true }));
  expect(keysOfAll(constraint, [...told, ...settled], trace)).toEqual([...complete.breached].sort());
  return complete;
}
