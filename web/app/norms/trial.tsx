import { useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type ReactNode, useDeferredValue, useState } from "react";
import type { Norm, NormParameter } from "../api.ts";
import { useWords } from "../language.ts";
import { Field, showFirstProblem } from "../parts/field.tsx";
import { BodyPicker } from "../forms/body-picker.tsx";
import { LeftHere } from "../offline/left-here.tsx";
import { useTyping } from "../offline/use-typing.ts";
import { useSession } from "../session.tsx";
import { TRIAL } from "../texts/trial.ts";
import { Notice, Section, Sheet } from "../ui/index.ts";
import { useBackTest } from "./back-test.ts";
import { BackTestPart } from "./back-test-part.tsx";
import { OriginWords } from "./in-force.tsx";
import { useBoundsWords } from "./parameter-table.tsx";
import { ProposalFields } from "./proposal-fields.tsx";
import { ProposalPreview } from "./proposal-preview.tsx";
import { isNormAnswer } from "./stale.ts";
import { TrialCases } from "./trial-cases.tsx";
import { isMoney, isShare, unitWord, valueWords } from "./units.ts";
import { EMPTY_DRAFT, lacksOf, type ValueDraft, valueProblem } from "./value-draft.ts";
import "./trial.css";

type Props = { norm: Norm; parameter: NormParameter };

/** Another value, tried on the cases and on the past before it is proposed. Only the last step records anything. */
export function Trial({ norm, parameter }: Props) {
  const { t } = useWords(TRIAL);
  const queries = useQueryClient();
  const session = useSession();
  const place = `parameter ${norm.id} ${parameter.id}`;
  const left = useTyping(session.data?.account ?? "", place, EMPTY_DRAFT);
  const draft = left.value;
  const [isPreview, setPreview] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const [isProposed, setProposed] = useState(false);
  const [tested, setTested] = useState("");
  const backTest = useBackTest();
  const change = (part: Partial<ValueDraft>) => {
    setPreview(false);
    setProposed(false);
    left.change((before) => ({ ...before, ...part }));
  };

  const wrong = valueProblem(draft, parameter);
  const value = useDeferredValue(wrong ? "" : draft.value.trim());
  const scope = draft.body ? { body: draft.body } : {};
  const law = value === "" ? null : { parameters: { [parameter.id]: value } };
  const wanted = wrong
    ? null
    : { procedure: norm.id, law: { parameters: { [parameter.id]: draft.value.trim() } }, ...scope };
  const subject = JSON.stringify(wanted);
  const isStale = tested !== subject;
  const result = backTest.test.state === "done" && !isStale ? backTest.test.result : null;
  const lacks = isChecked ? lacksOf(draft) : [];

  const preview = () => {
    setChecked(true);
    const missing = [...(wrong ? ["value"] : []), ...lacksOf(draft)];
    if (missing.length === 0) setPreview(true);
    else requestAnimationFrame(() => showFirstProblem(missing));
  };
  const proposed = async () => {
    left.clear();
    setChecked(false);
    setPreview(false);
    setProposed(true);
    backTest.forget();
    await queries.invalidateQueries({ predicate: isNormAnswer });
    document.getElementById("settings")?.scrollIntoView({ block: "center" });
  };
  return (
    <Section title={t("change")} note={t("changeNote")} anchor="change">
      {isProposed && <Notice tone="good">{t("proposed")}</Notice>}
      <LeftHere {...left} />
      <Sheet>
        <ol className="steps-of-trial">
          <Step name={t("stepValue")}>
            <ValueFields draft={draft} change={change} parameter={parameter} isChecked={isChecked} />
          </Step>
          <Step name={t("stepCases")}>
            <TrialCases norm={norm} law={law} />
          </Step>
          <Step name={t("stepPast")}>
            <BackTestPart
              test={backTest.test}
              wanted={wanted}
              isStale={isStale}
              run={(request) => {
                setTested(subject);
                void backTest.run(request);
              }}
              cancel={backTest.cancel}
            />
          </Step>
          <Step name={t("stepPropose")}>
            {isPreview ? (
              <ProposalPreview
                norm={norm}
                parameter={parameter}
                draft={draft}
                result={result}
                back={() => setPreview(false)}
                done={() => void proposed()}
              />
            ) : (
              <>
                <ProposalFields draft={draft} change={change} lacks={lacks} />
                {lacks.length > 0 && <Notice tone="due">{t("lacks", { n: lacks.length })}</Notice>}
                <p>
                  <Button type="primary" onClick={preview}>
                    {t("preview")}
                  </Button>
                </p>
              </>
            )}
          </Step>
        </ol>
      </Sheet>
    </Section>
  );
}

function Step({ name, children }: { name: string; children: ReactNode }) {
  return (
    <li>
      <h3>{name}</h3>
      {children}
    </li>
  );
}

type ValueProps = {
  draft: ValueDraft;
  change: (part: Partial<ValueDraft>) => void;
  parameter: NormParameter;
  isChecked: boolean;
};

function ValueFields({ draft, change, parameter, isChecked }: ValueProps) {
  const { t, language } = useWords(TRIAL);
  const bounds = useBoundsWords()(parameter);
  const wrong = draft.value === "" && !isChecked ? null : valueProblem(draft, parameter);
  const isPrefix = language === "zh" && isShare(parameter.unitTitle);
  const unit = unitWord(parameter.unitTitle, language) + (isPrefix ? "的" : "");
  return (
    <div className="fields">
      <Field
        label={t("newValue")}
        place="value"
        {...(wrong ? { problem: t(wrong, { bounds }) } : {})}
        hint={
          <>
            {t("nowIs", { value: valueWords(parameter.value, parameter.unitTitle, language) })}
            <OriginWords origin={parameter.origin} />
            <br />
            {t("boundsAre", { bounds })}
            {isMoney(parameter.unitTitle) && draft.value !== "" && !wrong && (
              <b>　{valueWords(draft.value.trim(), parameter.unitTitle, language)}</b>
            )}
          </>
        }
      >
        {(control) => (
          <Input
            {...control}
            value={draft.value}
            {...(unit === ""
              ? {}
              : { [isPrefix ? "prefix" : "suffix"]: <span className="quiet">{unit}</span> })}
            onChange={(e) => change({ value: e.target.value })}
            autoComplete="off"
          />
        )}
      </Field>
      <div className="field">
        <span className="legend">{t("scope")}</span>
        <BodyPicker
          label={t("scope")}
          all={t("wholeJurisdiction")}
          {...(draft.body ? { value: draft.body } : {})}
          onChange={(body) => change({ body } as Partial<ValueDraft>)}
        />
        <span className="hint">{t("scopeHint")}</span>
      </div>
    </div>
  );
}
