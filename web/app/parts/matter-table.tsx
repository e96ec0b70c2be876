import { Link } from "@tanstack/react-router";
import type { MatterRow } from "../api.ts";
import { useWords } from "../language.ts";
import { MATTERS } from "../texts/matters.ts";
import { type Column, DataTable, State } from "../ui/index.ts";
import { URLS } from "../urls.ts";

/** Matters as a dense table; a row opens the matter. Those of one body do not name it in every row. */
export function MatterTable({ rows, isOfOneBody = false }: { rows: MatterRow[]; isOfOneBody?: boolean }) {
  const { t, w, day, money } = useWords(MATTERS);
  const body: Column<MatterRow> = {
    key: "body",
    title: t("body"),
    cell: (row) => row.bodyName,
    sort: (a, b) => a.bodyName.localeCompare(b.bodyName, "zh"),
    bare: true,
  };
  const columns: Column<MatterRow>[] = [
    {
      key: "title",
      title: t("title"),
      look: "lead",
      cell: (row) => (
        <Link className="row-link" to={URLS.matter} params={{ id: row.id }}>
          {row.title ?? w(row.stageTitle)}
        </Link>
      ),
    },
    ...(isOfOneBody ? [] : [body]),
    {
      key: "class",
      title: t("class"),
      look: "tight",
      cell: (row) => row.classTitle && w(row.classTitle),
      bare: true,
    },
    {
      key: "amount",
      title: t("amount"),
      look: "end",
      cell: (row) => money(row.amount),
      sort: (a, b) => (a.amount ?? -1) - (b.amount ?? -1),
      bare: true,
    },
    { key: "stage", title: t("stage"), look: "tight", cell: (row) => w(row.stageTitle), bare: true },
    {
      key: "state",
      title: t("state"),
      look: "tight",
      cell: (row) => <MatterState row={row} />,
      sort: (a, b) => a.violated - b.violated,
      bare: true,
    },
    {
      key: "last",
      title: t("last"),
      look: "tight",
      cell: (row) => day(row.lastActAt),
      sort: (a, b) => a.lastActAt.localeCompare(b.lastActAt),
      bare: true,
    },
  ];
  return (
    <DataTable
      label={t("matters")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={t("noMatters")}
    />
  );
}

function MatterState({ row }: { row: MatterRow }) {
  const { t } = useWords(MATTERS);
  return row.violated > 0 ? (
    <State tone="bad">{t("breachedRules", { n: row.violated })}</State>
  ) : (
    <State tone="good">{t(row.closed ? "inOrder" : "inOrderSoFar")}</State>
  );
}
