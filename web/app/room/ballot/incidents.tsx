import { Button, Input, Popconfirm, Select } from "antd";
import { useState } from "react";
import { INCIDENTS, type Incident } from "../../../../ballots/client.ts";
import { answer, api } from "../../api.ts";
import { useWords } from "../../language.ts";
import { Field } from "../../parts/field.tsx";
import { BALLOT } from "../../texts/ballot.ts";
import { Failed, State } from "../../ui/index.ts";
import { useStep } from "./use-ballot.ts";

const NAMES = Object.keys(INCIDENTS) as Incident[];
const titleOf = (incident: Incident) => (incident === "unconfirmed" ? "unconfirmedDevice" : incident);

/** What went wrong, with what becomes of the vote then: decided beforehand, so that nobody has to find it in the heat of the room. */
export function Incidents({ matter }: { matter: string }) {
  const { t, w } = useWords(BALLOT);
  const { run, isBusy, problem } = useStep(matter);
  const [incident, setIncident] = useState<Incident | null>(null);
  const [text, setText] = useState("");
  const outcome = incident && INCIDENTS[incident];
  const makeVoid = () =>
    void run(() =>
      answer(
        api.POST("/api/v1/matters/{id}/ballot/void", {
          params: { path: { id: matter } },
          body: { incident: incident as Incident, text },
        }),
      ),
    );
  return (
    <details className="ballot-wrong">
      <summary>{t("wrong")}</summary>
      <Field label={t("whatWrong")}>
        {(control) => (
          <Select
            {...control}
            value={incident}
            onChange={setIncident}
            placeholder={t("chooseWrong")}
            showSearch
            optionFilterProp="label"
            options={NAMES.map((name) => ({ value: name, label: t(titleOf(name)) }))}
          />
        )}
      </Field>
      {outcome && (
        <>
          <p aria-live="polite">
            <State tone={outcome.vote === "void" ? "due" : "good"}>
              {t(outcome.vote === "void" ? "becomesVoid" : "goesOn")}
            </State>{" "}
            {w(outcome.words)}
          </p>
          {outcome.vote === "void" && (
            <>
              <Field label={t("note")} isOptional>
                {(control) => (
                  <Input.TextArea
                    {...control}
                    value={text}
                    maxLength={500}
                    autoSize={{ minRows: 2 }}
                    onChange={(event) => setText(event.target.value)}
                  />
                )}
              </Field>
              {problem && <Failed error={problem} />}
              <div className="page-actions">
                <Popconfirm title={t("voidAsk")} onConfirm={makeVoid}>
                  <Button danger loading={isBusy}>
                    {t("makeVoid")}
                  </Button>
                </Popconfirm>
              </div>
            </>
          )}
        </>
      )}
    </details>
  );
}
