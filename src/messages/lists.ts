/**
 * What somebody is told: acts on findings that concern them, limits of theirs that are near or past, norms adopted for them,
 * notices of the meetings that they are due at or called to, and what changes in these afterwards.
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
  | "meeting-changed"
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
export type MessageTo = {
  jurisdiction: string;
  person: string;
  bodies: string[];
  /** The bodies that the person's station covers. */
  covers: string[];
  now: Date;
};

/** Older ones are no longer shown. How long something stays in a list, no rule of the law. */
const SHOWN_DAYS = 365;

/** What changes the agenda: whoever had the notice is told of it, whether or not another notice follows. */
const CHANGES = ["agenda-changed", "item-listed", "item-added-late", "item-refused", "item-deferred"]
  .map((name) => `'meeting.${name}'`)
  .join(", ");

const MESSAGES = `
  -- Not materialized: of all meetings only those of a few bodies, or a few by name, are looked for.
  with recent as not materialized (
    select m.matter, m.body, j.time_zone
      from matters m join jurisdictions j on j.jurisdiction = m.jurisdiction
     where m.jurisdiction = $1 and m.procedure = 'cn/meeting'
       and m.last_recorded_at > $4::timestamptz - make_interval(days => ${SHOWN_DAYS})
  ), seats as (
    select o.body, t.from_on, t.to_on, o.function, o.principal
      from terms t join offices o on o.jurisdiction = t.jurisdiction and o.office = t.office
     where t.jurisdiction = $1 and t.person = $2::uuid
  ), noticed as (
    -- Whose notices somebody gets: of the leading group, as whose member they were in it when the act was recorded;
    select r.matter, r.time_zone, s.from_on, s.to_on, 0 as since
      from seats s join recent r on r.body = s.body
     where s.principal <> 'none' or s.function = 'member'
    union
    -- as a clerk of the body, where the meeting names none;
    select r.matter, r.time_zone, s.from_on, s.to_on, 0
      from seats s join recent r on r.body = s.body
     where s.function = 'clerk'
       and not exists (select from meeting_called c
                        where c.jurisdiction = $1 and c.meeting = r.matter and c.capacity = 'clerk')
    union
    -- as somebody whom it calls without a vote, from then on;
    select r.matter, r.time_zone, null::date, null::date, min(c.number)
      from meeting_called c join recent r on r.matter = c.meeting
     where c.jurisdiction = $1 and c.person = $2::uuid
     group by r.matter, r.time_zone
    union
    -- as an officer of the station, once that was told.
    select r.matter, r.time_zone, s.from_on, s.to_on, min(a.number)
      from seats s join recent r on r.body = any($5::uuid[])
      join acts a on a.jurisdiction = $1 and a.matter = r.matter
       and a.type in ('meeting.observer-told', 'meeting.observer-invited')
     where s.function = 'station-officer'
     group by r.matter, r.time_zone, s.from_on, s.to_on
  ), told as (
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
    -- Of meetings: the notice, and of what changes afterwards whoever had it.
    select 'meeting/' || a.matter || '/' || a.number,
           case a.type when 'meeting.notice-given' then 'meeting-notice'
                       when 'meeting.postponed' then 'meeting-postponed'
                       when 'meeting.cancelled' then 'meeting-cancelled' else 'meeting-changed' end,
           a.recorded_at, null, null, null, null, null, a.matter
      from noticed n
      join acts a on a.jurisdiction = $1 and a.matter = n.matter
       and a.type = any(array['meeting.notice-given', 'meeting.postponed', 'meeting.cancelled', ${CHANGES}])
       and a.number > n.since
     where (n.from_on is null or n.from_on <= (a.recorded_at at time zone n.time_zone)::date)
       and (n.to_on is null or (a.recorded_at at time zone n.time_zone)::date < n.to_on)
       and (a.type = 'meeting.notice-given'
            or exists (select from acts g where g.jurisdiction = $1 and g.matter = a.matter
                          and g.type = 'meeting.notice-given' and g.number < a.number))
       and (a.type <> all(array[${CHANGES}])
            -- In the room everybody hears of it; several changes at once are one message.
            or not exists (select from acts o where o.jurisdiction = $1 and o.matter = a.matter
                              and (o.type = 'meeting.opened' and o.number < a.number
                                   or o.type = any(array[${CHANGES}]) and o.number < a.number
                                      and o.recorded_at = a.recorded_at)))
    union all
    -- Called or told when the notice had been given already: it is theirs from then on.
    select 'meeting/' || n.matter || '/' || n.since, 'meeting-notice', a.recorded_at, null, null, null, null, null, n.matter
      from noticed n join acts a on a.jurisdiction = $1 and a.matter = n.matter and a.number = n.since
     where exists (select from acts g where g.jurisdiction = $1 and g.matter = n.matter
                      and g.type = 'meeting.notice-given' and g.number < n.since)
  ), mine as (
    select distinct on (t.id) t.*, r.read_at from told t
      left join message_reads r on r.jurisdiction = $1 and r.person = $2::uuid and r.message = t.id
     where t.at > $4::timestamptz - make_interval(days => ${SHOWN_DAYS})
  )`;

const paramsOf = ({ jurisdiction, person, bodies, covers, now }: MessageTo) => [
  jurisdiction,
  person,
  bodies,
  now.toISOString(),
  covers,
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
       from mine where not $6::boolean or read_at is null
      order by at desc, id limit $7 offset $8`,
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
    `${MESSAGES} select count(*)::int as unread from mine where read_at is null and kind <> all($6::text[])`,
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
      where read_at is null and ($6::text[] is null or id = any($6::text[]))
     on conflict do nothing`,
    [...paramsOf(to), ids],
  );
}
