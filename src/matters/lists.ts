/** Which matters there are: the list, one row, and what they count up to. Scopes come from access, as SQL over alias `m`. */
import type { Database } from "../platform/index.ts";
import { type MatterOrder, NEWEST_FIRST, ordered, sequence } from "./ordering.ts";
import { type MatterFilter, type Scope, selected } from "./selection.ts";

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

export type MatterPage = {
  limit: number;
  /** What the page before returned as `next`: only for newest first, which is the order without `order`. */
  cursor?: string | undefined;
  /** How many matters to pass over, for a table that jumps. */
  offset?: number | undefined;
  order?: MatterOrder | undefined;
};

/**
 * The page is chosen first and its rows are filled after, so that counting findings and asking the ledger is done for the
 * rows that are shown and not for those that are passed over.
 */
export async function listMatters(
  database: Database,
  jurisdiction: string,
  scope: Scope,
  filter: MatterFilter,
  { limit, cursor, offset = 0, order = NEWEST_FIRST }: MatterPage,
): Promise<Page<MatterRow>> {
  const { where, params } = selected(jurisdiction, scope, filter);
  const param = (value: unknown) => `$${params.push(value)}`;
  const after = cursor ? decodeCursor(cursor) : null;
  if (after)
    where.push(`(m.last_claimed_at, m.matter) < (${param(after.at)}::timestamptz, ${param(after.id)}::uuid)`);
  const { key, join } = ordered(order, param);
  const rows = await database.query<MatterRow>(
    `select ${COLUMNS}
       from (select m.matter, m.last_claimed_at, ${key} as key from matters m ${join}
              where ${where.join(" and ")}
              order by ${sequence(order, "m", key)} limit ${param(limit + 1)} offset ${param(offset)}) k
       join matters m on m.jurisdiction = $1 and m.matter = k.matter
      order by ${sequence(order, "k", "k.key")}`,
    params,
  );
  const items = rows.slice(0, limit);
  const last = items[items.length - 1];
  const goesOn = rows.length > limit && last && order === NEWEST_FIRST;
  return { items, next: goesOn ? encodeCursor(last.lastActAt, last.id) : null };
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
  const { where, params } = selected(jurisdiction, scope, filter);
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
  const { where, params } = selected(jurisdiction, scope, filter);
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
