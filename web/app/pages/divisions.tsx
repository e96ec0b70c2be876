import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { DivisionStanding } from "../api.ts";
import { useWords } from "../language.ts";
import { Choice } from "../parts/choice.tsx";
import { Filters } from "../parts/filters.tsx";
import { QUERIES } from "../queries.ts";
import { DIVISIONS_SHOWN, type DivisionsSearch } from "../searches.ts";
import { DIVISION } from "../texts/division.ts";
import { type Column, DataTable, Figure, Figures, Loaded, Page, State, type Tone } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "./division.css";

const STANDS: Record<DivisionStanding["stands"], { tone: Tone; word: keyof typeof DIVISION }> = {
  none: { tone: "due", word: "none" },
  drafted: { tone: "due", word: "onlyDrafted" },
  adopted: { tone: "plain", word: "onlyAdopted" },
  filed: { tone: "good", word: "allFiled" },
};
const ORDER: DivisionStanding["stands"][] = ["none", "drafted", "adopted", "filed"];

/** Which bodies have filed who has what in charge, which have not, and what was found in it. */
export function DivisionsPage() {
  const { t } = useWords(DIVISION);
  const { show } = useSearch({ from: URLS.divisions });
  const navigate = useNavigate({ from: URLS.divisions });
  const divisions = useQuery(QUERIES.divisions());
  const isShown = ({ stands, findings }: DivisionStanding) =>
    show === undefined ||
    (show === "found" ? findings > 0 : show === "filed" ? stands === "filed" : stands !== "filed");
  const choose = (value: string) =>
    void navigate({ search: { show: DIVISIONS_SHOWN.find((one) => one === value) }, replace: true });
  return (
    <Page title={t("divisions")} crumb={<Link to={URLS.bodies}>{t("bodies")}</Link>} sub={t("rule")}>
      <Loaded query={divisions}>
        {({ items, counts }) => (
          <>
            <Figures>
              <Count value={counts.bodies} label={t("countBodies")} show={undefined} />
              <Count value={counts.filed} label={t("countFiled")} show="filed" />
              <Count value={counts.unfiled} label={t("countUnfiled")} show="unfiled" />
              <Count value={counts.found} label={t("countFound")} show="found" />
            </Figures>
            <div className="divisions-shown">
              <Filters>
                <Choice
                  label={t("which")}
                  options={[
                    { value: "", label: t("all") },
                    { value: "filed", label: t("countFiled") },
                    { value: "unfiled", label: t("filterUnfiled") },
                    { value: "found", label: t("filterFound") },
                  ]}
                  value={show ?? ""}
                  onChange={choose}
                />
              </Filters>
            </div>
            <Standings rows={items.filter(isShown)} isFiltered={show !== undefined} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

type CountProps = { value: number; label: string; show: DivisionsSearch["show"] };

function Count({ value, label, show }: CountProps) {
  const { number } = useWords();
  return (
    <Link className="figure" to={URLS.divisions} search={show ? { show } : {}} replace>
      <Figure value={number(value)} label={label} />
    </Link>
  );
}

function Standings({ rows, isFiltered }: { rows: DivisionStanding[]; isFiltered: boolean }) {
  const { t, day, number, language } = useWords(DIVISION);
  const nameOf = ({ name, nameEn }: { name: string; nameEn: string | null }) =>
    language === "en" ? (nameEn ?? name) : name;
  const dayOr = (at: string | null | undefined) => (at ? day(at) : null);
  const columns: Column<DivisionStanding>[] = [
    {
      key: "body",
      title: t("body"),
      look: "lead",
      cell: (row) => (
        <Link to={URLS.division} params={{ id: row.id }}>
          {nameOf(row)}
        </Link>
      ),
      sort: (a, b) => nameOf(a).localeCompare(nameOf(b)),
    },
    { key: "seats", title: t("seats"), look: "end", cell: ({ seats }) => number(seats) },
    {
      key: "stands",
      title: t("stands"),
      look: "tight",
      bare: true,
      cell: ({ stands, plan, drafts }) => (
        <>
          <State tone={STANDS[stands].tone}>{t(STANDS[stands].word)}</State>
          {plan?.adoptedAt && !plan.publishedAt && <span className="small quiet"> {t("notPublished")}</span>}
          {drafts > 0 && <span className="small quiet"> {t("alsoDraft", { n: drafts })}</span>}
        </>
      ),
      sort: (a, b) => ORDER.indexOf(a.stands) - ORDER.indexOf(b.stands),
    },
    { key: "adopted", title: t("adopted"), look: "tight", cell: ({ plan }) => dayOr(plan?.adoptedAt) },
    { key: "filed", title: t("filed"), look: "tight", cell: ({ plan }) => dayOr(plan?.filedAt) },
    {
      key: "findings",
      title: t("openFindings"),
      look: "end",
      cell: ({ id, findings, serious }) =>
        findings === 0 ? null : (
          <Link to={URLS.findings} search={{ body: id, procedure: "cn/division" }}>
            {number(findings)}
            {serious > 0 && <span className="small">{t("serious", { n: serious })}</span>}
          </Link>
        ),
      sort: (a, b) => a.findings - b.findings,
    },
  ];
  return (
    <DataTable
      label={t("divisions")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={t(isFiltered ? "noneSuch" : "noBodies")}
    />
  );
}
