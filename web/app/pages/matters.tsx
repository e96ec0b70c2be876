import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { answer, api, type MatterRow } from "../api.ts";
import { useWords } from "../language.ts";
import { useMatterColumns } from "../matters/columns.tsx";
import { MatterFilters } from "../matters/filters.tsx";
import { MATTERS_PAGE, useDefaultView, useMatterViews } from "../matters/use-views.ts";
import { filterOf, isEmpty, orderOf } from "../matters/view-search.ts";
import { Views } from "../matters/views.tsx";
import { ExportMatters } from "../parts/export-matters.tsx";
import type { MattersSearch } from "../searches.ts";
import { useSession } from "../session.tsx";
import { MATTERS } from "../texts/matters.ts";
import { Grid, type Sort, useWindowSource } from "../ui/grid/index.ts";
import { Loading, Page } from "../ui/index.ts";
import { URLS } from "../urls.ts";

const idOf = (row: MatterRow) => row.id;

export function MattersPage() {
  const { t } = useWords(MATTERS);
  const session = useSession();
  const search = useSearch({ from: URLS.matters });
  const isReady = useDefaultView(search);
  const isClerk = (session.data?.clerkOf.length ?? 0) > 0;
  return (
    <Page
      title={t("matters")}
      actions={
        <div className="page-actions">
          {(session.data?.proposesTo.length ?? 0) > 0 && (
            <Link to={URLS.proposeItem} className="ant-btn-link">
              {t("propose")}
            </Link>
          )}
          {isClerk && (
            <>
              <Link to={URLS.record} className="ant-btn-link">
                {t("record")}
              </Link>
              <Link to={URLS.pasteMatters} className="ant-btn-link">
                {t("paste")}
              </Link>
            </>
          )}
          <ExportMatters search={search} />
        </div>
      }
    >
      {isReady ? <MatterGrid search={search} /> : <Loading />}
    </Page>
  );
}

function MatterGrid({ search }: { search: MattersSearch }) {
  const { t } = useWords(MATTERS);
  const navigate = useNavigate({ from: URLS.matters });
  const columns = useMatterColumns();
  const go = (next: MattersSearch) => void navigate({ search: next, replace: true });
  const { layout, onLayout, density, onDensity, views } = useMatterViews(search, columns, go);
  const order = orderOf(search);
  const source = useWindowSource<MatterRow>({
    queryKey: ["matters", filterOf(search), order],
    fetch: (page, signal) =>
      answer(
        api.GET("/api/v1/matters", { params: { query: { ...filterOf(search), ...order, ...page } }, signal }),
      ),
    idOf,
  });
  const onSort = (sort: Sort | null) =>
    go({
      ...search,
      sort: sort?.key as MattersSearch["sort"],
      order: sort ? (sort.isDescending ? "desc" : "asc") : undefined,
    });
  return (
    <div className="wide-list">
      <Views {...views} />
      <MatterFilters
        search={search}
        change={(part) => go({ ...search, ...part })}
        clear={() => go({ ...order, show: search.show })}
      />
      <Grid<MatterRow>
        name={MATTERS_PAGE}
        label={t("matters")}
        columns={columns}
        source={source}
        idOf={idOf}
        open={(row) => void navigate({ to: URLS.matter, params: { id: row.id } })}
        sort={search.sort ? { key: search.sort, isDescending: search.order === "desc" } : null}
        onSort={onSort}
        layout={layout}
        onLayout={onLayout}
        density={density}
        onDensity={onDensity}
        empty={t(isEmpty(filterOf(search)) ? "noMatters" : "noneFound")}
        actions={() => (
          <Button size="small" onClick={() => window.print()}>
            {t("printSelected")}
          </Button>
        )}
      />
    </div>
  );
}
