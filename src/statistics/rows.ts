/** The rows that figures are counted over: what a matter's acts add, and what the rules found in it. */
import type { MatterFilter, Scope } from "../matters/index.ts";
import type { Database } from "../platform/index.ts";
import { FIGURES, MET, SELECTIONS } from "./definitions.ts";

/** $1 is the jurisdiction. Findings that were dismissed count for nothing. */
const ROWS = `
  select f.*, coalesce(g.broken, 0) as broken, coalesce(g.early, 0) as early,
         coalesce(v.verdict = 'violated', false) as late_task, c.body is not null as confirmed_with
    from matter_figures f
    left join (select matter, count(distinct item) filter (where constraint_id = 'chair-states-last')::int as broken,
                      count(distinct item) filter (where constraint_id = 'no-leading-remark')::int as early
                 from findings
                where jurisdiction = $1 and procedure = 'cn/decision' and state <> 'dismissed'
                  and constraint_id in ('chair-states-last', 'no-leading-remark')
                group by matter) g on g.matter = f.matter
    left join verdicts v on f.procedure = 'cn/task' and v.jurisdiction = f.jurisdiction and v.matter = f.matter
                        and v.constraint_id = 'done-in-time'
    left join (select distinct body, on_day from matter_figures
                where jurisdiction = $1 and sitting > 0 and confirmed > 0) c
           on f.decided > 0 and c.body = f.body and c.on_day = f.on_day
   where f.jurisdiction = $1`;

/** Civil days, both included. */
export type Period = { from: string; to: string };
export type Reading = Pick<Database, "query">;

/** What the rows add to each figure, and with "-all" to what it is counted over: the names of the selections. */
const SUMS = FIGURES.flatMap(({ id, counts, over }) => [
  `sum(${counts})::int as "${id}"`,
  ...(over === null ? [] : [`sum(${over})::int as "${id}-all"`]),
]).join(", ");

export type Summed = Record<string, number>;
export type BodySums = { body: string; meetings: number; sums: Summed };
/** Of the matters of a class that count to a day. */
export type DaySums = { on: string; kind: string | null; class: string | null; sums: Summed };

/** Of each body that has anything to count, within the scope. */
export async function sumsByBody(
  database: Reading,
  jurisdiction: string,
  scope: Scope,
  { from, to }: Period,
): Promise<BodySums[]> {
  const params = [jurisdiction, from, to, ...scope.params];
  const where = `r.on_day between $2::date and $3::date and (${scope.sql("r", 4)})`;
  const [rows, meetings] = await Promise.all([
    database.query<Summed & { body: string }>(
      `select r.body, ${SUMS} from (${ROWS}) r where ${where} group by r.body`,
      params,
    ),
    meetingsByBody(database, where, params),
  ]);
  return rows.map(({ body, ...sums }) => ({
    body: String(body),
    meetings: meetings.get(String(body)) ?? 0,
    sums: sums as Summed,
  }));
}

/** By day and kind; a day on which no kind is known has one. Counted apart: sorting all rows for it took most of the time. */
async function meetingsByBody(
  database: Reading,
  where: string,
  params: unknown[],
): Promise<Map<string, number>> {
  const rows = await database.query<{ body: string; n: number }>(
    `select d.body, sum(greatest(d.kinds, 1))::int as n
       from (select m.body, m.on_day, count(m.kind) as kinds
               from (select distinct r.body, r.on_day, r.kind from matter_figures r
                      where r.jurisdiction = $1 and ${MET} and ${where}) m
              group by m.body, m.on_day) d
      group by d.body`,
    params,
  );
  return new Map(rows.map(({ body, n }) => [body, n]));
}

export async function sumsByDay(
  database: Reading,
  jurisdiction: string,
  scope: Scope,
  body: string,
  { from, to }: Period,
): Promise<DaySums[]> {
  const rows = await database.query<Summed & { on: string; kind: string | null; class: string | null }>(
    `select r.on_day::text as on, r.kind, r.class, ${SUMS} from (${ROWS}) r
      where r.body = $4::uuid and r.on_day between $2::date and $3::date and (${scope.sql("r", 5)})
      group by r.on_day, r.kind, r.class order by r.on_day, r.kind, r.class`,
    [jurisdiction, from, to, body, ...scope.params],
  );
  return rows.map(({ on, kind, class: of, ...sums }) => ({ on, kind, class: of, sums: sums as Summed }));
}

/** The matters behind a number, as a further condition of a list of matters, whose first parameter is the jurisdiction. */
export function mattersBehind(
  selection: string | undefined,
  { from, to }: Partial<Period>,
): Pick<MatterFilter, "further"> {
  if (selection === undefined && from === undefined && to === undefined) return {};
  const condition = SELECTIONS.find(({ id }) => id === selection)?.condition;
  return {
    further: (alias, param) =>
      `${alias}.matter in (select r.matter from (${ROWS}) r where ${[
        condition ?? "true",
        ...(from === undefined ? [] : [`r.on_day >= ${param(from)}::date`]),
        ...(to === undefined ? [] : [`r.on_day <= ${param(to)}::date`]),
      ].join(" and ")})`,
  };
}
