/** 休息日与工作日 · which days are worked: weekends, festivals and make-up days of each known year, with where it says so. */
import type { BasisStatus } from "../norms/model.ts";
import { dayNumber, isWeekend, parseDay, parseDayOfYear, yearOf } from "./civil.ts";

/** What a day rests on; the status as in the norm packs: V read in a public copy, L local, M from memory. */
export type CalendarBasis = { document: string; number?: string; article?: string; status: BasisStatus };

/** A year's arrangement. Saturdays and Sundays rest, other days are worked, unless it says otherwise. */
export type YearOfRest = {
  year: number;
  /** "MM-DD", or "MM-DD/MM-DD" for a run of days, ends included. */
  rest: string[];
  /** Weekend days that are worked (调休上班). */
  work: string[];
  basis: CalendarBasis[];
};

/** Days that one place rests on besides: of every year ("MM-DD"), or of one ("YYYY-MM-DD", or a run of them). */
export type LocalRest = {
  name: string;
  title: { zh: string; en: string };
  rest: string[];
  basis: CalendarBasis[];
};

/** Working days that lie together in known years, counted once: later questions are a look into an array. */
type Stretch = {
  firstDay: number;
  /** One past the last known day. */
  endDay: number;
  /** At i: how many of the days before firstDay + i are worked. */
  before: Int32Array;
  /** Every worked day, in order. */
  worked: Int32Array;
};

export class WorkingDays {
  readonly #stretches: Stretch[];

  /** @throws RangeError where a day is none, or a year is told twice. */
  constructor(years: readonly YearOfRest[], local: readonly LocalRest[]) {
    const known = new Map<number, YearOfRest>();
    for (const year of years) {
      if (known.has(year.year)) throw new RangeError(`the year ${year.year} is told twice`);
      known.set(year.year, year);
    }
    const inOrder = [...known.keys()].sort((a, b) => a - b);
    this.#stretches = [];
    for (let i = 0; i < inOrder.length; ) {
      let last = i;
      while (inOrder[last + 1] === (inOrder[last] as number) + 1) last += 1;
      const run = inOrder.slice(i, last + 1).map((year) => known.get(year) as YearOfRest);
      this.#stretches.push(stretchOf(run, local));
      i = last + 1;
    }
  }

  isWorked(day: number): boolean | null {
    const s = this.#at(day);
    return s ? (s.before[day - s.firstDay] as number) < (s.before[day - s.firstDay + 1] as number) : null;
  }

  /**
   * The n-th working day after a day, leaving out the days of the gaps.
   *
   * @param n from 1
   * @param gaps runs of days that do not count, in order and apart; an end of Infinity never comes
   * @returns Infinity where a gap without an end comes first
   */
  after(day: number, n: number, gaps: readonly Gap[]): { day: number } | { pending: number } {
    let next = day + 1;
    let left = n;
    for (const gap of [...gaps, NEVER]) {
      if (gap.end <= next) continue;
      if (gap.start > next) {
        const s = this.#at(next);
        if (!s) return { pending: yearOf(next) };
        const rank = s.before[next - s.firstDay] as number;
        const counted = (s.before[Math.min(gap.start, s.endDay) - s.firstDay] as number) - rank;
        if (counted >= left) return { day: s.worked[rank + left - 1] as number };
        if (gap.start > s.endDay) return { pending: yearOf(s.endDay) };
        left -= counted;
      }
      next = gap.end;
    }
    return { day: next };
  }

  /** The day itself where it is worked, else the next that is. */
  onOrAfter(day: number): { day: number } | { pending: number } {
    return this.after(day - 1, 1, []);
  }

  #at(day: number): Stretch | undefined {
    return this.#stretches.find((s) => day >= s.firstDay && day < s.endDay);
  }
}

/** A run of days; the end is not part of it. */
export type Gap = { start: number; end: number };

/** Closes a list of gaps: nothing stops the clock before it. */
const NEVER: Gap = { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY };

function stretchOf(years: readonly YearOfRest[], local: readonly LocalRest[]): Stretch {
  const firstDay = dayNumber((years[0] as YearOfRest).year, 1, 1);
  const endDay = dayNumber((years.at(-1) as YearOfRest).year + 1, 1, 1);
  const isWorked = Array.from({ length: endDay - firstDay }, (_, i) => !isWeekend(firstDay + i));
  const mark = (day: number, worked: boolean) => {
    if (day >= firstDay && day < endDay) isWorked[day - firstDay] = worked;
  };
  for (const { year, rest, work } of years) {
    for (const run of rest) for (const day of daysOf(run, year)) mark(day, false);
    for (const run of work) for (const day of daysOf(run, year)) mark(day, true);
  }
  for (const { rest } of local)
    for (const run of rest)
      for (const { year } of years) for (const day of daysOf(run, year)) mark(day, false);

  const before = new Int32Array(isWorked.length + 1);
  const worked: number[] = [];
  isWorked.forEach((w, i) => {
    before[i + 1] = (before[i] as number) + (w ? 1 : 0);
    if (w) worked.push(firstDay + i);
  });
  return { firstDay, endDay, before, worked: Int32Array.from(worked) };
}

/**
 * The days that are written as "MM-DD", "MM-DD/MM-DD", "YYYY-MM-DD" or "YYYY-MM-DD/YYYY-MM-DD"; those without a year are of
 * the given one. A 29 February that the year lacks is no day.
 *
 * @throws RangeError where it is not written so, or ends before it begins
 */
export function daysOf(run: string, year: number): number[] {
  const [from, to = from, ...rest] = run.split("/").map((text) => dayOfText(text, year));
  if (from === undefined || to === undefined || rest.length > 0)
    throw new RangeError(`"${run}" is no run of days`);
  if (from === null || to === null) return [];
  if (to < from) throw new RangeError(`"${run}" ends before it begins`);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function dayOfText(text: string, year: number): number | null {
  if (parseDayOfYear(text)) return parseDay(`${String(year).padStart(4, "0")}-${text}`);
  const day = parseDay(text);
  if (day === null) throw new RangeError(`"${text}" is no day`);
  return day;
}
