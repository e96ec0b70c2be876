/** What holds at the edge of every request: headers, where changes come from, request numbers, metrics, attempts to sign in. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ground, ORIGIN, openGround, type Server } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;
beforeAll(async () => {
  ground = await openGround();
  server = await ground.open({ sampleAccounts: [] });
});
afterAll(() => ground.close());
const ask = (...of: Parameters<Server["ask"]>) => server.ask(...of);

describe("every answer", () => {
  test.each(["/api/v1/session", "/api/v1/nothing", "/healthz", "/ledger", "/api/openapi.json"])(
    "%s: scripts from here alone, no frame, no foreign window, no referrer",
    async (path) => {
      const { headers } = await ask(path);
      const csp = (headers.get("content-security-policy") ?? "").split("; ");
      expect(csp).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "connect-src 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
          "form-action 'self'",
        ]),
      );
      expect(csp.filter((rule) => /unsafe|\*|https?:/.test(rule))).toEqual([
        "style-src 'self' 'unsafe-inline'",
      ]);
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get("access-control-allow-origin")).toBeNull();
    },
  );

  test("has a number that the log names too, with the route's pattern and no address, name or id", async () => {
    const { headers } = await ask(`/api/v1/matters/${ground.people.clerk}`, {
      as: "clerk",
      headers: { "x-forwarded-for": "203.0.113.77", "user-agent": "Tell-Tale/1.0" },
    });
    const number = headers.get("x-request-id") ?? "?";
    const line = server.logged.find((l) => l.includes(number));
    expect(JSON.parse(line ?? "{}")).toMatchObject({
      route: "/api/v1/matters/:id",
      method: "GET",
      status: 404,
    });
    const everything = server.logged.join();
    for (const told of [ground.people.clerk ?? "?", "203.0.113.77", "Tell-Tale", "人员"])
      expect(everything).not.toContain(told);
  });

  test("keeps a proxy's number, unless it could not stand in a log", async () => {
    const given = await ask("/healthz", { headers: { "x-request-id": "proxy-17" } });
    expect(given.headers.get("x-request-id")).toBe("proxy-17");
    const forged = await ask("/healthz", { headers: { "x-request-id": 'a"b c' } });
    expect(forged.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("what changes something", () => {
  const path = "/api/v1/sign-out";
  test("comes from our own pages: another Origin is refused whatever Host it names, and told where to go", async () => {
    for (const origin of [
      "http://evil.example",
      "http://127.0.0.1:8080",
      "https://localhost:8080",
      "null",
      "",
    ]) {
      const headers = { origin, host: origin.replace(/^\w+:\/\//, "") };
      const answer = await ask(path, { as: "clerk", body: {}, headers });
      expect([origin, answer.status, answer.code]).toEqual([origin, 403, "not_allowed"]);
      expect(answer.json.detail).toContain(ORIGIN);
    }
    expect((await ask(path, { as: "clerk", body: {} })).status).toBe(204);
  });

  test("may come from a program, which names no Origin; a browser that hides it is seen through", async () => {
    const send = async (headers: Record<string, string>) => {
      const cookie = await server.cookieOf("clerk");
      return (
        await server.app.request(`${ORIGIN}${path}`, { method: "POST", headers: { cookie, ...headers } })
      ).status;
    };
    expect(await send({})).toBe(204);
    expect(await send({ "sec-fetch-site": "same-origin" })).toBe(204);
    expect(await send({ "sec-fetch-site": "cross-site" })).toBe(403);
  });

  test("with one click exists for the sample's accounts alone; the cookie is not for scripts", async () => {
    const account = ground.accounts.clerk ?? "";
    const body = { account };
    expect((await ask("/api/v1/sample/sign-in", { body })).code).toBe("not_allowed");
    const words = { zh: "示例", en: "Sample" };
    const sample = await ground.open({
      sampleAccounts: [
        {
          account,
          name: "",
          seat: null,
          jurisdiction: "",
          jurisdictionTitle: words,
          group: "power",
          role: words,
          what: words,
        },
      ],
    });
    const answer = await sample.ask("/api/v1/sample/sign-in", { body });
    expect(answer.status).toBe(204);
    const [cookie = ""] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const session = await sample.ask("/api/v1/session", { cookie: cookie.split(";")[0] ?? "" });
    expect(session.json).toMatchObject({ account, pending: null, offices: [{ titleEn: "clerk" }] });
  });
});

describe("metrics", () => {
  const show = (address: string | undefined, headers: Record<string, string> = {}) =>
    server.app.request(
      `${ORIGIN}/metrics`,
      { headers },
      address === undefined
        ? {}
        : { incoming: { socket: { remoteAddress: address, remotePort: 1, remoteFamily: "IPv4" } } },
    );

  test("are for this machine, without a proxy, and hold no personal data", async () => {
    await ask("/api/v1/session", { as: "clerk" });
    const local = await show("127.0.0.1");
    expect(local.status).toBe(200);
    const text = await local.text();
    expect(text).toMatch(/quanjian_http_requests_total\{status="200"\} \d+/);
    for (const told of [...Object.values(ground.people), ...Object.values(ground.accounts), "qingchuan"])
      expect(text).not.toContain(told);
    expect((await show("::1")).status).toBe(200);
  });

  test("are refused to everybody else", async () => {
    for (const [address, headers] of [
      ["192.0.2.7", {}],
      [undefined, {}],
      ["127.0.0.1", { "x-forwarded-for": "192.0.2.7" }],
      ["127.0.0.1", { forwarded: "for=192.0.2.7" }],
      ["127.0.0.1", { via: "1.1 proxy" }],
    ] as const)
      expect((await show(address, headers)).status).toBe(403);
  });
});

test("guessing is slowed down: 429, the same for a name that exists and one that does not", async () => {
  const rules = {
    failuresAllowed: 2,
    lockMinutes: [15],
    forgetAfterHours: 24,
    failuresFreePerMinute: 100,
    delayStepMs: 0,
    delayMostMs: 0,
  };
  const strict = await ground.open({ lockOutRules: rules });
  for (const username of ["clerk", `nobody-${randomUUID().slice(0, 8)}`]) {
    const codes = [];
    for (let n = 0; n < 3; n += 1) {
      const answer = await strict.ask("/api/auth/sign-in/username", {
        body: { username, password: "wrong password" },
      });
      codes.push(`${answer.status} ${answer.code}`);
    }
    expect(codes).toEqual(["401 not_signed_in", "401 not_signed_in", "429 too_many_requests"]);
  }
});
