import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { VerdictView } from "../api.ts";
import { useWords } from "../language.ts";
import { BasisWords } from "../parts/basis.tsx";
import { MATTER } from "../texts/matter.ts";
import { StateMark, Tag } from "../ui/index.ts";
import { actAnchor, procedureParams, URLS, verdictAnchor } from "../urls.ts";
import { standing } from "../verdicts.ts";
import { AnswerPlace, type AnswerPlaceProps } from "./answer-place.tsx";
import "./verdict-card.css";

/** Whose law of which day the verdict goes by; the rule's name leads there. */
export type Law = { procedure: string; on: string; body: string };

type Props = {
  verdict: Pick<
    VerdictView,
    "constraint" | "title" | "verdict" | "vacuous" | "explanation" | "acts" | "basis"
  >;
  law?: Law;
  /** Where the acts that the verdict rests on are shown; without it, on the same page. */
  actLink?: (number: number) => ReactNode;
  answer?: AnswerPlaceProps["answer"];
  decision?: AnswerPlaceProps["decision"];
  actions?: ReactNode;
  /** A rule broken several times has a place for each answer: an `AnswerPlace` for each finding, in place of the one. */
  children?: ReactNode;
};

/** Rule, verdict, the acts it rests on, its basis, and the place of the answer, which a breach is never without. */
export function VerdictCard({ verdict, law, actLink, answer = null, decision, actions, children }: Props) {
  const { t, w } = useWords(MATTER);
  const { tone, word } = standing(verdict);
  const isBroken = verdict.verdict === "violated";
  return (
    <article className={`verdict ${tone}`} id={verdictAnchor(verdict.constraint)}>
      <StateMark tone={tone} />
      <h3>
        <RuleName law={law} constraint={verdict.constraint}>
          {w(verdict.title)}
        </RuleName>
      </h3>
      <Tag tone={tone}>{w(word)}</Tag>
      {isBroken && (
        <p className="why">
          {w(verdict.explanation)}{" "}
          {verdict.acts.map((number) => (
            <span key={number}>
              {actLink?.(number) ?? <a href={`#${actAnchor(number)}`}>{t("restsOn", { n: number })}</a>}{" "}
            </span>
          ))}
        </p>
      )}
      {verdict.basis.length > 0 && (
        <p className="basis">
          {t("basis")}
          {verdict.basis.map((basis) => (
            <BasisWords key={`${basis.document} ${basis.says}`} basis={basis} />
          ))}
        </p>
      )}
      {isBroken && (
        <div className="answers">
          {children ?? <AnswerPlace answer={answer} decision={decision} actions={actions} />}
        </div>
      )}
    </article>
  );
}

function RuleName({ law, constraint, children }: { law?: Law; constraint: string; children: ReactNode }) {
  const { t, day } = useWords(MATTER);
  if (!law) return children;
  return (
    <Link
      to={URLS.norm}
      params={procedureParams(law.procedure)}
      search={{ on: law.on, body: law.body }}
      hash={verdictAnchor(constraint)}
      title={t("ruleOfDay", { day: day(law.on) })}
    >
      {children}
    </Link>
  );
}
