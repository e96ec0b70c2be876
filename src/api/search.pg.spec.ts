/** One search over HTTP: who finds what, by what they type. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recorded } from "./given.fixture.ts";
import { type Ground, openGround, type Role, type Server } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;
let breach: { matter: string; act: string };

beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
  breach = await recorded(ground, server, { title: "关于政府采购（含信息系统）的议题", broken: true });
  await recorded(ground, server, { title: "关于采购评审专家的议题", minutesAgo: 30 });
  await recorded(ground, server, { title: "关于修路的议题" });
});
afterAll(() => ground.close());

type Item = { id: string; title: string; sub: string; to: { page: string; id: string; part: string | null } };
type Group = { kind: string; total: number; items: Item[] };

async function search(q: string, as: Role, more = "") {
  const answer = await server.ask(`/api/v1/search?q=${encodeURIComponent(q)}${more}`, { as });
  const groups = (answer.json?.groups ?? []) as Group[];
  const of = (kind: string) => groups.find((group) => group.kind === kind) as Group;
  return { ...answer, groups, of };
}
const titles = (group: Group) => group.items.map((item) => item.title);

describe("the same question, to each as far as it is theirs to see", () => {
  test.each(["clerk", "member", "station-officer", "auditor"] as const)("%s", async (role) => {
    const { of, groups } = await search("采购", role);
    expect(groups.map((g) => g.kind)).toEqual(["matter", "finding", "body", "person", "norm"]);
    expect(titles(of("matter"))).toEqual(["关于采购评审专家的议题", "关于政府采购（含信息系统）的议题"]);
    expect(of("matter").total).toBe(2);
    expect(of("finding").items.map((f) => f.to.page)).toEqual(["finding"]);
    expect(of("finding").items[0]?.sub).toContain("关于政府采购（含信息系统）的议题");
  });

  test.each([
    "clerk-of-another-body",
    "staff",
    "regulation-officer",
    "security-administrator",
    "discipline-officer-elsewhere",
  ] as const)("%s", async (role) => {
    const { of } = await search("采购", role);
    expect([of("matter"), of("finding")]).toMatchObject([
      { total: 0, items: [] },
      { total: 0, items: [] },
    ]);
  });
});

test("readings and initials find what the words find", async () => {
  for (const q of ["caigou", "cgps", "zhengfucaigou", "ZFCG", "采购 caigou"])
    expect([q, (await search(q, "clerk")).of("matter").total > 0]).toEqual([q, true]);
  expect(titles((await search("czj", "clerk")).of("body"))).toEqual(["department"]);
  expect(titles((await search("caizheng", "clerk")).of("body"))).toEqual(["department"]);
  const listed = await server.ask("/api/v1/bodies?query=czj", { as: "clerk" });
  expect((listed.json.items as { id: string }[]).map((body) => body.id)).toEqual([ground.bodies.finance]);
});

test("a person comes with the office and leads to its body; a rule leads to its procedure", async () => {
  const { of } = await search("renyuan", "clerk", "&limit=50");
  const found = of("person").items.find((item) => item.title === "人员 clerk");
  expect(found?.to).toEqual({ page: "body", id: ground.bodies.finance, part: null });
  expect(found?.sub).toContain("clerk");
  const rules = (await search("末位表态", "staff")).of("norm");
  expect(rules.items.length).toBeGreaterThan(0);
  expect(rules.items[0]?.to).toMatchObject({ page: "norm", id: "cn/decision" });
});

test("one kind alone, as many as asked for, and how many there are", async () => {
  const { groups } = await search("采购", "auditor", "&kind=matter&limit=1");
  expect(groups).toMatchObject([{ kind: "matter", total: 2 }]);
  expect(groups[0]?.items.length).toBe(1);
});

test("what was shown is a look; what found no matter is none", async () => {
  const looks = async () => {
    const { json } = await server.ask("/api/v1/looks?limit=200", { as: "audit-administrator" });
    return (json.items as { action: string; subjects: string[] }[]).filter((l) => l.action === "searchAll");
  };
  const before = (await looks()).length;
  await search("没有这样的事", "inspector");
  expect((await looks()).length).toBe(before);
  await search("修路", "inspector");
  expect((await looks()).length).toBe(before + 1);
});

test("signs alone find nothing, and what is too long is refused", async () => {
  for (const q of ["%", "《》", "' or 1=1 --"])
    expect((await search(q, "auditor")).of("matter")).toMatchObject({ total: 0 });
  expect((await search("长".repeat(101), "auditor")).status).toBe(400);
  expect((await search("", "auditor")).status).toBe(400);
});

test("an erased title is found no more", async () => {
  const body = { document: "个人信息保护法", reason: "当事人申请" };
  const erased = await server.ask(`/api/v1/acts/${breach.act}/erase`, { as: "security-administrator", body });
  expect(erased.status).toBe(200);
  const { of } = await search("信息系统", "auditor");
  expect([of("matter").total, of("finding").total]).toEqual([0, 0]);
});
