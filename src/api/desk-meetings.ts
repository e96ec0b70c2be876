/** Of what waits: the agenda that one approves as the chair, the notice that one has not received, one's own part of a record. */
import { listMatters, rowsOf } from "../matters/index.ts";
import {
  calledMeetings,
  calledTo,
  type Meeting,
  MEETING_PROCEDURE,
  meetingsOfRows,
} from "../meetings/index.ts";
import { isUnread, noticedAs } from "./meeting-notice.ts";
import type { Call } from "./operation.ts";
import { matterRows } from "./views.ts";

type Reading = Pick<Call<unknown, unknown, unknown>, "services" | "principal" | "scope" | "language">;
type Kind = "approve-agenda" | "receive-notice" | "confirm-part";

/** A group has a handful of meetings under way. */
const UNDER_WAY_MOST = 20;
/** Of all the bodies that a clerk serves or a station covers. */
const NOTICED_MOST = 200;
const WORDS: Record<Kind, { zh: string; en: string }> = {
  "approve-agenda": { zh: "议程待审定", en: "Agenda to be approved" },
  "receive-notice": { zh: "会议通知待签收", en: "Notice of a meeting to be received" },
  "confirm-part": { zh: "会议记录待本人确认", en: "Your part of the record to be confirmed" },
};

/** Of the leading groups that one is in, and of meetings whose notice one gets without a vote. */
export async function ownMeetings(call: Reading, shown: number) {
  const { services, principal, scope, language } = call;
  const { jurisdiction, memberOf, person } = principal;
  if (person === null) return { items: [], total: 0 };
  const reads = scope("readMatter");
  const pages = await Promise.all(
    memberOf.flatMap((body) =>
      ["called", "noticed", "over"].map((stage) =>
        listMatters(
          services.database,
          jurisdiction,
          reads,
          { procedure: MEETING_PROCEDURE, body, stage },
          { limit: UNDER_WAY_MOST },
        ),
      ),
    ),
  );
  const found = await meetingsOfRows(
    services,
    jurisdiction,
    pages.flatMap(({ items }) => items),
  );
  const own = found.flatMap(({ row, meeting }) => {
    const waits = waitsFor(meeting, person);
    return waits ? [{ row, ...waits }] : [];
  });
  const mine = [...own, ...(await noticesWithoutVote(call, person))];
  const rows = await matterRows(
    services,
    mine.slice(0, shown).map(({ row }) => row),
    language,
  );
  return {
    items: rows.flatMap((row, at) => {
      const { kind, since } = mine[at] ?? {};
      if (!kind || !since) return [];
      return {
        kind,
        title: WORDS[kind],
        finding: null,
        matter: row.id,
        matterTitle: row.title,
        body: row.body,
        bodyName: row.bodyName,
        since,
        dueAt: null,
        late: false,
        severity: null,
      };
    }),
    total: mine.length,
  };
}

/** Notices that somebody receives as the clerk, as who is asked to attend, or for the station. */
async function noticesWithoutVote({ services, principal, scope }: Reading, person: string) {
  const { database } = services;
  const { jurisdiction, memberOf, clerkOf, covers } = principal;
  const noticed = { procedure: MEETING_PROCEDURE, stage: "noticed" };
  const reads = scope("readMatter");
  const listed =
    clerkOf.length + covers.length === 0
      ? []
      : (await listMatters(database, jurisdiction, reads, noticed, { limit: NOTICED_MOST })).items;
  const called = await calledMeetings(database, jurisdiction, person);
  const others = called.filter((id) => !listed.some((row) => row.id === id));
  const rows = [...listed, ...(await rowsOf(database, jurisdiction, others))].filter(
    ({ body }) => !memberOf.includes(body),
  );
  const found = await meetingsOfRows(services, jurisdiction, rows);
  const waiting = await Promise.all(
    found.map(async ({ row, meeting }) => {
      if (meeting.stage !== "noticed" || !isUnread(meeting, person)) return null;
      const as = noticedAs(principal, row.body, meeting, await calledTo(database, jurisdiction, row.id));
      return as && { row, kind: "receive-notice" as const, since: meeting.noticedAt };
    }),
  );
  return waiting.filter((one) => one !== null);
}

function waitsFor(meeting: Meeting, person: string): { kind: Kind; since: string | null } | null {
  const { stage, chair, noticedAt, readBy, presence, confirmed, objections } = meeting;
  if (stage === "called")
    return chair === person ? { kind: "approve-agenda", since: meeting.calledAt } : null;
  if (stage === "noticed") {
    const read = readBy.find((one) => one.person === person);
    const hasRead = read !== undefined && read.at >= (noticedAt ?? "");
    return hasRead ? null : { kind: "receive-notice", since: noticedAt };
  }
  const hasVoted = presence.some(
    ({ person: who, capacity, state }) =>
      who === person && state !== "absent" && (capacity === "chair" || capacity === "member"),
  );
  const hasSaid = [...confirmed, ...objections].some((one) => one.person === person);
  // Nothing is there to be confirmed before the record is drawn up.
  return hasVoted && !hasSaid && meeting.recordDraftedAt !== null
    ? { kind: "confirm-part", since: meeting.recordDraftedAt }
    : null;
}
