import type { Texts } from "./words.ts";

export const DEADLINES = {
  deadlines: { zh: "时限", en: "Deadlines" },
  stillOwed: { zh: "尚待办理", en: "still owed" },
  nearOrLate: { zh: "临近或者已届满", en: "near or passed" },
  until: { zh: "{until} 截止", en: "until {until}" },
  passed: { zh: "{until} 已届满", en: "passed on {until}" },
  pendingYear: {
    zh: "待 {year} 年放假安排公布",
    en: "known once the rest days of {year} are announced",
  },
  pending: { zh: "待定", en: "pending" },
  stopped: { zh: "中止", en: "stopped" },
  suspended: { zh: "期限中止，恢复后接续计算", en: "the clock stands still until it is resumed" },
  countedFrom: { zh: "自第 {n} 条记录起算", en: "counted from record {n}" },
  clock: { zh: "系统时钟", en: "the system's clock" },
  import: { zh: "导入", en: "import" },
  room: { zh: "会议系统", en: "the meeting's system" },
} satisfies Texts;
