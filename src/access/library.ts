/** The sign-in library, set up: what it keeps, where it keeps it, and what it is not allowed to keep. */
import { randomUUID } from "node:crypto";
import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { twoFactor, username } from "better-auth/plugins";
import pg from "pg";
import type { Database } from "../platform/index.ts";
import { hashPassword, verifyPassword } from "./argon2.ts";
import { OIDC, type OidcProvider, oidcPlugin } from "./oidc.ts";
import type { sealedValues } from "./sealed-values.ts";
import { backupCodes, isSignInName, normalName, PASSWORD_LENGTH, SIGN_IN_NAME } from "./users.ts";

/** A working day and its evening. */
export const SESSION_SECONDS = 12 * 3_600;
/** Passkeys are added and passwords changed only soon after signing in. */
export const FRESH_SECONDS = 15 * 60;
const CODE_FAILURES_ALLOWED = 5;
export const CODE_LOCKED_SECONDS = 15 * 60;
/** A code is good in its half minute, the one before and the one after. */
const CODE_LIVES_SECONDS = 90;

export type LibraryOptions = {
  database: Database;
  values: ReturnType<typeof sealedValues>;
  secret: string;
  origin: string;
  oidc: OidcProvider | null;
  /** Whether an account may open a session in this way now; @throws APIError otherwise. */
  admit(account: string, way: string): Promise<void>;
};

export type Library = ReturnType<typeof createLibrary>;

export function createLibrary({ database, values, secret, origin, oidc, admit }: LibraryOptions) {
  /** A code that somebody looked at over a shoulder opens nothing a second time (RFC 6238, 5.2). */
  async function firstUse(account: string, code: string): Promise<void> {
    if ((await values.increment(`totp ${account} ${code}`, CODE_LIVES_SECONDS)) > 1)
      throw new APIError("UNAUTHORIZED", { code: "INVALID_CODE", message: "The code was used already" });
  }

  return betterAuth({
    appName: "Quanjian",
    baseURL: origin,
    secret,
    database: withDates(database.pool),
    secondaryStorage: values,
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { errorURL: `${origin}/sign-in` },
    trustedOrigins: [origin],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    session: {
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      freshAge: FRESH_SECONDS,
      cookieCache: { enabled: false },
      storeSessionInDatabase: false,
    },
    account: {
      accountLinking: { enabled: true, trustedProviders: [OIDC] },
      updateAccountOnSignIn: false,
      storeAccountCookie: false,
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            await admit(session.userId, context?.path ?? "");
            if (context?.path === "/two-factor/verify-totp" && !context.context.session)
              await firstUse(session.userId, String(context.body?.code));
            return { data: { ...session, ipAddress: "", userAgent: "" } };
          },
        },
      },
      account: {
        create: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) },
        update: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) },
      },
    },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: origin.startsWith("https:"),
      cookiePrefix: "quanjian",
      // Not "strict": the way back from an identity provider is a navigation from another site.
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
    plugins: [
      username({
        minUsernameLength: SIGN_IN_NAME.least,
        maxUsernameLength: SIGN_IN_NAME.most,
        usernameNormalization: normalName,
        usernameValidator: (name) => isSignInName(normalName(name)),
      }),
      twoFactor({
        issuer: "权鉴",
        // No device is ever trusted to skip the second factor.
        trustDeviceMaxAge: 0,
        backupCodeOptions: { customBackupCodesGenerate: backupCodes },
        accountLockout: { maxFailedAttempts: CODE_FAILURES_ALLOWED, durationSeconds: CODE_LOCKED_SECONDS },
      }),
      passkey({
        rpID: new URL(origin).hostname,
        rpName: "权鉴",
        origin,
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        // The library would be content with a touch; here a passkey stands for two factors.
        registration: {
          afterVerification: ({ verification }) => verified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) => verified(verification.authenticationInfo.userVerified),
        },
      }),
      ...(oidc ? [oidcPlugin(oidc, database)] : []),
    ],
  });
}

/** The tokens of the identity provider are used once, to learn who it is, and not kept. */
const NO_TOKENS = { accessToken: null, refreshToken: null, idToken: null };

export function accountNotActive(): APIError {
  return new APIError("FORBIDDEN", { code: "ACCOUNT_NOT_ACTIVE", message: "The account is not active" });
}

function verified(userVerified: boolean | undefined): void {
  if (!userVerified)
    throw new APIError("UNAUTHORIZED", {
      code: "USER_NOT_VERIFIED",
      message: "The passkey must verify you",
    });
}

/** The library reckons with Date objects; the platform's pool gives ISO strings. */
function withDates(pool: pg.Pool) {
  return {
    async connect() {
      const client = await pool.connect();
      return {
        query: (text: string, values: unknown[]) => client.query({ text, values, types: pg.types }),
        release: () => client.release(),
      };
    },
    end: async () => {},
  } as unknown as pg.Pool;
}
