import { expect, test } from "vitest";
import { type Cell, type Key, stepped } from "../web/app/ui/grid/keys.ts";

const extent = { rows: 100_000, columns: 6, rowsInView: 20 };
const press = (key: string, more: Partial<Key> = {}): Key => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});
const ctrl = { ctrlKey: true };
const middle: Cell = { row: 50, column: 2 };

test.each<[string, Key, Cell, [number, number] | null]>([
  ["down", press("ArrowDown"), middle, [51, 2]],
  ["up", press("ArrowUp"), middle, [49, 2]],
  ["up from the first row into the head", press("ArrowUp"), { row: 0, column: 1 }, [-1, 1]],
  ["up in the head", press("ArrowUp"), { row: -1, column: 1 }, [-1, 1]],
  ["down from the head", press("ArrowDown"), { row: -1, column: 1 }, [0, 1]],
  ["down at the end", press("ArrowDown"), { row: 99_999, column: 1 }, [99_999, 1]],
  ["right at the edge", press("ArrowRight"), { row: 1, column: 5 }, [1, 5]],
  ["left at the edge", press("ArrowLeft"), { row: 1, column: 0 }, [1, 0]],
  ["home", press("Home"), middle, [50, 0]],
  ["end", press("End"), middle, [50, 5]],
  ["control home", press("Home", ctrl), middle, [0, 0]],
  ["control end", press("End", ctrl), middle, [99_999, 5]],
  ["control down", press("ArrowDown", ctrl), middle, [99_999, 2]],
  ["control up", press("ArrowUp", ctrl), middle, [0, 2]],
  ["a page down", press("PageDown"), middle, [70, 2]],
  ["control up in the head", press("ArrowUp", ctrl), { row: -1, column: 2 }, [-1, 2]],
  ["a page up in the head", press("PageUp"), { row: -1, column: 2 }, [-1, 2]],
  ["a page up stops at the first row", press("PageUp"), { row: 7, column: 0 }, [0, 0]],
  ["a page down stops at the last", press("PageDown"), { row: 99_990, column: 0 }, [99_999, 0]],
  ["a letter", press("x"), middle, null],
  ["the browser's own", press("ArrowLeft", { altKey: true }), middle, null],
])("%s", (_name, key, from, to) => {
  expect(stepped(from, key, extent)).toEqual(to && { row: to[0], column: to[1] });
});

test("an empty list has a head and nothing else", () => {
  expect(stepped({ row: -1, column: 0 }, press("ArrowDown"), { ...extent, rows: 0 })).toEqual({
    row: -1,
    column: 0,
  });
});
