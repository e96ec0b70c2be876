/** Who signs in, and what is one's own: sessions, settings, messages, the desk. */
import { randomUUID } from "node:crypto";
import { three } from "../given.fixture.ts";
import { UNSET } from "../ground.fixture.ts";
import { type Rule, EVERYBODY, SIGNED_IN, COMPLETE, READERS } from "./rule.ts";

export const SESSION_RULES: Record<string, Rule> = {
  getSession: { asks: () => ({ path: "/api/v1/session" }), may: SIGNED_IN },
  getSignInWays: { asks: () => ({ path: "/api/v1/sign-in" }), may: EVERYBODY },
  listSampleAccounts: { asks: () => ({ path: "/api/v1/sample/accounts" }), may: EVERYBODY },
  // Signing in with one click works for the sample's accounts, whoever asks; this one is none of them.
  signInSample: {
    asks: () => ({ path: "/api/v1/sample/sign-in", body: { account: randomUUID() } }),
    may: EVERYBODY,
    answers: 403,
  },
  signOut: { asks: () => ({ path: "/api/v1/sign-out", body: {} }), may: SIGNED_IN },
  getDraftKey: { asks: () => ({ path: "/api/v1/me/draft-key" }), may: COMPLETE },
  getFirstRun: { asks: () => ({ path: "/api/v1/first-run" }), may: EVERYBODY },
  // The secret is what allows it; with a guessed one everybody is refused alike.
  setUpAdministrators: {
    asks: () => ({
      path: "/api/v1/first-run",
      body: {
        jurisdiction: UNSET,
        secret: "guessed",
        administrators: { system: three("jia"), security: three("yi"), audit: three("bing") },
      },
    }),
    may: EVERYBODY,
    answers: 422,
  },
  // One's own, whoever one is: there is no way to ask for another account's.
  getSettings: { asks: () => ({ path: "/api/v1/me/settings" }), may: COMPLETE },
  changeSettings: {
    asks: () => ({ path: "/api/v1/me/settings", body: { density: "dense" } }),
    may: COMPLETE,
  },
  listOwnSessions: { asks: () => ({ path: "/api/v1/me/sessions" }), may: COMPLETE },
  // A session that is not there: nothing ends for those who follow.
  endOwnSessions: {
    asks: () => ({ path: "/api/v1/me/sessions/end", body: { session: "A".repeat(43) } }),
    may: COMPLETE,
  },
  getDesk: { asks: () => ({ path: "/api/v1/desk" }), may: COMPLETE, sees: { roles: READERS, in: "recent" } },
  // Everybody has messages of their own, and nobody reads another's: there is no way to ask for them.
  countUnreadMessages: { asks: () => ({ path: "/api/v1/messages/unread" }), may: COMPLETE },
  listMessages: { asks: () => ({ path: "/api/v1/messages" }), may: COMPLETE },
  readMessages: { asks: () => ({ path: "/api/v1/messages/read", body: { all: true } }), may: COMPLETE },
  // Nothing is kept and nobody's is shown: whoever has a file may have it read.
  readTable: {
    asks: () => ({
      path: "/api/v1/tables",
      raw: "议题,类别\n购置设备,重大决策\n",
      headers: { "content-type": "text/csv" },
    }),
    may: COMPLETE,
  },
  // Everybody finds bodies, people and norms; matters and findings within what each may see (search.pg.spec.ts).
  search: { asks: () => ({ path: `/api/v1/search?q=${encodeURIComponent("财政")}` }), may: COMPLETE },
};
