import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { MeetingRow } from "../api.ts";
import { BodyPicker } from "../forms/body-picker.tsx";
import { useWords } from "../language.ts";
import { useWhen } from "../meetings/when.ts";
import { Filters } from "../parts/filters.tsx";
import { Paged } from "../parts/paged.tsx";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { MEETINGS } from "../texts/meetings.ts";
import { TONE } from "../texts/tone.ts";
import { Empty, Page, Row, Rows, Section, Sheet, State, Tag } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "../meetings/meetings.css";

const GROUPS = [
  { word: "sitting", stages: ["sitting"] },
  { word: "coming", stages: ["called", "approved", "noticed"] },
  { word: "toConfirm", stages: ["over"] },
  { word: "past", stages: ["filed", "cancelled"] },
] as const;

/** Meetings of leading groups: what sits, what is coming, whose record waits for confirmation. */
export function MeetingsPage() {
  const { t } = useWords({ ...MEETINGS, fromMeetings: TONE.fromMeetings });
  const { body } = useSearch({ from: URLS.meetings });
  const navigate = useNavigate({ from: URLS.meetings });
  const session = useSession();
  const pages = useInfiniteQuery(QUERIES.meetings(body ? { body } : {}));
  const isClerk = (session.data?.clerkOf.length ?? 0) > 0;
  const isOfGroup = isClerk || (session.data?.memberOf.length ?? 0) > 0;
  return (
    <Page
      title={t("meetings")}
      sub={t("sub")}
      actions={
        <div className="page-actions">
          {isClerk && (
            <>
              <Link to={URLS.emergency} className="ant-btn-link">
                {t("emergencyEntry")}
              </Link>
              <Link to={URLS.callMeeting} search={body ? { body } : {}} className="ant-btn-link">
                {t("call")}
              </Link>
            </>
          )}
          {session.data?.may.includes("readTone") && (
            <Link to={URLS.tone} className="ant-btn-link">
              {t("fromMeetings")}
            </Link>
          )}
        </div>
      }
    >
      {!isOfGroup && (
        <Filters>
          <BodyPicker
            label={t("body")}
            all={t("anyBody")}
            {...(body ? { value: body } : {})}
            onChange={(chosen) => void navigate({ search: chosen ? { body: chosen } : {}, replace: true })}
          />
        </Filters>
      )}
      <Paged pages={pages} loaded={(n) => t("loaded", { n })}>
        {(rows) =>
          rows.length === 0 ? (
            <Sheet>
              <Empty>{t("none")}</Empty>
            </Sheet>
          ) : (
            GROUPS.map(({ word, stages }) => (
              <Group
                key={word}
                title={t(word)}
                rows={rows.filter(({ stage }) => stages.some((known) => known === stage))}
                isAhead={word === "coming"}
              />
            ))
          )
        }
      </Paged>
    </Page>
  );
}

/** What is coming, the nearest first; what is over, the latest first. */
function Group({ title, rows, isAhead }: { title: string; rows: MeetingRow[]; isAhead: boolean }) {
  if (rows.length === 0) return null;
  const at = ({ startsOn, startsAt }: MeetingRow) => `${startsOn ?? "9999"} ${startsAt ?? ""}`;
  const sorted = rows.toSorted((a, b) => at(a).localeCompare(at(b)) * (isAhead ? 1 : -1));
  return (
    <Section title={title}>
      <Sheet>
        <Rows leadWidth="8.5em">
          {sorted.map((meeting) => (
            <MeetingLine key={meeting.id} meeting={meeting} />
          ))}
        </Rows>
      </Sheet>
    </Section>
  );
}

function MeetingLine({ meeting }: { meeting: MeetingRow }) {
  const { t, w } = useWords(MEETINGS);
  const when = useWhen();
  const { id, title, bodyName, stage, stageTitle, emergency, items, chairName, waiting, isMineToApprove } =
    meeting;
  const session = useSession();
  const isOwn = session.data?.offices.some((office) => office.body === meeting.body);
  return (
    <Row
      lead={when(meeting)}
      name={
        <Link to={URLS.meeting} params={{ id }} className="row-link">
          {title}
        </Link>
      }
      more={
        <span className="meeting-facts">
          {!isOwn && <span>{bodyName}</span>}
          <Tag tone={stage === "sitting" ? "good" : "plain"}>{w(stageTitle)}</Tag>
          {emergency && <Tag tone="due">{t("emergency")}</Tag>}
          <span>{items === 0 ? t("noItems") : t("items", { n: items })}</span>
          {chairName && <span>{t("led", { name: chairName })}</span>}
          {meeting.place && <span>{meeting.place}</span>}
          {isMineToApprove && <State tone="due">{t("toApprove")}</State>}
          {waiting > 0 && <State tone="due">{t("waitFor", { n: waiting })}</State>}
        </span>
      }
      todo={t("open")}
    />
  );
}
