import { useQueryClient } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import type { Matter, MeetingRecord } from "../../api.ts";
import { useWords } from "../../language.ts";
import { ActForm } from "../../matter/act-form.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Field } from "../../parts/field.tsx";
import { MEETING_RECORD } from "../../texts/meeting-record.ts";
import { Section, Sheet } from "../../ui/index.ts";
import { MinutesForm } from "./minutes-form.tsx";
import { StepForm } from "./step-form.tsx";
import { typedFor, useFollow, useSteps } from "./use-step.ts";

const STEPS = {
  "record-drafted": "draft",
  "correction-added": "correct",
  "record-confirmed": "sign",
  "minutes-issued": "issue",
  filed: "file",
} as const;
type Step = keyof typeof STEPS;

type Props = { record: MeetingRecord; matter: Matter };

/** What the clerk does after the meeting; answers to objections stand beside the objections. */
export function ClerkSteps({ record, matter }: Props) {
  const { t } = useWords(MEETING_RECORD);
  const { stepOf } = useSteps(record.id);
  const [chosen, setChosen] = useState<Step | "">("");
  const isKnown = (step: string): step is Step => step in STEPS;
  const offered = Object.keys(STEPS).filter(
    (step) =>
      isKnown(step) &&
      stepOf(step) !== undefined &&
      (step !== "record-drafted" || record.draftedAt === null) &&
      // What is filed is only corrected.
      (record.stage !== "filed" || step === "correction-added"),
  );
  if (record.closedAt === null || offered.length === 0) return null;
  const step = chosen !== "" && offered.includes(chosen) ? chosen : "";
  // What is late to be done closes its own form, and not the one that was chosen since.
  const close = (closing: Step) => () => setChosen((now) => (now === closing ? "" : now));
  return (
    <Section title={t("steps")} anchor="steps">
      <Sheet padded>
        <div className="answering">
          <Choice
            label={t("which")}
            options={offered.filter(isKnown).map((value) => ({ value, label: t(STEPS[value]) }))}
            value={step}
            onChange={(value) => isKnown(value) && setChosen(value)}
          />
          {step !== "" && (
            <OneStep key={step} step={step} record={record} matter={matter} done={close(step)} />
          )}
        </div>
      </Sheet>
    </Section>
  );
}

function OneStep({ step, record, matter, done }: Props & { step: Step; done: () => void }) {
  const { t } = useWords(MEETING_RECORD);
  const queries = useQueryClient();
  const { persons, stepOf } = useSteps(record.id);
  const follow = useFollow(record.id);
  const [typed, setTyped] = useState(() => typedFor("", ""));
  const act = stepOf(step);
  if (!act) return null;
  const finished = async () => {
    done();
    await queries.invalidateQueries({ queryKey: ["meeting", record.id] });
  };
  if (step === "minutes-issued") return <MinutesForm record={record} matter={matter} act={act} done={done} />;
  if (step === "record-confirmed")
    return (
      <ActForm
        matter={matter}
        act={act}
        persons={persons.filter(({ person }) => record.people.some((one) => one.person === person))}
        onRecorded={() => {
          done();
          void follow();
        }}
      />
    );
  const ofItem = {
    keys: ["matter"],
    control: (
      <Field label={t("item")} width="most">
        {(control) => (
          <Select
            {...control}
            value={typed.values.matter ?? ""}
            onChange={(matter: string) => setTyped({ ...typed, values: { ...typed.values, matter } })}
            options={[
              { value: "", label: t("ofMeeting") },
              ...record.items.map(({ matter, number, title }) => ({
                value: matter,
                label: `${number} ${title}`,
              })),
            ]}
          />
        )}
      </Field>
    ),
  };
  return (
    <StepForm
      matter={matter}
      act={act}
      persons={persons}
      typed={typed}
      change={setTyped}
      button={t(STEPS[step])}
      hint={step === "record-drafted" ? t("draftHint") : undefined}
      {...(step === "correction-added" ? { instead: ofItem } : {})}
      done={finished}
    />
  );
}
