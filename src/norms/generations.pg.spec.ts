/** Two generations of one procedure in a running kernel: which of them judges an act. */
import { randomBytes, randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { type ActDraft, createMatters, type Matters } from "../matters/index.ts";
import { loadPacks } from "./load.ts";

const JURISDICTION = "generations";
const clerk = { person: randomUUID(), office: randomUUID() };
const [chair, member] = [randomUUID(), randomUUID()];
const recordKey = randomBytes(32);
let db: TestDatabase;
let folder = "";

/** Until 2024-07-01 half of those due must attend, from then on two thirds. */
const meeting = (inForce: string, share: string) => `procedure: meeting
title: { zh: 会议, en: Meeting }
in_force: ${inForce}
capacities: { member: { zh: 成员, en: member } }
parameters:
  quorum_share: { title: { zh: 比例, en: Share }, value: ${share}, unit: share, basis: [{ document: 规则, status: V }] }
acts:
  opened: { zh: 开始, en: Opened, opens: true, fields: { due: { zh: 应到, en: Due, type: integer } } }
  attended: { zh: 到会, en: Attended, as: [member] }
  absent: { zh: 缺席, en: Absent, as: [member] }
  recused: { zh: 回避, en: Recused, as: [member] }
  resolved:
    zh: 决议
    en: Resolved
    fields:
      choice: { zh: 意见, en: Choice, type: one_of, options: { yes: { zh: 是, en: yes }, no: { zh: 否, en: no } } }
counting:
  present: attended
  absent: absent
  recused: recused
  vote: resolved
  choice: { field: choice, yes: yes, no: no, abstain: no }
constraints:
  quorum:
    title: { zh: 到会, en: Quorum }
    severity: minor
    condition: { at: resolved, holds: present >= due * quorum_share }
    broken: { zh: 到会不足。, en: Too few. }
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "norms-"));
  await mkdir(join(folder, "p/procedures"), { recursive: true });
  await writeFile(join(folder, "p/pack.yaml"), 'pack: p\nversion: "1"\ntitle: { zh: 包, en: Pack }\n');
  await writeFile(
    join(folder, "p/procedures/meeting-2020.yaml"),
    meeting("{ from: 2020-01-01, to: 2024-07-01 }", "1/2"),
  );
  await writeFile(join(folder, "p/procedures/meeting.yaml"), meeting("{ from: 2024-07-01 }", "2/3"));
  db = await createTestDatabase();
  await db.app.query(
    "insert into jurisdictions (jurisdiction, title_zh, title_en, origin, created_at) values ($1, '测试', 'Test', 'test', now())",
    [JURISDICTION],
  );
});
afterAll(async () => {
  await db.drop();
  await rm(folder, { recursive: true });
});

/** A kernel that remembers nothing of an earlier one: it replays what stands in the database. */
async function kernel(): Promise<Matters> {
  const norms = await loadPacks(folder);
  return createMatters({
    database: db.app,
    norms,
    recordKey,
    clock: () => new Date("2026-01-01T00:00:00Z"),
    projections: [],
  });
}

/** At noon where the jurisdiction keeps its clocks, unless an instant is given. */
function act(day: string, minute: number, type: string, data: Record<string, unknown> = {}): ActDraft {
  const claimedAt = day.includes("T") ? day : `${day}T04:${String(minute).padStart(2, "0")}:00Z`;
  return { type: `meeting.${type}`, actor: clerk, claimedAt, data };
}

/** Opens a matter on a day; one of two attends, which is half and less than two thirds. */
async function open(day: string): Promise<string> {
  const answer = await (await kernel()).admit({
    jurisdiction: JURISDICTION,
    matter: { open: { procedure: "p/meeting", body: randomUUID() } },
    acts: [
      act(day, 0, "opened", { due: 2 }),
      act(day, 1, "attended", { of: chair, as: "member" }),
      act(day, 1, "absent", { of: member, as: "member" }),
    ],
  });
  expect(answer).toMatchObject({ ok: true });
  return answer.ok ? answer.matter : "";
}

async function findingsOf(matter: string, draft: ActDraft): Promise<string[]> {
  const answer = await (await kernel()).admit({
    jurisdiction: JURISDICTION,
    matter: { id: matter },
    acts: [draft],
  });
  expect(answer).toMatchObject({ ok: true });
  return answer.ok ? answer.findings.map((f) => f.constraint) : [];
}

test("an act is judged by the rules of the day on which its matter was opened, whenever it is done", async () => {
  const before = await open("2024-06-30");
  const after = await open("2024-07-01");
  expect(await findingsOf(before, act("2024-07-02", 5, "resolved", { choice: "yes" }))).toEqual([]);
  expect(await findingsOf(after, act("2024-07-02", 5, "resolved", { choice: "yes" }))).toEqual(["quorum"]);
});

test("the day is the jurisdiction's: seven in the morning in China is still the day before in Greenwich", async () => {
  const after = await open("2024-06-30T23:10:00Z");
  expect(await findingsOf(after, act("2024-07-02", 5, "resolved", { choice: "yes" }))).toEqual(["quorum"]);
  const before = await open("2024-06-30T15:59:59Z");
  expect(await findingsOf(before, act("2024-07-02", 5, "resolved", { choice: "yes" }))).toEqual([]);
});

test("on a day before the first generation no matter can be opened, and the answer says so", async () => {
  const answer = await (await kernel()).admit({
    jurisdiction: JURISDICTION,
    matter: { open: { procedure: "p/meeting", body: randomUUID() } },
    acts: [act("2019-12-31", 0, "opened", { due: 2 })],
  });
  expect(answer).toMatchObject({ ok: false, code: "procedure_not_known" });
});
