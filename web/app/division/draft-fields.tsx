import { useQuery } from "@tanstack/react-query";
import { Input, Select } from "antd";
import type { Division } from "../api.ts";
import { useWords } from "../language.ts";
import { DayField, hasBeen } from "../parts/day-field.tsx";
import { Field } from "../parts/field.tsx";
import { QUERIES } from "../queries.ts";
import { DIVISION } from "../texts/division.ts";
import { Section, Sheet } from "../ui/index.ts";
import type { Lack, PlanTyped } from "./draft.ts";

type Props = {
  division: Division;
  typed: PlanTyped;
  change: (part: Partial<PlanTyped>) => void;
  lacks: Lack[];
  /** The server's objection to a field of what was sent. */
  problemAt: (place: string) => string | undefined;
};

/** When it was drafted, who adopted it, how it was published and filed: only what has happened is filled in. */
export function DraftFields({ division, typed, change, lacks, problemAt }: Props) {
  const { t } = useWords(DIVISION);
  const decisions = useQuery(QUERIES.decisionsOf(division.body));
  const said = (lack: Lack, words: "lackDay" | "lackLimit", place: string) => {
    const problem = lacks.includes(lack) ? t("lacks", { what: t(words) }) : problemAt(place);
    return problem ? { problem } : {};
  };
  const from = (place: string) => {
    const problem = problemAt(place);
    return problem ? { problem } : {};
  };
  return (
    <Section title={t("willSteps")}>
      <Sheet padded>
        <div className="fields">
          <Field label={t("draftedOn")} place="draftedOn" {...said("draftedOn", "lackDay", "draftedOn")}>
            {(control) => (
              <DayField
                control={control}
                mayBe={hasBeen}
                value={typed.draftedOn}
                onChange={(draftedOn = "") => change({ draftedOn })}
              />
            )}
          </Field>
          <Field label={t("limit")} place="limit" isOptional {...said("limit", "lackLimit", "limit.fen")}>
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                autoComplete="off"
                value={typed.limit}
                onChange={(event) => change({ limit: event.target.value })}
              />
            )}
          </Field>
          <Field
            label={t("adoptedOn")}
            place="adoptedOn"
            isOptional
            hint={t("adoptedHint")}
            {...from("adopted.on")}
          >
            {(control) => (
              <DayField
                control={control}
                mayBe={hasBeen}
                value={typed.adoptedOn}
                onChange={(adoptedOn = "") =>
                  // It was drafted by then: a form that is filled in afterwards begins with today.
                  change({
                    adoptedOn,
                    ...(adoptedOn !== "" && adoptedOn < typed.draftedOn ? { draftedOn: adoptedOn } : {}),
                  })
                }
              />
            )}
          </Field>
          {typed.adoptedOn !== "" && (
            <>
              <Field label={t("startsOn")} place="fromOn" isOptional hint={t("startsHint")}>
                {(control) => (
                  <DayField
                    control={control}
                    value={typed.fromOn}
                    onChange={(fromOn = "") => change({ fromOn })}
                  />
                )}
              </Field>
              <Field
                label={t("decision")}
                place="decision"
                isOptional
                width="most"
                {...from("adopted.decision")}
              >
                {({ status, ...control }) => (
                  <Select
                    {...control}
                    {...(status ? { status } : {})}
                    allowClear
                    showSearch
                    optionFilterProp="label"
                    value={typed.decision || null}
                    options={(decisions.data?.items ?? []).map(({ id, title, openedOn }) => ({
                      value: id,
                      label: `${openedOn} ${title ?? "—"}`,
                    }))}
                    onChange={(decision: string | null) => change({ decision: decision ?? "" })}
                  />
                )}
              </Field>
              <Field label={t("meetingNote")} place="meeting" isOptional width="most">
                {(control) => (
                  <Input
                    {...control}
                    maxLength={500}
                    value={typed.meeting}
                    onChange={(event) => change({ meeting: event.target.value })}
                  />
                )}
              </Field>
            </>
          )}
          <Field label={t("publishedOn")} place="publishedOn" isOptional {...from("published.on")}>
            {(control) => (
              <DayField
                control={control}
                mayBe={hasBeen}
                value={typed.publishedOn}
                onChange={(publishedOn = "") => change({ publishedOn })}
              />
            )}
          </Field>
          {typed.publishedOn !== "" && (
            <Field label={t("publishedHow")} place="published" isOptional width="most">
              {(control) => (
                <Input
                  {...control}
                  maxLength={500}
                  value={typed.published}
                  onChange={(event) => change({ published: event.target.value })}
                />
              )}
            </Field>
          )}
          <Field label={t("filedOn")} place="filedOn" isOptional hint={t("filedHint")} {...from("filed.on")}>
            {(control) => (
              <DayField
                control={control}
                value={typed.filedOn}
                mayBe={hasBeen}
                onChange={(filedOn = "") => change({ filedOn })}
              />
            )}
          </Field>
        </div>
      </Sheet>
    </Section>
  );
}
