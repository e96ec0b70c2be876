/** The table of deadlines: written with the acts, read by the clock, by the matter's page and by the desk. */
import type { Database, Transaction, WritingTransaction } from "../platform/index.ts";
import type { Scope } from "./selection.ts";
import type { DeadlineRow } from "./ticks.ts";

export type MatterKey = { jurisdiction: string; matter: string };

/** Replaces what the table holds of each matter. */
export function writeDeadlines(
  tx: WritingTransaction,
  changed: (MatterKey & { rows: readonly DeadlineRow[] })[],
): void {
  if (changed.length === 0) return;
  tx.write(
    {
      name: "clear-deadlines",
      text: `delete from deadlines d using unnest($1::text[], $2::uuid[]) as k (jurisdiction, matter)
              where d.jurisdiction = k.jurisdiction and d.matter = k.matter`,
    },
    [changed.map((c) => c.jurisdiction), changed.map((c) => c.matter)],
  );
  const rows = changed.flatMap(({ rows, ...key }) => rows.map((row, place) => ({ ...key, row, place })));
  if (rows.length === 0) return;
  tx.write(
    {
      name: "write-deadlines",
      text: `insert into deadlines (jurisdiction, matter, place, constraint_id, item, acts, due_at, pending_year, suspended,
                                    lead_at, passed)
             select jurisdiction, matter, place, constraint_id, item,
                    (select coalesce(array_agg(n::int), '{}') from unnest(string_to_array(acts, ',')) as n),
                    due_at, pending_year, suspended, lead_at, passed
               from unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::int[],
                           $9::boolean[], $10::timestamptz[], $11::boolean[])
                 as d (jurisdiction, matter, place, constraint_id, item, acts, due_at, pending_year, suspended, lead_at, passed)`,
    },
    [
      rows.map(({ jurisdiction }) => jurisdiction),
      rows.map(({ matter }) => matter),
      rows.map(({ place }) => place),
      rows.map(({ row }) => row.constraint),
      rows.map(({ row }) => row.item ?? ""),
      rows.map(({ row }) => row.acts.join(",")),
      rows.map(({ row }) => row.dueAt),
      rows.map(({ row }) => row.pendingYear),
      rows.map(({ row }) => row.suspended),
      rows.map(({ row }) => row.leadAt),
      rows.map(({ row }) => row.passed),
    ],
  );
}

const COLUMNS = `d.constraint_id as "constraint", nullif(d.item, '') as item, d.acts, d.due_at as "dueAt",
  d.pending_year as "pendingYear", d.suspended, d.lead_at as "leadAt", d.passed`;

/** What is owed in a matter, in the order of its rules. */
export function deadlinesOfMatter(
  tx: Pick<Transaction, "query">,
  jurisdiction: string,
  matter: string,
): Promise<DeadlineRow[]> {
  return tx.query<DeadlineRow>(
    `select ${COLUMNS} from deadlines d where d.jurisdiction = $1 and d.matter = $2 order by d.place`,
    [jurisdiction, matter],
  );
}

/** The same of several matters, by "jurisdiction/matter". */
export async function deadlinesOfMatters(
  tx: Pick<Transaction, "query">,
  matters: MatterKey[],
): Promise<Map<string, DeadlineRow[]>> {
  const rows = await tx.query<DeadlineRow & MatterKey>(
    `select d.jurisdiction, d.matter, ${COLUMNS} from deadlines d
       join unnest($1::text[], $2::uuid[]) as of (jurisdiction, matter)
         on d.jurisdiction = of.jurisdiction and d.matter = of.matter
      order by d.jurisdiction, d.matter, d.place`,
    [matters.map((m) => m.jurisdiction), matters.map((m) => m.matter)],
  );
  return Map.groupBy(rows, (row) => `${row.jurisdiction}/${row.matter}`);
}

/** Matters with a limit that has passed and that the clock has not told, longest ago first, without some. */
export function mattersToTick(
  database: Pick<Database, "query">,
  now: Date,
  limit: number,
  without: MatterKey[] = [],
): Promise<MatterKey[]> {
  return database.query<MatterKey>(
    `select jurisdiction, matter from deadlines
      where due_at < $1 and due_at is not null and not passed and matter <> all($3::uuid[])
      group by jurisdiction, matter order by min(due_at), matter limit $2`,
    [now, limit, without.map((m) => m.matter)],
  );
}

export type NearDeadline = {
  matter: string;
  constraint: string;
  dueAt: string;
  /** The limit has passed. */
  late: boolean;
};

/** Open matters whose clock is near or late, the most pressing rule of each, soonest first. */
export function nearDeadlines(
  database: Pick<Database, "query">,
  jurisdiction: string,
  scope: Scope,
  now: Date,
  limit: number,
): Promise<NearDeadline[]> {
  return database.query<NearDeadline>(
    `select * from (
       select distinct on (d.matter) d.matter, d.constraint_id as "constraint", d.due_at as "dueAt", d.due_at < $2 as late
         from deadlines d join matters m on m.jurisdiction = d.jurisdiction and m.matter = d.matter
        where d.jurisdiction = $1 and d.due_at is not null and coalesce(d.lead_at, d.due_at) <= $2 and not m.closed
          and ${scope.sql("m", 4)}
        order by d.matter, d.due_at, d.place) as nearest
      order by "dueAt", matter limit $3`,
    [jurisdiction, now, limit, ...scope.params],
  );
}

/** Open matters of a jurisdiction after another, in the order of their names; with `waiting`, those that have deadlines. */
export async function openMatters(
  database: Pick<Database, "query">,
  jurisdiction: string,
  after: string | null,
  limit: number,
  waiting: boolean,
): Promise<string[]> {
  const rows = await database.query<{ matter: string }>(
    `select m.matter from matters m
      where m.jurisdiction = $1 and ($2::uuid is null or m.matter > $2) and not m.closed
        ${waiting ? "and exists (select from deadlines d where d.jurisdiction = m.jurisdiction and d.matter = m.matter)" : ""}
      order by m.matter limit $3`,
    [jurisdiction, after, limit],
  );
  return rows.map((r) => r.matter);
}
