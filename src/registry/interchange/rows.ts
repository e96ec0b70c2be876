/** Tables to rows of the five sheets: which sheet a table is, which column is where, which cells are missing. Pure. */
import { addressOf, type Column, NOTES, SHEET_KEYS, SHEETS, type SheetKey } from "./sheets.ts";
import { type Cell, type Fault, faultAt, isBlank, type Line, type Table } from "./tables.ts";
import { fold, type Reading } from "./words.ts";

/** One row of a sheet. Keys are those of the sheet's columns. */
export type Row = {
  number: number;
  /** Sheet and row, as 任职!7. */
  at: string;
  /** True when the file has the column, even where the row leaves it empty. */
  has(key: string): boolean;
  /** The cell's text; null when it is empty, absent or an error of its own. */
  text(key: string): string | null;
  /** The cell read by a reader; null when it is empty. What the reader refuses becomes a fault here. */
  read<T>(key: string, reader: (text: string) => Reading<T>): T | null;
  fault(key: string, zh: string, en: string): void;
  readonly faulty: boolean;
};

export type Rows = Record<SheetKey, Row[]>;

export function readRows(tables: Table[]): { rows: Rows; faults: Fault[] } {
  const rows: Rows = { bodies: [], offices: [], people: [], terms: [], coverage: [] };
  const faults: Fault[] = [];
  for (const table of tables) {
    const [header, ...lines] = table.lines.filter((line) => !isBlank(line));
    if (!header || isNamed(table.name, NOTES)) continue;
    const sheet = sheetOf(table.name, header);
    if (sheet === null) {
      const names = (language: "zh" | "en") => SHEET_KEYS.map((key) => SHEETS[key].title[language]);
      faults.push(
        faultAt(
          table.name,
          header.number,
          null,
          `不认识的工作表；可用：${names("zh").join("、")}。请改名或删去`,
          `Unknown sheet; there are ${names("en").join(", ")}. Rename or remove it`,
        ),
      );
      continue;
    }
    const columns = columnsOf(table.name, sheet, header, faults);
    for (const line of lines) rows[sheet].push(rowOf(table.name, sheet, columns, line, faults));
  }
  return { rows, faults };
}

function isNamed(name: string, title: { zh: string; en: string }): boolean {
  return [title.zh, title.en].some((word) => fold(word) === fold(name));
}

/** By its name; a CSV of any name by the headers: the sheet whose required columns it has, and most columns of all. */
function sheetOf(name: string, header: Line): SheetKey | null {
  const named = SHEET_KEYS.find((key) => key === fold(name) || isNamed(name, SHEETS[key].title));
  if (named) return named;
  const fits = SHEET_KEYS.map((key) => {
    const found = new Set(header.cells.flatMap((cell) => columnNamed(key, cell)?.key ?? []));
    const whole = SHEETS[key].columns.every((column) => !column.required || found.has(column.key));
    return { key, known: whole ? found.size : 0 };
  });
  const best = fits.reduce((a, b) => (b.known > a.known ? b : a));
  return best.known > 0 ? best.key : null;
}

function columnNamed(sheet: SheetKey, header: Cell): Column | undefined {
  if (typeof header !== "string") return undefined;
  // A mark for required columns, an explanation in brackets and both languages at once are not part of the name.
  const word = fold(header)
    .replace(/^\*|\*$/g, "")
    .replace(/\(.*\)$/, "")
    .trim();
  return SHEETS[sheet].columns.find((column) => {
    const { zh, en } = column.title;
    return [zh, en, `${zh} ${en}`, ...(column.also ?? [])].some((name) => fold(name) === word);
  });
}

/** Column keys to positions, from 0. */
function columnsOf(name: string, sheet: SheetKey, header: Line, faults: Fault[]): Map<string, number> {
  const columns = new Map<string, number>();
  header.cells.forEach((cell, position) => {
    const text = typeof cell === "string" ? cell.trim() : cell.error;
    if (text === "") return;
    const fault = (zh: string, en: string) => faults.push(faultAt(name, header.number, position + 1, zh, en));
    const column = columnNamed(sheet, cell);
    if (!column)
      fault(
        `没有“${text}”这一列；可用：${SHEETS[sheet].columns.map((c) => c.title.zh).join("、")}。请改名或删去此列`,
        `There is no column "${text}"; there are ${SHEETS[sheet].columns.map((c) => c.title.en).join(", ")}. Rename or remove it`,
      );
    else if (columns.has(column.key))
      fault(`“${text}”列出现两次；请删去一列`, `The column "${text}" is there twice; remove one`);
    else columns.set(column.key, position);
  });
  for (const column of SHEETS[sheet].columns)
    if (column.required && !columns.has(column.key))
      faults.push(
        faultAt(
          name,
          header.number,
          null,
          `缺少“${column.title.zh}”列；请补上`,
          `The column "${column.title.en}" is missing; add it`,
        ),
      );
  return columns;
}

function rowOf(
  name: string,
  sheet: SheetKey,
  columns: Map<string, number>,
  line: Line,
  faults: Fault[],
): Row {
  let faulty = false;
  const fault = (key: string, zh: string, en: string) => {
    faulty = true;
    // Where the code's column is left out, the name points.
    const position = columns.get(key) ?? columns.get(`${key}Name`);
    faults.push(faultAt(name, line.number, position === undefined ? null : position + 1, zh, en));
  };
  for (const column of SHEETS[sheet].columns) {
    const cell = line.cells[columns.get(column.key) ?? -1];
    if (column.required && !columns.has(column.key)) faulty = true;
    else if (typeof cell === "object")
      fault(
        column.key,
        `单元格有错误 ${cell.error}；请改成值`,
        `The cell holds the error ${cell.error}; write a value`,
      );
    else if (column.required && !cell?.trim())
      fault(column.key, `请填写“${column.title.zh}”`, `Fill in "${column.title.en}"`);
  }
  const text = (key: string) => {
    const cell = line.cells[columns.get(key) ?? -1];
    return typeof cell === "string" && cell.trim() !== "" ? cell : null;
  };
  return {
    number: line.number,
    at: addressOf(name, null, line.number),
    has: (key) => columns.has(key),
    text,
    read(key, reader) {
      const cell = text(key);
      if (cell === null) return null;
      const reading = reader(cell);
      if ("value" in reading) return reading.value;
      fault(key, reading.fault.zh, reading.fault.en);
      return null;
    },
    fault,
    get faulty() {
      return faulty;
    },
  };
}
