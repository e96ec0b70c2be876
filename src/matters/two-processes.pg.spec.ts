/** Two processes on one database: what the other recorded meanwhile is found, and is no fault. */
import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { type Admission, createMatters, type Matters } from "./index.ts";
import { shippedNorms } from "../norms/shipped.fixture.ts";

const J = "testville";
let db: TestDatabase;
/** The first process stands still once, between what it has seen and what it writes. */
let slow: Matters;
let quick: Matters;
let isHeld = false;
let reached = Promise.withResolvers<void>();
let release = Promise.withResolvers<void>();

beforeAll(async () => {
  db = await createTestDatabase();
  await db.app.query(
    "insert into jurisdictions (jurisdiction, title_zh, title_en, origin, created_at) values ($1, '测试', 'Test', 'test', now())",
    [J],
  );
  const shared = {
    database: db.app,
    norms: await shippedNorms(),
    recordKey: randomBytes(32),
    clock: () => new Date("2026-11-24T00:00:00Z"),
  };
  quick = createMatters({ ...shared, projections: [] });
  const apply = async () => {
    if (!isHeld) return;
    isHeld = false;
    reached.resolve();
    await release.promise;
  };
  slow = createMatters({ ...shared, projections: [{ procedures: ["cn/decision"], apply }] });
});
afterAll(() => db.drop());

/** Both at the same moment: the second is done before the first writes. */
async function atOnce(first: Admission, second: Admission) {
  reached = Promise.withResolvers();
  release = Promise.withResolvers();
  isHeld = true;
  const before = slow.admit(first);
  await reached.promise;
  const between = await quick.admit(second);
  release.resolve();
  return [await before, between] as const;
}

const opening = (id?: string, idempotency?: Admission["idempotency"]): Admission => ({
  jurisdiction: J,
  matter: { open: { procedure: "cn/decision", body: randomUUID(), ...(id ? { id } : {}) } },
  acts: [
    {
      type: "decision.proposed",
      actor: { person: randomUUID(), office: randomUUID() },
      claimedAt: "2026-05-08T01:00:00Z",
      data: { title: "关于采购的议题", class: "funds", amount: 100 },
    },
  ],
  ...(idempotency ? { idempotency } : {}),
});

test("the same request to both is recorded once and answered twice", async () => {
  const request = opening(undefined, { key: randomUUID(), by: randomUUID() });
  const [first, second] = await atOnce(request, request);
  expect(first.ok && second.ok && first.matter === second.matter).toBe(true);
  expect(first.ok && first.acts.map((a) => a.id)).toEqual(second.ok && second.acts.map((a) => a.id));
});

test("the same matter opened by both is there once, and the later is told so", async () => {
  const id = randomUUID();
  const [first, second] = await atOnce(opening(id), opening(id));
  expect([first.ok || first.code, second.ok]).toEqual(["duplicate_matter", true]);
  const [row] = await db.app.query("select last_number from matters where matter = $1", [id]);
  expect(row).toEqual({ last_number: 1 });
});
