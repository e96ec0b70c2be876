import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { States } from "../api.ts";
import { AnotherDay, AsOf, today } from "../forms/as-of.tsx";
import { StateGrid } from "../forms/state-grid.tsx";
import { useWords } from "../language.ts";
import { BasisWords } from "../parts/basis.tsx";
import { Choice } from "../parts/choice.tsx";
import { Filters } from "../parts/filters.tsx";
import { QUERIES } from "../queries.ts";
import { COMPARED, type StatesSearch } from "../searches.ts";
import { dayBefore } from "../states/compared.ts";
import { groupsOf } from "../states/groups.ts";
import { StateTable } from "../states/table.tsx";
import { STATES } from "../texts/states.ts";
import { type Column, DataTable, Empty, Loaded, Notice, Page, Section, Sheet } from "../ui/index.ts";
import { procedureParams, URLS } from "../urls.ts";
import "../states/states.css";

const LAW = "cn/finding";

/** What each body shows as on a day: the grid, the same in words, and by which thresholds. */
export function StatesPage() {
  const { t } = useWords(STATES);
  const search = useSearch({ from: URLS.states });
  const navigate = useNavigate({ from: URLS.states });
  const change = (part: StatesSearch) => void navigate({ search: { ...search, ...part }, replace: true });
  const compared = search.compared ?? "week";
  const states = useQuery(QUERIES.states(search.on, dayBefore(search.on ?? today(), compared)));
  return (
    <Page
      title={t("states")}
      sub={<span className="states-note">{t("onlyHint")}</span>}
      actions={<AsOf value={search.on} onChange={(on) => change({ on })} />}
    >
      <AnotherDay on={search.on} goBack={() => change({ on: undefined })} />
      <Filters>
        <span className="quiet">{t("compareWith")}</span>
        <Choice
          label={t("compareWith")}
          options={COMPARED.map((value) => ({ value, label: t(value) }))}
          value={compared}
          onChange={(value) => change({ compared: COMPARED.find((known) => known === value) })}
        />
      </Filters>
      <Loaded query={states}>{(loaded) => <Shown states={loaded} on={search.on} />}</Loaded>
    </Page>
  );
}

function Shown({ states, on }: { states: States; on?: string }) {
  const { t } = useWords(STATES);
  if (states.items.length === 0)
    return (
      <Sheet>
        <Empty>{t("noBodies")}</Empty>
      </Sheet>
    );
  return (
    <>
      {!states.limitsKnown && <Notice tone="due">{t("limitsUnknown")}</Notice>}
      <Section title={t("grid")} note={t("orderHint")}>
        <Sheet>
          <StateGrid groups={groupsOf(states.items)} {...(on ? { on } : {})} />
        </Sheet>
      </Section>
      <Section title={t("table")}>
        <StateTable rows={states.items} {...(on ? { on } : {})} />
      </Section>
      <Thresholds states={states} />
    </>
  );
}

type Threshold = States["thresholds"][number];

/** One finding, two findings: the norm writes the unit as of many. */
const counted = (value: string, unit: string) => (value === "1" ? unit.replace(/s$/, "") : unit);

/** The numbers are norms: each with its basis, and set by the jurisdiction. */
function Thresholds({ states: { thresholds, on } }: { states: States }) {
  const { t, w } = useWords(STATES);
  const columns: Column<Threshold>[] = [
    { key: "threshold", title: t("threshold"), look: "lead", cell: ({ title }) => w(title) },
    {
      key: "value",
      title: t("value"),
      look: "tight",
      cell: ({ value, unit }) => (
        <>
          <b>{value}</b> {counted(value, w(unit))}
        </>
      ),
    },
    {
      key: "basis",
      title: t("basis"),
      cell: ({ basis }) => basis.map((one) => <BasisWords key={one.document} basis={one} />),
    },
  ];
  const toNorms = (
    <Link to={URLS.norm} params={procedureParams(LAW)} search={{ on }}>
      {t("normOfDay")}
    </Link>
  );
  return (
    <Section title={t("thresholds")} note={toNorms}>
      <DataTable
        label={t("thresholds")}
        columns={columns}
        rows={thresholds}
        rowKey={({ id }) => id}
        empty=""
      />
    </Section>
  );
}
