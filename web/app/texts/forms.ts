import type { Texts } from "./words.ts";

/** What the system's own forms say of themselves, on whichever page they stand. */
export const FORMS = {
  answerOf: { zh: "本人说明", en: "Answer of the person concerned" },
  noAnswer: { zh: "尚未作出说明。", en: "none so far." },
  explained: { zh: "说明情况", en: "explains" },
  acknowledged: { zh: "属实", en: "acknowledges" },
  disputed: { zh: "有异议", en: "disputes" },
  decisionOf: { zh: "处理意见", en: "Decision" },
  confirmed: { zh: "已核实", en: "confirmed" },
  dismissed: { zh: "不成立", en: "not upheld" },
  "acted-on": { zh: "已处理", en: "acted on" },
  principal: { zh: "一把手", en: "chief" },
  acting: { zh: "代理", en: "acting" },
  willRecord: { zh: "将记录什么、谁看得到", en: "What will be recorded, and who will see it" },
  seenBy: { zh: "谁看得到", en: "Seen by" },
  notSeenBy: { zh: "看不到：", en: "Not seen by: " },
  lasting: { zh: "不可撤回", en: "Lasting" },
  bodyPlaceholder: { zh: "名称、拼音或首字母", en: "name, pinyin or initials" },
  allBodies: { zh: "全部单位", en: "All bodies" },
  noBodyFound: { zh: "没有这样的单位", en: "No such body" },
  normal: { zh: "正常", en: "normal" },
  prevention: { zh: "预防", en: "prevention" },
  warning: { zh: "警示", en: "warning" },
} satisfies Texts;
