/**
 * The first start outside the sample: a one-time secret, printed once on the console, lets the three administrators be
 * set up, all three at once and as three different people. On a jurisdiction that has them it does nothing.
 */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Database } from "../platform/index.ts";
import {
  type AccountRefusal,
  badSignInName,
  orTaken,
  type RecordAccountChange,
  refused,
} from "./account-changes.ts";
import { hashPassword } from "./argon2.ts";
import type { Administrator } from "./principal.ts";
import { insertUsers, isSignInName, normalName, PASSWORD_LENGTH, type User } from "./users.ts";

const SECRET_BYTES = 24;
const THREE: Administrator[] = ["system", "security", "audit"];

/**
 * A fresh set-up secret, or null where the administrators exist or the jurisdiction is part of the sample. A secret of
 * an earlier start is void from then on.
 */
export async function firstRunSecret(database: Database, jurisdiction: string): Promise<string | null> {
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  const rows = await database.query(
    `insert into auth.first_run (jurisdiction, secret_hash)
     select j.jurisdiction, $2 from jurisdictions j
      where j.jurisdiction = $1 and not j.sample
        and not exists (select from accounts a where a.jurisdiction = $1 and a.administrator is not null)
     on conflict (jurisdiction) do update set secret_hash = excluded.secret_hash
     returning jurisdiction`,
    [jurisdiction, hashOf(secret)],
  );
  return rows.length > 0 ? secret : null;
}

export type PendingSetUp = {
  jurisdiction: string;
  titleZh: string;
  titleEn: string;
  timeZone: string;
  origin: string;
};

/** The jurisdictions whose three administrators are still to be set up. */
export async function pendingSetUps(database: Pick<Database, "query">): Promise<PendingSetUp[]> {
  return database.query<PendingSetUp>(
    `select j.jurisdiction, j.title_zh as "titleZh", j.title_en as "titleEn", j.time_zone as "timeZone", j.origin
       from jurisdictions j
      where not j.sample
        and not exists (select from accounts a where a.jurisdiction = j.jurisdiction and a.administrator is not null)
      order by j.jurisdiction`,
  );
}

/** Before there is any account, nobody can sign in: the set-up comes first. */
export async function anyAccounts(database: Pick<Database, "query">): Promise<boolean> {
  const rows = await database.query("select from accounts limit 1");
  return rows.length > 0;
}

/** At a start: a fresh secret for every pending set-up, to be printed once on the console and kept nowhere else. */
export async function firstRunSecrets(database: Database): Promise<(PendingSetUp & { secret: string })[]> {
  const secrets = [];
  for (const pending of await pendingSetUps(database)) {
    const secret = await firstRunSecret(database, pending.jurisdiction);
    if (secret) secrets.push({ ...pending, secret });
  }
  return secrets;
}

export type NewAdministrator = { name: string; signInName: string; password: string };

export type SetUp = {
  jurisdiction: string;
  secret: string;
  administrators: Record<Administrator, NewAdministrator>;
};

/** Creates exactly the three accounts, active; the secret is used up. Each still has to set up a second factor. */
export async function setUpAdministrators(
  database: Database,
  record: RecordAccountChange,
  { jurisdiction, secret, administrators }: SetUp,
): Promise<{ ok: true; accounts: Record<Administrator, string> } | AccountRefusal> {
  const refusal = checkThree(administrators);
  if (refusal) return refusal;
  // Anyone may call this, and three passwords take seconds to hash: the secret comes first.
  const [right] = await database.query(
    "select from auth.first_run where jurisdiction = $1 and secret_hash = $2",
    [jurisdiction, hashOf(secret)],
  );
  if (!right) return wrongSecret();
  const accounts = { system: randomUUID(), security: randomUUID(), audit: randomUUID() };
  const users: User[] = [];
  for (const which of THREE) {
    const { name, signInName, password } = administrators[which];
    users.push({
      account: accounts[which],
      name: name.trim(),
      signInName,
      passwordHash: await hashPassword(password),
    });
  }
  return orTaken(() =>
    database.transaction(async (tx) => {
      const used = await tx.query(
        "delete from auth.first_run where jurisdiction = $1 and secret_hash = $2 returning jurisdiction",
        [jurisdiction, hashOf(secret)],
      );
      if (used.length === 0) return wrongSecret();
      await insertUsers(tx, users);
      for (const which of THREE)
        await tx.query(
          `insert into accounts (jurisdiction, account, name, sign_in_name, administrator, status)
           values ($1, $2, $3, $4, $5, 'active')`,
          [
            jurisdiction,
            accounts[which],
            administrators[which].name.trim(),
            administrators[which].signInName.trim(),
            which,
          ],
        );
      for (const which of THREE)
        await record({
          type: "installation.administrators-set-up",
          jurisdiction,
          account: accounts[which],
          by: null,
          data: {},
        });
      return { ok: true, accounts };
    }),
  );
}

/**
 * For the server's console: gives up the three accounts of a jurisdiction and answers with a secret for setting up new
 * ones. Their accounts stay, locked, because acts name them; their names become free.
 */
export async function replaceAdministrators(
  database: Database,
  record: RecordAccountChange,
  endSessions: (account: string) => Promise<void>,
  jurisdiction: string,
): Promise<string | null> {
  const old = await database.transaction(async (tx) => {
    const rows = await tx.query<{ account: string }>(
      `update accounts set status = 'locked', administrator = null
        where jurisdiction = $1 and administrator is not null returning account`,
      [jurisdiction],
    );
    await tx.query(
      `update auth."user" set "username" = "id", "email" = "id" || '@quanjian.invalid' where "id" = any($1::text[])`,
      [rows.map((r) => r.account)],
    );
    for (const { account } of rows)
      await record({ type: "installation.account-locked", jurisdiction, account, by: null, data: {} });
    return rows;
  });
  for (const { account } of old) await endSessions(account);
  return firstRunSecret(database, jurisdiction);
}

function wrongSecret(): AccountRefusal {
  return refused(
    "secret",
    "初始设置口令无效或已用过；请查看服务器最近一次启动时打印的口令",
    "The set-up secret is wrong or used up; look at what the server printed at its last start",
  );
}

function checkThree(administrators: Record<Administrator, NewAdministrator>): AccountRefusal | null {
  const three = THREE.map((which) => administrators[which]);
  const different = (of: (a: NewAdministrator) => string) => new Set(three.map(of)).size === THREE.length;
  if (three.some((a) => a.name.trim() === ""))
    return refused("name", "请填写三位管理员的姓名", "Name all three administrators");
  if (three.some((a) => !isSignInName(normalName(a.signInName)))) return badSignInName();
  if (!different((a) => a.name.trim().normalize("NFKC")) || !different((a) => normalName(a.signInName)))
    return refused(
      "administrator",
      "三员须为三个不同的人",
      "The three administrators are three different people",
    );
  const { least, most } = PASSWORD_LENGTH;
  if (three.some((a) => a.password.length < least || a.password.length > most))
    return refused(
      "password",
      `密码须为 ${least} 至 ${most} 个字符`,
      `A password has ${least} to ${most} characters`,
    );
  if (!different((a) => a.password))
    return refused("password", "三员的密码须各不相同", "The three passwords must differ");
  return null;
}

function hashOf(secret: string): Buffer {
  return createHash("sha256").update(secret.trim()).digest();
}
