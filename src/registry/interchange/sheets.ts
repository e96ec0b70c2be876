/**
 * The registry as five sheets: which columns there are, what they are called, and how a row is told from others. Pure.
 *
 * Every row carries its id (标识) in the last column, and whoever edits an exported file leaves it alone. A row written by
 * hand has none; it is found by what people know: a body or person by the code, or by the name where only one has it; an
 * office by body and title; a term by person, office and first day; coverage by station, body and first day. A row that
 * is found by none of these is new. Other sheets point at a body or person by its code, or by its id where it has no
 * code; the name beside it is for reading, is compared, and points alone where the code's cell is empty.
 *
 * So a file that was exported and not touched changes nothing, and imported into an empty registry it makes the same one.
 * A row that is not in the file changes nothing either: an import never deletes, it ends by a date.
 */
import type { Bilingual } from "../../matters/act.ts";
import type { Registry } from "../facts.ts";

export type SheetKey = keyof Registry;
export type Language = keyof Bilingual;

export type Column = {
  key: string;
  title: Bilingual;
  /** Other headers under which the column is found. */
  also?: string[];
  /** A new row needs it, and so does the header. */
  required?: boolean;
  /** In characters of the column's width in a workbook. */
  width: number;
};

export type Sheet = { title: Bilingual; columns: Column[] };

const WIDE = 36;
const MIDDLE = 20;
const NARROW = 13;

const column = (key: string, zh: string, en: string, width: number, more: Partial<Column> = {}): Column => ({
  key,
  title: { zh, en },
  width,
  ...more,
});
const required = { required: true };
const id = column("id", "标识", "ID", WIDE, { also: ["id", "uuid"] });
const body = [
  column("body", "单位代码", "Body code", MIDDLE),
  column("bodyName", "单位名称", "Body name", WIDE, { also: ["单位"] }),
];

export const SHEETS: Record<SheetKey, Sheet> = {
  bodies: {
    title: { zh: "单位", en: "Bodies" },
    columns: [
      column("code", "代码", "Code", MIDDLE),
      column("name", "名称", "Name", WIDE, required),
      column("nameEn", "英文名称", "English name", WIDE),
      column("kind", "类型", "Kind", NARROW, required),
      column("level", "级别", "Level", NARROW),
      column("parent", "上级代码", "Parent code", MIDDLE),
      column("parentName", "上级名称", "Parent name", WIDE, { also: ["上级单位"] }),
      column("on", "设立日期", "Established on", NARROW, required),
      column("to", "撤销日期", "Dissolved on", NARROW),
      id,
    ],
  },
  offices: {
    title: { zh: "职务", en: "Offices" },
    columns: [
      ...body,
      column("title", "职务", "Title", WIDE, { ...required, also: ["职务名称"] }),
      column("titleEn", "英文职务", "English title", WIDE),
      column("principal", "正职类别", "Principal", MIDDLE),
      column("function", "职能", "Function", MIDDLE),
      column("on", "设置日期", "Created on", NARROW, required),
      column("to", "取消日期", "Abolished on", NARROW),
      id,
    ],
  },
  people: {
    title: { zh: "人员", en: "People" },
    columns: [
      column("code", "编号", "Number", MIDDLE, { also: ["人员编号"] }),
      column("name", "姓名", "Name", MIDDLE, required),
      column("nameEn", "英文姓名", "English name", MIDDLE),
      id,
    ],
  },
  terms: {
    title: { zh: "任职", en: "Terms" },
    columns: [
      column("person", "人员编号", "Person number", MIDDLE, { also: ["编号"] }),
      column("personName", "姓名", "Person name", MIDDLE),
      ...body,
      column("title", "职务", "Title", WIDE, { ...required, also: ["职务名称"] }),
      column("from", "任职日期", "From", NARROW, { ...required, also: ["起"] }),
      column("to", "免职日期", "To", NARROW, { also: ["止"] }),
      column("acting", "主持工作", "Acting", NARROW),
      column("concurrent", "兼任", "Concurrent", NARROW),
      column("office", "职务标识", "Office ID", WIDE),
      id,
    ],
  },
  coverage: {
    title: { zh: "派驻", en: "Coverage" },
    columns: [
      column("station", "派驻机构代码", "Station code", MIDDLE),
      column("stationName", "派驻机构名称", "Station name", WIDE, { also: ["派驻机构"] }),
      ...body,
      column("from", "起始日期", "From", NARROW, { ...required, also: ["起"] }),
      column("to", "终止日期", "To", NARROW, { also: ["止"] }),
      id,
    ],
  },
};

export const SHEET_KEYS = Object.keys(SHEETS) as SheetKey[];

/** The sheet that explains the others; nothing is read from it. */
export const NOTES = { zh: "说明", en: "Notes" };

export const NOTES_LINES: Record<Language, string[]> = {
  zh: [
    "本工作簿为名册，可修改后重新导入；导入只记录与现有名册的差别。",
    "文件中没有的行不作任何改动：导入从不删除。撤销、取消、免职、终止派驻，请填写相应日期。",
    "撤销、取消、免职、终止日期是不再成立的第一天；接任者可自当日起任职。",
    "“标识”列请勿改动；新增的行留空。没有标识的行按代码（编号）查找，没有代码的按名称查找。",
    "同名的两人或两个单位，须用编号或代码区分。",
    "日期写作 2024-05-08；主持工作、兼任填“是”或“否”。",
    "职务、任职、派驻的内容不能改写：请结束原行，另起一行。",
    "有一处错误，则全部不予导入；错误按工作表、行、列一次列出。",
  ],
  en: [
    "This workbook is the registry. Change it and import it again: only the differences are recorded.",
    "A row that is missing changes nothing: an import never deletes. To end something, give its date.",
    "Dissolved on, abolished on and to are the first day on which it no longer holds; a successor may start that day.",
    "Leave the column ID as it is; a new row has none. Rows without ID are found by code, without a code by name.",
    "Two people or bodies of the same name need a number or code to be told apart.",
    "Dates are written 2024-05-08; acting and concurrent are yes or no.",
    "An office, a term or coverage is not rewritten: end the row and add another.",
    "One error and nothing is imported; all errors are listed at once by sheet, row and column.",
  ],
};

/** Where a cell is, as a spreadsheet names it: 任职!C7. Columns and rows count from 1. */
export function addressOf(sheet: string, column: number | null, row: number): string {
  return `${sheet}!${column === null ? "" : letters(column)}${row}`;
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}
