/** A limit by arithmetic is the limit that someone finds who strikes out one day after the other on a wall calendar. */

import holidays from "chinese-days";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CHINA, calendarIn, type Limit } from "./calendar.ts";
import { civilDate, dayNumber, dayText, parseDay, yearOf } from "./civil.ts";
import type { Pause } from "./pauses.ts";

const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;
const RUNS = { numRuns: 2000 };

const instant = fc.integer({ min: Date.parse("2014-11-01"), max: Date.parse("2027-03-01") });
const shortPause = fc
  .tuple(instant, fc.integer({ min: 0, max: 40 * DAY_MS }))
  .map(([from, ms]): Pause => ({ from, until: from + ms }));
/** Pauses near the event, so that they matter. */
const scene = instant.chain((from) =>
  fc.record({
    from: fc.constant(from),
    pauses: fc.array(
      fc
        .tuple(
          fc.integer({ min: -10 * DAY_MS, max: 40 * DAY_MS }),
          fc.option(fc.integer({ min: 0, max: 15 * DAY_MS }), { freq: 8 }),
        )
        .map(([after, ms]): Pause => ({ from: from + after, until: ms === null ? null : from + after + ms })),
      { maxLength: 4 },
    ),
    n: fc.integer({ min: 1, max: 40 }),
  }),
);

const beijingDay = (at: number) => Math.floor((at + BEIJING_MS) / DAY_MS);
const endOfDay = (day: number) => (day + 1) * DAY_MS - BEIJING_MS - 1;

/** One day after the other. */
function struckOut(from: number, n: number, unit: "days" | "workdays", pauses: readonly Pause[]): Limit {
  let day = beijingDay(from);
  let left = n;
  while (left > 0) {
    day += 1;
    const isPaused = pauses.some(
      (p) => beijingDay(p.from) <= day && (p.until === null || day < beijingDay(p.until)),
    );
    const standsForGood = pauses.some((p) => p.until === null && beijingDay(p.from) <= day);
    if (standsForGood) return { at: Number.POSITIVE_INFINITY };
    if (unit === "days") left -= isPaused ? 0 : 1;
    else {
      const year = yearOf(day);
      if (!isPaused && (year < 2015 || year > 2026)) return { pending: year };
      left -= !isPaused && holidays.isWorkday(dayText(day)) ? 1 : 0;
    }
  }
  return { at: endOfDay(day) };
}

test("every day since 2015 is worked or not as the library of holidays says", () => {
  let days = 0;
  for (let day = dayNumber(2015, 1, 1); day < dayNumber(2027, 1, 1); day += 1) {
    expect(CHINA.isWorkday(day), dayText(day)).toBe(holidays.isWorkday(dayText(day)));
    days += 1;
  }
  expect(days).toBe(4383);
});

test.each(["days", "workdays"] as const)("%s, with pauses, are what striking out gives", (unit) => {
  fc.assert(
    fc.property(scene, ({ from, n, pauses }) => {
      expect(CHINA.limit(from, { n, unit }, pauses)).toEqual(struckOut(from, n, unit, pauses));
    }),
    RUNS,
  );
});

test("a month is the same day number, or the last day of a month that lacks it", () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 30 }), (from, n) => {
      const reached = CHINA.limit(from, { n, unit: "months" });
      const start = civilDate(beijingDay(from));
      const end = civilDate(beijingDay((reached as { at: number }).at));
      expect(end.year * 12 + end.month).toBe(start.year * 12 + start.month + n);
      const next = civilDate(dayNumber(end.year, end.month, end.day) + 1);
      expect(end.day === start.day || (end.day < start.day && next.month !== end.month)).toBe(true);
    }),
    RUNS,
  );
});

test("one more never ends sooner, and a later event never ends sooner", () => {
  const units = [
    "seconds",
    "minutes",
    "hours",
    "days",
    "workdays",
    "weeks",
    "months",
    "quarters",
    "years",
  ] as const;
  const value = (limit: Limit) => ("pending" in limit ? Number.POSITIVE_INFINITY : limit.at);
  fc.assert(
    fc.property(scene, fc.constantFrom(...units), fc.nat(5 * DAY_MS), ({ from, n, pauses }, unit, later) => {
      const limit = value(CHINA.limit(from, { n, unit }, pauses));
      expect(value(CHINA.limit(from, { n: n + 1, unit }, pauses))).toBeGreaterThanOrEqual(limit);
      // 28 and 29 January end on the same day of February, so that a pause of one day tells them apart the wrong way round.
      const isByDayNumber = unit === "months" || unit === "quarters" || unit === "years";
      if (yearOf(beijingDay(from)) >= 2015 && !(isByDayNumber && pauses.length > 0))
        expect(value(CHINA.limit(from + later, { n, unit }, pauses))).toBeGreaterThanOrEqual(limit);
    }),
    RUNS,
  );
});

test("pauses of no length, and pauses that are over before the event, change nothing", () => {
  const units = ["minutes", "hours", "days", "workdays", "months"] as const;
  fc.assert(
    fc.property(scene, fc.constantFrom(...units), fc.nat(60), ({ from, n }, unit, before) => {
      const without = CHINA.limit(from, { n, unit });
      const at = from + n * 1000;
      expect(CHINA.limit(from, { n, unit }, [{ from: at, until: at }])).toEqual(without);
      const until = from - before;
      expect(CHINA.limit(from, { n, unit }, [{ from: until - 3 * DAY_MS, until }])).toEqual(without);
    }),
    RUNS,
  );
});

test("pauses in any order, whole or cut in two, are the same pauses", () => {
  fc.assert(
    fc.property(instant, fc.array(shortPause, { minLength: 1, maxLength: 4 }), (from, pauses) => {
      const cut = pauses.flatMap(({ from: a, until }) => {
        const middle = Math.floor((a + (until as number)) / 2);
        return [
          { from: middle, until },
          { from: a, until: middle },
        ];
      });
      for (const unit of ["hours", "workdays", "days"] as const)
        expect(CHINA.limit(from, { n: 20, unit }, cut)).toEqual(CHINA.limit(from, { n: 20, unit }, pauses));
    }),
    RUNS,
  );
});

test("what moves a last day of rest moves it to the next day that is worked, and no other day", () => {
  const moving = calendarIn("Asia/Shanghai", { lastDayOfRest: "next-workday" });
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 60 }), (from, n) => {
      let day = beijingDay(from) + n;
      while (yearOf(day) >= 2015 && yearOf(day) <= 2026 && !holidays.isWorkday(dayText(day))) day += 1;
      const year = yearOf(day);
      const expected = year < 2015 || year > 2026 ? { pending: year } : { at: endOfDay(day) };
      expect(moving.limit(from, { n, unit: "days" })).toEqual(expected);
    }),
    RUNS,
  );
});

test("a day and its number are one", () => {
  fc.assert(
    fc.property(fc.integer({ min: -800_000, max: 800_000 }), (n) => {
      const { year, month, day } = civilDate(n);
      expect(dayNumber(year, month, day)).toBe(n);
      expect(new Date(n * DAY_MS).getUTCDate()).toBe(day);
      if (year >= 0 && year <= 9999) expect(parseDay(dayText(n))).toBe(n);
    }),
    RUNS,
  );
  expect(parseDay("2026-02-29")).toBeNull();
});
