/** The lines of matters: made with the acts as they are made from the heads, found as in memory, empty after an erasure. */
import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { askedFor, isAskedFor, wordsOf } from "../search/index.ts";
import {
  type Admission,
  createMatters,
  eraseAct,
  makeLines,
  type Matters,
  matterWindow,
  type Scope,
} from "./index.ts";
import { shippedNorms } from "../norms/shipped.fixture.ts";

const J = "testville";
const ALL: Scope = { sql: () => "true", params: [] };
const clerk = { person: randomUUID(), office: randomUUID() };
let db: TestDatabase;
let matters: Matters;

beforeAll(async () => {
  db = await createTestDatabase();
  await db.app.query(
    "insert into jurisdictions (jurisdiction, title_zh, title_en, origin, created_at) values ($1, '测', 'T', 't', now())",
    [J],
  );
  matters = createMatters({
    database: db.app,
    norms: await shippedNorms(),
    recordKey: randomBytes(32),
    clock: () => new Date("2026-11-24T00:00:00Z"),
    projections: [],
  });
});
afterAll(() => db.drop());

const opening = (title: string, amount: number | null, minute: number): Admission => ({
  jurisdiction: J,
  matter: { open: { procedure: "cn/decision", body: randomUUID() } },
  acts: [
    {
      type: "decision.proposed",
      actor: clerk,
      claimedAt: new Date(Date.UTC(2026, 4, 8, 1, minute)).toISOString(),
      data: { title, class: "funds", ...(amount === null ? {} : { amount }) },
    },
  ],
});

async function recorded(title: string, amount: number | null = null, minute = 0) {
  const answer = await matters.admit(opening(title, amount, minute));
  if (!answer.ok) throw new Error(answer.message.en);
  return { matter: answer.matter, act: answer.acts[0]?.id ?? "" };
}

const table = () => db.app.query("select *, words::text from matter_lines order by matter");
const CHARACTERS = "关于政府采购预算重点项目环境的议题𠮷㛃行长乐a1 《》·";
const titles = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 24 })
  .map((characters) => characters.join(""))
  .filter((title) => title.trim() !== "");

test("what acts and erasures leave is what is made anew, and every question finds what it finds in memory", async () => {
  const known = new Map<string, string | null>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ title: titles, amount: fc.option(fc.nat(500)), erased: fc.boolean() }), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.array(fc.tuple(titles, fc.nat(), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 6 }),
      async (some, questions) => {
        for (const [minute, { title, amount, erased }] of some.entries()) {
          const { matter, act } = await recorded(title, amount, minute);
          if (erased) await eraseAct(db.eraser, J, act);
          known.set(matter, erased ? null : title);
        }
        const before = await table();
        expect(await makeLines(db.app, J)).toBe(known.size);
        expect(await table()).toEqual(before);
        for (const [title, from, length] of questions) {
          const asked = [...title].slice(from % title.length, (from % title.length) + length).join("");
          for (const query of [asked, wordsOf(asked).readings.replaceAll(" ", "").slice(0, 9)]) {
            if (query.trim() === "") continue;
            const window = { offset: 0, limit: 1_000 };
            const { items } = await matterWindow(db.app, J, ALL, { query }, window);
            const expected = [...known].filter(
              ([, text]) => text !== null && isAskedFor(askedFor(query), wordsOf(text)),
            );
            expect([query, items.map((m) => m.id).sort()]).toEqual([
              query,
              expected.map(([id]) => id).sort(),
            ]);
          }
        }
      },
    ),
    { numRuns: 12 },
  );
});

test("no word of an erased title stays in any table that search reads, and it does not come back", async () => {
  const { matter, act } = await recorded("关于鲸鱼迁徙的议题");
  const looked = { query: "鲸鱼" };
  const found = async () => (await matterWindow(db.app, J, ALL, looked, { offset: 0, limit: 9 })).total;
  expect(await found()).toBe(1);
  await eraseAct(db.eraser, J, act);
  const gone = async () => {
    expect(await found()).toBe(0);
    const rows = await db.app.query(
      "select place, text, readings, words::text from matter_lines where matter = $1",
      [matter],
    );
    expect(rows).toEqual([{ place: null, text: "", readings: "", words: "" }]);
  };
  await gone();
  // A process that remembers the title records another act; and everything is made anew.
  const next = await matters.admit({
    jurisdiction: J,
    matter: { id: matter },
    acts: [
      { type: "decision.convened", actor: clerk, claimedAt: "2026-05-09T01:00:00.000Z", data: { due: 3 } },
    ],
  });
  expect(next.ok).toBe(true);
  await gone();
  await makeLines(db.app, J);
  await gone();
});
