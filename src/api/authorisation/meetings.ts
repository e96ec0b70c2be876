/** Who proposes, calls a meeting, and follows its record. */
import { randomUUID } from "node:crypto";
import { newOrganKey, SEALED_TONE_BYTES } from "../../../sealing/index.ts";
import { aCall, aMeeting, anItem, bodyFor, calledMeeting, some } from "../given.fixture.ts";
import type { Ground, Server } from "../ground.fixture.ts";
import { type MeetingOver, meetingOver } from "../meeting-record.fixture.ts";
import { type Rule, COMPLETE, OWN_BODY, READERS, READS_ONLY } from "./rule.ts";

const meetingsOver = new WeakMap<Ground, Promise<MeetingOver>>();

/** One meeting that is over, for all who ask. */
async function overAt(ground: Ground, server: Server, path: string): Promise<string> {
  const known = meetingsOver.get(ground) ?? meetingOver(ground, server);
  meetingsOver.set(ground, known);
  return `/api/v1/meetings/${(await known).meeting}/${path}`;
}

/** A key as an officer's browser makes it, and something as long as an answer. */
const { publicKey, wrapped } = await newOrganKey();
const ORGAN_KEY = { publicKey, wrapped };
const SEALED = Buffer.alloc(SEALED_TONE_BYTES, 7).toString("base64");

async function organKey(server: Server): Promise<string> {
  const made = await server.ask("/api/v1/tone/keys", { as: "discipline-officer", body: ORGAN_KEY });
  return String(made.json.key);
}

export const MEETING_RULES: Record<string, Rule> = {
  // Members propose to their own body; what they may not do is open its matters with whatever acts they like.
  proposeItem: {
    asks: ({ bodies }) => ({
      path: `/api/v1/bodies/${bodies.finance}/items`,
      body: { title: `关于${randomUUID()}的议题`, class: "major_decision" },
    }),
    may: OWN_BODY,
  },
  previewItem: {
    asks: ({ bodies }) => ({
      path: `/api/v1/bodies/${bodies.finance}/items/preview`,
      body: { title: "关于工作要点的议题", class: "major_decision" },
    }),
    may: OWN_BODY,
  },
  listItemsForMeeting: {
    asks: async (ground, server, role) => {
      await aMeeting(ground, server);
      await anItem(ground, server, "关于年度工作要点的议题");
      return { path: `/api/v1/bodies/${bodyFor(ground, role)}/items/waiting` };
    },
    may: COMPLETE,
    sees: { roles: READERS, in: "items" },
  },
  // Earlier items are pointed out to whoever may read them.
  findLikeItems: {
    asks: async (ground, server, role) => {
      await some(ground, server);
      const query = new URLSearchParams({ title: "关于设备采购的议题", amount: "99999999" });
      return { path: `/api/v1/bodies/${bodyFor(ground, role)}/items/like?${query}` };
    },
    may: COMPLETE,
    sees: { roles: READERS, in: "items" },
  },
  // A meeting is called by the body's clerk; the chair approves, and each member receives, by acts of their own.
  callMeeting: {
    asks: (ground) => ({ path: "/api/v1/meetings", body: { ...aCall(ground), title: randomUUID() } }),
    may: ["clerk"],
  },
  previewMeeting: {
    asks: (ground) => ({ path: "/api/v1/meetings/preview", body: aCall(ground) }),
    may: ["clerk"],
  },
  listMeetings: {
    asks: async (ground, server) => {
      await aMeeting(ground, server);
      return { path: "/api/v1/meetings" };
    },
    may: COMPLETE,
    sees: { roles: READERS, in: "items" },
  },
  getMeeting: {
    asks: async (ground, server) => ({
      path: `/api/v1/meetings/${(await aMeeting(ground, server)).meeting}`,
    }),
    may: READERS,
    otherwise: 404,
  },
  orderAgenda: {
    asks: async (ground, server) => {
      const { meeting, items, count } = await calledMeeting(ground, server);
      return {
        path: `/api/v1/meetings/${meeting}/agenda`,
        body: { order: items.toReversed(), after: count },
      };
    },
    may: ["clerk"],
    but: READS_ONLY,
    otherwise: 404,
  },
  getMeetingPaper: {
    asks: async (ground, server) => ({ path: await overAt(ground, server, "papers/meeting-record") }),
    may: READERS,
    otherwise: 404,
  },
  getMeetingRecord: {
    asks: async (ground, server) => ({ path: await overAt(ground, server, "record") }),
    may: READERS,
    otherwise: 404,
  },
  followMeetingRecord: {
    asks: async (ground, server) => ({ path: await overAt(ground, server, "record/follow"), body: {} }),
    may: OWN_BODY,
    but: { "station-officer": 403, "discipline-officer": 403, auditor: 403, inspector: 403 },
    otherwise: 404,
  },
  issueMeetingMinutes: {
    asks: async (ground, server) => ({
      path: await overAt(ground, server, "minutes"),
      body: { claimedAt: new Date().toISOString(), differsFromRecord: false },
    }),
    may: ["clerk"],
    but: READS_ONLY,
    otherwise: 404,
  },
  // Only members who were there are asked, each for themselves; the chair is not.
  sendTone: {
    asks: async (ground, server) => {
      const path = await overAt(ground, server, "tone");
      return { path, body: { key: await organKey(server), sealed: SEALED } };
    },
    may: ["member"],
    but: {
      clerk: 403,
      chief: 403,
      "station-officer": 403,
      "discipline-officer": 403,
      auditor: 403,
      inspector: 403,
    },
    otherwise: 404,
  },
  getTone: {
    asks: () => ({ path: "/api/v1/tone" }),
    may: ["discipline-officer", "discipline-officer-elsewhere"],
  },
  makeToneKey: {
    asks: () => ({ path: "/api/v1/tone/keys", body: ORGAN_KEY }),
    may: ["discipline-officer", "discipline-officer-elsewhere"],
  },
};
