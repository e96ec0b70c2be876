import { randomUUID } from "node:crypto";
import { type TOTP, URI } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type AccountChange,
  type Accounts,
  createAccounts,
  type RecordAccountChange,
} from "./account-changes.ts";
import { accountById, listAccounts } from "./accounts.ts";
import { firstRunSecret, replaceAdministrators, type SetUp, setUpAdministrators } from "./first-run.ts";
import { createSampleAccounts } from "./sample-accounts.ts";
import { Browser, type Ground, openGround, REAL, SAMPLE } from "./sign-in.fixture.ts";

let ground: Ground;
let accounts: Accounts;
let recorded: AccountChange[] = [];
let recordFails = false;
const people = new Map<string, string>();
const by = randomUUID();

const record: RecordAccountChange = async (change) => {
  if (recordFails) throw new Error("the kernel is away");
  // On a connection of its own, as the kernel does.
  await ground.db.app.query("select");
  recorded.push(change);
};

beforeAll(async () => {
  ground = await openGround();
  accounts = createAccounts({
    database: ground.db.app,
    signIn: ground.signIn,
    record,
    personName: async (jurisdiction, person) => (jurisdiction === REAL ? (people.get(person) ?? null) : null),
  });
});
afterAll(() => ground.db.drop());
beforeEach(() => {
  recorded = [];
  recordFails = false;
});

function somebody(name: string): string {
  const person = randomUUID();
  people.set(person, name);
  return person;
}

async function created(signInName: string): Promise<string> {
  const answer = await accounts.createAccount({ jurisdiction: REAL, name: signInName, signInName, by });
  if (!answer.ok) throw new Error(answer.message.en);
  return answer.account;
}

async function activated(signInName: string): Promise<{ account: string; password: string }> {
  const account = await created(signInName);
  const answer = await accounts.activateAccount({
    jurisdiction: REAL,
    account,
    by,
    person: somebody(signInName),
  });
  if (!answer.ok) throw new Error(answer.message.en);
  return { account, password: String(answer.temporaryPassword) };
}

const browser = () => new Browser(ground.signIn);
const reason = (answer: { ok: boolean; reason?: string }) => (answer.ok ? "ok" : answer.reason);

describe("an account's life", () => {
  test("many changed at the same moment leave connections for what they record", async () => {
    const names = Array.from({ length: 20 }, (_, n) => `crowd${n}`);
    expect(new Set(await Promise.all(names.map(created))).size).toBe(names.length);
  });

  test("created without rights or password; bound and opened with a first password; that is replaced", async () => {
    const account = await created("chenjing");
    expect(await browser().signIn("chenjing", "")).toBe("malformed_request");
    expect(await accountById(ground.db.app, account)).toMatchObject({
      status: "created",
      person: null,
      lastSignInOn: null,
    });

    const person = somebody("陈静");
    expect(reason(await accounts.activateAccount({ jurisdiction: REAL, account, by }))).toBe("person");
    expect(await accounts.bindAccount({ jurisdiction: REAL, account, by, person })).toEqual({
      ok: true,
      account,
    });
    const opened = await accounts.activateAccount({ jurisdiction: REAL, account, by });
    const password = opened.ok ? String(opened.temporaryPassword) : "";
    expect(password).toMatch(/^([A-HJ-NP-Z2-9]{5}-){3}[A-HJ-NP-Z2-9]{5}$/);
    expect(await accountById(ground.db.app, account)).toMatchObject({
      status: "active",
      person,
      name: "陈静",
      pending: "password",
    });

    const me = browser();
    expect(await me.signIn("chenjing", password)).toBe("ok");
    const change = { currentPassword: password, newPassword: "a password of my own" };
    expect(await me.outcome("POST", "/change-password", { ...change, newPassword: "short" })).not.toBe("ok");
    expect((await accountById(ground.db.app, account))?.pending).toBe("password");
    expect(await me.outcome("POST", "/change-password", change)).toBe("ok");
    expect((await accountById(ground.db.app, account))?.pending).toBeNull();
    expect(await browser().signIn("chenjing", password)).toBe("not_signed_in");
    expect(await browser().signIn("chenjing", "a password of my own")).toBe("ok");
    expect(recorded).toEqual([
      { type: "installation.account-created", jurisdiction: REAL, account, by, data: {} },
      { type: "installation.account-bound", jurisdiction: REAL, account, by, data: { person } },
      { type: "installation.account-activated", jurisdiction: REAL, account, by, data: { person } },
    ]);
    expect(JSON.stringify(recorded)).not.toContain(password);
  });

  test("opened for the identity provider alone: no password is issued, and none is asked to be replaced", async () => {
    const account = await created("by-provider");
    const on = { jurisdiction: REAL, account, by, person: somebody("周宁"), withoutPassword: true };
    expect(await accounts.activateAccount(on)).toEqual({ ok: true, account, temporaryPassword: null });
    expect(await accountById(ground.db.app, account)).toMatchObject({ status: "active", pending: null });
  });

  test("locking ends its sessions at once; unlocking lets it in again", async () => {
    const { account, password } = await activated("locked-out");
    const me = browser();
    await me.signIn("locked-out", password);
    expect(await accounts.lockAccount({ jurisdiction: REAL, account, by })).toEqual({ ok: true, account });
    expect(await me.who()).toBeNull();
    expect(await browser().signIn("locked-out", password)).toBe("not_allowed");
    expect(reason(await accounts.lockAccount({ jurisdiction: REAL, account, by }))).toBe("status");
    expect(await accounts.unlockAccount({ jurisdiction: REAL, account, by })).toEqual({ ok: true, account });
    expect(await browser().signIn("locked-out", password)).toBe("ok");
  });

  test("locking a created account and unlocking it does not open it", async () => {
    const account = await created("never-opened");
    await accounts.lockAccount({ jurisdiction: REAL, account, by });
    await accounts.unlockAccount({ jurisdiction: REAL, account, by });
    expect((await accountById(ground.db.app, account))?.status).toBe("created");
  });

  test("unlocking also lifts the lock-out of guessed passwords", async () => {
    const { account, password } = await activated("guessed-at");
    for (let i = 0; i < 6; i += 1) await browser().signIn("guessed-at", "wrong password");
    expect(await browser().signIn("guessed-at", password)).toBe("too_many_requests");
    await accounts.unlockAccount({ jurisdiction: REAL, account, by });
    expect(await browser().signIn("guessed-at", password)).toBe("ok");
  });

  test("a reset gives a new first password and takes away sessions and second factors", async () => {
    const { account, password } = await activated("forgetful");
    const me = browser();
    await me.signIn("forgetful", password);
    const enabled = await me.send("POST", "/two-factor/enable", { password });
    await me.outcome("POST", "/two-factor/verify-totp", {
      code: (URI.parse(String(enabled.body.totpURI)) as TOTP).generate(),
    });
    const answer = await accounts.resetPassword({ jurisdiction: REAL, account, by });
    const fresh = answer.ok ? String(answer.temporaryPassword) : "";
    expect(await me.who()).toBeNull();
    expect(await browser().signIn("forgetful", password)).toBe("not_signed_in");
    const again = browser();
    const signedIn = await again.send("POST", "/sign-in/username", {
      username: "forgetful",
      password: fresh,
    });
    expect(signedIn.body).not.toHaveProperty("twoFactorRedirect");
    expect(await again.who()).toMatchObject({ account });
    expect((await accountById(ground.db.app, account))?.pending).toBe("password");
  });
});

describe("what is refused", () => {
  test("a name that is taken, malformed or empty", async () => {
    await created("taken");
    const create = (more: object) =>
      accounts.createAccount({ jurisdiction: REAL, name: "名", signInName: "free", by, ...more });
    expect(reason(await create({ signInName: "ＴＡＫＥＮ" }))).toBe("sign-in-name");
    expect(reason(await create({ signInName: "a b" }))).toBe("sign-in-name");
    expect(reason(await create({ signInName: "x" }))).toBe("sign-in-name");
    expect(reason(await create({ name: " " }))).toBe("name");
    const answer = await create({ signInName: "taken" });
    expect(answer).toMatchObject({
      ok: false,
      code: "account_refused",
      message: { zh: expect.any(String), en: expect.any(String) },
    });
  });

  test("a person who is not in the registry, or has an account; an account of another jurisdiction", async () => {
    const { account } = await activated("has-one");
    const person = (await accountById(ground.db.app, account))?.person as string;
    const second = await created("wants-two");
    expect(reason(await accounts.bindAccount({ jurisdiction: REAL, account: second, by, person }))).toBe(
      "person",
    );
    expect(
      reason(await accounts.bindAccount({ jurisdiction: REAL, account: second, by, person: randomUUID() })),
    ).toBe("person");
    expect(reason(await accounts.lockAccount({ jurisdiction: SAMPLE, account: second, by }))).toBe("account");
    expect(reason(await accounts.activateAccount({ jurisdiction: REAL, account, by }))).toBe("status");
    expect(reason(await accounts.resetPassword({ jurisdiction: REAL, account: second, by }))).toBe("status");
  });

  test("everything, while it cannot be recorded: nothing has changed then", async () => {
    const { account, password } = await activated("unrecorded");
    const before = await listAccounts(ground.db.app, REAL);
    recordFails = true;
    const on = { jurisdiction: REAL, account, by };
    await expect(
      accounts.createAccount({ jurisdiction: REAL, name: "x", signInName: "ghost", by }),
    ).rejects.toThrow(/away/);
    await expect(accounts.lockAccount(on)).rejects.toThrow(/away/);
    await expect(accounts.resetPassword(on)).rejects.toThrow(/away/);
    await expect(accounts.bindAccount({ ...on, person: somebody("y") })).rejects.toThrow(/away/);
    expect(await listAccounts(ground.db.app, REAL)).toEqual(before);
    expect(await ground.db.app.query(`select from auth."user" where "username" = 'ghost'`)).toHaveLength(0);
    expect(await browser().signIn("unrecorded", password)).toBe("ok");
  });
});

describe("三员分立 · the three administrators", () => {
  const three = (): SetUp["administrators"] => ({
    system: { name: "系统甲", signInName: "xitong", password: "first long password" },
    security: { name: "安全乙", signInName: "anquan", password: "second long password" },
    audit: { name: "审计丙", signInName: "shenji", password: "third long password" },
  });
  const setUp = (secret: string, administrators = three()) =>
    setUpAdministrators(ground.db.app, record, { jurisdiction: REAL, secret, administrators });

  test("are three different people with three passwords, set up together with the secret of the last start", async () => {
    const old = (await firstRunSecret(ground.db.app, REAL)) ?? "";
    const secret = (await firstRunSecret(ground.db.app, REAL)) ?? "";
    expect(secret).toMatch(/^[\w-]{32}$/);
    const rows = await ground.db.owner.query(
      "select encode(secret_hash, 'escape') as hash from auth.first_run",
    );
    expect(JSON.stringify(rows)).not.toContain(secret);

    const { system, security, audit } = three();
    const wrong: [string, SetUp["administrators"]][] = [
      ["administrator", { system, security, audit: { ...audit, name: "系统甲" } }],
      ["administrator", { system, security, audit: { ...audit, signInName: "XITONG" } }],
      ["password", { system, security, audit: { ...audit, password: security.password } }],
      ["password", { system, security, audit: { ...audit, password: "short" } }],
      ["sign-in-name", { system, security, audit: { ...audit, signInName: "a b" } }],
    ];
    for (const [expected, administrators] of wrong)
      expect(reason(await setUp(secret, administrators))).toBe(expected);
    expect(reason(await setUp(old))).toBe("secret");
    expect(reason(await setUp("guess"))).toBe("secret");

    const answers = await Promise.all([setUp(secret), setUp(secret)]);
    expect(answers.map(reason).sort()).toEqual(["ok", "secret"]);
    expect(await firstRunSecret(ground.db.app, REAL)).toBeNull();
    const made = (await listAccounts(ground.db.app, REAL)).filter((a) => a.administrator);
    expect(made.map((a) => [a.administrator, a.status, a.pending])).toEqual([
      ["audit", "active", "second-factor"],
      ["security", "active", "second-factor"],
      ["system", "active", "second-factor"],
    ]);
    expect(recorded.map((r) => r.type)).toEqual(Array(3).fill("installation.administrators-set-up"));
  });

  test("have no rights before a second factor is set up", async () => {
    const me = browser();
    expect(await me.signIn("shenji", "third long password")).toBe("ok");
    const account = (await me.who())?.account ?? "";
    expect((await accountById(ground.db.app, account))?.pending).toBe("second-factor");
    const { body } = await me.send("POST", "/two-factor/enable", { password: "third long password" });
    expect((await accountById(ground.db.app, account))?.pending).toBe("second-factor");
    await me.send("POST", "/two-factor/verify-totp", {
      code: (URI.parse(String(body.totpURI)) as TOTP).generate(),
    });
    expect((await accountById(ground.db.app, account))?.pending).toBeNull();
  });

  test("the database itself refuses a second of each, one person twice, and an administrator who is a person", async () => {
    const insert = (administrator: string, name: string, person: string | null = null) =>
      ground.db.app.query(
        `insert into accounts (jurisdiction, account, name, sign_in_name, person, administrator, status)
         values ($1, $2, $3, $3, $4, $5, 'active')`,
        [SAMPLE, randomUUID(), name, person, administrator],
      );
    await insert("system", "甲");
    await expect(insert("system", "乙")).rejects.toThrow(/accounts_by_administrator"/);
    await expect(insert("audit", "甲")).rejects.toThrow(/accounts_by_administrator_name/);
    await expect(insert("audit", "丙", randomUUID())).rejects.toThrow(/check constraint/);
    await ground.db.owner.query("delete from accounts where jurisdiction = $1", [SAMPLE]);
  });

  test("do not rule each other: none can be locked, bound or reset through the security administrator", async () => {
    const audit = (await listAccounts(ground.db.app, REAL)).find((a) => a.administrator === "audit")
      ?.account as string;
    const on = { jurisdiction: REAL, account: audit, by };
    expect(reason(await accounts.lockAccount(on))).toBe("administrator");
    expect(reason(await accounts.resetPassword(on))).toBe("administrator");
    expect(reason(await accounts.bindAccount({ ...on, person: somebody("z") }))).toBe("administrator");
    expect(recorded).toEqual([]);
  });

  test("are replaced on the server: the old ones are locked and signed out, their names become free", async () => {
    const me = browser();
    await me.signIn("anquan", "second long password");
    const secret = await replaceAdministrators(ground.db.app, record, ground.signIn.endSessions, REAL);
    expect(await me.who()).toBeNull();
    expect(recorded.map((r) => r.type)).toEqual(Array(3).fill("installation.account-locked"));
    expect(await browser().signIn("anquan", "second long password")).toBe("not_signed_in");
    expect(reason(await setUp(secret ?? ""))).toBe("ok");
    expect(await browser().signIn("anquan", "second long password")).toBe("ok");
  });
});

describe("sample accounts", () => {
  const one = (jurisdiction: string) => ({
    account: randomUUID(),
    jurisdiction,
    name: "示例",
    signInName: `sample-${randomUUID()}`,
    person: randomUUID(),
    administrator: null,
  });

  test("are made in the sample, all or none", async () => {
    const list = [one(SAMPLE), one(SAMPLE)];
    await createSampleAccounts(ground.db.app, list);
    expect((await listAccounts(ground.db.app, SAMPLE)).map((a) => a.account).sort()).toEqual(
      list.map((a) => a.account).sort(),
    );
    await expect(createSampleAccounts(ground.db.app, [one(SAMPLE), one(REAL)])).rejects.toThrow(
      /in the sample only/,
    );
    expect(await listAccounts(ground.db.app, SAMPLE)).toHaveLength(2);
  });

  test("there is no set-up secret in the sample", async () => {
    expect(await firstRunSecret(ground.db.app, SAMPLE)).toBeNull();
  });
});
