/** Against a real identity provider (oidc-provider) on this computer. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ConfigError } from "../platform/index.ts";
import { OIDC, readOidc } from "./oidc.ts";
import { Browser, type Ground, ORIGIN, openGround } from "./sign-in.fixture.ts";

const PEOPLE: Record<string, { email: string; email_verified: boolean; employee_number: string }> = {
  "sub-zhang": { email: "Zhang.Wei@office.example", email_verified: true, employee_number: "1001" },
  "sub-unverified": { email: "unverified@office.example", email_verified: false, employee_number: "1002" },
  "sub-stranger": { email: "stranger@office.example", email_verified: true, employee_number: "1003" },
  "sub-other": { email: "zhang.wei@office.example", email_verified: true, employee_number: "1004" },
  "sub-admin": { email: "admin@office.example", email_verified: true, employee_number: "1005" },
  "sub-locked": { email: "locked@office.example", email_verified: true, employee_number: "1006" },
};

let server: Server;
let issuer: string;
let ground: Ground;

beforeAll(async () => {
  server = createServer((_request, response) => response.writeHead(503).end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // The installation starts while the provider is away: it answers 503 until `start`.
  ground = await openGround({
    oidc: { issuer, clientId: "quanjian", clientSecret: "a secret of the test", claim: "email" },
  });
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await ground.db.drop();
});

function start(): void {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "quanjian",
        client_secret: "a secret of the test",
        redirect_uris: [`${ORIGIN}/api/auth/callback/${OIDC}`],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["employee_number"] },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id, ...PEOPLE[id] }) }),
    features: { devInteractions: { enabled: true } },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  });
  server.removeAllListeners("request");
  server.on("request", provider.callback());
}

/** Walks through the provider's own pages as a person would: sign in, agree, come back. @returns the way back. */
async function atProvider(first: string, login: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = first;
  let form: URLSearchParams | null = null;
  for (let step = 0; step < 12; step += 1) {
    const response = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...jar].map(([n, v]) => `${n}=${v}`).join("; ") },
      ...(form ? { method: "POST", body: form } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    form = null;
    const location = response.headers.get("location");
    if (location) {
      url = new URL(location, url).href;
      if (url.startsWith(ORIGIN)) return url;
    } else {
      const page = await response.text();
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
      const action = /action="([^"]+)"/.exec(page)?.[1];
      if (!prompt || !action)
        throw new Error(`the provider answered ${response.status}: ${page.slice(0, 300)}`);
      url = new URL(action, url).href;
      form = new URLSearchParams({ prompt, login, password: "any" });
    }
  }
  throw new Error("the provider led nowhere");
}

/** @returns where the browser lands in the end. */
async function signInBy(me: Browser, login: string): Promise<string> {
  const begun = await me.send("POST", "/sign-in/social", { provider: OIDC, callbackURL: "/desk" });
  const back = await atProvider(String(begun.body.url), login);
  const end = await me.send("GET", back);
  return end.headers.get("location") ?? `status ${end.status}`;
}

describe("signing in by the office's identity provider", () => {
  test("while it is away the answer says so; once it is back it works without a restart", async () => {
    const body = { provider: OIDC, callbackURL: "/desk" };
    expect(await new Browser(ground.signIn).outcome("POST", "/sign-in/social", body)).toBe("fault");
    start();
    expect(await new Browser(ground.signIn).outcome("POST", "/sign-in/social", body)).toBe("ok");
  });

  test("opens the existing account whose name is the verified claim, and keeps none of its tokens", async () => {
    const account = await ground.addAccount({ signInName: "zhang.wei@office.example", password: null });
    const me = new Browser(ground.signIn);
    expect(await signInBy(me, "sub-zhang")).toBe("/desk");
    expect(await me.who()).toMatchObject({ account });
    const rows = await ground.db.owner.query(
      `select "accountId", "accessToken", "refreshToken", "idToken" from auth."account" where "providerId" = $1`,
      [OIDC],
    );
    expect(rows).toEqual([{ accountId: "sub-zhang", accessToken: null, refreshToken: null, idToken: null }]);
    const again = new Browser(ground.signIn);
    expect(await signInBy(again, "sub-zhang")).toBe("/desk");
    expect(await again.who()).toMatchObject({ account });
  });

  test.each([
    [
      "sub-other",
      "unable_to_get_user_info",
      "another subject with the claim of an account that is linked already",
    ],
    ["sub-unverified", "unable_to_get_user_info", "an address that the provider has not verified"],
    ["sub-stranger", "unable_to_get_user_info", "somebody without an account: none is created"],
    ["sub-admin", "ACCOUNT_NOT_ACTIVE", "an administrator, who signs in with a second factor here"],
    ["sub-locked", "ACCOUNT_NOT_ACTIVE", "a locked account"],
  ])("refuses %s (%s): %s", async (login, error) => {
    if (login === "sub-unverified") await ground.addAccount({ signInName: "unverified@office.example" });
    if (login === "sub-admin")
      await ground.addAccount({ signInName: "admin@office.example", administrator: "system" });
    if (login === "sub-locked")
      await ground.addAccount({ signInName: "locked@office.example", status: "locked" });
    const [before] = await ground.db.owner.query(`select count(*)::int as users from auth."user"`);
    const me = new Browser(ground.signIn);
    const landed = new URL(await signInBy(me, login));
    expect([landed.origin, landed.pathname, landed.searchParams.get("error")]).toEqual([
      ORIGIN,
      "/sign-in",
      error,
    ]);
    expect(await me.who()).toBeNull();
    const [after] = await ground.db.owner.query(`select count(*)::int as users from auth."user"`);
    expect(after).toEqual(before);
  });

  test("an answer that this browser did not ask for is refused", async () => {
    const victim = new Browser(ground.signIn);
    const attacker = new Browser(ground.signIn);
    const begun = await attacker.send("POST", "/sign-in/social", { provider: OIDC, callbackURL: "/desk" });
    const back = await atProvider(String(begun.body.url), "sub-zhang");
    const end = await victim.send("GET", back);
    expect(end.headers.get("location")).toMatch(/error=/);
    expect(await victim.who()).toBeNull();
  });

  test("does not lead on to another site", async () => {
    const body = { provider: OIDC, callbackURL: "https://evil.example/desk" };
    expect(await new Browser(ground.signIn).outcome("POST", "/sign-in/social", body)).not.toBe("ok");
  });
});

describe("its configuration", () => {
  const all = {
    QUANJIAN_OIDC_ISSUER: "https://id.example/",
    QUANJIAN_OIDC_CLIENT_ID: "quanjian",
    QUANJIAN_OIDC_CLIENT_SECRET: "secret",
  };
  test("is whole or absent, and the provider is reached by https", () => {
    expect(readOidc({})).toBeNull();
    expect(readOidc(all)).toEqual({
      issuer: "https://id.example",
      clientId: "quanjian",
      clientSecret: "secret",
      claim: "email",
    });
    expect(() => readOidc({ ...all, QUANJIAN_OIDC_CLIENT_SECRET: "" })).toThrow(ConfigError);
    expect(() => readOidc({ ...all, QUANJIAN_OIDC_ISSUER: "http://id.example" })).toThrow(/https/);
  });
});
