import { Link } from "@tanstack/react-router";
import type { FindingDetail } from "../api.ts";
import { useWords } from "../language.ts";
import { BasisWords } from "../parts/basis.tsx";
import { FINDING } from "../texts/finding.ts";
import { Section, Sheet, State } from "../ui/index.ts";
import { procedureParams, URLS, verdictAnchor } from "../urls.ts";
import { SEVERITIES } from "../verdicts.ts";
import "./finding-breaches.css";

/** Where the handling itself was late or left its rules: each rule with its basis, beside what was done. */
export function Breaches({ breaches }: Pick<FindingDetail, "breaches">) {
  const { t, w, day } = useWords(FINDING);
  if (breaches.length === 0) return null;
  return (
    <Section title={t("breaches")}>
      <Sheet>
        <ul className="finding-breaches">
          {breaches.map(({ id, procedure, constraint, severity, title, openedAt, explanation, basis }) => (
            <li key={id}>
              <p>
                <State tone={severity === "serious" ? "bad" : "due"}>
                  <span className="aside-words">{w(SEVERITIES[severity].word)} </span>
                  <Link to={URLS.norm} params={procedureParams(procedure)} hash={verdictAnchor(constraint)}>
                    {w(title)}
                  </Link>
                </State>{" "}
                <time dateTime={openedAt}>{day(openedAt)}</time>
              </p>
              <p>{w(explanation)}</p>
              <p className="why">
                {basis.map((one) => (
                  <BasisWords key={`${one.document} ${one.article} ${one.says}`} basis={one} />
                ))}
              </p>
            </li>
          ))}
        </ul>
      </Sheet>
    </Section>
  );
}
