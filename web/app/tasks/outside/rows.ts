/** The rows of a table from outside: what they say, whether they are on record, and what a person has judged. Pure. */
import type { PasteField, Unit } from "../../matters/paste/fields.ts";
import { readCell, type Wrong } from "../../matters/paste/cell.ts";
import type { Mapping } from "../../matters/paste/headings.ts";
import type { Cells } from "../../matters/paste/table-text.ts";
import { type Match, matchesOf, type OutsideRow, type Resolution } from "./match.ts";

export const ROWS_MOST = 500;

const field = (
  key: string,
  zh: string,
  en: string,
  type: PasteField["type"],
  isRequired = false,
): PasteField => ({ key, title: { zh, en }, type, options: [], isRequired });

/** `on` is the field by which headings name a day. */
export const FIELDS: PasteField[] = [
  {
    ...field("kind", "种类", "Kind", "one_of", true),
    options: [
      { value: "payment", title: { zh: "付款", en: "payment" } },
      { value: "contract", title: { zh: "签订合同", en: "contract" } },
      { value: "appointment", title: { zh: "任免", en: "appointment" } },
      { value: "other", title: { zh: "其他", en: "other" } },
    ],
  },
  field("title", "摘要", "What it is for", "text", true),
  field("amount", "金额", "Amount", "money"),
  field("on", "日期", "Day", "date", true),
  field("counterpart", "对方", "Counterpart", "text"),
];

/** The matter that a row follows from; "none": there is no resolution; "left-out": it is not recorded. */
export type Judgement = { matter: string } | "none" | "left-out";

export type Read = {
  /** Counted as in the pasted table, its head included. */
  line: number;
  kind: string;
  row: OutsideRow;
  wrong: Record<string, Wrong>;
  cells: Record<string, string>;
};

export function readRows(cells: Cells, { columns, hasHead, unit }: Mapping, today: string): Read[] {
  const first = hasHead ? 1 : 0;
  return cells
    .slice(first, first + ROWS_MOST)
    .map((line, at) => readRow(line, columns, unit, today, at + first + 1));
}

function readRow(cells: string[], columns: (string | null)[], unit: Unit, today: string, line: number): Read {
  const typed = Object.fromEntries(
    FIELDS.map(({ key }) => {
      const at = columns.indexOf(key);
      return [key, at < 0 ? "" : (cells[at] ?? "").trim()];
    }),
  );
  const values: Record<string, unknown> = {};
  const wrong: Record<string, Wrong> = {};
  for (const known of FIELDS) {
    const read = readCell(typed[known.key] ?? "", known, { unit, today });
    if ("wrong" in read) wrong[known.key] = read.wrong;
    else values[known.key] = read.value;
  }
  const text = (key: string) => (typeof values[key] === "string" ? (values[key] as string) : "");
  const { amount } = values;
  return {
    line,
    kind: text("kind"),
    row: {
      title: text("title"),
      amount: typeof amount === "number" ? amount : null,
      on: text("on") || null,
      counterpart: text("counterpart"),
    },
    wrong,
    cells: typed,
  };
}

/** What is recorded of a row: the act says whom it was with behind what it was for. */
export function dataOf(
  { kind, row }: Pick<Read, "kind" | "row">,
  /** Of the same resolution and kind, on record before it. */
  before = 0,
): Record<string, unknown> {
  const { title, amount, counterpart } = row;
  return {
    kind,
    ...(amount === null ? {} : { paid: amount }),
    ...(amount === null || before === 0 ? {} : { total: before + amount }),
    text: counterpart === "" ? title : `${title}（${counterpart}）`,
  };
}

/** An act on record, as the server lists it. */
export type Recorded = { matter: string; kind: string; paid: number | null; on: string; text: string };

/** By it a row that comes again is told, in another file or in the same one. */
const printOf = ({ kind, paid, on, text }: Omit<Recorded, "matter">) =>
  JSON.stringify([kind, paid, on, text.normalize("NFKC").replace(/\s/g, "")]);

export type Checked = Read & {
  /** The matter in which the same is on record. */
  recordedIn: string | null;
  /** The line of the same table that says the same. */
  sameAs: number | null;
  matches: Match[];
};

export function checkRows(rows: Read[], resolutions: Resolution[], recorded: Recorded[]): Checked[] {
  const known = new Map(recorded.map((act) => [printOf(act), act.matter]));
  const lines = new Map<string, number>();
  return rows.map((read) => {
    const data = dataOf(read);
    const print = printOf({
      kind: read.kind,
      paid: read.row.amount,
      on: read.row.on ?? "",
      text: String(data.text),
    });
    const sameAs = lines.get(print) ?? null;
    if (sameAs === null) lines.set(print, read.line);
    const isRead = Object.keys(read.wrong).length === 0;
    return {
      ...read,
      sameAs,
      recordedIn: known.get(print) ?? null,
      matches: isRead ? matchesOf(read.row, resolutions) : [],
    };
  });
}

/** Whether a row can be judged at all: it is understood, and not on record yet. */
export const isOpen = ({ wrong, recordedIn }: Checked) =>
  Object.keys(wrong).length === 0 && recordedIn === null;
