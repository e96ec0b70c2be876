/** The private question after a meeting: sealed to the organ, without a trace of who answered, and shown only from a number on. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  fromBase64,
  newOrganKey,
  openTone,
  sealTone,
  type Tone,
  toBase64,
  unwrapOrganKey,
} from "../../sealing/index.ts";
import { keepTone } from "../meetings/index.ts";
import { type Ground, openGround, type Role, type Server } from "./ground.fixture.ts";
import { type MeetingOver, meetingOver } from "./meeting-record.fixture.ts";

let ground: Ground;
let server: Server;
let over: MeetingOver;
const made = await newOrganKey();

beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
  over = await meetingOver(ground, server);
});
afterAll(() => ground.close());

const askedOf = async (as: Role) =>
  (await server.ask(`/api/v1/meetings/${over.meeting}/record`, { as })).json.tone;
const makeKey = ({ publicKey, wrapped }: typeof made) =>
  server.ask("/api/v1/tone/keys", { as: "discipline-officer", body: { publicKey, wrapped } });

async function answers(tone: Tone) {
  const asked = await askedOf("member");
  const sealed = toBase64(await sealTone(asked.publicKey, asked.place, tone));
  const body = { key: asked.key, sealed };
  return server.ask(`/api/v1/meetings/${over.meeting}/tone`, { as: "member", body });
}

/** Everything that tells of requests or acts, as it stands. */
const traces = async () => {
  const tables = ["acts", "idempotency_keys", "ledger_queue", "leaves"];
  const counts = await Promise.all(
    tables.map((table) => ground.db.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)),
  );
  return counts.map(([row]) => row?.n);
};

test("nobody is asked before the organ has a key; then members are, and neither chair nor clerk", async () => {
  expect(await askedOf("member")).toBeNull();
  expect((await makeKey(made)).status).toBe(201);
  const asked = await askedOf("member");
  expect(asked.publicKey).toBe(made.publicKey);
  expect(asked.place).toEqual({
    jurisdiction: "qingchuan",
    body: ground.bodies.finance,
    chief: ground.people.chief,
  });
  for (const role of ["chief", "clerk", "station-officer", "discipline-officer"] as const)
    expect(await askedOf(role)).toBeNull();
});

test("an answer leaves no act, no look, no key of a request and no time; the last one of a person counts", async () => {
  // Everybody who confirms fetches the record; what is compared is the sending alone.
  const asked = await askedOf("member");
  const before = await traces();
  for (const tone of ["not-saying", "beforehand"] as const) {
    const sealed = toBase64(await sealTone(asked.publicKey, asked.place, tone));
    const body = { key: asked.key, sealed };
    const answer = await server.ask(`/api/v1/meetings/${over.meeting}/tone`, { as: "member", body });
    expect([answer.status, answer.text]).toEqual([204, ""]);
  }
  expect(await traces()).toEqual(before);
  const rows = await ground.db.owner.query<{ slot: Buffer; sealed: Buffer }>("select * from tone_answers");
  expect(rows).toHaveLength(1);
  const { slot = Buffer.alloc(0), sealed = Buffer.alloc(0), ...kept } = rows[0] ?? {};
  expect(Object.keys(kept).sort()).toEqual(["body", "chief", "jurisdiction", "key"]);
  const words = JSON.stringify(kept) + slot.toString("hex") + slot.toString("latin1");
  for (const id of [over.meeting, ground.people.member ?? ""]) expect(words).not.toContain(id);
  for (const line of server.logged) expect(line).not.toContain(ground.people.member);
  const key = await unwrapOrganKey(made.publicKey, made.wrapped, made.words);
  expect(key && (await openTone(key, asked.place, sealed))).toBe("beforehand");
});

test("what is no answer of this length, is for another key, or from somebody who is not asked is refused", async () => {
  const path = `/api/v1/meetings/${over.meeting}/tone`;
  const { key } = await askedOf("member");
  const sealed = Buffer.alloc(82, 1).toString("base64");
  const refused = async (as: Role, body: object) => (await server.ask(path, { as, body })).code;
  expect(await refused("member", { key, sealed: Buffer.alloc(81).toString("base64") })).toBe(
    "malformed_request",
  );
  expect(await refused("member", { key: randomUUID(), sealed })).toBe("settings_moved_on");
  expect(await refused("chief", { key, sealed })).toBe("not_allowed");
  expect(await refused("clerk", { key, sealed })).toBe("not_allowed");
});

test("officers get answers by chief from five on, without meeting or person, and never about themselves", async () => {
  const tone = async () => (await server.ask("/api/v1/tone", { as: "discipline-officer" })).json;
  expect((await tone()).groups).toEqual([]);
  const asked = await askedOf("member");
  const { body, chief } = asked.place;
  const own = { ...asked.place, chief: ground.people["discipline-officer"] ?? "" };
  for (const place of [asked.place, own])
    for (let n = 0; n < 5; n++)
      await keepTone(server.services, "qingchuan", {
        meeting: randomUUID(),
        person: randomUUID(),
        key: asked.key,
        body: place.body,
        chief: place.chief,
        sealed: Buffer.from(await sealTone(made.publicKey, place, n < 2 ? "in-the-room" : "not-at-all")),
      });
  const { groups, keys, least } = await tone();
  expect(least).toBe(5);
  expect(groups.map((group: { body: string; chief: string }) => [group.body, group.chief])).toEqual([
    [body, chief],
  ]);
  expect(Object.keys(groups[0]).sort()).toEqual([
    "body",
    "bodyName",
    "chief",
    "chiefName",
    "jurisdiction",
    "key",
    "sealed",
  ]);
  const key = await unwrapOrganKey(keys[0].publicKey, keys[0].wrapped, made.words);
  if (!key) throw new Error("the words do not open the key that was kept");
  const opened = await Promise.all(
    groups[0].sealed.map((text: string) => openTone(key, asked.place, fromBase64(text) ?? new Uint8Array())),
  );
  expect(opened.sort()).toEqual([
    "beforehand",
    "in-the-room",
    "in-the-room",
    "not-at-all",
    "not-at-all",
    "not-at-all",
  ]);
  const looks = await server.ask("/api/v1/looks", { as: "audit-administrator" });
  expect(looks.json.items.map((one: { action: string }) => one.action)).toContain("getTone");
});

test("a key made anew is the one to seal to; the same sent twice is kept once", async () => {
  const next = await newOrganKey();
  const [first, again] = [await makeKey(next), await makeKey(next)];
  expect(again.json).toEqual(first.json);
  expect((await askedOf("member")).publicKey).toBe(next.publicKey);
  expect((await answers("not-saying")).status).toBe(204);
});
