/**
 * A list as a sheet: its columns are the fields that `item-list.entry-listed` has in the norms, in their words, so that a new
 * field there is a new column here. What is written is read back as the same. Pure.
 */
import type { FieldDefinition } from "../norms/index.ts";
import type { Language } from "../platform/index.ts";
import { type Cell, faultAt, type Fault, fold, type Table } from "../registry/index.ts";
import type { Entry } from "./list.ts";

const SHEET = { zh: "事项清单", en: "List of matters" };
const FLAG = { zh: ["是", "否"], en: ["yes", "no"] } as const;
const YES = new Set(["是", "yes", "y", "true", "1", "√", "✓", "对", "需要"]);
const NO = new Set(["否", "no", "n", "false", "0", "×", "错", "不需要"]);
const FEN_IN_WAN = 1_000_000;
const ENTRIES_MOST = 300;
const WORDS_MOST = 500;
const NUMBER_MOST = 20;

/** An amount is written in 万元, and its column says so. */
export function headerOf({ title, type }: FieldDefinition, language: Language): string {
  if (type !== "money") return title[language];
  return `${bare(title[language])}${language === "zh" ? "（万元）" : " (10,000 CNY)"}`;
}

/** Without what stands in brackets or after a comma: an explanation is not part of the name. */
const bare = (title: string) => title.replace(/[（(,，].*$/, "").trim();

export function sheetOf(fields: FieldDefinition[], entries: Entry[], language: Language): Table {
  const header = fields.map((field) => headerOf(field, language));
  const rows = entries.map((entry) => fields.map((field) => writtenIn(field, entry[field.key], language)));
  return {
    name: SHEET[language],
    lines: [header, ...rows].map((cells, index) => ({ number: index + 1, cells })),
  };
}

function writtenIn({ type, options }: FieldDefinition, value: unknown, language: Language): string {
  if (value === undefined || value === null) return "";
  if (type === "boolean") return FLAG[language][value === true ? 0 : 1];
  if (type === "money" && typeof value === "number") return wanOf(value);
  return options?.find((option) => option.value === value)?.title[language] ?? String(value);
}

/** 1,860.5 万元 are written 1860.5: exact to the fen, and never through a fraction. */
function wanOf(fen: number): string {
  const fraction = String(fen % FEN_IN_WAN)
    .padStart(6, "0")
    .replace(/0+$/, "");
  return `${Math.floor(fen / FEN_IN_WAN)}${fraction ? `.${fraction}` : ""}`;
}

/** Entries of the first sheet that has the columns; every fault by sheet, row and column. */
export function readEntries(
  fields: FieldDefinition[],
  tables: Table[],
): { entries: Entry[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const named = tables.map((table) => ({ table, lines: table.lines.filter(({ cells }) => !isBlank(cells)) }));
  const found =
    named.find(({ lines }) => fields.every((f) => !f.required || columnOf(f, lines[0]?.cells) >= 0)) ??
    named.find(({ lines }) => lines.length > 0);
  if (!found?.lines[0]) {
    const name = tables[0]?.name ?? SHEET.zh;
    return {
      entries: [],
      faults: [
        faultAt(
          name,
          1,
          null,
          "文件是空的；第一行写列名，其后每行一个条目",
          "The file is empty; write the columns in the first row and an entry in each row below",
        ),
      ],
    };
  }
  const { name } = found.table;
  const [header, ...lines] = found.lines;
  const columns = columnsOf(fields, name, header, faults);
  if (lines.length === 0)
    faults.push(
      faultAt(
        name,
        header.number,
        null,
        "只有列名，没有条目；请填写",
        "There are columns and no entries; add them",
      ),
    );
  if (lines.length > ENTRIES_MOST)
    faults.push(
      faultAt(
        name,
        header.number,
        null,
        `条目超过 ${ENTRIES_MOST} 条；请归并`,
        `More than ${ENTRIES_MOST} entries; merge some`,
      ),
    );
  const rows = new Map<string, number>();
  const entries = lines.slice(0, ENTRIES_MOST).map(({ number: row, cells }) => {
    const entry: Record<string, string | number | boolean> = {};
    for (const field of fields) {
      const position = columns.get(field.key);
      if (position === undefined) continue;
      const fault = (zh: string, en: string) => faults.push(faultAt(name, row, position + 1, zh, en));
      const value = readCell(field, cells[position] ?? "", fault);
      if (value !== null) entry[field.key] = value;
    }
    const before = rows.get(String(entry.number));
    if (entry.number !== undefined && before !== undefined)
      faults.push(
        faultAt(
          name,
          row,
          (columns.get("number") ?? 0) + 1,
          `编号与第 ${before} 行重复；请改用不同的编号`,
          `The number stands in row ${before} already; give another`,
        ),
      );
    rows.set(String(entry.number), row);
    return entry as Entry;
  });
  return { entries, faults };
}

const isBlank = (cells: Cell[]) => cells.every((cell) => typeof cell === "string" && cell.trim() === "");

function columnOf(field: FieldDefinition, header: Cell[] | undefined): number {
  const names = [field.key, ...(["zh", "en"] as const).flatMap((l) => [field.title[l], headerOf(field, l)])];
  const wanted = new Set(names.flatMap((name) => [fold(name), fold(bare(name))]));
  return (header ?? []).findIndex(
    (cell) => typeof cell === "string" && wanted.has(fold(bare(cell.replace(/^\*|\*$/g, "")))),
  );
}

function columnsOf(
  fields: FieldDefinition[],
  name: string,
  { number: row, cells }: { number: number; cells: Cell[] },
  faults: Fault[],
): Map<string, number> {
  const columns = new Map<string, number>();
  for (const field of fields) {
    const position = columnOf(field, cells);
    if (position >= 0) columns.set(field.key, position);
    else if (field.required)
      faults.push(
        faultAt(
          name,
          row,
          null,
          `缺少“${field.title.zh}”一列；请补上`,
          `The column "${field.title.en}" is missing; add it`,
        ),
      );
  }
  const taken = new Set(columns.values());
  cells.forEach((cell, position) => {
    const text = typeof cell === "string" ? cell.trim() : cell.error;
    if (text !== "" && !taken.has(position))
      faults.push(
        faultAt(
          name,
          row,
          position + 1,
          `没有“${text}”这一列，或者此列重复；可用：${fields.map((f) => headerOf(f, "zh")).join("、")}。请改名或删去此列`,
          `There is no column "${text}", or it stands twice; there are ${fields.map((f) => headerOf(f, "en")).join("; ")}. Rename or remove it`,
        ),
      );
  });
  return columns;
}

type Say = (zh: string, en: string) => void;

function readCell(field: FieldDefinition, cell: Cell, fault: Say): string | number | boolean | null {
  if (typeof cell !== "string") {
    fault(`单元格有错误 ${cell.error}；请改成值`, `The cell holds the error ${cell.error}; write a value`);
    return null;
  }
  const text = cell
    .replace(/\r\n?/g, "\n")
    .trim()
    .replace(/^'+(?=[=+\-@＝＋－＠])/, "");
  if (text === "") {
    if (field.required) fault(`请填写“${field.title.zh}”`, `Fill in "${field.title.en}"`);
    return null;
  }
  switch (field.type) {
    case "boolean":
      return readFlag(text, fault);
    case "money":
      return readAmount(text, fault);
    case "one_of":
      return readOption(field, text, fault);
    default:
      return readText(field, text, fault);
  }
}

function readText({ key }: FieldDefinition, text: string, fault: Say): string {
  const most = key === "number" ? NUMBER_MOST : WORDS_MOST;
  if (text.length > most) fault(`不超过 ${most} 字；请缩短`, `At most ${most} characters; shorten it`);
  return text;
}

function readFlag(text: string, fault: Say): boolean | null {
  const word = fold(text);
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  fault(
    `“${text}”不是“是”或“否”；请改为其一，不要求的留空`,
    `"${text}" is neither yes nor no; write one of them, or leave it empty`,
  );
  return null;
}

function readOption({ title, options = [] }: FieldDefinition, text: string, fault: Say): string | null {
  const word = fold(text);
  const found = options.find(({ value, title: words }) =>
    [value, words.zh, words.en].some((w) => fold(w) === word),
  );
  if (found) return found.value;
  fault(
    `没有“${text}”这种${title.zh}；请改为：${options.map((o) => o.title.zh).join("、")}`,
    `There is no "${text}" of ${title.en}; write one of ${options.map((o) => o.title.en).join("; ")}`,
  );
  return null;
}

/** A figure alone is in 万元, as the column says; a unit behind it counts. */
function readAmount(text: string, fault: Say): number | null {
  const plain = text.normalize("NFKC").replace(/[\s,¥￥]/g, "");
  const [, whole = "", fraction = "", unit = ""] =
    /^(\d{1,9})(?:\.(\d+))?(亿元?|万元?|元)?$/.exec(plain) ?? [];
  const decimals = unit.startsWith("亿") ? 10 : unit === "元" ? 2 : 6;
  const fen = Number(whole + fraction.padEnd(decimals, "0"));
  if (whole !== "" && fraction.length <= decimals && Number.isSafeInteger(fen)) return fen;
  fault(
    `无法识别金额“${text}”；请写成以万元为单位的数，例如 100`,
    `"${text}" cannot be read as an amount; write a number in 10,000 CNY, such as 100`,
  );
  return null;
}
