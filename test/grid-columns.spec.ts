import { expect, test } from "vitest";
import {
  arranged,
  type GridColumn,
  type Layout,
  layoutOf,
  moved,
  widthWithin,
} from "../web/app/ui/grid/column.ts";

const column = (key: string, more: Partial<GridColumn<object>> = {}): GridColumn<object> => ({
  key,
  title: key,
  text: () => key,
  widthPx: 100,
  ...more,
});
const columns = [
  column("title", { look: "lead" }),
  column("body"),
  column("amount"),
  column("opened", { isHiddenAtFirst: true }),
];
const shown = (layout?: Layout, of = columns) =>
  arranged(of, layout)
    .filter((c) => c.isShown)
    .map((c) => c.key);

test("without a layout columns stand as the page has them", () => {
  expect(shown()).toEqual(["title", "body", "amount"]);
});

test("a layout orders, hides and widens; the lead stays in front and in view", () => {
  const layout = {
    order: ["amount", "title", "body", "opened"],
    hidden: ["body", "title"],
    widths: { amount: 80 },
  };
  expect(shown(layout)).toEqual(["title", "amount", "opened"]);
  expect(arranged(columns, layout).find((c) => c.key === "amount")?.widthPx).toBe(80);
});

test("a column that came with a newer version stands beside its neighbour, one that is gone is forgotten", () => {
  const layout = { order: ["title", "amount", "colour", "body"], hidden: [], widths: {} };
  const newer = [...columns.slice(0, 2), column("class"), ...columns.slice(2)];
  expect(shown(layout, newer)).toEqual(["title", "amount", "body", "class"]);
});

test("a column moves past those that are hidden, and never in front of the lead", () => {
  const all = arranged(columns, {
    order: ["title", "body", "amount", "opened"],
    hidden: ["amount"],
    widths: {},
  });
  expect(moved(all, "opened", -1)).toEqual(["title", "opened", "body", "amount"]);
  expect(moved(all, "body", -1)).toEqual(["title", "body", "amount", "opened"]);
  expect(moved(all, "title", 1)).toEqual(["title", "body", "amount", "opened"]);
  expect(moved(all, "opened", 1)).toEqual(["title", "body", "amount", "opened"]);
  expect(layoutOf(all)).toEqual({
    order: ["title", "body", "amount", "opened"],
    hidden: ["amount"],
    widths: {},
  });
});

test("widths stay readable", () => {
  expect([widthWithin(3), widthWithin(5_000), widthWithin(99.6)]).toEqual([60, 1_200, 100]);
});
