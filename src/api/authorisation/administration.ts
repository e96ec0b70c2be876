/** Who administers accounts and the system. */
import { randomUUID } from "node:crypto";
import { created, onAccount, opened } from "../given.fixture.ts";
import { type Rule, ADMINISTRATORS, SECURITY, OPENED_HERE } from "./rule.ts";

export const ADMINISTRATION_RULES: Record<string, Rule> = {
  listAccounts: { asks: () => ({ path: "/api/v1/accounts" }), may: ADMINISTRATORS },
  createAccount: {
    asks: () => ({
      path: "/api/v1/accounts",
      body: { name: "新人", signInName: `n${randomUUID().slice(0, 8)}` },
    }),
    may: ["system-administrator"],
  },
  bindAccount: {
    asks: async (ground, server, role) => ({
      path: `/api/v1/accounts/${role === SECURITY ? await created(server) : ground.accounts.staff}/bind`,
      body: { person: await ground.newcomer() },
    }),
    ...OPENED_HERE,
  },
  activateAccount: {
    asks: async (ground, server, role) => ({
      path: `/api/v1/accounts/${role === SECURITY ? await created(server) : ground.accounts.staff}/activate`,
      body: { person: await ground.newcomer() },
    }),
    ...OPENED_HERE,
  },
  lockAccount: { asks: (...of) => onAccount("lock", ...of), ...OPENED_HERE },
  unlockAccount: { asks: (...of) => onAccount("unlock", ...of), ...OPENED_HERE },
  resetPassword: { asks: (...of) => onAccount("reset-password", ...of), ...OPENED_HERE },
  listSessionsOfAccount: {
    asks: ({ accounts }) => ({ path: `/api/v1/accounts/${accounts.staff}/sessions` }),
    ...OPENED_HERE,
  },
  endSessionsOfAccount: {
    asks: async (ground, server, role) => ({
      path: `/api/v1/accounts/${role === SECURITY ? await opened(ground, server) : ground.accounts.staff}/sessions/end`,
      body: {},
    }),
    ...OPENED_HERE,
  },
  getSystem: { asks: () => ({ path: "/api/v1/system" }), may: ADMINISTRATORS },
  listAccountStandings: { asks: () => ({ path: "/api/v1/system/accounts" }), may: ADMINISTRATORS },
  listBackups: { asks: () => ({ path: "/api/v1/backups" }), may: ADMINISTRATORS },
  // Begun and cancelled at once: the next who asks finds nothing in the way.
  makeBackup: {
    asks: (_ground, server) => {
      setTimeout(() => server.services.backups.cancel(), 60);
      return { path: "/api/v1/backups", body: {} };
    },
    may: ["system-administrator"],
  },
  testBackup: {
    asks: () => ({ path: "/api/v1/backups/test", body: { file: "quanjian-20000101T000000Z.tar" } }),
    may: [],
    but: { "system-administrator": 404 },
  },
  cancelBackup: { asks: () => ({ path: "/api/v1/backups/cancel", body: {} }), may: ["system-administrator"] },
  listAccountLog: { asks: () => ({ path: "/api/v1/account-log" }), may: ["audit-administrator"] },
  listLooks: { asks: () => ({ path: "/api/v1/looks" }), may: ["audit-administrator"] },
};
