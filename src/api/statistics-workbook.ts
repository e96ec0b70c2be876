/** Figures as a workbook: counts as numbers, so that whoever takes them further need not take our shares; each figure defined. */
import ExcelJS from "exceljs";
import type { Language } from "../platform/index.ts";
import { wallTimeIn } from "../platform/zoned-time.ts";
import { FIGURES, type Figure, type Period } from "../statistics/index.ts";

/** One line of figures, under the names that say whose they are. */
export type FigureLine = { names: (string | null)[]; figures: Pick<Figure, "id" | "n" | "of">[] };
export type FigureSheet = { title: string; names: string[]; lines: FigureLine[] };

export type FigureWorkbook = {
  language: Language;
  timeZone: string;
  period: Period;
  by: string;
  at: string;
  /** Matters that are recorded and not counted yet. */
  waiting: number;
  sheets: FigureSheet[];
};

const WORDS = {
  zh: {
    over: (title: string) => `${title}（基数）`,
    definitions: "口径",
    figure: "项目",
    formula: "计算方法",
    note: "统计数字只反映记录的情况，不排名，不评价个人，不自动产生任何后果。",
    from: "起始日期",
    to: "截止日期",
    by: "导出人",
    at: "导出时间",
    waiting: "尚未计入的事项",
  },
  en: {
    over: (title: string) => `${title} (over)`,
    definitions: "Definitions",
    figure: "Figure",
    formula: "How it is counted",
    note: "The figures tell what is recorded. They rank nobody and judge no person, and nothing follows from them by itself.",
    from: "First day",
    to: "Last day",
    by: "Exported by",
    at: "Exported at",
    waiting: "Matters not counted yet",
  },
};
const NAME_WIDTH = 26;
const NUMBER_WIDTH = 14;

export async function figureWorkbook(of: FigureWorkbook): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of of.sheets) addSheet(workbook, sheet, of.language);
  addDefinitions(workbook, of);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: ExcelJS.Workbook, { title, names, lines }: FigureSheet, language: Language) {
  const { over } = WORDS[language];
  const columns = FIGURES.flatMap((figure) => [
    figure.title[language],
    ...(figure.over === null ? [] : [over(figure.title[language])]),
  ]);
  const sheet = workbook.addWorksheet(title, { views: [{ state: "frozen", xSplit: 1, ySplit: 1 }] });
  sheet.columns = [
    ...names.map((header) => ({ header, width: NAME_WIDTH })),
    ...columns.map((header) => ({ header, width: NUMBER_WIDTH, style: { numFmt: "0" } })),
  ];
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).alignment = { wrapText: true, vertical: "top" };
  for (const line of lines)
    sheet.addRow([...line.names, ...line.figures.flatMap(({ n, of }) => (of === null ? [n] : [n, of]))]);
}

function addDefinitions(workbook: ExcelJS.Workbook, of: FigureWorkbook): void {
  const words = WORDS[of.language];
  const sheet = workbook.addWorksheet(words.definitions);
  sheet.columns = [{ width: NAME_WIDTH }, { width: 110 }];
  sheet.addRow([words.note]).font = { bold: true };
  sheet.addRow([words.from, of.period.from]);
  sheet.addRow([words.to, of.period.to]);
  sheet.addRow([words.by, of.by]);
  const at = sheet.addRow([words.at, wallTimeIn(of.timeZone, of.at)]).getCell(2);
  at.numFmt = "yyyy-mm-dd hh:mm";
  at.alignment = { horizontal: "left" };
  if (of.waiting > 0) sheet.addRow([words.waiting, of.waiting]).getCell(2).alignment = { horizontal: "left" };
  sheet.addRow([]);
  sheet.addRow([words.figure, words.formula]).font = { bold: true };
  for (const { title, formula } of FIGURES) sheet.addRow([title[of.language], formula[of.language]]);
}
