import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Checkbox, Input } from "antd";
import type { Procedure } from "../api.ts";
import { DECISIONS } from "../api.ts";
import { useWords } from "../language.ts";
import { ExportMatters } from "../parts/export-matters.tsx";
import { BodyPicker } from "../forms/body-picker.tsx";
import { ChoiceFilter, Filters } from "../parts/filters.tsx";
import { MatterTable } from "../parts/matter-table.tsx";
import { Paged } from "../parts/paged.tsx";
import { QUERIES } from "../queries.ts";
import type { MattersSearch } from "../searches.ts";
import { useSession } from "../session.tsx";
import { MATTERS } from "../texts/matters.ts";
import { Page } from "../ui/index.ts";
import { URLS } from "../urls.ts";

export function MattersPage() {
  const { t, number } = useWords(MATTERS);
  const session = useSession();
  const search = useSearch({ from: URLS.matters });
  const pages = useInfiniteQuery(QUERIES.matters(search));
  const total = pages.data?.pages[0]?.total;
  return (
    <Page
      title={t("matters")}
      sub={total === undefined ? "\u00a0" : t("count", { n: number(total) })}
      actions={
        <div className="page-actions">
          {(session.data?.clerkOf.length ?? 0) > 0 && (
            <Link to={URLS.record} className="ant-btn-link">
              {t("record")}
            </Link>
          )}
          <ExportMatters search={search} />
        </div>
      }
    >
      <MatterFilters search={search} />
      <Paged pages={pages} loaded={(n) => t("loaded", { n: number(n) })}>
        {(rows) => <MatterTable rows={rows} />}
      </Paged>
    </Page>
  );
}

function MatterFilters({ search }: { search: MattersSearch }) {
  const { t, w } = useWords(MATTERS);
  const navigate = useNavigate({ from: URLS.matters });
  const procedures = useQuery(QUERIES.procedures());
  const change = (part: MattersSearch) => void navigate({ search: { ...search, ...part }, replace: true });
  // Procedures without stages are books that the system keeps of itself.
  const kinds = (procedures.data?.items ?? []).filter((p) => p.stages.length > 0);
  const chosen = kinds.find((p) => p.id === (search.procedure ?? DECISIONS));
  const choices = (all: { id: string; title: Procedure["title"] }[] = []) =>
    all.map(({ id, title }) => ({ value: id, label: w(title) }));
  return (
    <Filters>
      <Input.Search
        className="wide"
        key={search.query ?? ""}
        placeholder={t("search")}
        aria-label={t("search")}
        defaultValue={search.query}
        onSearch={(query) => change({ query: query.trim() || undefined })}
        allowClear
      />
      <BodyPicker
        label={t("body")}
        all={t("anyBody")}
        value={search.body}
        onChange={(body) => change({ body })}
      />
      <ChoiceFilter
        label={t("procedure")}
        all={t("anyProcedure")}
        value={search.procedure}
        choices={choices(kinds)}
        onChange={(procedure) => change({ procedure, class: undefined, stage: undefined })}
      />
      <ChoiceFilter
        label={t("class")}
        all={t("anyClass")}
        value={search.class}
        choices={choices(classesOf(chosen))}
        onChange={(value) => change({ class: value })}
      />
      <ChoiceFilter
        label={t("stage")}
        all={t("anyStage")}
        value={search.stage}
        choices={choices(chosen?.stages)}
        onChange={(stage) => change({ stage })}
      />
      <Checkbox
        checked={search.breached === "true"}
        onChange={(e) => change({ breached: e.target.checked ? "true" : undefined })}
      >
        {t("onlyBreached")}
      </Checkbox>
      {Object.values(search).some(Boolean) && (
        <Button type="link" size="small" onClick={() => void navigate({ search: {}, replace: true })}>
          {t("clear")}
        </Button>
      )}
    </Filters>
  );
}

function classesOf(procedure: Procedure | undefined) {
  const fields = procedure?.acts.flatMap((act) => act.fields) ?? [];
  return (fields.find((field) => field.key === "class")?.options ?? []).map(({ value, title }) => ({
    id: value,
    title,
  }));
}
