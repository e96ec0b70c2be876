/** The columns of the list of tasks as a workbook, by the names that the page's columns have. */
import { wallTimeIn } from "../platform/zoned-time.ts";
import type { TaskState } from "../tasks/index.ts";
import { DAY, WHOLE, type WorkbookColumn } from "./workbook.ts";
import type { TaskView } from "./task-view.ts";

const STATES: Record<TaskState, { zh: string; en: string }> = {
  assigned: { zh: "已交办", en: "Assigned" },
  "under-way": { zh: "落实中", en: "Under way" },
  done: { zh: "已报告完成，待核查", en: "Reported done, to be checked" },
  checked: { zh: "已核查", en: "Checked" },
  closed: { zh: "已销号", en: "Closed" },
  cancelled: { zh: "停止落实", en: "Dropped" },
};
const YES_NO = { zh: ["是", "否"], en: ["yes", "no"] } as const;
const dayOf = (day: string) => new Date(`${day}T00:00:00Z`);

export const TASK_COLUMNS = {
  title: { title: { zh: "落实内容", en: "Task" }, width: 42, cell: (row) => row.title },
  decision: { title: { zh: "决议事项", en: "Resolution" }, width: 42, cell: (row) => row.decisionTitle },
  body: { title: { zh: "单位", en: "Body" }, width: 24, cell: (row) => row.bodyName },
  owner: { title: { zh: "责任人", en: "Owner" }, width: 14, cell: (row) => row.owner?.name ?? null },
  department: { title: { zh: "责任部门", en: "Department" }, width: 18, cell: (row) => row.department },
  due: {
    title: { zh: "完成期限", en: "Due" },
    width: 13,
    format: DAY,
    cell: ({ dueOn }) => (dueOn === null ? null : dayOf(dueOn)),
  },
  percent: {
    title: { zh: "完成百分比", en: "Per cent" },
    width: 12,
    format: WHOLE,
    cell: (row) => row.percent,
  },
  state: {
    title: { zh: "状态", en: "State" },
    width: 20,
    cell: (row, { language }) => STATES[row.state][language],
  },
  late: {
    title: { zh: "逾期", en: "Late" },
    width: 8,
    cell: (row, { language }) => YES_NO[language][row.late ? 0 : 1],
  },
  asDecided: {
    title: { zh: "与决议一致", en: "As resolved" },
    width: 12,
    cell: ({ asDecided }, { language }) => (asDecided === null ? null : YES_NO[language][asDecided ? 0 : 1]),
  },
  extensions: {
    title: { zh: "延期（次）", en: "Extensions" },
    width: 11,
    format: WHOLE,
    cell: (row) => row.extensions,
  },
  assigned: {
    title: { zh: "交办日期", en: "Assigned on" },
    width: 13,
    format: DAY,
    cell: (row, { timeZone }) => wallTimeIn(timeZone, row.assignedAt),
  },
} satisfies Record<string, WorkbookColumn<TaskView>>;

export type TaskColumnKey = keyof typeof TASK_COLUMNS;
export const TASK_COLUMN_KEYS = Object.keys(TASK_COLUMNS) as TaskColumnKey[];
