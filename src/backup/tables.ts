/** Which tables a backup holds, with which columns and in which order, read from the database's own catalog. */
import type pg from "pg";

/** What has no place in a backup, and why. Whoever restores signs in anew. */
export const LEFT_OUT: { table: string; why: string }[] = [
  {
    table: "auth.sealed_values",
    why: "sessions and one-time values: after a restore everybody signs in anew",
  },
  {
    table: "quanjian.sealed_halves",
    why: "halves of positions that are sealed: what goes with the reveal is kept nowhere else; members' devices send theirs again",
  },
  { table: "quanjian.sealing_devices", why: "which device of the station takes part in a meeting under way" },
  {
    table: "quanjian.ballots",
    why: "secret ballots under way: what counts is an act, and a ballot that a restore cuts off is void and held again",
  },
  { table: "quanjian.ballot_slots", why: "ciphertext of ballots under way: no copy outlives the vote" },
  ...[
    "rooms",
    "room_devices",
    "room_floor",
    "room_screens",
    "room_wrong_codes",
  ].map((name) => ({
    table: `quanjian.${name}`,
    why: "codes, devices, screens and the floor of meetings under way: what counts there is an act; people join anew",
  })),
  { table: "auth.sign_in_failures", why: "counts of wrong passwords, forgotten within a day" },
  { table: "auth.sign_in_pressure", why: "counts of wrong passwords, forgotten within an hour" },
];

export type TableShape = { table: string; columns: string[] };

/** @throws when the user of the connection may not read one of them: a backup that lacks a table is none. */
export async function tablesOf(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape & { oid: number; readable: boolean; refers: number[] }>(
    `select c.oid::int as oid, n.nspname || '.' || c.relname as "table",
            has_table_privilege(c.oid, 'select') as readable,
            array(select a.attname::text from pg_attribute a
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                   order by a.attnum) as columns,
            array(select f.confrelid::int from pg_constraint f
                   where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as refers
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('quanjian', 'auth')
      order by n.nspname desc, c.relname`,
  );
  const unreadable = rows.filter((row) => !row.readable).map((row) => row.table);
  if (unreadable.length > 0)
    throw new Error(`the database's user may not read ${unreadable.join(", ")}: grant select on them`);
  const left = new Set(LEFT_OUT.map(({ table }) => table));
  return inOrder(rows)
    .filter(({ table }) => !left.has(table))
    .map(({ table, columns }) => ({ table, columns }));
}

/** What is referred to comes first. @throws where tables refer to each other in a circle. */
function inOrder<T extends { oid: number; table: string; refers: number[] }>(tables: T[]): T[] {
  const placed: T[] = [];
  const waiting = [...tables];
  while (waiting.length > 0) {
    const open = new Set(waiting.map(({ oid }) => oid));
    const at = waiting.findIndex(({ refers }) => !refers.some((oid) => open.has(oid)));
    const [next] = waiting.splice(at, 1);
    if (at < 0 || !next)
      throw new Error(
        `these tables refer to each other in a circle: ${waiting.map((t) => t.table).join(", ")}`,
      );
    placed.push(next);
  }
  return placed;
}

/** "schema.table", quoted. */
export function quoted(table: string): string {
  return table
    .split(".")
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join(".");
}

export function columnsOf({ columns }: TableShape): string {
  return columns.map((name) => `"${name.replaceAll('"', '""')}"`).join(", ");
}
