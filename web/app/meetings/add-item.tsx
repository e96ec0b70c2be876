import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import type { Matter, Meeting, NextActs, Recordable } from "../api.ts";
import { useWords } from "../language.ts";
import { ActForm } from "../matter/act-form.tsx";
import { Field } from "../parts/field.tsx";
import { QUERIES } from "../queries.ts";
import { MEETINGS } from "../texts/meetings.ts";
import { Loaded } from "../ui/index.ts";
import { ItemWords } from "./item-words.tsx";

/** Of a form for one of the next steps of a meeting. */
export type NextProps = {
  meeting: Meeting;
  matter: Matter;
  act: Recordable;
  persons: NextActs["persons"];
  done: () => void;
};

/** One of the items that wait comes onto the agenda, at its end; late with emergency and reasons. */
export function AddItem({ meeting, matter, act, persons, done }: NextProps) {
  const { t } = useWords(MEETINGS);
  const waiting = useQuery(QUERIES.itemsWaiting(meeting.body));
  const [chosen, choose] = useState<string | null>(null);
  const number = 1 + Math.max(0, ...meeting.agenda.map((item) => item.number));
  return (
    <Loaded query={waiting}>
      {({ items }) => {
        const item = items.find((one) => one.matter === chosen);
        if (items.length === 0) return <p className="quiet">{t("noneWaiting")}</p>;
        return (
          <>
            <div className="fields one">
              <Field label={t("whichItem")}>
                {(control) => (
                  <Select
                    {...control}
                    showSearch
                    optionFilterProp="label"
                    value={chosen}
                    onChange={choose}
                    options={items.map((one) => ({ value: one.matter, label: one.title }))}
                  />
                )}
              </Field>
            </div>
            {item && (
              <>
                <p className="meeting-facts">
                  <ItemWords item={item} />
                </p>
                <ActForm
                  key={item.matter}
                  matter={matter}
                  act={act}
                  persons={persons}
                  given={{
                    matter: { value: item.matter, shown: item.title },
                    number: { value: String(number) },
                    item_title: { value: item.title },
                  }}
                  onRecorded={done}
                />
              </>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
