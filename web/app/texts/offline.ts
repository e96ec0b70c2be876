import type { Texts } from "./words.ts";

/** In the frame: whether the server answers, what waits for it, and a newer version of the program. */
export const OFFLINE = {
  away: { zh: "连接不到服务器", en: "The server cannot be reached" },
  awayClerk: {
    zh: "可以继续记录决策：草稿加密保存在本机，连接恢复后发送。其他页面须联网。",
    en: "You can go on recording: drafts are kept encrypted on this computer and sent when it is back. Other pages need it.",
  },
  awayOther: {
    zh: "连接恢复后自动继续。已填写的内容请不要关闭页面。",
    en: "This page goes on by itself when it is back. Keep it open while something is typed in it.",
  },
  asOf: { zh: "名册与程序截至 {at}", en: "Registry and procedures as of {at}" },
  tryNow: { zh: "立即重试", en: "Try now" },
  waits: { zh: "{n} 条记录等待发送", en: "{n} records wait to be sent", one: "1 record waits to be sent" },
  blocked: { zh: "{n} 条记录需要您处理", en: "{n} records need you", one: "1 record needs you" },
  toDrafts: { zh: "查看草稿", en: "See the drafts" },
  wasSent: {
    zh: "已送达：{title}（服务器收到时间 {at}）",
    en: "Sent: {title} (received by the server {at})",
  },
  toMatter: { zh: "查看事项", en: "Open the matter" },
  sendNow: { zh: "立即发送", en: "Send now" },
  close: { zh: "关闭", en: "Close" },
  newVersion: {
    zh: "有新版本。更新会重新载入本页：草稿已保存，其他未提交的内容请先提交。",
    en: "There is a new version. Updating reloads this page: drafts are kept; send first what else is typed.",
  },
  update: { zh: "现在更新", en: "Update now" },
  updatedElsewhere: {
    zh: "程序已在另一窗口更新，请在方便时重新载入本页。",
    en: "The program was updated in another window; reload this page when it suits you.",
  },
  reload: { zh: "重新载入", en: "Reload" },
  slow: { zh: "网络较慢，正在等待服务器…", en: "The network is slow; waiting for the server…" },
  slowSending: {
    zh: "网络较慢，正在发送…请不要关闭页面，也不必再次点击",
    en: "The network is slow; sending… Keep the page open; there is no need to click again",
  },
  stopWaiting: { zh: "停止等待", en: "Stop waiting" },
  restarting: {
    zh: "网络未连接，或服务器正在重新启动（通常不到一分钟）。恢复后本页自动继续。",
    en: "There is no network, or the server is restarting, which takes less than a minute. This page goes on by itself when it is back.",
  },
  signInOffline: { zh: "离线打开草稿", en: "Open the drafts offline" },
  signInOfflineIs: {
    zh: "会议记录人员在本机开启过离线办公的，可凭口令短语继续记录。",
    en: "A clerk who turned offline work on here goes on with the passphrase.",
  },
  passphrase: { zh: "口令短语", en: "Passphrase" },
  givePassphrase: { zh: "请输入口令短语", en: "Enter the passphrase" },
  openDrafts: { zh: "打开", en: "Open" },
  wrongPassphrase: {
    zh: "口令短语不对。请核对大小写和空格；忘记的，联网登录后可在“草稿”页重设，草稿不会丢失。",
    en: "This is not the passphrase. Check capitals and spaces. If it is forgotten, sign in when the server is back and set a new one on the drafts page; nothing is lost.",
  },
  draftsLocked: {
    zh: "草稿打不开：请重新登录，或输入口令短语。",
    en: "The drafts do not open: sign in again, or give the passphrase.",
  },
  nothingKept: {
    zh: "口令短语正确，但本机没有存齐名册与程序。请联网登录一次。",
    en: "The passphrase is right, but registry and procedures are not here yet. Sign in once with the server.",
  },
  locked: {
    zh: "已有一段时间没有操作，草稿已锁定。输入口令短语继续；已填写的内容还在。",
    en: "Nobody has used this page for a while, so the drafts are locked. Enter the passphrase; what was typed is still here.",
  },
  signOutOwed: {
    zh: "已在本机退出。服务器恢复后，先结束上次登录，再继续。",
    en: "You are signed out here. When the server is back, the session is ended there before anything else.",
  },
} satisfies Texts;
