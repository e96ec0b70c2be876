/**
 * Signing in: better-auth, hardened. Argon2id; sessions sealed and hashed; no address or agent kept; no session in a
 * cookie's cache; no self-registration; failures slow the name down.
 */
import { createHmac, randomUUID } from "node:crypto";
import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { twoFactor, username } from "better-auth/plugins";
import { type Database, Problem } from "../platform/index.ts";
import { hashPassword, verifyPassword } from "./argon2.ts";
import { lockOut } from "./lock-out.ts";
import { sealedValues } from "./sealed-values.ts";

const SESSION_SECONDS = 12 * 3_600;
const PASSWORD_LENGTH = { least: 12, most: 128 };
const SIGN_IN_PATH = "/api/auth/sign-in/username";

export type SignInOptions = {
  database: Database;
  /** 32 bytes, kept outside the database. */
  key: Buffer;
  /** Where browsers reach the server; passkeys and cookies are bound to it. */
  origin: string;
};

export type SignIn = ReturnType<typeof createSignIn>;

export function createSignIn({ database, key, origin }: SignInOptions) {
  const values = sealedValues(database, key);
  const guard = lockOut(database, values.nameOf);
  const auth = betterAuth({
    appName: "Quanjian",
    baseURL: origin,
    secret: key.toString("base64"),
    database: database.pool,
    secondaryStorage: values,
    telemetry: { enabled: false },
    trustedOrigins: [origin],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    session: { expiresIn: SESSION_SECONDS, cookieCache: { enabled: false }, storeSessionInDatabase: false },
    databaseHooks: {
      session: {
        create: { before: async (session) => ({ data: { ...session, ipAddress: "", userAgent: "" } }) },
      },
    },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: origin.startsWith("https:"),
      cookiePrefix: "quanjian",
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
    plugins: [
      username({ minUsernameLength: 2, maxUsernameLength: 60, usernameValidator: (name) => /^[\p{L}\p{N}._-]+$/u.test(name) }),
      twoFactor({ issuer: "权鉴" }),
      passkey({ rpID: new URL(origin).hostname, rpName: "权鉴", origin }),
    ],
  });

  /** The library's handler, behind the lock-out. */
  async function handle(request: Request): Promise<Response> {
    if (new URL(request.url).pathname !== SIGN_IN_PATH) return auth.handler(request);
    const text = await request.text();
    const account = accountIn(text);
    if (!(await guard.attempt(account)))
      throw new Problem("too_many_requests", {
        zh: "尝试次数过多，请稍后再试，或请安全管理员重置",
        en: "Too many attempts; wait a while, or ask the security administrator for a reset",
      });
    const response = await auth.handler(new Request(request.url, { method: "POST", headers: request.headers, body: text }));
    if (response.ok) await guard.clear(account);
    else await guard.failed();
    return response;
  }

  /** Who the session cookie belongs to; null without a valid session. */
  async function accountOf(headers: Headers): Promise<{ account: string; name: string } | null> {
    const session = await auth.api.getSession({ headers });
    return session ? { account: session.user.id, name: session.user.name } : null;
  }

  /** Creates the sign-in of an account. Names are unique in an installation. */
  async function createUser(user: { account: string; name: string; username: string; password: string | null }): Promise<void> {
    const context = await auth.$context;
    await context.internalAdapter.createUser({
      id: user.account,
      name: user.name,
      email: `${user.account}@quanjian.invalid`,
      emailVerified: true,
      username: user.username.toLowerCase(),
      displayUsername: user.username,
    }, { method: "email-password" });
    if (user.password !== null)
      await context.internalAdapter.linkAccount({
        userId: user.account,
        accountId: user.account,
        providerId: "credential",
        password: await hashPassword(user.password),
      });
  }

  /** Opens a session without a password; returns the cookie's header. For the sample alone: the caller makes sure. */
  async function openSession(account: string): Promise<string> {
    const context = await auth.$context;
    const session = await context.internalAdapter.createSession(account);
    if (!session) throw new Error("the session could not be created");
    const { name, attributes } = context.authCookies.sessionToken;
    const signature = signed(session.token, context.secret);
    const secure = attributes.secure ? "; Secure" : "";
    return `${name}=${encodeURIComponent(`${session.token}.${signature}`)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${SESSION_SECONDS}${secure}`;
  }

  async function signOut(headers: Headers): Promise<Response> {
    return auth.handler(new Request(`${origin}/api/auth/sign-out`, { method: "POST", headers: withOrigin(headers, origin) }));
  }

  return { handle, accountOf, createUser, openSession, signOut };
}

function accountIn(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    return body && typeof body === "object" && "username" in body ? String(body.username) : "";
  } catch (cause) {
    throw new Problem("malformed_request", { zh: "请求正文不是 JSON", en: "The body is not JSON" }, { cause });
  }
}

function withOrigin(headers: Headers, origin: string): Headers {
  const copy = new Headers({ origin, "content-type": "application/json" });
  const cookie = headers.get("cookie");
  if (cookie) copy.set("cookie", cookie);
  return copy;
}

/** The library signs its cookies with HMAC-SHA-256 over the token. */
function signed(token: string, secret: string): string {
  return createHmac("sha256", secret).update(token).digest("base64");
}
