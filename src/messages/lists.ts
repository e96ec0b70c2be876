/**
 * What somebody is told: acts on findings that concern them, limits of theirs that are near or past, norms adopted for them,
 * notices of the meetings of their leading group.
 * Limits and norms are read where they stand, so a message about a limit goes when the limit does.
 */
import { LIMITS, presses, type Told } from "../findings/index.ts";
import type { Transaction } from "../platform/index.ts";

type Reader = Pick<Transaction, "query">;

export type MessageKind =
  | Told
  | "answer-near"
  | "answer-late"
  | "handling-near"
  | "handling-late"
  | "norm-adopted"
  | "meeting-notice"
  | "meeting-postponed"
  | "meeting-cancelled";

export type MessageRow = {
  id: string;
  kind: MessageKind;
  at: string;
  finding: string | null;
  dueAt: string | null;
  /** Of a norm: the procedure whose parameter is set, or the pack. */
  norm: string | null;
  parameter: string | null;
  fromOn: string | null;
  /** The matter of the meeting. */
  meeting: string | null;
  readAt: string | null;
};

/** Whose messages, as the registry has them at this instant. */
export type MessageTo = { jurisdiction: string; person: string; bodies: string[]; now: Date };

/** Older ones are no longer shown. How long something stays in a list, no rule of the law. */
const SHOWN_DAYS = 365;

const MESSAGES = `
  with told as (
    select 'finding/' || m.finding || '/' || m.number as id, m.kind, m.at, m.finding, null::timestamptz as due_at,
           null::text as norm, null::text as parameter, null::date as from_on, null::uuid as meeting
      from messages m
     where m.jurisdiction = $1 and m.person = $2::uuid
    union all
    select 'answer/' || p.finding || '/' || p.asked_number,
           case when d.due_at < $4::timestamptz then 'answer-late' else 'answer-near' end,
           case when d.due_at < $4::timestamptz then d.due_at else coalesce(d.lead_at, d.due_at) end,
           p.finding, d.due_at, null, null, null, null
      from finding_persons p
      join ${LIMITS} d on d.jurisdiction = p.jurisdiction and d.finding = p.finding
       and d.constraint_id = 'answered-in-time' and p.asked_number = any(d.acts)
       and coalesce(d.lead_at, d.due_at) <= $4::timestamptz
      join findings f on f.jurisdiction = p.jurisdiction and f.finding = p.finding and ${presses("d", "f.state")}
     where p.jurisdiction = $1 and p.person = $2::uuid
    union all
    select 'handling/' || h.finding || '/' || d.constraint_id || '/' || d.due_at,
           case when d.due_at < $4::timestamptz then 'handling-late' else 'handling-near' end,
           case when d.due_at < $4::timestamptz then d.due_at else coalesce(d.lead_at, d.due_at) end,
           h.finding, d.due_at, null, null, null, null
      from finding_handlings h
      join ${LIMITS} d on d.jurisdiction = h.jurisdiction and d.finding = h.finding
       and d.constraint_id in ('decided-in-time', 'acted-on-in-time') and ${presses("d", "h.state")}
       and coalesce(d.lead_at, d.due_at) <= $4::timestamptz
     where h.jurisdiction = $1 and h.handler = $2::uuid
    union all
    select 'norm/' || s.setting, 'norm-adopted', a.at, null, null,
           coalesce(s.procedure, s.pack), s.parameter, s.from_on, null
      from norm_settings s
     -- When it was adopted, whatever was recorded of it since.
     cross join lateral (
       select min(a.recorded_at) as at from acts a
        where a.jurisdiction = s.jurisdiction and a.matter = s.setting
          and a.type in ('norms.parameter-set', 'norms.pack-adopted')
     ) a
     where s.jurisdiction = $1 and s.state = 'adopted' and s.ending_on is null
       and (s.body is null or s.body = any($3::uuid[]))
    union all
    -- Of the meetings of a leading group whoever was in it when the act was recorded; a meeting that moves or falls away
    -- concerns those who had its notice.
    select 'meeting/' || a.matter || '/' || a.number,
           case a.type when 'meeting.notice-given' then 'meeting-notice'
                       when 'meeting.postponed' then 'meeting-postponed' else 'meeting-cancelled' end,
           a.recorded_at, null, null, null, null, null, a.matter
      from (select distinct o.jurisdiction, o.body, t.from_on, t.to_on
              from terms t join offices o on o.jurisdiction = t.jurisdiction and o.office = t.office
             where t.jurisdiction = $1 and t.person = $2::uuid
               and (o.principal <> 'none' or o.function = 'member')) seat
      join jurisdictions j on j.jurisdiction = seat.jurisdiction
      join matters m on m.jurisdiction = seat.jurisdiction and m.body = seat.body and m.procedure = 'cn/meeting'
       and m.last_recorded_at > $4::timestamptz - make_interval(days => ${SHOWN_DAYS})
      join acts a on a.jurisdiction = m.jurisdiction and a.matter = m.matter
       and a.type in ('meeting.notice-given', 'meeting.postponed', 'meeting.cancelled')
       and seat.from_on <= (a.recorded_at at time zone j.time_zone)::date
       and (seat.to_on is null or (a.recorded_at at time zone j.time_zone)::date < seat.to_on)
     where a.type = 'meeting.notice-given'
        or exists (select from acts n where n.jurisdiction = a.jurisdiction and n.matter = a.matter
                      and n.type = 'meeting.notice-given' and n.number < a.number)
  ), mine as (
    select distinct on (t.id) t.*, r.read_at from told t
      left join message_reads r on r.jurisdiction = $1 and r.person = $2::uuid and r.message = t.id
     where t.at > $4::timestamptz - make_interval(days => ${SHOWN_DAYS})
  )`;

const paramsOf = ({ jurisdiction, person, bodies, now }: MessageTo) => [
  jurisdiction,
  person,
  bodies,
  now.toISOString(),
];

/** Newest first; a page's cursor is the number of messages before it. */
export async function listMessages(
  db: Reader,
  to: MessageTo,
  { unread, offset, limit }: { unread: boolean; offset: number; limit: number },
): Promise<{ items: MessageRow[]; next: string | null; total: number }> {
  const rows = await db.query<MessageRow & { total: number }>(
    `${MESSAGES}
     select id, kind, at, finding, due_at as "dueAt", norm, parameter, from_on as "fromOn", meeting, read_at as "readAt",
            count(*) over ()::int as total
       from mine where not $5::boolean or read_at is null
      order by at desc, id limit $6 offset $7`,
    [...paramsOf(to), unread, limit, offset],
  );
  const total = rows[0]?.total ?? 0;
  return {
    items: rows.map(({ total: _total, ...row }) => row),
    next: offset + rows.length < total ? String(offset + rows.length) : null,
    total,
  };
}

/** Without the kinds that somebody does not want to be called for; they are in the list like all others. */
export async function countUnread(db: Reader, to: MessageTo, quiet: string[] = []): Promise<number> {
  const [row] = await db.query<{ unread: number }>(
    `${MESSAGES} select count(*)::int as unread from mine where read_at is null and kind <> all($5::text[])`,
    [...paramsOf(to), quiet],
  );
  return row?.unread ?? 0;
}

/** Marks those of these ids that are the person's messages. */
export async function markRead(db: Reader, to: MessageTo, ids: string[]): Promise<void> {
  await mark(db, to, ids);
}

export async function markAllRead(db: Reader, to: MessageTo): Promise<void> {
  await mark(db, to, null);
}

async function mark(db: Reader, to: MessageTo, ids: string[] | null): Promise<void> {
  await db.query(
    `${MESSAGES}
     insert into message_reads (jurisdiction, person, message, read_at)
     select $1, $2::uuid, id, $4::timestamptz from mine
      where read_at is null and ($5::text[] is null or id = any($5::text[]))
     on conflict do nothing`,
    [...paramsOf(to), ids],
  );
}
