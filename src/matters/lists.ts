/** Which matters there are: the list, one row, and what they count up to. Scopes come from access, as SQL over alias `m`. */
import type { Database } from "../platform/index.ts";
import type { MatterOrder } from "./ordering.ts";
import { type MatterFilter, type Scope, selected } from "./selection.ts";
import { COUNTED_MOST, totalFound, type Total, windowOf } from "./windows.ts";

export type MatterRow = {
  jurisdiction: string;
  id: string;
  procedure: string;
  packVersion: string;
  title: string | null;
  class: string | null;
  /** Integer fen. */
  amount: number | null;
  body: string;
  stage: string | null;
  openedAt: string;
  /** The jurisdiction's civil day of opening, YYYY-MM-DD. */
  openedOn: string;
  lastActAt: string;
  acts: number;
  violated: number;
  openFindings: number;
  closed: boolean;
  witnessed: boolean;
};

const COLUMNS = `m.jurisdiction, m.matter as id, m.procedure, m.pack_version as "packVersion", m.title, m.class, m.amount,
  m.body, m.stage, m.opened_at as "openedAt", m.opened_on as "openedOn", m.last_claimed_at as "lastActAt", m.last_number as acts,
  m.violated_count as violated, m.closed,
  (select count(*)::int from findings f
    where f.jurisdiction = m.jurisdiction and f.matter = m.matter and f.state = 'open') as "openFindings",
  coalesce((select l.index < h.witnessed_size
      from acts a
      join leaves l on l.jurisdiction = a.jurisdiction and l.act = a.act
      join ledger_heads h on h.jurisdiction = a.jurisdiction
     where a.jurisdiction = m.jurisdiction and a.matter = m.matter and a.number = m.last_number), false) as witnessed`;

export type Page<T> = { items: T[]; next: string | null };

/** Newest first; `cursor` is what the page before returned as `next`. */
export async function listMatters(
  database: Database,
  jurisdiction: string,
  scope: Scope,
  filter: MatterFilter,
  page: { cursor?: string | undefined; limit: number },
): Promise<Page<MatterRow>> {
  const { where, params } = selected(jurisdiction, scope, filter, "matters");
  const param = (value: unknown) => `$${params.push(value)}`;
  const after = page.cursor ? decodeCursor(page.cursor) : null;
  if (after)
    where.push(`(m.last_claimed_at, m.matter) < (${param(after.at)}::timestamptz, ${param(after.id)}::uuid)`);
  const rows = await database.query<MatterRow>(
    `select ${COLUMNS} from matters m where ${where.join(" and ")}
      order by m.last_claimed_at desc, m.matter desc limit ${param(page.limit + 1)}`,
    params,
  );
  const items = rows.slice(0, page.limit);
  const last = items[items.length - 1];
  return { items, next: rows.length > page.limit && last ? encodeCursor(last.lastActAt, last.id) : null };
}

/** A window of the list in an order, and how many matters there are: found by words, up to `COUNTED_MOST`. */
export async function matterWindow(
  database: Database,
  jurisdiction: string,
  scope: Scope,
  filter: MatterFilter,
  window: { order?: MatterOrder | undefined; offset: number; limit: number },
): Promise<{ items: MatterRow[] } & Total> {
  const wanted = { ...window, order: window.order ?? NEWEST_FIRST, counted: COUNTED_MOST };
  const { ids, total, more } = await windowOf(database, jurisdiction, scope, filter, wanted);
  return { items: await rowsOf(database, jurisdiction, ids), total, more };
}

/** How many matters there are: found by words, up to `COUNTED_MOST`. */
export async function totalOfMatters(
  database: Database,
  jurisdiction: string,
  scope: Scope,
  filter: MatterFilter,
): Promise<Total> {
  if (filter.query?.trim()) return totalFound(database, jurisdiction, scope, filter);
  const { matters } = await countMatters(database, jurisdiction, scope, filter);
  return { total: matters, more: false };
}

const NEWEST_FIRST: MatterOrder = { by: "last", descending: true };

/** All that the filter lets through, in an order: a hundred thousand ids are a few megabytes. */
export async function matterIds(
  database: Database,
  jurisdiction: string,
  scope: Scope,
  filter: MatterFilter,
  order: MatterOrder = NEWEST_FIRST,
): Promise<string[]> {
  const everything = { order, offset: 0, limit: Number.MAX_SAFE_INTEGER };
  return (await windowOf(database, jurisdiction, scope, filter, everything)).ids;
}

/** In the order of the ids; their findings are counted and the ledger is asked for these alone. */
export async function rowsOf(database: Database, jurisdiction: string, ids: string[]): Promise<MatterRow[]> {
  if (ids.length === 0) return [];
  const rows = await database.query<MatterRow>(
    `select ${COLUMNS} from matters m where m.jurisdiction = $1 and m.matter = any($2::uuid[])`,
    [jurisdiction, ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export async function matterRow(
  database: Pick<Database, "query">,
  jurisdiction: string,
  matter: string,
): Promise<MatterRow | null> {
  const [row] = await database.query<MatterRow>(
    `select ${COLUMNS} from matters m where m.jurisdiction = $1 and m.matter = $2`,
    [jurisdiction, matter],
  );
  return row ?? null;
}

export type MatterCounts = { matters: number; violated: number };

export async function countMatters(
  database: Database,
  jurisdiction: string,
  scope: Scope,
  filter: MatterFilter,
): Promise<MatterCounts> {
  const { where, params } = selected(jurisdiction, scope, filter, "matters");
  const [row] = await database.query<MatterCounts>(
    `select count(*)::int as matters, count(*) filter (where m.violated_count > 0)::int as violated
       from matters m where ${where.join(" and ")}`,
    params,
  );
  return row ?? { matters: 0, violated: 0 };
}

/** Matters and open findings of each body, within the scope. */
export async function countByBody(
  database: Database,
  jurisdiction: string,
  scope: Scope,
  filter: MatterFilter,
): Promise<Map<string, { matters: number; openFindings: number }>> {
  const { where, params } = selected(jurisdiction, scope, filter, "matters");
  const rows = await database.query<{ body: string; matters: number; openFindings: number }>(
    `select m.body, count(*)::int as matters, coalesce(sum(o.findings), 0)::int as "openFindings"
       from matters m
       left join (select f.matter, count(*) as findings from findings f
                   where f.jurisdiction = $1 and f.state = 'open' group by f.matter) o on o.matter = m.matter
      where ${where.join(" and ")} group by m.body`,
    params,
  );
  return new Map(rows.map((row) => [row.body, { matters: row.matters, openFindings: row.openFindings }]));
}

function encodeCursor(at: string, id: string): string {
  return Buffer.from(`${at} ${id}`).toString("base64url");
}

/** @returns null for a cursor that nobody gave out; the list then starts from its beginning. */
export function decodeCursor(cursor: string): { at: string; id: string } | null {
  const [at, id] = Buffer.from(cursor, "base64url").toString("utf8").split(" ");
  if (!at || !id || Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/.test(id)) return null;
  return { at, id };
}
