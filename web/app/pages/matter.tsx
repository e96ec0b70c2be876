import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { ActView, Matter } from "../api.ts";
import { useWords } from "../language.ts";
import { ActTable } from "../matter/act-table.tsx";
import { meetingOf } from "../forms/acts-of.ts";
import { Deadlines } from "../matter/deadlines.tsx";
import { NextActs } from "../matter/next-acts.tsx";
import { LedgerSheet, ReceiptDrawer } from "../forms/receipt-drawer.tsx";
import { MatterRoad } from "../forms/matter-road.tsx";
import { SpeakingLine } from "../forms/speaking-line.tsx";
import { Verdicts } from "../matter/verdicts.tsx";
import { useScrollToHash } from "../parts/to-anchor.ts";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { MATTER } from "../texts/matter.ts";
import { Loaded, Page, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "./matter.css";

export function MatterPage() {
  const { t } = useWords(MATTER);
  const { id } = useParams({ from: URLS.matter });
  const matter = useQuery(QUERIES.matter(id));
  if (!matter.data)
    return (
      <Page title={t("matters")}>
        <Loaded query={matter}>{() => null}</Loaded>
      </Page>
    );
  return <MatterOf matter={matter.data} />;
}

function MatterOf({ matter }: { matter: Matter }) {
  const { t } = useWords(MATTER);
  const [receipt, setReceipt] = useState<ActView | null>(null);
  useScrollToHash();
  return (
    <Page
      title={matter.title ?? t("untitled")}
      crumb={<Crumb matter={matter} />}
      sub={<Meta matter={matter} />}
      aside={
        <>
          <Sheet title={t("ledgerSheet")} padded>
            <LedgerSheet acts={matter.acts} openReceipt={setReceipt} />
          </Sheet>
          <p className="look">{t("look")}</p>
        </>
      }
    >
      <NextActs matter={matter} />
      <MatterRoad matter={matter} />
      <SpeakingLine acts={matter.acts} />
      <Deadlines matter={matter} />
      <Verdicts matter={matter} />
      <ActTable acts={matter.acts} openReceipt={setReceipt} />
      <ReceiptDrawer act={receipt} jurisdiction={matter.jurisdiction} close={() => setReceipt(null)} />
    </Page>
  );
}

function Crumb({ matter }: { matter: Matter }) {
  const { w } = useWords();
  const session = useSession();
  return (
    <>
      {w(session.data?.jurisdiction.title)} ›{" "}
      <Link to={URLS.body} params={{ id: matter.body }}>
        {matter.bodyName}
      </Link>{" "}
      › {w(matter.procedureTitle)}
    </>
  );
}

function Meta({ matter }: { matter: Matter }) {
  const { t, w, day, money } = useWords(MATTER);
  const { heldAt, due, present, absent, recused } = meetingOf(matter.acts);
  const facts: [string, string | number | null][] = [
    [t("class"), matter.classTitle && w(matter.classTitle)],
    [t("amount"), matter.amount === null ? null : money(matter.amount)],
    [t("meeting"), heldAt && day(heldAt)],
    [t("dueMembers"), due],
    [t("present"), present || null],
    [t("absentCount"), absent || null],
    [t("recusedCount"), recused || null],
  ];
  return (
    <div className="meta">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <span key={name}>
              {name} <b>{value}</b>
            </span>
          ),
      )}
    </div>
  );
}
