import { Checkbox } from "antd";
import { BodyPicker } from "../forms/body-picker.tsx";
import { useWords } from "../language.ts";
import { ChoiceFilter, ClearFilters, Filters, OnlyFilter, WordsFilter } from "../parts/filters.tsx";
import { TASK_STATES, type TasksSearch } from "../searches.ts";
import { TASKS } from "../texts/tasks.ts";

type Props = { search: TasksSearch; change: (part: TasksSearch) => void; clear: () => void };

const BOXES = [
  { key: "pending", word: "pending" },
  { key: "late", word: "lateOnly" },
  { key: "differing", word: "differingOnly" },
] as const;

/** What narrows the list, all of it in the page's address. */
export function TaskFilters({ search, change, clear }: Props) {
  const { t } = useWords(TASKS);
  const { sort: _sort, order: _order, ...narrowing } = search;
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
        label={t("state")}
        all={t("anyState")}
        value={search.state}
        choices={TASK_STATES.map((value) => ({ value, label: t(`s_${value}`) }))}
        onChange={(value) => change({ state: TASK_STATES.find((state) => state === value) })}
      />
      <Checkbox
        checked={search.who === "mine"}
        onChange={(e) => change({ who: e.target.checked ? "mine" : undefined })}
      >
        {t("mine")}
      </Checkbox>
      {BOXES.map(({ key, word }) => (
        <OnlyFilter
          key={key}
          label={t(word)}
          value={search[key]}
          onChange={(only) => change({ [key]: only })}
        />
      ))}
      <ClearFilters label={t("clear")} narrowing={narrowing} clear={clear} />
    </Filters>
  );
}
