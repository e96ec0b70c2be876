/** 班子分工: a body's division of duties on a day, a plan drafted as a whole, and how all bodies stand with theirs. */
import { DIVISION_PROCEDURE, divisionStandings } from "../division/index.ts";
import type { Admission, Admitted } from "../matters/index.ts";
import { civilDayIn, type ProblemCode, timeZoneOf } from "../platform/index.ts";
import { admissionOf } from "./division-draft.ts";
import { DivisionPreviewShape, DivisionShape, DivisionStandingShape, PlanInput } from "./division-shapes.ts";
import { divisionResource, divisionView } from "./division-view.ts";
import { divisionWorkbook } from "./division-workbook.ts";
import { answered } from "./matters.ts";
import { type Call, operation, z } from "./operation.ts";
import { AdmittedShape, Day, Id } from "./shapes.ts";
import { look, proceduresOf } from "./views.ts";

const tag = "Division of duties";
const byId = z.object({ id: Id });
const AsOf = z.object({
  on: Day.optional().openapi({ description: "The civil day that is shown; today by default" }),
  plan: Id.optional().openapi({ description: "The plan that is shown, in place of the one in force" }),
  against: Id.optional().openapi({ description: "The plan compared with, in place of the one before it" }),
});
const REFUSALS: ProblemCode[] = ["act_not_known", "act_malformed", "procedure_not_known", "norm_faulty"];
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const BINARY = { schema: { type: "string" as const, format: "binary" } };

async function dayShown(
  { services, principal }: Pick<Call<unknown, unknown, unknown>, "services" | "principal">,
  on?: string,
) {
  return on ?? civilDayIn(await timeZoneOf(services.database, principal.jurisdiction), services.clock.now());
}

type Shown = Call<{ id: string }, z.infer<typeof AsOf>, unknown>;

/** Published plans are read by whoever may read the registry; drafts and findings by who reads the body's matters. */
async function shown(call: Shown, action: string) {
  const { services, principal, query, params, authorize } = call;
  authorize("readRegistry", { type: "Jurisdiction", jurisdiction: principal.jurisdiction });
  const view = await divisionView(call, await dayShown(call, query.on));
  const subjects = view.plan ? [view.plan.matter] : [];
  await look(services, principal, { action, body: params.id, subjects, list: false });
  return view;
}

export const divisionOperations = [
  operation({
    id: "listDivisions",
    method: "get",
    path: "/api/v1/divisions",
    tag,
    summary: "Bodies with a leading group: who has filed a division of duties, who has none, open findings",
    access: "readMatter",
    answer: z.object({
      items: z.array(DivisionStandingShape).openapi({ description: "In the order of the registry" }),
      counts: z.object({
        bodies: z.int(),
        filed: z.int(),
        unfiled: z.int().openapi({ description: "Without a plan, or with one that is not filed" }),
        found: z.int().openapi({ description: "With open findings" }),
      }),
    }),
    async handle(call) {
      const { services, principal, scope } = call;
      const { database } = services;
      const { jurisdiction } = principal;
      const on = await dayShown(call);
      const rows = await divisionStandings(database, jurisdiction, scope("readMatter"), on);
      const items = rows.map((row) => ({ ...row, stands: standsOf(row.plan) }));
      const subjects = items.flatMap(({ plan }) => (plan ? [plan.matter] : []));
      await look(services, principal, { action: "listDivisions", body: null, subjects, list: true });
      const filed = items.filter(({ stands }) => stands === "filed").length;
      const found = items.filter(({ findings }) => findings > 0).length;
      return { items, counts: { bodies: items.length, filed, unfiled: items.length - filed, found } };
    },
  }),
  operation({
    id: "getDivision",
    method: "get",
    path: "/api/v1/bodies/:id/division",
    tag,
    summary: "A body's division of duties on a day: members by areas, its plan, what changed, all plans",
    access: "readRegistry",
    params: byId,
    query: AsOf,
    answer: DivisionShape,
    handle: (call) => shown(call, "getDivision"),
  }),
  operation({
    id: "exportDivision",
    method: "get",
    path: "/api/v1/bodies/:id/division/export",
    tag,
    summary: "The same as a workbook: members by areas, and the plans",
    access: "readRegistry",
    params: byId,
    query: AsOf,
    answers: { 200: { description: "The file", content: { [XLSX]: BINARY } } },
    async handle(call) {
      const { language } = call;
      const view = await shown(call, "exportDivision");
      const name = language === "zh" ? "班子分工.xlsx" : "division-of-duties.xlsx";
      return new Response(await divisionWorkbook(view, language), {
        headers: {
          "content-type": XLSX,
          "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
          "cache-control": "no-store",
        },
      });
    },
  }),
  operation({
    id: "previewDivision",
    method: "post",
    path: "/api/v1/bodies/:id/divisions/preview",
    tag,
    summary: "What a drafted plan would record, and what the rules would say; nothing is recorded",
    access: "openMatter",
    params: byId,
    body: PlanInput,
    answer: DivisionPreviewShape,
    problems: REFUSALS,
    async handle(call) {
      const { services, principal, params, body, authorize } = call;
      const { jurisdiction } = principal;
      authorize("openMatter", divisionResource(jurisdiction, params.id));
      const admission = await admissionOf(call, body);
      const found = answered(await services.matters.preview(admission));
      const lawOf = await proceduresOf(services, jurisdiction);
      const under = { procedure: DIVISION_PROCEDURE, body: params.id, openedOn: body.draftedOn };
      const rules = lawOf(under)?.constraints ?? [];
      const titles = Object.fromEntries(rules.map(({ id, title }) => [id, title]));
      const known = new Set(found.findings.map(({ constraint }) => constraint));
      const rest = (await previewFiled(call, admission)).findings.filter((f) => !known.has(f.constraint));
      return {
        ...found,
        titles,
        ifFiled: rest.map((finding) => ({
          ...finding,
          title: titles[finding.constraint] ?? { zh: finding.constraint, en: finding.constraint },
        })),
      };
    },
  }),
  operation({
    id: "recordDivision",
    method: "post",
    path: "/api/v1/bodies/:id/divisions",
    tag,
    summary: "Records a drafted plan as one matter: all of it or nothing",
    access: "openMatter",
    records: true,
    params: byId,
    body: PlanInput,
    status: 201,
    answer: AdmittedShape,
    problems: REFUSALS,
    async handle(call) {
      const { services, principal, params, body, authorize, idempotency } = call;
      authorize("openMatter", divisionResource(principal.jurisdiction, params.id));
      const admission = await admissionOf(call, body);
      const request = ["recordDivision", params.id, body];
      return answered(
        await services.matters.admit({ ...admission, idempotency: { ...idempotency, request } }),
      );
    },
  }),
];

/** A hole in a plan shows when it is filed: this tells of it while the plan is drafted. */
async function previewFiled({ services }: Pick<Shown, "services">, admission: Admission): Promise<Admitted> {
  const has = new Set(admission.acts.map(({ type }) => type));
  const last = admission.acts.at(-1);
  if (!last) throw new Error("a plan is at least drafted");
  const missing = ["division.plan-adopted", "division.plan-published", "division.plan-filed"]
    .filter((type) => !has.has(type))
    .map((type) => ({ type, actor: last.actor, claimedAt: last.claimedAt, data: {} }));
  const { acts } = admission;
  const filed = acts.filter(({ type }) => type === "division.plan-filed");
  const before = acts.filter(({ type }) => type !== "division.plan-filed");
  return answered(await services.matters.preview({ ...admission, acts: [...before, ...missing, ...filed] }));
}

function standsOf(plan: { adoptedAt: string | null; filedAt: string | null } | null) {
  if (!plan) return "none" as const;
  if (plan.filedAt !== null) return "filed" as const;
  return plan.adoptedAt === null ? ("drafted" as const) : ("adopted" as const);
}
