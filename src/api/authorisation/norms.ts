/** Who reads the norms, tries them, and sets them. */
import { aProposal, proposed } from "../given.fixture.ts";
import { type Rule, COMPLETE, REGULATION } from "./rule.ts";

export const NORM_RULES: Record<string, Rule> = {
  listNorms: {
    asks: () => ({ path: "/api/v1/norms" }),
    may: COMPLETE,
    sees: { roles: COMPLETE, in: "items" },
  },
  getNorm: { asks: () => ({ path: "/api/v1/norms/cn/decision" }), may: COMPLETE },
  runNormCases: {
    asks: () => ({ path: "/api/v1/norms/cn/decision/cases/run", body: {} }),
    may: COMPLETE,
  },
  compareNorms: {
    asks: () => ({
      path: "/api/v1/norms/compare",
      body: { procedure: "cn/decision", left: {}, right: { parameters: { quorum_share: "2/3" } } },
    }),
    may: COMPLETE,
  },
  // Everybody tries a rule on what everybody may see: for most that is nothing.
  backTest: {
    asks: () => ({
      path: "/api/v1/norms/back-test",
      body: { procedure: "cn/decision", law: { parameters: { quorum_share: "2/3" } } },
    }),
    may: COMPLETE,
  },
  proposeNormSetting: {
    asks: () => ({ path: "/api/v1/norms/settings", body: aProposal() }),
    may: REGULATION,
  },
  // Proposed by the first, so the first may not adopt it; whoever is no regulation officer may not adopt anything.
  adoptNormSetting: {
    asks: async (_ground, server) => ({
      path: `/api/v1/norms/settings/${await proposed(server)}/adopt`,
      body: {},
    }),
    may: ["second-regulation-officer"],
  },
  withdrawNormSetting: {
    asks: async (_ground, server) => ({
      path: `/api/v1/norms/settings/${await proposed(server)}/withdraw`,
      body: { reasons: "另行研究" },
    }),
    may: REGULATION,
  },
  listNormSettings: { asks: () => ({ path: "/api/v1/norms/settings" }), may: COMPLETE },
  listProcedures: { asks: () => ({ path: "/api/v1/procedures" }), may: COMPLETE },
};
