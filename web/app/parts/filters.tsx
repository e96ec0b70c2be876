import { Button, Checkbox, Input, Select } from "antd";
import type { ReactNode } from "react";
import "./filters.css";

/** The line of filters above a list. They live in the page's address, so a filtered list can be sent to a colleague. */
export function Filters({ children }: { children: ReactNode }) {
  return <search className="filters">{children}</search>;
}

/** Words to look for; asked when they are sent, not at every letter. */
export function WordsFilter(props: { label: string; value?: string; onChange: (words?: string) => void }) {
  const { label, value, onChange } = props;
  return (
    <Input.Search
      key={value ?? ""}
      className="wide"
      aria-label={label}
      placeholder={label}
      allowClear
      defaultValue={value}
      onSearch={(words) => onChange(words.trim() || undefined)}
    />
  );
}

/** Only those of which something is so; an address says "true" or nothing. */
export function OnlyFilter(props: { label: string; value?: string; onChange: (only?: "true") => void }) {
  const { label, value, onChange } = props;
  return (
    <Checkbox checked={value === "true"} onChange={(e) => onChange(e.target.checked ? "true" : undefined)}>
      {label}
    </Checkbox>
  );
}

/** Shown while anything narrows the list. */
export function ClearFilters(props: { label: string; narrowing: object; clear: () => void }) {
  const { label, narrowing, clear } = props;
  if (Object.values(narrowing).every((part) => part === undefined || part === "")) return null;
  return (
    <Button type="link" size="small" onClick={clear}>
      {label}
    </Button>
  );
}

type Choice = { value: string; label: string };

/** One of a few; nothing chosen is "all". */
export function ChoiceFilter(props: {
  label: string;
  all: string;
  value?: string;
  choices: Choice[];
  onChange: (value?: string) => void;
}) {
  const { label, all, value, choices, onChange } = props;
  return (
    <Select
      aria-label={label}
      placeholder={all}
      allowClear
      value={value}
      options={choices}
      onChange={onChange}
      popupMatchSelectWidth={false}
    />
  );
}
