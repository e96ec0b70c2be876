/** What files are read into and written from: tables of texts. What a file is shows in its first bytes. */
import type { Bilingual } from "../../matters/act.ts";
import { addressOf } from "./sheets.ts";

/** A cell's text, with dates as YYYY-MM-DD; or a cell that holds an error of its own, such as #REF!. */
export type Cell = string | { error: string };

/** `number` is the row's number in the file, from 1. */
export type Line = { number: number; cells: Cell[] };

export type Table = { name: string; lines: Line[] };

/** Something wrong in a file, at a cell, with what to do about it. */
export type Fault = { at: string; sheet: string; row: number; column: number | null; message: Bilingual };

export function faultAt(sheet: string, row: number, column: number | null, zh: string, en: string): Fault {
  return { at: addressOf(sheet, column, row), sheet, row, column, message: { zh, en } };
}

/** A file that cannot be read at all. */
export class FileFault extends Error {
  override name = "FileFault";
  readonly words: Bilingual;
  constructor(zh: string, en: string, options: { cause?: unknown } = {}) {
    super(en, options);
    this.words = { zh, en };
  }
}

export function isBlank(line: Line): boolean {
  return line.cells.every((cell) => typeof cell === "string" && cell.trim() === "");
}
