import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { BulkAssign } from "../findings/bulk-assign.tsx";
import { FindingFilters } from "../findings/finding-filters.tsx";
import { FindingTable } from "../findings/finding-table.tsx";
import { FindingTabs, useHandlesFindings } from "../findings/finding-tabs.tsx";
import { useWords } from "../language.ts";
import { Paged } from "../parts/paged.tsx";
import { QUERIES } from "../queries.ts";
import type { FindingsSearch } from "../searches.ts";
import { FINDINGS } from "../texts/findings.ts";
import { Page } from "../ui/index.ts";
import { URLS } from "../urls.ts";

const NOBODY: ReadonlySet<string> = new Set();
const EMPTY = {
  "handled-by-me": "noneMine",
  "asked-of-me": "noneAsked",
  unassigned: "noneUnassigned",
} as const;

/** 问题提示: what waits for whom, and the whole list. */
export function FindingsPage() {
  const { t, number } = useWords(FINDINGS);
  const search: FindingsSearch = useSearch({ from: URLS.findings });
  const pages = useInfiniteQuery(QUERIES.findings(search));
  const handles = useHandlesFindings();
  const [selected, setSelected] = useSelection(search);
  const [first] = pages.data?.pages ?? [];
  const shown = new Set(pages.data?.pages.flatMap((page) => page.items.map((row) => row.id)));
  return (
    <Page
      title={t("findings")}
      sub={
        <>
          {first && `${t("count", { n: number(first.total) })}　`}
          {t("sub")}
        </>
      }
    >
      <FindingTabs search={search} counts={first?.counts} />
      <FindingFilters search={search} />
      {handles && (
        <BulkAssign ids={[...selected].filter((id) => shown.has(id))} onDone={() => setSelected(NOBODY)} />
      )}
      <Paged
        pages={pages}
        loaded={(n) => (
          <>
            {t("loaded", { n: number(n) })}
            <span className="keys">{`　${t("keys")}`}</span>
          </>
        )}
      >
        {(rows) => (
          <FindingTable
            rows={rows}
            empty={t(search.who ? EMPTY[search.who] : "none")}
            selected={handles ? selected : null}
            onSelect={setSelected}
          />
        )}
      </Paged>
    </Page>
  );
}

/** Nothing stays selected that another tab or filter no longer shows. */
function useSelection(search: FindingsSearch) {
  const [kept, setKept] = useState({ search, ids: NOBODY });
  const ids = kept.search === search ? kept.ids : NOBODY;
  return [ids, (next: ReadonlySet<string>) => setKept({ search, ids: next })] as const;
}
