/** Limits that pass become acts of the clock; what is owed is derived with the acts, and again from them alone. */
import { randomBytes, randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { type Calendars, calendarIn, SHIPPED_CALENDARS, STATE_COUNCIL } from "../calendar/index.ts";
import type { NormLibrary } from "../norms/index.ts";
import { assess, TICK } from "../rules/index.ts";
import { letterNorms } from "./deadlines.fixture.ts";
import { follow, initialState, keepCalendar } from "./decide.ts";
import {
  type ActDraft,
  actsOf,
  createMatters,
  deadlinesOfMatter,
  judgementsOf,
  type Matters,
  mattersToTick,
} from "./index.ts";

const J = "testville";
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const clerk = { person: randomUUID(), office: randomUUID() };
const body = randomUUID();
const recordKey = randomBytes(32);
let db: TestDatabase;
let norms: NormLibrary;
let folder: string;
let now: number;
let matters: Matters;

const beijing = (text: string) => Date.parse(`${text}+08:00`);
/** A process of its own: it remembers nothing. */
const another = (calendars: Calendars = SHIPPED_CALENDARS) =>
  createMatters({
    database: db.app,
    norms,
    calendars,
    recordKey,
    clock: () => new Date(now),
    projections: [],
  });
const draft = (type: string, at = now): ActDraft => ({
  type: `letter.${type}`,
  actor: clerk,
  claimedAt: new Date(at).toISOString(),
  data: type === "received" ? { title: "关于某事的来信" } : {},
});

async function opened(): Promise<string> {
  const open = { procedure: "post/letter", body };
  const answer = await matters.admit({ jurisdiction: J, matter: { open }, acts: [draft("received")] });
  if (!answer.ok) throw new Error(answer.message.en);
  return answer.matter;
}
async function record(matter: string, type: string, at = now): Promise<void> {
  const answer = await matters.admit({ jurisdiction: J, matter: { id: matter }, acts: [draft(type, at)] });
  if (!answer.ok) throw new Error(answer.message.en);
}
/** What the job does, by the given process; of one matter what came into it. */
async function tick(matter?: string, by: Matters = matters) {
  const due = await mattersToTick(db.app, new Date(now), 1000);
  const { acts } = await by.tick(due, new Date(now));
  return acts.filter((act) => matter === undefined || act.matter === matter);
}
const owed = (matter: string) => deadlinesOfMatter(db.app, J, matter);
const dueOf = async (matter: string) => (await owed(matter)).map((d) => [d.constraint, d.dueAt]);
const end = (day: string) => new Date(beijing(`${day}T23:59:59.999`)).toISOString();

beforeAll(async () => {
  db = await createTestDatabase();
  await db.app.query(
    "insert into jurisdictions (jurisdiction, title_zh, title_en, origin, created_at) values ($1, '测试', 'Test', 'test', now())",
    [J],
  );
  ({ norms, folder } = await letterNorms());
});
afterAll(async () => {
  await db.drop();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  now = beijing("2026-09-21T09:00");
  matters = another();
});

test("期限与记录同时入库：跨中秋的五个工作日、一个月", async () => {
  const matter = await opened();
  expect(await dueOf(matter)).toEqual([
    ["replied-in-time", end("2026-09-29")],
    ["reported-in-a-month", end("2026-10-21")],
  ]);
  await record(matter, "replied", now + 1000);
  expect(await dueOf(matter)).toEqual([["reported-in-a-month", end("2026-10-21")]]);
});

test("没有到期的不记；到期后由时钟记一条，时间为期限，问题提示同时产生", async () => {
  const matter = await opened();
  now = beijing("2026-09-29T23:59");
  expect(await tick(matter)).toEqual([]);
  now = beijing("2026-09-30T00:00");
  const acts = await tick(matter);
  expect(acts).toMatchObject([
    {
      type: TICK,
      actor: { system: "clock" },
      claimedAt: end("2026-09-29"),
      number: 2,
      data: { due: [end("2026-09-29")], constraints: ["replied-in-time"], acts: [1] },
    },
  ]);
  const { findings, verdicts } = await judgementsOf(db.app, J, matter);
  expect(findings.map((f) => [f.constraint, f.at])).toEqual([["replied-in-time", 2]]);
  expect(verdicts.find((v) => v.constraint === "replied-in-time")?.verdict).toBe("violated");
  expect(await tick(matter)).toEqual([]);
  // A late answer puts nothing right.
  await record(matter, "replied");
  const after = await judgementsOf(db.app, J, matter);
  expect(after.verdicts.find((v) => v.constraint === "replied-in-time")?.verdict).toBe("violated");
});

test("停机很久以后：所有已过的期限按先后补记", async () => {
  const matter = await opened();
  now += HOUR_MS;
  await record(matter, "asked");
  now = beijing("2026-11-24T08:00");
  const acts = await tick(matter);
  expect(acts.map((a) => [a.number, a.claimedAt])).toEqual([
    [3, new Date(beijing("2026-09-22T10:00")).toISOString()],
    [4, end("2026-09-29")],
    [5, end("2026-10-21")],
  ]);
  expect(await owed(matter)).toEqual((await owed(matter)).filter((d) => d.passed));
});

test("两个进程同时查看，只记一次", async () => {
  for (let n = 0; n < 12; n += 1) await opened();
  now = beijing("2026-10-01T08:00");
  const [one, two] = [another(), another()];
  const due = await mattersToTick(db.app, new Date(now), 1000);
  const told = await Promise.all([one.tick(due, new Date(now)), two.tick(due, new Date(now))]);
  const acts = told.flatMap((t) => t.acts);
  expect(acts.length).toBe(due.length);
  expect(new Set(acts.map((a) => a.matter)).size).toBe(due.length);
  expect(await tick(undefined, another())).toEqual([]);
});

test("时限届满只由时钟记录，人和接口都不能", async () => {
  const matter = await opened();
  for (const actor of [clerk, { system: "clock" as const }])
    expect(
      await matters.admit({
        jurisdiction: J,
        matter: { id: matter },
        acts: [{ ...draft("replied"), type: TICK, actor }],
      }),
    ).toMatchObject({
      ok: false,
      code: "act_not_known",
      message: { zh: expect.stringContaining("不能由他人记录") },
    });
});

test("补录较早的行为，其期限已过的再告知一次", async () => {
  const matter = await opened();
  now = beijing("2026-10-10T08:00");
  expect((await tick(matter)).length).toBe(1);
  await record(matter, "asked", beijing("2026-09-21T10:00"));
  const acts = await tick(matter);
  expect(acts.map((a) => [a.number, a.data.constraints])).toEqual([
    [4, ["noticed-in-a-day"]],
    [5, ["replied-in-time"]],
  ]);
  expect(await tick(matter)).toEqual([]);
});

test("中止后没有截止，恢复后顺延；延长只算一次", async () => {
  const matter = await opened();
  now = beijing("2026-09-22T09:00");
  await record(matter, "paused");
  const [stopped] = await owed(matter);
  expect(stopped).toMatchObject({ constraint: "replied-in-time", dueAt: null, suspended: true });
  now = beijing("2026-10-10T09:00");
  await record(matter, "resumed");
  // None of the five days had passed: 10, 12, 13, 14, 15 October.
  expect((await dueOf(matter))[0]).toEqual(["replied-in-time", end("2026-10-15")]);
  await record(matter, "extended", now + 1000);
  await record(matter, "extended", now + 2000);
  expect((await dueOf(matter))[0]).toEqual(["replied-in-time", end("2026-10-20")]);
});

test("期限落入放假安排未公布的年份：待定；公布后重新推得，再按期告知", async () => {
  now = beijing("2026-12-28T09:00");
  const matter = await opened();
  const [pending] = await owed(matter);
  expect(pending).toMatchObject({ constraint: "replied-in-time", dueAt: null, pendingYear: 2027 });
  const years = [
    ...STATE_COUNCIL,
    { year: 2027, rest: ["01-01/01-03"], work: [], basis: [{ document: "测试", status: "M" as const }] },
  ];
  const announced = another({
    years: () => years,
    textOf: () => "2027",
    of: (zone) => calendarIn(zone, { years }),
  });
  const key = { jurisdiction: J, matter };
  expect(await announced.deriveDeadlines([key])).toBe(1);
  expect((await dueOf(matter))[0]).toEqual(["replied-in-time", end("2027-01-05")]);
  expect(await announced.deriveDeadlines([key])).toBe(0);
  now = beijing("2027-01-06T00:01");
  expect((await tick(matter, announced)).length).toBe(1);
});

test("办结的事项不再有期限", async () => {
  const matter = await opened();
  await record(matter, "closed", now + 1000);
  expect(await owed(matter)).toEqual([]);
  now += 365 * DAY_MS;
  expect(await tick(matter)).toEqual([]);
});

/** What people do, and how long they wait before; `late`: how long ago it is said to have been done. */
const step = fc.record({
  does: fc.constantFrom(
    "asked",
    "replied",
    "paused",
    "resumed",
    "extended",
    "reported",
    "noticed",
    "tick",
    "restart",
  ),
  waitMs: fc.integer({ min: 1, max: 6 * DAY_MS }),
  lateMs: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 3 * DAY_MS })),
});
const course = fc.tuple(
  fc.integer({ min: beijing("2024-01-01T00:00"), max: beijing("2026-10-31T00:00") }),
  fc.array(step, { maxLength: 14 }),
);

test("a replay gives the same verdicts, findings and deadlines, whatever happened when, and however often it was looked", async () => {
  await fc.assert(
    fc.asyncProperty(course, async ([from, steps]) => {
      now = from;
      matters = another();
      const matter = await opened();
      let last = now;
      for (const { does, waitMs, lateMs } of steps) {
        now += waitMs;
        if (does === "tick") await tick();
        else if (does === "restart") matters = another();
        else {
          last = Math.max(last + 1, now - lateMs);
          await record(matter, does, Math.min(last, now));
        }
      }
      await tick();
      expect((await tick(undefined, another())).length).toBe(0);

      const acts = await actsOf(db.app, recordKey, J, matter);
      const procedure = norms.procedures()[0];
      if (!procedure) throw new Error("the pack has a procedure");
      const state = keepCalendar(
        initialState({ jurisdiction: J, matter, body, procedure }),
        SHIPPED_CALENDARS.of("Asia/Shanghai", J),
      );
      const findings = acts.flatMap((act) => follow(state, act));
      const held = await judgementsOf(db.app, J, matter);
      const standing = ({ constraint, verdict, vacuous }: (typeof held.verdicts)[number]) => [
        constraint,
        verdict,
        vacuous,
      ];
      expect(held.verdicts.map(standing)).toEqual(
        assess(state.monitor)
          .constraints.map((c) => [c.constraint, c.verdict, c.vacuous])
          .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      );
      const told = (found: { constraint: string; at: number; acts: number[] }[]) =>
        found.map((f) => [f.at, f.constraint, f.acts]).sort();
      expect(told(held.findings)).toEqual(told(findings));
      expect(await another().deriveDeadlines([{ jurisdiction: J, matter }])).toBe(0);
    }),
    { numRuns: 60 },
  );
});
