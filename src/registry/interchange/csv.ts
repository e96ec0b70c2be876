/** Tables to and from CSV: UTF-8 with or without its mark, or GB 18030 as spreadsheets in China write it. */
import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { FileFault, type Line, type Table } from "./tables.ts";

/** With the mark that spreadsheets need to see UTF-8, and nothing that they would compute. */
export function writeCsv(table: Table): Buffer {
  return Buffer.from(
    stringify(
      table.lines.map((line) => line.cells),
      { bom: true, escape_formulas: true, record_delimiter: "windows" },
    ),
  );
}

/** @throws FileFault when the bytes are text in no known encoding or no CSV. */
export function readCsv(name: string, bytes: Buffer): Table {
  const text = decode(bytes);
  try {
    const records: string[][] = parse(text, { relax_column_count: true, delimiter: delimiterOf(text) });
    return { name, lines: records.map((cells, index): Line => ({ number: index + 1, cells })) };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause.lines === "number" ? cause.lines : 1;
    throw new FileFault(
      `${name} 第 ${line} 行附近不是有效的 CSV（${cause.code}）；请检查引号`,
      `${name} is no CSV near line ${line} (${cause.code}); check the quotation marks`,
      { cause },
    );
  }
}

function decode(bytes: Buffer): string {
  for (const encoding of ["utf-8", "gb18030"])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  throw new FileFault(
    "文件编码既不是 UTF-8 也不是 GB 18030；请另存为 UTF-8 的 CSV 或 xlsx",
    "The file is neither UTF-8 nor GB 18030; save it as CSV in UTF-8 or as xlsx",
  );
}

/** Pasted tables have tabs, some regional settings semicolons; the header shows which. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string) => header.split(mark).length;
  return [",", "\t", ";", "，"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
