/** A browser without a screen for tests of signing in: it keeps cookies and posts JSON from the right origin. */
import { randomBytes, randomUUID } from "node:crypto";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { Problem } from "../platform/index.ts";
import { hashPassword } from "./argon2.ts";
import { createSignIn, type SignIn, type SignInOptions } from "./sign-in.ts";
import { insertUsers } from "./users.ts";

export const ORIGIN = "http://localhost:8080";
export const REAL = "qingchuan";
export const SAMPLE = "sample";
export const PASSWORD = "a long enough 口令";

export type Ground = {
  db: TestDatabase;
  signIn: SignIn;
  addAccount(more: Partial<NewRow> & { signInName: string }): Promise<string>;
};

type NewRow = {
  jurisdiction: string;
  status: string;
  administrator: string | null;
  person: string | null;
  password: string | null;
};

export async function openGround(options: Partial<SignInOptions> = {}): Promise<Ground> {
  const db = await createTestDatabase();
  for (const jurisdiction of [REAL, SAMPLE])
    await db.app.query(
      `insert into jurisdictions (jurisdiction, title_zh, title_en, origin, sample, created_at)
       values ($1, '青川市', 'Qingchuan', $2, $3, now())`,
      [jurisdiction, `${jurisdiction}.example`, jurisdiction === SAMPLE],
    );
  const signIn = createSignIn({ database: db.app, key: randomBytes(32), origin: ORIGIN, ...options });
  return {
    db,
    signIn,
    async addAccount({
      signInName,
      jurisdiction = REAL,
      status = "active",
      administrator = null,
      person = null,
      password = PASSWORD,
    }) {
      const account = randomUUID();
      const passwordHash = password === null ? undefined : await hashPassword(password);
      await insertUsers(db.app, [{ account, name: signInName, signInName, passwordHash }]);
      await db.app.query(
        `insert into accounts (jurisdiction, account, name, sign_in_name, person, administrator, status)
         values ($1, $2, $3, $3, $4, $5, $6)`,
        [jurisdiction, account, signInName, person, administrator, status],
      );
      return account;
    },
  };
}

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers };

export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #signIn: SignIn;
  origin = ORIGIN;

  constructor(signIn: SignIn) {
    this.#signIn = signIn;
  }

  get headers(): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Headers({
      origin: this.origin,
      "content-type": "application/json",
      "user-agent": "Tell-Tale/1.0",
      "x-forwarded-for": "203.0.113.77",
      ...(cookie ? { cookie } : {}),
    });
  }

  keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  get sessionToken(): string | undefined {
    const value = [...this.cookies].find(([name]) => name.endsWith("session_token"))?.[1];
    return value && decodeURIComponent(value).split(".")[0];
  }

  async send(method: "GET" | "POST", path: string, body?: unknown): Promise<Answer> {
    const url = path.startsWith("http") ? path : `${ORIGIN}/api/auth${path}`;
    const init = {
      method,
      headers: this.headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const response = await this.#signIn.handle(new Request(url, init));
    this.keep(response.headers);
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : {}, headers: response.headers };
  }

  /** What the API answers where the gate throws: the code of the problem, or "ok". */
  async outcome(method: "GET" | "POST", path: string, body?: unknown): Promise<string> {
    try {
      const answer = await this.send(method, path, body);
      return answer.status < 400 ? "ok" : String(answer.body.code ?? answer.status);
    } catch (error) {
      if (error instanceof Problem) return error.code;
      throw error;
    }
  }

  signIn(username: string, password = PASSWORD): Promise<string> {
    return this.outcome("POST", "/sign-in/username", { username, password });
  }

  who(): Promise<{ account: string } | null> {
    return this.#signIn.accountOf(this.headers);
  }
}
