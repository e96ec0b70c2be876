/**
 * 日历数据 · calendars as data: `<pack>/calendars/*.yaml` adds a year once it is announced, the days of one place, and what
 * a last day of rest does there. What is wrong is told with file, line and cure, all of it at once.
 */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type LineOf, PackError, type PackProblem, readYaml } from "../norms/read-yaml.ts";
import { type Calendar, type CalendarOptions, CHINA, calendarIn, MAINLAND } from "./calendar.ts";
import { dayText, isWeekend, yearOf } from "./civil.ts";
import { daysOf, type YearOfRest } from "./rest-days.ts";
import { STATE_COUNCIL } from "./state-council.ts";

export type Calendars = {
  /** The calendar of a jurisdiction that keeps its clocks in the zone; without one, the days that all have in common. */
  of(zone: string, jurisdiction?: string): Calendar;
  /** All that such a calendar is made of, as text: two that say the same count the same. */
  textOf(zone: string, jurisdiction?: string): string;
  /** Whose rest days are known for mainland China, in order. */
  years(): YearOfRest[];
};

const Basis = z.strictObject({
  document: z.string().min(1),
  number: z.string().optional(),
  article: z.string().optional(),
  status: z.enum(["V", "V-part", "L", "M", "I"]),
});
const Run = z
  .string()
  .regex(
    /^(\d{4}-)?\d{2}-\d{2}(\/(\d{4}-)?\d{2}-\d{2})?$/,
    "write MM-DD, YYYY-MM-DD, or two of them with / between",
  );
const CalendarFile = z.strictObject({
  years: z
    .array(
      z.strictObject({
        year: z.int().min(1949).max(2200),
        rest: z.array(Run).min(1),
        work: z.array(Run),
        basis: z.array(Basis).min(1),
      }),
    )
    .default([]),
  local: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
        jurisdictions: z.array(z.string().min(1)).min(1),
        rest: z.array(Run).min(1),
        basis: z.array(Basis).min(1),
      }),
    )
    .default([]),
  last_days: z
    .array(
      z.strictObject({
        jurisdictions: z.array(z.string().min(1)).min(1),
        when_resting: z.enum(["stays", "next-workday"]),
        basis: z.array(Basis).min(1),
      }),
    )
    .default([]),
});
type CalendarFile = z.infer<typeof CalendarFile>;

/** Of the State Council's announcements alone. */
export const SHIPPED_CALENDARS: Calendars = calendarsFrom([]);

/**
 * @param folder where the packs lie
 * @throws PackError with every problem of every file
 */
export async function loadCalendars(folder: string): Promise<Calendars> {
  const problems: PackProblem[] = [];
  const files: CalendarFile[] = [];
  const told = new Map<number, string>();
  for (const file of await calendarFiles(folder)) {
    const read = await readYaml(file, CalendarFile, problems);
    if (!read) continue;
    problems.push(...problemsOf(read.value, file, read.lineOf));
    read.value.years.forEach(({ year }, i) => {
      const before = told.get(year);
      if (before !== undefined)
        problems.push({
          file,
          line: read.lineOf(["years", i, "year"]),
          message: `the year ${year} is told in ${before} already`,
          cure: "Keep one of the two.",
        });
      told.set(year, file);
    });
    files.push(read.value);
  }
  if (problems.length > 0) throw new PackError(problems);
  return calendarsFrom(files);
}

function calendarsFrom(files: readonly CalendarFile[]): Calendars {
  const years = new Map<number, YearOfRest>();
  // A file's year takes the place of the shipped one: the State Council amends a year now and then.
  for (const year of [...STATE_COUNCIL, ...files.flatMap((f) => f.years)]) years.set(year.year, year);
  const known = [...years.values()].sort((a, b) => a.year - b.year);
  const optionsOf = (zone: string, jurisdiction?: string): CalendarOptions => {
    const concerns = (each: { jurisdictions: string[] }) =>
      jurisdiction !== undefined && each.jurisdictions.includes(jurisdiction);
    return {
      years: MAINLAND.includes(zone) ? known : [],
      local: files.flatMap((f) => f.local).filter(concerns),
      lastDayOfRest: files.flatMap((f) => f.last_days).find(concerns)?.when_resting ?? "stays",
    };
  };
  const textOf = (zone: string, jurisdiction?: string) =>
    JSON.stringify([zone, optionsOf(zone, jurisdiction)]);
  // Rules are compiled once for each calendar: those that count the same are one.
  const alike = new Map<string, Calendar>();
  if (known.length === STATE_COUNCIL.length && known.every((year, i) => year === STATE_COUNCIL[i]))
    alike.set(textOf(CHINA.zone), CHINA);
  const made = new Map<string, Calendar>();
  return {
    years: () => known,
    textOf,
    of(zone, jurisdiction) {
      const name = `${zone} ${jurisdiction ?? ""}`;
      let calendar = made.get(name);
      if (!calendar) {
        const text = textOf(zone, jurisdiction);
        calendar = alike.get(text) ?? calendarIn(zone, optionsOf(zone, jurisdiction));
        alike.set(text, calendar);
        made.set(name, calendar);
      }
      return calendar;
    },
  };
}

async function calendarFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const pack of await entriesOf(folder)) {
    const inPack = join(folder, pack, "calendars");
    for (const name of await entriesOf(inPack)) if (name.endsWith(".yaml")) files.push(join(inPack, name));
  }
  return files;
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}

/** Days of every year are tried on it, so that 02-29 may be meant. */
const LEAP_YEAR = 2024;

/** Fixed festivals (全国年节及纪念日放假办法): a year without them was typed wrongly. */
const FESTIVALS = ["01-01", "05-01", "10-01", "10-02", "10-03"];

function problemsOf(read: CalendarFile, file: string, lineOf: LineOf): PackProblem[] {
  const problems: PackProblem[] = [];
  const say = (path: PropertyKey[], message: string, cure: string) =>
    problems.push({ file, line: lineOf(path), message, cure });
  const daysAt = (path: PropertyKey[], run: string, year: number): number[] => {
    try {
      return daysOf(run, year);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      say(path, error.message, "Write days that exist, the earlier first.");
      return [];
    }
  };

  read.years.forEach(({ year, rest, work }, i) => {
    const resting = new Set<number>();
    rest.forEach((run, j) => {
      for (const day of daysAt(["years", i, "rest", j], run, year)) {
        if (yearOf(day) !== year)
          say(["years", i, "rest", j], `${dayText(day)} is not in ${year}`, "Put it under its own year.");
        resting.add(day);
      }
    });
    work.forEach((run, j) => {
      for (const day of daysAt(["years", i, "work", j], run, year)) {
        const path = ["years", i, "work", j];
        if (yearOf(day) !== year)
          say(path, `${dayText(day)} is not in ${year}`, "Put it under its own year.");
        else if (resting.has(day))
          say(path, `${dayText(day)} both rests and works`, "Take it out of one of the two.");
        else if (!isWeekend(day))
          say(
            path,
            `${dayText(day)} is no weekend day, and worked anyway`,
            "Compare it with the announcement.",
          );
      }
    });
    for (const festival of FESTIVALS)
      if (!daysOf(festival, year).every((day) => resting.has(day)))
        say(
          ["years", i, "rest"],
          `${festival} of ${year} is not among its rest days`,
          "Compare them with the announcement.",
        );
  });
  read.local.forEach(({ rest }, i) => {
    rest.forEach((run, j) => daysAt(["local", i, "rest", j], run, LEAP_YEAR));
  });
  return problems;
}
