import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importMeetingLog, type ImportServices, type MeetingImport } from "../src/cli/meeting-import.ts";
import { LogProblems } from "../src/cli/meeting-log-file.ts";
import { createMatters } from "../src/matters/index.ts";
import { holdersOf, officesOf, registryProjection } from "../src/registry/index.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";
import { shippedNorms } from "../src/norms/shipped.fixture.ts";

/** Real meetings through the kernel into a database, beside what a program of its own counted (test/ground-truth). */
const HEADER = "case_id,activity,timestamp,resource,role,item,value";
let db: TestDatabase;
let services: ImportServices;

beforeAll(async () => {
  db = await createTestDatabase();
  const clock = { now: () => new Date("2026-11-25T00:00:00Z") };
  const norms = await shippedNorms();
  const matters = createMatters({
    database: db.app,
    norms,
    recordKey: randomBytes(32),
    clock: clock.now,
    projections: [registryProjection],
  });
  services = {
    database: db.app,
    matters,
    norms,
    clock,
    async createJurisdiction(j) {
      await db.app.query(
        `insert into jurisdictions (jurisdiction, title_zh, title_en, origin, time_zone, created_at)
         values ($1, $2, $3, $4, $5, now()) on conflict do nothing`,
        [j.jurisdiction, j.titleZh, j.titleEn, j.origin, j.timeZone],
      );
    },
  };
});
afterAll(() => db.drop());

function input(jurisdiction: string, bytes: Uint8Array, more: Partial<MeetingImport> = {}): MeetingImport {
  return {
    bytes,
    committee: `committee of ${jurisdiction}`,
    pack: "fomc",
    jurisdiction,
    timeZone: null,
    sample: true,
    ...more,
  };
}

const lines = (...rows: string[]) => Buffer.from([HEADER, ...rows].join("\n"));

async function countsOf(jurisdiction: string) {
  const [counts] = await db.app.query<{ matters: number; acts: number }>(
    `select (select count(*)::int from matters where jurisdiction = $1) as matters,
            (select count(*)::int from acts where jurisdiction = $1) as acts`,
    [jurisdiction],
  );
  return counts;
}

async function problemsOf(jurisdiction: string, bytes: Uint8Array) {
  const before = await countsOf(jurisdiction);
  const error = await importMeetingLog(services, input(jurisdiction, bytes)).catch((e: unknown) => e);
  expect(await countsOf(jurisdiction)).toEqual(before);
  if (!(error instanceof LogProblems)) throw error;
  return error.problems.map((p) => `${p.row} ${p.column}: ${p.message}; ${p.cure}`);
}

describe("fomc-1983-1986", () => {
  const truth = JSON.parse(readFileSync("test/ground-truth/fomc-1983-1986.json", "utf8"));
  const bytes = readFileSync("sample/meetings/fomc-1983-1986/events.csv");
  const log = input("fomc", bytes, { timeZone: "America/New_York" });
  const meetings = "jurisdiction = 'fomc' and procedure = 'fomc/meeting'";

  test("every case is a matter with one act for each row, and the findings are those counted", async () => {
    const { findings, ...result } = await importMeetingLog(services, log);
    expect(result).toMatchObject({
      matters: truth.cases,
      acts: truth.events,
      alreadyThere: 0,
      differing: [],
      encoding: "UTF-8",
    });
    expect(findings).toEqual({
      "chair-not-first": truth.chair_speaking.chair_first,
      "chair-not-before-a-later-member": truth.chair_speaking.chair_before_a_later_member,
      "no-tie": truth.votes.ties.found,
    });
    const stored = await db.app.query<{ constraint: string; n: number }>(
      `select constraint_id as constraint, count(distinct matter)::int as n from findings where jurisdiction = 'fomc' group by 1`,
    );
    expect(Object.fromEntries(stored.map((s) => [s.constraint, s.n]))).toEqual(findings);
    const [kept] = await db.app.query(
      `select count(*)::int as cases, sum(last_number)::int as events from matters where ${meetings}`,
    );
    expect(kept).toEqual({ cases: truth.cases, events: truth.events });
  }, 180_000);

  test("how every case stands is what was counted", async () => {
    const standing = async (constraint: string, verdict: string) => {
      const rows = await db.app.query(
        "select from verdicts where jurisdiction = 'fomc' and constraint_id = $1 and verdict = $2 and not vacuous",
        [constraint, verdict],
      );
      return rows.length;
    };
    const { chair_speaking: chair, votes } = truth;
    const half = Object.entries(truth).find(([k]) => k.startsWith("carried_with_yes_at_most_half"))?.[1] as {
      found: number;
    };
    const attending = Object.entries(truth.quorum_more_than_half_of_due).find(([k]) =>
      k.startsWith("by_attendance"),
    )?.[1] as { checked: number };
    expect(await standing("chair-last", "possibly-satisfied")).toBe(chair.chair_last);
    expect(await standing("chair-last", "possibly-violated")).toBe(
      chair.cases_with_speech - chair.chair_last,
    );
    expect(await standing("chair-last-among-chair-and-members", "possibly-satisfied")).toBe(
      chair.debates_chair_last_among_chair_and_members,
    );
    expect(await standing("quorum-by-attendance", "possibly-satisfied")).toBe(attending.checked);
    expect(await standing("carried-by-majority-of-those-due", "violated")).toBe(half.found);
    expect(await standing("no-tie", "possibly-satisfied")).toBe(
      votes.motions_with_individual_votes - votes.ties.found,
    );
  });

  test("the same log again adds nothing and says so", async () => {
    const before = await countsOf("fomc");
    expect(await importMeetingLog(services, log)).toMatchObject({
      matters: 0,
      acts: 0,
      alreadyThere: truth.cases,
      differing: [],
      findings: {},
    });
    expect(await countsOf("fomc")).toEqual(before);
  });

  test("the committee is registered: who was in the chair when, and somebody who sees it now", async () => {
    const names = async (title: string, at: string) => {
      const offices = await db.app.query<{ office: string }>(
        "select office from offices where jurisdiction = 'fomc' and title_en = $1",
        [title],
      );
      return (
        await holdersOf(
          db.app,
          "fomc",
          offices.map((o) => o.office),
          at,
        )
      ).map((h) => h.name);
    };
    expect(await names("chair", "1984-05-01T16:00:00Z")).toEqual(["Volcker"]);
    expect(await names("chair", "1990-05-01T16:00:00Z")).toEqual([]);
    expect(await names("member", "1983-03-01T16:00:00Z")).toContain("Teeters");
    expect(await names("member", "1986-03-01T16:00:00Z")).not.toContain("Teeters");
    const again = await importMeetingLog(services, log);
    const held = await officesOf(
      db.app,
      "fomc",
      again.observer?.person ?? "",
      services.clock.now().toISOString(),
    );
    expect(held.map((o) => [o.title, o.function])).toEqual([["观察员", "inspector"]]);
  });

  test("times are read as the jurisdiction's own", async () => {
    const [first] = await db.app.query<{ at: string }>(
      `select to_char(min(opened_at) at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as at from matters where ${meetings}`,
    );
    expect(first?.at).toBe("1983-02-09 05:00");
    await expect(importMeetingLog(services, { ...log, timeZone: "Asia/Shanghai" })).rejects.toThrow(
      /keeps the time of America\/New_York/,
    );
  });
});

test("who is chair in one sitting and member in another has both offices, each in its own time", async () => {
  const sitting = (day: string, chair: string, member: string) => [
    `${day},open,${day}T09:00:00,Clerk,clerk,1,item`,
    `${day},attend,${day}T09:00:01,${chair},chair,1,`,
    `${day},attend,${day}T09:00:02,${member},member,1,`,
  ];
  const rows = [
    ...sitting("2025-03-03", "Ann", "Bob"),
    ...sitting("2025-03-10", "Bob", "Ann"),
    ...sitting("2025-03-17", "Ann", "Bob"),
  ];
  await importMeetingLog(services, input("rotating", lines(...rows)));
  const terms = await db.app.query(
    `select p.name, o.title_en as office, t.from_on::text as from, t.to_on::text as to, t.acting
       from terms t join people p on p.jurisdiction = t.jurisdiction and p.person = t.person
       join offices o on o.jurisdiction = t.jurisdiction and o.office = t.office
      where t.jurisdiction = 'rotating' and o.title_en in ('chair', 'member') order by 2, 1`,
  );
  expect(terms).toEqual([
    { name: "Ann", office: "chair", from: "2025-03-03", to: "2025-03-18", acting: false },
    { name: "Bob", office: "chair", from: "2025-03-10", to: "2025-03-11", acting: true },
    { name: "Ann", office: "member", from: "2025-03-10", to: "2025-03-11", acting: false },
    { name: "Bob", office: "member", from: "2025-03-03", to: "2025-03-18", acting: false },
  ]);
});

test("a log that has grown adds its new cases; a case that has changed is told and left as it is", async () => {
  const first = ["a,open,2025-03-03T09:00:00,Clerk,clerk,1,one", "a,speak,2025-03-03T09:00:01,Ann,chair,1,"];
  await importMeetingLog(services, input("growing", lines(...first)));
  const more = [
    ...first,
    "a,speak,2025-03-03T09:00:02,Bob,member,1,",
    "b,open,2025-03-03T09:00:03,Clerk,clerk,2,two",
  ];
  expect(await importMeetingLog(services, input("growing", lines(...more)))).toMatchObject({
    matters: 1,
    acts: 1,
    alreadyThere: 1,
    differing: ["a"],
  });
});

test("a log stopped on its way goes on where it stood", async () => {
  const stop = new AbortController();
  const rows = Array.from({ length: 4 }, (_, n) => n).flatMap((n) => [
    `c${n},open,2025-03-0${n + 1}T09:00:00,Clerk,clerk,1,case ${n}`,
    ...Array.from(
      { length: 1_500 },
      (_, k) =>
        `c${n},speak,2025-03-0${n + 1}T10:${String(Math.floor(k / 60)).padStart(2, "0")}:${String(k % 60).padStart(2, "0")},Ann,chair,1,`,
    ),
  ]);
  const log = input("stopped", lines(...rows));
  await expect(
    importMeetingLog(services, log, { onProgress: () => stop.abort(), signal: stop.signal }),
  ).rejects.toThrow(/abort/i);
  expect(await importMeetingLog(services, log)).toMatchObject({ matters: 2, alreadyThere: 2, differing: [] });
});

test("everything that is wrong is told at once, by row and column with its cure, and nothing is imported", async () => {
  const problems = await problemsOf(
    "broken",
    lines(
      "a,open,2025-03-03T09:00:00,Clerk,clerk,1,one",
      "a,sing,2025-03-03T09:00:01,Ann,chair,1,",
      "a,speak,yesterday,Ann,chair,1,",
      "a,vote,2025-03-03T09:00:03,Ann,chair,1,Perhaps",
      "a,vote,2025-03-03T09:00:04,Ann,king,1,Yes",
      "a,vote,2025-03-03T09:00:05,,chair,1,Yes",
      "a,speak,2025-03-03T09:00:06,Ann,chair,1,",
      "a,speak,2025-03-03T09:00:06,Ann,chair,1,",
      "a,speak,2025-03-03T08:00:00,Ann,chair,1,",
      "",
      "a,speak,2025-03-03T09:00:09,Ann,chair,1,one,comma",
      "b,speak,2025-03-03T09:00:10,Ann,chair,2,",
      "b,speak,2031-03-03T09:00:10,Ann,chair,2,",
      ",speak,2031-03-03T09:00:11,Ann,chair,2,",
    ),
  );
  const cited = problems.map((p) => p.split(":")[0]);
  for (const place of [
    "3 activity",
    "4 timestamp",
    "5 value",
    "6 role",
    "7 resource",
    "9 case_id",
    "10 timestamp",
    "11 case_id",
    "12 value",
    "13 activity",
    "14 timestamp",
    "15 case_id",
  ])
    expect(cited).toContain(place);
  expect(problems.find((p) => p.startsWith("9 "))).toBe(
    "9 case_id: the row says the same as row 8; delete one of them",
  );
  expect(await countsOf("broken")).toEqual({ matters: 0, acts: 0 });
});

test("missing columns, an open quote, no rows, a wrong pack and another encoding are told for what they are", async () => {
  expect(
    await problemsOf(
      "broken",
      Buffer.from("case_id,activity,timestamp,resource,role\na,open,2025-03-03T09:00:00,C,clerk"),
    ),
  ).toEqual([
    `1 item: is missing from the header; make the first row ${HEADER}`,
    `1 value: is missing from the header; make the first row ${HEADER}`,
  ]);
  expect((await problemsOf("broken", lines('a,open,2025-03-03T09:00:00,"Clerk,clerk,1,x')))[0]).toMatch(
    /is not CSV/,
  );
  expect((await problemsOf("broken", lines()))[0]).toMatch(/there are no rows/);
  expect((await problemsOf("broken", Buffer.from(`${HEADER}\n`, "utf16le")))[0]).toMatch(
    /UTF-16.*save it as CSV in UTF-8/,
  );
  const bad = Buffer.concat([
    lines("a,open,2025-03-03T09:00:00,Clerk,clerk,1,x"),
    Buffer.from([0x0a, 0xff, 0xff]),
  ]);
  expect((await problemsOf("broken", bad))[0]).toMatch(/^3 file: is neither UTF-8 nor GBK/);
  await expect(importMeetingLog(services, input("broken", lines(), { pack: "none" }))).rejects.toThrow(
    /packs that do: fomc/,
  );
  await expect(importMeetingLog(services, input("Broken!", lines()))).rejects.toThrow(/--jurisdiction wants/);
  await expect(
    importMeetingLog(services, input("broken", lines(), { timeZone: "Mars/Base" })),
  ).rejects.toThrow(RangeError);
});

test("a log in GBK is read as what it says", async () => {
  const text = [
    HEADER,
    "例会,open,2025-03-03T09:00:00,办公室,clerk,1,关于道路维修的议题",
    "例会,speak,2025-03-03T09:00:01,沈立新,chair,1,",
  ].join("\n");
  expect(await importMeetingLog(services, input("gbk", gbk(text)))).toMatchObject({
    encoding: "GB 18030",
    matters: 1,
    acts: 2,
  });
  const [matter] = await db.app.query(
    "select title from matters where jurisdiction = 'gbk' and procedure = 'fomc/meeting'",
  );
  expect(matter).toEqual({ title: "关于道路维修的议题" });
  const people = await db.app.query<{ name: string }>(
    "select name from people where jurisdiction = 'gbk' order by 1",
  );
  expect(people.map((p) => p.name)).toEqual(expect.arrayContaining(["办公室", "沈立新"]));
});

/** The platform decodes GBK and does not encode it, so the two-byte codes are looked up. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder("gbk");
  const codes = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Buffer.from(
    [...text].flatMap((c) => (c.charCodeAt(0) < 0x80 ? [c.charCodeAt(0)] : (codes.get(c) ?? []))),
  );
}
