import { expect, test } from "vitest";
import { merged, pagesOf, type Shown } from "../web/app/ui/grid/window.ts";

type Row = { id: string; says?: string };
const rows = (...ids: string[]): Row[] => ids.map((id) => ({ id }));
const shown: Shown<Row> = { key: "k", total: 5, pages: new Map([[0, rows("a", "b")]]) };
const answer = (page: number, items: Row[], total = 5, at = 1) => ({ page, data: { items, total }, at });
const after = (...fetched: ReturnType<typeof answer>[]) => merged(shown, fetched, (row) => row.id);

test("a page that was not there is taken, one in the same order gets its new contents", () => {
  const { shown: now, isChanged } = after(
    answer(0, [{ id: "a", says: "new" }, { id: "b" }]),
    answer(1, rows("c", "d")),
  );
  expect(isChanged).toBe(false);
  expect(now.pages.get(0)?.[0]?.says).toBe("new");
  expect(now.pages.get(1)).toEqual(rows("c", "d"));
});

test("rows that changed places stay where their reader sees them, with what is new of them, and it is told", () => {
  const { shown: now, isChanged } = after(answer(0, [{ id: "z" }, { id: "a", says: "new" }], 6));
  expect(isChanged).toBe(true);
  expect(now.pages.get(0)).toEqual([{ id: "a", says: "new" }, { id: "b" }]);
  expect(now.total).toBe(5);
});

test("a page that got longer or shorter is told, and keeps its rows", () => {
  for (const items of [rows("a", "b", "c"), rows("a")]) {
    const { shown: now, isChanged } = after(answer(0, items));
    expect([isChanged, now.pages.get(0)]).toEqual([true, rows("a", "b")]);
  }
});

test("a list that grew elsewhere is told; the newest answer knows how long it is", () => {
  expect(after(answer(0, rows("a", "b"), 6, 2), answer(1, rows("c"), 5, 1)).isChanged).toBe(true);
  expect(after(answer(0, rows("a", "b"), 5, 2), answer(1, rows("c"), 6, 1)).isChanged).toBe(false);
  expect(after().isChanged).toBe(false);
});

test("rows lie on pages", () => {
  expect(pagesOf(0, 99, 100)).toEqual([0]);
  expect(pagesOf(99, 100, 100)).toEqual([0, 1]);
  expect(pagesOf(-5, 0, 100)).toEqual([0]);
  expect(pagesOf(99_950, 100_020, 100)).toEqual([999, 1000]);
});
