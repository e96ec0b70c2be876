/** Days and instants of the sample. Civil dates are `YYYY-MM-DD`; meetings are held on Chinese civil time. */
import type { Random } from "./random.ts";

const DAY_MS = 86_400_000;
const CHINA_AHEAD_MS = 8 * 3_600_000;

/** Days on which no office meets: the fixed festivals, and the Spring Festival of the years that the sample may touch. */
const FESTIVALS: [from: string, to: string][] = [
  ["01-01", "01-01"],
  ["05-01", "05-05"],
  ["10-01", "10-07"],
];
const SPRING_FESTIVALS: [from: string, to: string][] = [
  ["2024-02-10", "2024-02-17"],
  ["2025-01-28", "2025-02-04"],
  ["2026-02-15", "2026-02-23"],
  ["2027-02-05", "2027-02-12"],
];
/** How much is decided in a month, January first, in hundredths of the busiest. */
const BUSY = [70, 35, 60, 60, 60, 65, 60, 50, 60, 55, 90, 100];

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export function isWorkday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const inside =
    (at: string) =>
    ([from, to]: [string, string]) =>
      from <= at && at <= to;
  return (
    weekday !== 0 &&
    weekday !== 6 &&
    !FESTIVALS.some(inside(day.slice(5))) &&
    !SPRING_FESTIVALS.some(inside(day))
  );
}

/** The workday that lies `n` workdays after (or, below 0, before) a day; 0 is the day itself or the next workday. */
export function workday(day: string, n = 0): string {
  let at = day;
  const step = n < 0 ? -1 : 1;
  while (n === 0 && !isWorkday(at)) at = addDays(at, 1);
  for (let left = Math.abs(n); left > 0; ) {
    at = addDays(at, step);
    if (isWorkday(at)) left -= 1;
  }
  return at;
}

/** A workday of the `days` before `until`, likelier near the end of a year. */
export function busyDay(random: Random, until: string, days: number): string {
  for (;;) {
    const day = workday(addDays(until, -1 - random.whole(days)));
    if (day < until && random.whole(100) < (BUSY[Number(day.slice(5, 7)) - 1] ?? 50)) return day;
  }
}

/** A civil time in China as an instant. */
export function instant(day: string, hour: number, minute: number): string {
  return new Date(
    Date.parse(`${day}T00:00:00Z`) - CHINA_AHEAD_MS + (hour * 60 + minute) * 60_000,
  ).toISOString();
}
