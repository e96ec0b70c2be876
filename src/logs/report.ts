/** What a check found, as one page to read and print: nothing in it comes from elsewhere, and no script is in it. */
import type { Bilingual, Constraint, Procedure } from "../norms/index.ts";
import type { EventLog } from "./event-log.ts";
import { brokenCases, caseSection, DRAWN_CASES } from "./report-cases.ts";
import { STYLE } from "./report-style.ts";
import { REPORT_WORDS, type ReportWords } from "./report-words.ts";
import type { Violation } from "./violation.ts";
import { escaped } from "./xml-words.ts";

/** More than these are counted and not kept: the page draws a few dozen cases. */
const KEPT = 100_000;

export type ReportInput = {
  file: string;
  log: EventLog;
  areZoned: boolean;
  procedure: Procedure;
  generations: { version: string; from: string; cases: number }[];
  constraints: {
    constraint: Constraint;
    cases: { satisfied: number; violated: number; pending: number; vacuous: number };
    activations: { fulfilled: number; violated: number };
  }[];
  notes: Bilingual[];
  language: "zh" | "en";
};

export type Report = { add(violation: Violation): void; page(input: ReportInput): string };

export function createReport(): Report {
  const kept: Violation[] = [];
  const broken = new Set<number>();
  let all = 0;
  return {
    add(violation) {
      all++;
      broken.add(violation.case);
      if (kept.length < KEPT) kept.push(violation);
    },
    page: (input) => pageOf(input, kept, { all, broken: broken.size }),
  };
}

function pageOf(input: ReportInput, kept: Violation[], counts: { all: number; broken: number }): string {
  const { language, file, procedure, generations, notes } = input;
  const w = REPORT_WORDS[language];
  const versions = generations.flatMap((g) => (g.version === "" ? [] : [g.version])).join(", ");
  const under = [
    procedure.title[language],
    procedure.id === procedure.title[language] ? "" : procedure.id,
    versions,
  ]
    .filter((part) => part !== "")
    .join(" · ");
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${w.title} · ${file}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>${MARK}<h1>${escaped(file)}</h1><p class="under">${escaped(`${w.title} · ${under}`)}</p></header>
${figures(input, counts, w)}
${notes.length === 0 ? "" : `<div class="notes">${notes.map((n) => `<p>${escaped(n[language])}</p>`).join("")}</div>`}
<h2>${w.rules}</h2>
${rulesTable(input, w)}
<h2>${w.cases}</h2>
${casesPart(input, kept, counts, w)}
<footer>${escaped(w.foot)}</footer>
</main>
</body>
</html>
`;
}

const MARK =
  '<svg width="46" height="46" viewBox="0 0 26 26" aria-hidden="true"><circle cx="13" cy="13" r="11.5" fill="none" stroke="#1f2421" stroke-width="1.4"/><circle cx="13" cy="13" r="7.6" fill="none" stroke="#1f2421" stroke-width=".7"/><rect x="10.4" y="10.4" width="5.2" height="5.2" fill="#b3372a"/></svg>';

const number = (value: number) => value.toLocaleString("en-US");

function figures(
  { log, constraints }: ReportInput,
  counts: { all: number; broken: number },
  w: ReportWords,
): string {
  const cases = log.cases.length;
  const share = cases === 0 ? 0 : (100 * counts.broken) / cases;
  const shown = share > 0 && share < 0.1 ? "< 0.1" : share.toFixed(1);
  const checked = constraints.reduce((sum, c) => sum + c.activations.fulfilled + c.activations.violated, 0);
  const figure = (title: string, value: string, small = "", tone = "") =>
    `<div${tone ? ` class="${tone}"` : ""}><dt>${title}</dt><dd>${value}${small ? `<small>${small}</small>` : ""}</dd></div>`;
  return `<dl class="figures">${[
    figure(w.cases_n, number(cases), w.eventsIn(number(log.time.length))),
    figure(w.rules_n, number(constraints.length), w.checked(number(checked))),
    figure(w.broken_cases, number(counts.broken), `${shown} %`, counts.broken > 0 ? "bad" : "good"),
    figure(w.breaches, number(counts.all), "", counts.all > 0 ? "bad" : "good"),
  ].join("")}</dl>`;
}

const TONES = [
  ["satisfied", "var(--celadon)"],
  ["pending", "var(--amber)"],
  ["violated", "var(--cinnabar)"],
  ["vacuous", "var(--line)"],
] as const;

function rulesTable({ constraints, language, log }: ReportInput, w: ReportWords): string {
  const cases = Math.max(log.cases.length, 1);
  const rows = constraints.map(({ constraint, cases: c, activations: a }) => {
    let x = 0;
    const parts = TONES.map(([key, colour]) => {
      // Whoever breaks a rule is seen, also where they are few among many.
      const share = (100 * c[key]) / cases;
      const width = c[key] > 0 ? Math.max(share, 0.8) : 0;
      const part =
        width === 0
          ? ""
          : `<rect x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="12" style="fill:${colour}"/>`;
      x += width;
      return part;
    });
    const bar = `<svg class="bar" viewBox="0 0 ${Math.max(x, 100).toFixed(2)} 12" preserveAspectRatio="none" aria-hidden="true">${parts.join("")}</svg>`;
    const title = constraint.title[language];
    const id = constraint.id === title ? "" : `<span class="id">${escaped(constraint.id)}</span>`;
    return `<tr><td>${escaped(title)}${id}</td><td><span class="tag ${constraint.severity}">${w.severities[constraint.severity]}</span></td><td class="barcell">${bar}</td><td class="n">${number(c.satisfied)}</td><td class="n">${c.violated > 0 ? `<b>${number(c.violated)}</b>` : "0"}</td><td class="n">${number(c.pending)}</td><td class="n">${number(c.vacuous)}</td><td class="n">${number(a.fulfilled + a.violated)}${a.violated > 0 ? ` · <b>${number(a.violated)}</b>` : ""}</td></tr>`;
  });
  const heads = [w.rule, w.severity, "", w.satisfied, w.violated, w.pending, w.vacuous, w.activations];
  const head = heads
    .map((h, at) => `<th${at > 2 ? ' class="n"' : at === 2 ? ' class="barcell"' : ""}>${h}</th>`)
    .join("");
  const keys = TONES.map(
    ([key, colour]) =>
      `<span><svg width="14" height="14" aria-hidden="true"><rect width="14" height="14" style="fill:${colour}"/></svg>${w[key]}</span>`,
  );
  return `<div class="table"><table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div><p class="key">${keys.join("")}</p>`;
}

function casesPart(
  { log, language, areZoned }: ReportInput,
  kept: Violation[],
  counts: { all: number; broken: number },
  w: ReportWords,
): string {
  if (counts.all === 0) return `<p class="clean">${w.none}</p>`;
  const cases = brokenCases(kept).slice(0, DRAWN_CASES);
  const words =
    cases.length < counts.broken
      ? w.some(number(cases.length), number(counts.broken))
      : w.all(number(cases.length));
  return `<p class="note">${words}</p><p class="key">${LEGEND.filter(
    ([, key]) => key !== "keyChair" || log.role.words.includes("chair"),
  )
    .map(([svg, key]) => `<span>${svg}${w[key]}</span>`)
    .join("")}</p><br>${cases.map((c) => caseSection(log, c, language, areZoned)).join("\n")}`;
}

const LEGEND = [
  [
    '<svg width="20" height="20" aria-hidden="true"><circle cx="10" cy="10" r="7" class="ring"/></svg>',
    "keyBroken",
  ],
  [
    '<svg width="22" height="22" aria-hidden="true"><circle cx="11" cy="11" r="9.5" class="halo"/><circle cx="11" cy="11" r="6" class="dot"/></svg>',
    "keyRests",
  ],
  [
    '<svg width="18" height="18" aria-hidden="true"><rect width="18" height="18" rx="3" class="seal"/></svg>',
    "keyChair",
  ],
  [
    '<svg width="14" height="14" aria-hidden="true"><circle cx="7" cy="7" r="5" class="plain"/></svg>',
    "keyPlain",
  ],
] as const;
