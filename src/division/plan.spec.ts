import { expect, test } from "vitest";
import type { ActDraft, StoredAct } from "../matters/index.ts";
import { actsOfPlan, type PlanDraft } from "./drafting.ts";
import { differences, planBefore, planInForce, planOf } from "./plan.ts";

const CLERK = { person: "clerk", office: "office" };
const at = (day: string) => `${day}T04:00:00.000Z`;
const dayOf = (instant: string) => instant.slice(0, 10);

function draft(more: Partial<PlanDraft> = {}): PlanDraft {
  return {
    title: "分工方案",
    draftedOn: "2026-03-02",
    duties: [
      { person: "zhang", area: "finance", part: "manages" },
      { person: "chen", area: "finance", part: "oversees" },
      { person: "chen", area: "other", part: "manages", note: "全面工作" },
      { person: "li", area: "finance", part: "checks" },
    ],
    acting: [],
    ...more,
  };
}
const actsOf = (plan: PlanDraft): ActDraft[] =>
  actsOfPlan(plan, { actor: CLERK, principals: new Set(["chen"]), at });
const recorded = (acts: ActDraft[]) =>
  acts.map((act, n) => ({ ...act, evidence: [], number: n + 1, erased: false }) as unknown as StoredAct);
const planned = (matter: string, more: Partial<PlanDraft> = {}) =>
  planOf(matter, recorded(actsOf(draft(more))), dayOf);
const adopted = (matter: string, on: string, more: Partial<PlanDraft> = {}) =>
  planned(matter, { draftedOn: on, adopted: { on }, ...more });

test("in which capacity somebody has an area is told by the registry; oversight is a principal's", () => {
  const told = actsOf(draft()).map(({ type, data }) => [type, data.of, data.as, data.area]);
  expect(told).toEqual([
    ["division.plan-drafted", undefined, undefined, undefined],
    ["division.area-assigned", "zhang", "deputy", "finance"],
    ["division.area-overseen", "chen", "principal", "finance"],
    ["division.area-assigned", "chen", "principal", "other"],
    ["division.area-checked", "li", "deputy", "finance"],
  ]);
});

test("acts come in the order of their days, also where a plan was published before it was adopted", () => {
  const acts = actsOf(
    draft({
      limit: { fen: 5_000_000 },
      adopted: { on: "2026-03-09" },
      published: { on: "2026-03-05" },
      filed: { on: "2026-03-12" },
    }),
  );
  expect(acts.slice(5).map(({ type }) => type)).toEqual([
    "division.limit-set",
    "division.plan-published",
    "division.plan-adopted",
    "division.plan-filed",
  ]);
  // What was not given is no field at all.
  expect(acts.at(-1)?.data).toEqual({});
});

test("a plan is what its acts say, as it was drafted", () => {
  const plan = planned("m", {
    limit: { fen: 5_000_000, note: "财务支出" },
    acting: [{ person: "zhang", fromOn: "2026-02-01" }],
    adopted: { on: "2026-03-09", fromOn: "2026-04-01", decision: "d", note: "党组会议" },
    published: { on: "2026-03-10" },
  });
  expect(plan).toMatchObject({
    title: "分工方案",
    draftedOn: "2026-03-02",
    adoptedOn: "2026-03-09",
    fromOn: "2026-04-01",
    publishedOn: "2026-03-10",
    filedOn: null,
    decision: "d",
    meeting: "党组会议",
    limit: { fen: 5_000_000, note: "财务支出" },
    acting: [{ person: "zhang", fromOn: "2026-02-01", note: null }],
  });
  expect(plan.duties).toHaveLength(4);
});

test("an area that was given up is nobody's, and one assigned twice counts once", () => {
  const acts = actsOf(draft());
  const more = (type: string, data: Record<string, unknown>): ActDraft => ({
    type: `division.${type}`,
    actor: CLERK,
    claimedAt: at("2026-03-03"),
    data,
  });
  const plan = planOf(
    "m",
    recorded([
      ...acts,
      more("area-assigned", { of: "zhang", as: "deputy", area: "finance", text: "含国库" }),
      more("area-released", { of: "li", as: "deputy", area: "finance" }),
    ]),
    dayOf,
  );
  const finance = plan.duties.filter(({ area }) => area === "finance");
  expect(finance.map(({ person, part, note }) => `${person} ${part} ${note}`)).toEqual([
    "chen oversees null",
    "zhang manages 含国库",
  ]);
});

test("on each day the plan holds that began last; a draft never does, nor one that begins later", () => {
  const first = adopted("first", "2026-01-05");
  const second = adopted("second", "2026-03-02", { adopted: { on: "2026-03-02", fromOn: "2026-04-01" } });
  const open = planned("open", { draftedOn: "2026-05-01" });
  const plans = [open, second, first];
  expect(planInForce(plans, "2026-01-04")).toBeNull();
  expect(planInForce(plans, "2026-01-05")?.matter).toBe("first");
  expect(planInForce(plans, "2026-03-31")?.matter).toBe("first");
  expect(planInForce(plans, "2026-04-01")?.matter).toBe("second");
  expect(planInForce(plans, "2027-01-01")?.matter).toBe("second");
  expect(planBefore(plans, second)?.matter).toBe("first");
  expect(planBefore(plans, first)).toBeNull();
  expect(planBefore(plans, open)?.matter).toBe("second");
});

test("two plans differ by what one brings and what it leaves out; other work is told apart by its words", () => {
  const before = adopted("before", "2026-01-05");
  const after = adopted("after", "2026-03-02", {
    duties: [
      { person: "wang", area: "finance", part: "manages" },
      { person: "chen", area: "finance", part: "oversees" },
      { person: "chen", area: "other", part: "manages", note: "机关党建" },
      { person: "li", area: "finance", part: "checks" },
    ],
  });
  const { added, gone } = differences(before, after);
  expect(added.map(({ person, note }) => `${person} ${note}`)).toEqual(["wang null", "chen 机关党建"]);
  expect(gone.map(({ person, note }) => `${person} ${note}`)).toEqual(["zhang null", "chen 全面工作"]);
  expect(differences(null, after)).toEqual({ added: [], gone: [] });
});
