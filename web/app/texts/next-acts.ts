import type { Texts } from "./words.ts";

export const NEXT_ACTS = {
  handle: { zh: "办理", en: "To do" },
  which: { zh: "办理事项", en: "What to record" },
  ask_record_confirmed: {
    zh: "与会成员核对无误后，由会议记录人员确认。",
    en: "The clerk confirms once those present have checked the record.",
  },
  ask_executed: {
    zh: "写明落实到哪一步；可以分次报告。",
    en: "Say how far it has been carried out; it may be reported step by step.",
  },
  ask_closed: {
    zh: "办结后本事项不再办理。",
    en: "Once closed, nothing more is to be done on the matter.",
  },
  willShow: { zh: "记录后将显示", en: "Once recorded, this will show" },
  violates: { zh: "疑似不符", en: "possibly broken" },
  satisfies: { zh: "相符", en: "in order" },
  owes: { zh: "产生待办", en: "to be done then" },
  owesUntil: { zh: "产生待办，最迟 {day}", en: "to be done by {day}" },
  conflict: {
    zh: "以下规则已不能全部遵守，无论接下来如何办理：{rules}",
    en: "Whatever happens now, one of these is broken: {rules}",
  },
  confirm: { zh: "确认会议记录", en: "Confirm the record" },
  record: { zh: "确认记录", en: "Record" },
  shows: {
    zh: "将记录“{act}”及您的姓名、职务与时间，入链后不可更改；本单位班子成员、派驻机构及监督机关可见。",
    en: "“{act}” is recorded with your name, office and the time and cannot be changed; the leading group, the station and the supervisors see it.",
  },
} satisfies Texts;
