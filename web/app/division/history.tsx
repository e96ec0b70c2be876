import { Link } from "@tanstack/react-router";
import type { Division } from "../api.ts";
import { useWords } from "../language.ts";
import { DIVISION } from "../texts/division.ts";
import { type Column, DataTable, Section, State } from "../ui/index.ts";
import { URLS } from "../urls.ts";

type PlanRow = Division["plans"][number];

/** All plans, newest first; each opens on this page, beside the one before it. */
export function PlanHistory({ division, on }: { division: Division; on: string | undefined }) {
  const { t, day } = useWords(DIVISION);
  const dayOr = (on: string | null) => (on === null ? "—" : day(on));
  const columns: Column<PlanRow>[] = [
    {
      key: "plan",
      title: t("plan"),
      look: "lead",
      cell: ({ matter, title }) => (
        <Link
          className="row-link"
          to={URLS.division}
          params={{ id: division.body }}
          search={{ ...(on ? { on } : {}), plan: matter }}
        >
          {title ?? "—"}
        </Link>
      ),
    },
    { key: "adopted", title: t("adopted"), look: "tight", cell: ({ adoptedOn }) => dayOr(adoptedOn) },
    { key: "from", title: t("fromOn"), look: "tight", cell: ({ fromOn }) => dayOr(fromOn) },
    { key: "published", title: t("published"), look: "tight", cell: ({ publishedOn }) => dayOr(publishedOn) },
    { key: "filed", title: t("filed"), look: "tight", cell: ({ filedOn }) => dayOr(filedOn) },
    {
      key: "stands",
      title: t("stands"),
      look: "tight",
      bare: true,
      cell: ({ inForce }) => (inForce ? <State tone="good">{t("holds")}</State> : null),
    },
  ];
  return (
    <Section title={t("history")}>
      <DataTable
        label={t("history")}
        columns={columns}
        rows={division.plans}
        rowKey={({ matter }) => matter}
        empty={t("noPlan")}
      />
    </Section>
  );
}
