/** Rows of the sign-in library's tables, written in the caller's transaction: an account and its sign-in come together. */
import { randomInt, randomUUID } from "node:crypto";
import type { Transaction } from "../platform/index.ts";
import { hashPassword, unusableHash } from "./argon2.ts";

export const SIGN_IN_NAME = { least: 2, most: 60, form: /^[\p{L}\p{N}._@+-]+$/u };
export const PASSWORD_LENGTH = { least: 12, most: 128 };

/** The form in which sign-in names are compared: 张伟 and ZhangWei, in full or half width, are one name each. */
export function normalName(name: string): string {
  return name.trim().normalize("NFKC").toLowerCase();
}

export function isSignInName(name: string): boolean {
  const { least, most, form } = SIGN_IN_NAME;
  return name.length >= least && name.length <= most && form.test(name);
}

export type User = { account: string; name: string; signInName: string; passwordHash?: string };

/** Users without a password hash get one that nothing opens. @throws where a sign-in name is taken (SQL 23505). */
export async function insertUsers(tx: Transaction, users: User[]): Promise<void> {
  const names = users.map((u) => normalName(u.signInName));
  await tx.query(
    `insert into auth."user" ("id", "name", "email", "emailVerified", "username", "displayUsername", "twoFactorEnabled")
     select id, name, email, true, username, shown, false
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as u (id, name, email, username, shown)`,
    [
      users.map((u) => u.account),
      users.map((u) => u.name),
      names.map((name) => (name.includes("@") ? name : `${name}@quanjian.invalid`)),
      names,
      users.map((u) => u.signInName.trim()),
    ],
  );
  await tx.query(
    `insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
     select id, account, 'credential', account, hash, now() from unnest($1::text[], $2::text[], $3::text[]) as a (id, account, hash)`,
    [
      users.map(() => randomUUID()),
      users.map((u) => u.account),
      users.map((u) => u.passwordHash ?? unusableHash()),
    ],
  );
}

export async function setPassword(tx: Transaction, account: string, password: string): Promise<void> {
  await tx.query(
    `update auth."account" set "password" = $2, "updatedAt" = now() where "userId" = $1 and "providerId" = 'credential'`,
    [account, await hashPassword(password)],
  );
}

export async function dropSecondFactors(tx: Transaction, account: string): Promise<void> {
  await tx.query(`delete from auth."twoFactor" where "userId" = $1`, [account]);
  await tx.query(`delete from auth."passkey" where "userId" = $1`, [account]);
  await tx.query(`update auth."user" set "twoFactorEnabled" = false, "updatedAt" = now() where "id" = $1`, [
    account,
  ]);
}

const BACKUP_CODES = 10;

/** Letters and digits that are not mistaken for each other when read out; 20 of 31 hold 99 bits. */
const LEGIBLE = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

const fiveLegible = () => Array.from({ length: 5 }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join("");

/** A password to be read out or printed once and replaced at the first sign-in: XXXXX-XXXXX-XXXXX-XXXXX. */
export function temporaryPassword(): string {
  return [fiveLegible(), fiveLegible(), fiveLegible(), fiveLegible()].join("-");
}

/** Copied by hand and typed from paper, each once: XXXXX-XXXXX, of 49 bits, behind the lock-out of wrong codes. */
export function backupCodes(): string[] {
  return Array.from({ length: BACKUP_CODES }, () => `${fiveLegible()}-${fiveLegible()}`);
}
