/**
 * A list as a workbook, written row by row while it is read, so that a hundred thousand need no more memory than a page.
 *
 * Texts are cells of text: what begins like a formula is none, and a program that opens the file computes nothing. Amounts
 * are numbers, to the fen; days and times are dates, as the jurisdiction's clocks show them.
 */
import { once } from "node:events";
import { PassThrough } from "node:stream";
import ExcelJS from "exceljs";
import type { Language } from "../platform/index.ts";
import { wallTimeIn } from "../platform/zoned-time.ts";

type Cell = string | number | Date | null;
type Reading = { language: Language; timeZone: string };

export type WorkbookColumn<Row> = {
  title: Record<Language, string>;
  width: number;
  format?: Record<Language, string>;
  cell(row: Row, reading: Reading): Cell;
};

const ROW_MOST = 1_048_575;
/** A cell of text holds no more. */
const TEXT_MOST = 32_767;
export const DAY = { zh: "yyyy-mm-dd", en: "yyyy-mm-dd" };
export const TIME = { zh: "yyyy-mm-dd hh:mm", en: "yyyy-mm-dd hh:mm" };
export const WHOLE = { zh: "0", en: "0" };

const NOTES = {
  zh: {
    sheet: "说明",
    by: "导出人",
    at: "导出时间",
    cut: "超出一张工作表的行数，其余未导出",
  },
  en: {
    sheet: "Notes",
    by: "Exported by",
    at: "Exported at",
    cut: "More than a sheet holds; the rest is left out",
  },
};

export type WorkbookOf<Row> = Reading & {
  columns: readonly WorkbookColumn<Row>[];
  name: string;
  /** What the rows are, where it says how many there are. */
  counted: Record<Language, string>;
  by: string;
  at: string;
  total: number;
  pages: AsyncIterable<Row[]>;
};

/** The bytes of the file as they come; whoever hangs up stops the reading, and a fault breaks the file off. */
export function workbookOf<Row>(of: WorkbookOf<Row>): PassThrough {
  const bytes = new PassThrough();
  // Who hangs up breaks off what is being written; that is no fault of the server's.
  bytes.on("error", () => {});
  void write(of, bytes).catch((error: unknown) => {
    bytes.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return bytes;
}

async function write<Row>(of: WorkbookOf<Row>, bytes: PassThrough): Promise<void> {
  const { language, columns, name, pages } = of;
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: bytes, useStyles: true });
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = columns.map(({ title, width, format }) => ({
    header: title[language],
    width,
    style: format ? { numFmt: format[language] } : {},
  }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const header = sheet.getRow(1);
  header.font = { bold: true };
  header.commit();
  let written = 0;
  for await (const rows of pages) {
    for (const row of rows.slice(0, ROW_MOST - written))
      sheet.addRow(columns.map((column) => plain(column.cell(row, of)))).commit();
    written += rows.length;
    if (bytes.destroyed || written >= ROW_MOST) break;
    if (bytes.writableNeedDrain) await Promise.race([once(bytes, "drain"), once(bytes, "close")]);
  }
  if (bytes.destroyed) return;
  sheet.commit();
  addNotes(workbook, of);
  await workbook.commit();
}

function addNotes<Row>(workbook: ExcelJS.stream.xlsx.WorkbookWriter, of: WorkbookOf<Row>): void {
  const { language, by, at, total, timeZone, counted } = of;
  const words = NOTES[language];
  const notes = workbook.addWorksheet(words.sheet);
  notes.columns = [{ width: 16 }, { width: 40 }];
  notes.addRow([words.by, plain(by)]).commit();
  const time = notes.addRow([words.at, wallTimeIn(timeZone, at)]);
  time.getCell(2).numFmt = TIME[language];
  time.getCell(2).alignment = { horizontal: "left" };
  time.commit();
  const count = notes.addRow([counted[language], total]);
  count.getCell(2).alignment = { horizontal: "left" };
  count.commit();
  if (total > ROW_MOST) notes.addRow([words.cut]).commit();
  notes.commit();
}

/** Signs that a sheet's XML cannot hold are left out; halves of a character are none. */
function plain(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  const text = cell.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, "");
  return text.slice(0, TEXT_MOST);
}
