import { Input, Select } from "antd";
import type { FindingAct, FindingDetail } from "../api.ts";
import { useWords } from "../language.ts";
import { Evidence } from "../matter/evidence.tsx";
import { Choice } from "../parts/choice.tsx";
import { Field } from "../parts/field.tsx";
import { FINDING } from "../texts/finding.ts";
import { GROUNDS, MEASURES, NEEDS, POSITIONS, type Typed, type Word } from "./typed.ts";

const CHOICES = { position: POSITIONS, ground: GROUNDS, measure: MEASURES } as const;
const HINTS: Partial<Record<Word, Word>> = {
  questionField: "questionHint",
  answerField: "answerHint",
  reasons: "reasonsHint",
};
const TEXT_MOST = 20_000;

type Props = {
  act: FindingAct;
  finding: FindingDetail;
  typed: Typed;
  /** The fields that were found empty when it was to be recorded. */
  lacks: Word[];
  onChange: (part: Partial<Typed>) => void;
};

export function StepFields({ act, finding, typed, lacks, onChange }: Props) {
  const { t } = useWords(FINDING);
  const { person, one, text, isTextOptional, evidence } = NEEDS[act];
  const problemOf = (word: Word) => (lacks.includes(word) ? t("incomplete", { what: t(word) }) : undefined);
  const people = person === "officer" ? finding.handlers : finding.persons;
  return (
    <div className="fields one">
      {person && (
        <Field label={t(person)} problem={problemOf(person)} place={person}>
          {(control) => (
            <Select
              {...control}
              showSearch
              optionFilterProp="label"
              value={typed.person}
              onChange={(value) => onChange({ person: value })}
              options={people.map((p) => ({
                value: p.person,
                label: [p.name, p.office, "concerned" in p && p.concerned ? t("concerned") : null]
                  .filter(Boolean)
                  .join("　"),
              }))}
            />
          )}
        </Field>
      )}
      {one && (
        <Field label={t(one)} problem={problemOf(one)} place={one}>
          {(control) => (
            <Choice
              control={control}
              label={t(one)}
              options={CHOICES[one].map((value) => ({ value, label: t(value) }))}
              value={typed[one] ?? ""}
              onChange={(value) => onChange({ [one]: CHOICES[one].find((v) => v === value) })}
            />
          )}
        </Field>
      )}
      {text && (
        <Field
          label={t(text)}
          problem={problemOf(text)}
          place={text}
          isOptional={isTextOptional}
          hint={HINTS[text] && t(HINTS[text])}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 3, maxRows: 14 }}
              maxLength={TEXT_MOST}
              value={typed.text}
              onChange={(e) => onChange({ text: e.target.value })}
            />
          )}
        </Field>
      )}
      {evidence && (
        <Evidence
          label={t("evidence")}
          value={typed.evidence}
          onChange={(files) => onChange({ evidence: files })}
        />
      )}
    </div>
  );
}
