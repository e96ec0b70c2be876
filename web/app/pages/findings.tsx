import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import type { FindingRow, Severity } from "../api.ts";
import { useWords } from "../language.ts";
import { daysSince } from "../parts/ages.ts";
import { BodyPicker } from "../forms/body-picker.tsx";
import { ChoiceFilter, Filters } from "../parts/filters.tsx";
import { Paged } from "../parts/paged.tsx";
import { QUERIES } from "../queries.ts";
import { FINDING_STATES, type FindingsSearch } from "../searches.ts";
import { FINDINGS } from "../texts/findings.ts";
import { type Column, DataTable, Page, State, Tag } from "../ui/index.ts";
import { URLS, verdictAnchor } from "../urls.ts";
import { FINDING_STATES as STATES, SEVERITIES } from "../verdicts.ts";

const WEIGHT: Record<Severity, number> = { minor: 0, moderate: 1, serious: 2 };

export function FindingsPage() {
  const { t, number } = useWords(FINDINGS);
  const search = useSearch({ from: URLS.findings });
  const pages = useInfiniteQuery(QUERIES.findings(search));
  const total = pages.data?.pages[0]?.total;
  return (
    <Page
      title={t("findings")}
      sub={
        <>
          {total !== undefined && t("count", { n: number(total) })}　{t("sub")}
        </>
      }
    >
      <FindingFilters search={search} />
      <Paged pages={pages} loaded={(n) => t("loaded", { n: number(n) })}>
        {(rows) => <FindingTable rows={rows} />}
      </Paged>
    </Page>
  );
}

function FindingFilters({ search }: { search: FindingsSearch }) {
  const { t, w } = useWords(FINDINGS);
  const navigate = useNavigate({ from: URLS.findings });
  const procedures = useQuery(QUERIES.procedures());
  const change = (part: FindingsSearch) => void navigate({ search: { ...search, ...part }, replace: true });
  const rules = new Map(
    procedures.data?.items.flatMap((p) => p.constraints.map((c) => [c.id, w(c.title)] as const)),
  );
  const states = FINDING_STATES.map((value) => ({ value, label: w(STATES[value]?.word) }));
  return (
    <Filters>
      <BodyPicker
        label={t("body")}
        all={t("anyBody")}
        value={search.body}
        onChange={(body) => change({ body })}
      />
      <ChoiceFilter
        label={t("rule")}
        all={t("anyRule")}
        value={search.constraint}
        choices={[...rules].map(([value, label]) => ({ value, label }))}
        onChange={(constraint) => change({ constraint })}
      />
      <ChoiceFilter
        label={t("state")}
        all={t("anyState")}
        value={search.state}
        choices={states}
        onChange={(value) => change({ state: FINDING_STATES.find((s) => s === value) })}
      />
      {Object.values(search).some(Boolean) && (
        <Button type="link" size="small" onClick={() => void navigate({ search: {}, replace: true })}>
          {t("clear")}
        </Button>
      )}
    </Filters>
  );
}

function FindingTable({ rows }: { rows: FindingRow[] }) {
  const { t, w, day } = useWords(FINDINGS);
  const columns: Column<FindingRow>[] = [
    {
      key: "severity",
      title: t("severity"),
      look: "tight",
      cell: (f) => <State tone={SEVERITIES[f.severity].tone}>{w(SEVERITIES[f.severity].word)}</State>,
      sort: (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity],
      bare: true,
    },
    {
      key: "rule",
      title: t("rule"),
      look: "lead",
      cell: (f) => (
        <Link
          className="row-link"
          to={URLS.matter}
          params={{ id: f.matter }}
          hash={verdictAnchor(f.constraint)}
        >
          {w(f.title)}
        </Link>
      ),
      sort: (a, b) => a.constraint.localeCompare(b.constraint),
    },
    { key: "matter", title: t("matter"), cell: (f) => f.matterTitle, bare: true },
    {
      key: "body",
      title: t("body"),
      cell: (f) => f.bodyName,
      sort: (a, b) => a.bodyName.localeCompare(b.bodyName, "zh"),
      bare: true,
    },
    {
      key: "state",
      title: t("state"),
      look: "tight",
      cell: (f) => <Tag tone={STATES[f.state]?.tone}>{w(STATES[f.state]?.word)}</Tag>,
      bare: true,
    },
    {
      key: "since",
      title: t("since"),
      look: "tight",
      cell: (f) => (
        <>
          {day(f.openedAt)} <span className="quiet small">{t("age", { n: daysSince(f.openedAt) })}</span>
        </>
      ),
      sort: (a, b) => a.openedAt.localeCompare(b.openedAt),
      bare: true,
    },
  ];
  return (
    <DataTable
      label={t("findings")}
      columns={columns}
      rows={rows}
      rowKey={(f) => `${f.matter} ${f.constraint} ${f.item} ${f.at}`}
      empty={t("none")}
    />
  );
}
