/** A body's division of duties as a workbook: the sheet that offices pin up, and its plans. Cells are texts, never formulas. */
import ExcelJS from "exceljs";
import type { Language } from "../platform/index.ts";
import type { divisionView } from "./division-view.ts";

type View = Awaited<ReturnType<typeof divisionView>>;

const WORDS = {
  zh: {
    division: "班子分工",
    plans: "历次方案",
    member: "成员",
    office: "职务",
    guarded: "（正职不直接分管）",
    manages: "分管",
    oversees: "监管",
    checks: "监督检查",
    acting: "主持工作",
    left: "当日已不在班子",
    none: "当日没有施行的分工方案",
    heads: ["方案", "提出", "集体研究确定", "施行", "公布", "备案", "当日施行"],
    yes: "是",
    stop: "；",
    asOf: (on: string) => `截至 ${on}`,
  },
  en: {
    division: "Division of duties",
    plans: "Plans",
    member: "Member",
    office: "Office",
    guarded: " (not a principal's to manage)",
    manages: "manages",
    oversees: "oversees",
    checks: "checks",
    acting: "leads in the principal's place",
    left: "not in the group that day",
    none: "No plan was in force that day",
    heads: ["Plan", "Drafted", "Adopted", "In force from", "Published", "Filed", "In force that day"],
    yes: "yes",
    stop: "; ",
    asOf: (on: string) => `As of ${on}`,
  },
} as const;

export async function divisionWorkbook(view: View, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const words = WORDS[language];
  const nameOf = ({ name, nameEn }: { name: string; nameEn: string | null }) =>
    language === "en" ? (nameEn ?? name) : name;
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(words.division, { views: [{ state: "frozen", xSplit: 2, ySplit: 2 }] });
  sheet.addRow([nameOf(view), view.plan?.title ?? words.none, words.asOf(view.on)]);
  sheet.addRow([
    words.member,
    words.office,
    ...view.areas.map(({ title, guarded }) => title[language] + (guarded ? words.guarded : "")),
  ]);
  for (const member of view.members) {
    const duties = (view.plan?.duties ?? []).filter(({ person }) => person === member.person);
    const office = language === "en" ? (member.titleEn ?? member.title) : member.title;
    const notes = [member.acting ? words.acting : "", member.inOffice ? "" : words.left].filter(Boolean);
    sheet.addRow([
      nameOf(member),
      [office ?? "", ...notes].filter(Boolean).join(words.stop),
      ...view.areas.map(({ id }) =>
        duties
          .filter(({ area }) => area === id)
          .map(({ part, note }) => words[part] + (note ? ` ${note}` : ""))
          .join(words.stop),
      ),
    ]);
  }
  sheet.getRow(1).font = { bold: true, size: 13 };
  sheet.getRow(2).font = { bold: true };
  sheet.columns.forEach((column, n) => {
    column.width = n === 1 ? 34 : 18;
    column.alignment = { wrapText: true, vertical: "top" };
  });
  sheet.pageSetup = {
    orientation: "landscape",
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
  const plans = workbook.addWorksheet(words.plans);
  plans.addRow([...words.heads]).font = { bold: true };
  for (const plan of view.plans)
    plans.addRow([
      plan.title ?? "",
      plan.draftedOn,
      plan.adoptedOn ?? "",
      plan.fromOn ?? "",
      plan.publishedOn ?? "",
      plan.filedOn ?? "",
      plan.inForce ? words.yes : "",
    ]);
  plans.columns.forEach((column, n) => {
    column.width = n === 0 ? 40 : 14;
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
