/** What of a list in pages is shown: pure, so that a list that changes under its reader can be tried without a server. */

export type RowsPage<Row> = { items: Row[]; total: number; more?: boolean };

/** The pages as their reader sees them. They keep their order until the reader asks for the new one. */
export type Shown<Row> = { key: string; total: number; more?: boolean; pages: ReadonlyMap<number, Row[]> };

export type Fetched<Row> = { page: number; data: RowsPage<Row>; at: number };

type Merged<Row> = { shown: Shown<Row>; isChanged: boolean };

/**
 * What is shown after an answer: a page that is new is taken as it is; in one that is shown already, rows get their new
 * contents and keep their places. `isChanged` where the server's order is another one by now.
 */
export function merged<Row>(
  shown: Shown<Row>,
  fetched: Fetched<Row>[],
  idOf: (row: Row) => string,
): Merged<Row> {
  let isChanged = false;
  const pages = new Map(shown.pages);
  for (const { page, data } of fetched) {
    const before = shown.pages.get(page);
    if (!before || sameOrder(before, data.items, idOf)) {
      pages.set(page, data.items);
      continue;
    }
    isChanged = true;
    pages.set(page, refreshed(before, data.items, idOf));
  }
  const newest = fetched.reduce((a, b) => (b.at > a.at ? b : a), fetched[0] as Fetched<Row>);
  if (newest && newest.data.total !== shown.total) isChanged = true;
  return { shown: { ...shown, pages }, isChanged };
}

function sameOrder<Row>(before: Row[], now: Row[], idOf: (row: Row) => string): boolean {
  return before.length === now.length && before.every((row, at) => idOf(row) === idOf(now[at] as Row));
}

function refreshed<Row>(before: Row[], now: Row[], idOf: (row: Row) => string): Row[] {
  const newer = new Map(now.map((row) => [idOf(row), row]));
  return before.map((row) => newer.get(idOf(row)) ?? row);
}

/** The pages that hold these rows. */
export function pagesOf(from: number, to: number, rowsInPage: number): number[] {
  const first = Math.floor(Math.max(0, from) / rowsInPage);
  const last = Math.floor(Math.max(0, to) / rowsInPage);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
