/**
 * Who is recused on an item neither sees nor finds it: every operation that reads is asked by the same member before the
 * recusal, when it tells of the item, and after it, when it does not. What tells of no item at all is named, with the reason.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rebuildRecusals } from "../room/index.ts";
import { deriveFigures } from "../statistics/index.ts";
import { type Answer, type Ground, HERE, openGround, type Server } from "./ground.fixture.ts";
import { OPERATIONS } from "./operations.ts";
import { sittingMeeting, step } from "./room.fixture.ts";

const TITLE = "关于雷达站专用设备的议题";
const WAITING = "关于雷达站专用车辆的议题";
const SAID = "供应商报价明显偏高";
const CORRECTED = "报价应为含税价";
const HOUR_MS = 3_600_000;

let ground: Ground;
let server: Server;
/** What was recorded on the item that a meeting decided, an item that waits for one, and an item in a room. */
let given: {
  item: string;
  act: string;
  blob: string;
  finding: string;
  waiting: string;
  over: string;
  correction: string;
  room: string;
  inRoom: string;
};

async function done(asking: Promise<Answer>) {
  const answer = await asking;
  if (answer.status >= 300) throw new Error(answer.text);
  return answer.json;
}

async function fill() {
  const { bodies, people } = ground;
  const kept = await done(
    server.ask("/api/v1/blobs?name=offer.pdf", {
      as: "clerk",
      raw: "%PDF-1.7 an offer",
      headers: { "content-type": "application/pdf" },
    }),
  );
  const at = (minute: number) => new Date(Date.now() - HOUR_MS + minute * 60_000).toISOString();
  const act = (minute: number, type: string, data: Record<string, unknown> = {}, evidence?: string[]) => ({
    type,
    claimedAt: at(minute),
    data,
    ...(evidence ? { evidence } : {}),
  });
  const chief = { of: people.chief, as: "chair" };
  const member = { of: people.member, as: "member" };
  const decided = await done(
    server.ask("/api/v1/matters", {
      as: "clerk",
      body: {
        procedure: "cn/decision",
        body: bodies.finance,
        act: act(0, "decision.proposed", { title: TITLE, class: "funds", amount: 1_234_500 }),
        followedBy: [
          act(1, "decision.materials-submitted", { text: "报价单" }, [String(kept.blob)]),
          act(2, "decision.convened", { due: 2, meeting_kind: "group" }),
          act(3, "decision.attended", chief),
          act(3, "decision.attended", member),
          // The chair speaks first, which is a finding.
          act(4, "decision.position-stated", { ...chief, position: "agree", reasons: SAID }),
          act(5, "decision.position-stated", { ...member, position: "agree" }),
          act(6, "decision.resolved", { outcome: "carried", text: SAID }),
        ],
      },
    }),
  );
  const item = String(decided.matter);
  const waiting = await done(
    server.ask("/api/v1/matters", {
      as: "clerk",
      body: {
        procedure: "cn/decision",
        body: bodies.finance,
        act: act(7, "decision.proposed", { title: WAITING, class: "funds", amount: 61_234_500 }),
      },
    }),
  );
  const over = await done(
    server.ask("/api/v1/matters", {
      as: "clerk",
      body: {
        procedure: "cn/meeting",
        body: bodies.finance,
        act: act(1, "meeting.called", {
          title: "党组第八次会议",
          meeting_kind: "group",
          starts_on: at(0).slice(0, 10),
        }),
        followedBy: [
          act(1, "meeting.item-listed", { matter: item, number: 1, item_title: TITLE }),
          act(2, "meeting.opened"),
          act(3, "meeting.attended", chief),
          act(3, "meeting.attended", member),
          act(4, "meeting.item-opened", { matter: item }),
          act(8, "meeting.item-closed", { matter: item, outcome: "carried" }),
          act(9, "meeting.closed"),
          act(10, "meeting.record-drafted"),
          act(11, "meeting.correction-added", { matter: item, text: CORRECTED }),
        ],
      },
    }),
  );
  const room = await sittingMeeting(ground, server);
  const { json } = await server.ask(`/api/v1/matters/${item}`, { as: "clerk" });
  given = {
    item,
    act: String(decided.acts[5].id),
    blob: String(kept.blob),
    finding: String(json.findings[0].id),
    waiting: String(waiting.matter),
    over: String(over.matter),
    correction: String(over.acts.at(-1).id),
    room: room.meeting,
    inRoom: room.item,
  };
  await deriveFigures(server.services, HERE);
}

async function recuse(): Promise<void> {
  const about = { of: ground.people.member, as: "member" };
  for (const matter of [given.item, given.waiting])
    await done(
      server.ask(`/api/v1/matters/${matter}/acts`, {
        as: "clerk",
        body: {
          type: "decision.interest-declared",
          claimedAt: new Date().toISOString(),
          data: { ...about, interest: "亲属参与报价" },
        },
      }),
    );
  const inRoom = { kind: "item", matter: given.inRoom, type: "decision.interest-declared" };
  await done(
    step(server, given.room, { ...inRoom, data: { of: ground.people.member, interest: "亲属参与报价" } }),
  );
}

type Asked = { path: string; body?: unknown };
/** How much of the item an answer tells: its words, or how many it counts. */
type Told = (answer: Answer) => number | boolean;
type Row = { asks: () => Asked | string; tells?: Told };

const says =
  (words: () => string): Told =>
  ({ text }) =>
    text.includes(words());
const theItem = says(() => given.item);
const ofFinance = (path: string) => `/api/v1/bodies/${ground.bodies.finance}${path}`;
const isThere: Told = ({ status }) => status < 300;
const now = () => new Date().toISOString();
const items = (figures: { id: string; n: number }[]) => figures.find(({ id }) => id === "items")?.n ?? 0;

const READS: Record<string, Row> = {
  getDesk: { asks: () => "/api/v1/desk", tells: theItem },
  listMatters: { asks: () => "/api/v1/matters?limit=200", tells: theItem },
  "listMatters by its words": {
    asks: () => `/api/v1/matters?query=${encodeURIComponent("雷达站")}`,
    tells: ({ json }) => json.total,
  },
  exportMatters: { asks: () => "/api/v1/matters/export?format=ocel", tells: says(() => SAID) },
  "exportMatters, the meeting's own acts": {
    asks: () => "/api/v1/matters/export?format=ocel&procedure=cn/meeting",
    tells: says(() => CORRECTED),
  },
  "getMatter of the meeting": { asks: () => `/api/v1/matters/${given.over}`, tells: says(() => CORRECTED) },
  "getDocument of the meeting": {
    asks: () => `/api/v1/matters/${given.over}/documents/dossier`,
    tells: says(() => CORRECTED),
  },
  "getDisclosure of a correction": {
    asks: () => `/api/v1/acts/${given.correction}/disclosure`,
    tells: says(() => CORRECTED),
  },
  "exportMatters as xes": { asks: () => "/api/v1/matters/export?format=xes", tells: says(() => SAID) },
  getMatter: { asks: () => `/api/v1/matters/${given.item}` },
  lookAhead: { asks: () => `/api/v1/matters/${given.item}/look-ahead` },
  listNextActs: { asks: () => `/api/v1/matters/${given.item}/next-acts` },
  previewAct: {
    asks: () => ({
      path: `/api/v1/matters/${given.item}/acts/preview`,
      body: {
        type: "decision.opinion-changed",
        claimedAt: now(),
        data: { of: ground.people.member, as: "member", position: "defer", reasons: "…" },
      },
    }),
  },
  getProofBundle: { asks: () => `/api/v1/matters/${given.item}/proof-bundle` },
  getSealing: { asks: () => `/api/v1/matters/${given.item}/sealing` },
  getBallot: { asks: () => `/api/v1/matters/${given.item}/ballot` },
  getDocument: { asks: () => `/api/v1/matters/${given.item}/documents/record` },
  getReceipt: { asks: () => `/api/v1/acts/${given.act}/receipt` },
  getDisclosure: { asks: () => `/api/v1/acts/${given.act}/disclosure`, tells: says(() => SAID) },
  getBlob: { asks: () => `/api/v1/blobs/${given.blob}` },
  search: { asks: () => `/api/v1/search?q=${encodeURIComponent("雷达站")}`, tells: theItem },
  "search for findings": {
    asks: () => `/api/v1/search?kind=finding&q=${encodeURIComponent("雷达站")}`,
    tells: says(() => given.finding),
  },
  listFindings: { asks: () => "/api/v1/findings", tells: says(() => given.finding) },
  getFinding: { asks: () => `/api/v1/findings/${given.finding}` },
  listStates: { asks: () => "/api/v1/states", tells: theItem },
  listBodyFigures: {
    asks: () => "/api/v1/statistics/bodies",
    tells: ({ json }) =>
      items(json.items.find((body: { id: string }) => body.id === ground.bodies.finance)?.figures ?? []),
  },
  getBodyFigures: {
    asks: () => `/api/v1/statistics/bodies/${ground.bodies.finance}`,
    tells: ({ json }) => items(json.figures),
  },
  listBodies: {
    asks: () => "/api/v1/bodies",
    tells: ({ json }) => json.items.find((body: { id: string }) => body.id === ground.bodies.finance).matters,
  },
  getBody: { asks: () => ofFinance(""), tells: theItem },
  findLikeItems: {
    asks: () => ofFinance(`/items/like?amount=60000000&title=${encodeURIComponent(WAITING)}`),
    tells: says(() => given.waiting),
  },
  listItemsForMeeting: { asks: () => ofFinance("/items/waiting"), tells: says(() => given.waiting) },
  listResolutions: {
    asks: () => `/api/v1/resolutions?body=${ground.bodies.finance}`,
    tells: says(() => SAID),
  },
  getMeeting: { asks: () => `/api/v1/meetings/${given.over}`, tells: says(() => "1234500") },
  "getMeeting, its papers": { asks: () => `/api/v1/meetings/${given.over}`, tells: says(() => given.blob) },
  "getMeeting, its corrections": {
    asks: () => `/api/v1/meetings/${given.over}`,
    tells: says(() => CORRECTED),
  },
  getMeetingRecord: { asks: () => `/api/v1/meetings/${given.over}/record`, tells: says(() => CORRECTED) },
  getMeetingPaper: {
    asks: () => `/api/v1/meetings/${given.over}/papers/meeting-record`,
    tells: says(() => SAID),
  },
  "getMeetingPaper, the minutes": {
    asks: () => `/api/v1/meetings/${given.over}/papers/meeting-minutes`,
    tells: says(() => SAID),
  },
  getRoom: { asks: () => `/api/v1/meetings/${given.room}/room`, tells: ({ json }) => !!json.current.item },
};

/** Operations that read and tell of no item, or not of what is in it. */
const TELLS_NOTHING: Record<string, string> = {
  getDraftKey: "a key",
  getSettings: "how the account likes its pages",
  listFigureDefinitions: "what figures mean",
  exportFigures: "the figures of listBodyFigures and getBodyFigures, by the same condition",
  exportRegistry: "the registry",
  listDivisions: "plans of duties",
  getDivision: "plans of duties; of the decision that adopted one its title, where it may be read",
  exportDivision: "plans of duties",
  getItemList: "the body's list of matters",
  getItemListDifference: "the body's list of matters",
  matchItemListEntries: "the body's list of matters",
  exportItemList: "the body's list of matters",
  listTasks: "what the body does about a result; of the decision its title",
  exportTasks: "what the body does about a result; of the decision its title",
  getTask: "what the body does about a result; of the decision its title",
  listStationHalves: "the station's, where no member is recused",
  getBallotProof: "found as getBallot is, and there is no ballot here",
  getBallotBox: "found as getBallot is, and there is no ballot here",
  listMeetings: "meetings, with how many items they have",
  countUnreadMessages: "how many messages there are",
  listMessages: "what somebody is asked themselves; a finding on an item by the condition of listFindings",
  listProcedures: "the law",
  listNorms: "the law",
  getNorm: "the law",
  listNormSettings: "the law",
  getLedgerStatus:
    "the latest acts by the condition of getReceipt, in events.pg.spec.ts with a ledger that runs",
  listOwnSessions: "sessions",
};
const NOT_READING = new Set(["public", "session"]);
const ADMINISTRATION = /^(readAccounts|readLooks|readAccountLog|readSystem|manageSessions|readTone)$/;

async function askedAs(asks: Row["asks"]): Promise<Answer> {
  const asked = asks();
  return typeof asked === "string"
    ? server.ask(asked, { as: "member" })
    : server.ask(asked.path, { as: "member", body: asked.body });
}

const told = new Map<string, { before: number; after: number }>();

beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
  await fill();
  const all = async () => {
    const found = new Map<string, number>();
    for (const [name, { asks, tells = isThere }] of Object.entries(READS)) {
      const answer = await askedAs(asks);
      found.set(name, answer.status < 300 ? Number(tells(answer)) : 0);
    }
    return found;
  };
  const before = await all();
  await recuse();
  const after = await all();
  for (const name of before.keys())
    told.set(name, { before: before.get(name) ?? 0, after: after.get(name) ?? 0 });
}, 180_000);
afterAll(() => ground.close());

test.each(Object.keys(READS))("%s tells of the item before the recusal, and not after it", (name) => {
  const { before, after } = told.get(name) ?? { before: 0, after: 0 };
  expect([name, before > 0]).toEqual([name, true]);
  // A count goes down by what the member is out of; of what is told in words nothing is left.
  expect(after, name).toBeLessThan(before);
  if (before === 1) expect([name, after]).toEqual([name, 0]);
});

test("every operation that reads is in the table, or tells of no item", () => {
  const named = new Set([
    ...Object.keys(READS).map((name) => name.split(/[ ,]/)[0]),
    ...Object.keys(TELLS_NOTHING),
  ]);
  const reading = OPERATIONS.filter(
    ({ method, access }) => method === "get" && !NOT_READING.has(access) && !ADMINISTRATION.test(access),
  );
  expect(reading.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
});

describe("what stays, and for whom", () => {
  test("the agenda still has the item's number, title and outcome, and says that one is recused", async () => {
    const { json } = await server.ask(`/api/v1/meetings/${given.over}`, { as: "member" });
    expect(json.agenda).toMatchObject([
      { number: 1, title: TITLE, outcome: "carried", isRecused: true, amount: null, class: null, papers: [] },
    ]);
    const { json: record } = await server.ask(`/api/v1/meetings/${given.over}/record`, { as: "member" });
    expect(record.items).toMatchObject([{ title: TITLE, isGiven: false, isRecused: true }]);
    // Their own part of the record, which they confirm, is theirs.
    expect(record.mine.items).toMatchObject([{ title: TITLE, isRecused: true }]);
    expect(JSON.stringify(record.mine.items)).toContain("亲属参与报价");
  });

  test("others see what they saw", async () => {
    for (const as of ["clerk", "chief", "station-officer"] as const)
      expect([as, (await server.ask(`/api/v1/matters/${given.item}`, { as })).status]).toEqual([as, 200]);
  });

  test("a recusal long before the item is taken up holds as well, and whatever is derived anew is the same", async () => {
    const known = () =>
      ground.db.app.query("select matter, person from recusals where jurisdiction = $1 order by 1, 2", [
        HERE,
      ]);
    const before = await known();
    expect(before).toHaveLength(3);
    const { database, recordKey } = server.services;
    await ground.db.app.query("delete from recusals where jurisdiction = $1", [HERE]);
    expect(await rebuildRecusals(database, recordKey, HERE)).toEqual({ recusals: 3 });
    expect(await known()).toEqual(before);
  });

  test("brought in with the time of then, as an import or a sample is, it holds from then on", async () => {
    const then = new Date(Date.now() - 24 * HOUR_MS);
    const act = (type: string, data: Record<string, unknown>) => ({
      type: `decision.${type}`,
      actor: { system: "import" as const },
      claimedAt: then.toISOString(),
      data,
    });
    const proposed = act("proposed", { title: "关于往年事项的议题", class: "funds" });
    const declared = act("interest-declared", {
      of: ground.people.member,
      as: "member",
      interest: "亲属任职",
    });
    const matter = { open: { procedure: "cn/decision", body: ground.bodies.finance } };
    const answers = await server.services.matters.admitAll(
      [[proposed], [proposed, declared]].map((acts) => ({ jurisdiction: HERE, matter, acts })),
      { recordedAt: () => then },
    );
    const read = answers.map(async (answer) => {
      if (!answer.ok) throw new Error(answer.message.en);
      return (await server.ask(`/api/v1/matters/${answer.matter}`, { as: "member" })).status;
    });
    expect(await Promise.all(read)).toEqual([200, 404]);
  });

  test("who is recused on one of several items of one record reads the record", async () => {
    const at = now();
    const { chief, member } = ground.people;
    const act = (type: string, data: object) => ({ type: `decision.${type}`, claimedAt: at, data });
    const open = (acts: object[]) =>
      done(
        server.ask("/api/v1/matters", {
          as: "clerk",
          body: {
            procedure: "cn/decision",
            body: ground.bodies.finance,
            act: act("proposed", { title: "两项", class: "funds" }),
            followedBy: acts,
          },
        }),
      );
    const recused = act("recused", { of: member, as: "member", item: "1" });
    const position = (item: string) =>
      act("position-stated", { of: chief, as: "chair", position: "agree", item });
    const read = async ({ matter }: { matter: string }) =>
      (await server.ask(`/api/v1/matters/${matter}`, { as: "member" })).status;
    expect(await read(await open([recused, position("1")]))).toBe(404);
    expect(await read(await open([recused, position("1"), position("2")]))).toBe(200);
  });
});
