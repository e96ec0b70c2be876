import type { Texts } from "./words.ts";

export const MESSAGES = {
  title: { zh: "消息", en: "Messages" },
  sub: {
    zh: "与您有关的办理进展、期限、会议通知和新采用的规范。",
    en: "What concerns you: findings, limits, notices of meetings, and norms that were adopted.",
  },
  unreadOnly: { zh: "只看未读", en: "Only unread" },
  readAll: { zh: "全部标为已读", en: "Mark all as read" },
  unread: { zh: "未读", en: "unread" },
  dueBy: { zh: "期限：{day}", en: "by {day}" },
  loaded: { zh: "已载入 {n} 条", en: "{n} loaded" },
  none: {
    zh: "没有消息。问题提示分派给您、请您说明或者作出认定时，会告知在这里。",
    en: "No messages. You are told here when a finding is assigned to you, asked of you, or decided.",
  },
  noneUnread: { zh: "没有未读消息。", en: "Nothing unread." },
} satisfies Texts;
