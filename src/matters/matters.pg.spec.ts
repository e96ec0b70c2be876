import { createHash, randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { leafHash } from "../ledger/index.ts";
import {
  type Act,
  type ActDraft,
  type Admission,
  actsOf,
  createMatters,
  eraseAct,
  type Matters,
  refusal,
} from "./index.ts";
import { shippedNorms } from "../norms/shipped.fixture.ts";

const J = "testville";
const clerk = { person: randomUUID(), office: randomUUID() };
const chair = randomUUID();
const member = randomUUID();
const body = randomUUID();
const recordKey = randomBytes(32);
let db: TestDatabase;
let matters: Matters;

const at = (minute: number) => new Date(Date.UTC(2026, 4, 8, 1, minute)).toISOString();
const act = (minute: number, type: string, data: Record<string, unknown> = {}): ActDraft => ({
  type: `decision.${type}`,
  actor: clerk,
  claimedAt: at(minute),
  data,
});
const proposed = act(0, "proposed", { title: "关于采购的议题", class: "funds", amount: 100 });
const opening = (acts: ActDraft[] = [proposed], idempotency?: Admission["idempotency"]): Admission => ({
  jurisdiction: J,
  matter: { open: { procedure: "cn/decision", body } },
  acts,
  ...(idempotency ? { idempotency } : {}),
});

beforeAll(async () => {
  db = await createTestDatabase();
  await db.app.query(
    "insert into jurisdictions (jurisdiction, title_zh, title_en, origin, created_at) values ($1, '测试', 'Test', 'test', now())",
    [J],
  );
  matters = createMatters({
    database: db.app,
    norms: await shippedNorms(),
    recordKey,
    clock: () => new Date("2026-11-24T00:00:00Z"),
    projections: [],
  });
});
afterAll(() => db.drop());

test("an act that breaks a rule is recorded, with a finding that names the acts", async () => {
  const answer = await matters.admit(
    opening([
      proposed,
      act(1, "convened", { due: 2 }),
      act(2, "attended", { of: chair, as: "chair", item: "1" }),
      act(3, "attended", { of: member, as: "member", item: "1" }),
      act(4, "position-stated", { of: chair, as: "chair", item: "1", position: "agree" }),
      act(5, "position-stated", { of: member, as: "member", item: "1", position: "agree" }),
    ]),
  );
  expect(answer.ok && answer.findings.map((f) => [f.constraint, f.acts])).toEqual([
    ["chair-states-last", [5]],
  ]);
  const [stored] = await db.app.query("select constraint_id, acts, pack from findings where matter = $1", [
    answer.ok && answer.matter,
  ]);
  expect(stored).toEqual({ constraint_id: "chair-states-last", acts: [5], pack: "cn" });
});

test("refused is what cannot have happened, and nothing of it is written", async () => {
  const code = async (admission: Admission) => {
    const answer = await matters.admit(admission);
    return answer.ok ? "admitted" : answer.code;
  };
  const [before] = await db.app.query<{ n: number }>("select count(*) as n from acts");
  expect(await code(opening([act(0, "invented")]))).toBe("act_not_known");
  expect(await code(opening([act(0, "proposed", { class: "funds" })]))).toBe("act_malformed");
  expect(await code(opening([{ ...proposed, claimedAt: "2027-01-01T00:00:00Z" }]))).toBe("claimed_in_future");
  expect(await code(opening([proposed, proposed]))).toBe("duplicate_act");
  expect(await code(opening([act(0, "closed")]))).toBe("act_not_known");
  expect(await code({ jurisdiction: J, matter: { id: randomUUID() }, acts: [proposed] })).toBe("not_found");
  const [after] = await db.app.query<{ n: number }>("select count(*) as n from acts");
  expect(after).toEqual(before);
});

test("the same request twice is recorded once and answered twice, also at the same moment", async () => {
  const idempotency = { key: randomUUID(), by: "clerk" };
  const [a, b] = await Promise.all([
    matters.admit(opening([proposed], idempotency)),
    matters.admit(opening([proposed], idempotency)),
  ]);
  const c = await matters.admit(opening([proposed], idempotency));
  const ids = [a, b, c].map((answer) => (answer.ok ? (answer.acts[0] as Act).id : answer.code));
  expect(new Set(ids).size).toBe(1);
  const other = await matters.admit(
    opening([act(1, "proposed", { title: "别的", class: "funds" })], idempotency),
  );
  expect(other).toMatchObject({ ok: false, code: "idempotency_key_reused" });
});

test("numbers are dense and every leaf names the one before, also when many write at once", async () => {
  const opened = await matters.admit(opening());
  const matter = opened.ok ? opened.matter : "";
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      matters.admit({
        jurisdiction: J,
        matter: { id: matter },
        acts: [act(n + 1, "discussed", { text: `${n}` })],
      }),
    ),
  );
  const rows = await db.app.query<{ number: number; entry: Buffer }>(
    "select a.number, q.entry from acts a join ledger_queue q using (jurisdiction, act) where a.matter = $1 order by a.number",
    [matter],
  );
  expect(rows.map((r) => r.number)).toEqual(Array.from({ length: 41 }, (_, n) => n + 1));
  rows.forEach((row, n) => {
    const leaf = JSON.parse(row.entry.toString("utf8"));
    expect(leaf.number).toBe(n + 1);
    expect(leaf.previous ?? null).toBe(
      n === 0 ? null : leafHash((rows[n - 1] as (typeof rows)[0]).entry).toString("hex"),
    );
  });
});

test("what may be recorded is asked of the matter as it is then, also of a request that comes again", async () => {
  const opened = await matters.admit(opening());
  const matter = opened.ok ? opened.matter : "";
  const key = randomUUID();
  const ask = (id: string, allowed: boolean) => {
    const seen: unknown[] = [];
    const answer = matters.admit({
      jurisdiction: J,
      matter: { id },
      acts(basics) {
        seen.push(basics);
        return allowed ? [act(1, "discussed")] : refusal("not_allowed", "不可", "no");
      },
      idempotency: { key, by: "clerk", request: ["discussed", id] },
    });
    return answer.then((a) => ({ seen, answer: a.ok ? a.acts.map((one) => one.number) : a.code }));
  };
  // The three share a round: one refusal takes nothing from the others.
  const [first, no, nowhere] = await Promise.all([
    ask(matter, true),
    ask(matter, false),
    ask(randomUUID(), true),
  ]);
  expect([first.answer, no.answer, nowhere.answer]).toEqual([[2], "not_allowed", "not_found"]);
  expect(first.seen[0]).toMatchObject({
    body,
    procedure: "cn/decision",
    class: "funds",
    openedOn: "2026-05-08",
  });
  expect(nowhere.seen).toEqual([]);
  expect((await ask(matter, true)).answer).toEqual([2]);
  expect((await ask(matter, false)).answer).toBe("not_allowed");
});

test("a recorder who has not seen the latest act is told so", async () => {
  const opened = await matters.admit(opening());
  const answer = await matters.admit({
    jurisdiction: J,
    matter: { id: opened.ok ? opened.matter : "" },
    acts: [act(2, "discussed")],
    after: 7,
  });
  expect(answer).toMatchObject({ ok: false, code: "matter_moved_on" });
});

test("a preview records nothing", async () => {
  const [before] = await db.app.query("select count(*) as n from acts");
  const answer = await matters.preview(opening());
  expect(answer.ok).toBe(true);
  expect((await db.app.query("select count(*) as n from acts"))[0]).toEqual(before);
});

test("the application can neither change nor delete acts, contents or leaves", async () => {
  for (const table of ["acts", "leaves", "act_contents", "record_keys"]) {
    await expect(db.app.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
    await expect(db.app.query(`update ${table} set jurisdiction = jurisdiction`)).rejects.toThrow(
      /permission denied/,
    );
  }
});

test("erasing removes the words and leaves the act and its leaf", async () => {
  const opened = await matters.admit(
    opening([act(0, "proposed", { title: "应删除的文字", class: "funds" })]),
  );
  const [first] = opened.ok ? opened.acts : [];
  const digest = async () => {
    const [row] = await db.app.query<{ entry: Buffer }>("select entry from ledger_queue where act = $1", [
      first?.id,
    ]);
    return createHash("sha256")
      .update(row?.entry ?? "")
      .digest("hex");
  };
  const before = await digest();
  expect(await eraseAct(db.eraser, J, first?.id ?? "")).toEqual({ erased: true, blobs: [] });
  const [stored] = await actsOf(db.app, recordKey, J, first?.matter ?? "");
  expect(stored).toMatchObject({ erased: true, data: {} });
  expect(await digest()).toBe(before);
  expect(await db.app.query("select title from matters where matter = $1", [first?.matter])).toEqual([
    { title: null },
  ]);
});
