/** Tables to and from an xlsx workbook. */
import ExcelJS from "exceljs";
import type { Language } from "./sheets.ts";
import { NOTES, NOTES_LINES } from "./sheets.ts";
import { type Cell, FileFault, type Line, type Table } from "./tables.ts";

/** Code and dates stay what they are when somebody edits them. */
const TEXT = "@";
const NOTES_WIDTH = 100;

export type StyledTable = Table & { widths: number[] };

export async function writeWorkbook(tables: StyledTable[], language: Language): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const notes = workbook.addWorksheet(NOTES[language]);
  notes.getColumn(1).width = NOTES_WIDTH;
  notes.getColumn(1).alignment = { wrapText: true, vertical: "top" };
  notes.addRows(NOTES_LINES[language].map((line) => [line]));
  for (const { name, lines, widths } of tables) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
    sheet.columns = widths.map((width) => ({ width, style: { numFmt: TEXT } }));
    sheet.addRows(lines.map((line) => line.cells.map((cell) => cell || null)));
    const header = sheet.getRow(1);
    header.font = { bold: true };
    header.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEDEDED" } };
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: widths.length } };
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** @throws FileFault when the bytes are no workbook. */
export async function readWorkbook(bytes: Buffer): Promise<Table[]> {
  const workbook = new ExcelJS.Workbook();
  try {
    // exceljs declares a Buffer of its own, older than Node's.
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  } catch (cause) {
    throw new FileFault(
      "文件不是完整的 xlsx 工作簿；请用 Excel 或 WPS 打开后另存为 xlsx",
      "The file is not a whole xlsx workbook; open it in Excel or WPS and save it as xlsx",
      { cause },
    );
  }
  return workbook.worksheets.map((sheet) => ({ name: sheet.name, lines: linesOf(sheet) }));
}

function linesOf(sheet: ExcelJS.Worksheet): Line[] {
  const lines: Line[] = [];
  sheet.eachRow((row, number) => {
    const cells: Cell[] = [];
    for (let column = 1; column <= row.cellCount; column += 1) cells.push(textOf(row.getCell(column).value));
    lines.push({ number, cells });
  });
  return lines;
}

/** A formula counts as its result, a merged cell as the cell that it was merged into, a rich text as its text. */
function textOf(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return "";
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? { error: "#VALUE!" } : value.toISOString().slice(0, 10);
  if (typeof value !== "object") return String(value);
  if ("error" in value) return { error: value.error };
  if ("richText" in value) return value.richText.map((part) => part.text).join("");
  if ("formula" in value || "sharedFormula" in value) return textOf(value.result as ExcelJS.CellValue);
  if ("text" in value) return textOf(value.text as ExcelJS.CellValue);
  return "";
}
