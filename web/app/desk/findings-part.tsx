import { Link } from "@tanstack/react-router";
import type { Desk } from "../api.ts";
import { useWords } from "../language.ts";
import { DESK } from "../texts/desk.ts";
import { Empty, Row, Rows, Section, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { Clock } from "./clock.tsx";
import { About } from "./waiting.tsx";

/** The newest open findings in sight, for those who read them and do not handle them. */
export function FindingsPart({ desk: { findings, counts } }: { desk: Desk }) {
  const { t, w } = useWords(DESK);
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
          <Rows leadWidth="150px">
            {findings.map((finding) => (
              <Row
                key={finding.id}
                lead={
                  <Clock since={finding.openedAt} dueAt={null} late={false} severity={finding.severity} />
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
