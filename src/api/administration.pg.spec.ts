/** First run, the three administrators, looks and erasure, over HTTP. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyReceipt } from "../../verifier/index.ts";
import { firstRunSecrets } from "../access/index.ts";
import { createLedger, httpWitnessClient, startSequencer } from "../ledger/index.ts";
import { recorded } from "./given.fixture.ts";
import { type Ground, HERE, openGround, type Server, UNSET } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;
beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
});
afterAll(() => ground.close());
const ask = (...of: Parameters<Server["ask"]>) => server.ask(...of);

const three = (n: number) => ({
  system: { name: `系统${n}`, signInName: `system${n}`, password: `first long password ${n}` },
  security: { name: `安全${n}`, signInName: `security${n}`, password: `second long password ${n}` },
  audit: { name: `审计${n}`, signInName: `audit${n}`, password: `third long password ${n}` },
});

async function signIn(username: string, password: string): Promise<string> {
  const answer = await ask("/api/auth/sign-in/username", { body: { username, password } });
  expect(answer.status, answer.text).toBe(200);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

test("the first run: told to anyone, done with the printed secret once, and then nobody is told of it", async () => {
  const pending = async () => (await ask("/api/v1/first-run")).json;
  const title = { zh: `${UNSET}市`, en: UNSET };
  expect(await pending()).toEqual({
    pending: [{ jurisdiction: UNSET, title, timeZone: "Asia/Shanghai", origin: `${UNSET}.example` }],
    anyAccounts: true,
  });
  const [printed] = await firstRunSecrets(server.services.database);
  const body = { jurisdiction: UNSET, secret: printed?.secret, administrators: three(1) };
  const guess = await ask("/api/v1/first-run", { body: { ...body, secret: "guess" } });
  expect([guess.status, guess.code, guess.json.reason]).toEqual([422, "account_refused", "secret"]);
  expect((await ask("/api/v1/first-run", { body })).status).toBe(201);
  expect((await ask("/api/v1/first-run", { body })).code).toBe("account_refused");
  expect(await pending()).toEqual({ pending: [], anyAccounts: true });

  const cookie = await signIn("security1", "second long password 1");
  const session = await ask("/api/v1/session", { cookie });
  expect(session.json).toMatchObject({
    administrator: "security",
    pending: "second-factor",
    may: [],
    sample: false,
  });
  const [accounts, signOut] = [
    await ask("/api/v1/accounts", { cookie }),
    await ask("/api/v1/sign-out", { cookie, body: {} }),
  ];
  expect([accounts.status, accounts.code]).toEqual([403, "sign_in_incomplete"]);
  expect(signOut.status).toBe(204);
  const logged = server.logged.join();
  for (const secret of [printed?.secret ?? "?", "second long password 1"])
    expect(logged).not.toContain(secret);
});

test("an account's life through the three: created, opened, first password replaced, locked; all of it in the log", async () => {
  const signInName = `chen${randomUUID().slice(0, 6)}`;
  const person = await ground.newcomer();
  const created = await ask("/api/v1/accounts", {
    as: "system-administrator",
    body: { name: "陈静", signInName },
  });
  expect(created.json).toMatchObject({ status: "created", person: null, signInName });
  const path = `/api/v1/accounts/${created.json.account}`;
  const security = (verb: string, body: object = {}) =>
    ask(`${path}/${verb}`, { as: "security-administrator", body });
  expect((await security("bind", { person })).json).toMatchObject({ person, status: "created" });
  const issued = await security("activate");
  expect(issued.json).toMatchObject({ status: "active", pending: "password" });

  const cookie = await signIn(signInName, issued.json.temporaryPassword);
  expect((await ask("/api/v1/session", { cookie })).json.pending).toBe("password");
  expect((await ask("/api/v1/desk", { cookie })).code).toBe("sign_in_incomplete");
  const changed = await ask("/api/auth/change-password", {
    cookie,
    body: { currentPassword: issued.json.temporaryPassword, newPassword: "a password of my own" },
  });
  expect(changed.status, changed.text).toBe(200);
  expect((await ask("/api/v1/desk", { cookie })).status).toBe(401);
  const renewed = changed.headers.getSetCookie().find((line) => line.includes("session_token")) ?? "";
  const anew = { cookie: renewed.split(";")[0] ?? "" };
  expect((await ask("/api/v1/desk", anew)).status).toBe(200);
  expect((await security("lock")).json.status).toBe("locked");
  expect((await ask("/api/v1/desk", anew)).status).toBe(401);
  const twice = await security("lock");
  expect([twice.status, twice.json.reason]).toEqual([422, "status"]);
  const nobody = await ask(`/api/v1/accounts/${randomUUID()}/lock`, {
    as: "security-administrator",
    body: {},
  });
  expect([nobody.status, nobody.code]).toEqual([404, "not_found"]);

  const log = await ask("/api/v1/account-log?limit=4", { as: "audit-administrator" });
  const mine = log.json.items.filter((row: { account: string }) => row.account === created.json.account);
  expect(mine.map((row: { type: string; byName: string }) => [row.type, row.byName])).toEqual([
    ["installation.account-locked", "账号 security-administrator"],
    ["installation.account-activated", "账号 security-administrator"],
    ["installation.account-bound", "账号 security-administrator"],
    ["installation.account-created", "账号 system-administrator"],
  ]);
  expect(log.text + server.logged.join()).not.toContain(issued.json.temporaryPassword);
});

test("looks: the audit administrator sees who fetched what; a filter that finds nothing opens no matter", async () => {
  const { matter } = await recorded(ground, server);
  await ask(`/api/v1/matters/${matter}`, { as: "auditor" });
  await ask(`/api/v1/matters?body=${randomUUID()}`, { as: "auditor" });
  const looks = await ask("/api/v1/looks?limit=200", { as: "audit-administrator" });
  const look = looks.json.items.find((l: { action: string }) => l.action === "getMatter");
  expect(look).toMatchObject({
    name: "人员 auditor",
    subjects: [matter],
    body: ground.bodies.finance,
    bodyName: "department",
  });
  const ofNobody = looks.json.items.filter((l: { bodyName: string }) => l.bodyName === "—");
  expect(ofNobody).toEqual([]);
});

test("looks: an act's words read through its disclosure are a look as well, its receipt is not", async () => {
  const { matter, act } = await recorded(ground, server);
  expect((await ask(`/api/v1/acts/${act}/receipt`, { as: "inspector" })).status).toBe(202);
  expect((await ask(`/api/v1/acts/${act}/disclosure`, { as: "inspector" })).status).toBe(200);
  const looks = await ask("/api/v1/looks?limit=200", { as: "audit-administrator" });
  const mine = looks.json.items.filter((l: { name: string }) => l.name === "人员 inspector");
  expect(mine.map((l: { action: string; subjects: string[] }) => [l.action, l.subjects])).toEqual([
    ["getDisclosure", [matter]],
  ]);
});

describe("erasure by law", () => {
  const keyFolder = mkdtempSync(join(tmpdir(), "quanjian-keys-"));
  const basis = { document: "中华人民共和国个人信息保护法", article: "第四十七条", reason: "处理目的已实现" };
  afterAll(() => rmSync(keyFolder, { recursive: true, force: true }));

  test("is recorded with its basis; the words are gone everywhere, the act stays and its receipt verifies", async () => {
    const { database } = server.services;
    await createLedger({
      database: ground.db.sequencer,
      jurisdiction: HERE,
      origin: "qingchuan.example",
      keyFolder,
    });
    const sequencer = await startSequencer({
      database: ground.db.sequencer,
      keyFolder,
      witnesses: httpWitnessClient({ fetch: async () => new Response(null, { status: 503 }) }),
      log: server.services.log,
      clock: server.services.clock,
    });
    const words = `应删除的标题${randomUUID()}`;
    const { matter, act } = await recorded(ground, server, { title: words });
    await expect
      .poll(async () => (await ask(`/api/v1/acts/${act}/receipt`, { as: "clerk" })).status)
      .toBe(200);
    const before = await ask(`/api/v1/acts/${act}/receipt`, { as: "clerk" });

    const erase = () => ask(`/api/v1/acts/${act}/erase`, { as: "security-administrator", body: basis });
    const { json: done } = await erase();
    expect(done).toEqual({
      act,
      erased: true,
      erasure: expect.stringMatching(/^[0-9a-f-]{36}$/),
      backupsUntil: null,
    });
    expect(done.erasure).not.toBe(act);
    const shown = await ask(`/api/v1/matters/${matter}`, { as: "clerk" });
    expect(shown.text).not.toContain(words);
    expect(shown.json.acts[0]).toMatchObject({ id: act, erased: true, data: {}, fields: [] });
    expect((await ask(`/api/v1/acts/${act}/disclosure`, { as: "clerk" })).code).toBe("erased");
    const after = await ask(`/api/v1/acts/${act}/receipt`, { as: "clerk" });
    const [head] = await database.query<{ vkey: string }>(
      "select vkey from ledger_heads where jurisdiction = $1",
      [HERE],
    );
    for (const receipt of [before, after])
      expect(verifyReceipt(receipt.text, head?.vkey ?? "")).toMatchObject({ ok: true, reason: null });

    // A later act on the matter, from a process that remembers it, does not bring the title back.
    const body = { type: "decision.discussed", claimedAt: new Date().toISOString(), data: { item: "1" } };
    expect((await ask(`/api/v1/matters/${matter}/acts`, { as: "clerk", body })).status).toBe(201);
    const [row] = await database.query("select title from matters where matter = $1", [matter]);
    expect(row).toEqual({ title: null });

    const erasure = await ask(`/api/v1/matters/${done.erasure}`, { as: "auditor" });
    const types = (json: { acts: { type: string }[] }) => json.acts.map((a) => a.type);
    expect(types(erasure.json)).toEqual(["erasure.ordered", "erasure.carried-out"]);
    expect(erasure.json.acts[0].data).toMatchObject({
      ...basis,
      act,
      by: ground.accounts["security-administrator"],
    });
    expect((await erase()).json).toEqual(done);
    expect(types((await ask(`/api/v1/matters/${done.erasure}`, { as: "auditor" })).json)).toHaveLength(2);
    await sequencer.stop();
  });

  test("broken off after its order is finished by calling again", async () => {
    const { act } = await recorded(ground, server);
    const path = `/api/v1/acts/${act}/erase`;
    const away = await ground.open({
      eraser: { ...ground.db.eraser, transaction: () => Promise.reject(new Error("gone")) },
    });
    expect((await away.ask(path, { as: "security-administrator", body: basis })).status).toBe(500);
    const contents = () => ground.db.owner.query("select from record_keys where act = $1", [act]);
    expect(await contents()).toHaveLength(1);
    const again = await ask(path, { as: "security-administrator", body: basis });
    expect(again.status).toBe(200);
    expect(await contents()).toHaveLength(0);
    const { json } = await ask(`/api/v1/matters/${again.json.erasure}`, { as: "auditor" });
    expect(json.acts.map((a: { type: string }) => a.type)).toEqual([
      "erasure.ordered",
      "erasure.carried-out",
    ]);
  });

  test("needs a basis and an eraser, and never takes what the watchers or the registry wrote", async () => {
    const { act } = await recorded(ground, server);
    const as = "security-administrator" as const;
    expect((await ask(`/api/v1/acts/${act}/erase`, { as, body: { reason: "随意" } })).code).toBe(
      "malformed_request",
    );
    const orders = () => ground.db.owner.query("select from acts where type = 'erasure.ordered'");
    const before = (await orders()).length;
    const without = await ground.open({ eraser: null });
    const answer = await without.ask(`/api/v1/acts/${act}/erase`, { as, body: basis });
    expect([answer.status, answer.json.detail]).toEqual([
      503,
      expect.stringContaining("DATABASE_ERASER_URL"),
    ]);
    expect(await orders()).toHaveLength(before);
    for (const type of ["access.%", "registry.%", "installation.%", "erasure.%"]) {
      const [row] = await ground.db.owner.query<{ act: string }>(
        "select act from acts where type like $1 limit 1",
        [type],
      );
      const refused = await ask(`/api/v1/acts/${row?.act}/erase`, { as, body: basis });
      expect([type, row !== undefined, refused.code]).toEqual([type, true, "not_found"]);
    }
  });
});
