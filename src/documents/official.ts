/** Numbers, dates and amounts as official documents write them. */
import type { Language } from "../platform/index.ts";

const FEN_IN_WAN = 1_000_000;
const FEN_IN_YUAN = 100;

export type Official = {
  language: Language;
  say(zh: string, en: string): string;
  /** 2026年5月8日 · 8 May 2026 */
  day(at: string): string;
  /** 2026年5月8日9时30分 · 8 May 2026, 09:30 */
  moment(at: string): string;
  /** 9时30分 · 09:30 */
  time(at: string): string;
  /** 1860万元 · CNY 18,600,000; to the fen, for a record is not rounded. */
  amount(fen: number): string;
  /** 甲、乙、丙 · Jia, Yi, Bing */
  list(parts: string[]): string;
  /** Words in brackets after others; nothing where there are none. */
  bracketed(words: string | null | undefined): string;
  colon: string;
  stop: string;
  quoted(words: string): string;
};

export function official(language: Language, timeZone: string): Official {
  const isChinese = language === "zh";
  const say = (zh: string, en: string) => (isChinese ? zh : en);
  const format = (locale: string, options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (at: string) => formatter.format(new Date(at));
  };
  const day = isChinese
    ? format("zh-CN", { year: "numeric", month: "long", day: "numeric" })
    : format("en-GB", { year: "numeric", month: "long", day: "numeric" });
  const clock = format("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const time = (at: string) => {
    const [hour = "0", minute = "00"] = clock(at).split(":");
    return isChinese ? `${Number(hour)}时${minute === "00" ? "" : `${minute}分`}` : `${hour}:${minute}`;
  };
  return {
    language,
    say,
    day,
    moment: (at) => (isChinese ? `${day(at)}${time(at)}` : `${day(at)}, ${time(at)}`),
    time,
    amount: (fen) =>
      isChinese
        ? `${(fen / FEN_IN_WAN).toLocaleString("zh-CN", { useGrouping: false, maximumFractionDigits: 6 })}万元`
        : `CNY ${(fen / FEN_IN_YUAN).toLocaleString("en-GB", { maximumFractionDigits: 2 })}`,
    list: (parts) => parts.join(say("、", ", ")),
    bracketed: (words) => (words ? say(`（${words}）`, ` (${words})`) : ""),
    colon: say("：", ": "),
    stop: say("。", ". "),
    quoted: (words) => say(`“${words}”`, `“${words}”`),
  };
}

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 一 … 九十九 */
function inCharacters(n: number): string {
  if (n < 10) return DIGITS[n] ?? "";
  const tens = Math.floor(n / 10);
  return `${tens === 1 ? "" : DIGITS[tens]}十${DIGITS[n % 10]}`;
}

/** 一、 on the first level, （一） on the second, 1. on the third; English numbers by figures. */
export function numbered(language: Language, level: 1 | 2 | 3, n: number, words: string): string {
  if (language === "en") return level === 2 ? `(${n}) ${words}` : `${n}. ${words}`;
  if (level === 1) return `${inCharacters(n)}、${words}`;
  return level === 2 ? `（${inCharacters(n)}）${words}` : `${n}．${words}`;
}

/** Records 1–34, as their numbers are written. */
export function numberRange(language: Language, numbers: number[]): string {
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length === 0) return "";
  return first === last ? `${first}` : `${first}${language === "zh" ? "—" : "–"}${last}`;
}
