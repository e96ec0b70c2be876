import type { Matter, VerdictView } from "../api.ts";
import { VerdictFindings } from "../findings/verdict-findings.tsx";
import { VerdictCard } from "../forms/verdict-card.tsx";
import { useWords } from "../language.ts";
import { versionWords } from "../parts/version.ts";
import { MATTER } from "../texts/matter.ts";
import { Empty, Section, Sheet } from "../ui/index.ts";
import { standing } from "../verdicts.ts";

const RANK = { bad: 0, due: 1, good: 2, plain: 3 };
const rankOf = (verdict: VerdictView) => RANK[standing(verdict).tone];

/** The verdicts: what is possibly broken first; rules that had nothing to judge are folded away. */
export function Verdicts({ matter }: { matter: Matter }) {
  const { t, day, language } = useWords(MATTER);
  const ordered = matter.verdicts.toSorted((a, b) => rankOf(a) - rankOf(b));
  const arose = ordered.filter((verdict) => standing(verdict).tone !== "plain");
  const untouched = ordered.filter((verdict) => standing(verdict).tone === "plain");
  const law = { procedure: matter.procedure, on: matter.openedOn, body: matter.body };
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
            <VerdictCard key={verdict.constraint} verdict={verdict} law={law}>
              <VerdictFindings findings={verdict.findings} />
            </VerdictCard>
          ))}
          {untouched.length > 0 && (
            <details>
              <summary>{t("untouched", { n: untouched.length })}</summary>
              {untouched.map((verdict) => (
                <VerdictCard key={verdict.constraint} verdict={verdict} law={law} />
              ))}
            </details>
          )}
        </div>
      </Sheet>
    </Section>
  );
}
