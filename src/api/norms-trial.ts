/** Trying a rule: its cases run live, two versions compared, a changed rule run over the past. Nothing of it is recorded. */
import { CaseRunShape, ChangeShape, GenerationShape, LawChoice, ProcedureId } from "./norm-shapes.ts";
import { ByProcedure } from "./norms.ts";
import { operation, z } from "./operation.ts";
import { Bilingual, Day, Id, SEVERITIES } from "./shapes.ts";

const tag = "Norms";

/** One line of the answer of a back-test, told by `event`. */
export const BackTestLine = z
  .discriminatedUnion("event", [
    z.object({ event: z.literal("started"), matters: z.int() }),
    z.object({ event: z.literal("progress"), done: z.int(), total: z.int() }),
    z.object({
      event: z.literal("difference"),
      change: z
        .enum(["new", "gone"])
        .openapi({ description: "The draft would find it; it would no longer find it" }),
      matter: Id,
      matterTitle: z
        .string()
        .nullable()
        .openapi({ description: "Null where the asker may not read the matter" }),
      body: Id,
      bodyName: z.string(),
      openedOn: Day,
      constraint: z.string(),
      constraintTitle: Bilingual,
      severity: z.enum(SEVERITIES),
      item: z.string().nullable(),
      act: z
        .int()
        .openapi({ description: "The number of the act at which it is found; 0 when the matter ends" }),
      actTitle: Bilingual,
      actOn: Day,
      explanation: Bilingual,
      readable: z.boolean(),
    }),
    z.object({
      event: z.literal("result"),
      matters: z.int(),
      acts: z.int(),
      differing: z.int().openapi({ description: "Matters in which anything comes out otherwise" }),
      inForce: z.int().openapi({ description: "Findings by the law in force on each matter's day" }),
      draft: z.int(),
      new: z.int(),
      gone: z.int(),
      refused: z
        .int()
        .openapi({
          description: "Matters that the draft could not judge, because it knows not all of their acts",
        }),
      byConstraint: z.array(
        z.object({
          constraint: z.string(),
          title: Bilingual,
          inForce: z.int(),
          draft: z.int(),
          new: z.int(),
          gone: z.int(),
        }),
      ),
      byBody: z.array(
        z.object({
          body: Id,
          name: z.string(),
          inForce: z.int(),
          draft: z.int(),
          new: z.int(),
          gone: z.int(),
        }),
      ),
      shown: z
        .int()
        .openapi({ description: "How many differences were written out, of `new` and `gone` together" }),
      digest: z.string().openapi({ description: "SHA-256 of the result; a proposal names it" }),
    }),
    z.object({ event: z.literal("failed"), code: z.string(), detail: z.string() }),
  ])
  .openapi("BackTestLine");

export const normTrialOperations = [
  operation({
    id: "runNormCases",
    method: "post",
    path: "/api/v1/norms/:pack/:name/cases/run",
    tag,
    summary:
      "Runs the cases beside a procedure, also with draft values or an edited text; nothing is recorded",
    access: "signed-in",
    params: ByProcedure,
    body: LawChoice.omit({ on: true }),
    answer: z.object({ items: z.array(CaseRunShape), failed: z.int() }),
    problems: ["procedure_not_known", "norm_faulty"],
    async handle() {
      return { items: [], failed: 0 };
    },
  }),
  operation({
    id: "compareNorms",
    method: "post",
    path: "/api/v1/norms/compare",
    tag,
    summary: "What two versions of a procedure say differently: of two days, or one of them a draft",
    access: "signed-in",
    body: z.strictObject({ procedure: ProcedureId, left: LawChoice, right: LawChoice }),
    answer: z.object({ left: GenerationShape, right: GenerationShape, changes: z.array(ChangeShape) }),
    problems: ["procedure_not_known", "norm_faulty"],
    async handle({ services, body: { procedure: id, left, right } }) {
      const at = (on: string | undefined) => {
        const { pack, version, inForce, source } = services.norms.procedure(id, on ?? "9999-12-31") ?? {
          pack: "",
          version: "",
          inForce: { from: "1900-01-01", to: null },
          source: "",
        };
        return { pack, version, inForce, source };
      };
      return { left: at(left.on), right: at(right.on), changes: [] };
    },
  }),
  operation({
    id: "backTest",
    method: "post",
    path: "/api/v1/norms/back-test",
    tag,
    summary:
      "Runs a changed procedure over the recorded past beside the law in force on each matter's day; lines of JSON while it goes on, hanging up cancels, nothing is recorded",
    access: "backTest",
    body: z.strictObject({
      procedure: ProcedureId,
      law: LawChoice.omit({ on: true }),
      from: Day.optional().openapi({ description: "Matters opened on this day or later" }),
      to: Day.optional().openapi({ description: "Matters opened before this day" }),
      body: Id.optional().openapi({ description: "Matters of this body only" }),
      differences: z
        .int()
        .min(0)
        .max(10_000)
        .default(500)
        .openapi({ description: "How many differences are written out at most; all are counted" }),
    }),
    answers: {
      200: {
        description:
          "One line of JSON for each event: started, progress, difference, and at last result or failed",
        content: { "application/x-ndjson": { schema: BackTestLine } },
      },
    },
    problems: ["procedure_not_known", "norm_faulty"],
    async handle({ scope }) {
      scope("backTest");
      return new Response("", { headers: { "content-type": "application/x-ndjson" } });
    },
  }),
];
