import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { CaseRun, Norm } from "../api.ts";
import { useWords } from "../language.ts";
import { Ages } from "../norms/ages.tsx";
import { CaseList } from "../norms/cases.tsx";
import { DayChoice } from "../norms/day-choice.tsx";
import { InForce } from "../norms/in-force.tsx";
import { Problems } from "../norms/packs.tsx";
import { ParameterTable } from "../norms/parameter-table.tsx";
import { Reference } from "../norms/reference.tsx";
import { RuleContents, Rules } from "../norms/rules.tsx";
import { SettingsSection } from "../norms/settings.tsx";
import { AnotherDay } from "../forms/as-of.tsx";
import { useScrollToHash } from "../parts/to-anchor.ts";
import { versionWords } from "../parts/version.ts";
import { QUERIES } from "../queries.ts";
import type { NormSearch } from "../searches.ts";
import { NORMS } from "../texts/norms.ts";
import { Failed, Loaded, Loading, Notice, Page, Section, Sheet, State } from "../ui/index.ts";
import { procedureParams, URLS } from "../urls.ts";
import "../norms/norms.css";

/** One procedure on a day: its history, values, rules, cases and text. */
export function ProcedurePage() {
  const { t } = useWords(NORMS);
  const { pack, name } = useParams({ from: URLS.norm });
  const search = useSearch({ from: URLS.norm });
  const norm = useQuery(QUERIES.norm(`${pack}/${name}`, search));
  const change = useChange(search);
  if (!norm.data)
    return (
      <Page
        title={t("norms")}
        crumb={<Link to={URLS.norms}>{t("norms")}</Link>}
        actions={<DayChoice search={search} change={change} />}
      >
        <Loaded query={norm}>{() => null}</Loaded>
      </Page>
    );
  return <ProcedureOf norm={norm.data} search={search} failure={norm.error} />;
}

function useChange(search: NormSearch) {
  const navigate = useNavigate({ from: URLS.norm });
  return (part: NormSearch) => void navigate({ search: { ...search, ...part }, replace: true });
}

type Of = { norm: Norm; search: NormSearch };

function ProcedureOf({ norm, search, failure }: Of & { failure: Error | null }) {
  const { t, w, day, language } = useWords(NORMS);
  const change = useChange(search);
  const cases = useQuery(QUERIES.normCases(norm.id));
  useScrollToHash();
  const runs = cases.data?.items;
  return (
    <Page
      title={w(norm.title)}
      crumb={
        <>
          <Link to={URLS.norms} search={search.on ? { on: search.on } : {}}>
            {t("norms")}
          </Link>{" "}
          › <span className="mono">{norm.id}</span>
        </>
      }
      sub={
        <>
          <InForce dates={norm.inForce} /> ·{" "}
          {t("packTitle", { pack: norm.pack, version: versionWords(norm.version, language) })} ·{" "}
          <Link
            to={URLS.compareNorms}
            params={procedureParams(norm.id)}
            search={search.on ? { left: search.on } : {}}
          >
            {t("compare")}
          </Link>
          {norm.may.propose && (
            <>
              {" · "}
              <Link to={URLS.normText} params={procedureParams(norm.id)}>
                {t("tryText")}
              </Link>
            </>
          )}
        </>
      }
      actions={<DayChoice search={search} change={change} />}
      aside={<RuleContents norm={norm} />}
    >
      {failure && <Failed error={failure} />}
      <AnotherDay
        on={search.on}
        says={search.on && t("asOfDay", { day: day(search.on) })}
        goBack={() => change({ on: undefined })}
      />
      {norm.problems.length > 0 && (
        <>
          <Notice tone="due">{t("last-good")}</Notice>
          <Problems problems={norm.problems} />
        </>
      )}
      <Ages norm={norm} search={search} />
      <Section title={t("parameters")} anchor="parameters">
        <ParameterTable norm={norm} search={search} />
      </Section>
      {norm.settings.length > 0 && <SettingsSection settings={norm.settings} empty={t("noSettingsHere")} />}
      <Rules norm={norm} search={search} runs={runs} />
      <Section title={t("cases")} note={<CasesNote runs={runs} />} anchor="cases">
        {cases.error ? (
          <Failed error={cases.error} retry={() => void cases.refetch()} />
        ) : (
          <Sheet>{runs ? <CaseList runs={runs} norm={norm} /> : <Loading />}</Sheet>
        )}
      </Section>
      <Reference norm={norm} />
    </Page>
  );
}

function CasesNote({ runs }: { runs: CaseRun[] | undefined }) {
  const { t } = useWords(NORMS);
  if (!runs) return t("casesRunning");
  if (runs.length === 0) return null;
  const failed = runs.filter(({ ok }) => !ok).length;
  return failed > 0 ? (
    <State tone="bad">{t("casesFailed", { n: failed })}</State>
  ) : (
    <State tone="good">{t("casesAllOk", { n: runs.length })}</State>
  );
}
