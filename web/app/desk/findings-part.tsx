import { Link } from "@tanstack/react-router";
import type { Desk } from "../api.ts";
import { useWords } from "../language.ts";
import { DESK } from "../texts/desk.ts";
import { Empty, Row, Rows, Section, Sheet, State } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { SEVERITIES } from "../verdicts.ts";
import { About } from "./waiting.tsx";

/** The newest open findings in sight, for those who read them and do not handle them. */
export function FindingsPart({ desk: { findings, counts } }: { desk: Desk }) {
  const { t, w, shortDay } = useWords(DESK);
  const all = (
    <Link to={URLS.findings} search={{ state: "open" }}>
      {t("allFindings", { n: counts.openFindings })}
    </Link>
  );
  return (
    <Section title={t("newFindings")} note={counts.openFindings > 0 ? all : undefined}>
      <Sheet>
        {findings.length === 0 ? (
          <Empty>{t("noFindings")}</Empty>
        ) : (
          <Rows leadWidth="124px">
            {findings.map((finding) => (
              <Row
                key={finding.id}
                lead={
                  <State tone={SEVERITIES[finding.severity].tone}>
                    {shortDay(finding.openedAt)}
                    <span className="aside-words"> {w(SEVERITIES[finding.severity].word)}</span>
                  </State>
                }
                name={
                  <Link to={URLS.finding} params={{ id: finding.id }}>
                    {w(finding.title)}
                  </Link>
                }
                more={<About bodyName={finding.bodyName} title={finding.matterTitle} />}
              />
            ))}
          </Rows>
        )}
      </Sheet>
    </Section>
  );
}
