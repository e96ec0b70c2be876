import type { Message } from "../api.ts";
import type { Texts, Words } from "./words.ts";

export const ACCOUNT_SETTINGS = {
  pageTitle: { zh: "设置", en: "Settings" },
  sub: {
    zh: "随账号保存，换一台电脑登录也一样。",
    en: "Kept with the account: the same on every computer that you sign in on.",
  },
  account: { zh: "我的账号", en: "My account" },
  accountNote: { zh: "密码、动态口令、通行密钥", en: "Password, authenticator, passkeys" },
  language: { zh: "语言", en: "Language" },
  languageNote: { zh: "页面、导出的表格和公文。", en: "Of the pages, of exported tables and of documents." },
  chinese: { zh: "中文", en: "中文" },
  english: { zh: "English", en: "English" },
  lists: { zh: "列表", en: "Lists" },
  density: { zh: "行距", en: "Row height" },
  densityNote: {
    zh: "紧凑：一屏更多行；宽松：长议题显示两行。",
    en: "Dense shows more rows at once; comfortable shows long titles on two lines.",
  },
  dense: { zh: "紧凑", en: "Dense" },
  comfortable: { zh: "宽松", en: "Comfortable" },
  columns: { zh: "列", en: "Columns" },
  columnsNote: {
    zh: "在列表上方的“列”中调整显示、顺序和宽度。已自行调整的列表：{pages}。",
    en: "Arranged with the button Columns above each list. Arranged by you: {pages}.",
  },
  columnsAsFirst: {
    zh: "在列表上方的“列”中调整显示、顺序和宽度。目前都是默认列。",
    en: "Arranged with the button Columns above each list. All are as at first.",
  },
  resetColumns: { zh: "全部恢复默认列", en: "All columns as at first" },
  start: { zh: "登录后先打开", en: "After signing in, open" },
  desk: { zh: "待办", en: "Desk" },
  messages: { zh: "消息", en: "Messages" },
  states: { zh: "状态", en: "States" },
  views: { zh: "保存的视图", en: "Saved views" },
  noViews: {
    zh: "还没有视图。在“事项”中设好条件，点“保存为视图”。",
    en: "None yet. Set the filters in Matters and choose Save as a view.",
  },
  openMatters: { zh: "打开事项", en: "Open Matters" },
  isDefault: { zh: "默认", en: "default" },
  makeDefault: { zh: "设为默认", en: "Make it the default" },
  noDefault: { zh: "取消默认", en: "No longer the default" },
  makeDefaultOf: { zh: "把视图“{name}”设为默认", en: "Make the view {name} the default" },
  noDefaultOf: { zh: "视图“{name}”不再作为默认", en: "The view {name} is no longer the default" },
  deleteView: { zh: "删除", en: "Delete" },
  deleteViewOf: { zh: "删除视图“{name}”", en: "Delete the view {name}" },
  calls: { zh: "消息提醒", en: "Messages" },
  callsNote: {
    zh: "不勾选的消息仍在“消息”中，只是不在页首提醒。办理期限不因此改变。",
    en: "What is not ticked still comes to Messages; it is only not counted at the bell. No limit changes by it.",
  },
  saved: { zh: "已保存", en: "Saved" },
  more: { zh: "更多", en: "More" },
  ofPerson: { zh: "账号菜单", en: "Account menu" },
} satisfies Texts;

/** What somebody may be told, so that they can say what shall call them. */
export const MESSAGE_KINDS: Record<Message["kind"], Words> = {
  assigned: { zh: "问题提示分派给我承办", en: "a finding is assigned to me" },
  asked: { zh: "请我说明情况", en: "I am asked to answer" },
  answered: { zh: "我承办的问题提示有了说明", en: "somebody answered a finding that I handle" },
  confirmed: { zh: "问题提示已核实认定", en: "a finding is confirmed" },
  dismissed: { zh: "问题提示认定为不成立", en: "a finding is dismissed" },
  "acted-on": { zh: "已核实问题已作处理", en: "a confirmed finding is acted on" },
  reopened: { zh: "问题提示重新办理", en: "a finding is reopened" },
  "answer-near": { zh: "我的说明期限将到", en: "my time to answer is running out" },
  "answer-late": { zh: "我的说明期限已过", en: "my time to answer is over" },
  "handling-near": { zh: "我的承办期限将到", en: "a limit of what I handle is near" },
  "handling-late": { zh: "我的承办期限已过", en: "a limit of what I handle has passed" },
  "norm-adopted": { zh: "采用了新的规范设定", en: "a norm is adopted" },
  "meeting-notice": { zh: "会议通知", en: "notice of a meeting is given" },
  "meeting-changed": { zh: "会议议程变动", en: "the agenda of a meeting is changed" },
  "meeting-postponed": { zh: "会议改期", en: "a meeting is postponed" },
  "meeting-cancelled": { zh: "会议取消", en: "a meeting is cancelled" },
};
