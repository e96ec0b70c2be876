import type { Texts } from "./words.ts";

/** Trying an edited text of a procedure. */
export const DRAFT_TEXT = {
  tryText: { zh: "试改原文", en: "Try an edited text" },
  tryTextOf: { zh: "试改原文：{procedure}", en: "Try an edited text: {procedure}" },
  sub: {
    zh: "改动只在本页试用，不记录，也不改变施行中的规范。改好后下载，随规范包的新版本发布，再由本级采用。",
    en: "An edit is only tried here: nothing is recorded and the law in force does not change. Download it when it is right; it is published with a new version of the pack and then adopted.",
  },
  text: { zh: "规则文件", en: "The procedure's file" },
  edited: { zh: "已改动", en: "edited" },
  notEdited: { zh: "未改动", en: "not edited" },
  kept: { zh: "草稿保存在本浏览器", en: "the draft is kept in this browser" },
  check: { zh: "检查并试运行", en: "Check and try" },
  download: { zh: "下载文件", en: "Download the file" },
  reset: { zh: "恢复为施行的文本", en: "Back to the text in force" },
  faults: { zh: "需要更正 {n} 处", en: "{n} places to correct", one: "One place to correct" },
  atLine: { zh: "到第 {n} 行", en: "Go to line {n}" },
  changes: { zh: "改了什么", en: "What changes" },
  cases: { zh: "案例会有什么变化", en: "What the cases would say" },
  past: { zh: "回溯测试：以往事项会有什么变化", en: "Back-test: what the past would say" },
  stale: {
    zh: "文本在试运行之后又有改动，请重新检查。",
    en: "The text has changed since it was tried; check it again.",
  },
  first: { zh: "改动后点“检查并试运行”。", en: 'Edit, then press "Check and try".' },
} satisfies Texts;
