/** Who reads and records matters: their acts, papers, receipts, findings and tasks. */
import { randomUUID } from "node:crypto";
import { aFinding, aPaper, aPayment, aTask, recorded, some } from "../given.fixture.ts";
import { decision, type Ground, type Role } from "../ground.fixture.ts";
import { type Rule, COMPLETE, OWN_BODY, READERS, HANDLERS, SECURITY, OPENED_HERE } from "./rule.ts";

/** An act about the person who asks. */
const opinionOf = ({ people }: Ground, role: Role) => ({
  type: "decision.opinion-changed",
  claimedAt: new Date().toISOString(),
  data: {
    of: people[role] ?? randomUUID(),
    as: "member",
    item: "1",
    position: "agree",
    reasons: "同意压减后的方案",
  },
});

export const MATTER_RULES: Record<string, Rule> = {
  listMatters: {
    asks: () => ({ path: "/api/v1/matters" }),
    may: COMPLETE,
    sees: { roles: READERS, in: "items" },
  },
  exportMatters: {
    asks: () => ({ path: "/api/v1/matters/export?format=ocel" }),
    may: COMPLETE,
    sees: { roles: READERS, in: "events" },
  },
  getMatter: {
    asks: async (ground, server) => ({ path: `/api/v1/matters/${(await some(ground, server)).matter}` }),
    may: READERS,
    otherwise: 404,
  },
  getProofBundle: {
    asks: async (ground, server) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/proof-bundle`,
    }),
    may: READERS,
    otherwise: 404,
  },
  getDocument: {
    asks: async (ground, server) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/documents/record`,
    }),
    may: READERS,
    otherwise: 404,
  },
  previewMatter: {
    asks: ({ bodies, people }) => ({
      path: "/api/v1/matters/preview",
      body: decision(bodies.finance, { chair: people.chief ?? "", member: people.member ?? "" }),
    }),
    may: ["clerk"],
  },
  openMatter: {
    asks: ({ bodies, people }) => ({
      path: "/api/v1/matters",
      body: decision(
        bodies.finance,
        { chair: people.chief ?? "", member: people.member ?? "" },
        { title: randomUUID() },
      ),
    }),
    may: ["clerk"],
  },
  // The act is about the person who asks, so members may record it; readers may not, and others see no matter.
  recordAct: {
    asks: async (ground, server, role) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/acts`,
      body: opinionOf(ground, role),
    }),
    may: OWN_BODY,
    but: { "station-officer": 403, "discipline-officer": 403, auditor: 403, inspector: 403 },
    otherwise: 404,
  },
  previewAct: {
    asks: async (ground, server, role) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/acts/preview`,
      body: opinionOf(ground, role),
    }),
    may: OWN_BODY,
    but: { "station-officer": 403, "discipline-officer": 403, auditor: 403, inspector: 403 },
    otherwise: 404,
  },
  recordActs: {
    asks: async (ground, server, role) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/acts/together`,
      body: {
        acts: [opinionOf(ground, role)],
      },
    }),
    may: OWN_BODY,
    but: { "station-officer": 403, "discipline-officer": 403, auditor: 403, inspector: 403 },
    otherwise: 404,
  },
  previewActs: {
    asks: async (ground, server, role) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/acts/together/preview`,
      body: {
        acts: [opinionOf(ground, role)],
      },
    }),
    may: OWN_BODY,
    but: { "station-officer": 403, "discipline-officer": 403, auditor: 403, inspector: 403 },
    otherwise: 404,
  },
  listNextActs: {
    asks: async (ground, server) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/next-acts`,
    }),
    may: READERS,
    otherwise: 404,
    sees: { roles: OWN_BODY, in: "items" },
  },
  lookAhead: {
    asks: async (ground, server) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/look-ahead`,
    }),
    may: READERS,
    otherwise: 404,
  },
  // Who holds an office may hand in a file; what can be cited with it, the acts' own rules say.
  keepBlob: {
    asks: () => ({
      path: "/api/v1/blobs?name=a.pdf",
      raw: "%PDF-1.7 some paper",
      headers: { "content-type": "application/pdf" },
    }),
    may: COMPLETE.filter((role) => !role.includes("administrator")),
  },
  getBlob: {
    asks: async (ground, server) => ({ path: `/api/v1/blobs/${await aPaper(ground, server)}` }),
    may: READERS,
    otherwise: 404,
  },
  getReceipt: {
    asks: async (ground, server) => ({ path: `/api/v1/acts/${(await some(ground, server)).act}/receipt` }),
    may: READERS,
    otherwise: 404,
  },
  getDisclosure: {
    asks: async (ground, server) => ({ path: `/api/v1/acts/${(await some(ground, server)).act}/disclosure` }),
    may: READERS,
    otherwise: 404,
  },
  eraseAct: {
    asks: async (ground, server, role) => ({
      path: `/api/v1/acts/${(await (role === SECURITY ? recorded : some)(ground, server)).act}/erase`,
      body: { document: "个人信息保护法", reason: "当事人申请" },
    }),
    ...OPENED_HERE,
  },
  listFindings: {
    asks: () => ({ path: "/api/v1/findings" }),
    may: COMPLETE,
    sees: { roles: READERS, in: "items" },
  },
  getFinding: {
    asks: async (ground, server) => ({ path: `/api/v1/findings/${await aFinding(ground, server)}` }),
    may: READERS,
    otherwise: 404,
  },
  // Who reads the finding without handling it is told so; to all others it is not there.
  handleFinding: {
    asks: async (ground, server, role) => ({
      path: `/api/v1/findings/${await aFinding(
        ground,
        server,
        HANDLERS.some((r) => r === role),
      )}/acts`,
      body: { act: "dismissed", ground: "other", text: "经核对不成立", after: 0 },
    }),
    may: HANDLERS,
    but: { clerk: 403, member: 403, chief: 403, auditor: 403, inspector: 403 },
    otherwise: 404,
  },
  listTasks: {
    asks: async (ground, server) => {
      await aTask(ground, server);
      return { path: "/api/v1/tasks" };
    },
    may: COMPLETE,
    sees: { roles: READERS, in: "items" },
  },
  exportTasks: { asks: () => ({ path: "/api/v1/tasks/export" }), may: COMPLETE },
  getTask: {
    asks: async (ground, server) => ({ path: `/api/v1/tasks/${await aTask(ground, server)}` }),
    may: READERS,
    otherwise: 404,
  },
  listResolutions: {
    asks: async (ground, server) => {
      await aPayment(ground, server);
      return { path: `/api/v1/resolutions?body=${ground.bodies.finance}` };
    },
    may: COMPLETE,
    sees: { roles: READERS, in: "taken" },
  },
  getLedgerStatus: { asks: () => ({ path: "/api/v1/ledger" }), may: COMPLETE },
};
