import { useQuery } from "@tanstack/react-query";
import { Button, DatePicker, InputNumber } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { DECISIONS, type Procedure } from "../api.ts";
import { BodyPicker } from "../forms/body-picker.tsx";
import { useWords } from "../language.ts";
import { CountedOnly } from "../figures/counted-only.tsx";
import { ChoiceFilter, ClearFilters, Filters, OnlyFilter, WordsFilter } from "../parts/filters.tsx";
import { QUERIES } from "../queries.ts";
import type { MattersSearch } from "../searches.ts";
import { MATTERS } from "../texts/matters.ts";
import { filterOf } from "./view-search.ts";
import "./matters.css";

type Props = { search: MattersSearch; change: (part: MattersSearch) => void; clear: () => void };

/** They live in the page's address, so a filtered list can be sent to a colleague. */
export function MatterFilters({ search, change, clear }: Props) {
  const { t, w, language } = useWords(MATTERS);
  const procedures = useQuery(QUERIES.procedures());
  const hasMore = [search.from, search.to, search.amountFrom, search.amountTo].some(
    (part) => part !== undefined,
  );
  const [isOpen, setOpen] = useState(hasMore);
  // Procedures without stages are books that the system keeps of itself.
  const kinds = (procedures.data?.items ?? []).filter((p) => p.stages.length > 0);
  const chosen = kinds.find((p) => p.id === (search.procedure ?? DECISIONS));
  const choices = (all: { id: string; title: Procedure["title"] }[] = []) =>
    all.map(({ id, title }) => ({ value: id, label: w(title) }));
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
        label={t("procedure")}
        all={t("anyProcedure")}
        value={search.procedure}
        choices={choices(kinds)}
        onChange={(procedure) => change({ procedure, class: undefined, stage: undefined })}
      />
      <ChoiceFilter
        label={t("class")}
        all={t("anyClass")}
        value={search.class}
        choices={choices(classesOf(chosen))}
        onChange={(value) => change({ class: value })}
      />
      <ChoiceFilter
        label={t("stage")}
        all={t("anyStage")}
        value={search.stage}
        choices={choices(chosen?.stages)}
        onChange={(stage) => change({ stage })}
      />
      <OnlyFilter
        label={t("onlyBreached")}
        value={search.breached}
        onChange={(breached) => change({ breached })}
      />
      <Button type="link" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? "fewerFilters" : "moreFilters")}
      </Button>
      {(search.figure ?? search.countedFrom ?? search.countedTo) && (
        <CountedOnly search={search} change={change} />
      )}
      <ClearFilters label={t("clear")} narrowing={filterOf(search)} clear={clear} />
      {isOpen && (
        <div className="more-filters">
          <Day
            label={t("openedFrom")}
            bound={t("from")}
            value={search.from}
            onChange={(from) => change({ from })}
          />
          <Day label={t("openedTo")} bound={t("to")} value={search.to} onChange={(to) => change({ to })} />
          <Amount
            key={`from ${language}`}
            label={t("amountFrom")}
            bound={t("atLeast")}
            unit={t("amountUnit")}
            fen={search.amountFrom}
            onChange={(amountFrom) => change({ amountFrom })}
          />
          <Amount
            key={`to ${language}`}
            label={t("amountTo")}
            bound={t("atMost")}
            unit={t("amountUnit")}
            fen={search.amountTo}
            onChange={(amountTo) => change({ amountTo })}
          />
        </div>
      )}
    </Filters>
  );
}

type DayProps = {
  label: string;
  bound: string;
  value?: string | undefined;
  onChange: (day?: string) => void;
};

function Day(props: DayProps) {
  const { language } = useWords();
  return (
    <DatePicker
      aria-label={props.label}
      placeholder={props.label}
      prefix={props.value && props.bound}
      value={props.value ? dayjs(props.value) : null}
      onChange={(day) => props.onChange(day?.format("YYYY-MM-DD"))}
      format={language === "zh" ? "YYYY年M月D日" : "D MMM YYYY"}
    />
  );
}

const FEN_IN = { zh: 1_000_000, en: 100 };

/** In 万元 where offices use it; taken over when the keyboard leaves it or says Enter. */
type AmountProps = {
  label: string;
  /** Said beside the number once there is one. */
  bound: string;
  unit: string;
  fen?: number | undefined;
  onChange: (fen?: number) => void;
};

function Amount(props: AmountProps) {
  const { language } = useWords();
  const { label, fen } = props;
  const [typed, setTyped] = useState<number | null>(fen === undefined ? null : fen / FEN_IN[language]);
  const take = () => {
    const amount = typed === null ? undefined : Math.round(typed * FEN_IN[language]);
    if (amount !== fen) props.onChange(amount);
  };
  return (
    <InputNumber
      aria-label={label}
      placeholder={label}
      prefix={typed !== null && props.bound}
      suffix={typed !== null && props.unit}
      min={0}
      max={1e9}
      controls={false}
      value={typed}
      onChange={(value) => setTyped(value === null ? null : Number(value))}
      onBlur={take}
      onPressEnter={take}
    />
  );
}

function classesOf(procedure: Procedure | undefined) {
  const fields = procedure?.acts.flatMap((act) => act.fields) ?? [];
  return (fields.find((field) => field.key === "class")?.options ?? []).map(({ value, title }) => ({
    id: value,
    title,
  }));
}
