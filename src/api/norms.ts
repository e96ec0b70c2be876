/** 规范 · norms: the packs and what they say on a day, for a body. */
import { NormShape, PackProblemShape, PackShape } from "./norm-shapes.ts";
import { packViews } from "./norm-packs-view.ts";
import { noProcedure } from "./norm-problems.ts";
import { normView, today } from "./norm-view.ts";
import { operation, z } from "./operation.ts";
import { BasisShape, Bilingual, Code, Day, FieldShape, Id, SEVERITIES, StageShape } from "./shapes.ts";

const tag = "Norms";
const ProcedureShape = z
  .object({
    id: z.string(),
    title: Bilingual,
    pack: z.string(),
    version: z.string(),
    inForce: z.object({ from: z.string(), to: z.string().nullable() }),
    capacities: z.record(z.string(), Bilingual),
    stages: z.array(StageShape),
    acts: z.array(
      z.object({
        type: z.string(),
        title: Bilingual,
        opens: z.boolean(),
        closes: z.boolean(),
        as: z.array(z.string()),
        stage: z.string().nullable(),
        fields: z.array(FieldShape),
      }),
    ),
    constraints: z.array(
      z.object({
        id: z.string(),
        title: Bilingual,
        basis: z.array(BasisShape),
        severity: z.enum(SEVERITIES),
        explanation: Bilingual,
      }),
    ),
  })
  .openapi("Procedure");

/** The path names a procedure as its id does: cn/decision. */
export const ByProcedure = z.object({ pack: Code, name: Code });

export const normOperations = [
  operation({
    id: "listProcedures",
    method: "get",
    path: "/api/v1/procedures",
    tag,
    summary: "Procedures of the norm packs: acts, fields, constraints with their basis",
    access: "signed-in",
    answer: z.object({ items: z.array(ProcedureShape) }),
    async handle({ services, principal: { jurisdiction } }) {
      const law = await services.law.of(services.database, [jurisdiction]);
      const on = await today(services, jurisdiction);
      return {
        items: services.norms.procedures().map((generation) => {
          const { from, to } = generation.inForce;
          const day = from <= on && (to === null || on < to) ? on : from;
          // With what the whole jurisdiction has adopted; a form shows the acts that a local pack adds.
          const found = law({ jurisdiction, body: "", procedure: generation.id, on: day });
          const procedure = "ok" in found ? generation : found;
          return { ...procedure, acts: Object.values(procedure.acts) };
        }),
      };
    },
  }),
  operation({
    id: "listNorms",
    method: "get",
    path: "/api/v1/norms",
    tag,
    summary:
      "The norm packs: versions, procedures with their generations, and what is wrong with a pack that could not be read",
    access: "signed-in",
    answer: z.object({
      items: z.array(PackShape),
      problems: z.array(PackProblemShape).openapi({ description: "Of all packs" }),
    }),
    async handle({ services }) {
      const items = packViews(services);
      return { items, problems: items.flatMap((pack) => pack.problems) };
    },
  }),
  operation({
    id: "getNorm",
    method: "get",
    path: "/api/v1/norms/:pack/:name",
    tag,
    summary:
      "One procedure on a day, for a body: values and where each comes from, rules with basis and text, history",
    access: "signed-in",
    params: ByProcedure,
    query: z.object({ on: Day.optional(), body: Id.optional() }),
    answer: NormShape,
    problems: ["procedure_not_known", "norm_faulty"],
    async handle(call) {
      const { services, principal, params, query } = call;
      const on = query.on ?? (await today(services, principal.jurisdiction));
      const wanted = { id: `${params.pack}/${params.name}`, on, body: query.body ?? null };
      const view = await normView(services, call, wanted);
      if ("ok" in view) throw noProcedure(view);
      return view;
    },
  }),
];
