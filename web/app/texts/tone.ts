import type { Texts } from "./words.ts";

export const TONE = {
  // Of the member's page.
  ask: { zh: "会后询问（只给派出机关）", en: "A private question (for the organ alone)" },
  question: {
    zh: "{name}主持的这次会议，是否有人事先或者在会上定了调子？",
    en: "At this meeting, chaired by {name}: was the tone set beforehand, or in the room?",
  },
  beforehand: { zh: "会前定了", en: "beforehand" },
  "in-the-room": { zh: "会上定了", en: "in the room" },
  "not-at-all": { zh: "没有", en: "not at all" },
  "not-saying": { zh: "不回答", en: "not saying" },
  sealedHere: {
    zh: "答复在本机封存，只有派出机关（纪检监察）能打开；主持人、记录人员看不到，服务器没有打开的密钥。不形成用权记录，不记时间。",
    en: "Your answer is sealed on this device; only the organ that sends the station (discipline) opens it. Chair and clerk do not see it, and the server holds no key to it. It is no act, and no time is kept.",
  },
  alike: {
    zh: "随确认或者异议一并送出；选“不回答”的也送出一样的密文，旁人看不出谁答了什么。派出机关满规定份数才看到合计，看不到是谁、是哪次会议。",
    en: "It goes with your confirmation or objection; “not saying” goes as the same kind of ciphertext, so nobody sees who answered. The organ sees totals only, from a set number on: not who, nor which meeting.",
  },
  caution: {
    zh: "被改动过的网页程序仍可能泄露答复。派出机关密钥的核对码：{code}，可以当面核对。",
    en: "An altered page could still give it away. The code of the organ's key is {code}: compare it in person.",
  },
  needsHttps: {
    zh: "此页面没有加密连接，不能封存答复，会后询问从略。",
    en: "This page has no secure connection: nothing can be sealed, and the private question is left out.",
  },
  change: { zh: "更改会后询问的答复", en: "Change the private answer" },
  send: { zh: "封存并送出", en: "Seal and send" },
  sent: { zh: "已封存送出，以最后一次为准。", en: "Sealed and sent; the last one counts." },
  notSent: {
    zh: "会议记录的答复已记录；会后询问没有送出：{why}",
    en: "Your answer to the record stands; the private one was not sent: {why}",
  },
  again: { zh: "再送一次", en: "Send it again" },

  // Of the organ's page.
  title: { zh: "会后询问", en: "The private question" },
  sub: {
    zh: "会后由成员封存送来的答复：主持人是否事先或者在会上定了调子",
    en: "What members sealed after meetings: whether the chair had set the tone beforehand or in the room",
  },
  noKey: {
    zh: "还没有密钥。生成密钥之后，各单位成员确认会议记录时才会被问到。",
    en: "There is no key yet. Members are asked once there is one, when they confirm the record of a meeting.",
  },
  open: { zh: "打开答复", en: "Open the answers" },
  words: { zh: "六个密钥词", en: "The six words of the key" },
  wordsHint: {
    zh: "在本机解开密钥，不送往服务器；大小写、空格不限。",
    en: "The key is opened on this computer and sent nowhere; capitals and spaces do not matter.",
  },
  wrongWords: {
    zh: "打不开：请核对六个词及其顺序。",
    en: "This opens no key: check the six words and their order.",
  },
  opened: { zh: "合计", en: "Totals" },
  openedNote: {
    zh: "只显示实际作答满 {n} 份的；少于此数容易认出是谁",
    en: "Shown where {n} or more have said something; with fewer it is easily seen who it was",
  },
  body: { zh: "单位", en: "Body" },
  chief: { zh: "主持人", en: "Chair" },
  said: { zh: "作答", en: "Answered" },
  tooFew: { zh: "不足 {n} 份", en: "fewer than {n}" },
  none: { zh: "还没有满 {n} 份的。", en: "None has {n} answers yet." },
  foreign: {
    zh: "有 {n} 份打不开，不计入：不是这把密钥封存的，或者已被改动。",
    en: "{n} do not open and are not counted: sealed to another key, or altered.",
  },
  keys: { zh: "密钥", en: "Keys" },
  keysNote: { zh: "成员封存用最新的一把", en: "Members seal to the newest" },
  code: { zh: "核对码", en: "Code" },
  madeBy: { zh: "生成人", en: "Made by" },
  current: { zh: "使用中", en: "in use" },
  old: { zh: "已更换", en: "replaced" },
  make: { zh: "生成密钥", en: "Make a key" },
  makeAnew: { zh: "更换密钥", en: "Replace the key" },
  makeNote: {
    zh: "密钥在本机浏览器中生成，由六个词保护；服务器只存加了锁的密钥，打不开。六个词丢失，已送来的答复就再也打不开，没有别的办法。",
    en: "The key is made in this browser and protected by six words; the server keeps it locked and cannot open it. If the words are lost, what was sent can never be opened again: there is no other way.",
  },
  yourWords: {
    zh: "请抄在纸上，妥善保管。离开此页后不再显示。",
    en: "Write these down and keep them safe. They are not shown again.",
  },
  check: { zh: "请写第 {n} 个词", en: "Write word {n}" },
  checkWrong: { zh: "与第 {n} 个词不符", en: "This is not word {n}" },
  keep: { zh: "已抄好，启用密钥", en: "I have them: use this key" },
  fromMeetings: { zh: "会后询问的答复", en: "Private answers after meetings" },
} satisfies Texts;
