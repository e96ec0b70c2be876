import type { Texts } from "./words.ts";

/** What has been proposed, adopted and withdrawn here. */
export const SETTINGS = {
  settings: { zh: "本地设定", en: "Local settings" },
  settingsNote: { zh: "一人提出、另一人采用后施行", en: "proposed by one, in force once another adopts" },
  ended: {
    zh: "已撤回、终止与未采用的 {n} 条",
    en: "{n} withdrawn, ended or dropped",
    one: "One withdrawn, ended or dropped",
  },

  toAdopt: { zh: "待您采用的规范", en: "Norms for you to adopt" },
  proposed: { zh: "待采用", en: "to be adopted" },
  adopted: { zh: "已采用，尚未施行", en: "adopted, not yet in force" },
  "in-force": { zh: "施行中", en: "in force" },
  endedState: { zh: "已终止", en: "ended" },
  dropped: { zh: "未采用", en: "dropped" },
  withdrawing: { zh: "待确认撤回", en: "withdrawal to be adopted" },

  changesParameter: { zh: "{parameter} 设为 {value}", en: "{parameter}: {value}" },
  changesPack: { zh: "采用规范包 {pack} {version}", en: "Pack {pack} {version}" },
  forAll: { zh: "全辖区", en: "whole jurisdiction" },
  since: { zh: "{from} 起", en: "from {from}" },
  fromTo: { zh: "{from} 起，{to} 终止", en: "from {from}, ending {to}" },
  basis: { zh: "依据", en: "Basis" },
  stepProposed: { zh: "提出", en: "Proposed" },
  stepAdopted: { zh: "采用", en: "Adopted" },
  stepWithdrawal: { zh: "提出撤回", en: "Withdrawal" },
  stepEnded: { zh: "终止", en: "Ended" },
  reasons: { zh: "理由", en: "Reasons" },
  from: { zh: "自 {day} 起", en: "from {day}" },
  backTest: { zh: "提出前已作回溯测试", en: "back-tested before it was proposed" },
  noBackTest: { zh: "提出前未作回溯测试", en: "not back-tested before it was proposed" },
  record: { zh: "查看记录", en: "Its record" },
  waitsForAnother: {
    zh: "须由提出人以外的法规工作人员采用。",
    en: "It takes a regulation officer other than the proposer to adopt it.",
  },

  adopt: { zh: "采用", en: "Adopt" },
  adoptWithdrawal: { zh: "确认撤回", en: "Adopt the withdrawal" },
  drop: { zh: "不予采用", en: "Drop" },
  withdraw: { zh: "提出撤回", en: "Propose to withdraw" },
  cancel: { zh: "取消", en: "Cancel" },
  of: { zh: "{action}：{what}", en: "{action}: {what}" },
  showsAdopt: {
    zh: "采用后自 {day} 起对{whom}施行；此前立项的事项仍按立项当日的规范。",
    en: "It holds from {day} for {whom}; matters opened before stay under the norms of their day.",
  },
  showsAdoptWithdrawal: {
    zh: "确认后自 {day} 起终止本设定，恢复规范包的规定。",
    en: "From {day} the setting no longer holds and the pack's own value returns.",
  },
  showsDrop: {
    zh: "本提案不再可采用；记录保留。",
    en: "The proposal can no longer be adopted; its record stays.",
  },
  showsWithdraw: {
    zh: "须由另一名法规工作人员确认后，自所选日期起终止。",
    en: "Once another regulation officer adopts it, the setting ends on that day.",
  },
  willRecord: {
    zh: "将记录您的姓名、职务、时间与理由，入链后不可更改；本辖区在册人员可见。",
    en: "Your name, office, the time and the reasons are recorded and cannot be changed; everyone in this jurisdiction's registry can see them.",
  },
  endDay: { zh: "终止日期", en: "Ends on" },
  endDayHint: {
    zh: "该日起不再施行，须晚于今日",
    en: "The first day on which it no longer holds; later than today",
  },
} satisfies Texts;
