/** Who supervises a body at an instant, by office: the officers of its stations, and the discipline organ's. */
import { DAY, OFFICE_STANDS, type Reader, stationsForAll, TERM_HOLDS } from "./queries.ts";

export type Supervisor = {
  person: string;
  name: string;
  nameEn: string | null;
  office: string;
  title: string;
  titleEn: string | null;
  body: string;
  bodyName: string;
  bodyNameEn: string | null;
  function: "station-officer" | "discipline-officer";
};

/** The stations' officers first; somebody who holds several such offices comes once, in the first. */
export async function supervisorsOf(
  db: Reader,
  jurisdiction: string,
  body: string,
  at: string,
): Promise<Supervisor[]> {
  const stations = await stationsForAll(db, jurisdiction, [body], at);
  const rows = await db.query<Supervisor>(
    `with ${DAY}
     select p.person, p.name, p.name_en as "nameEn", o.office, o.title, o.title_en as "titleEn", o.body,
            b.name as "bodyName", b.name_en as "bodyNameEn", o.function
       from day
       join offices o on o.jurisdiction = $1 and ${OFFICE_STANDS}
        and (o.function = 'station-officer' and o.body = any($3::uuid[]) or o.function = 'discipline-officer')
       join bodies b on b.jurisdiction = $1 and b.body = o.body
       join terms t on t.jurisdiction = $1 and t.office = o.office and ${TERM_HOLDS}
       join people p on p.jurisdiction = $1 and p.person = t.person
      order by (o.function = 'discipline-officer'), o.principal = 'none', b.name, o.title, p.name, p.person`,
    [jurisdiction, at, stations.map((s) => s.id)],
  );
  const seen = new Set<string>();
  return rows.filter(({ person }) => !seen.has(person) && seen.add(person));
}

export type Seat = { person: string; office: string; title: string; titleEn: string | null; body: string };

/** The offices that several people hold at an instant, those at `body` first. */
export async function seatsOf(
  db: Reader,
  jurisdiction: string,
  people: string[],
  body: string,
  at: string,
): Promise<Seat[]> {
  if (people.length === 0) return [];
  return db.query<Seat>(
    `with ${DAY}
     select t.person, o.office, o.title, o.title_en as "titleEn", o.body
       from day
       join terms t on t.jurisdiction = $1 and t.person = any($3::uuid[]) and ${TERM_HOLDS}
       join offices o on o.jurisdiction = $1 and o.office = t.office and ${OFFICE_STANDS}
      order by (o.body <> $4::uuid), (o.principal = 'none'), o.title, o.office`,
    [jurisdiction, at, people, body],
  );
}
