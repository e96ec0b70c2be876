import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useWords } from "../../language.ts";
import { Field } from "../../parts/field.tsx";
import { ROOM } from "../../texts/room.ts";
import { isThere, nameIn, type PartProps } from "../room.ts";
import { useRun } from "../run.tsx";

/** Who is in charge of the field reports; without a vote one may report as well. */
export function ReportPart({ room, item }: PartProps) {
  const { t, clock } = useWords(ROOM);
  const { run } = useRun();
  const [person, setPerson] = useState("");
  const [text, setText] = useState("");
  const here = room.people.filter(
    (one) => isThere(one) && !one.isRecused && one.capacity !== "clerk" && one.capacity !== "observer",
  );
  const chosen = here.find((one) => one.person === person);
  const supplementary = item.item.positions.length > 0;
  return (
    <form
      className="room-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!chosen) return;
        const data = {
          of: person,
          as: chosen.capacity,
          ...(text.trim() ? { text: text.trim() } : {}),
          ...(supplementary ? { supplementary } : {}),
        };
        run({ kind: "item", matter: item.matter, type: "decision.item-reported", data }, () => {
          setText("");
          setPerson("");
        });
      }}
    >
      {item.item.reports.map((report) => (
        <p key={`${report.person} ${report.at}`} className="quiet">
          {t("reported", { name: nameIn(room, report.person), time: clock(report.at) })} {report.text}
        </p>
      ))}
      <div className="fields">
        <Field label={t("reporter")}>
          {(control) => (
            <Select
              {...control}
              showSearch
              optionFilterProp="label"
              value={person || null}
              placeholder={t("choosePerson")}
              onChange={(value: string) => setPerson(value)}
              options={here.map((one) => ({ value: one.person, label: one.name }))}
            />
          )}
        </Field>
        <Field label={t("gist")} isOptional width="wide">
          {(control) => (
            <Input
              {...control}
              maxLength={2_000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Button type="primary" htmlType="submit" disabled={!chosen}>
        {t("recordReport")}
      </Button>
    </form>
  );
}
