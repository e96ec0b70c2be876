/** Who may call which operation: the specification that authorisation.pg.spec.ts runs over real HTTP. */
import { randomUUID } from "node:crypto";
import { newOrganKey, newStationDevice, SEALED_TONE_BYTES } from "../../sealing/index.ts";
import {
  aCall,
  type Asked,
  aFinding,
  aMeeting,
  anItem,
  anItemList,
  aPaper,
  aPayment,
  aPlan,
  aProposal,
  aTask,
  bodyFor,
  calledMeeting,
  created,
  ITEM_LIST,
  onAccount,
  opened,
  proposed,
  recorded,
  some,
  three,
} from "./given.fixture.ts";
import { BALLOT_RULES } from "./ballots-authorisation.fixture.ts";
import { decision, type Ground, ROLES, type Role, type Server, UNSET } from "./ground.fixture.ts";
import { type MeetingOver, meetingOver } from "./meeting-record.fixture.ts";
import { aRoom, sittingMeeting } from "./room.fixture.ts";
import { expecting, openRoom, sealedRoom, sent, stationGives } from "./sealing.fixture.ts";

export type Rule = {
  /** A fresh request, so that no role finds what another has used up. */
  asks(ground: Ground, server: Server, role: Role): Promise<Asked> | Asked;
  /** Who is answered; everybody else is refused: 401 without a session, 403 with one. */
  may: readonly Role[];
  /** How the others are refused: a thing that may not be seen answers as one that is not there. */
  otherwise?: 403 | 404;
  /** Who is refused in another way than the others. */
  but?: Partial<Record<Role, 403 | 404>>;
  /** Of a list: for whom it holds anything at all, and where. */
  sees?: { roles: readonly Role[]; in: string };
  /** A public operation that is refused for another reason, for everybody alike. */
  answers?: number;
};

const EVERYBODY = ROLES;
const SIGNED_IN = ROLES.filter((role) => role !== "anonymous");
const COMPLETE = SIGNED_IN.filter((role) => role !== "pending");
const SUPERVISORS = ["discipline-officer", "auditor", "inspector"] as const;
const OWN_BODY = ["clerk", "member", "chief"] as const;
const READERS = [...OWN_BODY, "station-officer", ...SUPERVISORS] as const;
const ADMINISTRATORS = [
  "system-administrator",
  "security-administrator",
  "audit-administrator",
  "security-administrator-elsewhere",
] as const;

const HANDLERS = ["station-officer", "discipline-officer"] as const;

const REGULATION = ["regulation-officer", "second-regulation-officer"] as const;

/** Who reads a decision without more. */
const READS_ONLY = {
  member: 403,
  chief: 403,
  "station-officer": 403,
  "discipline-officer": 403,
  auditor: 403,
  inspector: 403,
} satisfies Rule["but"];

const FOR_THE_STATION = {
  may: ["station-officer"],
  but: { ...READS_ONLY, clerk: 403 },
  otherwise: 404,
} satisfies Partial<Rule>;

/** Of what only the clerk does in a meeting that others read. */
const OF_THE_CLERK = { may: ["clerk"], but: READS_ONLY, otherwise: 404 } satisfies Partial<Rule>;

const OF_THOSE_THERE = {
  may: [...OWN_BODY],
  but: { "station-officer": 403, "discipline-officer": 403, auditor: 403, inspector: 403 },
  otherwise: 404,
} satisfies Partial<Rule>;

async function onFloor(ground: Ground, server: Server, verb: string): Promise<Asked> {
  const { meeting, items } = await aRoom(ground, server);
  return { path: `/api/v1/meetings/${meeting}/room/${verb}`, body: { matter: items[0] } };
}

const SECURITY = "security-administrator";

/** In another jurisdiction the account is not there; the administrator's own action is allowed. */
const OPENED_HERE = {
  may: [SECURITY],
  but: { "security-administrator-elsewhere": 404 },
} satisfies Partial<Rule>;

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

/** Operations without an entry. It may only shrink: an operation that is not here and has no entry fails the suite. */
export const EXCEPTIONS: string[] = [];

export const RULES: Record<string, Rule> = {
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

  // Nothing is kept and nobody's is shown: whoever has a file may have it read.
  readTable: {
    asks: () => ({
      path: "/api/v1/tables",
      raw: "议题,类别\n购置设备,重大决策\n",
      headers: { "content-type": "text/csv" },
    }),
    may: COMPLETE,
  },

  getDesk: { asks: () => ({ path: "/api/v1/desk" }), may: COMPLETE, sees: { roles: READERS, in: "recent" } },
  listStates: {
    asks: () => ({ path: "/api/v1/states" }),
    may: COMPLETE,
    // Each their own bodies.
    sees: { roles: [...READERS, "clerk-of-another-body", "discipline-officer-elsewhere"], in: "items" },
  },
  listDivisions: {
    asks: () => ({ path: "/api/v1/divisions" }),
    may: COMPLETE,
    sees: { roles: READERS, in: "items" },
  },
  // The registry is open, and so is a plan that was published: what nobody has published is shown to readers of the body's matters.
  getDivision: {
    asks: ({ bodies }, _server, role) => ({
      path: `/api/v1/bodies/${role.endsWith("elsewhere") ? bodies.elsewhere : bodies.finance}/division`,
    }),
    may: COMPLETE,
  },
  exportDivision: {
    asks: ({ bodies }, _server, role) => ({
      path: `/api/v1/bodies/${role.endsWith("elsewhere") ? bodies.elsewhere : bodies.finance}/division/export`,
    }),
    may: COMPLETE,
  },
  previewDivision: {
    asks: (ground) => ({
      path: `/api/v1/bodies/${ground.bodies.finance}/divisions/preview`,
      body: aPlan(ground),
    }),
    may: ["clerk"],
  },
  recordDivision: {
    asks: (ground) => ({ path: `/api/v1/bodies/${ground.bodies.finance}/divisions`, body: aPlan(ground) }),
    may: ["clerk"],
  },
  listFigureDefinitions: { asks: () => ({ path: "/api/v1/statistics/figures" }), may: COMPLETE },
  listBodyFigures: {
    asks: () => ({ path: "/api/v1/statistics/bodies" }),
    may: COMPLETE,
    // Each their own bodies.
    sees: { roles: [...READERS, "clerk-of-another-body", "discipline-officer-elsewhere"], in: "items" },
  },
  getBodyFigures: {
    asks: ({ bodies }) => ({ path: `/api/v1/statistics/bodies/${bodies.finance}` }),
    may: READERS,
    otherwise: 404,
  },
  exportFigures: {
    asks: ({ bodies }) => ({ path: `/api/v1/statistics/export?body=${bodies.finance}` }),
    may: READERS,
    otherwise: 404,
  },
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
  getSealing: {
    asks: async (ground, server) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/sealing`,
    }),
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
  ...BALLOT_RULES,
  // The station that covers the body holds one half; who reads the matter without that is told so.
  offerSealingDevice: {
    asks: async (ground, server) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/sealing/device`,
      body: { key: (await newStationDevice()).publicKey },
    }),
    ...FOR_THE_STATION,
  },
  listStationHalves: {
    asks: async (ground, server) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/sealing/halves?round=1`,
    }),
    ...FOR_THE_STATION,
  },
  reportLostHalves: {
    asks: async (ground, server) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/sealing/halves/lost`,
      body: { item: "1", round: 1, members: [randomUUID()] },
    }),
    ...FOR_THE_STATION,
  },
  // Of a round that is revealed: asked again it is answered, and nothing is recorded twice.
  revealPositions: {
    asks: async (ground, server, role) => {
      if (role !== "station-officer")
        return {
          path: `/api/v1/matters/${(await some(ground, server)).matter}/sealing/reveal`,
          body: { round: 1, halves: [] },
        };
      const room = await sealedRoom(ground, server);
      const later = await ground.open({ clock: { now: () => new Date(Date.now() + 60_000) } });
      const body = await stationGives(room, server);
      expecting(await later.ask(room.path("/reveal"), { as: "station-officer", body }), 200);
      return { path: room.path("/reveal"), body };
    },
    ...FOR_THE_STATION,
  },
  startSealing: {
    asks: async (ground, server, role) => {
      const room = role === "clerk" ? await openRoom(ground, server) : null;
      const path =
        room?.path("/rounds") ?? `/api/v1/matters/${(await some(ground, server)).matter}/sealing/rounds`;
      return { path, body: { item: "1" } };
    },
    may: ["clerk"],
    but: READS_ONLY,
    otherwise: 404,
  },
  // The member who is there; the chair states after the reveal, and the clerk has nothing to seal.
  sealPosition: {
    asks: async (ground, server, role) => {
      const room = await openRoom(ground, server);
      const place = { ...room.place, member: ground.people[role] ?? room.place.member };
      return { path: room.path("/positions"), body: await sent({ ...room, place }) };
    },
    may: ["member"],
    but: { ...READS_ONLY, clerk: 403, "station-officer": 403 },
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
      body: {
        type: "decision.opinion-changed",
        claimedAt: new Date().toISOString(),
        data: {
          of: ground.people[role] ?? randomUUID(),
          as: "member",
          item: "1",
          position: "agree",
          reasons: "同意压减后的方案",
        },
      },
    }),
    may: OWN_BODY,
    but: { "station-officer": 403, "discipline-officer": 403, auditor: 403, inspector: 403 },
    otherwise: 404,
  },
  previewAct: {
    asks: async (ground, server, role) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/acts/preview`,
      body: {
        type: "decision.opinion-changed",
        claimedAt: new Date().toISOString(),
        data: {
          of: ground.people[role] ?? randomUUID(),
          as: "member",
          item: "1",
          position: "agree",
          reasons: "同意压减后的方案",
        },
      },
    }),
    may: OWN_BODY,
    but: { "station-officer": 403, "discipline-officer": 403, auditor: 403, inspector: 403 },
    otherwise: 404,
  },
  recordActs: {
    asks: async (ground, server, role) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/acts/together`,
      body: {
        acts: [
          {
            type: "decision.opinion-changed",
            claimedAt: new Date().toISOString(),
            data: {
              of: ground.people[role] ?? randomUUID(),
              as: "member",
              item: "1",
              position: "agree",
              reasons: "同意压减后的方案",
            },
          },
        ],
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
        acts: [
          {
            type: "decision.opinion-changed",
            claimedAt: new Date().toISOString(),
            data: {
              of: ground.people[role] ?? randomUUID(),
              as: "member",
              item: "1",
              position: "agree",
              reasons: "同意压减后的方案",
            },
          },
        ],
      },
    }),
    may: OWN_BODY,
    but: { "station-officer": 403, "discipline-officer": 403, auditor: 403, inspector: 403 },
    otherwise: 404,
  },
  // A published list is as open as the registry.
  getItemList: {
    asks: (ground, _server, role) => ({ path: `/api/v1/bodies/${bodyFor(ground, role)}/item-list` }),
    may: COMPLETE,
  },
  exportItemList: {
    asks: (ground, _server, role) => ({
      path: `/api/v1/bodies/${bodyFor(ground, role)}/item-list/export?format=csv`,
    }),
    may: COMPLETE,
  },
  matchItemListEntries: {
    asks: (ground, _server, role) => ({
      path: `/api/v1/bodies/${bodyFor(ground, role)}/item-list/matches?class=funds&words=x`,
    }),
    may: COMPLETE,
  },
  getItemListDifference: {
    asks: async (ground, server) => {
      const list = await anItemList(ground, server);
      return { path: `/api/v1/bodies/${ground.bodies.finance}/item-list/difference?from=${list}&to=${list}` };
    },
    may: COMPLETE.filter((role) => !role.endsWith("elsewhere")),
    but: { "discipline-officer-elsewhere": 404, "security-administrator-elsewhere": 404 },
  },
  importItemList: {
    asks: ({ bodies }) => ({
      path: `/api/v1/bodies/${bodies.finance}/item-list/import?dry=true&title=x`,
      raw: ITEM_LIST,
      headers: { "content-type": "text/csv" },
    }),
    may: ["clerk"],
  },
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
  // Whoever takes part enters; supervisors read a room, and are in none.
  joinRoom: {
    asks: async (ground, server) => ({
      path: "/api/v1/rooms/join",
      body: { meeting: (await aRoom(ground, server)).meeting, takeOver: true },
    }),
    may: ["staff", ...OWN_BODY, "station-officer"],
    but: { "discipline-officer": 403, auditor: 403, inspector: 403 },
    otherwise: 404,
  },
  getRoom: {
    asks: async (ground, server) => ({
      path: `/api/v1/meetings/${(await aRoom(ground, server)).meeting}/room`,
    }),
    may: READERS,
    otherwise: 404,
  },
  takeRoomStep: {
    asks: async (ground, server) => ({
      path: `/api/v1/meetings/${(await sittingMeeting(ground, server)).meeting}/room/steps`,
      body: { kind: "adjourn" },
    }),
    ...OF_THE_CLERK,
  },
  previewRoomStep: {
    asks: async (ground, server) => ({
      path: `/api/v1/meetings/${(await aRoom(ground, server)).meeting}/room/steps/preview`,
      body: { kind: "adjourn" },
    }),
    ...OF_THE_CLERK,
  },
  takeFloor: { asks: (ground, server) => onFloor(ground, server, "floor"), ...OF_THOSE_THERE },
  dropFloor: { asks: (ground, server) => onFloor(ground, server, "floor/drop"), ...OF_THOSE_THERE },
  openRoomScreen: {
    asks: async (ground, server) => ({
      path: `/api/v1/meetings/${(await aRoom(ground, server)).meeting}/room/screens`,
      body: {},
    }),
    ...OF_THE_CLERK,
  },
  closeRoomScreens: {
    asks: async (ground, server) => ({
      path: `/api/v1/meetings/${(await aRoom(ground, server)).meeting}/room/screens/close`,
      body: {},
    }),
    ...OF_THE_CLERK,
  },
  // A code is what allows it, and the screen's own cookie then; whoever has neither is refused alike.
  joinScreen: {
    asks: () => ({ path: "/api/v1/room-screen", body: { code: "GUESSED2" } }),
    may: EVERYBODY,
    answers: 422,
  },
  getScreen: { asks: () => ({ path: "/api/v1/room-screen" }), may: EVERYBODY },
  listItemsForMeeting: {
    asks: async (ground, server, role) => {
      await aMeeting(ground, server);
      await anItem(ground, server, "关于年度工作要点的议题");
      return { path: `/api/v1/bodies/${bodyFor(ground, role)}/items/waiting` };
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

  // Everybody has messages of their own, and nobody reads another's: there is no way to ask for them.
  countUnreadMessages: { asks: () => ({ path: "/api/v1/messages/unread" }), may: COMPLETE },
  listMessages: { asks: () => ({ path: "/api/v1/messages" }), may: COMPLETE },
  readMessages: { asks: () => ({ path: "/api/v1/messages/read", body: { all: true } }), may: COMPLETE },

  // Everybody finds bodies, people and norms; matters and findings within what each may see (search.pg.spec.ts).
  search: { asks: () => ({ path: `/api/v1/search?q=${encodeURIComponent("财政")}` }), may: COMPLETE },
  listBodies: { asks: () => ({ path: "/api/v1/bodies" }), may: COMPLETE },
  getBody: {
    asks: ({ bodies }, _server, role) => ({
      path: `/api/v1/bodies/${role.endsWith("elsewhere") ? bodies.elsewhere : bodies.finance}`,
    }),
    may: COMPLETE,
    sees: { roles: READERS, in: "recent" },
  },
  exportRegistry: { asks: () => ({ path: "/api/v1/registry/export" }), may: COMPLETE },
  // What was exported comes back: nothing differs, so nothing changes for those who follow.
  importRegistry: {
    asks: async (_ground, server) => {
      const file = await server.ask("/api/v1/registry/export?format=csv&sheet=people", { as: "staff" });
      return {
        path: "/api/v1/registry/import?dry=true&name=people.csv",
        raw: file.text,
        headers: { "content-type": "text/csv" },
      };
    },
    may: ["organisation-officer", "system-administrator"],
  },
  lookAhead: {
    asks: async (ground, server) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/look-ahead`,
    }),
    may: READERS,
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
  listResolutions: {
    asks: async (ground, server) => {
      await aPayment(ground, server);
      return { path: `/api/v1/resolutions?body=${ground.bodies.finance}` };
    },
    may: COMPLETE,
    sees: { roles: READERS, in: "taken" },
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
  getTask: {
    asks: async (ground, server) => ({ path: `/api/v1/tasks/${await aTask(ground, server)}` }),
    may: READERS,
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
  getLedgerStatus: { asks: () => ({ path: "/api/v1/ledger" }), may: COMPLETE },

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
  listOwnSessions: { asks: () => ({ path: "/api/v1/me/sessions" }), may: COMPLETE },
  // A session that is not there: nothing ends for those who follow.
  endOwnSessions: {
    asks: () => ({ path: "/api/v1/me/sessions/end", body: { session: "A".repeat(43) } }),
    may: COMPLETE,
  },
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
