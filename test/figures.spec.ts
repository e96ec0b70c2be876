/** What the pages of figures make of months and periods. */
import { expect, test } from "vitest";
import { monthLabels, monthName } from "../web/app/figures/months.ts";
import { mattersBehind } from "../web/app/figures/selections.ts";
import { spanOf, SPANS } from "../web/app/figures/spans.ts";

const TODAY = "2026-02-17";

test("a month is named with its year, along an axis only where a year begins", () => {
  expect([monthName("2026-03", "zh"), monthName("2026-03", "en")]).toEqual(["2026年3月", "Mar 2026"]);
  expect(monthLabels(["2025-11", "2025-12", "2026-01"], "zh")).toEqual([
    "11月\n2025年",
    "12月",
    "1月\n2026年",
  ]);
  expect(monthLabels(["2025-11", "2025-12"], "en")).toEqual(["Nov\n2025", "Dec"]);
  // Where there is no room for all, the year stands under the first that is named.
  const months = ["2025-11", "2025-12", "2026-01", "2026-02", "2026-03"];
  expect(monthLabels(months, "zh", 3)).toEqual(["11月\n2025年", "", "", "2月\n2026年", ""]);
});

test("usual spans begin with a month, across a new year too; other days are none of them", () => {
  expect(SPANS.half(TODAY)).toEqual({ from: "2025-09-01", to: TODAY });
  expect(SPANS.quarter(TODAY)).toEqual({ from: "2025-12-01", to: TODAY });
  expect(spanOf({}, TODAY)).toBe("year");
  expect(spanOf(SPANS.half(TODAY), TODAY)).toBe("half");
  expect(spanOf({ from: "2025-09-02", to: TODAY }, TODAY)).toBeUndefined();
});

test("a number opens its body's matters of its days, and of its class where it has one", () => {
  const behind = { body: "b", period: { from: "2026-01-01", to: TODAY } };
  const days = { body: "b", countedFrom: "2026-01-01", countedTo: TODAY };
  expect(mattersBehind(behind, "items")).toEqual({ ...days, figure: "items" });
  expect(mattersBehind({ ...behind, class: "funds" }, "chair-last", "rest")).toEqual({
    ...days,
    figure: "chair-last-rest",
    class: "funds",
  });
});
