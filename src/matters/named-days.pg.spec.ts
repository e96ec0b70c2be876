/** A limit that an act names: the task of a resolution is due on its day, an extension moves it, and the clock tells when it has passed. */
import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { SHIPPED_CALENDARS } from "../calendar/index.ts";
import { createMatters, deadlinesOfMatter, judgementsOf, mattersToTick } from "./index.ts";
import { shippedNorms } from "../norms/shipped.fixture.ts";

const J = "testville";
const clerk = { person: randomUUID(), office: randomUUID() };
const owner = randomUUID();
const body = randomUUID();
const beijing = (text: string) => Date.parse(`${text}+08:00`);
const end = (day: string) => new Date(beijing(`${day}T23:59:59.999`)).toISOString();
const norms = await shippedNorms();
const recordKey = randomBytes(32);
let db: TestDatabase;
let now = 0;

beforeAll(async () => {
  db = await createTestDatabase();
  await db.app.query(
    "insert into jurisdictions (jurisdiction, title_zh, title_en, origin, created_at) values ($1, '测试', 'Test', 'test', now())",
    [J],
  );
});
afterAll(() => db.drop());

/** A process of its own each time: what it says it has derived from the acts. */
const matters = () =>
  createMatters({
    database: db.app,
    norms,
    calendars: SHIPPED_CALENDARS,
    recordKey,
    clock: () => new Date(now),
    projections: [],
  });

async function admit(matter: string | null, at: string, type: string, data: object, as?: string) {
  now = beijing(at);
  const answer = await matters().admit({
    jurisdiction: J,
    matter: matter === null ? { open: { procedure: "cn/task", body } } : { id: matter },
    acts: [
      {
        type: `task.${type}`,
        actor: clerk,
        claimedAt: new Date(now).toISOString(),
        data: { ...(as === undefined ? {} : { of: owner, as }), ...data },
      },
    ],
  });
  if (!answer.ok) throw new Error(answer.message.en);
  return answer.matter;
}
async function tickAt(at: string) {
  now = beijing(at);
  return (await matters().tick(await mattersToTick(db.app, new Date(now), 100), new Date(now))).acts.length;
}
const dueOf = async (matter: string) =>
  (await deadlinesOfMatter(db.app, J, matter))
    .filter((d) => d.constraint === "done-in-time")
    .map((d) => d.dueAt);
const lateIn = async (matter: string) =>
  (await judgementsOf(db.app, J, matter)).findings
    .map((f) => f.constraint)
    .filter((id) => id === "done-in-time");
const assign = () =>
  admit(null, "2026-09-07T09:00", "assigned", { title: "完成设备采购", due_on: "2026-09-30" }, "owner");

test("期限为任务写明的日期，延期后为新的日期，届满由时钟记录并产生问题提示", async () => {
  const matter = await assign();
  expect(await dueOf(matter)).toEqual([end("2026-09-30")]);
  await admit(matter, "2026-09-30T10:00", "extended", {
    due_on: "2026-10-20",
    decided_by: "meeting",
    reasons: "供应商交货延迟",
  });
  expect(await dueOf(matter)).toEqual([end("2026-10-20")]);
  await tickAt("2026-10-20T23:00");
  expect(await lateIn(matter)).toEqual([]);
  await tickAt("2026-10-21T00:01");
  expect(await lateIn(matter)).toEqual(["done-in-time"]);
});

test("届满之后才决定的延期不改变逾期；较早的日期不是延期", async () => {
  const [late, earlier] = [await assign(), await assign()];
  await admit(earlier, "2026-09-10T10:00", "extended", {
    due_on: "2026-09-11",
    decided_by: "meeting",
    reasons: "提前",
  });
  expect(await dueOf(earlier)).toEqual([end("2026-09-30")]);
  await tickAt("2026-10-01T08:00");
  await admit(late, "2026-10-01T09:00", "extended", {
    due_on: "2026-10-31",
    decided_by: "meeting",
    reasons: "补办延期",
  });
  expect(await lateIn(late)).toEqual(["done-in-time"]);
});
