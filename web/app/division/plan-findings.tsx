import { Link } from "@tanstack/react-router";
import type { Division } from "../api.ts";
import { useWords } from "../language.ts";
import { DIVISION } from "../texts/division.ts";
import { Empty, Row, Rows, Section, Sheet, StateMark, Tag } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { FINDING_STATES } from "../verdicts.ts";
import { isOpen } from "./duties.ts";

/** What the rules found in the plan; each leads to where it is handled and answered. */
export function PlanFindings({ findings }: Pick<Division, "findings">) {
  const { t, w } = useWords(DIVISION);
  return (
    <Section title={t("findings")}>
      <Sheet>
        {findings.length === 0 ? (
          <Empty>{t("noFindings")}</Empty>
        ) : (
          <Rows leadWidth="20px">
            {findings.map((finding) => (
              <Row
                key={finding.id}
                lead={<StateMark tone={isOpen(finding) ? "bad" : "plain"} />}
                name={
                  <>
                    <Link to={URLS.finding} params={{ id: finding.id }}>
                      {w(finding.title)}
                    </Link>{" "}
                    <Tag tone={FINDING_STATES[finding.state]?.tone}>
                      {w(FINDING_STATES[finding.state]?.word)}
                    </Tag>
                  </>
                }
                more={w(finding.explanation)}
              />
            ))}
          </Rows>
        )}
      </Sheet>
    </Section>
  );
}
