import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ground, HERE, openGround, type Server } from "./ground.fixture.ts";
import { until } from "../../test/program.ts";

let ground: Ground;
let server: Server;
beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
});
afterAll(() => ground.close());

describe("sessions", () => {
  test("everybody sees the own ones, by their times alone, and ends one or all the others", async () => {
    const [first, second, third] = [
      await server.cookieOf("clerk"),
      await server.cookieOf("clerk"),
      await server.cookieOf("clerk"),
    ];
    const list = await server.ask("/api/v1/me/sessions", { cookie: first });
    expect(list.json.items).toHaveLength(3);
    expect(list.json.items.filter((s: { isThis: boolean }) => s.isThis)).toHaveLength(1);
    for (const item of list.json.items)
      expect(Object.keys(item).sort()).toEqual(["endsAt", "id", "isThis", "startedAt"]);
    // A token, which the cookie carries, is nowhere in the answer.
    for (const cookie of [first, second, third])
      expect(list.text).not.toContain(decodeURIComponent(cookie.split("=")[1] ?? "").split(".")[0]);

    const asSecond = await server.ask("/api/v1/me/sessions", { cookie: second });
    const own = asSecond.json.items.find((s: { isThis: boolean }) => s.isThis).id;
    const one = await server.ask("/api/v1/me/sessions/end", { cookie: first, body: { session: own } });
    expect(one.json).toEqual({ ended: 1 });
    expect((await server.ask("/api/v1/me/sessions", { cookie: second })).status).toBe(401);
    expect((await server.ask("/api/v1/me/sessions/end", { cookie: first, body: {} })).json).toEqual({
      ended: 1,
    });
    expect((await server.ask("/api/v1/me/sessions", { cookie: third })).status).toBe(401);
    expect((await server.ask("/api/v1/me/sessions", { cookie: first })).json.items).toHaveLength(1);
  });

  test("nobody ends another's through the own list", async () => {
    const [clerk, member] = [await server.cookieOf("clerk"), await server.cookieOf("member")];
    const members = await server.ask("/api/v1/me/sessions", { cookie: member });
    const theirs = members.json.items.find((s: { isThis: boolean }) => s.isThis).id;
    const body = { session: theirs };
    expect((await server.ask("/api/v1/me/sessions/end", { cookie: clerk, body })).json).toEqual({ ended: 0 });
    expect((await server.ask("/api/v1/me/sessions", { cookie: member })).status).toBe(200);
  });

  test("the security administrator ends those of a person's account, which is recorded once; never another administrator's", async () => {
    const cookie = await server.cookieOf("staff");
    const other = await ground.open();
    expect((await other.ask("/api/v1/bodies", { cookie })).status).toBe(200);
    const path = `/api/v1/accounts/${ground.accounts.staff}/sessions`;
    const list = await server.ask(path, { as: "security-administrator" });
    expect(list.json.items.length).toBeGreaterThan(0);
    const headers = { "idempotency-key": "once" };
    for (let n = 0; n < 2; n += 1)
      expect(
        (await server.ask(`${path}/end`, { as: "security-administrator", body: {}, headers })).status,
      ).toBe(204);
    expect((await server.ask("/api/v1/bodies", { cookie })).status).toBe(401);
    await until(async () => (await other.ask("/api/v1/bodies", { cookie })).status === 401);
    const log = await server.ask("/api/v1/account-log", { as: "audit-administrator" });
    const ended = log.json.items.filter(
      (row: { type: string }) => row.type === "installation.sessions-ended",
    );
    expect(ended).toMatchObject([
      { account: ground.accounts.staff, by: ground.accounts["security-administrator"] },
    ]);

    const admin = `/api/v1/accounts/${ground.accounts["audit-administrator"]}/sessions`;
    expect((await server.ask(admin, { as: "security-administrator" })).status).toBe(404);
    expect((await server.ask(`${admin}/end`, { as: "security-administrator", body: {} })).status).toBe(404);
  });
});

describe("the system's page", () => {
  test("tells the roles as the policies have them: nobody holds two of what is kept apart", async () => {
    const { json } = await server.ask("/api/v1/system", { as: "audit-administrator" });
    const by = (action: string) => {
      const { system, security, audit } = json.roles.find((r: { action: string }) => r.action === action);
      return [system, security, audit];
    };
    expect(by("createAccount")).toEqual([true, false, false]);
    expect(by("activateAccount")).toEqual([false, true, false]);
    expect(by("manageSessions")).toEqual([false, true, false]);
    expect(by("keepBackups")).toEqual([true, false, false]);
    expect(by("readLooks")).toEqual([false, false, true]);
    expect(json.database.migration).toMatch(/^\d{4}_/);
    expect(json.ledger).toBe(null);
  });

  test("names the accounts of those who hold no office any more", async () => {
    await server.services.database.query(
      "update terms set to_on = from_on where jurisdiction = $1 and person = $2",
      [HERE, ground.people.inspector],
    );
    const { json } = await server.ask("/api/v1/system/accounts", { as: "system-administrator" });
    const of = (account: string | undefined) =>
      json.items.find((i: { account: string }) => i.account === account);
    expect(of(ground.accounts.inspector).concerns[0]).toBe("term-ended");
    expect(of(ground.accounts.clerk).offices).toHaveLength(1);
    expect(json.items[0].concerns[0]).toBe("term-ended");
  });

  test("a backup that is being made keeps a second away, is cancelled, and says so", async () => {
    const as = "system-administrator";
    expect((await server.ask("/api/v1/backups", { as, body: {} })).status).toBe(204);
    await until(async () => (await server.ask("/api/v1/backups", { as })).json.work === null);
    const { json } = await server.ask("/api/v1/backups", { as: "audit-administrator" });
    expect(json.items[0]).toMatchObject({ by: "page", isThere: true, testedAt: null });
    expect(json.ended).toMatchObject({ kind: "make", outcome: "done" });
    const log = await server.ask("/api/v1/account-log", { as: "audit-administrator" });
    expect(log.json.items[0].type).toBe("installation.backup-made");
  });
});
