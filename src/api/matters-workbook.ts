/** The columns of the list of matters as a workbook. */
import { wallTimeIn } from "../platform/zoned-time.ts";
import type { matterRows } from "./views.ts";
import { DAY, TIME, WHOLE, type WorkbookColumn } from "./workbook.ts";

type MatterRow = Awaited<ReturnType<typeof matterRows>>[number];

const FEN_IN_WAN = 1_000_000;
const FEN_IN_YUAN = 100;

/** By the names that the page's columns have. */
export const WORKBOOK_COLUMNS = {
  title: { title: { zh: "事项", en: "Matter" }, width: 48, cell: (row) => row.title },
  body: { title: { zh: "单位", en: "Body" }, width: 26, cell: (row) => row.bodyName },
  class: {
    title: { zh: "类别", en: "Class" },
    width: 16,
    cell: (row, { language }) => row.classTitle?.[language] ?? null,
  },
  amount: {
    title: { zh: "金额（万元）", en: "Amount (CNY)" },
    width: 16,
    // A fen is a millionth of 万元.
    format: { zh: "#,##0.00####", en: "#,##0.00" },
    cell: ({ amount }, { language }) =>
      amount === null ? null : amount / (language === "zh" ? FEN_IN_WAN : FEN_IN_YUAN),
  },
  stage: {
    title: { zh: "阶段", en: "Stage" },
    width: 12,
    cell: (row, { language }) => row.stageTitle[language],
  },
  violated: {
    title: { zh: "不符的规则（条）", en: "Rules breached" },
    width: 14,
    format: WHOLE,
    cell: (row) => row.violated,
  },
  last: {
    title: { zh: "最近记录时间", en: "Last record" },
    width: 18,
    format: TIME,
    cell: (row, { timeZone }) => wallTimeIn(timeZone, row.lastActAt),
  },
  opened: {
    title: { zh: "开启日期", en: "Opened on" },
    width: 13,
    format: DAY,
    cell: (row) => new Date(`${row.openedOn}T00:00:00Z`),
  },
  procedure: {
    title: { zh: "程序", en: "Procedure" },
    width: 22,
    cell: (row, { language }) => row.procedureTitle[language],
  },
  openFindings: {
    title: { zh: "未办结的问题提示（条）", en: "Open findings" },
    width: 14,
    format: WHOLE,
    cell: (row) => row.openFindings,
  },
  acts: { title: { zh: "记录数", en: "Records" }, width: 10, format: WHOLE, cell: (row) => row.acts },
} satisfies Record<string, WorkbookColumn<MatterRow>>;

export type WorkbookColumnKey = keyof typeof WORKBOOK_COLUMNS;
export const MATTERS_COUNTED = { zh: "事项数", en: "Matters" };
export const WORKBOOK_KEYS = Object.keys(WORKBOOK_COLUMNS) as WorkbookColumnKey[];
