/** Which matters there are: the list, one row, and what they count up to. Scopes come from access, as SQL over alias `m`. */
import type { Database } from "../platform/index.ts";

export type Scope = { sql: (alias: string, firstParam: number) => string; params: unknown[] };

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

export type MatterFilter = {
  procedure?: string | undefined;
  body?: string | undefined;
  stage?: string | undefined;
  class?: string | undefined;
  breached?: boolean | undefined;
  query?: string | undefined;
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
  const { where, params } = conditions(jurisdiction, scope, filter);
  const after = page.cursor ? decodeCursor(page.cursor) : null;
  if (after) {
    where.push(
      `(m.last_claimed_at, m.matter) < ($${params.length + 1}::timestamptz, $${params.length + 2}::uuid)`,
    );
    params.push(after.at, after.id);
  }
  const rows = await database.query<MatterRow>(
    `select ${COLUMNS} from matters m where ${where.join(" and ")}
      order by m.last_claimed_at desc, m.matter desc limit $${params.length + 1}`,
    [...params, page.limit + 1],
  );
  const items = rows.slice(0, page.limit);
  const last = items[items.length - 1];
  return { items, next: rows.length > page.limit && last ? encodeCursor(last.lastActAt, last.id) : null };
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
  const { where, params } = conditions(jurisdiction, scope, filter);
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
  const { where, params } = conditions(jurisdiction, scope, filter);
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

function conditions(jurisdiction: string, scope: Scope, filter: MatterFilter) {
  const params: unknown[] = [jurisdiction, ...scope.params];
  const where = ["m.jurisdiction = $1", `(${scope.sql("m", 2)})`];
  const add = (sql: (param: string) => string, value: unknown) => {
    params.push(value);
    where.push(sql(`$${params.length}`));
  };
  if (filter.procedure) add((p) => `m.procedure = ${p}`, filter.procedure);
  if (filter.body) add((p) => `m.body = ${p}::uuid`, filter.body);
  if (filter.stage) add((p) => `m.stage = ${p}`, filter.stage);
  if (filter.class) add((p) => `m.class = ${p}`, filter.class);
  if (filter.breached) where.push("m.violated_count > 0");
  if (filter.query) add((p) => `m.title ilike ${p}`, `%${filter.query.replace(/[\\%_]/g, "\\$&")}%`);
  return { where, params };
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
