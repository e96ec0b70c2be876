/** What is owed and by when, as the matter's answer and the desk's tell it, and the act of the clock among the others. */
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { adoptedLaw } from "../adoption/index.ts";
import { letterNorms } from "../matters/deadlines.fixture.ts";
import { createMatters, type Matters } from "../matters/index.ts";
import { loadPacks } from "../norms/index.ts";
import { type Ground, HERE, openGround, type Server } from "./ground.fixture.ts";

/** Five working days and no month after the letter. */
const RECEIVED = "2026-11-02T01:00:00Z";
/** Goes on at each look at it, as time does. */
const clock = {
  now() {
    time += 1_000;
    return new Date(time);
  },
};
let time = Date.parse("2026-11-24T01:00:00Z");
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
  // The letter's rules under the name of a kind that people may read.
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
});
afterAll(async () => {
  await ground.close();
  await rm(folder, { recursive: true });
});

const getMatter = async () => (await server.ask(`/api/v1/matters/${matter}`, { as: "clerk" })).json;
const getDesk = async (as: "clerk" | "clerk-of-another-body" | "discipline-officer-elsewhere") =>
  (await server.ask("/api/v1/desk", { as })).json.deadlines;

test("a matter says what is owed, from which act and by when; without whom it concerns", async () => {
  const { deadlines } = await getMatter();
  expect(deadlines).toMatchObject([
    { constraint: "replied-in-time", title: { zh: "按时答复" }, acts: [1], pendingYear: null, passed: false },
    { constraint: "reported-in-a-month", acts: [1], suspended: false, passed: false },
  ]);
  expect(Object.keys(deadlines[0]).sort()).toEqual([
    "acts",
    "constraint",
    "dueAt",
    "item",
    "leadAt",
    "passed",
    "pendingYear",
    "suspended",
    "title",
  ]);
});

test("the desk shows what is near or late to those who may see the matter, and to nobody else", async () => {
  expect(await getDesk("clerk")).toMatchObject([
    {
      matter,
      matterTitle: "关于停车场的来信",
      constraint: "replied-in-time",
      title: { zh: "按时答复" },
      body: ground.bodies.finance,
      late: true,
    },
  ]);
  expect(await getDesk("clerk-of-another-body")).toEqual([]);
  expect(await getDesk("discipline-officer-elsewhere")).toEqual([]);
});

test("the act of the clock has its title, its rules and the acts from which the time was counted", async () => {
  const {
    acts: [told],
  } = await matters.tick([{ jurisdiction: HERE, matter }], clock.now());
  const { acts, findings } = await getMatter();
  expect(acts.at(-1)).toMatchObject({
    id: told?.id,
    number: 2,
    type: "clock.ticked",
    title: { zh: "时限届满", en: "Deadline passed" },
    actor: { system: "clock" },
    of: null,
    claimedAt: told?.claimedAt,
    fields: [
      { key: "constraints", text: { zh: "按时答复" } },
      { key: "acts", text: { zh: "自第 1 条记录起算", en: "counted from record 1" } },
    ],
  });
  expect(findings).toMatchObject([{ constraint: "replied-in-time", at: 2 }]);
});

test("nobody records that act through the API", async () => {
  const answer = await server.ask(`/api/v1/matters/${matter}/acts`, {
    as: "clerk",
    body: { type: "clock.ticked", claimedAt: RECEIVED, data: {} },
  });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect((await getMatter()).acts.length).toBe(2);
});
