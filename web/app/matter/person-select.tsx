import { Select } from "antd";
import { useWords } from "../language.ts";
import type { Control } from "../parts/field.tsx";
import { isFoundBy } from "../record/names.ts";
import { NEXT_ACTS } from "../texts/next-acts.ts";

export type Somebody = {
  person: string;
  name: string;
  initials: string[];
  titles: string[];
  as: string | null;
};
type Props = { control: Control; persons: Somebody[]; value: string; onChange: (person: string) => void };

/** Somebody whom the matter or its body knows, by name or its initials. */
export function PersonSelect({ control, persons, value, onChange }: Props) {
  const { t, listed } = useWords(NEXT_ACTS);
  const byId = new Map(persons.map((somebody) => [somebody.person, somebody]));
  return (
    <Select
      {...control}
      showSearch
      placeholder={t("ofHint")}
      value={value || null}
      onChange={(chosen: string | null) => onChange(chosen ?? "")}
      filterOption={(typed, option) => {
        const somebody = byId.get(String(option?.value));
        return somebody !== undefined && isFoundBy(typed, somebody);
      }}
      options={persons.map(({ person, name, titles }) => ({
        value: person,
        label: titles.length > 0 ? `${name}（${listed(titles)}）` : name,
      }))}
    />
  );
}
