import { Select } from "antd";
import type { ReactNode } from "react";
import "./filters.css";

/** The line of filters above a list. They live in the page's address, so a filtered list can be sent to a colleague. */
export function Filters({ children }: { children: ReactNode }) {
  return <search className="filters">{children}</search>;
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
