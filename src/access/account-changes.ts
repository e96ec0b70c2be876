/**
 * 三员分立 in use cases: the system administrator creates accounts without rights and never holds a credential of them;
 * the security administrator binds them to persons of the registry, hands out first passwords, locks and unlocks; the
 * audit administrator reads what was recorded of both. Whether the caller may do it is decided before, by the policies.
 */
import { randomUUID } from "node:crypto";
import type { Database, Transaction, Words } from "../platform/index.ts";
import { type Account, accountById } from "./accounts.ts";
import type { SignIn } from "./sign-in.ts";
import {
  dropSecondFactors,
  insertUsers,
  isSignInName,
  normalName,
  setPassword,
  temporaryPassword,
} from "./users.ts";

export type AccountAct =
  | "installation.account-created"
  | "installation.account-bound"
  | "installation.account-activated"
  | "installation.account-locked"
  | "installation.account-unlocked"
  | "installation.account-password-reset"
  | "installation.administrators-set-up"
  /** Not a change of an account but what one did: an administrator holds no office in which to act in the registry. */
  | "installation.registry-imported"
  | "installation.backup-made"
  | "installation.backup-tested"
  | "installation.sessions-ended";

export type AccountChange = {
  type: AccountAct;
  jurisdiction: string;
  account: string;
  /** The administrator's account; null for the set-up on the server itself. */
  by: string | null;
  /** Never a password, a secret or a sign-in name. */
  data: { person?: string };
  once?: Once | undefined;
};

/** The caller's idempotency key, and what was asked for with it. */
export type Once = { key: string; request: unknown };

/** Records the change as an act. It runs before the change is committed: if it throws, nothing has changed. */
export type RecordAccountChange = (change: AccountChange) => Promise<void>;

export type AccountRefusal = { ok: false; code: "account_refused"; reason: string; message: Words };
/** The password is shown once and never kept; null where the holder signs in by the identity provider alone. */
export type Issued = { ok: true; account: string; temporaryPassword: string | null };
export type Done = { ok: true; account: string };

export type AccountsOptions = {
  database: Database;
  signIn: SignIn;
  record: RecordAccountChange;
  /** The name of a person in the registry; null when there is no such person. */
  personName(jurisdiction: string, person: string): Promise<string | null>;
};

/** Which account, and which administrator's account changes it. */
export type On = { jurisdiction: string; account: string; by: string; once?: Once };

export type Accounts = ReturnType<typeof createAccounts>;

export function createAccounts({ database, signIn, record, personName }: AccountsOptions) {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: each holds a connection while its record needs another, and many at once would hold them all. */
  function inTurn<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const mine = last.then(() => database.transaction(work));
    last = mine.catch(() => {});
    return mine;
  }

  /** By the system administrator. The account has no rights and no password. */
  async function createAccount(input: {
    jurisdiction: string;
    name: string;
    signInName: string;
    by: string;
    once?: Once;
  }): Promise<Done | AccountRefusal> {
    const name = input.name.trim();
    if (name === "" || name.length > 60)
      return refused("name", "请填写姓名，不超过 60 字", "Give a name of at most 60 characters");
    if (!isSignInName(normalName(input.signInName))) return badSignInName();
    const account = randomUUID();
    const { jurisdiction, signInName, by, once } = input;
    return orTaken(() =>
      inTurn(async (tx) => {
        await insertUsers(tx, [{ account, name, signInName }]);
        await tx.query(
          `insert into accounts (jurisdiction, account, name, sign_in_name, status) values ($1, $2, $3, $4, 'created')`,
          [jurisdiction, account, name, signInName.trim()],
        );
        await record({ type: "installation.account-created", jurisdiction, account, by, data: {}, once });
        return { ok: true, account };
      }),
    );
  }

  /** By the security administrator. The account becomes the person's; the registry's name becomes its name. */
  async function bindAccount(on: On & { person: string }): Promise<Done | AccountRefusal> {
    return change(on, async (tx, account) => {
      const refusal = await bind(tx, account, on.person);
      if (refusal) return refusal;
      await record({ ...plain(on), type: "installation.account-bound", data: { person: on.person } });
      return { ok: true, account: account.account };
    });
  }

  /** By the security administrator: a created account opens, with a password to hand to its holder once. */
  async function activateAccount(
    on: On & { person?: string; withoutPassword?: boolean },
  ): Promise<Issued | AccountRefusal> {
    return change(on, async (tx, account) => {
      if (account.status !== "created")
        return refused(
          "status",
          "只有新建的账号可以启用；已锁定的请解锁",
          "Only a created account is activated; unlock a locked one",
        );
      const person = on.person ?? account.person;
      if (!person)
        return refused(
          "person",
          "请先将账号绑定到名册中的人员",
          "Bind the account to a person of the registry first",
        );
      const refusal = await bind(tx, account, person);
      if (refusal) return refusal;
      const issued: Issued = on.withoutPassword
        ? { ok: true, account: account.account, temporaryPassword: null }
        : await issuePassword(tx, account);
      await setStatus(tx, account, "active");
      await record({ ...plain(on), type: "installation.account-activated", data: { person } });
      return issued;
    });
  }

  /** By the security administrator. Ends its sessions in every process. */
  async function lockAccount(on: On): Promise<Done | AccountRefusal> {
    const answer = await change(on, async (tx, account): Promise<Done | AccountRefusal> => {
      if (account.status === "locked")
        return refused("status", "账号已处于锁定状态", "The account is locked already");
      await setStatus(tx, account, "locked");
      await record({ ...plain(on), type: "installation.account-locked", data: {} });
      return { ok: true, account: account.account };
    });
    if (answer.ok) await signIn.endSessions(on.account);
    return answer;
  }

  /**
   * By the security administrator: opens a locked account again, and lets its name be tried again before the lock-out
   * is over. One that was never activated stays without rights until it is.
   */
  async function unlockAccount(on: On): Promise<Done | AccountRefusal> {
    return change(on, async (tx, account) => {
      if (account.status === "locked") await setStatus(tx, account, account.person ? "active" : "created");
      await record({ ...plain(on), type: "installation.account-unlocked", data: {} });
      await signIn.clearFailures(account.signInName);
      return { ok: true, account: account.account };
    });
  }

  /** By the security administrator: one session of an account, or all of them. */
  async function endSessions(on: On & { session?: string }): Promise<Done | AccountRefusal> {
    const answer = await change(on, async (_, account): Promise<Done | AccountRefusal> => {
      await record({ ...plain(on), type: "installation.sessions-ended", data: {} });
      return { ok: true, account: account.account };
    });
    if (!answer.ok) return answer;
    if (on.session) await signIn.endSome(on.account, { session: on.session });
    else await signIn.endSessions(on.account);
    return answer;
  }

  /** By the security administrator: a new first password; second factors and sessions end. */
  async function resetPassword(on: On): Promise<Issued | AccountRefusal> {
    const answer = await change(on, async (tx, account): Promise<Issued | AccountRefusal> => {
      if (account.status !== "active")
        return refused("status", "只能为已启用的账号重置密码", "Only an active account gets a new password");
      const issued = await issuePassword(tx, account);
      await dropSecondFactors(tx, account.account);
      await record({ ...plain(on), type: "installation.account-password-reset", data: {} });
      await signIn.clearFailures(account.signInName);
      return issued;
    });
    if (answer.ok) await signIn.endSessions(on.account);
    return answer;
  }

  async function bind(tx: Transaction, account: Account, person: string): Promise<AccountRefusal | null> {
    const name = await personName(account.jurisdiction, person);
    if (name === null) return refused("person", "名册中没有此人", "The registry holds no such person");
    await tx.query("update accounts set person = $3, name = $4 where jurisdiction = $1 and account = $2", [
      account.jurisdiction,
      account.account,
      person,
      name,
    ]);
    return null;
  }

  /** Changes one person's account. Administrators' accounts change on the server alone: none of the three rules another. */
  async function change<T extends Done>(
    on: On,
    work: (tx: Transaction, account: Account) => Promise<T | AccountRefusal>,
  ): Promise<T | AccountRefusal> {
    return orTaken(() =>
      inTurn(async (tx) => {
        const [row] = await tx.query(
          "select from accounts where jurisdiction = $1 and account = $2 for update",
          [on.jurisdiction, on.account],
        );
        const account = row ? await accountById(tx, on.account) : null;
        if (!account) return refused("account", "没有此账号", "There is no such account");
        if (account.administrator)
          return refused(
            "administrator",
            "管理员账号只能在服务器上用命令变更：quanjian account administrators",
            "Administrators' accounts change on the server only: quanjian account administrators",
          );
        return work(tx, account);
      }),
    );
  }

  return {
    createAccount,
    bindAccount,
    activateAccount,
    lockAccount,
    unlockAccount,
    endSessions,
    resetPassword,
  };
}

function plain(on: On): Pick<AccountChange, "jurisdiction" | "account" | "by" | "once"> {
  const { jurisdiction, account, by, once } = on;
  return { jurisdiction, account, by, once };
}

async function issuePassword(tx: Transaction, account: Account): Promise<Issued> {
  const password = temporaryPassword();
  await setPassword(tx, account.account, password);
  await tx.query("update accounts set password_temporary = true where jurisdiction = $1 and account = $2", [
    account.jurisdiction,
    account.account,
  ]);
  return { ok: true, account: account.account, temporaryPassword: password };
}

async function setStatus(tx: Transaction, account: Account, status: Account["status"]): Promise<void> {
  await tx.query("update accounts set status = $3 where jurisdiction = $1 and account = $2", [
    account.jurisdiction,
    account.account,
    status,
  ]);
}

export function refused(reason: string, zh: string, en: string): AccountRefusal {
  return { ok: false, code: "account_refused", reason, message: { zh, en } };
}

export function badSignInName(): AccountRefusal {
  return refused(
    "sign-in-name",
    "登录名为 2 至 60 个字符：文字、数字和 . _ @ + -",
    "A sign-in name has 2 to 60 characters: letters of any script, digits and . _ @ + -",
  );
}

const TAKEN: Record<string, [string, string, string]> = {
  accounts_by_person: ["person", "此人已有账号", "This person has an account already"],
  accounts_by_administrator: [
    "administrator",
    "该管理员账号已存在",
    "This administrator's account exists already",
  ],
  accounts_by_administrator_name: [
    "administrator",
    "三员须为三个不同的人",
    "The three administrators are three different people",
  ],
};

/** A unique key that is taken is a refusal; everything else that is thrown stays a fault. */
export async function orTaken<T>(work: () => Promise<T>): Promise<T | AccountRefusal> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "23505")) throw error;
    const constraint = "constraint" in error ? String(error.constraint) : "";
    const known = TAKEN[constraint] ?? [
      "sign-in-name",
      "登录名已被使用，请换一个",
      "The sign-in name is taken; choose another",
    ];
    return refused(...known);
  }
}
