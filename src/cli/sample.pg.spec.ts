import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { adoptedLaw, adoptionProjection, settingsOf } from "../adoption/index.ts";
import type { SampleAccount } from "../api/index.ts";
import { findingsProjection } from "../findings/index.ts";
import { createMatters } from "../matters/index.ts";
import { registryProjection } from "../registry/index.ts";
import { generateSample } from "../sample/index.ts";
import { tasksProjection } from "../tasks/index.ts";
import {
  fillSample,
  findingsOf,
  loadSampleAccounts,
  SAMPLE_SEED,
  type SampleServices,
  sampleState,
} from "./sample.ts";
import { shippedNorms } from "../norms/shipped.fixture.ts";

/** The filling of an installation, at a scale at which it is quick. */
const SCALE = 0.05;
let db: TestDatabase;
let services: SampleServices;
let today = new Date();

beforeAll(async () => {
  db = await createTestDatabase();
  const clock = { now: () => today };
  const norms = await shippedNorms();
  const matters = createMatters({
    database: db.app,
    norms,
    law: adoptedLaw(norms),
    recordKey: randomBytes(32),
    clock: clock.now,
    projections: [registryProjection, adoptionProjection(norms), findingsProjection, tasksProjection],
  });
  services = {
    database: db.app,
    matters,
    clock,
    async createJurisdiction(j) {
      await db.app.query(
        `insert into jurisdictions (jurisdiction, parent, title_zh, title_en, origin, sample, created_at)
         values ($1, $2, $3, $4, $5, $6, now()) on conflict do nothing`,
        [j.jurisdiction, j.parent, j.titleZh, j.titleEn, j.origin, j.sample],
      );
    },
  };
});
afterAll(() => db.drop());

async function stored() {
  const [row] = await db.app.query<{ matters: number; acts: number }>(
    "select count(distinct matter)::int as matters, count(*)::int as acts from acts",
  );
  return row as { matters: number; acts: number };
}

test("a filling that is stopped leaves whole matters, and goes on another day to what it would have been", async () => {
  const stop = new AbortController();
  await expect(fillSample(services, SCALE, () => stop.abort(), { signal: stop.signal })).rejects.toThrow(
    /abort/i,
  );
  const before = await stored();
  const [begun] = await db.app.query<{ on: string }>(
    "select to_char(min(created_at) at time zone 'UTC', 'YYYY-MM-DD') as on from jurisdictions",
  );
  const sample = generateSample({ seed: SAMPLE_SEED, scale: SCALE, until: begun?.on ?? "" });
  const whole = [
    ...sample.registry,
    ...sample.adoptions,
    ...sample.itemLists,
    ...sample.meetings(),
    ...[...sample.divisions, ...sample.decisions(), ...sample.tasks()].map((d) => d.admission),
  ];
  expect(before.matters).toBeGreaterThan(0);
  expect(before.matters).toBeLessThan(whole.length);
  expect(await sampleState(services)).toBe("open");

  today = new Date(today.getTime() + 3 * 86_400_000);
  const added = await fillSample(services, SCALE, () => undefined);
  whole.push(...sample.handlings(await findingsOf(db.app)));
  const acts = whole.reduce((n, a) => n + a.acts.length, 0);
  expect(await stored()).toEqual({ matters: whole.length, acts });
  expect(added).toBe(acts - before.acts);
  expect(await sampleState(services)).toBe("complete");
}, 180_000);

test("a sample that is complete is left as it is", async () => {
  const before = await stored();
  expect(await fillSample(services, 2, () => undefined)).toBe(0);
  expect(await stored()).toEqual(before);
});

test("the prefecture has adopted, proposed, dropped and withdrawn values, and is judged by those of the day", async () => {
  const rows = await settingsOf(db.app, ["qingchuan"]);
  const day = today.toISOString().slice(0, 10);
  const told = rows.map(({ parameter, state, body, fromOn, endedOn }) =>
    [parameter, state, body ? "one body" : "all", fromOn > day ? "to come" : "begun", endedOn ? "ended" : ""]
      .join(" ")
      .trim(),
  );
  expect(told.sort()).toEqual([
    "emergency_report_time adopted all begun ended",
    "large_funds adopted all begun",
    "materials_lead proposed all to come",
    "notice_lead adopted one body to come",
    "quorum_share dropped all begun",
  ]);
  const versions = await db.app.query<{ version: string; first: string }>(
    `select a.pack_version as version, min(m.opened_on)::text as first
       from acts a join matters m on m.jurisdiction = a.jurisdiction and m.matter = a.matter
      where a.jurisdiction = 'qingchuan' and m.procedure = 'cn/decision' and a.pack_version like '%+%' group by 1`,
  );
  const [begins] = rows.filter((row) => row.parameter === "large_funds");
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.some(({ first }) => first >= (begins?.fromOn ?? "9999"))).toBe(true);
  expect(await db.app.query("select from findings where procedure = 'cn/norms'")).toEqual([]);
});

test("one signs in with one click as each of the people of the essay, in the prefecture, a county and the province", async () => {
  const sampleAccounts: SampleAccount[] = [];
  await loadSampleAccounts({ ...services, sampleAccounts });
  expect(sampleAccounts.map((a) => `${a.jurisdiction} ${a.role.en}`)).toMatchInlineSnapshot(`
    [
      "qingchuan Chief (secretary)",
      "qingchuan Administrative head",
      "qingchuan Deputy",
      "qingchuan Meeting clerk",
      "qingchuan Station officer",
      "qingchuan Discipline officer",
      "qingchuan Organisation officer",
      "qingchuan Auditor",
      "qingchuan Inspector",
      "qingchuan Regulation officer",
      "qingchuan Regulation officer (second)",
      "qingchuan Staff",
      "ningxi Chief (secretary)",
      "ningxi Meeting clerk",
      "ningxi Discipline officer",
      "jiangchuan Discipline officer",
      "qingchuan System administrator",
      "qingchuan Security administrator",
      "qingchuan Audit administrator",
    ]
  `);
  for (const a of sampleAccounts)
    expect([a.role.en, a.seat !== null]).toEqual([a.role.en, !/administrator/.test(a.role.en)]);
});

test("a sample never goes beside real records", async () => {
  const other = await createTestDatabase();
  await other.app.query(
    "insert into jurisdictions (jurisdiction, title_zh, title_en, origin, created_at) values ('real', '某县', 'Real', 'real', now())",
  );
  const real = { ...services, database: other.app };
  expect(await sampleState(real)).toBe("occupied");
  expect(await fillSample(real, SCALE, () => undefined)).toBe(0);
  expect(await other.app.query("select from acts")).toEqual([]);
  await other.drop();
});
