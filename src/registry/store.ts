/** The registry's SQL for writing: rows in and out, whole sets at a time, so that 5,000 changes cost a dozen statements. */
import type { Transaction } from "../platform/index.ts";
import {
  type Body,
  type Coverage,
  emptyRegistry,
  type Office,
  type Person,
  type Registry,
  type Term,
} from "./facts.ts";
import { clearNames, saveNames } from "./words.ts";

type Reader = Pick<Transaction, "query">;

export const BODY_COLUMNS = `b.body as id, b.parent, b.name, b.name_en as "nameEn", b.kind, b.level, b.code,
  b.established_on as "establishedOn", b.dissolved_on as "dissolvedOn", b.matter`;
export const OFFICE_COLUMNS = `o.office as id, o.body, o.title, o.title_en as "titleEn", o.principal, o.function,
  o.created_on as "createdOn", o.abolished_on as "abolishedOn"`;
export const TERM_COLUMNS = `t.term as id, t.person, t.office, t.from_on as "fromOn", t.to_on as "toOn", t.acting, t.concurrent`;
const PERSON_COLUMNS = `p.person as id, p.name, p.name_en as "nameEn", p.code, p.matter`;
const COVERAGE_COLUMNS = `c.coverage as id, c.station, c.body, c.from_on as "fromOn", c.to_on as "toOn"`;

/** Ids of the rows to load, by table; `codes` also loads who carries them. Bodies come with all bodies above them. */
export type Wanted = {
  bodies: string[];
  bodyCodes: string[];
  offices: string[];
  people: string[];
  personCodes: string[];
  terms: string[];
  coverage: string[];
};

export async function loadSome(db: Reader, jurisdiction: string, wanted: Wanted): Promise<Registry> {
  const found = emptyRegistry();
  const load = async <Row extends { id: string }>(
    into: Map<string, Row>,
    sql: string,
    ...keys: string[][]
  ) => {
    if (keys.every((k) => k.length === 0)) return;
    for (const row of await db.query<Row>(sql, [jurisdiction, ...keys])) into.set(row.id, row);
  };
  await load<Body>(
    found.bodies,
    `with recursive above as (
       select b.* from bodies b where b.jurisdiction = $1 and (b.body = any($2::uuid[]) or b.code = any($3::text[]))
        union
       select b.* from bodies b join above a on b.jurisdiction = $1 and b.body = a.parent
     ) select ${BODY_COLUMNS} from above b`,
    wanted.bodies,
    wanted.bodyCodes,
  );
  await load<Office>(
    found.offices,
    `select ${OFFICE_COLUMNS} from offices o where o.jurisdiction = $1 and o.office = any($2::uuid[])`,
    wanted.offices,
  );
  await load<Person>(
    found.people,
    `select ${PERSON_COLUMNS} from people p
      where p.jurisdiction = $1 and (p.person = any($2::uuid[]) or p.code = any($3::text[]))`,
    wanted.people,
    wanted.personCodes,
  );
  await load<Term>(
    found.terms,
    `select ${TERM_COLUMNS} from terms t where t.jurisdiction = $1 and t.term = any($2::uuid[])`,
    wanted.terms,
  );
  await load<Coverage>(
    found.coverage,
    `select ${COVERAGE_COLUMNS} from coverage c where c.jurisdiction = $1 and c.coverage = any($2::uuid[])`,
    wanted.coverage,
  );
  return found;
}

/** The whole registry of a jurisdiction: for export, for the difference with an imported file, for issues. */
export async function loadRegistry(db: Reader, jurisdiction: string): Promise<Registry> {
  const rows = async <Row extends { id: string }>(sql: string) =>
    new Map((await db.query<Row>(sql, [jurisdiction])).map((row) => [row.id, row]));
  return {
    bodies: await rows<Body>(
      `select ${BODY_COLUMNS} from bodies b where b.jurisdiction = $1 order by b.body`,
    ),
    offices: await rows<Office>(
      `select ${OFFICE_COLUMNS} from offices o where o.jurisdiction = $1 order by o.office`,
    ),
    people: await rows<Person>(
      `select ${PERSON_COLUMNS} from people p where p.jurisdiction = $1 order by p.person`,
    ),
    terms: await rows<Term>(`select ${TERM_COLUMNS} from terms t where t.jurisdiction = $1 order by t.term`),
    coverage: await rows<Coverage>(
      `select ${COVERAGE_COLUMNS} from coverage c where c.jurisdiction = $1 order by c.coverage`,
    ),
  };
}

/** One registry change at a time per jurisdiction, over all server processes. */
export async function lockRegistry(tx: Reader, jurisdictions: string[]): Promise<void> {
  if (jurisdictions.length === 0) return;
  await tx.query(
    `insert into registry_heads (jurisdiction, changes)
     select j, 1 from unnest($1::text[]) as j order by j
     on conflict (jurisdiction) do update set changes = registry_heads.changes + 1`,
    [[...new Set(jurisdictions)]],
  );
}

export async function saveRegistry(tx: Reader, jurisdiction: string, rows: Registry): Promise<void> {
  const list = <Row>(table: Map<string, Row>) => [...table.values()];
  await saveBodies(tx, jurisdiction, list(rows.bodies));
  await savePeople(tx, jurisdiction, list(rows.people));
  await saveOffices(tx, jurisdiction, list(rows.offices));
  await saveTerms(tx, jurisdiction, list(rows.terms));
  await saveCoverage(tx, jurisdiction, list(rows.coverage));
}

async function saveBodies(tx: Reader, jurisdiction: string, rows: Body[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into bodies (jurisdiction, body, parent, name, name_en, kind, level, code, established_on, dissolved_on, matter)
     select $1, r.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                                $9::date[], $10::date[], $11::uuid[]) as r
     on conflict (jurisdiction, body) do update
        set parent = excluded.parent, name = excluded.name, name_en = excluded.name_en, kind = excluded.kind,
            level = excluded.level, code = excluded.code, established_on = excluded.established_on,
            dissolved_on = excluded.dissolved_on, matter = excluded.matter`,
    [
      jurisdiction,
      rows.map((r) => r.id),
      rows.map((r) => r.parent),
      rows.map((r) => r.name),
      rows.map((r) => r.nameEn),
      rows.map((r) => r.kind),
      rows.map((r) => r.level),
      rows.map((r) => r.code),
      rows.map((r) => r.establishedOn),
      rows.map((r) => r.dissolvedOn),
      rows.map((r) => r.matter),
    ],
  );
  await saveNames(tx, jurisdiction, "body", rows);
}

async function savePeople(tx: Reader, jurisdiction: string, rows: Person[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into people (jurisdiction, person, name, name_en, code, matter)
     select $1, r.* from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[]) as r
     on conflict (jurisdiction, person) do update
        set name = excluded.name, name_en = excluded.name_en, code = excluded.code, matter = excluded.matter`,
    [
      jurisdiction,
      rows.map((r) => r.id),
      rows.map((r) => r.name),
      rows.map((r) => r.nameEn),
      rows.map((r) => r.code),
      rows.map((r) => r.matter),
    ],
  );
  await saveNames(tx, jurisdiction, "person", rows);
}

async function saveOffices(tx: Reader, jurisdiction: string, rows: Office[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into offices (jurisdiction, office, body, title, title_en, principal, function, created_on, abolished_on)
     select $1, r.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date[],
                                $9::date[]) as r
     on conflict (jurisdiction, office) do update
        set body = excluded.body, title = excluded.title, title_en = excluded.title_en, principal = excluded.principal,
            function = excluded.function, created_on = excluded.created_on, abolished_on = excluded.abolished_on`,
    [
      jurisdiction,
      rows.map((r) => r.id),
      rows.map((r) => r.body),
      rows.map((r) => r.title),
      rows.map((r) => r.titleEn),
      rows.map((r) => r.principal),
      rows.map((r) => r.function),
      rows.map((r) => r.createdOn),
      rows.map((r) => r.abolishedOn),
    ],
  );
}

async function saveTerms(tx: Reader, jurisdiction: string, rows: Term[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into terms (jurisdiction, term, person, office, from_on, to_on, acting, concurrent)
     select $1, r.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::date[], $6::date[], $7::boolean[],
                                $8::boolean[]) as r
     on conflict (jurisdiction, term) do update
        set person = excluded.person, office = excluded.office, from_on = excluded.from_on, to_on = excluded.to_on,
            acting = excluded.acting, concurrent = excluded.concurrent`,
    [
      jurisdiction,
      rows.map((r) => r.id),
      rows.map((r) => r.person),
      rows.map((r) => r.office),
      rows.map((r) => r.fromOn),
      rows.map((r) => r.toOn),
      rows.map((r) => r.acting),
      rows.map((r) => r.concurrent),
    ],
  );
}

async function saveCoverage(tx: Reader, jurisdiction: string, rows: Coverage[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into coverage (jurisdiction, coverage, station, body, from_on, to_on)
     select $1, r.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::date[], $6::date[]) as r
     on conflict (jurisdiction, coverage) do update
        set station = excluded.station, body = excluded.body, from_on = excluded.from_on, to_on = excluded.to_on`,
    [
      jurisdiction,
      rows.map((r) => r.id),
      rows.map((r) => r.station),
      rows.map((r) => r.body),
      rows.map((r) => r.fromOn),
      rows.map((r) => r.toOn),
    ],
  );
}

export async function clearRegistry(tx: Reader, jurisdiction: string): Promise<void> {
  await clearNames(tx, jurisdiction);
  for (const table of ["coverage", "terms", "offices", "people"])
    await tx.query(`delete from ${table} where jurisdiction = $1`, [jurisdiction]);
  // Parents and children go together: a foreign key is checked when the statement ends.
  await tx.query("delete from bodies where jurisdiction = $1", [jurisdiction]);
}
