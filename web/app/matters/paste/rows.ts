/** The rows of the page: what was pasted, what was typed over it, and what became of each. Pure. */
import type { Fault } from "../../api.ts";
import { readCell, type Value, type Wrong } from "./cell.ts";
import type { PasteField, Unit } from "./fields.ts";
import type { Mapping } from "./headings.ts";
import type { Cells } from "./table-text.ts";

export type Known = { id: string; title: string };

export type PasteRow = {
  id: string;
  cells: Record<string, string>;
  /** Of the record: the same row sent again records nothing twice. Another content is another intent, and gets another. */
  key: string;
  /** When it got its present content: the time of a proposal that names no day. */
  enteredAt: string;
  /** Typed over since it was pasted: mapping the columns anew would undo that. */
  isTyped?: boolean;
  /** Null: to be sent unless it seems to be there already. */
  isWanted: boolean | null;
  state: "new" | "previewed" | "sending" | "recorded" | "refused";
  /** Rules that would be broken as far as the preview can tell. */
  breaches: number;
  matter?: string;
  /** The server's words for the row as a whole, and at its cells. */
  refusal?: string | undefined;
  faults?: Record<string, string> | undefined;
  /** The connection broke in the middle: it may have been recorded. */
  isUnsure?: boolean;
};

export const ROWS_MOST = 500;

/** Of the cell's field on the page, so that what is said of it leads there. */
export const cellId = (row: string, key: string) => `cell-${row}-${key}`;

export const emptyRow = (): PasteRow => ({
  id: crypto.randomUUID(),
  key: crypto.randomUUID(),
  enteredAt: new Date().toISOString(),
  cells: {},
  isWanted: null,
  state: "new",
  breaches: 0,
});

export function rowsOf(cells: Cells, { columns, hasHead }: Mapping): PasteRow[] {
  return cells.slice(hasHead ? 1 : 0, ROWS_MOST + (hasHead ? 1 : 0)).map((line) => ({
    ...emptyRow(),
    cells: Object.fromEntries(
      columns.flatMap((key, at) => (key === null ? [] : [[key, (line[at] ?? "").trim()]])),
    ),
  }));
}

/** A changed row has not been asked about, and is another intent. */
export function typed(row: PasteRow, cells: Record<string, string>): PasteRow {
  if (row.state === "recorded" || row.state === "sending") return row;
  const { refusal: _, faults: __, isUnsure: ___, ...rest } = row;
  return {
    ...rest,
    cells: { ...row.cells, ...cells },
    key: crypto.randomUUID(),
    enteredAt: new Date().toISOString(),
    state: "new",
    breaches: 0,
    isTyped: true,
  };
}

/** A block pasted into the grid, from one cell on: rows are added where there are too few. */
export function spread(rows: PasteRow[], at: number, keys: string[], block: Cells): PasteRow[] {
  const next = [...rows];
  for (const [down, line] of block.entries()) {
    const index = at + down;
    if (index >= ROWS_MOST) break;
    const cells = Object.fromEntries(
      keys.flatMap((key, right) => (line[right] === undefined ? [] : [[key, line[right]]])),
    );
    next[index] = typed(next[index] ?? emptyRow(), cells as Record<string, string>);
  }
  return next;
}

export const isBlank = (row: PasteRow) => Object.values(row.cells).every((cell) => cell.trim() === "");

export type Checked = {
  data: Record<string, Value>;
  wrong: Record<string, Wrong>;
  /** Another row of the table with the same title, counted from 1. */
  sameAs: number | null;
  /** Matters of the body with the same title. */
  known: Known[];
};

/** Without spaces and signs that two people write differently. */
export const titleKey = (title: string) => title.normalize("NFKC").replace(/[\s“”"'‘’。，、.,（）()]/g, "");

export type CheckMeans = {
  fields: PasteField[];
  unit: Unit;
  today: string;
  /** By `titleKey`. */
  known: ReadonlyMap<string, Known[]>;
};

export function checked(rows: PasteRow[], means: CheckMeans): Checked[] {
  const first = new Map<string, number>();
  return rows.map((row, at) => {
    const data: Record<string, Value> = {};
    const wrong: Record<string, Wrong> = {};
    for (const field of means.fields) {
      const read = readCell(row.cells[field.key] ?? "", field, means);
      if ("wrong" in read) wrong[field.key] = read.wrong;
      else if (read.value !== undefined) data[field.key] = read.value;
    }
    const key = titleKey(row.cells.title ?? "");
    const sameAs = key === "" ? null : (first.get(key) ?? null);
    if (key !== "" && sameAs === null) first.set(key, at + 1);
    return { data, wrong, sameAs, known: (means.known.get(key) ?? []).filter(({ id }) => id !== row.matter) };
  });
}

/** Whether the row goes along: as its clerk says, otherwise unless it seems to be there already. */
export function goes(row: PasteRow, { wrong, sameAs, known }: Checked): boolean {
  if (row.state === "recorded" || isBlank(row) || Object.keys(wrong).length > 0) return false;
  return row.isWanted ?? (sameAs === null && known.length === 0);
}

/** The server's faults at the cells that they are about. */
export function faultsAt(faults: Fault[], fields: PasteField[]): Record<string, string> {
  const keys = new Set(fields.map(({ key }) => key));
  return Object.fromEntries(
    faults.flatMap(({ path, message }) => {
      const field = /(\w+)$/.exec(path)?.[1] ?? "";
      const key = field === "claimedAt" ? "on" : field;
      return keys.has(key) ? [[key, message]] : [];
    }),
  );
}
