/** The table of offsets against Intl, which is asked there once for each instant. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { civilDayIn } from "../platform/index.ts";
import { dayText, parseDay } from "./civil.ts";
import { zoneNamed } from "./zone.ts";

const ZONES = [
  "Asia/Shanghai",
  "Asia/Urumqi",
  "America/New_York",
  "Europe/Brussels",
  "Europe/London",
  "America/St_Johns",
  "America/Sao_Paulo",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Pacific/Apia",
  "Asia/Kathmandu",
  "UTC",
];
const from = Date.parse("1930-01-01");
const until = Date.parse("2040-01-01");

test.each(ZONES)("in %s it is the day that Intl says", (name) => {
  const zone = zoneNamed(name);
  fc.assert(
    fc.property(fc.integer({ min: from, max: until }), (at) => {
      expect(dayText(zone.dayOf(at))).toBe(civilDayIn(name, at));
    }),
    { numRuns: 1000 },
  );
});

test.each(ZONES)("in %s a day ends where Intl shows the next one for good", (name) => {
  const zone = zoneNamed(name);
  fc.assert(
    fc.property(fc.integer({ min: from, max: until }), (at) => {
      const day = zone.dayOf(at);
      const end = zone.endOf(day);
      expect(parseDay(civilDayIn(name, end))).toBeLessThanOrEqual(day);
      // Every minute of the three hours that follow is of a later day.
      for (let after = end + 1; after < end + 3 * 3_600_000; after += 60_000)
        expect(zone.dayOf(after)).toBeGreaterThan(day);
      expect(parseDay(civilDayIn(name, end + 1))).toBeGreaterThan(day);
    }),
    { numRuns: 100 },
  );
});

test("days with clocks that move at midnight, and a day that never was", () => {
  const day = (text: string) => parseDay(text) as number;
  const end = (name: string, text: string) => new Date(zoneNamed(name).endOf(day(text))).toISOString();
  // Newfoundland went back at 00:01 to 23:01 of the day before: that day ends at the second midnight.
  expect(end("America/St_Johns", "2010-11-06")).toBe("2010-11-07T03:29:59.999Z");
  // São Paulo went forward at midnight.
  expect(end("America/Sao_Paulo", "2018-11-03")).toBe("2018-11-04T02:59:59.999Z");
  // Samoa left out 30 December 2011.
  expect(end("Pacific/Apia", "2011-12-29")).toBe("2011-12-30T09:59:59.999Z");
  expect(end("Pacific/Apia", "2011-12-30")).toBe("2011-12-30T09:59:59.999Z");
  // China kept summer time from 1986 to 1991.
  expect(end("Asia/Shanghai", "1990-07-01")).toBe("1990-07-01T14:59:59.999Z");
  expect(end("Asia/Shanghai", "1992-07-01")).toBe("1992-07-01T15:59:59.999Z");
});

test("a time that is none has no day", () => {
  expect(zoneNamed("Asia/Shanghai").dayOf(Number.NaN)).toBeNaN();
});
