/** Days and times as clerks type them, in the time of the offices, wherever the browser is. */
import { expect, test } from "vitest";
import { dayOf, instantOf, localOf, timeOf, todayIn } from "../web/app/record/times.ts";

test("times are read with and without their colon; what is no time is none", () => {
  for (const [typed, time] of [
    ["9:30", "09:30"],
    ["930", "09:30"],
    ["09：30", "09:30"],
    ["0000", "00:00"],
    ["23:59", "23:59"],
  ])
    expect([typed, timeOf(typed ?? "")]).toEqual([typed, time]);
  for (const typed of ["24:00", "2400", "23:60", "9:3", "", "9点"])
    expect([typed, timeOf(typed)]).toEqual([typed, null]);
});

test("days are read in every usual form; what is no day of the calendar is none", () => {
  for (const typed of [
    "20261120",
    "2026-11-20",
    "2026.11.20",
    "2026/11/20",
    "2026年11月20日",
    "２０２６1120",
  ])
    expect([typed, dayOf(typed)]).toEqual([typed, "2026-11-20"]);
  expect([dayOf("2026-1-5"), dayOf("2024-02-29")]).toEqual(["2026-01-05", "2024-02-29"]);
  for (const typed of ["2026-02-29", "20260230", "2026-13-01", "2026-00-10", "2026", "11-20", ""])
    expect([typed, dayOf(typed)]).toEqual([typed, null]);
});

test("an instant is of the offices' day, also where the day elsewhere is another", () => {
  expect(instantOf("2026-11-20", "09:30")).toBe("2026-11-20T01:30:00.000Z");
  expect(instantOf("2026-11-20", "00:10")).toBe("2026-11-19T16:10:00.000Z");
  expect(localOf("2026-11-19T16:10:00.000Z")).toEqual({ day: "2026-11-20", time: "00:10" });
  expect(todayIn(new Date("2026-12-31T15:59:59Z"))).toBe("2026-12-31");
  expect(todayIn(new Date("2026-12-31T16:00:00Z"))).toBe("2027-01-01");
});
