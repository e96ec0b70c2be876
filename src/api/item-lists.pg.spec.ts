/** The body's list of matters in and out over HTTP, who sees which version, and items that are proposed by it. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ground, openGround, type Role, type Server } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;
let path = "";
beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
  path = `/api/v1/bodies/${ground.bodies.finance}`;
});
afterAll(() => ground.close());

const HEADER = "编号,类别,事项,起点金额（万元）,须先合法性审查,表决方式";
const FUNDS = "4-1,大额度资金使用,预算外支出,100,是,记名投票";
const PROJECT = "3-1,重大项目安排,工程建设项目,50,,";
const SHEET = [HEADER, FUNDS, PROJECT].join("\n");
const CSV = { "content-type": "text/csv" };

function importing(text: string, more: { as?: Role; dry?: boolean; key?: string; title?: string } = {}) {
  const { as = "clerk", dry = false, key = randomUUID(), title = "清单" } = more;
  const query = new URLSearchParams({ title, name: "list.csv", dry: String(dry) });
  const headers = { ...CSV, "idempotency-key": key };
  return server.ask(`${path}/item-list/import?${query}`, { as, raw: text, headers });
}
async function record(matter: string, type: string, data = {}) {
  const body = { type: `item-list.${type}`, claimedAt: new Date().toISOString(), data };
  const answer = await server.ask(`/api/v1/matters/${matter}/acts`, { as: "clerk", body });
  expect(answer.status, answer.text).toBe(201);
}
const list = async (as: Role, query = "") => (await server.ask(`${path}/item-list${query}`, { as })).json;
const mattersOf = async (procedure: string) =>
  (
    await ground.db.app.query<{ n: number }>("select count(*)::int as n from matters where procedure = $1", [
      procedure,
    ])
  )[0]?.n;

describe("the list", () => {
  test("of a body that has none is told as that; a body that is not there is not", async () => {
    expect(await list("staff")).toMatchObject({ list: null, versions: [], mayChange: false });
    expect((await list("clerk")).mayChange).toBe(true);
    expect((await server.ask(`/api/v1/bodies/${randomUUID()}/item-list`, { as: "staff" })).status).toBe(404);
  });

  test("with faults is refused whole, each by row and cell, and nothing is recorded", async () => {
    const answer = await importing(`${HEADER}\n1,大额,支付,若干,,\n`);
    expect([answer.status, answer.code]).toEqual([422, "import_refused"]);
    expect(answer.json.errors.map((fault: { path: string }) => fault.path)).toEqual(["list!B2", "list!D2"]);
    expect(await mattersOf("cn/item-list")).toBe(0);
  });

  test("is compared first, then recorded once, whatever is sent again; drafts are seen by the body's readers only", async () => {
    const compared = await importing(SHEET, { dry: true });
    expect(compared.json).toMatchObject({
      recorded: false,
      matter: null,
      replaces: null,
      entries: 2,
      findings: [],
    });
    expect(compared.json.changes.map((change: { kind: string }) => change.kind)).toEqual(["added", "added"]);
    expect(await mattersOf("cn/item-list")).toBe(0);
    const key = randomUUID();
    const first = await importing(SHEET, { key });
    const again = await importing(SHEET, { key });
    expect([first.json.recorded, again.json.matter]).toEqual([true, first.json.matter]);
    expect(await mattersOf("cn/item-list")).toBe(1);
    expect((await importing(`${SHEET}\n`, { key, title: "另一份" })).code).toBe("idempotency_key_reused");
    expect((await list("member")).versions).toMatchObject([{ state: "drafted", entries: 2, inForce: false }]);
    expect((await list("staff")).versions).toEqual([]);
    expect((await server.ask(`${path}/item-list?version=${first.json.matter}`, { as: "staff" })).status).toBe(
      404,
    );
  });

  test("is in force from its adoption, open to all once published, and comes back unchanged from its own export", async () => {
    const id = (await list("clerk")).versions[0].id;
    await record(id, "adopted-by-meeting", { text: "会议" });
    expect((await list("clerk")).list).toMatchObject({ id, state: "adopted" });
    expect((await list("staff")).list).toBeNull();
    await record(id, "published");
    expect((await list("staff")).list.entries).toEqual([
      {
        number: "4-1",
        class: "funds",
        words: "预算外支出",
        threshold: 100_000_000,
        needs_legality: true,
        vote_asked: "named",
      },
      { number: "3-1", class: "project", words: "工程建设项目", threshold: 50_000_000 },
    ]);
    expect((await list("clerk", "?on=2020-01-01")).list).toBeNull();
    for (const language of ["zh", "en"]) {
      const headers = { "accept-language": language };
      const { text } = await server.ask(`${path}/item-list/export?format=csv`, { as: "staff", headers });
      expect((await importing(text)).json).toMatchObject({ recorded: false, changes: [], replaces: id });
    }
  });

  test("of a new version is told by what differs; the older one gives way when the newer is adopted", async () => {
    const older = (await list("clerk")).list.id;
    const { json } = await importing(
      [HEADER, FUNDS.replace("100", "50"), "1-1,重大决策,年度预算,,,"].join("\n"),
    );
    expect(json.replaces).toBe(older);
    const told = ({ kind, number, fields }: Record<string, unknown>) => [kind, number, fields];
    const expected = [
      ["changed", "4-1", ["threshold"]],
      ["added", "1-1", []],
      ["removed", "3-1", []],
    ];
    expect(json.changes.map(told)).toEqual(expected);
    await record(json.matter, "adopted-by-meeting");
    await record(older, "superseded", { replaced_by: json.matter });
    await record(json.matter, "published");
    const after = await list("staff");
    expect(after.versions.map((v: Record<string, unknown>) => [v.id, v.state, v.inForce])).toEqual([
      [json.matter, "published", true],
      [older, "ended", false],
    ]);
    const difference = await server.ask(`${path}/item-list/difference?from=${older}&to=${json.matter}`, {
      as: "staff",
    });
    expect(difference.json.changes.map(told)).toEqual(expected);
  });

  test("without a threshold for large funds is recorded with the finding that its rule has", async () => {
    const { json } = await importing(`${HEADER}\n4-9,大额度资金使用,其他支出,,,`, { dry: true });
    expect(json.findings.map((found: { constraint: string }) => found.constraint)).toEqual([
      "funds-have-a-threshold",
    ]);
  });
});

describe("an item", () => {
  const propose = (body: object, more: { as?: Role; key?: string } = {}) =>
    server.ask(`${path}/items`, {
      as: more.as ?? "member",
      body,
      headers: { "idempotency-key": more.key ?? randomUUID() },
    });

  test("is matched with entries of its class, the closest first", async () => {
    const query = new URLSearchParams({ class: "funds", amount: "60000000", words: "关于预算外支出的议题" });
    const { json } = await server.ask(`${path}/item-list/matches?${query}`, { as: "member" });
    expect(json.items).toMatchObject([
      { entry: { number: "4-1" }, likeness: 1, reaches: true, preconditions: ["legality"] },
    ]);
  });

  test("is proposed by a member with what the list asks for, taken from the list; once, whatever is sent again", async () => {
    const entry = { list: (await list("member")).list.id, number: "4-1" };
    const item = {
      title: "关于预算外支出的议题",
      class: "funds",
      amount: 60_000_000,
      department: "预算科",
      entry,
      met: [{ kind: "legality", text: "合法" }],
      materials: { text: "方案" },
    };
    const before = await mattersOf("cn/decision");
    const preview = await server.ask(`${path}/items/preview`, { as: "member", body: item });
    expect(preview.status).toBe(200);
    expect(await mattersOf("cn/decision")).toBe(before);
    const key = randomUUID();
    const [first, again] = [await propose(item, { key }), await propose(item, { key })];
    expect(first.status, first.text).toBe(201);
    expect(again.json.matter).toBe(first.json.matter);
    expect(first.json.acts.map((act: { type: string; data: object }) => [act.type, act.data])).toEqual([
      ["decision.proposed", { title: item.title, class: "funds", amount: 60_000_000, department: "预算科" }],
      [
        "decision.list-entry-cited",
        { entry: "4-1", list: entry.list, needs_legality: true, vote_asked: "named" },
      ],
      ["decision.precondition-met", { kind: "legality", text: "合法" }],
      ["decision.materials-submitted", { text: "方案" }],
    ]);
    expect(first.json.acts[0].actor.person).toBe(ground.people.member);
    expect((await server.ask(`/api/v1/matters/${first.json.matter}`, { as: "clerk" })).json.stage).toBe(
      "proposed",
    );
  });

  test("citing an entry that is not on the list in force is refused with what to do", async () => {
    const entry = { list: randomUUID(), number: "4-1" };
    const answer = await propose({ title: "议题", class: "funds", entry });
    expect([answer.status, answer.json.errors[0].path]).toEqual([400, "body.entry"]);
  });

  test("goes to the own body only, and brings nothing of the meeting with it", async () => {
    const item = { title: "议题", class: "major_decision" };
    const elsewhere = await server.ask(`/api/v1/bodies/${ground.bodies.health}/items`, {
      as: "member",
      body: item,
    });
    expect(elsewhere.status).toBe(403);
    const acts = { followedBy: [{ type: "decision.resolved" }] };
    expect((await propose({ ...item, ...acts })).status).toBe(400);
  });

  test("that is like an earlier one of its department, each below the threshold, is pointed to it; nobody else is", async () => {
    const like = async (as: Role, more: Record<string, string> = {}) => {
      const asked = { title: "关于预算外支出追加的议题", amount: "45000000", department: "预算科", ...more };
      return (await server.ask(`${path}/items/like?${new URLSearchParams(asked)}`, { as })).json;
    };
    // 60 and 45 reach 100 万元; of the entry, the threshold is 50, which the earlier one reached by itself.
    expect(await like("member")).toMatchObject({
      threshold: 100_000_000,
      total: 105_000_000,
      items: [{ title: "关于预算外支出的议题", department: "预算科", why: ["department", "words"] }],
    });
    expect(await like("member", { entry: "4-1" })).toMatchObject({
      threshold: 50_000_000,
      total: 0,
      items: [],
    });
    expect((await like("member", { department: "国库科" })).items).toEqual([]);
    expect((await like("staff")).items).toEqual([]);
    const [look] = await ground.db.app.query<{ n: number }>(
      "select count(*)::int as n from matters where procedure = 'cn/access' and body = $1",
      [ground.bodies.finance],
    );
    expect(look?.n).toBeGreaterThan(0);
  });
});
