/** A list that comes page by page behind a cursor: the next page is asked for when the end comes into view. */
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { GridSource } from "./source.ts";

/** Rows before the end at which the next page is asked for. */
const ROWS_BEFORE_END = 20;

type Options<Row> = {
  pages: UseInfiniteQueryResult<InfiniteData<{ items: Row[] }>>;
  /** The list's filter and order: another key is another list. */
  key: string;
};

export function useListSource<Row>({ pages, key }: Options<Row>): GridSource<Row> {
  const rows = pages.data?.pages.flatMap((page) => page.items);
  // One row more than is here, as long as more may come: it says so itself, and brings it when it is seen.
  const total = rows && rows.length + (pages.hasNextPage ? 1 : 0);
  return {
    total,
    row: (index) => rows?.[index],
    want(_from, to) {
      if (rows && to >= rows.length - ROWS_BEFORE_END && pages.hasNextPage && !pages.isFetchingNextPage)
        void pages.fetchNextPage();
    },
    take: async (from, to) => rows?.slice(from, to + 1) ?? [],
    here: () => rows ?? [],
    key,
    isLate: pages.isPlaceholderData,
    isChanged: false,
    renew: () => {},
    error: pages.error,
    retry: () => void pages.refetch(),
  };
}
