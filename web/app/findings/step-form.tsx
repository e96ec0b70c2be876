import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { type FindingAct, type FindingDetail, ProblemAnswer } from "../api.ts";
import { type Attempt, attemptOf, isRefused, throughSignIn } from "../intent.ts";
import { useWords } from "../language.ts";
import { LeftHere } from "../offline/left-here.tsx";
import { useTyping } from "../offline/use-typing.ts";
import { Choice } from "../parts/choice.tsx";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { FINDING } from "../texts/finding.ts";
import { Failed, Loading, Notice } from "../ui/index.ts";
import { recordStep, useRefreshFindings } from "./recording.ts";
import { StepFields } from "./step-fields.tsx";
import { StepShows } from "./step-shows.tsx";
import { lacking, NOTHING_TYPED, stepOf, type Typed } from "./typed.ts";
import "./step-form.css";

type Props = { finding: FindingDetail; acts: FindingAct[] };
/** With the attempt to send it, should its answer have been lost. */
type Left = { chosen?: FindingAct | undefined; typed: Typed; sent?: Attempt | undefined };
const NOTHING_LEFT: Left = { typed: NOTHING_TYPED };

export function StepForm(props: Props) {
  const session = useSession();
  return session.data ? <StepOf account={session.data.account} {...props} /> : null;
}

/** One step of the handling: what to do, the fields it needs, what will be recorded and who will see it, and then it is done. */
function StepOf({ account, finding, acts }: Props & { account: string }) {
  const { t, listed } = useWords(FINDING);
  const queries = useQueryClient();
  const refresh = useRefreshFindings();
  // Whom it concerns has but one thing to do; an officer chooses, be it among one.
  const isAnswer = acts[0] === "answered";
  const left = useTyping(account, `finding ${finding.id} ${isAnswer ? "answer" : "handling"}`, NOTHING_LEFT);
  const { chosen, typed, sent } = left.value;
  const [isBusy, setBusy] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const act = isAnswer ? "answered" : acts.find((one) => one === chosen);
  const lacks = act ? lacking(act, typed) : [];
  const record = async () => {
    if (!act || isBusy) return;
    setAsked(true);
    if (lacks.length > 0) return;
    setBusy(true);
    setProblem(null);
    const attempt = attemptOf(sent, [act, typed], finding.after);
    left.change((before) => ({ ...before, sent: attempt }));
    try {
      await throughSignIn(() =>
        recordStep(queries, finding.id, stepOf(act, typed, attempt.after), attempt.key),
      );
      left.clear();
      setAsked(false);
      await refresh();
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
      if (isRefused(error)) left.change((before) => ({ ...before, sent: undefined }));
      // What stands now is looked at again; what was typed stays.
      if (error instanceof ProblemAnswer && error.status === 409)
        await queries.invalidateQueries(QUERIES.finding(finding.id));
    } finally {
      setBusy(false);
    }
  };
  const isStale = problem instanceof ProblemAnswer && problem.code === "matter_moved_on";
  if (!left.isReady) return <Loading />;
  return (
    <form
      className="sheet padded step-form"
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <LeftHere {...left} />
      {!isAnswer && (
        <Choice
          label={t("choose")}
          options={acts.map((value) => ({ value, label: t(value) }))}
          value={act ?? ""}
          onChange={(value) => {
            left.change((before) => ({ ...before, chosen: acts.find((a) => a === value) }));
            setAsked(false);
          }}
        />
      )}
      {act && (
        <>
          {act === "confirmed" && finding.answer === null && <Notice tone="due">{t("unheard")}</Notice>}
          <StepFields
            act={act}
            finding={finding}
            typed={typed}
            lacks={isAsked ? lacks : []}
            onChange={(part) => left.change((before) => ({ ...before, typed: { ...before.typed, ...part } }))}
          />
          <StepShows act={act} finding={finding} typed={typed} />
          {isStale ? <Notice tone="due">{t("movedOn")}</Notice> : problem && <Failed error={problem} />}
          <div className="step-end">
            <Button type="primary" htmlType="submit" loading={isBusy}>
              {t("record", { act: t(act) })}
            </Button>
            {isAsked && lacks.length > 0 && (
              <span className="problem" role="alert">
                {t("incomplete", { what: listed(lacks.map((word) => t(word))) })}
              </span>
            )}
          </div>
        </>
      )}
    </form>
  );
}
