/** The list's columns and views: from the address where it names them, otherwise as the account likes them. */
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { MatterRow } from "../api.ts";
import type { MattersSearch } from "../searches.ts";
import { useLayout, useSettings } from "../settings/index.ts";
import { type GridColumn, type Layout, shownKeys } from "../ui/grid/index.ts";
import { URLS } from "../urls.ts";
import { canonical, isEmpty, layoutFor, searchOfView } from "./view-search.ts";

/** The name under which settings keep columns and views of this page. */
export const MATTERS_PAGE = "matters";

export function useMatterViews(
  search: MattersSearch,
  columns: GridColumn<MatterRow>[],
  go: (search: MattersSearch) => void,
) {
  const { parseSearch, stringifySearch } = useRouter().options;
  const own = useLayout(MATTERS_PAGE);
  const layout = layoutFor(
    search.show,
    own.layout,
    columns.map(({ key }) => key),
  );
  const now = { ...search, show: shownKeys(columns, layout) };
  return {
    ...own,
    layout,
    onLayout(next: Layout | null) {
      // Columns that came with a view are changed in it; widths belong to the account's screen.
      const { order = [], hidden = [] } = own.layout ?? {};
      own.onLayout(search.show && next ? { order, hidden, widths: next.widths } : next);
      if (search.show) go({ ...search, show: next ? shownKeys(columns, next) : undefined });
    },
    views: {
      page: MATTERS_PAGE,
      query: stringifySearch(now),
      isNow: (query: string) =>
        query === "" ? isEmpty(search) : canonical(searchOfView(query, parseSearch)) === canonical(now),
      hrefOf: (query: string) => `${location.origin}${URLS.matters}${query}`,
      show: (query: string) => go(searchOfView(query, parseSearch)),
    },
  };
}

/** Whoever opens the page without saying what, sees the default view. False until that is known. */
export function useDefaultView(search: MattersSearch): boolean {
  const { query, settings } = useSettings();
  const navigate = useNavigate({ from: URLS.matters });
  const { parseSearch } = useRouter().options;
  /** Only when coming to the page: later an empty search is what was asked for. */
  const isDecided = useRef(!isEmpty(search));
  const view = settings.views.find(({ page, isDefault }) => page === MATTERS_PAGE && isDefault);
  const { isPending } = query;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it happens once, when the settings are there
  useEffect(() => {
    if (isDecided.current || isPending) return;
    isDecided.current = true;
    if (view) void navigate({ search: searchOfView(view.search, parseSearch), replace: true });
  }, [isPending]);
  return isDecided.current || (!isPending && view === undefined);
}
