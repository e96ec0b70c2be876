import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { Matter, Meeting } from "../api.ts";
import { stagesOf } from "../forms/matter-road.tsx";
import { Road } from "../forms/road.tsx";
import { useWords } from "../language.ts";
import { Agenda } from "../meetings/agenda.tsx";
import { CalledTo } from "../meetings/called-to.tsx";
import { History, Station } from "../meetings/history.tsx";
import { NextOfMeeting } from "../meetings/next.tsx";
import { People } from "../meetings/people.tsx";
import { useWhen } from "../meetings/when.ts";
import { QUERIES } from "../queries.ts";
import { MEETINGS } from "../texts/meetings.ts";
import { Loaded, Notice, Page, Section, Sheet, Tag } from "../ui/index.ts";
import { Watermarked } from "../ui/watermark.tsx";
import { URLS } from "../urls.ts";
import "../meetings/meetings.css";

/** One meeting: how far it has come, what is next by role, its agenda, who has the notice, the station. */
export function MeetingPage() {
  const { t } = useWords(MEETINGS);
  const { id } = useParams({ from: URLS.meeting });
  const meeting = useQuery(QUERIES.meeting(id));
  const readsAll = meeting.data?.mine.readsAll === true;
  const matter = useQuery({ ...QUERIES.matter(id), enabled: readsAll });
  if (meeting.data && !readsAll) return <CalledToMeeting meeting={meeting.data} />;
  if (!meeting.data || !matter.data)
    return (
      <Page title={t("meetings")}>
        <Loaded query={meeting.data ? matter : meeting}>{() => null}</Loaded>
      </Page>
    );
  return <MeetingOf meeting={meeting.data} matter={matter.data} />;
}

/** Of whoever is called to it without a vote. */
function CalledToMeeting({ meeting }: { meeting: Meeting }) {
  const { t } = useWords(MEETINGS);
  return (
    <Watermarked>
      <Page
        title={meeting.title || t("meetings")}
        crumb={meeting.bodyName}
        sub={<Facts meeting={meeting} />}
        actions={
          meeting.mine.entersRoom && (
            <Link to={URLS.meetingRoom} params={{ id: meeting.id }} className="ant-btn-link">
              {t("forRoom")}
            </Link>
          )
        }
      >
        {meeting.cancelled && (
          <Notice tone="due">{t("cancelledFor", { reasons: meeting.cancelled.reasons ?? "—" })}</Notice>
        )}
        <CalledTo meeting={meeting} />
      </Page>
    </Watermarked>
  );
}

type Props = { meeting: Meeting; matter: Matter };

function MeetingOf({ meeting, matter }: Props) {
  const { t } = useWords(MEETINGS);
  // Whoever is to approve the agenda reads it first.
  const isReadFirst = meeting.stage === "called" && meeting.mine.canApprove;
  const agenda = <Agenda meeting={meeting} matter={matter} />;
  return (
    <Watermarked>
      <Page
        title={meeting.title || t("meetings")}
        crumb={
          <>
            <Link to={URLS.meetings}>{t("meetings")}</Link> ›{" "}
            <Link to={URLS.body} params={{ id: meeting.body }}>
              {meeting.bodyName}
            </Link>
          </>
        }
        sub={<Facts meeting={meeting} />}
        actions={<OtherPages meeting={meeting} />}
        aside={
          <>
            <Station meeting={meeting} />
            <History meeting={meeting} />
          </>
        }
      >
        {meeting.cancelled && (
          <Notice tone="due">{t("cancelledFor", { reasons: meeting.cancelled.reasons ?? "—" })}</Notice>
        )}
        <MeetingRoad meeting={meeting} matter={matter} />
        {isReadFirst && agenda}
        <NextOfMeeting meeting={meeting} matter={matter} />
        {!isReadFirst && agenda}
        <People meeting={meeting} />
      </Page>
    </Watermarked>
  );
}

/** The room and what is in it by role; afterwards the record. */
function OtherPages({ meeting }: Pick<Props, "meeting">) {
  const { t } = useWords(MEETINGS);
  const { id, stage, mine } = meeting;
  const hasRoom = stage === "approved" || stage === "noticed" || stage === "sitting";
  const isOver = stage === "over" || stage === "filed";
  const look = { params: { id }, className: "ant-btn-link" };
  return (
    <div className="page-actions">
      {hasRoom && mine.canRecord && (
        <Link to={URLS.meetingConsole} {...look}>
          {t("forConsole")}
        </Link>
      )}
      {hasRoom && mine.capacity === "observer" && (
        <Link to={URLS.meetingObserver} {...look}>
          {t("forRoom")}
        </Link>
      )}
      {hasRoom && (mine.capacity === "chair" || mine.capacity === "member") && (
        <Link to={URLS.meetingRoom} {...look}>
          {t("forRoom")}
        </Link>
      )}
      {isOver && (
        <Link to={URLS.meetingRecord} {...look}>
          {t("forRecord")}
        </Link>
      )}
      <Link
        to={URLS.meetingPaper}
        params={{ id, kind: isOver ? "meeting-record" : "agenda" }}
        className="ant-btn-link"
      >
        {t("papers")}
      </Link>
      <Link to={URLS.matter} {...look}>
        {t("allRecords")}
      </Link>
    </div>
  );
}

function Facts({ meeting }: { meeting: Meeting }) {
  const { t, w } = useWords(MEETINGS);
  const when = useWhen(true);
  return (
    <span className="meeting-facts">
      <Tag tone={meeting.stage === "sitting" ? "good" : "plain"}>{w(meeting.stageTitle)}</Tag>
      {meeting.emergency && <Tag tone="due">{t("emergency")}</Tag>}
      {meeting.kindTitle && <span>{w(meeting.kindTitle)}</span>}
      <b>{when(meeting)}</b>
      {meeting.place && <span>{meeting.place}</span>}
      {meeting.chair && <span>{t("led", { name: meeting.chair.name })}</span>}
      {meeting.reasons && (
        <span>
          {t("emergencyReasons")}：{meeting.reasons}
        </span>
      )}
    </span>
  );
}

/** The stages of its procedure; that it was cancelled is one only where it was. Rules are on the page of its records. */
function MeetingRoad({ meeting, matter }: Props) {
  const { t } = useWords(MEETINGS);
  const procedures = useQuery(QUERIES.procedures());
  const procedure = procedures.data?.items.find(({ id }) => id === matter.procedure);
  const stages = stagesOf(matter, procedure, Date.now())
    .filter(({ id }) => id !== "cancelled" || meeting.stage === "cancelled")
    .map((stage) => ({
      ...stage,
      clocks: stage.clocks.map(({ link: _link, ...clock }) => clock),
    }));
  return (
    <Section title={t("road")}>
      <Sheet>
        <Road stages={stages} />
      </Sheet>
    </Section>
  );
}
