import { type Bilingual, DURATION_UNITS, type DurationUnit } from "./model.ts";

/** In which a reader reads. */
export type Language = keyof Bilingual;

/** Units of time as they are read after a number. */
export const DURATION_TITLES: Readonly<Record<DurationUnit, Bilingual>> = {
  seconds: { zh: "秒", en: "seconds" },
  minutes: { zh: "分钟", en: "minutes" },
  hours: { zh: "小时", en: "hours" },
  days: { zh: "日", en: "days" },
  workdays: { zh: "个工作日", en: "working days" },
  weeks: { zh: "周", en: "weeks" },
  months: { zh: "个月", en: "months" },
  quarters: { zh: "个季度", en: "quarters" },
  years: { zh: "年", en: "years" },
};

export function isDurationUnit(unit: string): unit is DurationUnit {
  return (DURATION_UNITS as readonly string[]).includes(unit);
}
