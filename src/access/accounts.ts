/** 账号 · accounts: who may sign in, and as whom. Three administrators apart (三员分立): one creates, one empowers, one audits. */
import { randomUUID } from "node:crypto";
import type { Database } from "../platform/index.ts";
import type { Administrator } from "./principal.ts";
import type { SignIn } from "./sign-in.ts";

export type Account = {
  account: string;
  jurisdiction: string;
  name: string;
  person: string | null;
  administrator: Administrator | null;
  status: "created" | "active" | "locked";
  createdAt: string;
};

const COLUMNS = `jurisdiction, account, name, person, administrator, status, created_at as "createdAt"`;

export async function listAccounts(database: Database, jurisdiction: string): Promise<Account[]> {
  return database.query<Account>(
    `select ${COLUMNS} from accounts where jurisdiction = $1 order by administrator nulls last, name`,
    [jurisdiction],
  );
}

export async function accountById(database: Database, account: string): Promise<Account | null> {
  const [row] = await database.query<Account>(`select ${COLUMNS} from accounts where account = $1`, [account]);
  return row ?? null;
}

export type NewAccount = {
  account?: string;
  jurisdiction: string;
  name: string;
  username: string;
  password: string | null;
  person: string | null;
  administrator: Administrator | null;
  status: "created" | "active";
};

/** Creates the sign-in and the account. A created account has no rights until the security administrator activates it. */
export async function createAccount(database: Database, signIn: SignIn, input: NewAccount): Promise<string> {
  const account = input.account ?? randomUUID();
  await signIn.createUser({ account, name: input.name, username: input.username, password: input.password });
  await database.query(
    `insert into accounts (jurisdiction, account, name, sign_in_name, person, administrator, status, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, now())`,
    [input.jurisdiction, account, input.name, input.username, input.person, input.administrator, input.status],
  );
  return account;
}

/** Binds an account to a person of the registry and opens it, or locks it. @returns false when there is none to change. */
export async function setAccountStatus(
  database: Database,
  jurisdiction: string,
  account: string,
  change: { status: "active" | "locked"; person?: string | null },
): Promise<boolean> {
  const rows = await database.query(
    `update accounts set status = $3, person = case when administrator is null then coalesce($4, person) end
      where jurisdiction = $1 and account = $2 returning account`,
    [jurisdiction, account, change.status, change.person ?? null],
  );
  return rows.length > 0;
}
