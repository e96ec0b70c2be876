/**
 * Signing in: better-auth behind a narrow gate. Only the endpoints below exist; attempts are counted and slowed down;
 * no answer holds a session token; sessions are sealed and hashed, without address or agent; Argon2id; no
 * self-registration; no device that skips the second factor.
 */
import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Database, type Language, languageOf, Problem } from "../platform/index.ts";
import { isOutdated, passwordsAreBusy } from "./argon2.ts";
import { accountNotActive, createLibrary, SESSION_SECONDS } from "./library.ts";
import { type LockOutRules, lockOut } from "./lock-out.ts";
import { OIDC, type OidcProvider } from "./oidc.ts";
import { refusalWords } from "./refusal-words.ts";
import { sealedValues } from "./sealed-values.ts";
import { endIn, type OpenSession, sessionsIn } from "./sessions.ts";
import { normalName, setPassword } from "./users.ts";

const BASE = "/api/auth";
const SIGN_IN = "POST /sign-in/username";
const SIGN_IN_OIDC = "POST /sign-in/social";
const SIGN_OUT = "POST /sign-out";
const CHANGE_PASSWORD = "POST /change-password";
const REGISTER_PASSKEY = "GET /passkey/generate-register-options";
const CALLBACK_OIDC = `GET /callback/${OIDC}`;

/** Everything that the library can do here. All else that it brings (sign-up, e-mail, profiles, deletion) does not exist. */
const ENDPOINTS = new Set([
  SIGN_IN,
  SIGN_IN_OIDC,
  CALLBACK_OIDC,
  SIGN_OUT,
  CHANGE_PASSWORD,
  "POST /two-factor/enable",
  "POST /two-factor/verify-totp",
  "POST /two-factor/verify-backup-code",
  "POST /two-factor/generate-backup-codes",
  REGISTER_PASSKEY,
  "POST /passkey/verify-registration",
  "GET /passkey/generate-authenticate-options",
  "POST /passkey/verify-authentication",
  "GET /passkey/list-user-passkeys",
  "POST /passkey/delete-passkey",
]);
/** Where a signed-in person proves again, by the password, to be the one: guesses count there too. */
const PROVING = new Set([
  CHANGE_PASSWORD,
  "POST /two-factor/enable",
  "POST /two-factor/generate-backup-codes",
]);
const BODY_BYTES = 16_384;
/** Ended sessions are told to every process, so that none goes on with what it remembers. */
export const SESSIONS_CHANNEL = "quanjian_sessions";

export type SignInOptions = {
  database: Database;
  /** 32 bytes, kept outside the database. */
  key: Buffer;
  /** Where browsers reach the server; passkeys and cookies are bound to it. */
  origin: string;
  oidc?: OidcProvider | null;
  lockOutRules?: LockOutRules;
  wait?: (ms: number) => Promise<unknown>;
};

export type SignIn = ReturnType<typeof createSignIn>;

export function createSignIn(options: SignInOptions) {
  const { database, key, origin, oidc = null, wait = sleep } = options;
  const values = sealedValues(database, key);
  const guard = lockOut(database, values.nameOf, options.lockOutRules);
  const build = () =>
    createLibrary({ database, values, secret: key.toString("base64"), origin, oidc, admit });
  let library = build();
  const onEnd = new Set<(account: string) => void>();

  /** Every way in passes here: the account is active, and an administrator does not come from the identity provider. */
  async function admit(account: string, way: string): Promise<void> {
    const [row] = await database.query<{ administrator: string | null; sample: boolean }>(
      `update accounts a set last_sign_in_on = (now() at time zone j.time_zone)::date
         from jurisdictions j
        where j.jurisdiction = a.jurisdiction and a.account = $1 and a.status = 'active'
        returning a.administrator, j.sample`,
      [account],
    );
    if (!row || (row.administrator && way.startsWith("/callback"))) throw accountNotActive();
  }

  /** The library's handler, behind the gate. @throws Problem for what it refuses itself. */
  async function handle(request: Request): Promise<Response> {
    const endpoint = `${request.method} ${new URL(request.url).pathname.slice(BASE.length)}`;
    if (!ENDPOINTS.has(endpoint))
      throw new Problem("not_found", { zh: "没有此接口", en: "There is no such endpoint" });
    // The library checks this only of requests that bring a cookie; a forged sign-in brings none.
    const from = request.headers.get("origin");
    if (request.method === "POST" && from !== null && from !== origin) throw foreignOrigin();
    const sent = request.method === "POST" ? await bodyOf(request) : null;
    const text = endpoint === CHANGE_PASSWORD ? changeOfPassword(sent ?? "") : sent;
    const copy = new Request(request.url, { method: request.method, headers: request.headers, body: text });
    const language = languageOf(request.headers.get("accept-language"));
    if (endpoint === SIGN_IN) return asAnswer(endpoint, await signInByName(copy, text ?? ""), language);
    if (endpoint === SIGN_IN_OIDC || endpoint === CALLBACK_OIDC) await awaitProvider();
    const proving = PROVING.has(endpoint);
    const before = proving || endpoint === SIGN_OUT ? await accountOf(request.headers) : null;
    if (before && proving) await countProof(before.account);
    const response = await library.handler(copy);
    if (before && response.ok) await afterwards(endpoint, before.account);
    return asAnswer(endpoint, response, language);
  }

  /** Counted apart from signing in: whoever sits at an open session cannot lock its person's name. */
  async function countProof(account: string): Promise<void> {
    const minutes = await guard.attempt(proofOf(account));
    if (minutes > 0)
      throw new Problem(
        "too_many_requests",
        {
          zh: `当前密码连续输错次数过多，请 ${minutes} 分钟后再试`,
          en: `The current password was wrong too often; try again in ${minutes} min`,
        },
        { extra: { lockedMinutes: minutes } },
      );
  }

  async function signInByName(request: Request, text: string): Promise<Response> {
    const { name, password } = credentialsIn(text);
    if (passwordsAreBusy()) throw busy();
    const lockedMinutes = await guard.attempt(name);
    if (lockedMinutes > 0) throw lockedFor(lockedMinutes);
    const delayMs = await guard.delayMs();
    if (delayMs > 0) await wait(delayMs);
    const response = await library.handler(request);
    if (response.ok) {
      await guard.clear(name);
      await renewHash(name, password);
      return response;
    }
    if (response.status >= 500) throw new Error(`the sign-in library answered ${response.status}`);
    const code = codeOf(await response.json());
    if (code === "ACCOUNT_NOT_ACTIVE") throw notActive();
    if (response.status === 403) throw foreignOrigin();
    await guard.failed();
    throw new Problem("not_signed_in", {
      zh: "账号或密码不正确",
      en: "The account name or the password is wrong",
    });
  }

  async function renewHash(name: string, password: string): Promise<void> {
    const [row] = await database.query<{ account: string; hash: string }>(
      `select u."id" as account, a."password" as hash from auth."user" u join auth."account" a on a."userId" = u."id"
        where u."username" = $1 and a."providerId" = 'credential'`,
      [name],
    );
    if (row && isOutdated(row.hash)) await setPassword(database, row.account, password);
  }

  async function afterwards(endpoint: string, account: string): Promise<void> {
    if (PROVING.has(endpoint)) await guard.clear(proofOf(account));
    if (endpoint === CHANGE_PASSWORD)
      await database.query("update accounts set password_temporary = false where account = $1", [account]);
    if (endpoint === CHANGE_PASSWORD || endpoint === SIGN_OUT) await tellEnded(account);
  }

  /** The provider may have been away when the library asked for its addresses; it is asked again when it is needed. */
  async function awaitProvider(): Promise<void> {
    const found = async () => (await library.$context).socialProviders.some((p) => p.id === OIDC);
    if (!oidc || (await found())) return;
    library = build();
    if (await found()) return;
    throw new Problem("fault", {
      zh: `统一身份认证 ${oidc.issuer} 暂不可用，请改用账号密码登录`,
      en: `The identity provider ${oidc.issuer} cannot be reached; sign in by account name for now`,
    });
  }

  /** Who the session cookie belongs to; null without a valid session. */
  async function accountOf(headers: Headers): Promise<{ account: string; name: string } | null> {
    const session = await library.api.getSession({ headers });
    return session ? { account: session.user.id, name: session.user.name } : null;
  }

  /**
   * Opens a session without a password and returns the cookie's header.
   * @throws outside the sample, whoever asks.
   */
  async function openSession(account: string): Promise<string> {
    const [row] = await database.query<{ sample: boolean }>(
      "select j.sample from accounts a join jurisdictions j on j.jurisdiction = a.jurisdiction where a.account = $1",
      [account],
    );
    if (!row?.sample) throw new Error("sessions without a password exist in the sample only");
    const context = await library.$context;
    const session = await context.internalAdapter.createSession(account);
    if (!session) throw new Error("the session could not be created");
    const { name, attributes } = context.authCookies.sessionToken;
    const signature = createHmac("sha256", context.secret).update(session.token).digest("base64");
    const secure = attributes.secure ? "; Secure" : "";
    return `${name}=${encodeURIComponent(`${session.token}.${signature}`)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${SESSION_SECONDS}${secure}`;
  }

  async function signOut(headers: Headers): Promise<Response> {
    return handle(
      new Request(`${origin}${BASE}/sign-out`, {
        method: "POST",
        headers: asOurs(headers, origin),
        body: "{}",
      }),
    );
  }

  /** Ends every session of an account, in every process. */
  async function endSessions(account: string): Promise<void> {
    await (await library.$context).internalAdapter.deleteUserSessions(account);
    await tellEnded(account);
  }

  async function ownToken(headers: Headers): Promise<string | null> {
    return (await library.api.getSession({ headers }))?.session.token ?? null;
  }

  /** @param headers of the caller, whose own session is then marked. */
  async function sessionsOf(account: string, headers?: Headers): Promise<OpenSession[]> {
    const { internalAdapter } = await library.$context;
    return sessionsIn(internalAdapter, values.nameOf, account, headers ? await ownToken(headers) : null);
  }

  /** Ends one session of an account, or all but the caller's own. @returns how many ended. */
  async function endSome(account: string, which: { session: string } | { allBut: Headers }): Promise<number> {
    const { internalAdapter } = await library.$context;
    const own = "allBut" in which ? await ownToken(which.allBut) : null;
    const ended = await endIn(internalAdapter, values.nameOf, account, ({ id, token }) =>
      "session" in which ? id === which.session : token !== own,
    );
    if (ended > 0) await tellEnded(account);
    return ended;
  }

  async function tellEnded(account: string): Promise<void> {
    for (const listener of onEnd) listener(account);
    await database.query("select pg_notify($1, $2)", [SESSIONS_CHANNEL, account]);
  }

  /** Lets a name be tried again, before its lock is over. */
  async function clearFailures(signInName: string): Promise<void> {
    await guard.clear(normalName(signInName));
  }

  return {
    handle,
    accountOf,
    openSession,
    signOut,
    sessionsOf,
    endSome,
    endSessions,
    clearFailures,
    onEnd,
  };
}

/** The name under which a session's proofs are counted; no sign-in name has a space. */
function proofOf(account: string): string {
  return `proof ${account}`;
}

function busy(): Problem {
  return new Problem("too_many_requests", {
    zh: "登录的人较多，请稍等片刻再试",
    en: "Many people are signing in; wait a moment and try again",
  });
}

/** The same for names that exist and names that do not. */
function lockedFor(minutes: number): Problem {
  return new Problem(
    "too_many_requests",
    {
      zh: `连续输错次数过多，该账号名暂停登录，请 ${minutes} 分钟后再试，或请安全管理员解锁`,
      en: `Too many wrong attempts in a row: this name cannot sign in for ${minutes} min. Wait, or ask the security administrator to unlock it`,
    },
    { extra: { lockedMinutes: minutes } },
  );
}

function notActive(): Problem {
  return new Problem("not_allowed", {
    zh: "账号未启用或已锁定，请联系安全管理员",
    en: "The account is not active; ask the security administrator",
  });
}

function foreignOrigin(): Problem {
  return new Problem("not_allowed", {
    zh: "登录请求来自其他网址，请从本系统的登录页登录（管理员请核对 QUANJIAN_ORIGIN）",
    en: "The request came from another address; sign in on this system's page (administrators: check QUANJIAN_ORIGIN)",
  });
}

async function bodyOf(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > BODY_BYTES)
      throw new Problem("request_too_large", { zh: "登录请求过大", en: "The sign-in request is too large" });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function objectIn(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    if (body && typeof body === "object") return body as Record<string, unknown>;
  } catch (cause) {
    throw new Problem(
      "malformed_request",
      { zh: "请求正文不是 JSON", en: "The body is not JSON" },
      { cause },
    );
  }
  throw new Problem("malformed_request", {
    zh: "请求正文不是 JSON 对象",
    en: "The body is not a JSON object",
  });
}

function credentialsIn(text: string): { name: string; password: string } {
  const { username, password } = objectIn(text);
  if (typeof username !== "string" || typeof password !== "string" || !username || !password)
    throw new Problem("malformed_request", {
      zh: "请填写账号（username）和密码（password）",
      en: "Give the account name (username) and the password",
    });
  return { name: normalName(username), password };
}

/** A password that was read out is not replaced by itself; whoever knew the one before is signed out everywhere. */
function changeOfPassword(text: string): string {
  const asked = objectIn(text);
  if (asked.newPassword === asked.currentPassword)
    throw new Problem("account_refused", {
      zh: "新密码须与当前密码不同",
      en: "The new password must differ from the current one",
    });
  return JSON.stringify({ ...asked, revokeOtherSessions: true });
}

function codeOf(body: unknown): string {
  return body && typeof body === "object" && "code" in body ? String(body.code) : "";
}

/**
 * Scripts never see a session token: the cookie alone carries it. What the library refuses is said in the caller's
 * language.
 */
async function asAnswer(endpoint: string, response: Response, language: Language): Promise<Response> {
  const text = await response.text();
  const headers = new Headers(response.headers);
  headers.delete("content-length");
  headers.set("cache-control", "no-store");
  const body: unknown = text !== "" && isJson(headers) ? JSON.parse(text) : null;
  if (!body || typeof body !== "object" || Array.isArray(body))
    return new Response(text === "" ? null : text, { status: response.status, headers });
  const { token: _token, session: _session, user, ...rest } = body as Record<string, unknown>;
  // Of the answers with a user, only this one is for the browser's device: what it names the passkey by.
  if (endpoint === REGISTER_PASSKEY) rest.user = user;
  const words = response.ok ? null : refusalWords(codeOf(rest));
  const said = words ? { ...rest, message: words[language] } : rest;
  return Response.json(said, { status: response.status, headers });
}

function isJson(headers: Headers): boolean {
  return headers.get("content-type")?.includes("application/json") ?? false;
}

function asOurs(headers: Headers, origin: string): Headers {
  const copy = new Headers({ origin, "content-type": "application/json" });
  const cookie = headers.get("cookie");
  if (cookie) copy.set("cookie", cookie);
  return copy;
}
