import { Link } from "@tanstack/react-router";
import type { Matter } from "../api.ts";
import { AnswerPlace } from "../forms/answer-place.tsx";
import { useWords } from "../language.ts";
import { FINDING } from "../texts/finding.ts";
import { Tag } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { FINDING_STATES } from "../verdicts.ts";
import { isKeptApart } from "./finding-said.tsx";

type Handled = Matter["verdicts"][number]["findings"][number];

/** Of a breach, each finding with its state, what the person says to it and what was decided, as far as the reader may see. */
export function VerdictFindings({ findings }: { findings: Handled[] }) {
  const { t, w } = useWords(FINDING);
  return findings.map((finding) => {
    const { id, state, answer, decision } = finding;
    const handling = (
      <>
        <Tag tone={FINDING_STATES[state]?.tone}>{w(FINDING_STATES[state]?.word)}</Tag>
        {id && (
          <Link to={URLS.finding} params={{ id }}>
            {t("toHandling")}
          </Link>
        )}
      </>
    );
    if (isKeptApart(finding))
      return (
        <div key={id} className="answer-place">
          <p>{t("keptApart")}</p>
          <div className="answer-actions">{handling}</div>
        </div>
      );
    return (
      <AnswerPlace
        key={id}
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
            reasons: decision.reasons ?? t("erased"),
          }
        }
        actions={handling}
      />
    );
  });
}
