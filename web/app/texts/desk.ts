import type { Texts } from "./words.ts";

export const DESK = {
  waiting: { zh: "{n} 件事等您", en: "{n} things wait for you", one: "One thing waits for you" },
  nothing: { zh: "没有等您的事", en: "Nothing waits for you" },
  seriousOnes: { zh: "，其中较重 {n} 件", en: ", {n} of them serious" },
  todo: { zh: "待办", en: "To do" },
  byWeight: { zh: "按轻重与时间", en: "by weight, then by time" },
  nothingWaits: {
    zh: "没有待办。出现问题提示或待确认的会议记录时，会列在这里。",
    en: "Nothing to do. Findings and records to be confirmed will appear here.",
  },
  allFindings: { zh: "全部 {n} 条问题提示", en: "All {n} findings" },
  allUnconfirmed: { zh: "全部 {n} 件待确认记录", en: "All {n} records to be confirmed" },
  finding: { zh: "问题提示：{title}", en: "Finding: {title}" },
  today: { zh: "今日", en: "today" },
  daysAgo: { zh: "已 {n} 日", en: "{n} days", one: "1 day" },
  confirm: { zh: "确认", en: "Confirm" },
  figures: { zh: "概况", en: "In figures" },
  everyNumber: { zh: "每个数字都可打开", en: "every number opens its list" },
  decisions: { zh: "决策事项", en: "decisions" },
  violated: { zh: "有疑似不符的事项", en: "decisions possibly broken" },
  openFindings: { zh: "待处理问题提示", en: "open findings" },
  unconfirmed: { zh: "会议记录待确认", en: "records to be confirmed" },
  justNow: { zh: "刚刚", en: "Just now" },
  live: { zh: "实时", en: "live" },
  quietNow: {
    zh: "打开本页后有新的用权记录入链，会即时列在这里。",
    en: "Acts that enter the ledger while this page is open appear here at once.",
  },
  noRecent: {
    zh: "尚无事项。会议记录人员记录集体决策后会列在这里。",
    en: "No matters yet. They appear when a clerk records a decision.",
  },
  administrator: {
    zh: "管理员不查看事项。账号、变更记录与查阅记录在账号页：",
    en: "Administrators see no matters. Accounts, their changes and the looks are on the page of",
  },
} satisfies Texts;
