/** A view is an address's query: the same words make a saved view, a link for a colleague and a page in the history. */
import { type MattersSearch, mattersSearch } from "../searches.ts";
import type { Layout } from "../ui/grid/index.ts";

export type MattersFilter = Omit<MattersSearch, "sort" | "order" | "show">;

/** What narrows the list, without how it is shown. */
export function filterOf({ sort: _, order: __, show: ___, ...filter }: MattersSearch): MattersFilter {
  return filter;
}

export const orderOf = ({ sort, order }: MattersSearch) => ({
  ...(sort ? { sort } : {}),
  ...(order ? { order } : {}),
});

/** Without what is not there, in one order: two that mean the same are the same. */
export function canonical(search: MattersSearch): string {
  const said = Object.entries(search).filter(([, value]) => value !== undefined && value !== "");
  return JSON.stringify(Object.fromEntries(said.sort(([a], [b]) => a.localeCompare(b))));
}

export const isEmpty = (search: MattersSearch) => canonical(search) === "{}";

/** A view's query as the page's search: it was checked when it was saved, and is checked again. */
export function searchOfView(
  query: string,
  parse: (query: string) => Record<string, unknown>,
): MattersSearch {
  return mattersSearch(parse(query));
}

/** The account's columns with those that the address names: these are shown, in its order. */
export function layoutFor(
  show: string | undefined,
  own: Layout | undefined,
  keys: string[],
): Layout | undefined {
  if (!show) return own;
  const named = show.split(",").filter((key) => keys.includes(key));
  const others = keys.filter((key) => !named.includes(key));
  return { order: [...named, ...others], hidden: others, widths: own?.widths ?? {} };
}
