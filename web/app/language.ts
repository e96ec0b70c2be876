/** 中文 first, English complete beside it. */
import { createContext, useContext } from "react";
import { COMMON } from "./texts/common.ts";
import type { Texts, Words } from "./texts/words.ts";

export type Language = "zh" | "en";
export type Values = Record<string, string | number>;

export const LOCALES: Record<Language, string> = { zh: "zh-CN", en: "en-GB" };
/** The jurisdictions of the first release lie in one time zone. */
export const TIME_ZONE = "Asia/Shanghai";
const FEN_IN_WAN = 1_000_000;
const FEN_IN_YUAN = 100;

export const LanguageContext = createContext<{ language: Language; set(language: Language): void }>({
  language: "zh",
  set: () => {},
});

/** The words for a page: common ones, and its own where it hands them in. */
export function useWords<Own extends Texts = Record<never, never>>(own?: Own) {
  const { language } = useContext(LanguageContext);
  const common: Texts = COMMON;
  return {
    language,
    t: (key: keyof typeof COMMON | keyof Own, values: Values = {}) =>
      say(own?.[key as string] ?? common[key as string], language, values),
    /** What the server says in both languages. */
    w: (words: Words | null | undefined) => words?.[language] ?? "—",
    listed: (words: readonly string[]) => listedIn(language, words),
    ...FORMATS[language],
  };
}

/** 甲、乙、丙 · A, B, C */
export const listedIn = (language: Language, words: readonly string[]): string =>
  words.join(language === "zh" ? "、" : ", ");

function say(text: Texts[string] | undefined, language: Language, values: Values): string {
  if (!text) return "—";
  const words = language === "en" && text.one !== undefined && values.n === 1 ? text.one : text[language];
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

const years = new Intl.DateTimeFormat("en-GB", { timeZone: TIME_ZONE, year: "numeric" });
const yearOf = (at: string | Date) => years.format(new Date(at));

function instants(language: Language) {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(LOCALES[language], { timeZone: TIME_ZONE, ...options });
    return (at: string) => formatter.format(new Date(at));
  };
  const month = language === "zh" ? "long" : "short";
  const clock = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const shortDay = format({ month, day: "numeric" });
  const day = format({ year: "numeric", month, day: "numeric" });
  return {
    /** 2026年11月23日 · 23 Nov 2026 */
    day,
    /** 11月23日 · 23 Nov */
    shortDay,
    /** 09:42 */
    clock,
    /** 11月23日 09:42; of another year with the year. */
    moment: (at: string) => `${yearOf(at) === yearOf(new Date()) ? shortDay(at) : day(at)} ${clock(at)}`,
    /** 2026年11月23日 09:42 */
    time: (at: string) => `${day(at)} ${clock(at)}`,
    weekday: format({ weekday: "long" }),
  };
}

function amounts(language: Language) {
  /** To the fen: a record is not rounded. */
  const exact = { minimumFractionDigits: 2, maximumFractionDigits: 6 };
  return {
    /** 1,860.00 万元 · CNY 18,600,000 */
    money: (fen: number | null) => {
      if (fen === null) return "—";
      if (language === "zh") return `${(fen / FEN_IN_WAN).toLocaleString("zh-CN", exact)} 万元`;
      return `CNY ${(fen / FEN_IN_YUAN).toLocaleString("en-GB")}`;
    },
    number: (value: number) => value.toLocaleString("en-GB"),
  };
}

/** Made once: a page asks for its words in every component and at every drawing, and a formatter is dear to make. */
const FORMATS = {
  zh: { ...instants("zh"), ...amounts("zh") },
  en: { ...instants("en"), ...amounts("en") },
} satisfies Record<Language, unknown>;

export type { Texts, Words } from "./texts/words.ts";
export { COMMON as TEXTS };
