import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { FORMS } from "../texts/forms.ts";

type Props = {
  label: string;
  value?: string;
  onChange: (value?: string) => void;
  /** What nothing chosen means; without it a body is to be chosen. */
  all?: string;
};

type Named = { name: string; nameEn: string | null };

/** A body by its full name, found by a part of it, by pinyin or by initials: the server answers. */
export function BodyPicker({ label, value, onChange, all }: Props) {
  const { t, language } = useWords(FORMS);
  const [typed, setTyped] = useState("");
  const bodies = useQuery(QUERIES.bodyNames(useDeferredValue(typed)));
  const found = bodies.data?.items ?? [];
  const isListed = value === undefined || found.some((body) => body.id === value);
  const chosen = useQuery({ ...QUERIES.body(value ?? ""), enabled: !isListed });
  const nameOf = (body: Named) => (language === "en" ? (body.nameEn ?? body.name) : body.name);
  const options = found.map((body) => ({ value: body.id, label: nameOf(body) }));
  // What is chosen keeps its name while the list below shows others.
  if (!isListed) options.unshift({ value, label: chosen.data ? nameOf(chosen.data) : "…" });
  return (
    <Select
      className="wide"
      aria-label={label}
      placeholder={all ?? t("bodyPlaceholder")}
      allowClear={all !== undefined}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value}
      options={options}
      onChange={onChange}
      notFoundContent={bodies.isPending ? t("loading") : t("noBodyFound")}
      popupMatchSelectWidth={false}
    />
  );
}
