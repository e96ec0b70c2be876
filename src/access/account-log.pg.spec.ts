/** With the real kernel: what is recorded of accounts and looks, and who can read it back. */
import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actsOf as actsOfMatter, createMatters, type Matters } from "../matters/index.ts";
import { type Accounts, createAccounts } from "./account-changes.ts";
import { accountRecorder, listAccountLog } from "./account-log.ts";
import { BODY, person } from "./cast.fixture.ts";
import { listLooks, recordLook } from "./looks.ts";
import { type Ground, openGround, REAL } from "./sign-in.fixture.ts";
import { shippedNorms } from "../norms/shipped.fixture.ts";

const recordKey = randomBytes(32);
const clock = { now: () => new Date("2026-03-02T02:00:00Z") };
let ground: Ground;
let matters: Matters;
let accounts: Accounts;
const actsOf = (jurisdiction: string, matter: string) =>
  actsOfMatter(ground.db.app, recordKey, jurisdiction, matter);

beforeAll(async () => {
  ground = await openGround();
  const library = await shippedNorms();
  matters = createMatters({
    database: ground.db.app,
    norms: library,
    recordKey,
    clock: clock.now,
    projections: [],
  });
  const record = accountRecorder(matters.admit, clock);
  accounts = createAccounts({
    database: ground.db.app,
    signIn: ground.signIn,
    record,
    personName: async () => "陈静",
  });
});
afterAll(async () => {
  await ground.db.drop();
});

describe("with the real kernel", () => {
  test("an account's life is one matter, and its log names account, administrator and person, no more", async () => {
    const [system, security, who] = [randomUUID(), randomUUID(), randomUUID()];
    const made = await accounts.createAccount({
      jurisdiction: REAL,
      name: "陈静",
      signInName: "chenjing",
      by: system,
    });
    const account = made.ok ? made.account : "";
    const on = { jurisdiction: REAL, account, by: security };
    const opened = await accounts.activateAccount({ ...on, person: who });
    await accounts.lockAccount(on);
    const log = await listAccountLog(ground.db.app, actsOf, REAL);
    expect(log.map(({ type, by, person }) => [type, by, person]).sort()).toEqual([
      ["installation.account-activated", security, who],
      ["installation.account-created", system, null],
      ["installation.account-locked", security, null],
    ]);
    const acts = await actsOf(REAL, account);
    expect(acts.map((a) => a.number)).toEqual([1, 2, 3]);
    expect(JSON.stringify(acts)).not.toContain(opened.ok ? String(opened.temporaryPassword) : "—");
    expect(JSON.stringify(acts)).not.toContain("chenjing");
  });

  test("a change that the kernel refuses does not happen", async () => {
    const early = accountRecorder(matters.admit, { now: () => new Date("2030-01-01T00:00:00Z") });
    const options = {
      database: ground.db.app,
      signIn: ground.signIn,
      record: early,
      personName: async () => "—",
    };
    const input = { jurisdiction: REAL, name: "未来", signInName: "weilai", by: randomUUID() };
    await expect(createAccounts(options).createAccount(input)).rejects.toThrow(/could not be recorded/);
    expect(await ground.db.app.query("select from accounts where sign_in_name = 'weilai'")).toHaveLength(0);
  });

  test("looks of one moment all enter the day's matter", async () => {
    const principal = person([{ function: "clerk" }], { jurisdiction: REAL });
    const looks = Array.from({ length: 8 }, (_, i) => ({
      principal,
      action: "getMatter",
      body: BODY,
      subjects: [`m-${i}`],
      list: false,
    }));
    await Promise.all(looks.map((look) => recordLook(ground.db.app, matters.admit, look, clock.now())));
    const found = await listLooks(ground.db.app, actsOf, { jurisdiction: REAL, at: clock.now() });
    expect(found.flatMap((l) => l.subjects).sort()).toEqual(looks.flatMap((l) => l.subjects));
  });
});
