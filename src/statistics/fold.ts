/** Days of a body added up: to a period, to months, to the time in which somebody held an office. Pure. */
import { FIGURES, type Figure } from "./definitions.ts";
import type { DaySums, Period, Summed } from "./rows.ts";

const NOTHING: Summed = {};

/** How many meetings the days show: by kind, and once for a day on which none is known. */
export function meetingsIn(days: readonly DaySums[]): number {
  const met = days.filter(({ sums }) => (sums.meetings ?? 0) > 0);
  const ofKind = new Set(met.filter(({ kind }) => kind !== null).map(({ on, kind }) => `${on} ${kind}`));
  const withKind = new Set(met.filter(({ kind }) => kind !== null).map(({ on }) => on));
  const without = new Set(met.map(({ on }) => on).filter((on) => !withKind.has(on)));
  return ofKind.size + without.size;
}

export function figuresOf(sums: Summed, meetings: number): Figure[] {
  return FIGURES.map(({ id, over }) => ({
    id,
    n: id === "meetings" ? meetings : (sums[id] ?? 0),
    of: over === null ? null : (sums[`${id}-all`] ?? 0),
  }));
}

export function figuresOfDays(days: readonly DaySums[]): Figure[] {
  const sums = days.reduce<Summed>((all, day) => added(all, day.sums), NOTHING);
  return figuresOf(sums, meetingsIn(days));
}

function added(all: Summed, more: Summed): Summed {
  const keys = new Set([...Object.keys(all), ...Object.keys(more)]);
  return Object.fromEntries([...keys].map((key) => [key, (all[key] ?? 0) + (more[key] ?? 0)]));
}

/** Every month that the period touches, YYYY-MM, those without anything included. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 12 ? `${yearOf(year + 1)}-01` : `${yearOf(year)}-${String(number + 1).padStart(2, "0")}`;
}
const yearOf = (year: number) => String(year).padStart(4, "0");

/** The days of a month that lie in the period. */
export function monthWithin(month: string, { from, to }: Period): Period {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const end = `${month}-${String(last).padStart(2, "0")}`;
  return { from: from > `${month}-01` ? from : `${month}-01`, to: to < end ? to : end };
}

/** The days of a term that lie in the period; a term ends before the day that it names. Null where none does. */
export function termWithin(term: { from: string; to: string | null }, period: Period): Period | null {
  const from = term.from > period.from ? term.from : period.from;
  const last = term.to === null ? period.to : dayBefore(term.to);
  const to = last < period.to ? last : period.to;
  return from <= to ? { from, to } : null;
}

const DAY_MS = 86_400_000;
const dayBefore = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);

export const within = (days: readonly DaySums[], { from, to }: Period): DaySums[] =>
  days.filter(({ on }) => from <= on && on <= to);
