import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MIGRATIONS_FOLDER } from "../../src/platform/index.ts";
import { createTestDatabase, type TestDatabase } from "../database.ts";
import { schemaText } from "./schema.ts";

const SCHEMA = join(MIGRATIONS_FOLDER, "schema.txt");

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe("the schema", () => {
  test("is the one in migrations/schema.txt (UPDATE_SNAPSHOTS=1 writes it)", async () => {
    const text = await schemaText(database.owner);
    if (process.env.UPDATE_SNAPSHOTS === "1") writeFileSync(SCHEMA, text);
    expect(existsSync(SCHEMA) ? readFileSync(SCHEMA, "utf8") : "").toBe(text);
  });
});

/** What Citus asks of every table that is distributed by jurisdiction (the schema auth is local and exempt). */
describe("every table of the schema quanjian", () => {
  const tables = () =>
    database.owner.query<{ name: string; keys: string[][]; foreign: string[][]; target: string[][] }>(
      `select c.relname as name,
              coalesce((select json_agg((select json_agg(a.attname order by k.place)
                          from unnest(i.indkey::int[]) with ordinality as k (column_number, place)
                          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.column_number))
                        from pg_index i where i.indrelid = c.oid and i.indisunique), '[]') as keys,
              coalesce((select json_agg((select json_agg(a.attname order by k.place)
                          from unnest(f.conkey::int[]) with ordinality as k (column_number, place)
                          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.column_number))
                        from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
                         and f.confrelid <> 'jurisdictions'::regclass), '[]') as foreign
         from pg_class c where c.relnamespace = 'quanjian'::regnamespace and c.relkind in ('r', 'p') order by 1`,
    );

  test("has the jurisdiction in every key, and first in its primary key", async () => {
    const all = await tables();
    expect(all.length).toBeGreaterThan(15);
    for (const { name, keys } of all) {
      expect([name, keys.length]).not.toEqual([name, 0]);
      for (const key of keys) expect([name, key[0]]).toEqual([name, "jurisdiction"]);
    }
  });

  test("has foreign keys that stay inside the jurisdiction", async () => {
    for (const { name, foreign } of await tables())
      for (const key of foreign) expect([name, key[0]]).toEqual([name, "jurisdiction"]);
  });

  test("has no triggers, no rules, and no numbers from a sequence", async () => {
    const found = await database.owner.query(
      `select tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where not t.tgisinternal and c.relnamespace = 'quanjian'::regnamespace
       union all
       select rulename from pg_rules where schemaname = 'quanjian'
       union all
       select relname from pg_class where relkind = 'S' and relnamespace = 'quanjian'::regnamespace`,
    );
    expect(found).toEqual([]);
  });
});
