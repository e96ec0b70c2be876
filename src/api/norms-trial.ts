/** Trying a rule: its cases run live, two versions compared, a changed rule run over the past. Nothing of it is recorded. */
import { runCases } from "./norm-cases.ts";
import { backTestResponse } from "./norm-back-test.ts";
import { BackTestLine } from "./norm-back-test-shapes.ts";
import { changesBetween } from "./norm-changes.ts";
import { draftOf } from "./norm-draft.ts";
import { CaseRunShape, ChangeShape, GenerationShape, LawChoice, ProcedureId } from "./norm-shapes.ts";
import { generationView } from "./norm-packs-view.ts";
import { today } from "./norm-view.ts";
import { ByProcedure, noProcedure } from "./norms.ts";
import { operation, z } from "./operation.ts";
import { Day, Id } from "./shapes.ts";
import { look } from "./views.ts";

const tag = "Norms";

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
    body: LawChoice.omit({ on: true, body: true }),
    answer: z.object({ items: z.array(CaseRunShape), failed: z.int() }),
    problems: ["procedure_not_known", "norm_faulty"],
    async handle({ services, principal: { jurisdiction }, params, body }) {
      const procedure = `${params.pack}/${params.name}`;
      const on = await today(services, jurisdiction);
      const draft = await draftOf(services, jurisdiction, { procedure, on }, body);
      try {
        const items = await runCases(procedure, draft);
        return { items, failed: items.filter((item) => !item.ok).length };
      } finally {
        await draft.remove();
      }
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
    async handle({ services, principal: { jurisdiction }, body: { procedure, left, right } }) {
      const version = async ({ on: day, body = "", ...choice }: z.infer<typeof LawChoice>) => {
        const on = day ?? (await today(services, jurisdiction));
        const draft = await draftOf(services, jurisdiction, { procedure, on }, choice);
        await draft.remove();
        const asked = { jurisdiction, body, procedure, on };
        const found = draft.law(asked);
        if ("ok" in found) throw noProcedure(found);
        return { procedure: found, sources: draft.sourcesOf(asked) };
      };
      const [before, after] = [await version(left), await version(right)];
      return {
        left: generationView(before.procedure),
        right: generationView(after.procedure),
        changes: changesBetween(before, after),
      };
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
      law: LawChoice.omit({ on: true, body: true }),
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
    async handle(call) {
      const { services, principal, body, scope } = call;
      const { jurisdiction } = principal;
      const { procedure, law, from, to, differences: most } = body;
      const allowed = scope("backTest");
      const on = await today(services, jurisdiction);
      const draft = await draftOf(services, jurisdiction, { procedure, on }, law);
      // It is in memory; the answer may break off before anything of it is read.
      await draft.remove();
      const inForce = await services.law.of(services.database, [jurisdiction]);
      // A law over the past looks into every matter: that, and nothing else, is written down.
      await look(services, principal, {
        action: "backTest",
        body: body.body ?? null,
        subjects: [],
        list: true,
      });
      const { database, recordKey } = services;
      const past = {
        database,
        recordKey,
        jurisdiction,
        procedure,
        scope: allowed,
        openedFrom: from,
        openedBefore: to,
        body: body.body,
      };
      const tried = { procedure, law, from, to, body: body.body };
      return backTestResponse({ call, past, inForce, draft, most, tried });
    },
  }),
];
