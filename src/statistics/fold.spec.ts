/** Days added up: to months, terms and meetings; and when a share is told. */
import { expect, test } from "vitest";
import { FIGURES, SELECTIONS, shareOf } from "./definitions.ts";
import { figuresOfDays, meetingsIn, monthsOf, monthWithin, termWithin, within } from "./fold.ts";
import type { DaySums } from "./rows.ts";

const day = (on: string, kind: string | null, sums: Record<string, number>): DaySums => ({
  on,
  kind,
  class: null,
  sums: { meetings: 1, ...sums },
});

test("meetings of one day and kind are one; where no kind is known, the day is one", () => {
  expect(meetingsIn([day("2026-05-08", null, {}), day("2026-05-08", null, {})])).toBe(1);
  expect(meetingsIn([day("2026-05-08", "group", {}), day("2026-05-08", "executive", {})])).toBe(2);
  expect(meetingsIn([day("2026-05-08", "group", {}), day("2026-05-08", null, {})])).toBe(1);
  expect(meetingsIn([day("2026-05-08", "group", { meetings: 0 })])).toBe(0);
});

test("days are added up; what nobody recorded is nought", () => {
  const figures = figuresOfDays([
    day("2026-05-08", null, { items: 2, carried: 1, "carried-all": 2 }),
    day("2026-05-09", null, { items: 1, carried: 1, "carried-all": 1 }),
  ]);
  expect(figures.find(({ id }) => id === "carried")).toEqual({ id: "carried", n: 2, of: 3 });
  expect(figures.find(({ id }) => id === "meetings")).toEqual({ id: "meetings", n: 2, of: null });
  expect(figures.find(({ id }) => id === "recusals")).toEqual({ id: "recusals", n: 0, of: null });
});

test("a period is cut into its months, the first and the last as far as they lie in it", () => {
  const period = { from: "2025-11-20", to: "2026-02-03" };
  expect(monthsOf(period)).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  expect(monthWithin("2025-11", period)).toEqual({ from: "2025-11-20", to: "2025-11-30" });
  expect(monthWithin("2026-01", period)).toEqual({ from: "2026-01-01", to: "2026-01-31" });
  expect(monthWithin("2026-02", period)).toEqual({ from: "2026-02-01", to: "2026-02-03" });
  expect(
    within([day("2026-01-31", null, {}), day("2026-02-01", null, {})], monthWithin("2026-01", period)),
  ).toHaveLength(1);
});

test("a term counts up to the day before it ends, and not outside the period", () => {
  const period = { from: "2026-01-01", to: "2026-12-31" };
  expect(termWithin({ from: "2020-01-01", to: "2026-03-01" }, period)).toEqual({
    from: "2026-01-01",
    to: "2026-02-28",
  });
  expect(termWithin({ from: "2026-03-01", to: null }, period)).toEqual({
    from: "2026-03-01",
    to: "2026-12-31",
  });
  expect(termWithin({ from: "2020-01-01", to: "2026-01-01" }, period)).toBeNull();
  expect(termWithin({ from: "2027-01-01", to: null }, period)).toBeNull();
});

test("a share is told only over enough to say something", () => {
  expect(shareOf({ n: 3, of: 4 })).toBeNull();
  expect(shareOf({ n: 19, of: 19 })).toBeNull();
  expect(shareOf({ n: 5, of: 20 })).toBe(0.25);
  expect(shareOf({ n: 5, of: null })).toBeNull();
});

test("every figure is told in both languages, and every number can be opened", () => {
  const opened = SELECTIONS.map(({ id }) => id);
  expect(new Set(opened).size).toBe(opened.length);
  for (const { id, title, formula, over } of FIGURES) {
    for (const words of [title.zh, title.en, formula.zh, formula.en]) expect(words).not.toBe("");
    expect(formula.zh).not.toMatch(/[A-Za-z]/);
    expect(opened).toContain(id);
    expect(opened.includes(`${id}-all`)).toBe(over !== null);
  }
});
