import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { FiguresOfBody } from "../api.ts";
import { FigureCharts } from "../figures/charts.tsx";
import { ChiefLead } from "../figures/chiefs.tsx";
import { DefinedFigures } from "../figures/defined.tsx";
import { ExportFigures } from "../figures/export.tsx";
import { FigureTable } from "../figures/figure-table.tsx";
import { monthName } from "../figures/months.ts";
import { PeriodFilter } from "../figures/period.tsx";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import type { FiguresSearch } from "../searches.ts";
import { FIGURES } from "../texts/figures.ts";
import { Loaded, Notice, Page, Section } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "../figures/figures.css";

/** What one body did in a period: in all, by months, by classes, and in each chief's days of office. */
export function BodyFiguresPage() {
  const { t, language } = useWords(FIGURES);
  const { id } = useParams({ from: URLS.bodyFigures });
  const search = useSearch({ from: URLS.bodyFigures });
  const navigate = useNavigate({ from: URLS.bodyFigures });
  const change = (part: FiguresSearch) => void navigate({ search: { ...search, ...part }, replace: true });
  const figures = useQuery(QUERIES.bodyFigures(id, search));
  const body = figures.data;
  const name = body && (language === "en" ? (body.nameEn ?? body.name) : body.name);
  return (
    <Page
      title={name ? t("ofBody", { name }) : t("figures")}
      crumb={
        <>
          <Link to={URLS.figures} search={search}>
            {t("figures")}
          </Link>
          {name && (
            <>
              {" › "}
              <Link to={URLS.body} params={{ id }}>
                {name}
              </Link>
            </>
          )}
        </>
      }
      sub={<span className="figures-note">{t("onlyHint")}</span>}
      actions={<ExportFigures {...search} body={id} {...(name ? { name } : {})} />}
    >
      {body && <PeriodFilter search={search} shown={body.period} change={change} />}
      <Loaded query={figures}>{(loaded) => <Shown body={loaded} />}</Loaded>
    </Page>
  );
}

function Shown({ body }: { body: FiguresOfBody }) {
  const { t, w, language } = useWords(FIGURES);
  const { id, definitions, period, figures, waiting } = body;
  return (
    <>
      {waiting > 0 && <Notice tone="due">{t("waiting", { n: waiting })}</Notice>}
      <Section title={t("all")} note={t("seenHint")}>
        <DefinedFigures definitions={definitions} figures={figures} behind={{ body: id, period }} />
        <p className="figures-foot quiet small">
          {t("smallHint", { n: body.sharesFrom })} {t("sumHint")}
        </p>
      </Section>
      <FigureCharts body={body} />
      <Section title={t("chiefs")} note={t("chiefsHint")}>
        <FigureTable
          label={t("chiefs")}
          lead={t("chief")}
          definitions={definitions}
          empty={t("noChiefs")}
          rows={body.chiefs.map((chief) => ({
            key: chief.term,
            lead: <ChiefLead chief={chief} />,
            behind: { body: id, period: chief.period },
            figures: chief.figures,
          }))}
        />
      </Section>
      <Section title={t("classes")}>
        <FigureTable
          label={t("classes")}
          lead={t("class")}
          definitions={definitions}
          empty={t("noItems")}
          rows={body.classes.map((one) => ({
            key: one.class ?? "",
            lead: one.title ? w(one.title) : (one.class ?? t("noClass")),
            behind: { body: id, period, class: one.class },
            figures: one.figures,
          }))}
        />
      </Section>
      <Section title={t("months")}>
        <FigureTable
          label={t("months")}
          lead={t("month")}
          definitions={definitions}
          empty=""
          rows={body.months.map((one) => ({
            key: one.month,
            lead: monthName(one.month, language),
            behind: { body: id, period: one.period },
            figures: one.figures,
          }))}
        />
      </Section>
    </>
  );
}
