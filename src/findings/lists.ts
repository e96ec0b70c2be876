import type { Database } from "../platform/index.ts";

export type FindingRow = {
  matter: string;
  matterTitle: string | null;
  procedure: string;
  body: string;
  class: string | null;
  constraint: string;
  item: string | null;
  at: number;
  acts: number[];
  severity: "serious" | "moderate" | "minor";
  explanation: { zh: string; en: string };
  state: "open" | "answered" | "confirmed" | "dismissed" | "acted-on";
  openedAt: string;
  /** The civil day on which its matter was opened, YYYY-MM-DD. */
  matterOpenedOn: string;
  pack: string;
  packVersion: string;
};

export type FindingFilter = {
  state?: string | undefined;
  body?: string | undefined;
  constraint?: string | undefined;
};

/** `scope` is access's SQL over alias `f`; a page's cursor is the number of rows before it. */
export async function listFindings(
  database: Database,
  jurisdiction: string,
  scope: { sql: (alias: string, firstParam: number) => string; params: unknown[] },
  filter: FindingFilter,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: FindingRow[]; next: string | null; total: number }> {
  const params: unknown[] = [jurisdiction, ...scope.params];
  const where = ["f.jurisdiction = $1", `(${scope.sql("f", 2)})`];
  const add = (sql: (param: string) => string, value: unknown) => {
    params.push(value);
    where.push(sql(`$${params.length}`));
  };
  if (filter.state) add((p) => `f.state = ${p}`, filter.state);
  if (filter.body) add((p) => `f.body = ${p}::uuid`, filter.body);
  if (filter.constraint) add((p) => `f.constraint_id = ${p}`, filter.constraint);
  const offset = Number.parseInt(page.cursor ?? "0", 10) || 0;
  const rows = await database.query<FindingRow & { total: number }>(
    `select f.matter, m.title as "matterTitle", f.procedure, f.body, f.class, f.constraint_id as "constraint",
            nullif(f.item, '') as item, f.at_number as at, f.acts, f.severity, f.explanation, f.state,
            f.opened_at as "openedAt", m.opened_on as "matterOpenedOn", f.pack, f.pack_version as "packVersion", count(*) over ()::int as total
       from findings f
       join matters m on m.jurisdiction = f.jurisdiction and m.matter = f.matter
      where ${where.join(" and ")}
      order by f.opened_at desc, f.matter, f.at_number, f.constraint_id, f.item
      limit $${params.length + 1} offset $${params.length + 2}`,
    [...params, page.limit, offset],
  );
  const total = rows[0]?.total ?? 0;
  return {
    items: rows.map(({ total: _total, ...row }) => row),
    next: offset + rows.length < total ? String(offset + rows.length) : null,
    total,
  };
}
