/** The cases of the report: which are drawn, and one of them. */
import { wordAt } from "./columns.ts";
import type { EventLog } from "./event-log.ts";
import { REPORT_WORDS } from "./report-words.ts";
import { speakingLine } from "./speaking-line.ts";
import type { Violation } from "./violation.ts";
import { escaped } from "./xml-words.ts";

export const DRAWN_CASES = 60;
/** Breaches of one case that are told one by one. */
const TOLD = 8;
const RESTS_TOLD = 12;
const WEIGHTS = { serious: 0, moderate: 1, minor: 2 } as const;

export type BrokenCase = { index: number; violations: Violation[] };

/** The weightiest first, then those with the most, then as in the log. */
export function brokenCases(violations: Violation[]): BrokenCase[] {
  const cases = new Map<number, Violation[]>();
  for (const v of violations) {
    const known = cases.get(v.case);
    if (known) known.push(v);
    else cases.set(v.case, [v]);
  }
  const weight = (list: Violation[]) => Math.min(...list.map((v) => WEIGHTS[v.constraint.severity]));
  return [...cases]
    .map(([index, list]) => ({ index, weight: weight(list), violations: list }))
    .sort((a, b) => a.weight - b.weight || b.violations.length - a.violations.length || a.index - b.index);
}

export function caseSection(
  log: EventLog,
  { index, violations }: BrokenCase,
  language: "zh" | "en",
  areZoned: boolean,
): string {
  const w = REPORT_WORDS[language];
  const start = log.starts[index] as number;
  const acts = (log.starts[index + 1] as number) - start;
  const told = [...violations]
    .sort((a, b) => WEIGHTS[a.constraint.severity] - WEIGHTS[b.constraint.severity] || a.at - b.at)
    .slice(0, TOLD);
  const broken = new Set(told.map((v) => v.at));
  const rests = new Set(told.flatMap((v) => v.positions.slice(-RESTS_TOLD)).filter((p) => !broken.has(p)));
  const more = violations.length - told.length;
  return `<section class="case"><div><h3>${escaped(log.cases[index] ?? "")}</h3><span>${[
    instant(log.time[start] as number, areZoned),
    w.acts(acts),
  ]
    .filter((part) => part !== "")
    .join(" · ")}</span></div><ul>${told.map((v) => breach(log, v, language)).join("")}${
    more > 0 ? `<li><span></span><p>${w.more(more)}</p></li>` : ""
  }</ul><figure>${speakingLine(log, index, { broken, rests }, language)}</figure></section>`;
}

function breach(
  log: EventLog,
  { constraint, start, at, positions, item }: Violation,
  language: "zh" | "en",
): string {
  const w = REPORT_WORDS[language];
  const others = positions.filter((p) => p !== at).map((p) => p + 1);
  const list = `${others.length > RESTS_TOLD ? "… " : ""}${others.slice(-RESTS_TOLD).join(", ")}`;
  const where = [
    w.act(at + 1),
    wordAt(log.activity, start + at),
    wordAt(log.resource, start + at),
    item === null ? null : w.item(item),
    others.length === 0 ? null : w.rests(list),
  ].filter((part) => part !== null);
  return `<li><span class="tag ${constraint.severity}">${w.severities[constraint.severity]}</span><div>${escaped(constraint.title[language])}<p>${escaped(constraint.explanation[language])} <span class="where">${escaped(where.join(" · "))}</span></p></div></li>`;
}

function instant(ms: number, areZoned: boolean): string {
  if (Number.isNaN(ms)) return "";
  return `${new Date(ms).toISOString().slice(0, 16).replace("T", " ")}${areZoned ? " UTC" : ""}`;
}
