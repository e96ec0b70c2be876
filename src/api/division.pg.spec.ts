/** A division of duties over HTTP: drafted as a whole, judged at once, shown as of any day, and to whom. */
import { randomUUID } from "node:crypto";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ground, ORIGIN, openGround, type Role, type Server } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;
let body = "";

beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
  body = ground.bodies.finance;
});
afterAll(() => ground.close());

const who = (role: string) => ground.people[role] ?? "";
const duty = (role: string, area: string, part = "manages", note?: string) => ({
  person: who(role),
  area,
  part,
  ...(note ? { note } : {}),
});
/** In order, apart from there being one deputy alone: two areas of one, and the rest of the staff's. */
const lawful = () => ({
  title: "财政局班子分工方案",
  draftedOn: "2026-03-02",
  duties: [
    duty("member", "finance"),
    duty("member", "procurement"),
    duty("staff", "personnel"),
    duty("staff", "construction"),
    duty("staff", "approval"),
    duty("chief", "finance", "oversees"),
    duty("chief", "other", "manages", "全面工作"),
  ],
  limit: { fen: 5_000_000 },
  adopted: { on: "2026-03-09", fromOn: "2026-04-01", note: "党组会议研究" },
  published: { on: "2026-03-10" },
  filed: { on: "2026-03-12" },
});
type Plan = Record<string, unknown>;

const preview = (plan: Plan) =>
  server.ask(`/api/v1/bodies/${body}/divisions/preview`, { as: "clerk", body: plan });
const record = (plan: Plan, headers: Record<string, string> = {}) =>
  server.ask(`/api/v1/bodies/${body}/divisions`, { as: "clerk", body: plan, headers });
const shown = async (as: Role, query = "") => server.ask(`/api/v1/bodies/${body}/division${query}`, { as });
const rules = (findings: { constraint: string }[]) => [...new Set(findings.map((f) => f.constraint))].sort();

test("what is drafted is judged before anything of it stands", async () => {
  const chiefs = [duty("chief", "finance"), ...lawful().duties.slice(1)];
  const broken = await preview({ ...lawful(), duties: chiefs });
  expect(broken.status).toBe(200);
  expect(rules(broken.json.findings)).toContain("guarded-areas-not-with-principal");
  const [found] = broken.json.findings;
  expect(broken.json.titles[found.constraint].zh).toBe("正职不直接分管所列领域");
  // The act that it rests on is the very line of the plan.
  const rests = broken.json.acts.find((act: { number: number }) => act.number === found.at);
  expect(rests.data).toMatchObject({ of: who("chief"), as: "principal", area: "finance" });
  expect((await shown("clerk")).json.plans).toEqual([]);
});

test("a hole shows while the plan is drafted, though its rule speaks at the filing", async () => {
  const { adopted: _, published: __, filed: ___, ...open } = lawful();
  const draft = { ...open, duties: open.duties.filter(({ area }) => area !== "construction") };
  const { json } = await preview(draft);
  expect(rules(json.findings)).toEqual([]);
  expect(json.ifFiled.map((f: { constraint: string }) => f.constraint)).toEqual([
    "construction-has-a-manager",
  ]);
  expect(json.acts.map((act: { type: string }) => act.type)).not.toContain("division.plan-filed");
});

test("what cannot have been so is refused at its place, in words", async () => {
  const answer = await record({
    ...lawful(),
    duties: [
      duty("member", "finance", "oversees"),
      duty("member", "other"),
      duty("member", "moon"),
      { person: randomUUID(), area: "finance", part: "manages" },
    ],
    filed: { on: "2099-01-01" },
    adopted: { on: "2026-03-09", decision: randomUUID() },
    replaces: randomUUID(),
  });
  expect(answer.status).toBe(400);
  const early = await record({ ...lawful(), published: { on: "2026-03-01" } });
  expect(early.json.errors.map(({ path }: { path: string }) => path)).toEqual(["draftedOn"]);
  const places = answer.json.errors.map(({ path }: { path: string }) => path);
  expect(places).toEqual([
    "filed.on",
    "duties[3].person",
    "duties[1].note",
    "duties[2].area",
    "duties[0].part",
    "adopted.decision",
    "replaces",
  ]);
});

test("a plan is one record: repeated it stands once, and another under its key is refused", async () => {
  const key = { "idempotency-key": randomUUID() };
  const first = await record(lawful(), key);
  expect(first.status).toBe(201);
  expect(first.json.findings).toEqual([]);
  const again = await record(lawful(), key);
  expect(again.json.matter).toBe(first.json.matter);
  expect((await record({ ...lawful(), title: "另一方案" }, key)).code).toBe("idempotency_key_reused");
  const { json } = await shown("clerk", "?on=2026-05-01");
  expect(json.plans).toHaveLength(1);
  expect(json.plan).toMatchObject({
    title: "财政局班子分工方案",
    fromOn: "2026-04-01",
    filedOn: "2026-03-12",
    limit: { fen: 5_000_000 },
  });
  expect(json.areas.filter((a: { guarded: boolean }) => a.guarded)).toHaveLength(5);
  expect(json.areas.at(-1).id).toBe("other");
  expect(json.members.map((m: { person: string }) => m.person)).toEqual([
    who("chief"),
    who("member"),
    who("staff"),
  ]);
  expect(json.members.at(-1)).toMatchObject({ inOffice: false });
  expect(json.meetingLimit.fen).toBe(10_000_000);
  expect(json.tiers).toHaveLength(2);
});

test("on each day the plan of that day; a later one is compared with it", async () => {
  const [finance, ...rest] = lawful().duties;
  const later = {
    ...lawful(),
    title: "财政局班子分工方案（调整）",
    draftedOn: "2026-06-01",
    duties: [duty("staff", "finance"), ...rest],
    adopted: { on: "2026-06-08" },
    published: { on: "2026-06-09" },
    filed: { on: "2026-06-10" },
  };
  expect((await record(later)).status).toBe(201);
  expect((await shown("clerk", "?on=2026-03-31")).json.plan).toBeNull();
  expect((await shown("clerk", "?on=2026-06-07")).json.plan.title).toBe("财政局班子分工方案");
  const { json } = await shown("clerk", "?on=2026-06-08");
  expect(json.plan.title).toBe("财政局班子分工方案（调整）");
  expect(json.compared.title).toBe("财政局班子分工方案");
  expect(json.gone).toMatchObject([{ ...finance, note: null }]);
  expect(json.added).toMatchObject([{ ...duty("staff", "finance"), note: null }]);
});

test("a draft and findings are seen by readers of the body's matters, a published plan by everybody in the registry", async () => {
  const draft = {
    ...lawful(),
    title: "未公布的方案",
    draftedOn: "2026-07-01",
    duties: [duty("chief", "finance")],
  };
  const { adopted: _, published: __, filed: ___, ...open } = draft;
  const recorded = await record(open);
  expect(recorded.status).toBe(201);
  const plan = recorded.json.matter;
  for (const as of [
    "clerk",
    "member",
    "chief",
    "station-officer",
    "discipline-officer",
    "auditor",
  ] as const) {
    const { json } = await shown(as, `?plan=${plan}`);
    expect([as, json.readsAll, json.plan.title, json.findings.length]).toEqual([as, true, "未公布的方案", 1]);
    expect([as, json.mayRecord]).toEqual([as, as === "clerk"]);
  }
  for (const as of [
    "staff",
    "clerk-of-another-body",
    "organisation-officer",
    "system-administrator",
  ] as const) {
    const { json } = await shown(as, "?on=2026-06-20");
    expect([as, json.readsAll, json.plan.title]).toEqual([as, false, "财政局班子分工方案（调整）"]);
    expect([as, json.plans.length, json.findings]).toEqual([as, 2, []]);
    expect((await shown(as, `?plan=${plan}`)).status).toBe(404);
  }
});

test("supervisors see who has filed and what was found; of a body that is not theirs a clerk sees nothing", async () => {
  const { json } = await server.ask("/api/v1/divisions", { as: "discipline-officer" });
  expect(json.items.map((item: { id: string }) => item.id)).toEqual([body]);
  expect(json.items[0]).toMatchObject({ stands: "filed", drafts: 1, findings: 1, serious: 1, seats: 2 });
  expect(json.counts).toEqual({ bodies: 1, filed: 1, unfiled: 0, found: 1 });
  const other = await server.ask("/api/v1/divisions", { as: "clerk-of-another-body" });
  expect(other.json.items).toEqual([]);
});

test("the workbook has the matrix and the plans, every cell a text", async () => {
  const { bytes } = await exported();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  const [matrix, plans] = workbook.worksheets;
  expect(matrix?.getRow(2).getCell(3).text).toBe("finance (not a principal's to manage)");
  const chief = matrix?.getRow(3);
  expect([chief?.getCell(1).text, chief?.getCell(3).text]).toEqual(["人员 chief", "oversees"]);
  expect(plans?.rowCount).toBe(4);
});

async function exported() {
  const cookie = await server.cookieOf("clerk");
  const response = await server.app.request(`${ORIGIN}/api/v1/bodies/${body}/division/export?on=2026-06-20`, {
    headers: { cookie, "accept-language": "en" },
  });
  return { bytes: Buffer.from(await response.arrayBuffer()) };
}
