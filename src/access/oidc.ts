/**
 * Signing in by the office's own identity provider (OpenID Connect). It opens accounts that exist already and creates
 * none. The first time, the account is found by a claim of a verified ID token; from then on by the token's subject.
 */
import { genericOAuth } from "better-auth/plugins";
import { z } from "zod";
import { ConfigError, type Database } from "../platform/index.ts";
import { normalName } from "./users.ts";

export const OIDC = "oidc";

export type OidcProvider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /**
   * The claim that equals the account's sign-in name. `email` counts only with `email_verified`. Any other must be one
   * that the provider assigns and its users cannot choose themselves.
   */
  claim: string;
};

/** @throws ConfigError when only some of the variables are set. */
export function readOidc(environment: NodeJS.ProcessEnv): OidcProvider | null {
  const {
    QUANJIAN_OIDC_ISSUER: issuer,
    QUANJIAN_OIDC_CLIENT_ID: clientId,
    QUANJIAN_OIDC_CLIENT_SECRET: clientSecret,
    QUANJIAN_OIDC_CLAIM: claim = "email",
  } = environment;
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret)
    throw new ConfigError(
      "set QUANJIAN_OIDC_ISSUER, QUANJIAN_OIDC_CLIENT_ID and QUANJIAN_OIDC_CLIENT_SECRET together, or none of them",
    );
  if (!/^https:\/\/|^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(issuer))
    throw new ConfigError(
      "QUANJIAN_OIDC_ISSUER must be the provider's https address, for example https://id.example.gov.cn",
    );
  return { issuer: issuer.replace(/\/$/, ""), clientId, clientSecret, claim };
}

const Claims = z.looseObject({ iss: z.string().optional(), sub: z.string().min(1) });
const Discovery = z.looseObject({ userinfo_endpoint: z.url().optional() });

export function oidcPlugin(provider: OidcProvider, database: Database) {
  const discoveryUrl = `${provider.issuer}/.well-known/openid-configuration`;

  async function userInfo(accessToken: string): Promise<z.infer<typeof Claims> | null> {
    const discovery = Discovery.parse(await (await fetch(discoveryUrl)).json());
    if (!discovery.userinfo_endpoint) return null;
    const answer = await fetch(discovery.userinfo_endpoint, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    return answer.ok ? (Claims.safeParse(await answer.json()).data ?? null) : null;
  }

  async function userOf(sub: string, name: string | null): Promise<{ email: string; name: string } | null> {
    const [linked] = await database.query<{ email: string; name: string }>(
      `select u."email", u."name" from auth."account" a join auth."user" u on u."id" = a."userId"
        where a."providerId" = $1 and a."accountId" = $2`,
      [OIDC, sub],
    );
    if (linked || name === null) return linked ?? null;
    const [named] = await database.query<{ email: string; name: string }>(
      `select u."email", u."name" from auth."user" u
        where u."username" = $1
          and not exists (select from auth."account" a where a."userId" = u."id" and a."providerId" = $2)`,
      [normalName(name), OIDC],
    );
    return named ?? null;
  }

  return genericOAuth({
    config: [
      {
        providerId: OIDC,
        name: "单位统一身份认证 · the office's identity provider",
        discoveryUrl,
        clientId: provider.clientId,
        clientSecret: provider.clientSecret,
        scopes: ["openid", "profile", "email"],
        pkce: true,
        disableSignUp: true,
        disableImplicitSignUp: true,
        requireIdTokenVerification: true,
        /** The library has verified the ID token (signature, audience, nonce) before it calls this. Null refuses. */
        async getUserInfo({ idToken, accessToken }) {
          const token = idToken ? Claims.safeParse(payloadOf(idToken)).data : undefined;
          if (!token || token.iss !== provider.issuer) return null;
          const more =
            accessToken && token[provider.claim] === undefined ? await userInfo(accessToken) : null;
          if (more && more.sub !== token.sub) return null;
          const user = await userOf(token.sub, claimed({ ...more, ...token }, provider.claim));
          return (
            user && { id: token.sub, sub: token.sub, email: user.email, emailVerified: true, name: user.name }
          );
        },
      },
    ],
  });
}

function claimed(claims: Record<string, unknown>, claim: string): string | null {
  const value = claims[claim];
  if (typeof value !== "string" || value === "") return null;
  return claim === "email" && claims.email_verified !== true ? null : value;
}

function payloadOf(token: string): unknown {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
}
