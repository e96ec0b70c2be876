/** 一把手 · who held a body's principal office in a period, acting and concurrent holders included. In the order of offices and days. */
import type { Period, Reading } from "./rows.ts";

export type ChiefTerm = {
  term: string;
  body: string;
  person: string;
  name: string;
  nameEn: string | null;
  office: string;
  title: string;
  titleEn: string | null;
  acting: boolean;
  concurrent: boolean;
  from: string;
  /** The day on which it no longer holds. */
  to: string | null;
};

export function chiefsIn(
  database: Reading,
  jurisdiction: string,
  bodies: readonly string[],
  { from, to }: Period,
): Promise<ChiefTerm[]> {
  return database.query<ChiefTerm>(
    `select t.term, o.body, p.person, p.name, p.name_en as "nameEn", o.office, o.title, o.title_en as "titleEn",
            t.acting, t.concurrent, t.from_on::text as "from", t.to_on::text as "to"
       from offices o
       join terms t on t.jurisdiction = o.jurisdiction and t.office = o.office
       join people p on p.jurisdiction = t.jurisdiction and p.person = t.person
      where o.jurisdiction = $1 and o.body = any($2::uuid[]) and o.principal <> 'none'
        and t.from_on <= $4::date and (t.to_on is null or t.to_on > $3::date)
      order by o.body, case o.principal when 'both' then 0 when 'secretary' then 1 else 2 end, o.office, t.from_on,
               p.code nulls last, p.person`,
    [jurisdiction, bodies, from, to],
  );
}
