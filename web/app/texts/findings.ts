import type { Texts } from "./words.ts";

export const FINDINGS = {
  count: { zh: "共 {n} 条", en: "{n} in all" },
  sub: {
    zh: "规则校验发现的疑似不符，不是结论；核实前称“问题提示”。",
    en: "What the rules found possibly broken. A finding is a question, not a judgement, until it is confirmed.",
  },
  anyRule: { zh: "全部规则", en: "All rules" },
  anyState: { zh: "全部状态", en: "All states" },
  anyBody: { zh: "全部单位", en: "All bodies" },
  clear: { zh: "清除条件", en: "Clear filters" },
  severity: { zh: "程度", en: "Weight" },
  rule: { zh: "规则", en: "Rule" },
  matter: { zh: "事项", en: "Matter" },
  state: { zh: "状态", en: "State" },
  since: { zh: "发现日期", en: "Found" },
  age: { zh: "{n} 日", en: "{n} days", one: "1 day" },
  loaded: {
    zh: "已载入 {n} 条；点击列名对已载入的排序",
    en: "{n} loaded; a column's name sorts what is loaded",
  },
  none: {
    zh: "没有符合条件的问题提示。记录的决策与规则疑似不符时，会列在这里。",
    en: "No such findings. They appear when a recorded decision possibly breaks a rule.",
  },
} satisfies Texts;
