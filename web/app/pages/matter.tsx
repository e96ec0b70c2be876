import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { type ActView, DECISIONS, type Matter, TASK_PROCEDURE } from "../api.ts";
import { useWords } from "../language.ts";
import { ActTable } from "../matter/act-table.tsx";
import { Changes, changesOf } from "../matter/changes.tsx";
import { Contents, ContentsMenu, type Part } from "../matter/contents.tsx";
import { meetingOf } from "../forms/acts-of.ts";
import { Deadlines, limitedOf } from "../matter/deadlines.tsx";
import { MatterPapers } from "../matter/matter-papers.tsx";
import { NextActs } from "../matter/next-acts.tsx";
import { LedgerSheet, ReceiptDrawer } from "../forms/receipt-drawer.tsx";
import { MatterRoad } from "../forms/matter-road.tsx";
import { hasLine, SpeakingLine } from "../forms/speaking-line.tsx";
import { Papers } from "../matter/papers.tsx";
import { Verdicts } from "../matter/verdicts.tsx";
import { useScrollToHash } from "../parts/to-anchor.ts";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { carriedOf } from "../tasks/lines.ts";
import { TaskMeta } from "../tasks/task-meta.tsx";
import { TasksPart } from "../tasks/tasks-part.tsx";
import { MATTER } from "../texts/matter.ts";
import { Loaded, Page, Sheet } from "../ui/index.ts";
import { Watermarked } from "../ui/watermark.tsx";
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
  const parts = usePartsOf(matter);
  // What stands below the first screen is drawn right after it, in slices: nobody who types waits for it.
  const isWhole = useDeferredValue(true, false);
  useScrollToHash(isWhole);
  return (
    <Watermarked>
      <Page
        title={matter.title ?? t("untitled")}
        crumb={<Crumb matter={matter} />}
        sub={matter.procedure === TASK_PROCEDURE ? <TaskMeta matter={matter} /> : <Meta matter={matter} />}
        actions={<MatterPapers matter={matter} />}
        aside={
          <>
            <Contents parts={parts} />
            <div className="matter-do">
              <Sheet title={t("ledgerSheet")} padded>
                <LedgerSheet acts={matter.acts} openReceipt={setReceipt} />
              </Sheet>
            </div>
            <p className="look">{t("look")}</p>
          </>
        }
      >
        <ContentsMenu parts={parts} />
        <div className="matter-part matter-do">
          <NextActs matter={matter} />
        </div>
        <div className="matter-part" id={PART.road}>
          <MatterRoad matter={matter} />
        </div>
        {isSpokenIn(matter) && (
          <div className="matter-part" id={PART.speaking}>
            <SpeakingLine acts={matter.acts} />
          </div>
        )}
        {isWhole && (
          <>
            {hasTasks(matter) && (
              <div className="matter-part" id={PART.tasks}>
                <TasksPart matter={matter} />
              </div>
            )}
            <div className="matter-part" id={PART.deadlines}>
              <Deadlines matter={matter} />
            </div>
            <div className="matter-part" id={PART.verdicts}>
              <Verdicts matter={matter} />
            </div>
            <div className="matter-part" id={PART.acts}>
              <ActTable acts={matter.acts} openReceipt={setReceipt} />
            </div>
            <div className="matter-part" id={PART.papers}>
              <Papers matter={matter} />
            </div>
            <div className="matter-part" id={PART.changes}>
              <Changes matter={matter} />
            </div>
          </>
        )}
        <ReceiptDrawer act={receipt} jurisdiction={matter.jurisdiction} close={() => setReceipt(null)} />
      </Page>
    </Watermarked>
  );
}

/** A task is nobody's turn to speak. */
const isSpokenIn = (matter: Matter) => matter.procedure !== TASK_PROCEDURE || hasLine(matter.acts);
/** What follows from a resolution. */
const hasTasks = (matter: Matter) => matter.procedure === DECISIONS && carriedOf(matter.acts) !== null;

const PART = {
  road: "part-road",
  speaking: "part-speaking",
  tasks: "part-tasks",
  deadlines: "part-deadlines",
  verdicts: "part-verdicts",
  acts: "part-acts",
  papers: "part-papers",
  changes: "part-changes",
} as const;

/** The parts that the page has, in its order. */
function usePartsOf(matter: Matter): Part[] {
  const { t } = useWords(MATTER);
  const { verdicts, acts, papers } = matter;
  const broken = verdicts.filter((verdict) => verdict.verdict === "violated" && !verdict.vacuous).length;
  const owed = limitedOf(matter).length;
  const changes = changesOf(matter).length;
  return [
    { anchor: PART.road, title: t("road") },
    ...(isSpokenIn(matter) ? [{ anchor: PART.speaking, title: t("speakingLine") }] : []),
    ...(hasTasks(matter) ? [{ anchor: PART.tasks, title: t("tasks") }] : []),
    ...(owed > 0 ? [{ anchor: PART.deadlines, title: t("deadlinesPart"), count: owed }] : []),
    broken > 0
      ? { anchor: PART.verdicts, title: t("verdicts"), count: broken, tone: "bad" }
      : { anchor: PART.verdicts, title: t("verdicts") },
    { anchor: PART.acts, title: t("acts"), count: acts.length },
    { anchor: PART.papers, title: t("papers"), count: papers.length },
    ...(changes > 0 ? [{ anchor: PART.changes, title: t("changes"), count: changes }] : []),
  ];
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
