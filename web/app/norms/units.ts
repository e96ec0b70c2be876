/** What the packs call their units, in words. A unit that is not here is shown as the pack writes it. */
import type { Language, Words } from "../language.ts";

const UNITS: Record<string, Words> = {
  "share of members due": { zh: "应到会人数", en: "of the members due" },
  share: { zh: "比例", en: "share" },
  percent: { zh: "%", en: "%" },
  people: { zh: "人", en: "people" },
  person: { zh: "人", en: "people" },
  members: { zh: "人", en: "members" },
  items: { zh: "项", en: "items" },
  times: { zh: "次", en: "times" },
  cases: { zh: "件", en: "cases" },
  workdays: { zh: "个工作日", en: "workdays" },
  workday: { zh: "个工作日", en: "workdays" },
  days: { zh: "日", en: "days" },
  day: { zh: "日", en: "days" },
  weeks: { zh: "周", en: "weeks" },
  months: { zh: "个月", en: "months" },
  month: { zh: "个月", en: "months" },
  quarters: { zh: "个季度", en: "quarters" },
  years: { zh: "年", en: "years" },
  year: { zh: "年", en: "years" },
  hours: { zh: "小时", en: "hours" },
  minutes: { zh: "分钟", en: "minutes" },
  seconds: { zh: "秒", en: "seconds" },
  yuan: { zh: "元", en: "yuan" },
  fen: { zh: "分", en: "fen" },
  CNY: { zh: "元", en: "CNY" },
  "10,000 yuan": { zh: "万元", en: "10,000 yuan" },
  "ten thousand yuan": { zh: "万元", en: "10,000 yuan" },
};

/** A unit as the pack writes it, or its words where the server says them. */
export type Unit = Words | string | null;

/** Empty where a unit says nothing; the pack's own word where no translation is known. */
export function unitWord(unit: Unit, language: Language): string {
  if (unit === null) return "";
  if (typeof unit !== "string") return UNITS[unit.en]?.[language] ?? unit[language];
  return UNITS[unit]?.[language] ?? unit;
}

/** Units in which a share is told: 应到会人数的 1/2 · 1/2 of the members due. */
const SHARE = /^share\b/;
const PLAIN_SHARE = new Set(["比例", "share"]);

/** Amounts are kept to the fen and told as offices tell them. */
const FEN_IN_YUAN = 100;
const MONEY_ZH: [string, number][] = [
  ["亿元", 10_000_000_000],
  ["万元", 1_000_000],
];

const MONEY_EN: [string, number][] = [
  ["billion", 1_000_000_000],
  ["million", 1_000_000],
];

/** Round amounts as they are spoken, others to the last figure. */
function inEnglish(yuan: number): string {
  const round = MONEY_EN.find(([, of]) => yuan >= of && yuan % of === 0);
  return round ? `${yuan / round[1]} ${round[0]}` : yuan.toLocaleString("en-GB");
}

function moneyWords(fen: number, language: Language): string {
  if (language === "en") return `CNY ${inEnglish(fen / FEN_IN_YUAN)}`;
  const [unit, fenInUnit] = MONEY_ZH.find(([, least]) => fen >= least) ?? ["元", FEN_IN_YUAN];
  return `${(fen / fenInUnit).toLocaleString("zh-CN", { maximumFractionDigits: 6 })} ${unit}`;
}

const nameOf = (unit: Unit) => (typeof unit === "string" ? unit : (unit?.en ?? ""));
export const isMoney = (unit: Unit) => nameOf(unit) === "fen";
export const isShare = (unit: Unit) => SHARE.test(nameOf(unit));

/** 应到会人数的 1/2 · 1/2 of the members due; 15 个工作日 · 15 workdays. */
export function valueWords(value: string, unit: Unit, language: Language): string {
  const word = unitWord(unit, language);
  if (isMoney(unit) && /^\d+$/.test(value)) return moneyWords(Number(value), language);
  if (word === "" || PLAIN_SHARE.has(word)) return value;
  if (word === "%") return `${value}%`;
  if (language === "en" && value === "1") return `1 ${word.replace(/s$/, "")}`;
  return language === "zh" && isShare(unit) ? `${word}的 ${value}` : `${value} ${word}`;
}
