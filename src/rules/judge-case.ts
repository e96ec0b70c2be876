/** Does a norm's case come out as it expects? */
import type { NormCase } from "../norms/index.ts";
import { assess, settleMonitor, startMonitor, stepMonitor } from "./monitor.ts";

/** What came out otherwise; `line` is where the case says it. */
export type Difference = { line: number; constraint: string; expected: string; found: string };

const THE_END = "the end";

export function judgeCase({ procedure, acts, open, expected, findings, line }: NormCase): Difference[] {
  const monitor = startMonitor(procedure);
  const told = new Map<string, string[]>();
  const tell = (constraint: string, at: string) => {
    const times = told.get(constraint) ?? [];
    if (!times.includes(at)) told.set(constraint, [...times, at]);
  };
  for (const act of acts) for (const change of stepMonitor(monitor, act)) tell(change.constraint, act.at);
  if (!open) for (const change of settleMonitor(monitor, acts.length)) tell(change.constraint, THE_END);
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
