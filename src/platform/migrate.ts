/** Plain numbered SQL files, each in one transaction, each run once, none ever edited after it ran. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database, Transaction } from "./database.ts";
import { PROJECT } from "./project.ts";

export const MIGRATIONS_FOLDER = join(PROJECT, "migrations");

export type Logins = { app: string; sequencer?: string; eraser?: string };

/**
 * Brings the database to the newest migration, as its owner, and makes the login users members of their groups.
 * @returns the names of the migrations that ran now.
 * @throws when a migration that already ran was edited since, or one fails (then nothing of it stays).
 */
export async function migrate(
  owner: Database,
  logins: Logins,
  folder = MIGRATIONS_FOLDER,
): Promise<string[]> {
  await owner.query(`create table if not exists public.quanjian_migrations (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
  const ran: string[] = [];
  for (const name of readdirSync(folder)
    .filter((f) => /^\d{4}_\w+\.sql$/.test(f))
    .sort()) {
    const sql = readFileSync(`${folder}/${name}`, "utf8");
    if (await runOnce(owner, name, sql)) ran.push(name);
  }
  await grantGroups(owner, logins);
  return ran;
}

async function runOnce(owner: Database, name: string, sql: string): Promise<boolean> {
  const sha256 = createHash("sha256").update(sql).digest("hex");
  return owner.transaction(async (tx) => {
    await tx.query("lock table public.quanjian_migrations in exclusive mode");
    const [before] = await tx.query<{ sha256: string }>(
      "select sha256 from public.quanjian_migrations where name = $1",
      [name],
    );
    if (before?.sha256 === sha256) return false;
    if (before)
      throw new Error(
        `migration ${name} was edited after it ran; put it back and write a new one for the change`,
      );
    await tx.query(sql).catch((cause) => {
      throw new Error(`migration ${name} failed: ${cause instanceof Error ? cause.message : cause}`, {
        cause,
      });
    });
    await tx.query("insert into public.quanjian_migrations (name, sha256) values ($1, $2)", [name, sha256]);
    return true;
  });
}

async function grantGroups(owner: Database, logins: Logins): Promise<void> {
  for (const group of ["app", "sequencer", "eraser"] as const) {
    const login = logins[group];
    if (!login) continue;
    await owner.transaction((tx) => grantGroup(tx, `quanjian_${group}`, login));
  }
}

async function grantGroup(tx: Transaction, group: string, login: string): Promise<void> {
  const [member] = await tx.query(
    "select from pg_roles where rolname = $1 and pg_has_role(rolname, $2, 'member')",
    [login, group],
  );
  if (member) return;
  const grant = `grant ${group} to "${login.replaceAll('"', '""')}"`;
  await tx.query(grant).catch((cause) => {
    throw new Error(`the owner may not grant roles; let a superuser run once: ${grant};`, { cause });
  });
}
