import { Checkbox, Input } from "antd";
import { useWords } from "../language.ts";
import { Evidence } from "../matter/evidence.tsx";
import { Field } from "../parts/field.tsx";
import { PROPOSE } from "../texts/propose.ts";
import { Notice } from "../ui/index.ts";
import type { Draft, Step, StepKind } from "./draft.ts";

type Props = {
  asked: StepKind[];
  met: Draft["met"];
  change: (met: Draft["met"]) => void;
};

/** What the entry asks for before the meeting: each step is ticked when it is done, with its outcome and its papers. */
export function Steps({ asked, met, change }: Props) {
  const { t, listed } = useWords(PROPOSE);
  if (asked.length === 0) return <p className="quiet">{t("nothingAsked")}</p>;
  const open = asked.filter((kind) => met[kind] === undefined);
  const set = (kind: StepKind, step: Step | undefined) => {
    const { [kind]: _before, ...others } = met;
    change(step ? { ...others, [kind]: step } : others);
  };
  return (
    <div className="steps-before">
      <p className="quiet small">{t("beforeHint")}</p>
      {asked.map((kind) => {
        const step = met[kind];
        return (
          <div key={kind} className="step-before">
            <Checkbox
              checked={step !== undefined}
              onChange={({ target }) => set(kind, target.checked ? { text: "", evidence: [] } : undefined)}
            >
              {t(kind)}
            </Checkbox>
            {step && (
              <div className="fields one">
                <Field label={t("gist", { step: t(kind) })} isOptional>
                  {(control) => (
                    <Input.TextArea
                      {...control}
                      autoSize
                      maxLength={2_000}
                      value={step.text}
                      onChange={({ target }) => set(kind, { ...step, text: target.value })}
                    />
                  )}
                </Field>
                <Evidence
                  label={t("papersOf", { step: t(kind) })}
                  value={step.evidence}
                  onChange={(evidence) => set(kind, { ...step, evidence })}
                />
              </div>
            )}
          </div>
        );
      })}
      {open.length > 0 && <Notice>{t("open", { steps: listed(open.map((kind) => t(kind))) })}</Notice>}
    </div>
  );
}
