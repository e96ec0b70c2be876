/** Figures over a part of the sample: equal to a plain count over its acts, counted anew or bit by bit; each opens what it counts. */
import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import {
  type ActDraft,
  type Admission,
  createMatters,
  eraseAct,
  matterIds,
  type Matters,
  type Scope,
} from "../matters/index.ts";
import { generateSample } from "../sample/index.ts";
import {
  deriveFigures,
  type FigureId,
  FIGURES,
  figuresOf,
  figuresOfDays,
  mattersBehind,
  type Period,
  rebuildFigures,
  sumsByBody,
  sumsByDay,
} from "./index.ts";
import { shippedNorms } from "../norms/shipped.fixture.ts";

const J = "qingchuan";
const UNTIL = "2026-11-24";
const ALL: Scope = { sql: () => "true", params: [] };
const WHOLE: Period = { from: "2000-01-01", to: "2099-12-31" };
const recordKey = randomBytes(32);
const admissions: (Admission & { matter: { open: { procedure: string; body: string; id: string } } })[] = [];
let db: TestDatabase;
let matters: Matters;
const deriving = () => ({ database: db.app, recordKey });

beforeAll(async () => {
  db = await createTestDatabase();
  await db.app.query(
    "insert into jurisdictions (jurisdiction, title_zh, title_en, origin, created_at) values ($1, '测', 'T', 't', now())",
    [J],
  );
  matters = createMatters({
    database: db.app,
    norms: await shippedNorms(),
    recordKey,
    clock: () => new Date(`${UNTIL}T16:00:00Z`),
    projections: [],
  });
  for (const { admission } of generateSample({ seed: "figures", scale: 0.4, until: UNTIL }).decisions())
    if (admission.jurisdiction === J) admissions.push(admission as (typeof admissions)[number]);
  const answers = await matters.admitAll(admissions);
  expect(answers.every(({ ok }) => ok)).toBe(true);
  await deriveFigures(deriving(), J);
});
afterAll(() => db.drop());

const table = () => db.app.query("select * from matter_figures where jurisdiction = $1 order by matter", [J]);

/** The day in China of an instant. */
const dayOf = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

/** A plain count: acts in their order, without the tables, the rules and the code that is tested. */
function counted(body: string, { from, to }: Period): Partial<Record<FigureId, [number, number | null]>> {
  const n = {
    items: 0,
    carried: 0,
    lost: 0,
    deferred: 0,
    voices: 0,
    against: 0,
    stated: 0,
    last: 0,
    early: 0,
  };
  const m = { decided: 0, confirmed: 0, carrying: 0, executed: 0, late: 0, recused: 0, present: 0, due: 0 };
  const days = new Set<string>();
  for (const { matter, acts } of admissions) {
    const convened = acts.find(({ type }) => type === "decision.convened");
    if (matter.open.body !== body || !convened) continue;
    const day = dayOf(convened.claimedAt);
    if (day < from || day > to) continue;
    days.add(day);
    const some = (name: string) => acts.filter(({ type }) => type === `decision.${name}`);
    const items = [...new Set(acts.map(({ data }) => data.item).filter((item) => item !== undefined))];
    n.items += Math.max(items.length, 1);
    for (const item of items) {
      const own = acts.filter(({ data }) => data.item === item);
      const outcome = own.filter(({ type }) => type === "decision.resolved").at(-1)?.data.outcome;
      if (outcome === "carried" || outcome === "lost" || outcome === "deferred") n[outcome] += 1;
      const stated = own.filter(({ type }) => type === "decision.position-stated");
      const chair = stated.findIndex(({ data }) => data.as === "chair");
      if (chair >= 0) n.stated += 1;
      if (chair >= 0 && chair === stated.length - 1) n.last += 1;
      if (own.some(({ type }) => type === "decision.remark-made")) n.early += 1;
      const said = own.filter(
        ({ data }) => data.as === "member" && (data.position ?? data.choice) !== undefined,
      );
      for (const person of new Set(said.map(({ data }) => data.of))) {
        const all = said
          .filter(({ data }) => data.of === person)
          .map(({ data }) => data.position ?? data.choice);
        n.voices += 1;
        if (all.some((one) => one !== "agree")) n.against += 1;
      }
      m.recused += new Set(
        own.filter(({ type }) => type === "decision.recused").map(({ data }) => data.of),
      ).size;
    }
    const resolved = some("resolved");
    const isCarried = resolved.some(({ data }) => data.outcome === "carried");
    if (resolved.length > 0) m.decided += 1;
    if (resolved.length > 0 && some("record-confirmed").length > 0) m.confirmed += 1;
    if (isCarried) m.carrying += 1;
    if (isCarried && some("executed").length > 0) m.executed += 1;
    m.late += some("late-item-raised").length;
    m.present += some("attended").filter(({ data }) => data.as === "chair" || data.as === "member").length;
    m.due += Number(convened.data.due);
  }
  return {
    meetings: [days.size, null],
    items: [n.items, null],
    carried: [n.carried, n.items],
    lost: [n.lost, n.items],
    deferred: [n.deferred, n.items],
    against: [n.against, n.voices],
    "chair-last": [n.last, n.stated],
    "early-remarks": [n.early, n.items],
    "late-items": [m.late, null],
    recusals: [m.recused, null],
    "secret-ballots": [0, n.items],
    confirmed: [m.confirmed, m.decided],
    executed: [m.executed, m.carrying],
    attendance: [m.present, m.due],
  };
}

const bodies = () => [...new Set(admissions.map(({ matter }) => matter.open.body))];
const dayNumbers = fc.integer({ min: 0, max: 800 });
const dayAt = (n: number) =>
  new Date(Date.parse(`${UNTIL}T00:00:00Z`) - n * 86_400_000).toISOString().slice(0, 10);
const periods = fc
  .tuple(dayNumbers, dayNumbers)
  .map(([a, b]) => ({ from: dayAt(Math.max(a, b)), to: dayAt(Math.min(a, b)) }));

test("in any period, figures of a body are those of a plain count over its acts, however they are asked for", async () => {
  let items = 0;
  await fc.assert(
    fc.asyncProperty(periods, fc.nat(), async (period, n) => {
      const body = bodies()[n % bodies().length] as string;
      const expected = counted(body, period);
      const ofDays = figuresOfDays(await sumsByDay(db.app, J, ALL, body, period));
      const sums = (await sumsByBody(db.app, J, ALL, period)).find((one) => one.body === body);
      expect(figuresOf(sums?.sums ?? {}, sums?.meetings ?? 0)).toEqual(ofDays);
      for (const { id, n, of } of ofDays) {
        const [count, over] = expected[id] ?? [0, of === null ? null : 0];
        expect({ id, n, of }).toEqual({ id, n: count, of: over });
      }
      items += expected.items?.[0] ?? 0;
    }),
    { numRuns: 60 },
  );
  // Counting nothing would prove nothing.
  expect(items).toBeGreaterThan(100);
});

test("the sample has what the figures are about", async () => {
  const all = await sumsByBody(db.app, J, ALL, WHOLE);
  const total = (key: string) => all.reduce((sum, { sums }) => sum + (sums[key] ?? 0), 0);
  for (const key of ["items", "lost", "against", "chair-last", "early-remarks", "late-items", "recusals"])
    expect(total(key), key).toBeGreaterThan(0);
  expect(total("chair-last")).toBeLessThan(total("chair-last-all"));
});

test("every number opens the matters that it counts, and no others", async () => {
  const behind = async (figure: string, period: Period, body: string) => {
    const filter = { body, ...mattersBehind(figure, period) };
    return matterIds(db.app, J, ALL, filter);
  };
  const period = { from: dayAt(400), to: dayAt(30) };
  for (const body of bodies().slice(0, 6))
    for (const { id, n, of } of figuresOfDays(await sumsByDay(db.app, J, ALL, body, period))) {
      const opened = await behind(id, period, body);
      expect(opened.length > 0, id).toBe(n > 0);
      if (id !== "attendance" && id !== "against" && id !== "recusals" && id !== "meetings")
        expect(opened.length, id).toBeLessThanOrEqual(n);
      if (of === null) continue;
      expect((await behind(`${id}-all`, period, body)).length > 0, id).toBe(of > 0);
      expect((await behind(`${id}-rest`, period, body)).length > 0, id).toBe(of > n);
    }
  // Without a figure, what counts to the days at all.
  const [body] = bodies() as [string];
  const met = admissions.filter(({ matter, acts }) => {
    const convened = acts.find(({ type }) => type === "decision.convened");
    if (!convened || matter.open.body !== body) return false;
    return period.from <= dayOf(convened.claimedAt) && dayOf(convened.claimedAt) <= period.to;
  });
  const found = await matterIds(db.app, J, ALL, { body, ...mattersBehind(undefined, period) });
  expect(found.sort()).toEqual(met.map(({ matter }) => matter.open.id).sort());
});

test("what a reader may not see is not counted", async () => {
  const scope: Scope = { sql: (alias, first) => `${alias}.class = $${first}::text`, params: ["funds"] };
  const all = await sumsByBody(db.app, J, ALL, WHOLE);
  const seen = await sumsByBody(db.app, J, scope, WHOLE);
  const items = (of: typeof all) => of.reduce((sum, { sums }) => sum + (sums.items ?? 0), 0);
  const funds = (
    await db.app.query<{ n: number }>(
      "select sum(items)::int as n from matter_figures where jurisdiction = $1 and class = 'funds'",
      [J],
    )
  )[0]?.n;
  expect(items(seen)).toBe(funds);
  expect(items(seen)).toBeLessThan(items(all));
});

/** A decision of a body of its own, act by act. */
async function opened() {
  const body = randomUUID();
  const clerk = { person: randomUUID(), office: randomUUID() };
  const [chair, member] = [randomUUID(), randomUUID()];
  let minute = 0;
  const act = (name: string, data: Record<string, unknown> = {}): ActDraft => ({
    type: `decision.${name}`,
    actor: clerk,
    claimedAt: new Date(Date.UTC(2026, 9, 8, 1, minute++)).toISOString(),
    data,
  });
  const first = await matters.admit({
    jurisdiction: J,
    matter: { open: { procedure: "cn/decision", body } },
    acts: [act("proposed", { title: "题", class: "project" }), act("convened", { due: 2 })],
  });
  if (!first.ok) throw new Error(first.message.en);
  const record = async (...acts: ActDraft[]) => {
    const answer = await matters.admit({ jurisdiction: J, matter: { id: first.matter }, acts });
    if (!answer.ok) throw new Error(answer.message.en);
    return answer.acts.map(({ id }) => id);
  };
  const figures = async () =>
    Object.fromEntries(
      figuresOfDays(await sumsByDay(db.app, J, ALL, body, WHOLE)).map(({ id, n, of }) => [id, [n, of]]),
    );
  return { body, matter: first.matter, chair, member, act, record, figures };
}

test("what is recorded later is counted bit by bit, as it is counted anew; a second look counts nothing twice", async () => {
  const { chair, member, act, record, figures } = await opened();
  expect(await deriveFigures(deriving(), J)).toEqual({ derived: 1, waiting: 0 });
  expect((await figures()).items).toEqual([1, null]);
  await record(
    act("attended", { of: chair, as: "chair" }),
    act("attended", { of: member, as: "member" }),
    act("position-stated", { of: chair, as: "chair", position: "agree" }),
    act("position-stated", { of: member, as: "member", position: "disagree" }),
  );
  expect(await deriveFigures(deriving(), J)).toEqual({ derived: 1, waiting: 0 });
  expect(await deriveFigures(deriving(), J)).toEqual({ derived: 0, waiting: 0 });
  expect(await figures()).toMatchObject({ against: [1, 1], "chair-last": [0, 1], attendance: [2, 2] });
  const before = await table();
  const { derived } = await rebuildFigures(deriving(), J);
  expect(derived).toBe(before.length);
  expect(await table()).toEqual(before);
});

test("a finding that is dismissed no longer counts against anybody", async () => {
  const { matter, chair, member, act, record, figures } = await opened();
  await record(
    act("attended", { of: chair, as: "chair" }),
    act("attended", { of: member, as: "member" }),
    act("position-stated", { of: chair, as: "chair", position: "agree" }),
    act("position-stated", { of: member, as: "member", position: "agree" }),
  );
  await deriveFigures(deriving(), J);
  expect((await figures())["chair-last"]).toEqual([0, 1]);
  await db.app.query("update findings set state = 'dismissed' where jurisdiction = $1 and matter = $2", [
    J,
    matter,
  ]);
  expect((await figures())["chair-last"]).toEqual([1, 1]);
});

test("what was erased is counted anew without its words", async () => {
  const { member, act, record, figures } = await opened();
  const [said] = await record(act("position-stated", { of: member, as: "member", position: "disagree" }));
  await deriveFigures(deriving(), J);
  expect((await figures()).against).toEqual([1, 1]);
  await eraseAct(db.eraser, J, said ?? "");
  expect(await deriveFigures(deriving(), J)).toEqual({ derived: 1, waiting: 0 });
  expect((await figures()).against).toEqual([0, 0]);
});

test("no more are counted at once than are asked for; the rest waits and is told", async () => {
  await db.app.query("delete from matter_figures where jurisdiction = $1", [J]);
  const all = (await table()).length;
  expect(all).toBe(0);
  const { derived, waiting } = await deriveFigures(deriving(), J, 10);
  expect(derived).toBe(10);
  expect(waiting).toBeGreaterThan(100);
  expect(await deriveFigures(deriving(), J)).toEqual({ derived: waiting, waiting: 0 });
});

test("every figure is counted somewhere in these tests or said to be of other procedures", () => {
  const here = Object.keys(counted("", WHOLE));
  const elsewhere: FigureId[] = ["not-taken", "tasks-in-time"];
  expect([...here, ...elsewhere].sort()).toEqual(FIGURES.map(({ id }) => id).sort());
});
