/** 账号 · accounts: who may sign in, and as whom. What is known of them; `account-changes.ts` changes them. */
import type { Transaction } from "../platform/index.ts";
import type { Administrator, Pending } from "./principal.ts";

export type Account = {
  account: string;
  jurisdiction: string;
  name: string;
  signInName: string;
  person: string | null;
  administrator: Administrator | null;
  status: "created" | "active" | "locked";
  /** What the holder still has to do before the account has any rights. */
  pending: Pending | null;
  createdAt: string;
  lastSignInOn: string | null;
};

type Reader = Pick<Transaction, "query">;

/** Outside the sample an administrator has a second factor, and a password that was read out is replaced. */
const SELECT = `select a.jurisdiction, a.account, a.name, a.sign_in_name as "signInName", a.person, a.administrator, a.status,
    case when a.password_temporary then 'password'
         when a.administrator is not null and not j.sample and not coalesce(u."twoFactorEnabled", false)
           then 'second-factor' end as pending,
    a.created_at as "createdAt", a.last_sign_in_on as "lastSignInOn"
  from accounts a
  join jurisdictions j on j.jurisdiction = a.jurisdiction
  left join auth."user" u on u."id" = a.account::text`;

export async function listAccounts(database: Reader, jurisdiction: string): Promise<Account[]> {
  return database.query<Account>(
    `${SELECT} where a.jurisdiction = $1 order by a.administrator nulls last, a.name, a.account`,
    [jurisdiction],
  );
}

export async function accountById(database: Reader, account: string): Promise<Account | null> {
  const [row] = await database.query<Account>(`${SELECT} where a.account = $1`, [account]);
  return row ?? null;
}

export type OwnSignIn = { signInName: string; secondFactor: boolean };

/** What the holder of an account sees of its sign-in, beside the account itself. */
export async function ownSignIn(database: Reader, account: string): Promise<OwnSignIn> {
  const [row] = await database.query<OwnSignIn>(
    `select a.sign_in_name as "signInName", coalesce(u."twoFactorEnabled", false) as "secondFactor"
       from accounts a left join auth."user" u on u."id" = a.account::text where a.account = $1`,
    [account],
  );
  if (!row) throw new Error(`there is no account ${account}`);
  return row;
}
