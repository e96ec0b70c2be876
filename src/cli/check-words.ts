/** What `quanjian check` says to a person: a table of rules, and how a violation reads in a row of CSV. */
import { stringify } from "csv-stringify/sync";
import { type EventLog, type Violation, wordAt } from "../logs/index.ts";
import type { CheckAnswer } from "./check-run.ts";
import { table } from "./table.ts";

export type Language = "zh" | "en";

const WORDS = {
  zh: {
    constraint: "规则",
    satisfied: "相符",
    violated: "疑似不符",
    pending: "待定",
    vacuous: "未涉及",
    activations: "核对（不符）",
  },
  en: {
    constraint: "rule",
    satisfied: "in order",
    violated: "possibly broken",
    pending: "pending",
    vacuous: "did not arise",
    activations: "checked (broken)",
  },
} as const;

export function tableOf(
  { read, procedure, constraints, generations }: CheckAnswer,
  language: Language,
): string[] {
  const w = WORDS[language];
  const n = (value: number) => value.toLocaleString("en-US");
  const { cases, time } = read.log;
  const versions = generations
    .map((g) => g.version)
    .filter((v) => v !== "")
    .join(", ");
  const head =
    language === "zh"
      ? `${procedure.title.zh}（${procedure.id}${versions ? ` ${versions}` : ""}）：${n(cases.length)} 案，${n(time.length)} 个事件`
      : `${procedure.title.en} (${procedure.id}${versions ? ` ${versions}` : ""}): ${n(cases.length)} cases, ${n(time.length)} events`;
  const rows = constraints.map(({ constraint, cases: c, activations: a }) => [
    n(c.satisfied),
    n(c.violated),
    n(c.pending),
    n(c.vacuous),
    `${n(a.fulfilled + a.violated)} (${n(a.violated)})`,
    constraint.title[language],
  ]);
  return [
    head,
    ...table([[w.satisfied, w.violated, w.pending, w.vacuous, w.activations, w.constraint], ...rows]),
  ];
}

export const VIOLATION_COLUMNS = [
  "case",
  "constraint",
  "severity",
  "act",
  "activity",
  "timestamp",
  "resource",
  "item",
  "acts",
  "explanation",
] as const;

/** With the mark that spreadsheets need to see UTF-8. */
export function violationsHeader(): string {
  return `\uFEFF${rowsOf([[...VIOLATION_COLUMNS]])}`;
}

/** Acts are numbered in their case from 1. */
export function violationRow(
  log: EventLog,
  broken: Violation,
  language: Language,
  areZoned: boolean,
): string[] {
  const { constraint, start, at, positions, item } = broken;
  const event = start + at;
  const time = log.time[event] as number;
  const iso = Number.isNaN(time) ? "" : new Date(time).toISOString();
  return [
    log.cases[broken.case] as string,
    constraint.id,
    constraint.severity,
    String(at + 1),
    wordAt(log.activity, event) ?? "",
    areZoned ? iso : iso.slice(0, -1),
    wordAt(log.resource, event) ?? "",
    item ?? wordAt(log.item, event) ?? "",
    positions.map((p) => p + 1).join(" "),
    constraint.explanation[language],
  ];
}

/** Nothing in it is computed by a spreadsheet. */
export function rowsOf(rows: string[][]): string {
  return stringify(rows, { escape_formulas: true, record_delimiter: "windows" });
}
