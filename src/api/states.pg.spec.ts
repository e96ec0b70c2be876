/** States of bodies on any day: from what stood open then, for those who may see it, under the law of that day. */
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { adoptedLaw } from "../adoption/index.ts";
import { letterNorms } from "../matters/deadlines.fixture.ts";
import { createMatters, type Matters } from "../matters/index.ts";
import { loadPacks } from "../norms/index.ts";
import { type Ground, HERE, openGround, type Role, type Server } from "./ground.fixture.ts";

/** Five working days are given for the answer; two before their end it is near. */
const RECEIVED = "2026-11-02T01:00:00Z";
const clock = { now: () => new Date(time) };
let time = Date.parse(RECEIVED) + 60_000;
let ground: Ground;
let server: Server;
let matters: Matters;
let folder: string;
let matter: string;

beforeAll(async () => {
  ground = await openGround();
  ({ folder } = await letterNorms());
  const packs = await loadPacks(["norms", folder]);
  const letter = packs.procedure("post/letter", "2026-11-02");
  if (!letter) throw new Error("the letter's pack is not there");
  const readable = { ...letter, id: "fomc/meeting" };
  const norms: typeof packs = {
    ...packs,
    procedure: (id, ...rest) => (id === readable.id ? readable : packs.procedure(id, ...rest)),
  };
  const { database, recordKey, served } = (await ground.open()).services;
  const law = adoptedLaw(norms, served.whyNot);
  matters = createMatters({ database, norms, law, recordKey, clock: clock.now, projections: [] });
  server = await ground.open({ norms, law, matters, clock });
  const answer = await matters.admit({
    jurisdiction: HERE,
    matter: { open: { procedure: "fomc/meeting", body: ground.bodies.finance } },
    acts: [
      {
        type: "letter.received",
        actor: { person: ground.people.clerk ?? "", office: randomUUID() },
        claimedAt: RECEIVED,
        data: { title: "关于停车场的来信" },
      },
    ],
  });
  if (!answer.ok) throw new Error(answer.message.en);
  matter = answer.matter;
  time = Date.parse("2026-11-10T01:00:00Z");
  await matters.tick([{ jurisdiction: HERE, matter }], clock.now());
  time = Date.parse("2026-11-24T01:00:00Z");
});
afterAll(async () => {
  await ground.close();
  await rm(folder, { recursive: true });
});

async function statesFor(as: Role, query = "") {
  const { status, json } = await server.ask(`/api/v1/states${query}`, { as });
  expect(status).toBe(200);
  return json;
}
async function finance(as: Role, query = "") {
  const { items } = await statesFor(as, query);
  return items.find((item: { id: string }) => item.id === ground.bodies.finance);
}

test("a limit that has passed is a finding, and the body is shown with it and with the day before", async () => {
  expect(await finance("discipline-officer", "?since=2026-11-03")).toMatchObject({
    state: "prevention",
    before: "normal",
    findings: 1,
    serious: 1,
    reasons: [
      {
        because: "finding",
        matter,
        matterTitle: "关于停车场的来信",
        constraint: "replied-in-time",
        title: { zh: "按时答复" },
        severity: "serious",
      },
    ],
  });
});

test("a day that is over is shown as it was: near on its last days, normal before, though the acts went on", async () => {
  expect(await finance("discipline-officer", "?on=2026-11-06")).toMatchObject({
    state: "prevention",
    findings: 0,
    limits: 1,
    reasons: [{ because: "limit-near", constraint: "replied-in-time", severity: null }],
  });
  expect(await finance("discipline-officer", "?on=2026-11-03")).toMatchObject({
    state: "normal",
    reasons: [],
  });
  expect(await finance("discipline-officer", "?on=2026-11-01")).toMatchObject({
    state: "normal",
    reasons: [],
  });
});

test("each reader sees the bodies that are theirs to read, in an order that no state changes", async () => {
  const names = async (as: Role, query = "") =>
    (await statesFor(as, query)).items.map((item: { id: string }) => item.id);
  const { finance: own, health } = ground.bodies;
  expect(await names("clerk")).toEqual([own]);
  expect(await names("chief")).toEqual([own]);
  expect(await names("station-officer")).toEqual([own]);
  expect(await names("clerk-of-another-body")).toEqual([health]);
  expect(await names("organisation-officer")).toEqual([]);
  expect(await names("discipline-officer-elsewhere")).not.toContain(own);
  const all = await names("auditor");
  expect(all).toEqual(expect.arrayContaining([own, health]));
  expect(await names("auditor", "?on=2026-11-03")).toEqual(all);
});

test("the thresholds of the day are told with their basis; there are no states of days to come", async () => {
  const { thresholds, counts, limitsKnown } = await statesFor("inspector");
  expect(thresholds.map((t: { id: string }) => t.id)).toEqual([
    "state_window",
    "warning_serious",
    "warning_findings",
    "prevention_findings",
    "prevention_limits",
  ]);
  expect(thresholds[0].basis).not.toEqual([]);
  expect(counts).toMatchObject({ prevention: 1, warning: 0 });
  expect(limitsKnown).toBe(true);
  expect(await server.ask("/api/v1/states?on=2026-11-25", { as: "inspector" })).toMatchObject({
    status: 400,
    code: "malformed_request",
  });
});

test("a finding that is dismissed counts no longer, and still counts on the days before", async () => {
  const { items } = (await server.ask("/api/v1/findings", { as: "discipline-officer" })).json;
  const path = `/api/v1/findings/${items[0].id}/acts`;
  const dismissal = { act: "dismissed", ground: "other", text: "经核对不成立", after: 0 };
  const answer = await server.ask(path, { as: "discipline-officer", body: dismissal });
  expect(answer.status, answer.text).toBe(201);
  time += 60_000;
  expect(await finance("discipline-officer")).toMatchObject({ state: "normal", before: "prevention" });
  expect(await finance("discipline-officer", "?on=2026-11-23")).toMatchObject({ state: "prevention" });
});
