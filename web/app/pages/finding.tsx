import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { FindingDetail } from "../api.ts";
import { Breaches } from "../findings/finding-breaches.tsx";
import { FindingHistory } from "../findings/finding-history.tsx";
import { MatterLink, RestsOn } from "../findings/finding-rests.tsx";
import { Said } from "../findings/finding-said.tsx";
import { StepForm } from "../findings/step-form.tsx";
import { useWords } from "../language.ts";
import { BasisWords } from "../parts/basis.tsx";
import { QUERIES } from "../queries.ts";
import { FINDING } from "../texts/finding.ts";
import { Loaded, Notice, Page, Section, Sheet, State, Tag } from "../ui/index.ts";
import { Watermarked } from "../ui/watermark.tsx";
import { procedureParams, URLS, verdictAnchor } from "../urls.ts";
import { FINDING_STATES, SEVERITIES } from "../verdicts.ts";
import "./finding.css";

/** 问题提示: what was found, by which rule, what the person says to it, what was decided, and what comes next. */
export function FindingPage() {
  const { id } = useParams({ from: URLS.finding });
  const { t } = useWords(FINDING);
  const finding = useQuery(QUERIES.finding(id));
  if (!finding.data)
    return (
      <Page title={t("crumb")}>
        <Loaded query={finding}>{() => null}</Loaded>
      </Page>
    );
  return (
    <Watermarked>
      <FindingOf key={id} finding={finding.data} />
    </Watermarked>
  );
}

function FindingOf({ finding }: { finding: FindingDetail }) {
  const { t, w, day } = useWords(FINDING);
  const isHeld = finding.state === "confirmed" || finding.state === "acted-on";
  const officers = finding.may.filter((act) => act !== "answered");
  const mayAnswer = finding.may.includes("answered");
  // Whom it concerns reads what is asked and answers; who decides reads all that it rests on first.
  const said = (
    <Section title={t("said")}>
      <Said finding={finding} />
    </Section>
  );
  return (
    <Page
      title={w(finding.title)}
      crumb={<Link to={URLS.findings}>{t("crumb")}</Link>}
      sub={
        <>
          <MatterLink finding={finding}>{finding.matterTitle ?? t("crumb")}</MatterLink>　{finding.bodyName}
          {finding.item !== null && `　${t("item", { n: finding.item })}`}
          {`　${t("foundOn", { day: day(finding.openedAt) })}`}
        </>
      }
      aside={<Handling finding={finding} />}
    >
      <Notice tone="plain">{t(isHeld ? "confirmedNote" : "notFact")}</Notice>
      <Section title={t("what")}>
        <Sheet padded>
          <p>{w(finding.explanation)}</p>
        </Sheet>
      </Section>
      {mayAnswer && said}
      {mayAnswer && (
        <Section title={t("answerHere")} anchor="answer">
          {finding.asked === null && <p className="quiet">{t("concernsYou")}</p>}
          <StepForm finding={finding} acts={["answered"]} />
        </Section>
      )}
      <Section title={t("restsOn")}>
        <RestsOn finding={finding} />
      </Section>
      <Section
        title={t("rule")}
        note={
          <Link
            to={URLS.norm}
            params={procedureParams(finding.procedure)}
            hash={verdictAnchor(finding.constraint)}
          >
            {t("ruleOf")}
          </Link>
        }
      >
        <Sheet padded>
          {finding.basis.length === 0 ? (
            <p className="quiet">{t("noBasis")}</p>
          ) : (
            <ul className="finding-basis">
              {finding.basis.map((basis) => (
                <li key={`${basis.document} ${basis.article} ${basis.says}`}>
                  <BasisWords basis={basis} />
                </li>
              ))}
            </ul>
          )}
        </Sheet>
      </Section>
      {!mayAnswer && said}
      {officers.length > 0 && (
        <Section title={t("next")} anchor="next">
          <StepForm finding={finding} acts={officers} />
        </Section>
      )}
    </Page>
  );
}

function Handling({ finding }: { finding: FindingDetail }) {
  const { t, w, day } = useWords(FINDING);
  const { tone, word } = FINDING_STATES[finding.state] ?? { tone: "plain" as const, word: null };
  const isHidden = finding.history.length === 0 && finding.may.length === 0 && !finding.concernsMe;
  return (
    <>
      <Section title={t("handling")}>
        <Sheet padded>
          <dl className="finding-facts">
            <dt>{t("state")}</dt>
            <dd>
              <Tag tone={tone}>{w(word)}</Tag>{" "}
              <Tag tone={SEVERITIES[finding.severity].tone}>{w(SEVERITIES[finding.severity].word)}</Tag>
            </dd>
            {!isHidden && (
              <>
                <dt>{t("handler")}</dt>
                <dd>{finding.handler?.name ?? <span className="quiet">{t("nobody")}</span>}</dd>
              </>
            )}
            {finding.dueAt && (
              <>
                <dt>{t("limit")}</dt>
                <dd>
                  <State tone={finding.late ? "bad" : "due"}>
                    {finding.late ? t("limitPast", { day: day(finding.dueAt) }) : day(finding.dueAt)}
                  </State>
                </dd>
              </>
            )}
          </dl>
        </Sheet>
      </Section>
      <Breaches breaches={finding.breaches} />
      <Section title={t("history")}>
        <Sheet>
          {isHidden ? <div className="empty">{t("hidden")}</div> : <FindingHistory acts={finding.history} />}
        </Sheet>
      </Section>
    </>
  );
}
