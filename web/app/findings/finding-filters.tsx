import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { BodyPicker } from "../forms/body-picker.tsx";
import { useWords } from "../language.ts";
import { ChoiceFilter, ClearFilters, Filters, OnlyFilter, WordsFilter } from "../parts/filters.tsx";
import { QUERIES } from "../queries.ts";
import { FINDING_ORDERS, FINDING_STATES, FINDING_WEIGHTS, type FindingsSearch } from "../searches.ts";
import { FINDINGS } from "../texts/findings.ts";
import { useSupervises } from "./finding-tabs.tsx";
import { URLS } from "../urls.ts";
import { SEVERITIES, FINDING_STATES as STATES } from "../verdicts.ts";

const HANDLING = "cn/finding";
const ORDER_WORDS = { severity: "bySeverity", due: "byDue", body: "byBody" } as const;

/** What narrows the list, all of it in the page's address. */
export function FindingFilters({ search }: { search: FindingsSearch }) {
  const { t, w } = useWords(FINDINGS);
  const navigate = useNavigate({ from: URLS.findings });
  const supervises = useSupervises();
  const procedures = useQuery(QUERIES.procedures());
  const change = (part: FindingsSearch) => void navigate({ search: { ...search, ...part }, replace: true });
  // Findings about how findings are handled come only when they are asked for, and are for those who supervise that.
  const kinds = (procedures.data?.items ?? []).filter(
    (p) => p.constraints.length > 0 && (supervises || p.id !== HANDLING),
  );
  const rules = new Map(
    kinds
      .filter((p) => p.id === (search.procedure ?? p.id))
      .flatMap((p) => p.constraints.map((c) => [c.id, w(c.title)] as const)),
  );
  const { who, ...narrowing } = search;
  return (
    <Filters>
      <WordsFilter label={t("search")} value={search.query} onChange={(query) => change({ query })} />
      <BodyPicker
        label={t("body")}
        all={t("anyBody")}
        value={search.body}
        onChange={(body) => change({ body })}
      />
      <ChoiceFilter
        label={t("severity")}
        all={t("anyWeight")}
        value={search.severity}
        choices={FINDING_WEIGHTS.map((value) => ({ value, label: w(SEVERITIES[value].word) }))}
        onChange={(value) => change({ severity: FINDING_WEIGHTS.find((s) => s === value) })}
      />
      <ChoiceFilter
        label={t("procedure")}
        all={t("anyProcedure")}
        value={search.procedure}
        choices={kinds.map((p) => ({ value: p.id, label: w(p.title) }))}
        onChange={(procedure) => change({ procedure, constraint: undefined })}
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
        choices={FINDING_STATES.map((value) => ({ value, label: w(STATES[value]?.word) }))}
        onChange={(value) => change({ state: FINDING_STATES.find((s) => s === value) })}
      />
      <ChoiceFilter
        label={t("order")}
        all={t("newest")}
        value={search.sort}
        choices={FINDING_ORDERS.map((value) => ({ value, label: t(ORDER_WORDS[value]) }))}
        onChange={(value) => change({ sort: FINDING_ORDERS.find((s) => s === value) })}
      />
      <OnlyFilter
        label={t("pendingOnly")}
        value={search.pending}
        onChange={(pending) => change({ pending })}
      />
      <OnlyFilter label={t("lateOnly")} value={search.late} onChange={(late) => change({ late })} />
      <ClearFilters
        label={t("clear")}
        narrowing={narrowing}
        clear={() => void navigate({ search: { who }, replace: true })}
      />
    </Filters>
  );
}
