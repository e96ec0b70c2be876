/** What the database knows of a body's meetings: read from the acts of each, without a table of its own. */
import { actsOfMany, type MatterRow, type Scope, type StoredAct } from "../matters/index.ts";
import type { Database } from "../platform/index.ts";
import { type AgendaItem, type Meeting, MEETING_PROCEDURE, meetingOf } from "./meeting.ts";

type Reader = { database: Database; recordKey: Buffer };
export type MeetingOfMatter = { row: MatterRow; acts: StoredAct[]; meeting: Meeting };

/** In the order of the rows. */
export async function meetingsOfRows(
  { database, recordKey }: Reader,
  jurisdiction: string,
  rows: MatterRow[],
): Promise<MeetingOfMatter[]> {
  const ids = rows.map(({ id }) => id);
  const acts = await actsOfMany(database, recordKey, jurisdiction, ids);
  return rows.map((row) => {
    const of = acts.get(row.id) ?? [];
    return { row, acts: of, meeting: meetingOf(of) };
  });
}

/** Stages of an item that no meeting has taken up yet. */
const BEFORE_A_MEETING = ["proposed", "noticed"];
const WAITING_MOST = 200;
/** Whose agendas are looked at: what was put off longer ago is listed by hand. */
const MEETINGS_MOST = 60;

/** Items of the body that a meeting could take up: proposed or put off, and on no agenda that still holds. Newest first. */
export async function itemsWaiting(
  reader: Reader,
  jurisdiction: string,
  body: string,
  scope: Scope,
): Promise<string[]> {
  const { taken, putOff } = await onAgendas(reader, jurisdiction, body);
  const rows = await reader.database.query<{ id: string }>(
    `select m.matter as id from matters m
      where m.jurisdiction = $1 and m.body = $2::uuid and m.procedure = 'cn/decision' and not m.closed
        and (m.stage = any($3::text[]) or m.matter = any($4::uuid[])) and (${scope.sql("m", 5)})
      order by m.opened_at desc, m.matter limit ${WAITING_MOST}`,
    [jurisdiction, body, BEFORE_A_MEETING, [...putOff], ...scope.params],
  );
  return rows.map(({ id }) => id).filter((id) => !taken.has(id));
}

async function onAgendas({ database, recordKey }: Reader, jurisdiction: string, body: string) {
  const rows = await database.query<{ id: string }>(
    `select matter as id from matters where jurisdiction = $1 and body = $2::uuid and procedure = $3
      order by opened_at desc, matter limit ${MEETINGS_MOST}`,
    [jurisdiction, body, MEETING_PROCEDURE],
  );
  const ids = rows.map(({ id }) => id);
  const acts = await actsOfMany(database, recordKey, jurisdiction, ids);
  const meetings = ids.map((id) => meetingOf(acts.get(id) ?? []));
  const agenda = meetings.filter(({ stage }) => stage !== "cancelled").flatMap((meeting) => meeting.agenda);
  const isPutOff = ({ state, outcome }: AgendaItem) => state === "closed" && outcome === "deferred";
  const holds = agenda.filter((item) => ["listed", "open", "closed"].includes(item.state) && !isPutOff(item));
  return {
    taken: new Set(holds.map(({ matter }) => matter)),
    putOff: new Set(agenda.filter(isPutOff).map(({ matter }) => matter)),
  };
}
