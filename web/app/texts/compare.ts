import type { Texts } from "./words.ts";

/** Two laws side by side. */
export const COMPARE = {
  compare: { zh: "比较两个版本", en: "Compare two versions" },
  compareOf: { zh: "比较：{procedure}", en: "Compare: {procedure}" },
  sub: {
    zh: "两侧各选日期与适用单位；右侧可填拟改的参数值。删去的字加删除线，新增的字加下划线。",
    en: "Choose a day and a body for each side; on the right a draft value may be tried. Words taken out are struck through, words put in are underlined.",
  },
  left: { zh: "左侧", en: "Left" },
  right: { zh: "右侧", en: "Right" },
  day: { zh: "日期", en: "Day" },
  forWhom: { zh: "适用单位", en: "For" },
  wholeJurisdiction: { zh: "全辖区", en: "the whole jurisdiction" },
  draftParameter: { zh: "拟改参数", en: "Draft: parameter" },
  noDraft: { zh: "不改参数", en: "no draft" },
  draftValue: { zh: "拟改为", en: "Draft: value" },
  draft: { zh: "含草案，未采用", en: "with a draft, not adopted" },
  generation: { zh: "{pack} {version}，{from} 起", en: "{pack} {version}, since {from}" },
  same: {
    zh: "两侧没有差别。换一个日期、单位，或在右侧填拟改的值。",
    en: "No difference. Choose another day or body, or try a draft value on the right.",
  },
  count: { zh: "{n} 处差别", en: "{n} differences", one: "One difference" },
  added: { zh: "新增 {n}", en: "{n} added" },
  removed: { zh: "删除 {n}", en: "{n} removed" },
  changed: { zh: "修改 {n}", en: "{n} changed" },
  before: { zh: "左侧原文", en: "Left" },
  after: { zh: "右侧原文", en: "Right" },
  nothing: { zh: "（无）", en: "(nothing)" },
  swap: { zh: "左右互换", en: "Swap sides" },
} satisfies Texts;
