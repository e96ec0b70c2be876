import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useWords } from "../language.ts";
import { Loaded } from "../ui/index.ts";

type PagedProps<T> = {
  pages: UseInfiniteQueryResult<InfiniteData<{ items: T[] }>>;
  /** How much of the list is here, in words. */
  loaded: (rows: number) => ReactNode;
  children: (rows: T[]) => ReactNode;
};

/** A list that comes page by page: the rows so far, and below them how many they are and the next page. */
export function Paged<T>({ pages, loaded, children }: PagedProps<T>) {
  const { t } = useWords();
  const rows = pages.data?.pages.flatMap((page) => page.items);
  return (
    <Loaded query={{ ...pages, data: rows }}>
      {(here) => (
        <>
          {children(here)}
          {here.length > 0 && (
            <div className="below-list">
              <span>{loaded(here.length)}</span>
              {pages.hasNextPage && (
                <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                  {t("more")}
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}
