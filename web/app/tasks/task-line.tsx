import { Button, Input, Select } from "antd";
import type { ReactNode } from "react";
import type { NextActs } from "../api.ts";
import { useWords } from "../language.ts";
import { PersonSelect } from "../matter/person-select.tsx";
import { Field } from "../parts/field.tsx";
import { dayOf, todayIn } from "../record/times.ts";
import { TASKS } from "../texts/tasks.ts";
import type { Lack, Line } from "./lines.ts";

type Props = {
  line: Line;
  number: number;
  carried: { item: string; text: string }[];
  persons: NextActs["persons"];
  lacks: Lack[];
  change: (part: Partial<Line>) => void;
  /** Null where it is the only one. */
  remove: (() => void) | null;
  children: ReactNode;
};

/** One task as it is typed: what, who, by when. */
export function TaskLine({ line, number, carried, persons, lacks, change, remove, children }: Props) {
  const { t } = useWords(TASKS);
  const problem = (place: Lack["place"]) => {
    const lack = lacks.find((found) => found.place === place);
    return lack ? t(lack.word) : undefined;
  };
  const at = (place: Lack["place"]) => `${line.key} ${place}`;
  const due = dayOf(line.due);
  const isPast = due !== null && due < todayIn(new Date());
  return (
    <fieldset className="task-line">
      <legend>{t("taskOf", { n: number })}</legend>
      <div className="fields">
        <Field
          label={t("title")}
          place={at("title")}
          problem={problem("title")}
          hint={t("titleHint")}
          width="wide"
        >
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              value={line.title}
              onChange={(e) => change({ title: e.target.value })}
            />
          )}
        </Field>
        <Field label={t("owner")} place={at("owner")} problem={problem("owner")}>
          {(control) => (
            <PersonSelect
              control={control}
              persons={persons}
              value={line.owner}
              onChange={(owner) => change({ owner })}
            />
          )}
        </Field>
        <Field label={t("department")} isOptional>
          {(control) => (
            <Input
              {...control}
              maxLength={100}
              value={line.department}
              onChange={(e) => change({ department: e.target.value })}
            />
          )}
        </Field>
        <Field
          label={t("due")}
          place={at("due")}
          problem={problem("due")}
          hint={t(isPast ? "dayPast" : "dueHint")}
        >
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              inputMode="numeric"
              value={line.due}
              onChange={(e) => change({ due: e.target.value })}
            />
          )}
        </Field>
        {carried.length > 1 && (
          <Field label={t("resolution")}>
            {(control) => (
              <Select
                {...control}
                value={line.resolution}
                onChange={(resolution: string) => change({ resolution })}
                options={[
                  { value: "", label: t("wholeResolution") },
                  ...carried
                    .filter(({ item }) => item !== "")
                    .map(({ item, text }) => ({ value: item, label: `${item} ${text}` })),
                ]}
              />
            )}
          </Field>
        )}
      </div>
      {children}
      {remove && (
        <Button size="small" type="link" aria-label={t("removeLine", { n: number })} onClick={remove}>
          {t("remove")}
        </Button>
      )}
    </fieldset>
  );
}
