/**
 * The speaking line of a case, drawn: its acts as marks in the order of the record, the chair as a seal, where a rule is broken
 * a ring of cinnabar. A long case shows its two ends and what lies around each breach, and says how much it leaves out.
 */
import { wordAt } from "./columns.ts";
import type { EventLog } from "./event-log.ts";
import { escaped } from "./xml-words.ts";

const WIDTH = 984;
const LINE_AT = 36;
/** Height of a row without the words under its marks, and of a line of these. */
const ABOVE_WORDS = 72;
const LINE_HEIGHT = 13;
/** A case up to this long is shown whole. */
const WHOLE = 36;
const MOST = 60;
const AT_ENDS = 4;
const AROUND = 1;
/** Room of a word, in halves of a Chinese character: in a narrow place, and in a wide one. */
const NARROW = { cell: 82, halves: 12, lines: 2 };
const WIDE = { cell: 123, halves: 18, lines: 3 };
type Room = typeof NARROW;

type Cell = { kind: "act"; position: number } | { kind: "gap"; acts: number };

export type Marks = { broken: ReadonlySet<number>; rests: ReadonlySet<number> };

/** @param index of the case. Answers an SVG. */
export function speakingLine(log: EventLog, index: number, marks: Marks, language: "zh" | "en"): string {
  const start = log.starts[index] as number;
  const acts = (log.starts[index + 1] as number) - start;
  const cells = cellsOf(acts, marks);
  const words = cells.flatMap((c) =>
    c.kind === "act"
      ? [wordAt(log.activity, start + c.position) ?? "", wordAt(log.resource, start + c.position) ?? ""]
      : [],
  );
  const place: Room = words.some((word) => halvesOf(word) > NARROW.halves) ? WIDE : NARROW;
  const { cell } = place;
  const lines = Math.max(
    ...cells.map((c) =>
      c.kind === "gap"
        ? 1
        : inLines(wordAt(log.activity, start + c.position) ?? "", place.halves, place.lines).length,
    ),
  );
  const rowHeight = ABOVE_WORDS + LINE_HEIGHT * lines;
  const perRow = Math.floor(WIDTH / cell);
  const rows = Math.ceil(cells.length / perRow);
  const parts = cells.map((c, at) => {
    const x = (at % perRow) * cell + cell / 2;
    const y = Math.floor(at / perRow) * rowHeight;
    const drawn =
      c.kind === "gap" ? gap(c.acts, language) : act(log, start, c.position, marks, place, language);
    return `<g transform="translate(${x} ${y})">${drawn}</g>`;
  });
  const threads = Array.from({ length: rows }, (_, row) => {
    const inRow = Math.min(perRow, cells.length - row * perRow);
    const y = row * rowHeight + LINE_AT;
    // The line goes on into the next row, and ends where the case ends.
    const from = row === 0 ? cell / 2 : 0;
    const to = row === rows - 1 ? (inRow - 0.5) * cell : inRow * cell;
    return `<path d="M${from} ${y}H${to}" class="thread"/>`;
  });
  const height = rows * rowHeight;
  return `<svg class="line" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escaped(log.cases[index] ?? "")}">${threads.join("")}${parts.join("")}</svg>`;
}

function cellsOf(acts: number, { broken, rests }: Marks): Cell[] {
  if (acts <= WHOLE) return Array.from({ length: acts }, (_, position) => ({ kind: "act", position }));
  const shown = new Set<number>();
  const show = (from: number, to: number) => {
    for (let p = Math.max(0, from); p <= Math.min(acts - 1, to) && shown.size < MOST; p++) shown.add(p);
  };
  show(0, AT_ENDS - 1);
  show(acts - AT_ENDS, acts - 1);
  for (const p of broken) show(p - AROUND, p + AROUND);
  for (const p of rests) show(p, p);
  const cells: Cell[] = [];
  let next = 0;
  for (const position of [...shown].sort((a, b) => a - b)) {
    // A gap of one act is no gap.
    if (position === next + 1) cells.push({ kind: "act", position: next });
    else if (position > next) cells.push({ kind: "gap", acts: position - next });
    cells.push({ kind: "act", position });
    next = position + 1;
  }
  return cells;
}

function gap(acts: number, language: "zh" | "en"): string {
  const words = language === "zh" ? `另 ${acts} 条` : `${acts} more`;
  return `<rect x="-16" y="${LINE_AT - 3}" width="32" height="6" class="cut"/><circle cx="-7" cy="${LINE_AT}" r="1.6" class="faint"/><circle cy="${LINE_AT}" r="1.6" class="faint"/><circle cx="7" cy="${LINE_AT}" r="1.6" class="faint"/><text y="60" class="quiet">${words}</text>`;
}

function act(
  log: EventLog,
  start: number,
  position: number,
  { broken, rests }: Marks,
  place: Room,
  language: "zh" | "en",
): string {
  const event = start + position;
  const activity = wordAt(log.activity, event) ?? "";
  const who = wordAt(log.resource, event) ?? "";
  const isChair = wordAt(log.role, event) === "chair";
  const isBroken = broken.has(position);
  const lines = inLines(activity, place.halves, place.lines);
  const title = [position + 1, activity, who, wordAt(log.role, event), wordAt(log.item, event)]
    .filter(Boolean)
    .join(" · ");
  return [
    `<title>${escaped(title)}</title>`,
    `<text y="16"${isChair ? ' class="strong"' : ""}>${escaped(shortened(who, place.halves))}</text>`,
    markOf(isChair, isBroken, rests.has(position), language),
    ...lines.map(
      (line, n) =>
        `<text y="${60 + LINE_HEIGHT * n}" class="${isBroken ? "bad" : "said"}">${escaped(line)}</text>`,
    ),
    `<text y="${61 + LINE_HEIGHT * lines.length}" class="quiet">${position + 1}</text>`,
  ].join("");
}

function markOf(isChair: boolean, isBroken: boolean, isRest: boolean, language: "zh" | "en"): string {
  if (isChair) {
    const ring = isBroken
      ? `<rect x="-14" y="${LINE_AT - 14}" width="28" height="28" rx="5" class="ring"/>`
      : "";
    const letter = language === "zh" ? "主" : "C";
    return `${ring}<rect x="-10.5" y="${LINE_AT - 10.5}" width="21" height="21" rx="3" class="seal"/><text y="${LINE_AT + 4.5}" class="letter">${letter}</text>`;
  }
  if (isBroken) return `<circle cy="${LINE_AT}" r="7.4" class="ring"/>`;
  if (isRest)
    return `<circle cy="${LINE_AT}" r="9.5" class="halo"/><circle cy="${LINE_AT}" r="6" class="dot"/>`;
  return `<circle cy="${LINE_AT}" r="5" class="plain"/>`;
}

const WIDE_LETTER =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;
const widthOf = (letter: string) => (WIDE_LETTER.test(letter) ? 2 : /[A-Z_MW]/.test(letter) ? 1.25 : 1);

function halvesOf(text: string): number {
  let halves = 0;
  for (const letter of text) halves += widthOf(letter);
  return halves;
}

function shortened(text: string, halves: number): string {
  if (halvesOf(text) <= halves) return text;
  let short = "";
  let used = 1;
  for (const letter of text) {
    used += widthOf(letter);
    if (used > halves) break;
    short += letter;
  }
  return `${short.trimEnd()}…`;
}

/** Over several lines where one is too short, cut between words if there are any. */
function inLines(text: string, halves: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (lines.length < most - 1 && halvesOf(rest) > halves) {
    const letters = [...rest];
    let cut = 0;
    for (let used = 0; used + widthOf(letters[cut] as string) <= halves; cut++)
      used += widthOf(letters[cut] as string);
    const space = letters.lastIndexOf(" ", cut);
    const at = Math.max(space > 0 ? space : cut, 1);
    lines.push(letters.slice(0, at).join(""));
    rest = letters.slice(at).join("").trim();
  }
  return [...lines, shortened(rest, halves)];
}
