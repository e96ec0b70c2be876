/** Matters as event logs, over HTTP: what the reader may see, seen once, and judged the same when it is read back. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attributesUsed, mapToProcedure, openLog } from "../logs/index.ts";
import type { Procedure } from "../norms/index.ts";
import { checkLog } from "../rules/index.ts";
import { recorded } from "./given.fixture.ts";
import { type Ground, openGround, type Role, type Server } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;
let folder: string;
const ids: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "quanjian-export-"));
  ground = await openGround();
  server = await ground.open();
  for (let n = 0; n < 30; n++)
    ids.push((await recorded(ground, server, { broken: n % 3 === 0, title: `议题“${n}” <&> ${n}` })).matter);
});
afterAll(async () => {
  await ground.close();
  rmSync(folder, { recursive: true });
});

const exported = (format: string, as: Role, filter = "") =>
  server.ask(`/api/v1/matters/export?format=${format}${filter}`, { as });
const listed = async (as: Role, filter = "") => {
  const answer = await server.ask(`/api/v1/matters?limit=200${filter}`, { as });
  return answer.json.items as { id: string; openedOn: string }[];
};
const tracesIn = (text: string) =>
  [...text.matchAll(/<trace>\n<string key="concept:name" value="([^"]+)"/g)].map(([, id]) => id);

describe("who asks gets what the list would show, and no more", () => {
  test.each(["clerk", "clerk-of-another-body", "auditor", "organisation-officer", "staff"] as const)(
    "%s",
    async (role) => {
      const rows = (await listed(role)).map((row) => row.id);
      const { text } = await exported("xes", role);
      expect(tracesIn(text)).toEqual(rows);
      const { json } = await exported("ocel", role);
      const matters = (json.objects as { id: string; type: string }[]).filter((o) => o.type === "matter");
      expect(matters.map((m) => m.id)).toEqual(rows);
    },
  );

  test("with the filter of the list", async () => {
    const filter = `&breached=true&body=${ground.bodies.finance}`;
    const rows = (await listed("auditor", filter)).map((row) => row.id);
    expect(rows.length).toBe(10);
    expect(tracesIn((await exported("xes", "auditor", filter)).text)).toEqual(rows);
  });
});

test("an export is one look, at all that was in it", async () => {
  const looks = async () => {
    const { json } = await server.ask("/api/v1/looks?limit=200", { as: "audit-administrator" });
    return (json.items as { action: string; subjects: string[] }[]).filter(
      (l) => l.action === "exportMatters",
    );
  };
  const before = await looks();
  await exported("xes", "inspector");
  const after = await looks();
  expect(after.length).toBe(before.length + 1);
  expect(after[0]?.subjects).toEqual((await listed("inspector")).map((row) => row.id));
});

test("it is offered as a file, not kept by anybody between", async () => {
  const { headers } = await exported("ocel", "clerk");
  expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(headers.get("content-disposition")).toMatch(/^attachment; filename\*=UTF-8''/);
  expect(headers.get("cache-control")).toBe("no-store");
});

test("a format that there is not", async () => {
  expect((await exported("pdf", "clerk")).code).toBe("malformed_request");
});

describe.each(["xes", "ocel"])("read back from %s", (format) => {
  test("every matter has the verdicts that the kernel gave it", async () => {
    const path = join(folder, `log.${format}`);
    writeFileSync(path, (await exported(format, "auditor", "&procedure=cn/decision")).text);
    const rows = await listed("auditor", "&procedure=cn/decision");
    const procedure = server.services.norms.procedure("cn/decision", rows[0]?.openedOn ?? "") as Procedure;
    const { log } = await openLog(path, { keeps: attributesUsed(procedure) });
    expect(new Set(log.cases)).toEqual(new Set(rows.map((row) => row.id)));
    const violated = new Map<string, Set<string>>(log.cases.map((id) => [id, new Set()]));
    const checked = await checkLog(procedure, mapToProcedure(procedure, log), {
      complete: false,
      onViolation: (v) => void violated.get(log.cases[v.case] as string)?.add(v.constraint),
    });
    const sums = new Map<string, Record<string, number>>();
    for (const { id } of rows) {
      const { json } = await server.ask(`/api/v1/matters/${id}`, { as: "auditor" });
      const verdicts = json.verdicts as { constraint: string; verdict: string; vacuous: boolean }[];
      const broken = verdicts.filter((v) => v.verdict === "violated").map((v) => v.constraint);
      expect([...(violated.get(id) ?? [])].sort(), id).toEqual(broken.sort());
      for (const { constraint, verdict, vacuous } of verdicts) {
        const sum = sums.get(constraint) ?? { satisfied: 0, violated: 0, pending: 0, vacuous: 0 };
        sums.set(constraint, sum);
        const key =
          verdict === "violated"
            ? "violated"
            : vacuous
              ? "vacuous"
              : verdict === "possibly-violated"
                ? "pending"
                : "satisfied";
        sum[key] = (sum[key] ?? 0) + 1;
      }
    }
    expect([...violated.values()].some((set) => set.size > 0)).toBe(true);
    expect(checked.constraints.map((c) => [c.id, c.cases]).sort()).toEqual([...sums].sort());
  });
});

test("an act whose words were erased says so, and holds none of them", async () => {
  const { matter, act } = await recorded(ground, server, { title: "将被删除的议题" });
  const body = { document: "个人信息保护法", reason: "当事人申请" };
  const erased = await server.ask(`/api/v1/acts/${act}/erase`, { as: "security-administrator", body });
  expect(erased.status).toBe(200);
  const { json } = await exported("ocel", "auditor");
  type Event = {
    id: string;
    type: string;
    attributes: { name: string; value: unknown }[];
    relationships: { objectId: string; qualifier: string }[];
  };
  const event = (json.events as Event[]).find((e) => e.id === act);
  const names = event?.attributes.map((a) => a.name).sort();
  expect(names).toEqual(["erased", "number", "org:resource", "recorded_at"]);
  expect(event?.attributes).toContainEqual({ name: "erased", value: true });
  expect(event?.relationships).toContainEqual({ objectId: matter, qualifier: "matter" });
  expect(event?.relationships.map((r) => r.qualifier)).not.toContain("of");
  const { text } = await exported("xes", "auditor");
  expect(text).toContain(
    `<id key="identity:id" value="${act}"/><boolean key="erased" value="true"/></event>`,
  );
});
