/** The list of matters against a plain list in memory: what is left in, in which order, and by windows. */
import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { askedFor, isAskedFor, wordsOf } from "../search/index.ts";
import {
  countMatters,
  listMatters,
  makeLines,
  MATTER_SORTS,
  matterWindow,
  type MatterFilter,
  type MatterOrder,
  type Scope,
} from "./index.ts";
import { windowOf } from "./windows.ts";

const J = "testville";
const ALL: Scope = { sql: () => "true", params: [] };
const CLASSES = ["major", "appointment", "project", "funds"];
const STAGES = ["open", "decided", "confirmed"];
const BODIES = ["01 甲局", "02 乙局", "03 丙局"].map((name) => ({ id: randomUUID(), name }));
let db: TestDatabase;

type Made = {
  id: string;
  title: string | null;
  class: string | null;
  amount: number | null;
  body: string;
  stage: string | null;
  openedOn: string;
  opened: number;
  last: number;
  violated: number;
};
const made: Made[] = [];

const pick = <T>(all: readonly T[], n: number) => all[n % all.length] as T;
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);

beforeAll(async () => {
  db = await createTestDatabase();
  await db.app.query(
    "insert into jurisdictions (jurisdiction, title_zh, title_en, origin, created_at) values ($1, '测', 'T', 't', now())",
    [J],
  );
  for (const { id, name } of BODIES)
    await db.app.query(
      `insert into bodies (jurisdiction, body, name, kind, code, established_on, matter)
       values ($1, $2, $3, 'department', $4, '2020-01-01', $2)`,
      [J, id, name, name.slice(0, 2)],
    );
  for (let n = 0; n < 120; n++) {
    const m: Made = {
      id: randomUUID(),
      title:
        n % 17 === 0
          ? null
          : pick(["关于采购的议题", "100%_关于修路", "𠮷林项目", "Budget"], n * 7) + (n % 9),
      class: n % 13 === 0 ? null : pick([...CLASSES, "unheard-of"], n * 3),
      amount: n % 5 === 0 ? null : (n * 7_919) % 1_000,
      body: pick(BODIES, n * 11).id,
      stage: pick(STAGES, n * 5),
      openedOn: day(n % 40),
      opened: Date.UTC(2026, 0, 1 + (n % 40)),
      last: Date.UTC(2026, 2, 1) + (n % 60) * 60_000,
      violated: n % 4,
    };
    made.push(m);
    await db.app.query(
      `insert into matters (jurisdiction, matter, procedure, pack_version, body, title, class, amount, stage, opened_at,
                            opened_on, last_number, last_leaf, last_claimed_at, last_recorded_at, violated_count)
       values ($1, $2, 'cn/decision', '1', $3, $4, $5, $6, $7, $8::date, $8::date, 1, $9, $10, now(), $11)`,
      [
        J,
        m.id,
        m.body,
        m.title,
        m.class,
        m.amount,
        m.stage,
        m.openedOn,
        randomBytes(32),
        new Date(m.last),
        m.violated,
      ],
    );
  }
  await makeLines(db.app, J);
});
afterAll(() => db.drop());

type Key = (m: Made) => string | number | null;
const placeIn = (ranks: string[], value: string | null) => {
  const place = ranks.indexOf(value ?? "");
  return place < 0 ? null : place;
};
const KEYS: Record<MatterOrder["by"], Key> = {
  title: (m) => m.title && Buffer.from(wordsOf(m.title).readings).toString("hex"),
  body: (m) => BODIES.findIndex((b) => b.id === m.body),
  class: (m) => placeIn(CLASSES, m.class),
  stage: (m) => placeIn(STAGES, m.stage),
  amount: (m) => m.amount,
  violated: (m) => m.violated,
  opened: (m) => m.opened,
  last: (m) => m.last,
};
const latestFirst = (a: Made, b: Made) => b.opened - a.opened || (a.id < b.id ? 1 : -1);
const newestFirst = (a: Made, b: Made) => b.last - a.last || (a.id < b.id ? 1 : -1);

function inOrder(rows: Made[], { by, descending }: MatterOrder): string[] {
  const sign = descending ? -1 : 1;
  const key = KEYS[by];
  const isRanked = by === "class" || by === "stage" || by === "body";
  const equals = by === "stage" || by === "violated" || by === "last" ? newestFirst : latestFirst;
  return rows
    .toSorted((a, b) => {
      const [x, y] = [key(a), key(b)];
      // Equals turn with the order, where it is one of values.
      if (x === y) return equals(a, b) * (isRanked || x === null || descending ? 1 : -1);
      if (x === null || y === null) return x === null ? 1 : -1;
      return (x < y ? -1 : 1) * sign;
    })
    .map((m) => m.id);
}

const left = (filter: MatterFilter) =>
  made.filter(
    (m) =>
      (!filter.body || m.body === filter.body) &&
      (!filter.class || m.class === filter.class) &&
      (!filter.stage || m.stage === filter.stage) &&
      (!filter.breached || m.violated > 0) &&
      (!filter.from || m.openedOn >= filter.from) &&
      (!filter.to || m.openedOn <= filter.to) &&
      (filter.amountFrom === undefined || (m.amount !== null && m.amount >= filter.amountFrom)) &&
      (filter.amountTo === undefined || (m.amount !== null && m.amount <= filter.amountTo)) &&
      (!filter.query || (m.title !== null && isAskedFor(askedFor(filter.query), wordsOf(m.title)))),
  );

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 1 });
const filters = fc.record({
  body: maybe(fc.constantFrom(...BODIES.map((b) => b.id))),
  class: maybe(fc.constantFrom(...CLASSES)),
  stage: maybe(fc.constantFrom(...STAGES)),
  breached: maybe(fc.constant(true)),
  from: maybe(fc.nat(40).map(day)),
  to: maybe(fc.nat(40).map(day)),
  amountFrom: maybe(fc.nat(1_000)),
  amountTo: maybe(fc.nat(1_000)),
  query: maybe(fc.constantFrom("采购", "%_", "𠮷", "budget", "没有", "caigou", "gycg", "路 100", "的议题3")),
});
const orders = fc.record({ by: fc.constantFrom(...MATTER_SORTS), descending: fc.boolean() });
const ranked = (order: Omit<MatterOrder, "ranks">): MatterOrder => ({
  ...order,
  ranks: order.by === "class" ? CLASSES : STAGES,
});

test("any filter in any order, by windows of any width, is the plain list's", async () => {
  await fc.assert(
    fc.asyncProperty(filters, orders, fc.integer({ min: 1, max: 50 }), async (filter, by, limit) => {
      const order = ranked(by);
      const expected = inOrder(left(filter), order);
      const { matters } = await countMatters(db.app, J, ALL, filter);
      expect(matters).toBe(expected.length);
      const found: string[] = [];
      for (let offset = 0; offset < expected.length + limit; offset += limit) {
        const window = await matterWindow(db.app, J, ALL, filter, { order, offset, limit });
        expect(window.total).toBe(expected.length);
        found.push(...window.items.map((m) => m.id));
      }
      expect(found).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test("what is found by words is counted so far and no further, and comes in the same order", async () => {
  const words = fc.constantFrom("采购", "的议题", "caigou", "guanyu", "没有");
  await fc.assert(
    fc.asyncProperty(filters, words, orders, fc.nat(30), async (filter, query, by, counted) => {
      const order = ranked(by);
      const asked = { ...filter, query };
      const expected = inOrder(left(asked), order);
      const offset = Math.floor(counted / 3);
      const limit = Math.max(1, counted - offset);
      const found = await windowOf(db.app, J, ALL, asked, { order, offset, limit, counted });
      expect(found.total).toBe(Math.min(counted, expected.length));
      expect(found.more).toBe(expected.length > counted);
      expect(found.ids).toEqual(expected.slice(offset, offset + limit));
    }),
    { numRuns: 60 },
  );
});

test("without an order pages follow by their cursor, newest first", async () => {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listMatters(db.app, J, ALL, { breached: true }, { limit: 7, cursor });
    found.push(...page.items.map((m) => m.id));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(found).toEqual(inOrder(left({ breached: true }), { by: "last", descending: true }));
});
