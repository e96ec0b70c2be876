/** Does a norm's case come out as it expects? The clock is part of it: limits pass between its acts by themselves. */
import type { NormCase } from "../norms/index.ts";
import { deadlinesOf } from "./deadlines.ts";
import { assess, type Monitor, settleMonitor, startMonitor, stepMonitor } from "./monitor.ts";
import { type Change, type Occurrence, TICK } from "./occurrence.ts";

/** What came out otherwise; `line` is where the case says it. */
export type Difference = { line: number; constraint: string; expected: string; found: string };

const THE_END = "the end";

export function judgeCase(one: NormCase): Difference[] {
  const { procedure, acts, open, on, until, expected, findings, line } = one;
  const monitor = startMonitor(procedure);
  const told = new Map<string, string[]>();
  const tell = (changes: Change[], at: string) => {
    for (const { constraint } of changes) {
      const times = told.get(constraint) ?? [];
      if (!times.includes(at)) told.set(constraint, [...times, at]);
    }
  };
  let number = 0;
  const step = (o: Omit<Occurrence, "number">, at: string) => {
    number += 1;
    tell(stepMonitor(monitor, { ...o, number }), at);
  };
  const clock = clockOf(monitor, on, step);
  for (const act of acts) {
    clock(act.time);
    step(act, act.at);
  }
  if (until !== null) clock(until);
  if (!open) tell(settleMonitor(monitor, number), THE_END);
  const standing = new Map(
    assess(monitor, monitor.closed || !open).constraints.map((c) => [c.constraint, c]),
  );

  const found = (constraint: string): string => {
    const times = told.get(constraint);
    if (times) return `violated at ${times.join(", ")}`;
    const stands = standing.get(constraint);
    return stands?.vacuous ? "vacuous" : (stands?.verdict ?? "not judged");
  };
  const differences = expected.flatMap((e): Difference[] => {
    const wanted = e.verdict === "violated" ? `violated at ${e.at.join(", ")}` : e.verdict;
    const came = found(e.constraint);
    return came === wanted ? [] : [{ line: e.line, constraint: e.constraint, expected: wanted, found: came }];
  });
  if (findings)
    for (const id of new Set([...findings, ...told.keys()]))
      if (findings.includes(id) !== told.has(id) && !expected.some((e) => e.constraint === id))
        differences.push({
          line,
          constraint: id,
          expected: findings.includes(id) ? "a finding" : "no finding",
          found: found(id),
        });
  return differences;
}

type Step = (o: Omit<Occurrence, "number">, at: string) => void;

/** Lets the limits pass that lie before an instant, each at its own. */
function clockOf(monitor: Monitor, on: string, step: Step): (before: number) => void {
  let passed = Number.NEGATIVE_INFINITY;
  return (before) => {
    for (;;) {
      const due = deadlinesOf(monitor)
        .flatMap(({ dueAt }) => (dueAt === null ? [] : [Date.parse(dueAt)]))
        .filter((at) => at > passed && at < before)
        .sort((a, b) => a - b)[0];
      if (due === undefined) return;
      passed = due;
      const data = { due: [new Date(due).toISOString()] };
      step({ type: TICK, of: null, by: null, as: null, item: null, data, time: due }, limitLabel(due, on));
    }
  };
}

/** The day of a limit that ends with it; of a shorter one its time as well. */
function limitLabel(at: number, on: string): string {
  const [day = "", time = ""] = new Date(at + CHINA_OFFSET_MS).toISOString().split("T");
  if (time.startsWith("23:59:59")) return day;
  return day === on ? time.slice(0, 5) : `${day} ${time.slice(0, 5)}`;
}

/** Cases are told in the civil time of China. */
const CHINA_OFFSET_MS = 8 * 3_600_000;
