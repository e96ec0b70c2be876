import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { Norm, NormParameter, NormValue } from "../api.ts";
import { useWords } from "../language.ts";
import { DayChoice } from "../norms/day-choice.tsx";
import { holdsOn, InForce, OriginWords } from "../norms/in-force.tsx";
import { useBoundsWords } from "../norms/parameter-table.tsx";
import { SettingsSection } from "../norms/settings.tsx";
import { excerptOf } from "../norms/source.ts";
import { SourceText } from "../norms/source-text.tsx";
import { Trial } from "../norms/trial.tsx";
import { valueWords } from "../norms/units.ts";
import { AnotherDay } from "../forms/as-of.tsx";
import { BasisWords } from "../parts/basis.tsx";
import { QUERIES } from "../queries.ts";
import type { NormSearch } from "../searches.ts";
import { NORMS } from "../texts/norms.ts";
import { TRIAL } from "../texts/trial.ts";
import { type Column, DataTable, Empty, Failed, Loaded, Page, Section, Sheet, State } from "../ui/index.ts";
import { procedureParams, URLS, verdictAnchor } from "../urls.ts";
import "../norms/norms.css";

/** One parameter: its value on a day and where it comes from, its history, and the way to another value. */
export function ParameterPage() {
  const { t } = useWords(TRIAL);
  const { pack, name, parameter } = useParams({ from: URLS.parameter });
  const search = useSearch({ from: URLS.parameter });
  const norm = useQuery(QUERIES.norm(`${pack}/${name}`, search));
  const found = norm.data?.parameters.find(({ id }) => id === parameter);
  if (!norm.data || !found)
    return (
      <Page title={t("norms")} crumb={<Link to={URLS.norms}>{t("norms")}</Link>}>
        <Loaded query={norm}>
          {() => (
            <Sheet>
              <Empty>{t("noSuch")}</Empty>
            </Sheet>
          )}
        </Loaded>
      </Page>
    );
  return (
    <ParameterOf key={parameter} norm={norm.data} parameter={found} search={search} failure={norm.error} />
  );
}

type Of = { norm: Norm; parameter: NormParameter; search: NormSearch };

function ParameterOf({ norm, parameter, search, failure }: Of & { failure: Error | null }) {
  const { t, w, day } = useWords({ ...NORMS, ...TRIAL });
  const navigate = useNavigate({ from: URLS.parameter });
  const change = (part: NormSearch) => void navigate({ search: { ...search, ...part }, replace: true });
  const settings = norm.settings.filter((setting) => setting.parameter === parameter.id);
  return (
    <Page
      title={w(parameter.title)}
      crumb={
        <>
          <Link to={URLS.norms}>{t("norms")}</Link> ›{" "}
          <Link to={URLS.norm} params={procedureParams(norm.id)} search={search}>
            {w(norm.title)}
          </Link>{" "}
          › {t("parameters")}
        </>
      }
      actions={<DayChoice search={search} change={change} />}
    >
      {failure && <Failed error={failure} />}
      <AnotherDay
        {...(search.on ? { on: search.on, says: t("asOfDay", { day: day(search.on) }) } : {})}
        goBack={() => change({ on: undefined })}
      />
      <Present norm={norm} parameter={parameter} search={search} />
      {settings.length > 0 && <SettingsSection settings={settings} empty="" />}
      <History norm={norm} parameter={parameter} />
      {norm.may.propose && !search.on ? (
        <Trial norm={norm} parameter={parameter} />
      ) : (
        !norm.may.propose && <p className="quiet may-not">{t("mayNot")}</p>
      )}
    </Page>
  );
}

function Present({ norm, parameter, search }: Of) {
  const { t, w, language } = useWords({ ...NORMS, ...TRIAL });
  const bounds = useBoundsWords()(parameter);
  const rules = norm.constraints.filter(
    ({ id, parameters }) => parameter.usedBy.includes(id) || parameters.includes(parameter.id),
  );
  return (
    <Section title={t("present")}>
      <Sheet padded>
        <p className="present-value">{valueWords(parameter.value, parameter.unitTitle, language)}</p>
        <dl className="facts">
          <dt>{t("origin")}</dt>
          <dd>
            <OriginWords origin={parameter.origin} />
          </dd>
          <dt>{t("bounds")}</dt>
          <dd>{bounds}</dd>
          <dt>{t("basis")}</dt>
          <dd>
            {parameter.basis.map((basis) => (
              <p key={`${basis.document} ${basis.says}`}>
                <BasisWords basis={basis} />
              </p>
            ))}
          </dd>
          {rules.length > 0 && (
            <>
              <dt>{t("usedBy")}</dt>
              <dd>
                {rules.map(({ id, title }) => (
                  <p key={id}>
                    <Link
                      to={URLS.norm}
                      params={procedureParams(norm.id)}
                      search={search}
                      hash={verdictAnchor(id)}
                    >
                      {w(title)}
                    </Link>
                  </p>
                ))}
              </dd>
            </>
          )}
        </dl>
        <details className="quiet-fold">
          <summary>{t("source")}</summary>
          <SourceText excerpt={excerptOf(norm.sources, parameter.place, parameter.id)} />
        </details>
      </Sheet>
    </Section>
  );
}

function History({ norm, parameter }: { norm: Norm; parameter: NormParameter }) {
  const { t, language } = useWords({ ...NORMS, ...TRIAL });
  const columns: Column<NormValue>[] = [
    {
      key: "value",
      title: t("valueWord"),
      look: "lead",
      cell: ({ value }) => <b className="value">{valueWords(value, parameter.unitTitle, language)}</b>,
    },
    { key: "inForce", title: t("inForce"), cell: ({ inForce }) => <InForce dates={inForce} />, bare: true },
    {
      key: "standing",
      title: t("standing"),
      look: "tight",
      cell: ({ inForce }) =>
        holdsOn(inForce, norm.on) ? (
          <State tone="good">{t("standsNow")}</State>
        ) : (
          <span className="quiet">{t(inForce.from > norm.on ? "future" : "past")}</span>
        ),
    },
    {
      key: "origin",
      title: t("origin"),
      cell: ({ origin }) => <OriginWords origin={origin} />,
      look: "faded",
    },
    {
      key: "basis",
      title: t("basis"),
      cell: ({ basis }) =>
        basis.map((one) => (
          <p key={`${one.document} ${one.says}`} className="small">
            <BasisWords basis={one} />
          </p>
        )),
      bare: true,
    },
  ];
  return (
    <Section title={t("history")}>
      <DataTable
        label={t("history")}
        columns={columns}
        rows={parameter.history}
        rowKey={({ inForce, origin, value }) => `${inForce.from} ${origin.setting} ${origin.body} ${value}`}
        empty=""
      />
    </Section>
  );
}
