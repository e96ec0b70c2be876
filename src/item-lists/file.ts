/** A list out as a workbook or CSV. */
import ExcelJS from "exceljs";
import type { FieldDefinition } from "../norms/index.ts";
import type { Language } from "../platform/index.ts";
import { writeCsv } from "../registry/index.ts";
import type { Entry } from "./list.ts";
import { sheetOf } from "./sheet.ts";

const WIDE = 48;
const NARROW = 18;
/** As many rows of a sheet have a choice to pick from as a list may have entries. */
const ROWS_WITH_CHOICE = 300;

export function csvOf(fields: FieldDefinition[], entries: Entry[], language: Language): Buffer {
  return writeCsv(sheetOf(fields, entries, language));
}

/** Texts are cells of text; what is one of a few, and yes or no, can be picked. */
export async function workbookOf(
  fields: FieldDefinition[],
  entries: Entry[],
  language: Language,
): Promise<Buffer> {
  const table = sheetOf(fields, entries, language);
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(table.name, { views: [{ state: "frozen", ySplit: 1, xSplit: 1 }] });
  sheet.columns = fields.map(({ key }) => ({
    width: key === "words" ? WIDE : NARROW,
    style: { numFmt: "@", alignment: { wrapText: true, vertical: "top" } },
  }));
  sheet.addRows(table.lines.map(({ cells }) => cells.map((cell) => cell || null)));
  sheet.getRow(1).font = { bold: true };
  fields.forEach((field, index) => {
    const choices = choicesOf(field, language);
    if (choices === null) return;
    for (let row = 2; row <= ROWS_WITH_CHOICE; row += 1)
      sheet.getCell(row, index + 1).dataValidation = {
        type: "list",
        allowBlank: true,
        formulae: [`"${choices.join(",")}"`],
      };
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A comma parts the choices, so words with one cannot be picked; nor does a spreadsheet take more than 255 letters. */
function choicesOf({ type, options }: FieldDefinition, language: Language): string[] | null {
  if (type === "boolean") return language === "zh" ? ["是", "否"] : ["yes", "no"];
  const words = options?.map(({ title }) => title[language]) ?? [];
  const fits = words.length > 0 && !words.some((word) => word.includes(",")) && words.join(",").length < 255;
  return fits ? words : null;
}
