import { Secret, type TOTP, URI } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Authenticator } from "./authenticator.fixture.ts";
import { Browser, type Ground, ORIGIN, openGround, PASSWORD, SAMPLE } from "./sign-in.fixture.ts";

let ground: Ground;
const waitedMs: number[] = [];
const browser = () => new Browser(ground.signIn);

beforeAll(async () => {
  ground = await openGround({ wait: async (ms) => waitedMs.push(ms) });
});
afterAll(() => ground.db.drop());

/** Every value of every column of every table of the schema auth, as text. */
async function everythingKept(): Promise<string> {
  const tables = await ground.db.owner.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'auth'",
  );
  const dumps = await Promise.all(
    tables.map(({ name }) =>
      ground.db.owner.query<{ row: string }>(`select t::text as row from auth."${name}" t`),
    ),
  );
  return dumps
    .flat()
    .map((d) => d.row)
    .join("\n");
}

describe("signing in by name and password", () => {
  test("opens a session for the account, in a cookie that scripts cannot read", async () => {
    const account = await ground.addAccount({ signInName: "张伟" });
    const me = browser();
    const answer = await me.send("POST", "/sign-in/username", { username: "张伟", password: PASSWORD });
    expect(answer.status).toBe(200);
    const cookie = answer.headers.getSetCookie().find((c) => c.includes("session_token")) ?? "";
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/i);
    expect(await me.who()).toMatchObject({ account });
    expect(JSON.stringify(answer.body)).not.toContain(me.sessionToken);
    const [row] = await ground.db.app.query(
      "select last_sign_in_on = (now() at time zone 'Asia/Shanghai')::date as today from accounts where account = $1",
      [account],
    );
    expect(row).toEqual({ today: true });
  });

  test("the cookie is Secure where the origin is https", async () => {
    const secure = await openGround({ origin: "https://quanjian.example" });
    await secure.addAccount({ signInName: "liming" });
    const me = new Browser(secure.signIn);
    me.origin = "https://quanjian.example";
    const url = "https://quanjian.example/api/auth/sign-in/username";
    const answer = await me.send("POST", url, { username: "liming", password: PASSWORD });
    expect(answer.headers.getSetCookie().join("\n")).toMatch(/^__Secure-.*session_token=.*; Secure/im);
    await secure.db.drop();
  });

  test("names are one in any case and width; an e-mail address may be a name", async () => {
    await ground.addAccount({ signInName: "WangFang" });
    await ground.addAccount({ signInName: "li.na@office.example" });
    expect(await browser().signIn("wangfang")).toBe("ok");
    expect(await browser().signIn("ＷＡＮＧｆａｎｇ")).toBe("ok");
    expect(await browser().signIn("LI.NA@office.example")).toBe("ok");
  });

  test("a wrong password, an unknown name, a malformed name and an account without password look the same", async () => {
    await ground.addAccount({ signInName: "zhaolei" });
    await ground.addAccount({ signInName: "nopassword", password: null });
    const outcomes = await Promise.all([
      browser().signIn("zhaolei", "not the password"),
      browser().signIn("nobody-of-this-name", "not the password"),
      browser().signIn("<script>", "not the password"),
      browser().signIn("x", "not the password"),
      browser().signIn("nopassword", "not the password"),
    ]);
    expect(outcomes).toEqual(Array(5).fill("not_signed_in"));
  });

  test("accounts that are created or locked do not get in, and only their holder learns why", async () => {
    await ground.addAccount({ signInName: "created1", status: "created" });
    await ground.addAccount({ signInName: "locked1", status: "locked" });
    for (const name of ["created1", "locked1"]) {
      expect(await browser().signIn(name)).toBe("not_allowed");
      expect(await browser().signIn(name, "not the password")).toBe("not_signed_in");
    }
  });

  test("five failures lock a name, known or not, and the right password does not help", async () => {
    await ground.addAccount({ signInName: "target" });
    for (const name of ["target", "no-such-target"]) {
      const outcomes: string[] = [];
      for (let i = 0; i < 6; i += 1) outcomes.push(await browser().signIn(name, "not the password"));
      expect(outcomes).toEqual([...Array(5).fill("not_signed_in"), "too_many_requests"]);
    }
    expect(await browser().signIn("target")).toBe("too_many_requests");
    await ground.signIn.clearFailures("Target");
    expect(await browser().signIn("target")).toBe("ok");
  });

  test("a hash of old parameters is made anew by the next sign-in", async () => {
    await ground.addAccount({ signInName: "oldhash", password: null });
    const old = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    const ofName = `from auth."user" u where u."id" = a."userId" and u."username" = 'oldhash'`;
    await ground.db.owner.query(`update auth."account" a set "password" = $1 ${ofName}`, [old]);
    expect(await browser().signIn("oldhash", "password")).toBe("ok");
    const [row] = await ground.db.owner.query<{ hash: string }>(
      `select a."password" as hash from auth."account" a, auth."user" u where u."id" = a."userId" and u."username" = 'oldhash'`,
    );
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await browser().signIn("oldhash", "password")).toBe("ok");
  });

  test("many failures slow every attempt down", async () => {
    await ground.addAccount({ signInName: "patient" });
    await ground.db.owner.query(
      `insert into auth.sign_in_pressure values (date_trunc('minute', now()), 130)
       on conflict (minute) do update set failures = 130`,
    );
    waitedMs.length = 0;
    expect(await browser().signIn("patient")).toBe("ok");
    expect(waitedMs).toEqual([2_000]);
    await ground.db.owner.query("delete from auth.sign_in_pressure");
  });
});

describe("what is kept", () => {
  test("no session token, address or agent in clear; nor in the log of sign-ins of the account", async () => {
    await ground.addAccount({ signInName: "private1" });
    const me = browser();
    await me.signIn("private1");
    const token = me.sessionToken ?? "";
    expect(token.length).toBeGreaterThan(20);
    const kept = await everythingKept();
    expect(kept).toContain("private1");
    for (const tell of [token, "Tell-Tale", "203.0.113.77", PASSWORD]) {
      expect(kept).not.toContain(tell);
      expect(kept).not.toContain(Buffer.from(tell).toString("hex"));
    }
  });

  test("nothing in the database opens a session: a copied row key is no token", async () => {
    await ground.addAccount({ signInName: "copied" });
    const me = browser();
    await me.signIn("copied");
    const rows = await ground.db.owner.query<{ key: string }>("select key from auth.sealed_values");
    const [name = "", value = ""] = [...me.cookies].find(([n]) => n.endsWith("session_token")) ?? [];
    const signature = decodeURIComponent(value).split(".")[1];
    for (const { key } of rows) {
      const thief = browser();
      thief.cookies.set(name, encodeURIComponent(`${key}.${signature}`));
      expect(await thief.who()).toBeNull();
    }
    expect(await me.who()).not.toBeNull();
  });
});

describe("the gate", () => {
  test.each([
    ["POST", "/sign-up/email"],
    ["POST", "/sign-in/email"],
    ["POST", "/is-username-available"],
    ["POST", "/update-user"],
    ["POST", "/change-email"],
    ["POST", "/delete-user"],
    ["POST", "/request-password-reset"],
    ["POST", "/two-factor/disable"],
    ["GET", "/get-session"],
    ["GET", "/list-sessions"],
  ] as const)("%s %s does not exist", async (method, path) => {
    expect(await browser().outcome(method, path, method === "POST" ? {} : undefined)).toBe("not_found");
  });

  test("a request from another site is refused, with and without a session", async () => {
    await ground.addAccount({ signInName: "forged" });
    const stranger = browser();
    stranger.origin = "https://evil.example";
    expect(await stranger.signIn("forged")).toBe("not_allowed");
    const me = browser();
    await me.signIn("forged");
    me.origin = "https://evil.example";
    expect(await me.outcome("POST", "/sign-out", {})).toBe("not_allowed");
    expect(await me.who()).not.toBeNull();
  });

  test("what is too large or no JSON is refused by name", async () => {
    expect(await browser().outcome("POST", "/sign-in/username", { username: "x".repeat(20_000) })).toBe(
      "request_too_large",
    );
    expect(await browser().outcome("POST", "/sign-in/username", "text")).toBe("malformed_request");
    expect(await browser().outcome("POST", "/sign-in/username", { username: "zhaolei" })).toBe(
      "malformed_request",
    );
  });
});

describe("sessions", () => {
  test("end by signing out, and all together when the account is locked", async () => {
    const account = await ground.addAccount({ signInName: "two-desks" });
    const [here, there] = [browser(), browser()];
    await here.signIn("two-desks");
    await there.signIn("two-desks");
    const heard: string[] = [];
    const unlisten = await ground.db.app.listen("quanjian_sessions", (payload) => heard.push(payload));
    const before = new Browser(ground.signIn);
    for (const [name, value] of here.cookies) before.cookies.set(name, value);
    expect((await ground.signIn.signOut(here.headers)).status).toBe(200);
    expect(await before.who()).toBeNull();
    expect(await there.who()).not.toBeNull();
    await ground.signIn.endSessions(account);
    expect(await there.who()).toBeNull();
    await expect.poll(() => heard).toEqual([account, account]);
    await unlisten();
  });

  test("end everywhere else when the password is changed; a password is not replaced by itself", async () => {
    await ground.addAccount({ signInName: "changing" });
    const [here, there] = [browser(), browser()];
    await here.signIn("changing");
    await there.signIn("changing");
    const change = (newPassword: string) =>
      here.outcome("POST", "/change-password", { currentPassword: PASSWORD, newPassword });
    expect(await change(PASSWORD)).toBe("account_refused");
    expect(await there.who()).not.toBeNull();
    expect(await change(`${PASSWORD} anew`)).toBe("ok");
    expect(await here.who()).not.toBeNull();
    expect(await there.who()).toBeNull();
  });

  test("do not let the password be guessed from inside, and guesses there leave the name open", async () => {
    await ground.addAccount({ signInName: "left-open" });
    const here = browser();
    await here.signIn("left-open");
    const guess = (currentPassword: string) =>
      here.outcome("POST", "/change-password", { currentPassword, newPassword: `${PASSWORD} anew` });
    const guesses = [1, 2, 3, 4].map((n) => guess(`a wrong password ${n}`));
    expect(await Promise.all(guesses)).toEqual(Array(4).fill("INVALID_PASSWORD"));
    expect(await here.outcome("POST", "/two-factor/enable", { password: "wrong again" })).toBe(
      "INVALID_PASSWORD",
    );
    expect(await guess(PASSWORD)).toBe("too_many_requests");
    expect(
      await browser().outcome("POST", "/sign-in/username", { username: "left-open", password: PASSWORD }),
    ).toBe("ok");
  });

  test("exist without a password in the sample only", async () => {
    const real = await ground.addAccount({ signInName: "real1" });
    await expect(ground.signIn.openSession(real)).rejects.toThrow(/in the sample only/);
    const account = await ground.addAccount({ signInName: "sample1", jurisdiction: SAMPLE, password: null });
    const cookie = await ground.signIn.openSession(account);
    const me = browser();
    me.keep(new Headers({ "set-cookie": cookie }));
    expect(await me.who()).toMatchObject({ account });
    const locked = await ground.addAccount({ signInName: "sample2", jurisdiction: SAMPLE, status: "locked" });
    await expect(ground.signIn.openSession(locked)).rejects.toThrow(/not active/);
  });
});

describe("the second factor", () => {
  test("once set up, the password alone opens nothing, and wrong codes lock", async () => {
    const account = await ground.addAccount({ signInName: "careful", administrator: "audit" });
    const me = browser();
    await me.signIn("careful");
    const enabled = await me.send("POST", "/two-factor/enable", { password: PASSWORD });
    const totp = URI.parse(String(enabled.body.totpURI)) as TOTP;
    expect(totp.issuer).toBe("权鉴");
    expect(totp.secret).toBeInstanceOf(Secret);
    expect(enabled.body.backupCodes).toHaveLength(10);
    expect(String(enabled.body.backupCodes)).toMatch(/^([A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5},?){10}$/);
    expect(await me.outcome("POST", "/two-factor/verify-totp", { code: totp.generate() })).toBe("ok");
    expect(await everythingKept()).not.toContain(totp.secret.base32);

    const next = browser();
    const answer = await next.send("POST", "/sign-in/username", { username: "careful", password: PASSWORD });
    expect(answer.body).toMatchObject({ twoFactorRedirect: true });
    expect(await next.who()).toBeNull();
    const code = totp.generate();
    expect(await next.outcome("POST", "/two-factor/verify-totp", { code, trustDevice: true })).toBe("ok");
    expect(await next.who()).toMatchObject({ account });
    const behind = browser();
    await behind.send("POST", "/sign-in/username", { username: "careful", password: PASSWORD });
    expect(await behind.outcome("POST", "/two-factor/verify-totp", { code })).toBe("INVALID_CODE");
    expect(await behind.who()).toBeNull();
    await ground.signIn.signOut(next.headers);

    // No device is remembered: the next sign-in asks again.
    expect(
      (await next.send("POST", "/sign-in/username", { username: "careful", password: PASSWORD })).body,
    ).toMatchObject({
      twoFactorRedirect: true,
    });
    const wrong = totp.generate() === "000000" ? "111111" : "000000";
    const { body } = await next.send("POST", "/two-factor/verify-totp", { code: wrong });
    expect(body).toMatchObject({ code: "INVALID_CODE", message: expect.stringMatching(/^动态口令不正确/) });
    for (let i = 1; i < 5; i += 1)
      expect(await next.outcome("POST", "/two-factor/verify-totp", { code: wrong })).toBe("INVALID_CODE");
    const fresh = browser();
    await fresh.signIn("careful");
    expect(await fresh.outcome("POST", "/two-factor/verify-totp", { code: totp.generate() })).toBe(
      "ACCOUNT_TEMPORARILY_LOCKED",
    );
    expect(await fresh.who()).toBeNull();
  });
});

describe("passkeys", () => {
  test("belong to the origin's host, are kept by the device, and verify the person", async () => {
    await ground.addAccount({ signInName: "passkeyed" });
    const me = browser();
    await me.signIn("passkeyed");
    const { body } = await me.send("GET", "/passkey/generate-register-options");
    expect(body).toMatchObject({
      rp: { id: new URL(ORIGIN).hostname, name: "权鉴" },
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      // Without it no browser takes the options.
      user: {
        id: expect.stringMatching(/^[\w-]+$/),
        name: expect.any(String),
        displayName: expect.any(String),
      },
    });
    expect(await browser().outcome("GET", "/passkey/generate-register-options")).not.toBe("ok");
  });

  test("sign in without a password; a touch alone, another site's passkey and a locked account do not", async () => {
    const account = await ground.addAccount({ signInName: "keyholder" });
    const me = browser();
    await me.signIn("keyholder");
    const device = new Authenticator(ORIGIN);
    const register = async () => {
      const { body } = await me.send("GET", "/passkey/generate-register-options");
      const response = device.register(String(body.challenge));
      return me.outcome("POST", "/passkey/verify-registration", { response });
    };
    device.verifies = false;
    expect(await register()).toBe("USER_NOT_VERIFIED");
    device.verifies = true;
    expect(await register()).toBe("ok");

    const open = async (key: Authenticator) => {
      const fresh = browser();
      const { body } = await fresh.send("GET", "/passkey/generate-authenticate-options");
      const response = key.authenticate(String(body.challenge));
      const outcome = await fresh.outcome("POST", "/passkey/verify-authentication", { response });
      const replayed = await browser().outcome("POST", "/passkey/verify-authentication", { response });
      expect(replayed).not.toBe("ok");
      return { outcome, who: await fresh.who() };
    };
    expect(await open(device)).toMatchObject({ outcome: "ok", who: { account } });
    device.verifies = false;
    expect(await open(device)).toEqual({ outcome: "USER_NOT_VERIFIED", who: null });
    device.verifies = true;
    expect(await open(new Authenticator(ORIGIN))).toMatchObject({ who: null });
    await ground.db.app.query("update accounts set status = 'locked' where account = $1", [account]);
    expect(await open(device)).toEqual({ outcome: "ACCOUNT_NOT_ACTIVE", who: null });
  });
});
