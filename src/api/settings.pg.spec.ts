/** Settings over HTTP: they follow the account, no other account's, and say what is wrong with a change. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ground, HERE, openGround, type Role, type Server } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;
beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
});
afterAll(() => ground.close());

const path = "/api/v1/me/settings";
const read = async (as: Role) => (await server.ask(path, { as })).json;
const change = (as: Role, body: object) => server.ask(path, { as, body });

test("they begin alike for everybody, and follow the account to another session and another process", async () => {
  expect(await read("clerk")).toMatchObject({ revision: 0, language: null, density: "dense", views: [] });
  const answer = await change("clerk", { language: "en" });
  expect([answer.status, answer.json.revision]).toEqual([200, 1]);
  const elsewhere = await ground.open();
  expect((await elsewhere.ask(path, { as: "clerk" })).json).toMatchObject({ revision: 1, language: "en" });
  expect(await read("member")).toMatchObject({ revision: 0, language: null });
  await change("system-administrator", { density: "comfortable" });
  expect(await read("system-administrator")).toMatchObject({ density: "comfortable" });
});

test("two windows: what was changed from an older reading is refused, and nothing of it is kept", async () => {
  const { revision } = await read("chief");
  expect((await change("chief", { after: revision, density: "comfortable" })).status).toBe(200);
  const late = await change("chief", { after: revision, language: "en" });
  expect([late.status, late.code]).toEqual([409, "settings_moved_on"]);
  expect(await read("chief")).toMatchObject({ revision: revision + 1, language: null });
  // Parts that do not touch one another need not know of each other.
  const both = await Promise.all([
    change("chief", { language: "zh" }),
    change("chief", { start: "matters" }),
  ]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(await read("chief")).toMatchObject({ language: "zh", start: "matters", density: "comfortable" });
});

test("kinds of messages that are not to call are not counted, and listed all the same", async () => {
  const unread = async () => (await server.ask("/api/v1/messages/unread", { as: "chief" })).json.unread;
  await ground.db.app.query(
    `insert into messages (jurisdiction, person, finding, number, kind, at) values ($1, $2, $3, 1, 'confirmed', now())`,
    [HERE, ground.people.chief, randomUUID()],
  );
  expect(await unread()).toBe(1);
  await change("chief", { messages: { quiet: ["confirmed"] } });
  expect(await unread()).toBe(0);
  expect((await server.ask("/api/v1/messages", { as: "chief" })).json.total).toBe(1);
});

test("what is not known or does not fit is refused with its place", async () => {
  const unknown = await change("member", { colour: "red" });
  expect([unknown.status, unknown.code]).toEqual([400, "malformed_request"]);
  expect(unknown.json.errors[0].message).toContain("colour");
  const id = "6f6f2c5e-6a5e-4e9b-9a65-0f8f0b3b7f11";
  const twice = { id, page: "matters", name: "大额", search: "", isDefault: false };
  const views = await change("member", { views: [twice, twice] });
  expect([views.status, views.json.errors[0].path]).toEqual([400, "body.views.1.id"]);
  expect((await change("member", { views: [{ ...twice, name: "款".repeat(61) }] })).status).toBe(400);
  expect(await read("member")).toMatchObject({ revision: 0, views: [] });
});
