/** The schema as text, from the catalog, so that a change shows as a diff: migrations/schema.txt. */
import type { Database } from "../../src/platform/index.ts";

const GROUPS = ["quanjian_app", "quanjian_sequencer", "quanjian_eraser"];

type Column = { name: string; type: string; nullable: boolean; standard: string | null };
type Grant = { role: string; right: string; column: string | null };

/** Every table of our own schemas with columns, keys, checks, indexes and what each role may do. */
export async function schemaText(owner: Database): Promise<string> {
  const tables = await owner.query<{ oid: number; name: string }>(
    `select c.oid::int as oid, n.nspname || '.' || c.relname as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ('quanjian', 'auth') order by n.nspname desc, c.relname`,
  );
  const parts: string[] = [];
  for (const { oid, name } of tables) parts.push([name, ...(await tableLines(owner, oid))].join("\n  "));
  return `${parts.join("\n\n")}\n`;
}

async function tableLines(owner: Database, oid: number): Promise<string[]> {
  const columns = await owner.query<Column>(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
            pg_get_expr(d.adbin, d.adrelid) as standard
       from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [oid],
  );
  // PostgreSQL 18 keeps "not null" as constraints of their own; the columns tell it already.
  const constraints = await owner.query<{ text: string }>(
    `select pg_get_constraintdef(oid) as text from pg_constraint
      where conrelid = $1 and contype in ('p', 'u', 'f', 'c') order by contype = 'p' desc, 1`,
    [oid],
  );
  const indexes = await owner.query<{ text: string }>(
    `select regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE (UNIQUE )?INDEX (\\S+) ON \\S+ ', '\\1index \\2 ') as text
       from pg_index i where i.indrelid = $1
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))
      order by 1`,
    [oid],
  );
  const grants = await owner.query<Grant>(
    `select r.rolname as role, lower(x.privilege_type) as right, null as column
       from pg_class c cross join aclexplode(c.relacl) x join pg_roles r on r.oid = x.grantee
      where c.oid = $1 and r.rolname = any($2)
     union all
     select r.rolname, lower(x.privilege_type), a.attname
       from pg_attribute a cross join aclexplode(a.attacl) x join pg_roles r on r.oid = x.grantee
      where a.attrelid = $1 and r.rolname = any($2) order by 1, 3 nulls first, 2`,
    [oid, GROUPS],
  );
  return [
    ...columns.map(
      (c) =>
        `${c.name} ${c.type}${c.nullable ? "" : " not null"}${c.standard ? ` default ${c.standard}` : ""}`,
    ),
    ...constraints.map((c) => c.text),
    ...indexes.map((i) => i.text),
    ...GROUPS.flatMap((role) => grantLine(role, grants)),
  ];
}

function grantLine(role: string, grants: Grant[]): string[] {
  const own = grants.filter((grant) => grant.role === role);
  if (own.length === 0) return [];
  return [`grant ${role}: ${own.map((g) => (g.column ? `${g.right} (${g.column})` : g.right)).join(", ")}`];
}
