import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { MEETING_PAPERS, type MeetingRecord } from "../api.ts";
import { useWords } from "../language.ts";
import { ClerkSteps } from "../meetings/record/clerk-steps.tsx";
import { Corrections } from "../meetings/record/corrections.tsx";
import { ItemsFollow } from "../meetings/record/items-follow.tsx";
import { OwnAnswer } from "../meetings/record/own-answer.tsx";
import { OwnPart } from "../meetings/record/own-part.tsx";
import { Standing } from "../meetings/record/standing.tsx";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { MEETING_RECORD } from "../texts/meeting-record.ts";
import { Loaded, Notice, Page, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "../meetings/record/record.css";
import "../meetings/tone/tone.css";

/** After a meeting: one's own part first, to be confirmed or objected to; then who has answered, and what the clerk does. */
export function MeetingRecordPage() {
  const { t, shortDay } = useWords(MEETING_RECORD);
  const { id } = useParams({ from: URLS.meetingRecord });
  const record = useQuery(QUERIES.meetingRecord(id));
  const about = record.data;
  const day = about?.openedAt ?? null;
  return (
    <Page
      title={t("title")}
      crumb={
        <Link to={URLS.meeting} params={{ id }}>
          {t("toMeeting")}
        </Link>
      }
      sub={
        about &&
        [
          about.bodyName,
          about.title,
          day && shortDay(day),
          about.chair && t("chairedBy", { name: about.chair }),
        ]
          .filter(Boolean)
          .join(" · ")
      }
      aside={
        <Sheet title={t("papers")} padded>
          <MeetingPapers id={id} />
        </Sheet>
      }
    >
      <Loaded query={record}>{(known) => <Parts record={known} />}</Loaded>
    </Page>
  );
}

function Parts({ record }: { record: MeetingRecord }) {
  const { t } = useWords(MEETING_RECORD);
  const matter = useQuery(QUERIES.matter(record.id));
  const session = useSession();
  const { mine, may } = record;
  const isAbsent = !mine && record.closedAt !== null && session.data?.memberOf.includes(record.body);
  if (!matter.data) return <Loaded query={matter}>{() => null}</Loaded>;
  return (
    <>
      {!mine && record.closedAt === null && <Notice>{t("notOver")}</Notice>}
      {isAbsent && <Notice>{t("notThere")}</Notice>}
      {mine && <OwnPart record={record} mine={mine} />}
      {mine && may.answer && <OwnAnswer record={record} mine={mine} matter={matter.data} />}
      {may.record && <ClerkSteps record={record} matter={matter.data} />}
      <Standing record={record} matter={matter.data} />
      <Corrections record={record} />
      <ItemsFollow record={record} />
    </>
  );
}

export function MeetingPapers({ id }: { id: string }) {
  const { t } = useWords(MEETING_RECORD);
  return (
    <nav className="record-papers" aria-label={t("papers")}>
      {MEETING_PAPERS.map((kind) => (
        <Link key={kind} to={URLS.meetingPaper} params={{ id, kind }}>
          {t(kind)}
        </Link>
      ))}
    </nav>
  );
}
