/** Tables to and from an xlsx workbook. */
import { fork } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { inflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import type { Language } from "./sheets.ts";
import { NOTES, NOTES_LINES } from "./sheets.ts";
import { type Cell, FileFault, type Line, type Table } from "./tables.ts";

/** Code and dates stay what they are when somebody edits them. */
const TEXT = "@";
const NOTES_WIDTH = 100;

export type Room = {
  /** Of all parts together. A small file can hold gigabytes. */
  unpackedBytes: number;
  memoryMib: number;
  timeMs: number;
};

/** A hundred thousand rows: they take 25 MiB unpacked, half of the memory, and a third of the time. */
const ROOM: Room = { unpackedBytes: 32 * 1_048_576, memoryMib: 1_024, timeMs: 30_000 };

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

/** Workbooks are read one after the other, so that their memory does not add up. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Reads a workbook in a process of its own. A few hundred bytes of one may name a range of all cells there are, which the
 * library walks through: that takes this process's memory and time, and not the server's. Nor does it hold the server's
 * environment.
 *
 * @throws FileFault when the bytes are no workbook, or one that is too large when unpacked.
 */
export function readWorkbook(bytes: Buffer, room = ROOM): Promise<Table[]> {
  const tables = before.then(() => readApart(bytes, room));
  before = tables.catch(() => {});
  return tables;
}

function readApart(bytes: Buffer, { unpackedBytes, memoryMib, timeMs }: Room): Promise<Table[]> {
  const program = fileURLToPath(new URL(`./workbook-reader${extname(import.meta.url)}`, import.meta.url));
  const reader = fork(program, {
    execArgv: [`--max-old-space-size=${memoryMib}`],
    env: {},
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    timeout: timeMs,
    killSignal: "SIGKILL",
  });
  return new Promise<Table[]>((resolve, reject) => {
    reader.once("message", ({ tables, fault }: WorkbookRead) => {
      if (tables) resolve(tables);
      else reject(fault === "too-large" ? tooLarge() : notWhole(fault));
    });
    reader.once("error", reject);
    // Out of memory or out of time; an answer has come before.
    reader.once("exit", () => reject(tooLarge()));
    reader.send({ bytes, unpackedBytes }, (error) => error && reject(error));
  }).finally(() => reader.kill("SIGKILL"));
}

/** What the reader answers: the tables, or what is wrong with the file. */
export type WorkbookRead = { tables: Table[]; fault?: never } | { tables?: never; fault: string };

/** In the reader's process. */
export async function unpackWorkbook(bytes: Buffer, mostBytes: number): Promise<WorkbookRead> {
  try {
    if (!fits(bytes, mostBytes)) return { fault: "too-large" };
    const workbook = new ExcelJS.Workbook();
    // exceljs declares a Buffer of its own, older than Node's.
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    return { tables: workbook.worksheets.map((sheet) => ({ name: sheet.name, lines: linesOf(sheet) })) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function notWhole(cause: string): FileFault {
  return new FileFault(
    "文件不是完整的 xlsx 工作簿；请用 Excel 或 WPS 打开后另存为 xlsx",
    "The file is not a whole xlsx workbook; open it in Excel or WPS and save it as xlsx",
    { cause },
  );
}

function tooLarge(): FileFault {
  return new FileFault(
    "工作簿解压后过大；请删去空白的行、列和图片，或分几次导入",
    "Unpacked, the workbook is too large; delete empty rows and columns and pictures, or import it in parts",
  );
}

/**
 * Whether the parts have room when unpacked. Each is unpacked, as the library will, because what it says of its own size
 * is not to be believed. @throws when the bytes are no zip (PKWARE APPNOTE 4.3).
 */
function fits(bytes: Buffer, mostBytes: number): boolean {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06"));
  const parts = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let room = mostBytes;
  for (let part = 0; part < parts && room >= 0; part += 1) {
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    room -= method === 0 ? packed : unpackedLength(bytes.subarray(from, from + packed), room);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return room >= 0;
}

/** One more than the most where there are more. */
function unpackedLength(packed: Buffer, most: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: most + 1 }).length;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") return most + 1;
    throw error;
  }
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
