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

/** Empty where a unit says nothing; the pack's own word where no translation is known. */
export function unitWord(unit: string | null, language: Language): string {
  return (unit && (UNITS[unit]?.[language] ?? unit)) || "";
}

const SHARE_OF = /^share of /;

/** 应到会人数的 1/2 · 1/2 of the members due; 15 个工作日 · 15 workdays. */
export function valueWords(value: string, unit: string | null, language: Language): string {
  const word = unitWord(unit, language);
  if (word === "" || word === "比例" || word === "share") return value;
  if (word === "%") return `${value}%`;
  if (language === "zh" && unit && SHARE_OF.test(unit)) return `${word}的 ${value}`;
  return `${value} ${word}`;
}
