import type { ReactNode } from "react";
import { useWords } from "../language.ts";
import { FORMS } from "../texts/forms.ts";
import "./answer-place.css";

/** What the person concerned says. */
export type Said = {
  by: string;
  at: string;
  text: string;
  position: "explained" | "acknowledged" | "disputed" | null;
};

/** What the officers who handle the finding came to. */
export type Decided = {
  outcome: "confirmed" | "dismissed" | "acted-on";
  reasons: string | null;
  by: string;
  at: string;
};

export type AnswerPlaceProps = { answer: Said | null; decision?: Decided | null; actions?: ReactNode };

/** The place beside every breach where the person's answer stands, or is seen to be missing; then the decision. */
export function AnswerPlace({ answer, decision = null, actions }: AnswerPlaceProps) {
  const { t, time } = useWords(FORMS);
  return (
    <div className="answer-place">
      <p className="said-head">
        <b>{t("answerOf")}</b>
        {answer ? (
          <>
            <span>{answer.by}</span>
            {answer.position && <span>{t(answer.position)}</span>}
            <time dateTime={answer.at}>{time(answer.at)}</time>
          </>
        ) : (
          <span>{t("noAnswer")}</span>
        )}
      </p>
      {answer && <blockquote>{answer.text}</blockquote>}
      {decision && (
        <>
          <p className="said-head">
            <b>{t("decisionOf")}</b>
            <span>{t(decision.outcome)}</span>
            <span>{decision.by}</span>
            <time dateTime={decision.at}>{time(decision.at)}</time>
          </p>
          {decision.reasons && <blockquote>{decision.reasons}</blockquote>}
        </>
      )}
      {actions && <div className="answer-actions">{actions}</div>}
    </div>
  );
}
