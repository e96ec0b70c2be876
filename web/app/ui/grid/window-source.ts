/** A list of any length by its offsets: the server is asked for the pages in view and for no others. */
import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useReducer, useRef, useState } from "react";
import type { GridSource } from "./source.ts";
import { type Fetched, merged, pagesOf, type RowsPage, type Shown } from "./window.ts";

const ROWS_IN_PAGE = 100;
/** Rows that are asked for with those in view, so that a few steps further they are there already. */
const ROWS_BESIDE = 30;
/** Further pages are asked for again when they come into view. */
const PAGES_KEPT = 60;

type Options<Row> = {
  /** The question's name and its filter: live updates make it out of date by its name. */
  queryKey: readonly unknown[];
  fetch: (page: { offset: number; limit: number }, signal: AbortSignal) => Promise<RowsPage<Row>>;
  idOf: (row: Row) => string;
};

export function useWindowSource<Row>({ queryKey, fetch, idOf }: Options<Row>): GridSource<Row> {
  const queries = useQueryClient();
  const key = JSON.stringify(queryKey);
  const [wanted, setWanted] = useState([0]);
  const questionOf = (page: number) => ({
    queryKey: [...queryKey, "rows", page],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      fetch({ offset: page * ROWS_IN_PAGE, limit: ROWS_IN_PAGE }, signal),
  });
  const answers = useQueries({ queries: wanted.map(questionOf) });
  const fetched = answers.flatMap(({ data, dataUpdatedAt }, at): Fetched<Row>[] =>
    data ? [{ page: wanted[at] ?? 0, data, at: dataUpdatedAt }] : [],
  );
  const { shown, isChanged, forget } = useShown(key, fetched, idOf);
  const failed = answers.find(({ error }) => error);
  return {
    total: shown?.total,
    hasMore: shown?.more ?? false,
    row: (index) => shown?.pages.get(Math.floor(index / ROWS_IN_PAGE))?.[index % ROWS_IN_PAGE],
    want: useCallback((from, to) => {
      const pages = pagesOf(from - ROWS_BESIDE, to + ROWS_BESIDE, ROWS_IN_PAGE);
      setWanted((before) => (before.join() === pages.join() ? before : pages));
    }, []),
    async take(from, to) {
      const rows: Row[] = [];
      for (const page of pagesOf(from, to, ROWS_IN_PAGE))
        rows.push(...(await queries.fetchQuery(questionOf(page))).items);
      const first = from - (from % ROWS_IN_PAGE);
      return rows.slice(from - first, to - first + 1);
    },
    here: () => [...(shown?.pages ?? [])].sort(([a], [b]) => a - b).flatMap(([, items]) => items),
    key,
    isLate: shown !== null && shown.key !== key,
    isChanged,
    renew() {
      // Pages out of view were fetched before the change: they would bring the old order back.
      queries.removeQueries({ queryKey: [...queryKey, "rows"], type: "inactive" });
      forget();
    },
    error: failed?.error ?? null,
    retry: () => answers.forEach(({ error, refetch }) => error && void refetch()),
  };
}

/** Of a new list nothing is shown before its first answer; until then the list before stays. */
function useShown<Row>(key: string, fetched: Fetched<Row>[], idOf: (row: Row) => string) {
  const kept = useRef<{ shown: Shown<Row> | null; isChanged: boolean }>({ shown: null, isChanged: false });
  const [, again] = useReducer((n: number) => n + 1, 0);
  const first = fetched[0];
  if (first && kept.current.shown?.key !== key)
    kept.current = { shown: newlyShown(key, first.data), isChanged: false };
  const { shown, isChanged } = kept.current;
  if (shown?.key === key && first) {
    const now = merged(shown, fetched, idOf);
    kept.current = { shown: thinned(now.shown, fetched), isChanged: isChanged || now.isChanged };
  }
  const forget = () => {
    kept.current = { shown: null, isChanged: false };
    again();
  };
  return { ...kept.current, forget };
}

function newlyShown<Row>(key: string, { total, more }: RowsPage<Row>): Shown<Row> {
  return { key, total, more: more ?? false, pages: new Map() };
}

function thinned<Row>(shown: Shown<Row>, fetched: Fetched<Row>[]): Shown<Row> {
  if (shown.pages.size <= PAGES_KEPT) return shown;
  const inView = new Set(fetched.map(({ page }) => page));
  const pages = new Map(shown.pages);
  for (const page of pages.keys()) if (pages.size > PAGES_KEPT && !inView.has(page)) pages.delete(page);
  return { ...shown, pages };
}
