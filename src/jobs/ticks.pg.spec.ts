/** The jobs of the clock over a database as they find it: newly made, older than the table, or under a new calendar. */
import { randomBytes, randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { type Calendars, calendarIn, SHIPPED_CALENDARS, STATE_COUNCIL } from "../calendar/index.ts";
import { letterNorms } from "../matters/deadlines.fixture.ts";
import { createMatters } from "../matters/index.ts";
import type { NormLibrary } from "../norms/index.ts";
import { createLog } from "../platform/index.ts";
import { isJobName, type JobContext, runJob } from "./index.ts";

const J = "testville";
const recordKey = randomBytes(32);
let db: TestDatabase;
let norms: NormLibrary;
let folder: string;
let now = new Date("2026-12-01T01:00:00Z");

const clock = { now: () => now };
const context = (calendars: Calendars = SHIPPED_CALENDARS): JobContext => ({
  database: db.app,
  matters: createMatters({
    database: db.app,
    norms,
    calendars,
    recordKey,
    clock: clock.now,
    projections: [],
  }),
  calendars,
  recordKey,
  clock,
  backups: { keptDays: 0 } as JobContext["backups"],
  blobs: {} as JobContext["blobs"],
  log: createLog("silent"),
});
const facts = async (name: string, with_ = context()) => {
  if (!isJobName(name)) throw new Error(`no job ${name}`);
  return (await runJob(name, with_)).facts;
};
const rows = () =>
  db.app.query(
    "select matter, place, constraint_id, due_at, pending_year, passed from deadlines order by 1, 2",
  );

beforeAll(async () => {
  db = await createTestDatabase();
  await db.app.query(
    "insert into jurisdictions (jurisdiction, title_zh, title_en, origin, created_at) values ($1, '测试', 'Test', 'test', now())",
    [J],
  );
  ({ norms, folder } = await letterNorms());
  const { matters } = context();
  for (let n = 0; n < 150; n += 1)
    await matters.admit({
      jurisdiction: J,
      matter: { open: { procedure: "post/letter", body: randomUUID() } },
      acts: [
        {
          type: "letter.received",
          actor: { person: randomUUID(), office: randomUUID() },
          claimedAt: new Date(now.getTime() - n * 3_600_000).toISOString(),
          data: { title: `来信 ${n}` },
        },
      ],
    });
});
afterAll(async () => {
  await db.drop();
  await rm(folder, { recursive: true });
});

test("a database older than the table gets it filled from its acts, once", async () => {
  const before = await rows();
  expect(before.length).toBe(300);
  await db.app.query("delete from deadlines");
  expect(await facts("ticks")).toMatchObject({
    derived: [{ jurisdiction: J, matters: 150, differing: 150 }],
  });
  const ticked = (row: Record<string, unknown>) => ({ ...row, passed: false });
  expect((await rows()).map(ticked)).toEqual(before);
  expect(await facts("ticks")).toMatchObject({ ticks: 0, derived: [] });
});

test("by hand everything is derived again, and what stood otherwise is counted", async () => {
  expect(await facts("deadlines")).toEqual({ derived: [{ jurisdiction: J, matters: 150, differing: 0 }] });
  const whole = await rows();
  await db.owner.query("update deadlines set due_at = due_at - interval '1 hour' where place = 1");
  await db.owner.query(
    "delete from deadlines where place = 0 and matter in (select matter from matters order by 1 limit 7)",
  );
  expect(await facts("deadlines")).toEqual({ derived: [{ jurisdiction: J, matters: 150, differing: 150 }] });
  expect(await rows()).toEqual(whole);
});

test("a year that is announced gives what was pending its limit, and what has passed meanwhile its act", async () => {
  now = new Date("2026-12-29T01:00:00Z");
  await context().matters.admit({
    jurisdiction: J,
    matter: { open: { procedure: "post/letter", body: randomUUID() } },
    acts: [
      {
        type: "letter.received",
        actor: { person: randomUUID(), office: randomUUID() },
        claimedAt: now.toISOString(),
        data: { title: "年末来信" },
      },
    ],
  });
  expect((await rows()).filter((r) => r.pending_year === 2027).length).toBe(1);
  const basis = [{ document: "测试", status: "M" as const }];
  const years = [...STATE_COUNCIL, { year: 2027, rest: ["01-01/01-03"], work: [], basis }];
  const announced: Calendars = {
    years: () => years,
    textOf: () => "with 2027",
    of: (zone) => calendarIn(zone, { years }),
  };
  now = new Date("2027-01-07T01:00:00Z");
  const done = await facts("ticks", context(announced));
  expect(done).toMatchObject({ derived: [{ jurisdiction: J, differing: 1 }] });
  expect((await rows()).filter((r) => r.pending_year !== null)).toEqual([]);
  const [told] = await db.app.query<{ n: number }>(
    "select count(*)::int as n from acts a join matters m using (jurisdiction, matter) where a.type = 'clock.ticked' and m.title = '年末来信'",
  );
  expect(told).toEqual({ n: 1 });
});

test("matters whose pack is missing keep what they owe until it is back, and hold up nobody", async () => {
  now = new Date("2027-03-01T01:00:00Z");
  const none: NormLibrary = { ...norms, procedure: () => undefined };
  const bare = context();
  bare.matters = createMatters({
    database: db.app,
    norms: none,
    recordKey,
    clock: clock.now,
    projections: [],
  });
  const before = await rows();
  const outcome = await runJob("ticks", bare);
  expect(outcome.ok).toBe(false);
  expect(outcome.facts).toMatchObject({ ticks: 0 });
  expect(outcome.lines.at(-1)).toContain("follow a procedure that no pack has: put its pack back");
  expect(await rows()).toEqual(before);
  const back = await runJob("ticks", context());
  expect(back.ok).toBe(true);
  expect(back.facts).toMatchObject({ ticks: 1 });
});

test("a matter that cannot be read holds up nobody else; the job says which, and is not well", async () => {
  now = new Date("2027-06-01T01:00:00Z");
  const given = context();
  const admitted = await Promise.all(
    [1, 2, 3].map((n) =>
      given.matters.admit({
        jurisdiction: J,
        matter: { open: { procedure: "post/letter", body: randomUUID() } },
        acts: [
          {
            type: "letter.received",
            actor: { person: randomUUID(), office: randomUUID() },
            claimedAt: "2027-04-01T01:00:00Z",
            data: { title: `读不出来的来信 ${n}` },
          },
        ],
      }),
    ),
  );
  const bad = admitted[1]?.ok ? admitted[1].matter : "";
  const { matters } = given;
  const spoiled: JobContext = {
    ...given,
    matters: {
      ...matters,
      async tick(some, at) {
        if (some.some((m) => m.matter === bad)) throw new Error("its words cannot be opened");
        return matters.tick(some, at);
      },
    },
  };
  const outcome = await runJob("ticks", spoiled);
  expect(outcome.ok).toBe(false);
  expect(outcome.facts).toMatchObject({ matters: 2, failed: 1 });
  expect(outcome.lines.at(-1)).toContain("1 matters cannot be read");
  expect((await runJob("ticks", given)).facts).toMatchObject({ matters: 1, failed: 0 });
});
