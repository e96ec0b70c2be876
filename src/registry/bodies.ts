/** Bodies as the pages show them: a page of the list, the tree, one body with its offices and holders. */
import { askedFor } from "../search/index.ts";
import type { Office } from "./facts.ts";
import {
  bodiesCoveredBy,
  type Covered,
  DAY,
  type HeldPrincipal,
  type Holder,
  holdersOf,
  principalsOfAll,
  type Reader,
  type Station,
  stationsForAll,
} from "./queries.ts";
import { OFFICE_COLUMNS } from "./store.ts";
import { namedSql } from "./words.ts";

export type BodyRow = {
  id: string;
  name: string;
  nameEn: string | null;
  kind: string;
  level: string | null;
  code: string | null;
  parent: string | null;
  parentName: string | null;
  establishedOn: string;
  dissolvedOn: string | null;
  principals: HeldPrincipal[];
  /** Normally one; none or two are issues. */
  stations: Station[];
};

type Plain = Omit<BodyRow, "principals" | "stations">;

const COLUMNS = `b.body as id, b.name, b.name_en as "nameEn", b.kind, b.level, b.code, b.parent, u.name as "parentName",
  b.established_on as "establishedOn", b.dissolved_on as "dissolvedOn"`;
const TABLES = "bodies b left join bodies u on u.jurisdiction = $1 and u.body = b.parent";
const STANDS = "b.established_on <= day.today and (b.dissolved_on is null or day.today < b.dissolved_on)";

export type BodyFilter = {
  at: string;
  /** Words of the name in either language, how it is read, the initials of that, or the code. */
  query?: string;
  /** A body's id for those directly below it, "" for the roots. */
  parent?: string;
  kinds?: string[];
  /** Also those dissolved or not yet established. */
  all?: boolean;
  cursor?: string;
  limit?: number;
};

const PAGE = 50;
const PAGE_MOST = 500;

/** One page, in three queries however many bodies it has. Order: code where there is one, then name. */
export async function listBodies(
  db: Reader,
  jurisdiction: string,
  filter: BodyFilter,
): Promise<{ items: BodyRow[]; next: string | null }> {
  const limit = Math.min(Math.max(filter.limit ?? PAGE, 1), PAGE_MOST);
  const params: unknown[] = [jurisdiction, filter.at];
  const param = (value: unknown) => `$${params.push(value)}`;
  const conditions = ["b.jurisdiction = $1"];
  if (!filter.all) conditions.push(STANDS);
  const query = filter.query?.trim();
  if (query) {
    conditions.push(namedSql(askedFor(query), "body", "b", param));
  }
  if (filter.parent !== undefined)
    conditions.push(filter.parent === "" ? "b.parent is null" : `b.parent = ${param(filter.parent)}::uuid`);
  if (filter.kinds) conditions.push(`b.kind = any(${param(filter.kinds)}::text[])`);
  const after = readCursor(filter.cursor);
  if (after)
    conditions.push(
      `(coalesce(b.code, '~'), b.name, b.body) > (${param(after[0])}, ${param(after[1])}, ${param(after[2])}::uuid)`,
    );
  const rows = await db.query<Plain>(
    `with ${DAY} select ${COLUMNS} from day cross join ${TABLES} where ${conditions.join(" and ")}
      order by coalesce(b.code, '~'), b.name, b.body limit ${param(limit + 1)}`,
    params,
  );
  const page = rows.slice(0, limit);
  const last = page[page.length - 1];
  return {
    items: await withPeople(db, jurisdiction, page, filter.at),
    next: rows.length > limit && last ? writeCursor([last.code ?? "~", last.name, last.id]) : null,
  };
}

async function withPeople(db: Reader, jurisdiction: string, page: Plain[], at: string): Promise<BodyRow[]> {
  if (page.length === 0) return [];
  const ids = page.map((b) => b.id);
  const principals = Map.groupBy(await principalsOfAll(db, jurisdiction, ids, at), (p) => p.body);
  const stations = Map.groupBy(await stationsForAll(db, jurisdiction, ids, at), (s) => s.body);
  return page.map((body) => ({
    ...body,
    principals: principals.get(body.id) ?? [],
    stations: stations.get(body.id) ?? [],
  }));
}

export type BodyNode = {
  id: string;
  parent: string | null;
  name: string;
  nameEn: string | null;
  kind: string;
  level: string | null;
};

/** Every body that stands at an instant; the caller joins children to parents. */
export async function bodyTree(db: Reader, jurisdiction: string, at: string): Promise<BodyNode[]> {
  return db.query<BodyNode>(
    `with ${DAY}
     select b.body as id, b.parent, b.name, b.name_en as "nameEn", b.kind, b.level
       from day join bodies b on b.jurisdiction = $1 and ${STANDS}
      order by coalesce(b.code, '~'), b.name, b.body`,
    [jurisdiction, at],
  );
}

export type BodyDetail = BodyRow & {
  offices: (Office & { holders: Holder[] })[];
  children: BodyNode[];
  /** Where the body is a station: the bodies that it covers. */
  covers: Covered[];
  /** The registry matter with the body's history. */
  matter: string;
};

/** One body with all its offices and everyone who has held them, latest first; null when there is none. */
export async function getBody(
  db: Reader,
  jurisdiction: string,
  body: string,
  at: string,
): Promise<BodyDetail | null> {
  const [row] = await db.query<Plain & { matter: string }>(
    `select ${COLUMNS}, b.matter from ${TABLES} where b.jurisdiction = $1 and b.body = $2`,
    [jurisdiction, body],
  );
  if (!row) return null;
  const [shown] = await withPeople(db, jurisdiction, [row], at);
  const offices = await db.query<Office>(
    `select ${OFFICE_COLUMNS} from offices o where o.jurisdiction = $1 and o.body = $2
      order by case o.principal when 'both' then 0 when 'secretary' then 1 when 'administrative' then 2 else 3 end,
               (o.function <> 'member'), o.function, o.title, o.office`,
    [jurisdiction, body],
  );
  const holders = Map.groupBy(
    await holdersOf(
      db,
      jurisdiction,
      offices.map((o) => o.id),
      null,
    ),
    (h) => h.office,
  );
  const children = await db.query<BodyNode>(
    `with ${DAY}
     select b.body as id, b.parent, b.name, b.name_en as "nameEn", b.kind, b.level
       from day join bodies b on b.jurisdiction = $1 and b.parent = $3 and ${STANDS}
      order by coalesce(b.code, '~'), b.name, b.body`,
    [jurisdiction, at, body],
  );
  return {
    ...(shown as BodyRow),
    matter: row.matter,
    offices: offices.map((office) => ({ ...office, holders: holders.get(office.id) ?? [] })),
    children,
    covers: await bodiesCoveredBy(db, jurisdiction, [body], at),
  };
}

function writeCursor(key: [string, string, string]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** A cursor that is none of ours starts the list again. */
function readCursor(cursor: string | undefined): [string, string, string] | null {
  if (!cursor) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const whole = Array.isArray(key) && key.length === 3 && key.every((part) => typeof part === "string");
    return whole && /^[0-9a-f-]{36}$/.test(String(key[2])) ? (key as [string, string, string]) : null;
  } catch {
    return null;
  }
}
