import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { BodiesFigures } from "../api.ts";
import { ChiefNames } from "../figures/chiefs.tsx";
import { DefinedFigures } from "../figures/defined.tsx";
import { ExportFigures } from "../figures/export.tsx";
import { FigureTable } from "../figures/figure-table.tsx";
import { PeriodFilter } from "../figures/period.tsx";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import type { FiguresSearch } from "../searches.ts";
import { FIGURES } from "../texts/figures.ts";
import { Loaded, Notice, Page, Section } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "../figures/figures.css";

/** What bodies did in a period, each in a row, in the order of the registry. */
export function FiguresPage() {
  const { t } = useWords(FIGURES);
  const search = useSearch({ from: URLS.figures });
  const navigate = useNavigate({ from: URLS.figures });
  const change = (part: FiguresSearch) => void navigate({ search: { ...search, ...part }, replace: true });
  const figures = useQuery(QUERIES.figures(search));
  return (
    <Page
      title={t("figures")}
      sub={<span className="figures-note">{t("onlyHint")}</span>}
      actions={<ExportFigures {...search} />}
    >
      {figures.data && <PeriodFilter search={search} shown={figures.data.period} change={change} />}
      <Loaded query={figures}>{(loaded) => <Shown figures={loaded} search={search} />}</Loaded>
    </Page>
  );
}

function Shown({ figures, search }: { figures: BodiesFigures; search: FiguresSearch }) {
  const { t, language } = useWords(FIGURES);
  const { items, definitions, period, waiting } = figures;
  return (
    <>
      {waiting > 0 && <Notice tone="due">{t("waiting", { n: waiting })}</Notice>}
      <Section title={t("bodies")} note={t("seenHint")}>
        <FigureTable
          label={t("bodies")}
          lead={t("body")}
          definitions={definitions}
          empty={t("noBodies")}
          rows={items.map((body) => ({
            key: body.id,
            lead: (
              <span className="chief-lead">
                <Link to={URLS.bodyFigures} params={{ id: body.id }} search={search}>
                  {language === "en" ? (body.nameEn ?? body.name) : body.name}
                </Link>
                <ChiefNames chiefs={body.chiefs} />
              </span>
            ),
            behind: { body: body.id, period },
            figures: body.figures,
          }))}
        />
        <p className="figures-foot quiet small">
          {t("smallHint", { n: figures.sharesFrom })} {t("sumHint")}
        </p>
      </Section>
      <Section title={t("formula")}>
        <DefinedFigures definitions={definitions} />
      </Section>
    </>
  );
}
