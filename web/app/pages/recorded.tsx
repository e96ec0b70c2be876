import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { ActView, Matter } from "../api.ts";
import { ofKind } from "../forms/acts-of.ts";
import { LedgerSheet, ReceiptDrawer } from "../forms/receipt-drawer.tsx";
import { useWords } from "../language.ts";
import { ActForm } from "../matter/act-form.tsx";
import { QUERIES } from "../queries.ts";
import { NextOfMeeting } from "../record/next-of-meeting.tsx";
import { carriedOf } from "../tasks/lines.ts";
import { RECORD } from "../texts/record.ts";
import { TASKS } from "../texts/tasks.ts";
import { Loaded, Page, Section, Sheet, State } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "./recorded.css";

const PAPERS = ["record", "minutes", "station-notice"] as const;

/** Right after a meeting was recorded: its papers, to be printed and signed; then the scan that is bound to the record. */
export function RecordedPage() {
  const { t } = useWords(RECORD);
  const { id } = useParams({ from: URLS.recorded });
  const matter = useQuery(QUERIES.matter(id));
  if (!matter.data)
    return (
      <Page title={t("doneTitle")}>
        <Loaded query={matter}>{() => null}</Loaded>
      </Page>
    );
  return <Recorded matter={matter.data} />;
}

function Recorded({ matter }: { matter: Matter }) {
  const { t } = useWords({ ...RECORD, toTasks: TASKS.toTasks });
  const next = useQuery(QUERIES.nextActs(matter.id));
  const [receipt, setReceipt] = useState<ActView | null>(null);
  const confirmed = ofKind(matter.acts, "record-confirmed").length > 0;
  const confirm = next.data?.items.find(({ type }) => type.endsWith(".record-confirmed"));
  return (
    <Page
      title={t("doneTitle")}
      crumb={
        <Link to={URLS.body} params={{ id: matter.body }}>
          {matter.bodyName}
        </Link>
      }
      sub={matter.title}
      actions={
        <Link to={URLS.matter} params={{ id: matter.id }}>
          {t("doneMatter")}
        </Link>
      }
      aside={
        <>
          <Sheet title={t("doneReceipt")} padded>
            <LedgerSheet acts={matter.acts} openReceipt={setReceipt} />
          </Sheet>
          <Sheet padded>
            <NextOfMeeting matter={matter} />
          </Sheet>
          {carriedOf(matter.acts) !== null && (
            <Sheet padded>
              <Link to={URLS.matter} params={{ id: matter.id }} hash="part-tasks">
                {t("toTasks")}
              </Link>
            </Sheet>
          )}
        </>
      }
    >
      <Section title={t("donePapers")}>
        <Sheet>
          <ul className="papers">
            {PAPERS.map((kind) => (
              <li key={kind}>
                <b>{t(`paper_${kind}`)}</b>
                <Link to={URLS.document} params={{ id: matter.id, kind }}>
                  {t("paperOpen")}
                </Link>
                <a href={`/api/v1/matters/${matter.id}/documents/${kind}?format=docx`} download>
                  {t("paperWord")}
                </a>
              </li>
            ))}
          </ul>
        </Sheet>
      </Section>
      <Section title={t("doneSteps")}>
        <Sheet padded>
          {confirmed ? (
            <State tone="good">{t("doneConfirmed")}</State>
          ) : (
            <>
              <ol className="done-steps">
                <li>{t("doneStep1")}</li>
                <li>{t("doneStep2")}</li>
              </ol>
              {confirm && next.data && (
                <ActForm key={matter.count} matter={matter} act={confirm} persons={next.data.persons} />
              )}
            </>
          )}
        </Sheet>
      </Section>
      <ReceiptDrawer act={receipt} jurisdiction={matter.jurisdiction} close={() => setReceipt(null)} />
    </Page>
  );
}
