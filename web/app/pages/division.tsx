import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import type { Division } from "../api.ts";
import { AreaList } from "../division/area-list.tsx";
import { CellWords } from "../division/cell.tsx";
import { DivisionCrumb } from "../division/crumb.tsx";
import { Drafting } from "../division/drafting.tsx";
import { cellsOf, dutiesInOffice, ownerless } from "../division/duties.ts";
import { ExportDivision } from "../division/export.tsx";
import { PlanHistory } from "../division/history.tsx";
import { Matrix } from "../division/matrix.tsx";
import { PlanFacts } from "../division/plan-facts.tsx";
import { PlanFindings } from "../division/plan-findings.tsx";
import { Tiers } from "../division/tiers.tsx";
import { AnotherDay, AsOf } from "../forms/as-of.tsx";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { DIVISION } from "../texts/division.ts";
import { useIsPhone } from "../ui/grid/media.ts";
import { Empty, Loaded, Notice, Page, Section, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "./division.css";

/** A body's division of duties on a day, and the place where a new plan is drafted. */
export function DivisionPage() {
  const { t } = useWords(DIVISION);
  const { id } = useParams({ from: URLS.division });
  const { draft, ...search } = useSearch({ from: URLS.division });
  const division = useQuery(QUERIES.division(id, search));
  if (!division.data)
    return (
      <Page title={t("division")}>
        <Loaded query={division}>{() => null}</Loaded>
      </Page>
    );
  if (draft && division.data.mayRecord) return <Drafting division={division.data} />;
  return <Shown division={division.data} />;
}

function Shown({ division }: { division: Division }) {
  const { t, day, language } = useWords(DIVISION);
  const search = useSearch({ from: URLS.division });
  const navigate = useNavigate({ from: URLS.division });
  const show = (part: typeof search) => void navigate({ search: part, replace: true });
  const { plan, plans } = division;
  const isAnother = plan !== null && !plans.some(({ matter, inForce }) => inForce && matter === plan.matter);
  const name = language === "en" ? (division.nameEn ?? division.name) : division.name;
  return (
    <Page
      title={t("divisionOf", { name })}
      crumb={<DivisionCrumb division={division} />}
      sub={<span className="division-rule">{t("rule")}</span>}
      actions={
        <div className="page-actions">
          <AsOf label={t("asOf")} value={search.on} onChange={(on) => show({ on })} />
          <ExportDivision division={division} />
          <Button onClick={() => print()}>{t("print")}</Button>
          {division.mayRecord && (
            <Button type="primary" onClick={() => void navigate({ search: { draft: true } })}>
              {t(plan ? "draftNext" : "draftPlan")}
            </Button>
          )}
        </div>
      }
    >
      <AnotherDay
        on={search.on}
        says={search.on && t("asOfDay", { day: day(search.on) })}
        goBack={() => show({})}
      />
      {isAnother && (
        <Notice
          tone="due"
          action={
            <Button size="small" onClick={() => show(search.on ? { on: search.on } : {})}>
              {t("backToForce")}
            </Button>
          }
        >
          {t("another")}
        </Notice>
      )}
      {plan ? (
        <>
          <Section title={t(isAnother ? "shownPlan" : "inForce")}>
            <PlanFacts division={division} plan={plan} />
          </Section>
          <Section title={t("matrix")}>
            <Cells division={division} />
          </Section>
          {division.readsAll && <PlanFindings findings={division.findings} />}
        </>
      ) : (
        <Sheet>
          <Empty>{t(division.mayRecord ? "noPlanClerk" : "noPlan")}</Empty>
        </Sheet>
      )}
      <Tiers division={division} />
      {plans.length > 0 && <PlanHistory division={division} on={search.on} />}
      {!division.readsAll && <p className="quiet small">{t("publishedOnly")}</p>}
    </Page>
  );
}

function Cells({ division }: { division: Division }) {
  const cellAt = cellsOf(division);
  const without = ownerless(division.areas, dutiesInOffice(division));
  const isPhone = useIsPhone();
  if (!isPhone)
    return (
      <Matrix
        division={division}
        without={without}
        cell={({ person }, { id }) => <CellWords cell={cellAt(person, id)} area={id} />}
      />
    );
  return (
    <AreaList
      division={division}
      without={without}
      cell={({ person }, { id }) => {
        const cell = cellAt(person, id);
        return cell.has.length + cell.gone.length === 0 ? null : <CellWords cell={cell} area={id} />;
      }}
    />
  );
}
