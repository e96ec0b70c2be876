import type { Texts } from "./words.ts";

export const MATTER = {
  untitled: { zh: "（未记录议题）", en: "(no title recorded)" },
  amount: { zh: "金额", en: "Amount" },
  meeting: { zh: "会议", en: "Meeting" },
  dueMembers: { zh: "应到", en: "Due" },
  present: { zh: "实到", en: "Present" },
  absentCount: { zh: "缺席", en: "Absent" },
  recusedCount: { zh: "回避", en: "Recused" },

  speakingLine: { zh: "发言轴", en: "Speaking line" },
  lineOfItem: { zh: "{title} · 第 {item} 项", en: "{title}, item {item}" },
  chairLast: { zh: "主持人的记录在最后", en: "the chair's record comes last" },
  chairEarly: {
    zh: "主持人的记录在 {n} 名成员之前",
    en: "the chair's record comes before those of {n} members",
    one: "the chair's record comes before that of one member",
  },
  lineMore: { zh: "其余 {n} 次", en: "{n} more" },
  chairSilent: { zh: "没有主持人的记录", en: "nothing of the chair is recorded" },
  shouldStand: { zh: "应在此处", en: "belongs here" },
  afterChair: { zh: "在主持人之后", en: "after the chair" },
  chairMark: { zh: "主", en: "C" },
  recused: { zh: "回避", en: "recused" },
  absent: { zh: "缺席", en: "absent" },
  noPositions: {
    zh: "尚无表态记录。逐人表态后，次序会画在这里。",
    en: "No positions recorded yet. The order is drawn here once members state them.",
  },
  eachRecord: { zh: "逐条记录", en: "each record" },

  verdicts: { zh: "规则校验", en: "Rules" },
  normsOn: {
    zh: "按 {day} 有效的规范（{pack} {version}）",
    en: "norms in force on {day} ({pack} {version})",
  },
  ruleOfDay: { zh: "查看 {day} 施行的本条规则", en: "The rule as it stood on {day}" },
  noVerdicts: { zh: "该程序没有规则。", en: "This procedure has no rules." },
  restsOn: { zh: "见第 {n} 条记录", en: "see record {n}" },
  basis: { zh: "依据：", en: "Basis: " },
  answerOf: { zh: "当事人说明", en: "Answer of the person concerned" },
  noAnswer: { zh: "尚未提交", en: "not given yet" },
  untouched: {
    zh: "另有 {n} 条规则未涉及",
    en: "{n} more rules did not arise",
    one: "One more rule did not arise",
  },

  acts: { zh: "用权记录", en: "Acts" },
  actsCount: { zh: "共 {n} 条，按时间", en: "{n}, in order of time" },
  number: { zh: "序号", en: "No." },
  time: { zh: "时间", en: "Time" },
  what: { zh: "内容", en: "What" },
  about: { zh: "人员", en: "About" },
  by: { zh: "记录人", en: "Recorded by" },
  erased: { zh: "内容已依法删除，存证记录仍在", en: "The content is erased; its place in the ledger stays" },

  queued: { zh: "待存证", en: "queued" },
  recorded: { zh: "已存证", en: "recorded" },
  witnessed: { zh: "已见证", en: "witnessed" },
  openReceipt: { zh: "第 {n} 条的存证凭据", en: "Receipt of record {n}" },

  road: { zh: "流程", en: "Road" },
  roadDone: { zh: "已完成", en: "done" },
  roadHere: { zh: "当前", en: "now" },
  roadAhead: { zh: "未到", en: "not yet" },
  roadSkipped: { zh: "无记录", en: "not recorded" },

  ledgerSheet: { zh: "存证", en: "Ledger" },
  sealAbove: { zh: "存证", en: "recorded" },
  sealBelow: { zh: "可验", en: "provable" },
  latest: { zh: "最近一条：账本第 {index} 号", en: "Latest: number {index} in the ledger" },
  allWitnessed: {
    zh: "本事项 {n} 条记录均已见证",
    en: "All {n} records are witnessed",
    one: "The one record is witnessed",
  },
  someWitnessed: { zh: "本事项 {n} 条记录，{m} 条已见证", en: "{m} of {n} records are witnessed" },
  notYet: { zh: "记录已保存，正在进入账本", en: "The record is kept and on its way into the ledger" },
  verify: { zh: "核验", en: "Verify" },
  receipt: { zh: "存证凭据", en: "Receipt" },
  verifyHere: { zh: "在本浏览器中核验", en: "Verify in this browser" },
  holds: {
    zh: "核验通过：这条记录在已签名的账本之中，见证单位确认账本只增未改",
    en: "It holds: the record is in the signed ledger, and witnesses saw append-only growth",
  },
  holdsUnwitnessed: {
    zh: "核验通过，尚无见证：这条记录在已签名的账本之中",
    en: "It holds, without a witness yet: the record is in the signed ledger",
  },
  fails: {
    zh: "核验未通过：凭据、账本或记录有一处不符。请保留凭据全文，联系审计人员。",
    en: "It does not hold: receipt, ledger or record differ. Keep the receipt's text and call the auditors.",
  },
  cannotTell: {
    zh: "此浏览器无法得出结论：需要 HTTPS 页面与支持 Ed25519 的新版浏览器",
    en: "This browser cannot tell: it takes an HTTPS page and a recent browser with Ed25519",
  },
  good: { zh: "通过", en: "good" },
  bad: { zh: "不符", en: "bad" },
  unsupported: { zh: "无法判断", en: "cannot tell" },
  notSignedBy: {
    zh: "此凭据上没有以下见证单位的签名：{names}。",
    en: "These witnesses have not signed this receipt: {names}.",
  },
  demonstrationOnly: {
    zh: "签名的见证单位均为演示用，与账本在同一台服务器上，非独立见证。",
    en: "The witnesses that signed are for demonstration: they run inside this same server and are not independent.",
  },
  missing: { zh: "未签", en: "not signed" },
  witnessNote: {
    zh: "见证只说明见证单位看到账本只增未改，不为内容作保。核验用的脚本由本服务器提供；要完全独立，请用审计机关自己的核验程序。",
    en: "A witness saw append-only growth; it does not vouch for content. This page's script came from this server; for full independence use the auditors' own verifier.",
  },
  demonstration: {
    zh: "示例的见证单位仅作演示，非独立见证。",
    en: "The sample's witnesses are for demonstration, not independent.",
  },
  wholeReceipt: { zh: "凭据全文", en: "The receipt's text" },
  download: { zh: "下载凭据", en: "Download the receipt" },
  code: { zh: "凭据短码", en: "Receipt code" },
  codeNote: { zh: "取自这条记录的散列值，便于人工比对", en: "From the record's hash, for comparing by eye" },

  look: {
    zh: "本次查看已记入查阅记录，由监督查阅人员的机关查看。",
    en: "This look was recorded; those who supervise the officers can see it.",
  },
} satisfies Texts;
