import { Select } from "antd";
import { useState } from "react";
import { useWords } from "../language.ts";
import { ActForm } from "../matter/act-form.tsx";
import { Field } from "../parts/field.tsx";
import { MEETINGS } from "../texts/meetings.ts";
import type { NextProps } from "./add-item.tsx";

/** Somebody more is asked to attend: the meeting, or one item of its agenda. */
export function AskAttending({ meeting, matter, act, persons, done }: NextProps) {
  const { t } = useWords(MEETINGS);
  const [item, choose] = useState("");
  const standing = meeting.agenda.filter(({ state }) => state === "listed");
  const title = standing.find((one) => one.matter === item)?.title;
  return (
    <>
      <div className="fields one">
        <Field label={t("attends")}>
          {(control) => (
            <Select
              {...control}
              value={item}
              onChange={choose}
              options={[
                { value: "", label: t("wholeMeeting") },
                ...standing.map((one) => ({ value: one.matter, label: one.title })),
              ]}
            />
          )}
        </Field>
      </div>
      <ActForm
        key={item}
        matter={matter}
        act={act}
        persons={persons}
        given={{ matter: { value: item, ...(title ? { shown: title } : {}) } }}
        onRecorded={done}
      />
    </>
  );
}
