/** 消息 · messages: what somebody is told, derived from what was recorded; only what was read is kept for itself. */
export {
  countUnread,
  listMessages,
  type MessageKind,
  type MessageRow,
  type MessageTo,
  markAllRead,
  markRead,
} from "./lists.ts";
