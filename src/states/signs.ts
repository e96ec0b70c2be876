/** What the tables say that stood open on a day: findings, limits, and the bodies that there were. */
import type { Scope } from "../matters/index.ts";
import { type Database, timeZoneOf } from "../platform/index.ts";
import type { OpenFinding, OpenLimit } from "./facts.ts";
import { limitsThen, type Replaying } from "./past-limits.ts";

/** A civil day as the tables are asked about it: up to its last instant, or up to now. */
export type Day = { on: string; until: Date };

export async function dayOf(
  database: Pick<Database, "query">,
  jurisdiction: string,
  on: string,
  now: Date,
): Promise<Day> {
  const zone = await timeZoneOf(database, jurisdiction);
  const [row] = await database.query<{ end: string }>(
    `select ((($1::date + 1)::timestamp at time zone $2) - interval '1 millisecond')::timestamptz as end`,
    [on, zone],
  );
  if (!row) throw new Error("one question has one answer");
  const end = new Date(row.end);
  return { on, until: end < now ? end : now };
}

export type StandingBody = {
  id: string;
  name: string;
  nameEn: string | null;
  kind: string;
  level: string | null;
  parent: string | null;
  /** The reader may see its decisions. */
  isSeen: boolean;
};

/** Every body of a day in an order that no state changes: by code where there is one, then by name. */
export function standingBodies(
  database: Pick<Database, "query">,
  jurisdiction: string,
  scope: Scope,
  { on }: Day,
): Promise<StandingBody[]> {
  return database.query<StandingBody>(
    `with seen as (
       select s.body from (select jurisdiction, body, 'cn/decision'::text as procedure, null::text as class, null::uuid as matter, null::uuid as about
                             from bodies where jurisdiction = $1) s
        where ${scope.sql("s", 3)})
     select b.body as id, b.name, b.name_en as "nameEn", b.kind, b.level, b.parent, seen.body is not null as "isSeen"
       from bodies b left join seen on seen.body = b.body
      where b.jurisdiction = $1 and b.established_on <= $2::date and (b.dissolved_on is null or $2::date < b.dissolved_on)
      order by b.code nulls last, b.name, b.body`,
    [jurisdiction, on, ...scope.params],
  );
}

/** By body, how many decisions it had by the day, of those that the reader may see. */
export async function recordedBy(
  database: Pick<Database, "query">,
  jurisdiction: string,
  scope: Scope,
  { until }: Day,
): Promise<Map<string, number>> {
  const rows = await database.query<{ body: string; n: number }>(
    `select m.body, count(*)::int as n from matter_lines m
      where m.jurisdiction = $1 and m.procedure = 'cn/decision' and m.opened_at <= $2 and ${scope.sql("m", 3)}
      group by m.body`,
    [jurisdiction, until, ...scope.params],
  );
  return new Map(rows.map(({ body, n }) => [body, n]));
}

export type Signs = {
  findings: OpenFinding[];
  limits: OpenLimit[];
  /** False where too many matters have gone on since that day for their limits of then to be derived anew. */
  limitsKnown: boolean;
};

export type Asked = {
  database: Pick<Database, "query">;
  jurisdiction: string;
  /** Over findings, and over matters. */
  findingScope: Scope;
  matterScope: Scope;
  /** How many months back findings count. */
  windowMonths: number;
  replaying: Replaying;
};

export async function signsOn(asked: Asked, { until }: Day): Promise<Signs> {
  const past = await limitsThen(asked, until);
  return {
    findings: await openFindings(asked, until),
    limits: [...(await limitsSince(asked, until)), ...past.limits],
    limitsKnown: past.isWhole,
  };
}

/**
 * Findings that had come up and were neither dismissed nor acted on. Breaches in the handling of findings are those of the
 * officers who handle, not of the body.
 */
function openFindings(
  { database, jurisdiction, findingScope: scope, windowMonths }: Asked,
  until: Date,
): Promise<OpenFinding[]> {
  return database.query<OpenFinding>(
    `select f.matter, f.body, f.constraint_id as "constraint", f.severity, f.opened_at as "openedAt"
       from findings f
       left join lateral (
         select a.type from acts a
          where a.jurisdiction = f.jurisdiction and a.matter = f.finding and a.recorded_at <= $2
            and a.type in ('finding.dismissed', 'finding.acted-on', 'finding.reopened')
          order by a.number desc limit 1) handled on true
      where f.jurisdiction = $1 and f.procedure <> 'cn/finding' and f.opened_at <= $2
        and f.opened_at > $2::timestamptz - make_interval(months => $3)
        and (handled.type is null or handled.type = 'finding.reopened')
        and (${scope.sql("f", 4)})
      order by f.opened_at, f.matter, f.constraint_id, f.item, f.at_number`,
    [jurisdiction, until, windowMonths, ...scope.params],
  );
}

/** Limits near or passed, of matters that have not moved since: as the table has them. */
function limitsSince(
  { database, jurisdiction, matterScope: scope }: Asked,
  until: Date,
): Promise<OpenLimit[]> {
  return database.query<OpenLimit>(
    `select d.matter, m.body, d.constraint_id as "constraint", nullif(d.item, '') as item, d.acts,
            d.due_at as "dueAt", d.lead_at as "leadAt"
       from deadlines d join matters m on m.jurisdiction = d.jurisdiction and m.matter = d.matter
      where d.jurisdiction = $1 and d.due_at is not null and coalesce(d.lead_at, d.due_at) <= $2
        and m.procedure <> 'cn/finding' and not m.closed and m.last_recorded_at <= $2 and (${scope.sql("m", 3)})
      order by d.due_at, d.matter, d.place`,
    [jurisdiction, until, ...scope.params],
  );
}
