import { Input, Select } from "antd";
import type { Recordable } from "../api.ts";
import { useWords } from "../language.ts";
import { Choice } from "../parts/choice.tsx";
import { Field } from "../parts/field.tsx";
import { NEXT_ACTS } from "../texts/next-acts.ts";
import { PersonSelect, type Somebody } from "./person-select.tsx";

const TEXT_LENGTH_MOST = 20_000;
/** More than so many are no row of buttons. */
const CHOICES_MOST = 6;

type Props = {
  field: Recordable["fields"][number];
  persons: Somebody[];
  problem: string | undefined;
  value: string;
  onChange: (typed: string) => void;
};

/** One field of an act, by its type. */
export function ActField({ field, persons, problem, value, onChange }: Props) {
  const { t, w } = useWords(NEXT_ACTS);
  const { key, title, type, options, required } = field;
  const blank = { value: "", label: t("blank") };
  const truths = [
    { value: "true", label: t("yes") },
    { value: "false", label: t("no") },
  ];
  const named = (options ?? []).map((option) => ({ value: option.value, label: w(option.title) }));
  const choices = type === "boolean" ? truths : named;
  const isWide = type === "text" || choices.length > 0;
  return (
    <Field
      label={w(title)}
      place={key}
      problem={problem}
      isOptional={!required}
      hint={type === "money" ? t("moneyHint") : type === "date" ? t("dateHint") : undefined}
      width={isWide ? "wide" : "most"}
    >
      {(control) => {
        if (type === "person")
          return <PersonSelect control={control} persons={persons} value={value} onChange={onChange} />;
        if (choices.length > CHOICES_MOST)
          return (
            <Select
              {...control}
              value={value || null}
              allowClear={!required}
              options={named}
              onChange={(chosen: string | null) => onChange(chosen ?? "")}
            />
          );
        if (choices.length > 0)
          return (
            <Choice
              control={control}
              label={w(title)}
              options={required ? choices : [blank, ...choices]}
              value={value}
              onChange={onChange}
            />
          );
        if (type === "text")
          return (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 1, maxRows: 8 }}
              maxLength={TEXT_LENGTH_MOST}
              value={value}
              onChange={(e) => onChange(e.target.value)}
            />
          );
        return (
          <Input
            {...control}
            autoComplete="off"
            inputMode={type === "money" ? "decimal" : "text"}
            value={value}
            onChange={(e) => onChange(e.target.value)}
          />
        );
      }}
    </Field>
  );
}
