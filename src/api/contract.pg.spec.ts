/** What the API promises of every request: how it says no, once and not twice, and what it does when the database is not well. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, symlinkSync, unlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recorded } from "./given.fixture.ts";
import { decision, type Ground, HERE, ORIGIN, openGround, type Server } from "./ground.fixture.ts";
import { OPERATIONS } from "./operations.ts";

let ground: Ground;
let server: Server;
beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
});
afterAll(() => ground.close());

const people = () => ({ chair: ground.people.chief ?? "", member: ground.people.member ?? "" });
const aDecision = (more: Parameters<typeof decision>[2] = {}) =>
  decision(ground.bodies.finance, people(), { title: randomUUID(), ...more });
const ask = (...of: Parameters<Server["ask"]>) => server.ask(...of);
const preview = (init: Parameters<Server["ask"]>[1]) =>
  ask("/api/v1/matters/preview", { as: "clerk", ...init });
const acts = async () =>
  (
    await ground.db.owner.query<{ n: number }>(
      "select count(*)::int as n from acts where type like 'decision.%'",
    )
  )[0]?.n;

describe("recorded once", () => {
  test("the same request twice has one act and one answer; another content under its key is refused", async () => {
    const cookie = await server.cookieOf("clerk");
    const headers = { "idempotency-key": randomUUID() };
    const body = aDecision();
    const first = await ask("/api/v1/matters", { cookie, headers, body });
    const again = await ask("/api/v1/matters", { cookie, headers, body });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.json.acts).toEqual(first.json.acts);
    const other = await ask("/api/v1/matters", { cookie, headers, body: aDecision() });
    expect([other.status, other.code]).toEqual([409, "idempotency_key_reused"]);
  });

  test.each(
    OPERATIONS.filter((o) => o.method === "post" && o.access !== "public").map((o) => [o.id, o] as const),
  )("%s: without a key it is refused if it records", async (_id, { path, route }) => {
    const records = route.responses["428"] !== undefined;
    const answer = await ask(path.replace(":id", randomUUID()), {
      as: "clerk",
      method: "POST",
      headers: { "idempotency-key": "" },
      body: {},
    });
    expect(answer.code === "idempotency_key_missing").toBe(records);
    expect(answer.status === 428).toBe(records);
  });

  test("a key that was used once for an account shows the account, and no password a second time", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const body = { name: "新", signInName: `k${randomUUID().slice(0, 8)}` };
    const [one, two] = [
      await ask("/api/v1/accounts", { as: "system-administrator", headers, body }),
      await ask("/api/v1/accounts", { as: "system-administrator", headers, body }),
    ];
    expect(two.json).toEqual(one.json);
    const path = `/api/v1/accounts/${one.json.account}/activate`;
    const opening = {
      as: "security-administrator" as const,
      headers,
      body: { person: await ground.newcomer() },
    };
    const issued = await ask(path, opening);
    const repeated = await ask(path, opening);
    expect(issued.json.temporaryPassword).toMatch(/^([A-Z2-9]{5}-){3}[A-Z2-9]{5}$/);
    expect(repeated.json).toEqual({ ...issued.json, temporaryPassword: null });
    expect(issued.headers.get("cache-control")).toBe("no-store");
    expect(server.logged.join()).not.toContain(issued.json.temporaryPassword);
    const [row] = await ground.db.owner.query<{ n: number }>(
      "select last_number as n from matters where jurisdiction = $1 and matter = $2",
      [HERE, one.json.account],
    );
    expect(row?.n).toBe(2);
    const other = await ask(path, { ...opening, body: { withoutPassword: true } });
    expect([other.status, other.code]).toEqual([409, "idempotency_key_reused"]);
  });
});

describe("a request that is not as it should be", () => {
  const words = async (init: Parameters<Server["ask"]>[1]) => {
    const { status, code } = await preview(init);
    return `${status} ${code}`;
  };

  test("is told every field at once, in the language asked for", async () => {
    const body = { ...aDecision(), body: "no-uuid", act: { type: "x" }, surprise: 1 };
    const english = await preview({ body });
    expect([english.status, english.code]).toEqual([400, "malformed_request"]);
    const paths = english.json.errors.map((e: { path: string }) => e.path).sort();
    expect(paths).toEqual(["body", "body.act.claimedAt", "body.act.data", "body.act.type", "body.body"]);
    const chinese = await preview({ body, headers: { "accept-language": "zh-CN,zh;q=0.9" } });
    for (const { message } of chinese.json.errors) expect(message).toMatch(/\p{Script=Han}/u);
    for (const { message } of english.json.errors) expect(message).not.toMatch(/\p{Script=Han}/u);
    expect(chinese.json.title).toBe("请求格式有误");
  });

  test("is refused: unknown fields, wrong content type, no JSON, no UTF-8, too deep, a NUL", async () => {
    expect(await words({ body: { ...aDecision(), more: 1 } })).toBe("400 malformed_request");
    expect((await ask("/api/v1/matters?colour=red", { as: "clerk" })).code).toBe("malformed_request");
    expect(await words({ raw: "<xml/>", headers: { "content-type": "text/xml" } })).toBe(
      "415 unsupported_media_type",
    );
    expect(await words({ raw: "{}", headers: { "content-type": "" } })).toBe("415 unsupported_media_type");
    expect(await words({ raw: "{", headers: { "content-type": "application/json; charset=utf-8" } })).toBe(
      "400 malformed_request",
    );
    expect(await words({ raw: new Uint8Array([0x22, 0xd6, 0xd0, 0x22]) })).toBe("400 malformed_request");
    expect(await words({ raw: `${"[".repeat(200_000)}${"]".repeat(200_000)}` })).toBe(
      "400 malformed_request",
    );
    const nul = await ask("/api/v1/matters", { as: "clerk", body: aDecision({ title: "a\u0000b" }) });
    expect([nul.status, nul.code]).toEqual([422, "act_malformed"]);
    const query = await ask("/api/v1/matters?query=%00", { as: "clerk" });
    expect([query.status, query.code]).toEqual([400, "malformed_request"]);
  });

  test("is refused when it is too large, announced or not", async () => {
    const large = "x".repeat(1_100_000);
    expect(await words({ raw: large, headers: { "content-length": String(large.length) } })).toBe(
      "413 request_too_large",
    );
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
    });
    expect(await words({ raw: endless })).toBe("413 request_too_large");
    expect(sent).toBeLessThan(2_000_000);
  });

  test("is refused when it claims the future, or what the procedure does not know; nothing is written", async () => {
    const before = await acts();
    const record = async (body: object) => {
      const { status, code, json } = await ask("/api/v1/matters", { as: "clerk", body });
      return `${status} ${code} ${json.errors?.[0]?.path}`;
    };
    expect(await record(aDecision({ minutesAgo: -60 }))).toBe("422 claimed_in_future acts[0].claimedAt");
    const draft = aDecision();
    expect(await record({ ...draft, act: { ...draft.act, type: "decision.invented" } })).toContain(
      "422 act_not_known",
    );
    expect(await record({ ...draft, act: { ...draft.act, data: { class: "funds" } } })).toContain(
      "422 act_malformed",
    );
    expect(await acts()).toBe(before);
  });

  test("is told when the matter has moved on", async () => {
    const { matter } = await recorded(ground, server);
    const body = {
      type: "decision.discussed",
      claimedAt: new Date().toISOString(),
      data: { item: "1" },
      after: 3,
    };
    const answer = await ask(`/api/v1/matters/${matter}/acts`, { as: "clerk", body });
    expect([answer.status, answer.code]).toEqual([409, "matter_moved_on"]);
  });
});

describe("who records what", () => {
  const record = async (matter: string, as: Parameters<Server["cookieOf"]>[0], act: object) =>
    (
      await ask(`/api/v1/matters/${matter}/acts`, {
        as,
        body: { claimedAt: new Date().toISOString(), ...act },
      })
    ).status;

  test("a member, the chief included, records own acts; what is nobody's own is the clerk's", async () => {
    const { matter } = await recorded(ground, server);
    const resolution = { type: "decision.resolved", data: { outcome: "carried", item: "1" } };
    const confirmation = { type: "decision.record-confirmed", data: {} };
    for (const role of ["chief", "member"] as const) {
      expect(await record(matter, role, resolution)).toBe(403);
      expect(await record(matter, role, confirmation)).toBe(403);
      const own = { of: ground.people[role], as: "member", item: "1", interest: "亲属任职" };
      expect(await record(matter, role, { type: "decision.interest-declared", data: own })).toBe(201);
    }
    expect(await record(matter, "clerk", resolution)).toBe(201);
    expect(await record(matter, "clerk", confirmation)).toBe(201);
  });

  test.each([
    ["of", { of: "somebody" }],
    ["of", { of: 7 }],
    ["as", { as: "emperor" }],
    ["as", { as: null }],
    ["item", { item: "x".repeat(201) }],
    ["item", { item: "a\0b" }],
    ["item", { item: { nested: true } }],
  ])("an envelope that is not as declared is refused by its place: %s %o", async (key, wrong) => {
    const { matter } = await recorded(ground, server);
    const answer = await ask(`/api/v1/matters/${matter}/acts`, {
      as: "clerk",
      body: {
        type: "decision.attended",
        claimedAt: new Date().toISOString(),
        data: { of: ground.people.member, as: "member", ...wrong },
      },
    });
    expect([answer.status, answer.code]).toEqual([422, "act_malformed"]);
    expect(answer.json.errors.map((e: { path: string }) => e.path)).toEqual([`acts[0].data.${key}`]);
  });

  test("half a character is refused as malformed, wherever it stands; a whole one and its spelling pass", async () => {
    const cookie = await server.cookieOf("clerk");
    const sent = (title: string) =>
      ask("/api/v1/matters/preview", {
        cookie,
        raw: JSON.stringify(aDecision()).replace(/"title":"[^"]*"/, `"title":"${title}"`),
      });
    for (const half of ["\\ud83d", "x\\udc00", "\\\\\\uD800"]) {
      const answer = await sent(half);
      expect([half, answer.status, answer.code]).toEqual([half, 400, "malformed_request"]);
    }
    for (const whole of ["\\ud83d\\ude00", "\\\\ud83d", "😀"]) expect((await sent(whole)).status).toBe(200);
  });
});

describe("what there is", () => {
  test("is not told by a no: a matter that may not be read answers as one that does not exist", async () => {
    const { matter, act } = await recorded(ground, server);
    const cookie = await server.cookieOf("clerk-of-another-body");
    const body = { type: "decision.discussed", claimedAt: new Date().toISOString(), data: {} };
    for (const [path, sent] of [
      [(id: string) => `/api/v1/matters/${id}`, undefined],
      [(id: string) => `/api/v1/matters/${id}/acts`, body],
      [(id: string) => `/api/v1/acts/${id}/receipt`, undefined],
      [(id: string) => `/api/v1/acts/${id}/disclosure`, undefined],
    ] as const) {
      const told = async (id: string) => {
        const { status, json } = await ask(path(id), { cookie, body: sent });
        return { status, ...json, instance: undefined };
      };
      const hidden = await told(path("").includes("matters") ? matter : act);
      expect(hidden).toEqual(await told(randomUUID()));
      expect(hidden.status).toBe(404);
    }
  });

  test("an address that does not exist is a problem, never a page; another method is named what there is", async () => {
    const nothing = await ask("/api/v1/nothing");
    expect([nothing.status, nothing.code]).toEqual([404, "not_found"]);
    const put = await ask("/api/v1/matters", { method: "PUT", as: "clerk", headers: { origin: ORIGIN } });
    expect([put.status, put.code, put.headers.get("allow")]).toEqual([
      405,
      "method_not_allowed",
      "GET, POST, HEAD, OPTIONS",
    ]);
    const options = await ask("/api/v1/desk", { method: "OPTIONS" });
    expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
    expect([...options.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
    const head = await ask("/api/v1/desk", { method: "HEAD", as: "clerk" });
    expect([head.status, head.text]).toEqual([200, ""]);
    expect((await ask("/api/v1/desk", { method: "HEAD" })).status).toBe(401);
  });
});

describe("the registry of another day", () => {
  test("is told by the list and by the body; a day that does not exist is refused", async () => {
    const { finance } = ground.bodies;
    const on = async (day: string) => {
      const list = await ask(`/api/v1/bodies?on=${day}`, { as: "staff" });
      const body = await ask(`/api/v1/bodies/${finance}?on=${day}`, { as: "staff" });
      return [list.json.items.length > 0, body.json.principals.length > 0];
    };
    expect(await on(new Date().toISOString().slice(0, 10))).toEqual([true, true]);
    expect(await on("1950-01-01")).toEqual([false, false]);
    for (const path of ["/api/v1/bodies", `/api/v1/bodies/${finance}`]) {
      const answer = await ask(`${path}?on=2026-13-45`, { as: "staff" });
      expect([answer.status, answer.code]).toEqual([400, "malformed_request"]);
    }
  });
});

describe("pages of a list", () => {
  test("follow each other without gap or double; a cursor of another list, filter or hand is refused", async () => {
    for (let n = 0; n < 5; n += 1) await recorded(ground, server);
    const seen: string[] = [];
    let cursor = "";
    let first = "";
    do {
      const { json } = await ask(`/api/v1/matters?limit=2&procedure=cn/decision${cursor}`, { as: "auditor" });
      seen.push(...json.items.map((m: { id: string }) => m.id));
      cursor = json.next && `&cursor=${json.next}`;
      first ||= json.next;
      if (!cursor) expect(seen.length).toBe(json.total);
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    for (const path of [
      `/api/v1/matters?cursor=${first}`,
      `/api/v1/findings?cursor=${first}`,
      `/api/v1/bodies?cursor=${first}`,
      "/api/v1/matters?cursor=MjAyNg",
      "/api/v1/matters?cursor=",
    ]) {
      const { status, code, json } = await ask(path, { as: "auditor" });
      expect([path, status, code]).toEqual([path, 400, "cursor_not_valid"]);
      expect(json.detail).toContain("leave cursor out");
    }
  });
});

describe("a database that is not well", () => {
  test("away: 503 and the cure, nothing written; back: the same server works again", async () => {
    const { host } = ground.db.connections.owner as { host: string };
    const folder = mkdtempSync(join(tmpdir(), "quanjian-socket-"));
    const socket = join(folder, ".s.PGSQL.5432");
    symlinkSync(join(host, ".s.PGSQL.5432"), socket);
    const fragile = await ground.open({ host: folder });
    const sent = { cookie: await fragile.cookieOf("clerk"), headers: { "idempotency-key": randomUUID() } };
    const body = aDecision();
    expect((await fragile.ask("/api/v1/desk", sent)).status).toBe(200);

    unlinkSync(socket);
    await ground.db.app.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and usename = 'app' and pid <> pg_backend_pid()`,
    );
    const before = await acts();
    const away = await fragile.ask("/api/v1/matters", { ...sent, body });
    expect([away.status, away.code]).toEqual([503, "database_unavailable"]);
    expect(away.json.detail).toContain("same Idempotency-Key");
    expect((await fragile.ask("/healthz")).status).toBe(503);

    symlinkSync(join(host, ".s.PGSQL.5432"), socket);
    expect(await acts()).toBe(before);
    const back = await fragile.ask("/api/v1/matters", { ...sent, body });
    expect(back.status, back.text).toBe(201);
    expect((await fragile.ask("/healthz")).status).toBe(200);
    rmSync(folder, { recursive: true });
  });

  test("full: 507, nothing written, and the next request works", async () => {
    await ground.db.owner.query(
      `create function no_space() returns trigger language plpgsql as
       $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`,
    );
    await ground.db.owner.query("create trigger full_disk before insert on acts execute function no_space()");
    const before = await acts();
    const full = await ask("/api/v1/matters", { as: "clerk", body: aDecision() });
    await ground.db.owner.query("drop trigger full_disk on acts");
    expect([full.status, full.code]).toEqual([507, "storage_full"]);
    expect(await acts()).toBe(before);
    expect((await ask("/api/v1/matters", { as: "clerk", body: aDecision() })).status).toBe(201);
  });

  test("broken: 500 with the request's number, the cause in the log, no personal data in either", async () => {
    await ground.db.owner.query("alter table access_matters rename to access_matters_away");
    const broken = await ask("/api/v1/matters", { as: "clerk" });
    await ground.db.owner.query("alter table access_matters_away rename to access_matters");
    expect([broken.status, broken.code]).toEqual([500, "fault"]);
    const number = broken.headers.get("x-request-id") ?? "?";
    expect(broken.json.instance).toBe(`urn:quanjian:request:${number}`);
    expect(server.logged.some((line) => line.includes(number) && line.includes("access_matters"))).toBe(true);
    expect(broken.text).not.toContain("access_matters");
  });
});
