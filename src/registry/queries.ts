/** Who holds which power when. `at` is an instant (ISO 8601); it counts as the civil date of the jurisdiction's time zone. */
import type { Transaction } from "../platform/index.ts";
import type { OfficeFunction, PrincipalKind } from "./facts.ts";

export type Reader = Pick<Transaction, "query">;

/** The civil date of an instant; every query below starts with it. $1 is the jurisdiction, $2 the instant. */
export const DAY = `day as (
  select ($2::timestamptz at time zone j.time_zone)::date as today from jurisdictions j where j.jurisdiction = $1
)`;
/** An instant of a civil day in the jurisdiction's time zone, for the queries below: its noon. */
export async function noonOf(db: Reader, jurisdiction: string, on: string): Promise<string> {
  const [row] = await db.query<{ noon: string }>(
    `select to_char((($2::date + time '12:00') at time zone time_zone) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as noon
       from jurisdictions where jurisdiction = $1`,
    [jurisdiction, on],
  );
  if (!row) throw new Error(`there is no jurisdiction ${jurisdiction}`);
  return row.noon;
}

export const TERM_HOLDS = "t.from_on <= day.today and (t.to_on is null or day.today < t.to_on)";
export const OFFICE_STANDS =
  "o.created_on <= day.today and (o.abolished_on is null or day.today < o.abolished_on)";
const COVERS = "c.from_on <= day.today and (c.to_on is null or day.today < c.to_on)";

export type HeldPrincipal = {
  body: string;
  person: string;
  name: string;
  nameEn: string | null;
  office: string;
  title: string;
  titleEn: string | null;
  principal: PrincipalKind;
  acting: boolean;
  concurrent: boolean;
};

/** The principals of several bodies at an instant: holders of principal offices, acting ones included. */
export async function principalsOfAll(
  db: Reader,
  jurisdiction: string,
  bodies: string[],
  at: string,
): Promise<HeldPrincipal[]> {
  return db.query<HeldPrincipal>(
    `with ${DAY}
     select o.body, p.person, p.name, p.name_en as "nameEn", o.office, o.title, o.title_en as "titleEn", o.principal,
            t.acting, t.concurrent
       from day
       join offices o on o.jurisdiction = $1 and o.body = any($3::uuid[]) and o.principal <> 'none' and ${OFFICE_STANDS}
       join terms t on t.jurisdiction = $1 and t.office = o.office and ${TERM_HOLDS}
       join people p on p.jurisdiction = $1 and p.person = t.person
      order by o.body, case o.principal when 'both' then 0 when 'secretary' then 1 else 2 end, t.acting, t.from_on, p.person`,
    [jurisdiction, at, bodies],
  );
}

export async function principalsOf(
  db: Reader,
  jurisdiction: string,
  body: string,
  at: string,
): Promise<HeldPrincipal[]> {
  return principalsOfAll(db, jurisdiction, [body], at);
}

/** The bodies whose principal office a person holds or has held. */
export async function bodiesEverLedBy(db: Reader, jurisdiction: string, person: string): Promise<string[]> {
  const rows = await db.query<{ body: string }>(
    `select distinct o.body
       from terms t join offices o on o.jurisdiction = t.jurisdiction and o.office = t.office
      where t.jurisdiction = $1 and t.person = $2 and o.principal <> 'none'`,
    [jurisdiction, person],
  );
  return rows.map((row) => row.body);
}

export type HeldOffice = {
  office: string;
  body: string;
  bodyName: string;
  bodyNameEn: string | null;
  bodyKind: string;
  bodyAbove: string | null;
  title: string;
  titleEn: string | null;
  function: OfficeFunction;
  principal: PrincipalKind;
  acting: boolean;
  concurrent: boolean;
};

/** The offices that a person holds at an instant, principal ones first. */
export async function officesOf(
  db: Reader,
  jurisdiction: string,
  person: string,
  at: string,
): Promise<HeldOffice[]> {
  return db.query<HeldOffice>(
    `with ${DAY}
     select o.office, o.body, b.name as "bodyName", b.name_en as "bodyNameEn", b.kind as "bodyKind",
            b.parent as "bodyAbove", o.title,
            o.title_en as "titleEn", o.function, o.principal, t.acting, t.concurrent
       from day
       join terms t on t.jurisdiction = $1 and t.person = $3 and ${TERM_HOLDS}
       join offices o on o.jurisdiction = $1 and o.office = t.office and ${OFFICE_STANDS}
       join bodies b on b.jurisdiction = $1 and b.body = o.body
      order by (o.principal = 'none'), t.concurrent, b.name, o.title, o.office`,
    [jurisdiction, at, person],
  );
}

export type Holder = {
  office: string;
  term: string;
  person: string;
  name: string;
  nameEn: string | null;
  from: string;
  to: string | null;
  acting: boolean;
  concurrent: boolean;
};

/** Who holds the offices at an instant; with `at` null, everyone who ever held them, latest first. */
export async function holdersOf(
  db: Reader,
  jurisdiction: string,
  offices: string[],
  at: string | null,
): Promise<Holder[]> {
  return db.query<Holder>(
    `with ${DAY}
     select t.office, t.term, t.person, p.name, p.name_en as "nameEn", t.from_on as "from", t.to_on as "to", t.acting,
            t.concurrent
       from day
       join terms t on t.jurisdiction = $1 and t.office = any($3::uuid[]) and ($2::text is null or (${TERM_HOLDS}))
       join people p on p.jurisdiction = $1 and p.person = t.person
      order by t.office, t.from_on desc, t.acting, p.name, t.term`,
    [jurisdiction, at, offices],
  );
}

export type Station = { body: string; id: string; name: string; nameEn: string | null };

/**
 * The stations that cover each body at an instant. A body without coverage of its own is covered as the nearest body
 * above it is: a station at a department covers its second-tier bodies, unless they have one themselves.
 */
export async function stationsForAll(
  db: Reader,
  jurisdiction: string,
  bodies: string[],
  at: string,
): Promise<Station[]> {
  return db.query<Station>(
    `with recursive ${DAY}, climb (body, above, parent, distance) as (
       select b.body, b.body, b.parent, 0 from bodies b where b.jurisdiction = $1 and b.body = any($3::uuid[])
        union all
       select u.body, b.body, b.parent, u.distance + 1
         from climb u join bodies b on b.jurisdiction = $1 and b.body = u.parent
        where not exists (select from coverage c, day where c.jurisdiction = $1 and c.body = u.above and ${COVERS})
     )
     select distinct u.body, s.body as id, s.name, s.name_en as "nameEn"
       from climb u cross join day
       join coverage c on c.jurisdiction = $1 and c.body = u.above and ${COVERS}
       join bodies s on s.jurisdiction = $1 and s.body = c.station
      order by u.body, s.name, s.body`,
    [jurisdiction, at, bodies],
  );
}

/** The station that covers a body, or null; of two, the first by name (`registryIssues` tells that there are two). */
export async function stationFor(
  db: Reader,
  jurisdiction: string,
  body: string,
  at: string,
): Promise<Station | null> {
  return (await stationsForAll(db, jurisdiction, [body], at))[0] ?? null;
}

export type Covered = { id: string; name: string; nameEn: string | null; station: string };

/** Every body that the stations cover at an instant, bodies below a covered one included. */
export async function bodiesCoveredBy(
  db: Reader,
  jurisdiction: string,
  stations: string[],
  at: string,
): Promise<Covered[]> {
  if (stations.length === 0) return [];
  return db.query<Covered>(
    `with recursive ${DAY}, under (body, station) as (
       select c.body, c.station from coverage c, day
        where c.jurisdiction = $1 and c.station = any($3::uuid[]) and ${COVERS}
        union
       select b.body, u.station
         from under u join bodies b on b.jurisdiction = $1 and b.parent = u.body
        where not exists (select from coverage c, day where c.jurisdiction = $1 and c.body = b.body and ${COVERS})
     )
     select b.body as id, b.name, b.name_en as "nameEn", u.station
       from under u join bodies b on b.jurisdiction = $1 and b.body = u.body
      order by b.name, b.body, u.station`,
    [jurisdiction, at, stations],
  );
}

export type Names = {
  people: Map<string, string>;
  offices: Map<string, string>;
  bodies: Map<string, string>;
};

/** Names for a page of acts, one query a table. In English where the registry holds an English name. */
export async function namesOf(
  db: Reader,
  jurisdiction: string,
  ids: { people?: string[]; offices?: string[]; bodies?: string[] },
  language: "zh" | "en" = "zh",
): Promise<Names> {
  const names = async (table: string, key: string, label: string, wanted: string[] = []) => {
    if (wanted.length === 0) return new Map<string, string>();
    const shown = language === "en" ? `coalesce(${label}_en, ${label})` : label;
    const rows = await db.query<{ id: string; name: string }>(
      `select ${key} as id, ${shown} as name from ${table} where jurisdiction = $1 and ${key} = any($2::uuid[])`,
      [jurisdiction, [...new Set(wanted)]],
    );
    return new Map(rows.map((row) => [row.id, row.name]));
  };
  return {
    people: await names("people", "person", "name", ids.people),
    offices: await names("offices", "office", "title", ids.offices),
    bodies: await names("bodies", "body", "name", ids.bodies),
  };
}
