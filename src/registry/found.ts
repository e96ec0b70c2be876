/** Bodies and people by words of their names: those whose name begins with what was typed first, then the shorter name. */
import { type Asked, askedSql } from "../search/index.ts";
import { DAY, OFFICE_STANDS, type Reader, TERM_HOLDS } from "./queries.ts";
import type { NameKind } from "./words.ts";

export type FoundBody = {
  id: string;
  name: string;
  nameEn: string | null;
  kind: string;
  parentName: string | null;
  parentNameEn: string | null;
  dissolvedOn: string | null;
};
export type FoundPerson = {
  id: string;
  name: string;
  nameEn: string | null;
  /** The first that is held on the day; null where none is. */
  body: string | null;
  bodyName: string | null;
  bodyNameEn: string | null;
  title: string | null;
  titleEn: string | null;
};
type Found<T> = { items: T[]; total: number };
type Search = { at: string; asked: Asked; typed: string; limit: number };

const RANK = (typed: string, name: string) =>
  `(w.text not like ${typed} || '%'), length(w.text), ${name}, w.id`;

function statement(jurisdiction: string, { at, asked, typed, limit }: Search) {
  const params: unknown[] = [jurisdiction, at];
  const param = (value: unknown) => `$${params.push(value)}`;
  const begins = param(typed.replace(/[\\%_]/g, ""));
  const found = (kind: NameKind) =>
    `w.jurisdiction = $1 and w.kind = '${kind}' and ${askedSql(asked, "w", param)}`;
  return { params, begins, found, limit: param(limit) };
}

export async function findBodies(
  db: Reader,
  jurisdiction: string,
  search: Search,
): Promise<Found<FoundBody>> {
  const { params, begins, found, limit } = statement(jurisdiction, search);
  const rows = await db.query<FoundBody & { total: number }>(
    `with ${DAY}
     select b.body as id, b.name, b.name_en as "nameEn", b.kind, u.name as "parentName", u.name_en as "parentNameEn",
            b.dissolved_on as "dissolvedOn", count(*) over ()::int as total
       from day cross join name_words w
       join bodies b on b.jurisdiction = w.jurisdiction and b.body = w.id
       left join bodies u on u.jurisdiction = b.jurisdiction and u.body = b.parent
      where ${found("body")} and b.established_on <= day.today
      order by (b.dissolved_on is not null), ${RANK(begins, "b.name")} limit ${limit}`,
    params,
  );
  return counted(rows);
}

export async function findPeople(
  db: Reader,
  jurisdiction: string,
  search: Search,
): Promise<Found<FoundPerson>> {
  const { params, begins, found, limit } = statement(jurisdiction, search);
  const rows = await db.query<FoundPerson & { total: number }>(
    `with ${DAY}
     select p.person as id, p.name, p.name_en as "nameEn", h.body, h."bodyName", h."bodyNameEn", h.title, h."titleEn",
            count(*) over ()::int as total
       from day cross join name_words w
       join people p on p.jurisdiction = w.jurisdiction and p.person = w.id
       left join lateral (
         select o.body, b.name as "bodyName", b.name_en as "bodyNameEn", o.title, o.title_en as "titleEn"
           from terms t
           join offices o on o.jurisdiction = t.jurisdiction and o.office = t.office and ${OFFICE_STANDS}
           join bodies b on b.jurisdiction = o.jurisdiction and b.body = o.body
          where t.jurisdiction = p.jurisdiction and t.person = p.person and ${TERM_HOLDS}
          order by (o.principal = 'none'), t.concurrent, t.acting, b.name, o.title, o.office limit 1) h on true
      where ${found("person")}
      order by (h.body is null), ${RANK(begins, "p.name")} limit ${limit}`,
    params,
  );
  return counted(rows);
}

function counted<T extends { total: number }>(rows: T[]): Found<Omit<T, "total">> {
  return { items: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}
