import type { FindingDetail } from "../api.ts";
import { AnswerPlace } from "../forms/answer-place.tsx";
import { useWords } from "../language.ts";
import { FINDING } from "../texts/finding.ts";
import { Sheet, State } from "../ui/index.ts";
import "./finding-said.css";

/** What was asked, what the person says to it, and what was decided, side by side with each other. */
export function Said({ finding }: { finding: FindingDetail }) {
  const { t, w, day, time } = useWords(FINDING);
  const { asked, answer, decision } = finding;
  const isDue = asked?.dueAt && answer === null && decision === null;
  const late = asked?.dueAt ? asked.dueAt < new Date().toISOString() : false;
  return (
    <Sheet padded>
      <div className="finding-said">
        {asked && (
          <div className="question">
            <p className="said-head">
              <b>{t("question")}</b>
              <span>{t("askedBy", { name: asked.name })}</span>
              <time dateTime={asked.at}>{time(asked.at)}</time>
            </p>
            <blockquote>{asked.text ?? t("erased")}</blockquote>
            {isDue && asked.dueAt && (
              <State tone={late ? "bad" : "due"}>
                {t(late ? "answerLate" : "answerBy", { day: day(asked.dueAt) })}
              </State>
            )}
          </div>
        )}
        {isKeptApart(finding) ? (
          <p className="quiet">{t("keptApart")}</p>
        ) : (
          <AnswerPlace
            answer={
              answer && {
                by: answer.name,
                at: answer.at,
                position: answer.position,
                text: answer.text ?? t("erased"),
              }
            }
            decision={
              decision && {
                outcome: decision.outcome,
                by: decision.name,
                at: decision.at,
                reasons: decision.ground
                  ? t("pair", { name: w(decision.ground), value: decision.reasons ?? t("erased") })
                  : (decision.reasons ?? t("erased")),
              }
            }
          />
        )}
      </div>
    </Sheet>
  );
}

/** It has been answered or decided, and neither is the reader's to see: then it is not said that there is no answer. */
export function isKeptApart(of: Pick<FindingDetail, "state" | "answer" | "decision">): boolean {
  return of.state !== "open" && of.answer === null && of.decision === null;
}
