/** 自然日 · civil days as numbers: days since 1970-01-01 in the Gregorian calendar, before any time zone. */

export const DAY_MS = 86_400_000;

export type CivilDate = { year: number; month: number; day: number };

/** A day and its number are found without a table (Howard Hinnant's "days from civil": years begin in March, eras have 400 of them). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function civilDate(dayNumber: number): CivilDate {
  const z = dayNumber + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

export function yearOf(dayNumber: number): number {
  return civilDate(dayNumber).year;
}

/** Saturday or Sunday. 1970-01-01 was a Thursday. */
export function isWeekend(dayNumber: number): boolean {
  const weekday = (((dayNumber + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

export function daysInMonth(year: number, month: number): number {
  return (
    dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1)
  );
}

/** The day of that number in the month, or the month's last day where it has no such day. */
export function dayInMonth(year: number, month: number, day: number): number {
  return dayNumber(year, month, Math.min(day, daysInMonth(year, month)));
}

/** 对应日: the same day number so many months later; where that month lacks it, its last day. */
export function monthsLater(from: number, months: number): number {
  const { year, month, day } = civilDate(from);
  const index = year * 12 + (month - 1) + months;
  return dayInMonth(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, day);
}

/** @returns YYYY-MM-DD */
export function dayText(dayNumber: number): string {
  const { year, month, day } = civilDate(dayNumber);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** @param text YYYY-MM-DD. Null where there is no such day. */
export function parseDay(text: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}

/** @param text MM-DD of any year, 02-29 included. Null where no year has such a day. */
export function parseDayOfYear(text: string): { month: number; day: number } | null {
  const found = /^(\d{2})-(\d{2})$/.exec(text);
  if (!found || parseDay(`2000-${text}`) === null) return null;
  return { month: Number(found[1]), day: Number(found[2]) };
}
