import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { type ReactNode, useDeferredValue, useState } from "react";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
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

/** A body, found by a part of its name. */
export function BodyFilter({
  label,
  all,
  value,
  onChange,
}: {
  label: string;
  all: string;
  value?: string;
  onChange: (value?: string) => void;
}) {
  const { language } = useWords();
  const [typed, setTyped] = useState("");
  const bodies = useQuery(QUERIES.bodyNames(useDeferredValue(typed)));
  const options = (bodies.data?.items ?? []).map((b) => ({
    value: b.id,
    label: language === "en" ? (b.nameEn ?? b.name) : b.name,
  }));
  return (
    <Select
      className="wide"
      aria-label={label}
      placeholder={all}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value}
      options={options}
      onChange={onChange}
      popupMatchSelectWidth={false}
    />
  );
}
