/** What a column of a grid is, and how its reader has arranged the columns. */
import type { ReactNode } from "react";

export type GridColumn<Row> = {
  key: string;
  title: string;
  /** The cell's plain words: what is copied, printed, and told where the cell is too narrow for them. */
  text: (row: Row) => string;
  /** What stands in the cell, where it is more than its words. */
  cell?: (row: Row) => ReactNode;
  /** In a copied table: a name with its unit, and a value that a spreadsheet can count with. */
  copied?: { title: string; text: (row: Row) => string };
  /** The server can sort by it; "down" where the largest is asked for first. */
  sort?: "up" | "down";
  widthPx: number;
  /** "lead" comes first, stays in view and cannot be hidden; "end" aligns right. */
  look?: "lead" | "end" | "faded";
  /** There for those who want it. */
  isHiddenAtFirst?: boolean;
  /** On a phone the value stands alone, without its column's name. */
  isBare?: boolean;
};

/** As the reader left it. Columns that it does not know stand where the page puts them. */
export type Layout = { order: string[]; hidden: string[]; widths: Record<string, number> };

export const WIDTH = { leastPx: 60, mostPx: 1_200, stepPx: 16 };

/** All columns in the reader's order, the lead in front; `isShown` and `widthPx` as the reader has them. */
export function arranged<Row>(columns: GridColumn<Row>[], layout: Layout | undefined) {
  const order = layout?.order ?? [];
  const at = new Map(order.map((key, index) => [key, index]));
  const place = ({ key, look }: GridColumn<Row>, index: number) => {
    if (look === "lead") return Number.NEGATIVE_INFINITY;
    // One that came with a newer version stands after its neighbour, not at the end of everything.
    return at.get(key) ?? placeOfNeighbour(columns, index, at);
  };
  return columns
    .map((column, index) => ({ column, place: place(column, index) }))
    .sort((a, b) => a.place - b.place)
    .map(({ column }) => ({
      ...column,
      widthPx: layout?.widths[column.key] ?? column.widthPx,
      isShown: isShown(column, layout),
    }));
}

function placeOfNeighbour<Row>(columns: GridColumn<Row>[], index: number, at: ReadonlyMap<string, number>) {
  for (let before = index - 1; before >= 0; before -= 1) {
    const place = at.get(columns[before]?.key ?? "");
    if (place !== undefined) return place + (index - before) / (columns.length + 1);
  }
  return index - columns.length;
}

function isShown<Row>({ key, look, isHiddenAtFirst }: GridColumn<Row>, layout: Layout | undefined): boolean {
  if (look === "lead") return true;
  if (layout?.hidden.includes(key)) return false;
  return !isHiddenAtFirst || Boolean(layout?.order.includes(key));
}

/** Which columns are shown, in their order, as an address says it. */
export const shownKeys = <Row>(columns: GridColumn<Row>[], layout: Layout | undefined): string =>
  arranged(columns, layout)
    .filter((column) => column.isShown)
    .map(({ key }) => key)
    .join(",");

type Arranged = { key: string; isShown: boolean; widthPx: number; look?: GridColumn<never>["look"] };

/** The layout that says what is seen now; every change starts from it. */
export function layoutOf(columns: Arranged[], widths: Record<string, number> = {}): Layout {
  return {
    order: columns.map(({ key }) => key),
    hidden: columns.filter((column) => !column.isShown).map(({ key }) => key),
    widths,
  };
}

/** One place to the front or to the end among the columns that are shown. The lead stays where it is. */
export function moved(columns: Arranged[], key: string, by: 1 | -1): string[] {
  const order = columns.map((column) => column.key);
  const from = order.indexOf(key);
  let to = from + by;
  while (columns[to] && !columns[to]?.isShown) to += by;
  if (from < 0 || !columns[to] || columns[to]?.look === "lead" || columns[from]?.look === "lead")
    return order;
  order.splice(from, 1);
  order.splice(to, 0, key);
  return order;
}

export const widthWithin = (px: number) => Math.round(Math.min(WIDTH.mostPx, Math.max(WIDTH.leastPx, px)));
