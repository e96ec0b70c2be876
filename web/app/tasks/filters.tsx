import { Button, Checkbox, Input } from "antd";
import { BodyPicker } from "../forms/body-picker.tsx";
import { useWords } from "../language.ts";
import { ChoiceFilter, Filters } from "../parts/filters.tsx";
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
      <Input.Search
        key={search.query ?? ""}
        className="wide"
        aria-label={t("search")}
        placeholder={t("search")}
        allowClear
        defaultValue={search.query}
        onSearch={(query) => change({ query: query.trim() || undefined })}
      />
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
        <Checkbox
          key={key}
          checked={search[key] === "true"}
          onChange={(e) => change({ [key]: e.target.checked ? "true" : undefined })}
        >
          {t(word)}
        </Checkbox>
      ))}
      {Object.values(narrowing).some(Boolean) && (
        <Button type="link" size="small" onClick={clear}>
          {t("clear")}
        </Button>
      )}
    </Filters>
  );
}
