/**
 * kill -9 in every phase of an item: whoever was in the room is back in it, hears it again, and finds it as it was; what was
 * sealed is neither lost nor opened by it, and opens afterwards as it was sealed; a ballot goes on where it stood.
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newTeller } from "../../ballots/client.ts";
import {
  fromBase64,
  newStationDevice,
  openAtStation,
  type Place,
  sealPosition,
  sealToStation,
  type StationDevice,
  toBase64,
} from "../../sealing/index.ts";
import { castBy, joined, openedBox, roomOf } from "../../src/api/ballot.fixture.ts";
import type { Role, Server } from "../../src/api/ground.fixture.ts";
import { type Program, removeDataFolder, startServer, stopEverything, until } from "../program.ts";
import { signIn } from "./clerk.ts";
import { newSampleFolder } from "../sample-folder.ts";

const PEOPLE = {
  clerk: "Meeting clerk",
  chief: "Chief (secretary)",
  head: "Administrative head",
  member: "Deputy",
  observer: "Station officer",
} as const;
type Who = keyof typeof PEOPLE;
const EVERYBODY = Object.keys(PEOPLE) as Who[];
const SEALERS = ["head", "member"] as const;

type Person = Awaited<ReturnType<typeof signIn>> & { person: string };
type Room = { now: string; stage: string; current: { matter: string; item: { phase: string } } | null };
type Round = {
  state: string;
  sealed: { member: string; held: boolean }[];
  opened: string[];
  revealed: object | null;
};

let folder = "";
let server: Program;
let people: Record<Who, Person>;
let meeting = "";
let items: [string, string];
const device: { key: StationDevice | null } = { key: null };
const said = new Map<string, string>();

beforeAll(async () => {
  folder = await newSampleFolder();
  server = await startServer(folder);
  people = await enter();
});
afterAll(async () => {
  await stopEverything();
  await removeDataFolder(folder);
});

async function enter(): Promise<Record<Who, Person>> {
  const entered = EVERYBODY.map(async (who) => {
    const person = await signIn(server.ready, PEOPLE[who]);
    return [who, { ...person, ...((await person.get("/api/v1/session")) as { person: string }) }] as const;
  });
  return Object.fromEntries(await Promise.all(entered)) as Record<Who, Person>;
}

async function ask(who: Who, path: string, body?: unknown) {
  if (body === undefined) return { status: 200, body: await people[who].get(path) };
  return people[who].send({ path, key: randomUUID(), body: body as object, text: "" });
}

async function done(who: Who, path: string, body: object): Promise<Record<string, unknown>> {
  const answer = await ask(who, path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const step = (body: object) => done("clerk", `/api/v1/meetings/${meeting}/room/steps`, body);
const roomOfMeeting = async (who: Who) =>
  (await people[who].get(`/api/v1/meetings/${meeting}/room`)) as unknown as Room;
const roundNow = async () => {
  const { rounds } = await people.clerk.get(`/api/v1/matters/${items[0]}/sealing`);
  return (rounds as Round[]).at(-1);
};

/** As far as time does not change it. */
async function everythingSeen() {
  // Whoever keeps the room makes its code by coming first.
  await roomOfMeeting("clerk");
  const seen = await Promise.all(
    EVERYBODY.map(async (who) => {
      const { now: _, ...room } = await roomOfMeeting(who);
      return [who, room] as const;
    }),
  );
  const round = await roundNow();
  const { state: _, ...sealing } = { state: "", ...round, until: null };
  const ballot = await people.clerk.get(`/api/v1/matters/${items[1]}/ballot`);
  return { rooms: Object.fromEntries(seen), sealing, ballot };
}

/** What each device's stream says first. */
async function hears(who: Who): Promise<string> {
  const closing = new AbortController();
  const stream = await people[who].open(`/api/v1/meetings/${meeting}/events`, closing.signal);
  const reader = stream.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  closing.abort();
  return /^event: (\w+)$/m.exec(new TextDecoder().decode(value))?.[1] ?? "nothing";
}

async function killed(): Promise<void> {
  const before = await everythingSeen();
  await server.kill();
  server = await startServer(folder);
  // The sessions outlive it; only the address is another one, where no port is given.
  people = await until(enter);
  for (const who of EVERYBODY) expect(await hears(who), who).toBe("room");
  expect(await everythingSeen()).toEqual(before);
}

/** Before the reveal nobody's position stands anywhere, and every half is still carried. */
async function nothingLostOrOpened(sealed: number): Promise<void> {
  const round = await roundNow();
  expect(round).toMatchObject({ opened: [], revealed: null });
  expect(round?.sealed.map(({ held }) => held)).toEqual(Array.from({ length: sealed }, () => true));
  const matter = JSON.stringify(await people.observer.get(`/api/v1/matters/${items[0]}`));
  for (const reasons of said.values()) expect(matter).not.toContain(reasons);
}

const placeOf = (member: string): Place => ({
  jurisdiction: "qingchuan",
  matter: items[0],
  item: null,
  round: 1,
  member,
});

async function seal(who: (typeof SEALERS)[number]): Promise<void> {
  const { key } = device;
  if (!key) throw new Error("the station's device has joined");
  const reasons = `只在启封后可读的理由（${randomUUID()}）`;
  const place = placeOf(people[who].person);
  const sealed = sealPosition(place, { position: "disagree", reasons });
  const half = await sealToStation(key.publicKey, place, sealed.commitment, sealed.stationHalf);
  await done(who, `/api/v1/matters/${items[0]}/sealing/positions`, {
    item: null,
    round: 1,
    commitment: toBase64(sealed.commitment),
    serverHalf: toBase64(sealed.serverHalf),
    stationHalf: toBase64(half),
  });
  said.set(people[who].person, reasons);
}

async function reveal(): Promise<void> {
  const { key } = device;
  const path = `/api/v1/matters/${items[0]}/sealing`;
  const asked = await people.observer.get(`${path}/halves?round=1&wait=true`);
  const halves = await Promise.all(
    (asked.items as { member: string; commitment: string; half: string | null }[]).map(
      async ({ member, commitment, half }) => {
        const [bytes, sealed] = [commitment, half ?? ""].map((text) => fromBase64(text));
        const opened = key && bytes && sealed && (await openAtStation(key, placeOf(member), bytes, sealed));
        return { member, half: opened ? toBase64(opened) : "" };
      },
    ),
  );
  await until(async () => {
    const answer = await ask("observer", `${path}/reveal`, { item: null, round: 1, halves });
    return answer.status === 200;
  });
}

test("agenda: the meeting is called and has two items", async () => {
  const { clerkOf } = await people.clerk.get("/api/v1/session");
  const [body] = clerkOf as string[];
  const proposed = async (title: string, kind: string) => {
    const claimedAt = new Date().toISOString();
    const act = { type: "decision.proposed", claimedAt, data: { title, class: kind, amount: 1e9 } };
    return String((await done("clerk", "/api/v1/matters", { procedure: "cn/decision", body, act })).matter);
  };
  items = [
    await proposed("关于年度资金安排的议题", "funds"),
    await proposed("关于改造工程的议题", "project"),
  ];
  const call = { body, title: "第七次党组会议", kind: "group", items };
  const startsOn = new Date().toISOString().slice(0, 10);
  meeting = String((await done("clerk", "/api/v1/meetings", { ...call, startsOn })).matter);
  await killed();
  expect((await roomOfMeeting("clerk")).stage).toBe("called");
});

test("positions: the first item is taken up, to be sealed", async () => {
  const capacity = { chief: "chair", head: "member", member: "member", clerk: "clerk", observer: "observer" };
  const roll = EVERYBODY.map((who) => ({
    person: people[who].person,
    capacity: capacity[who],
    state: "present",
  }));
  await step({ kind: "open", roll });
  await step({ kind: "open-item", matter: items[0], means: "devices", sealed: true });
  await killed();
  expect((await roomOfMeeting("member")).current?.matter).toBe(items[0]);
});

test("sealing open: the round has begun, and one of two has sealed", async () => {
  device.key = await newStationDevice();
  const path = `/api/v1/matters/${items[0]}/sealing`;
  await done("observer", `${path}/device`, { key: device.key.publicKey });
  await done("clerk", `${path}/rounds`, { item: null });
  await killed();
  await nothingLostOrOpened(0);
  await seal("head");
  await killed();
  await nothingLostOrOpened(1);
});

test("sealed: all have, and nothing is revealed by a server that comes back", async () => {
  await seal("member");
  await killed();
  await nothingLostOrOpened(2);
});

test("revealed: what was sealed before three ends of the server opens as it was sealed", async () => {
  await reveal();
  await killed();
  expect(await roundNow()).toMatchObject({ state: "revealed" });
  const { acts } = await people.clerk.get(`/api/v1/matters/${items[0]}`);
  const stated = (acts as { type: string; of: { person: string }; data: object }[]).filter(
    ({ type }) => type === "decision.position-stated",
  );
  expect(new Map(stated.map(({ of, data }) => [of.person, (data as { reasons: string }).reasons]))).toEqual(
    said,
  );
});

/** The ballot's own fixture, over HTTP on the program: its third voter is the head. */
const BALLOT_ROLES: Partial<Record<Role, Who>> = {
  clerk: "clerk",
  member: "member",
  chief: "chief",
  "station-officer": "head",
};
const through = {
  async ask(path: string, { as, body }: { as: Role; body?: unknown }) {
    const answer = await ask(BALLOT_ROLES[as] ?? "clerk", path, body);
    return { status: answer.status, json: answer.body, text: JSON.stringify(answer.body) };
  },
} as unknown as Server;

const ballot: { room: ReturnType<typeof roomOf> | null } = { room: null };

test("ballot open: two tellers have agreed, and one of three has voted", async () => {
  await step({ kind: "close-item", matter: items[0], outcome: "deferred" });
  await step({ kind: "open-item", matter: items[1], means: "devices", sealed: false });
  const room = roomOf(through, items[1], [await newTeller(0), await newTeller(1)]);
  ballot.room = room;
  await done("clerk", room.path("prepare"), { tellers: [people.member.person, people.clerk.person] });
  await joined(room);
  await done("clerk", room.path("open"), {});
  await castBy(through, room, "chief", "agree");
  await killed();
  expect(await room.seen()).toMatchObject({ stage: "open" });
});

test("ballot closed: the box is what it was, and both tellers count it", async () => {
  const { room } = ballot;
  if (!room) throw new Error("the ballot is open");
  await castBy(through, room, "member", "agree");
  await castBy(through, room, "station-officer", "agree");
  await done("clerk", room.path("close"), {});
  await killed();
  expect(await room.seen()).toMatchObject({ stage: "closed" });
  const { signed } = await openedBox(through, room);
  for (const [at, role] of (["member", "clerk"] as const).entries())
    await done(role, room.path("sign"), signed(at as 0 | 1));
});

test("resolved: the item is decided, and the room goes on", async () => {
  const data = { outcome: "carried", text: "同意实施" };
  await step({ kind: "item", matter: items[1], type: "decision.resolved", data });
  await killed();
  expect((await roomOfMeeting("chief")).current?.item).toMatchObject({ resolved: { outcome: "carried" } });
});
