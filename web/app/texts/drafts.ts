import type { Texts } from "./words.ts";

/** The page of drafts. */
export const DRAFTS = {
  title: { zh: "草稿", en: "Drafts" },
  sub: {
    zh: "尚未送达的会议记录。在本机加密保存，只有本人登录（或凭口令短语）才能打开。",
    en: "Records of meetings that have not been sent. They lie encrypted on this computer; only you open them, signed in or with the passphrase.",
  },
  notClerk: {
    zh: "草稿供本单位的会议记录人员使用。",
    en: "Drafts are for a body's meeting clerk.",
  },
  notKept: {
    zh: "此浏览器不能保存草稿（未使用 https，或处于隐私窗口）：草稿只在本页，关闭即失。",
    en: "This browser keeps no drafts (no https, or a private window): they live in this page and go with it.",
  },
  cannotOpen: {
    zh: "草稿须本人登录后才能打开。",
    en: "The drafts open when their clerk signs in.",
  },
  newRecord: { zh: "记录决策", en: "Record a decision" },
  empty: {
    zh: "没有草稿。在“记录决策”页填写的内容会自动保存到这里，送达后移入“已送达”。",
    en: 'There are no drafts. What is typed on "Record a decision" is kept here by itself, and moves to "Sent" once it is recorded.',
  },
  untitled: { zh: "（未填议题）", en: "(no title yet)" },
  conflict: { zh: "需要处理", en: "Needs you" },
  waiting: { zh: "等待发送", en: "Waits to be sent" },
  draft: { zh: "填写中", en: "Being written" },
  sent: { zh: "已送达", en: "Sent" },
  savedAt: { zh: "保存", en: "Saved" },
  claimedAt: { zh: "本机提交", en: "Submitted here" },
  receivedAt: { zh: "服务器收到", en: "Received by the server" },
  byThisClock: {
    zh: "本机提交时间以本机时钟为准，仅供说明；服务器收到时间写入用权记录。",
    en: "The time of submission is this computer's claim; the time of receipt stands in the record.",
  },
  notYet: { zh: "尚未", en: "not yet" },
  goOn: { zh: "继续填写", en: "Go on writing" },
  change: { zh: "打开核对", en: "Open and check" },
  sendNow: { zh: "立即发送", en: "Send now" },
  sendAgain: { zh: "再次发送", en: "Send again" },
  sendAsIs: { zh: "已核对，按原样发送", en: "Checked: send as it stands" },
  sendAsNew: { zh: "作为另一条记录发送", en: "Send as another record" },
  sendAsNewAsk: {
    zh: "确认此前的发送没有被记录，或确需另记一条？",
    en: "Are you sure that it is not recorded yet, or that another record is wanted?",
  },
  toMatters: { zh: "到事项中核对", en: "Look among the matters" },
  toMatter: { zh: "查看事项", en: "Open the matter" },
  discard: { zh: "删除", en: "Discard" },
  discardAsk: {
    zh: "从本机删除这份草稿？删除后无法恢复。",
    en: "Discard this draft from this computer? It cannot be brought back.",
  },
  forget: { zh: "移除", en: "Remove" },
  sending: { zh: "正在发送", en: "Sending" },
  isAway: {
    zh: "连接不到服务器，恢复后自动发送。",
    en: "The server cannot be reached; it is sent when it is back.",
  },
  isSession: {
    zh: "登录已失效，重新登录后自动发送。",
    en: "The session has ended; it is sent after you sign in again.",
  },
  isOtherAccount: {
    zh: "现在登录的是另一账号，须由本人登录后发送。",
    en: "Another account is signed in; it is sent when you are.",
  },
  isServer: {
    zh: "服务器暂未记录，稍后自动再试。",
    en: "The server did not record it yet; it is tried again by itself.",
  },
  isRegistry: {
    zh: "会议当日的名册与填写时不同。请核对到会、表态和表决人员后再发送。",
    en: "The registry of the day of the meeting is not what it was when this was written. Check who was there, stated and voted, then send.",
  },
  isRefused: {
    zh: "服务器没有接受，未记录任何内容。请打开更正后再发送。",
    en: "The server did not accept it, and recorded nothing. Open it, put it right and send again.",
  },
  isNotAllowed: {
    zh: "您现在无权为该单位记录，未记录任何内容。请核对您的任职，或由现任会议记录人员记录。",
    en: "You may not record for this body now, and nothing was recorded. Check your term of office, or let the present clerk record it.",
  },
  isMovedOn: {
    zh: "事项此后已有新的记录，未记录任何内容。请核对后再发送。",
    en: "The matter has moved on since, and nothing was recorded. Look at it, then send again.",
  },
  isKeyUsed: {
    zh: "此前一次发送已经记录，内容与现在的不同。请先到事项中核对。",
    en: "It was recorded by an attempt before, with other content. Look among the matters first.",
  },
  isTooOld: {
    zh: "距首次提交已近 30 天，服务器不再能识别是否重复。请先到事项中核对是否已记录。",
    en: "It was first submitted almost 30 days ago; the server can no longer tell a repetition. Look among the matters whether it is recorded.",
  },
  differsBefore: { zh: "填写时", en: "when written" },
  differsNow: { zh: "现名册", en: "by the registry now" },
  notInOffice: { zh: "不在任", en: "not in office" },
  person: { zh: "人员", en: "Who" },
  closed: {
    zh: "有 {n} 份草稿是用服务器的旧密钥加密的，现在打不开。系统管理员恢复旧密钥前请保留。",
    en: "{n} drafts lie under an earlier key of the server and do not open now. Keep them if the administrator may restore it.",
    one: "1 draft lies under an earlier key of the server and does not open now. Keep it if the administrator may restore it.",
  },

  workOffline: { zh: "离线办公", en: "Working offline" },
  workOfflineIs: {
    zh: "开启后，本机不联网也能打开“记录决策”和“草稿”：程序、本单位名册和程序规定加密存放在本机，凭口令短语打开。只在本人专用、已设开机口令的电脑上开启。",
    en: 'Once on, this computer opens "Record a decision" and the drafts without the network: the program, the registry of your body and the procedures are kept here, encrypted, and open with a passphrase. Turn it on only on a computer of your own that asks for a password at its start.',
  },
  workOfflineShows: {
    zh: "电脑在解锁状态下被他人取得，打开着的页面、草稿和名册都能看到；锁定或退出后，没有口令短语看不到内容，但能看出本机开启过离线办公、有几份草稿。",
    en: "Whoever takes the computer while it is unlocked sees the open page, the drafts and the registry. Locked or signed out, without the passphrase there is nothing to read, except that offline work was turned on here and how many drafts there are.",
  },
  isOn: { zh: "已开启", en: "on" },
  isOff: { zh: "未开启", en: "off" },
  keptAsOf: { zh: "本机存有截至 {at} 的名册与程序。", en: "Registry and procedures of {at} are kept here." },
  keptNot: { zh: "正在存入名册与程序…", en: "Registry and procedures are being kept…" },
  cannot: {
    zh: "此浏览器或网址不支持离线办公（须 https 和较新的浏览器）。",
    en: "This browser or address does not allow working offline (https and a recent browser are needed).",
  },
  needsServer: {
    zh: "开启、重设和关闭须联网。",
    en: "Turning it on or off, and a new passphrase, need the server.",
  },
  turnOn: { zh: "开启离线办公", en: "Turn offline work on" },
  renew: { zh: "重设口令短语", en: "Set a new passphrase" },
  turnOff: { zh: "关闭离线办公", en: "Turn it off" },
  turnOffAsk: {
    zh: "关闭后，本机离线时打不开草稿；草稿仍加密保存，联网登录可用。",
    en: "Without it the drafts do not open here while offline; they stay encrypted and open when you sign in.",
  },
  newPassphrase: { zh: "口令短语", en: "Passphrase" },
  again: { zh: "再输入一次", en: "The passphrase again" },
  notSame: { zh: "两次输入不一致", en: "The two are not the same" },
  draw: { zh: "随机生成", en: "Draw one" },
  drawn: {
    zh: "已生成并填入：{passphrase}。请抄写并与电脑分开保管。",
    en: "Drawn and filled in: {passphrase}. Copy it by hand and keep it apart from the computer.",
  },
  rule: {
    zh: "至少 12 个字符（汉字至少 8 个），不用姓名、日期、连续或重复的字符。不要与登录密码相同。",
    en: "At least 12 characters (8 Chinese ones); no name, date, run or repetition. Not the password you sign in with.",
  },
  short: {
    zh: "太短：至少 12 个字符（汉字 8 个）",
    en: "Too short: at least 12 characters (8 Chinese ones)",
  },
  repeating: { zh: "重复的字符太多", en: "Too much of it repeats" },
  sequence: {
    zh: "含有连续的字母、数字或键盘顺序",
    en: "It runs along the alphabet, the digits or the keyboard",
  },
  digits: { zh: "只有数字时，至少 20 位", en: "Of digits alone, at least 20 are needed" },
  nameIn: { zh: "不能主要由姓名或登录名组成", en: "Not mainly your name or sign-in name" },
  keep: { zh: "保存并开启", en: "Keep it and turn it on" },
  cancel: { zh: "取消", en: "Cancel" },
} satisfies Texts;
