import type { Texts } from "./words.ts";

export const MATTERS = {
  count: { zh: "共 {n} 件", en: "{n} in all" },
  search: { zh: "按议题查找", en: "Search titles" },
  anyBody: { zh: "全部单位", en: "All bodies" },
  anyClass: { zh: "全部类别", en: "All classes" },
  anyStage: { zh: "全部阶段", en: "All stages" },
  anyProcedure: { zh: "全部程序", en: "All procedures" },
  procedure: { zh: "程序", en: "Procedure" },
  onlyBreached: { zh: "只看疑似不符", en: "Only possibly broken" },
  clear: { zh: "清除条件", en: "Clear filters" },
  noMatters: {
    zh: "没有符合条件的事项。会议记录人员记录集体决策后会列在这里。",
    en: "No such matters. They appear when a clerk records a decision.",
  },
  last: { zh: "最近记录", en: "Last act" },
  state: { zh: "规则校验", en: "Rules" },
  breachedRules: { zh: "疑似不符 {n} 项", en: "{n} possibly broken" },
  inOrder: { zh: "相符", en: "in order" },
  inOrderSoFar: { zh: "目前相符", en: "in order so far" },
  loaded: {
    zh: "已载入 {n} 件；点击列名对已载入的排序",
    en: "{n} loaded; a column's name sorts what is loaded",
  },
  export: { zh: "导出日志", en: "Export a log" },
  exportOcel: { zh: "OCEL 2.0（JSON）", en: "OCEL 2.0 (JSON)" },
  exportXes: { zh: "XES", en: "XES" },
  exportNote: {
    zh: "按当前条件导出您可查看的事项，导出记入查阅记录",
    en: "The matters of this list that you may see; the export is recorded as a look",
  },
  proof: { zh: "存证", en: "Ledger" },
  witnessed: { zh: "已见证", en: "witnessed" },
} satisfies Texts;
