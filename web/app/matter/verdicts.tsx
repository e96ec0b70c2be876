import { Link } from "@tanstack/react-router";
import type { Matter, VerdictView } from "../api.ts";
import { useWords } from "../language.ts";
import { BasisWords } from "../parts/basis.tsx";
import { versionWords } from "../parts/version.ts";
import { MATTER } from "../texts/matter.ts";
import { Empty, Section, Sheet, StateMark, Tag } from "../ui/index.ts";
import { actAnchor, procedureParams, URLS, verdictAnchor } from "../urls.ts";
import { standing } from "../verdicts.ts";
import "./verdicts.css";

const RANK = { bad: 0, due: 1, good: 2, plain: 3 };
const rankOf = (verdict: VerdictView) => RANK[standing(verdict).tone];

/** The verdicts: what is possibly broken first; rules that had nothing to judge are folded away. */
export function Verdicts({ matter }: { matter: Matter }) {
  const { t, day, language } = useWords(MATTER);
  const ordered = matter.verdicts.toSorted((a, b) => rankOf(a) - rankOf(b));
  const arose = ordered.filter((verdict) => standing(verdict).tone !== "plain");
  const untouched = ordered.filter((verdict) => standing(verdict).tone === "plain");
  const norms = matter.procedureDetail;
  const note =
    norms &&
    t("normsOn", {
      day: day(matter.openedOn),
      pack: norms.pack,
      version: versionWords(norms.version, language),
    });
  return (
    <Section title={t("verdicts")} note={note}>
      <Sheet>
        <div className="verdicts">
          {ordered.length === 0 && <Empty>{t("noVerdicts")}</Empty>}
          {arose.map((verdict) => (
            <VerdictCard key={verdict.constraint} verdict={verdict} matter={matter} />
          ))}
          {untouched.length > 0 && (
            <details>
              <summary>{t("untouched", { n: untouched.length })}</summary>
              {untouched.map((verdict) => (
                <VerdictCard key={verdict.constraint} verdict={verdict} matter={matter} />
              ))}
            </details>
          )}
        </div>
      </Sheet>
    </Section>
  );
}

/** Rule, verdict, the acts it rests on, its basis, and the place of the answer, which a breach is never without. */
function VerdictCard({ verdict, matter }: { verdict: VerdictView; matter: Matter }) {
  const { t, w, day } = useWords(MATTER);
  const { tone, word } = standing(verdict);
  const isBroken = verdict.verdict === "violated";
  return (
    <article className={`verdict ${tone}`} id={verdictAnchor(verdict.constraint)}>
      <StateMark tone={tone} />
      <h3>
        <Link
          to={URLS.norm}
          params={procedureParams(matter.procedure)}
          search={{ on: matter.openedOn, body: matter.body }}
          hash={verdictAnchor(verdict.constraint)}
          title={t("ruleOfDay", { day: day(matter.openedOn) })}
        >
          {w(verdict.title)}
        </Link>
      </h3>
      <Tag tone={tone}>{w(word)}</Tag>
      {isBroken && (
        <p className="why">
          {w(verdict.explanation)}{" "}
          {verdict.acts.map((number) => (
            <a key={number} href={`#${actAnchor(number)}`}>
              {t("restsOn", { n: number })}{" "}
            </a>
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
        <p className="answer">
          {t("answerOf")}　{t("noAnswer")}
        </p>
      )}
    </article>
  );
}
