/** How bodies stand with their division of duties: who has filed a plan, who has none, and what was found in it. */
import type { Scope } from "../matters/index.ts";
import type { Database } from "../platform/index.ts";

export type StandingPlan = {
  matter: string;
  title: string | null;
  adoptedAt: string | null;
  publishedAt: string | null;
  filedAt: string | null;
};

export type DivisionStanding = {
  id: string;
  name: string;
  nameEn: string | null;
  kind: string;
  /** Seats in the leading group. */
  seats: number;
  /** The plan adopted last; where none is, the one drafted last. */
  plan: StandingPlan | null;
  /** Drafted after that, and not adopted. */
  drafts: number;
  findings: number;
  serious: number;
};

/** One alone divides nothing. */
const FEWEST_SEATS = 2;
const OPEN = ["open", "answered", "confirmed"];

/**
 * Every body that stands on the day and has a leading group, as far as the reader may see its plans. What is asked of acts
 * are types and times alone: no words are opened.
 */
export async function divisionStandings(
  database: Pick<Database, "query">,
  jurisdiction: string,
  scope: Scope,
  on: string,
): Promise<DivisionStanding[]> {
  type Row = Omit<DivisionStanding, "plan"> & Omit<StandingPlan, "matter"> & { matter: string | null };
  const rows = await database.query<Row>(
    `with seen as (
       select s.body
         from (select jurisdiction, body, 'cn/division'::text as procedure, null::text as class, null::uuid as matter, null::uuid as about
                 from bodies where jurisdiction = $1) s
        where ${scope.sql("s", 5)}),
     groups as (
       select o.body, count(*)::int as seats
         from offices o
        where o.jurisdiction = $1 and (o.principal <> 'none' or o.function = 'member')
          and o.created_on <= $2::date and (o.abolished_on is null or $2::date < o.abolished_on)
        group by o.body having count(*) >= $3 and bool_or(o.principal <> 'none')),
     plans as (
       select m.body, m.matter, m.title, m.opened_at, t.*
         from matters m
        cross join lateral (
          select max(a.claimed_at) filter (where a.type = 'division.plan-adopted') as "adoptedAt",
                 max(a.claimed_at) filter (where a.type = 'division.plan-published') as "publishedAt",
                 max(a.claimed_at) filter (where a.type = 'division.plan-filed') as "filedAt"
            from acts a where a.jurisdiction = m.jurisdiction and a.matter = m.matter) t
        where m.jurisdiction = $1 and m.procedure = 'cn/division'),
     found as (
       select f.body, count(*)::int as findings, (count(*) filter (where f.severity = 'serious'))::int as serious
         from findings f
        where f.jurisdiction = $1 and f.procedure = 'cn/division' and f.state = any($4::text[]) group by f.body)
     select b.body as id, b.name, b.name_en as "nameEn", b.kind, g.seats, p.matter, p.title,
            p."adoptedAt", p."publishedAt", p."filedAt",
            (select count(*)::int from plans d
              where d.body = b.body and d."adoptedAt" is null and d.matter <> p.matter
                and d.opened_at >= coalesce(p."adoptedAt", d.opened_at)) as drafts,
            coalesce(f.findings, 0) as findings, coalesce(f.serious, 0) as serious
       from groups g
       join seen on seen.body = g.body
       join bodies b on b.jurisdiction = $1 and b.body = g.body
       left join lateral (
         select * from plans where plans.body = b.body
          order by plans."adoptedAt" desc nulls last, plans.opened_at desc limit 1) p on true
       left join found f on f.body = b.body
      where b.established_on <= $2::date and (b.dissolved_on is null or $2::date < b.dissolved_on)
      order by b.code nulls last, b.name, b.body`,
    [jurisdiction, on, FEWEST_SEATS, OPEN, ...scope.params],
  );
  return rows.map(({ matter, title, adoptedAt, publishedAt, filedAt, ...row }) => ({
    ...row,
    plan: matter === null ? null : { matter, title, adoptedAt, publishedAt, filedAt },
  }));
}
