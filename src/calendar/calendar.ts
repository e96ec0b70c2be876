/**
 * 期限 · limits as the law counts them. The day of the event does not count, the last day counts to its end. Pure: what a
 * calendar does not know is pending, never guessed.
 */
import type { Duration, TimeCondition } from "../norms/template.ts";
import { civilDate, dayInMonth, monthsLater, parseDayOfYear, yearOf } from "./civil.ts";
import { daysPaused, type Pause, throughPauses } from "./pauses.ts";
import { type LocalRest, WorkingDays, type YearOfRest } from "./rest-days.ts";
import { STATE_COUNCIL } from "./state-council.ts";
import { type Zone, zoneNamed } from "./zone.ts";

/** A length, a fixed day ("01-31": the next one after the event), or the end of the month, quarter or year of the event. */
export type Period = Exclude<TimeCondition["within"], { date: string } | null>;

/** `at`: the last instant still in time; Infinity while the clock stands still. `pending`: the year whose rest days are unknown. */
export type Limit = { at: number } | { pending: number };

export type Calendar = {
  readonly zone: string;
  /** The civil day of an instant, as days since 1970-01-01. */
  dayOf(at: number): number;
  /** The last instant of a civil day. */
  endOf(day: number): number;
  /** Null: nobody has said yet. */
  isWorkday(day: number): boolean | null;
  /**
   * The last instant in time: 23:59:59.999 of the last day for days and longer, exact for hours and shorter.
   *
   * A pause takes the day on which the clock stops out of the count, and gives back the day on which it runs again; for
   * hours and shorter it takes exactly its length. Fixed days and ends of months, quarters and years stand, whatever pauses.
   *
   * An extension in the period's own unit lengthens the period: 3 and 3 months are the same day number six months on. One
   * in another unit follows on the day on which the period ends.
   */
  limit(from: number, period: Period, pauses?: readonly Pause[], extensions?: readonly Duration[]): Limit;
  /**
   * The first instant that is not too soon: the beginning of the n-th day ("three days before the meeting": notice on the
   * 1st, meeting on the 4th), exact for hours and shorter.
   */
  earliest(from: number, length: Duration): Limit;
};

/**
 * What happens to a last day on which nobody works. `stays`: the reading of the party rules in the packs, which name the
 * last day by its number and say nothing of moving it. `next-workday`: as in the Civil Code, Art. 203, and the implementing
 * regulations of the Supervision Law (M), which except detention (留置) from it. Fixed days never move.
 */
export type LastDayOfRest = "stays" | "next-workday";

export type CalendarOptions = {
  /** Instead of those that the zone has by itself: the State Council's for the zones of mainland China, none elsewhere. */
  years?: readonly YearOfRest[];
  local?: readonly LocalRest[];
  /** Default `stays`: moving a limit is a decision of law that the jurisdiction confirms with its basis. */
  lastDayOfRest?: LastDayOfRest;
};

/** Zones whose offices keep the State Council's days. */
export const MAINLAND: readonly string[] = [
  "Asia/Shanghai",
  "Asia/Chongqing",
  "Asia/Chungking",
  "Asia/Harbin",
  "Asia/Urumqi",
  "Asia/Kashgar",
  "PRC",
];

/** @throws RangeError where the zone is none, or a year's days are wrong */
export function calendarIn(zoneName: string, options: CalendarOptions = {}): Calendar {
  const zone = zoneNamed(zoneName);
  const years = options.years ?? (MAINLAND.includes(zoneName) ? STATE_COUNCIL : []);
  const working = new WorkingDays(years, options.local ?? []);
  const moves = options.lastDayOfRest === "next-workday";

  const lastDay = (day: number): Limit => {
    if (day === Number.POSITIVE_INFINITY) return { at: day };
    if (!moves) return { at: zone.endOf(day) };
    const moved = working.onOrAfter(day);
    return "pending" in moved ? moved : { at: zone.endOf(moved.day) };
  };

  const limitOfLength = (from: number, length: Duration, pauses: readonly Pause[]): Limit => {
    const exact = lengthMs(length);
    if (exact !== null) return { at: throughPauses(from, exact, pauses) };
    const day = zone.dayOf(from);
    if (length.n === 0) return { at: zone.endOf(day) };
    const gaps = pauses.length === 0 ? [] : daysPaused(pauses, zone);
    if (length.unit === "workdays") {
      const last = working.after(day, length.n, gaps);
      if ("pending" in last) return last;
      return { at: last.day === Number.POSITIVE_INFINITY ? last.day : zone.endOf(last.day) };
    }
    let last = dayLater(day, length);
    for (const gap of gaps) {
      if (gap.end <= day + 1) continue;
      const start = Math.max(gap.start, day + 1);
      if (last < start) break;
      last += gap.end - start;
    }
    return lastDay(last);
  };

  const limit: Calendar["limit"] = (from, period, pauses = [], extensions = []) => {
    let reached: Limit;
    let rest = extensions;
    if ("unit" in period) {
      const own = extensions.filter((e) => e.unit === period.unit);
      rest = extensions.filter((e) => e.unit !== period.unit);
      const n = own.reduce((sum, e) => sum + e.n, period.n);
      reached = limitOfLength(from, { n, unit: period.unit }, pauses);
    } else {
      const day = zone.dayOf(from);
      reached = {
        at: zone.endOf("on" in period ? nextSuchDay(day, period.on) : endOfPart(day, period.endOf)),
      };
    }
    for (const extension of rest) {
      if ("pending" in reached || reached.at === Number.POSITIVE_INFINITY) return reached;
      reached = limitOfLength(reached.at, extension, pauses);
    }
    return reached;
  };

  return {
    zone: zone.name,
    dayOf: zone.dayOf,
    endOf: zone.endOf,
    isWorkday: (day) => working.isWorked(day),
    limit,
    earliest(from, length) {
      const exact = lengthMs(length);
      if (exact !== null) return { at: from + exact };
      if (length.n === 0) return { at: from };
      const day = zone.dayOf(from);
      if (length.unit !== "workdays") return { at: startOf(dayLater(day, length), zone) };
      const reached = working.after(day, length.n, []);
      return "pending" in reached ? reached : { at: startOf(reached.day, zone) };
    },
  };
}

/** Mainland China, as far as it is announced. */
export const CHINA: Calendar = calendarIn("Asia/Shanghai");

function startOf(day: number, zone: Zone): number {
  return zone.endOf(day - 1) + 1;
}

/** Null for lengths that are counted in days. */
function lengthMs({ n, unit }: Duration): number | null {
  switch (unit) {
    case "seconds":
      return n * 1000;
    case "minutes":
      return n * 60_000;
    case "hours":
      return n * 3_600_000;
    default:
      return null;
  }
}

function dayLater(day: number, { n, unit }: Duration): number {
  switch (unit) {
    case "weeks":
      return day + 7 * n;
    case "months":
      return monthsLater(day, n);
    case "quarters":
      return monthsLater(day, 3 * n);
    case "years":
      return monthsLater(day, 12 * n);
    default:
      return day + n;
  }
}

/** @throws RangeError where no year has such a day */
function nextSuchDay(day: number, on: string): number {
  const wanted = parseDayOfYear(on);
  if (!wanted) throw new RangeError(`"${on}" is no day of a year; write MM-DD`);
  const year = yearOf(day);
  const thisYear = dayInMonth(year, wanted.month, wanted.day);
  return thisYear > day ? thisYear : dayInMonth(year + 1, wanted.month, wanted.day);
}

function endOfPart(day: number, part: "month" | "quarter" | "year"): number {
  const { year, month } = civilDate(day);
  if (part === "year") return dayInMonth(year, 12, 31);
  return dayInMonth(year, part === "month" ? month : Math.ceil(month / 3) * 3, 31);
}
