/** Trying a rule: its cases run live, two versions compared, a changed rule run over the past. Nothing of it is recorded. */
import { judgeBy } from "../backtest/index.ts";
import { timeZoneOf } from "../platform/index.ts";
import { backTestResponse } from "./norm-back-test.ts";
import { BackTestLine } from "./norm-back-test-shapes.ts";
import { materialOf } from "./norm-draft.ts";
import { CaseRunShape, ChangeShape, GenerationShape, LawChoice, ProcedureId } from "./norm-shapes.ts";
import { judgeOf, runTrial } from "./norm-trial-run.ts";
import { today } from "./norm-view.ts";
import { ByProcedure } from "./norms.ts";
import { operation, z } from "./operation.ts";
import { Day, Id } from "./shapes.ts";
import { places } from "./turns.ts";
import { look } from "./views.ts";

const tag = "Norms";
/** Back-tests of one person at a time. */
const takePlace = places(2);

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
    problems: ["procedure_not_known", "norm_faulty", "too_many_requests"],
    async handle({ services, principal: { account, jurisdiction }, params, body, request: { signal } }) {
      const procedure = `${params.pack}/${params.name}`;
      const on = await today(services, jurisdiction);
      const material = await materialOf(services, jurisdiction, { procedure, on }, body);
      const items = await runTrial({ account, signal }, { kind: "cases", material }, services.norms);
      return { items, failed: items.filter((item) => !item.ok).length };
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
    problems: ["procedure_not_known", "norm_faulty", "too_many_requests"],
    async handle({ services, principal: { account, jurisdiction }, body, request: { signal } }) {
      const { procedure } = body;
      const side = async ({ on: day, body: of = "", ...choice }: z.infer<typeof LawChoice>) => {
        const on = day ?? (await today(services, jurisdiction));
        const material = await materialOf(services, jurisdiction, { procedure, on }, choice);
        return { material, asked: { jurisdiction, body: of, procedure, on } };
      };
      const [left, right] = [await side(body.left), await side(body.right)];
      return runTrial({ account, signal }, { kind: "compare", left, right }, services.norms);
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
    problems: ["procedure_not_known", "norm_faulty", "too_many_requests"],
    async handle(call) {
      const { services, principal, body, scope, request } = call;
      const { account, jurisdiction } = principal;
      const { procedure, law, from, to, differences: most } = body;
      const allowed = scope("backTest");
      const on = await today(services, jurisdiction);
      const ends = [takePlace(account)];
      const leave = () => {
        for (const end of ends.splice(0)) end();
      };
      try {
        const material = await materialOf(services, jurisdiction, { procedure, on }, law);
        const zone = await timeZoneOf(services.database, jurisdiction);
        const until = {
          untilMs: services.clock.now().getTime(),
          calendar: services.calendars.of(zone, jurisdiction),
          calendarText: services.calendars.textOf(zone, jurisdiction),
        };
        const draft = await judgeOf({ account, signal: request.signal }, material, until, services.norms);
        ends.push(draft.end);
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
        const laws = { inForce: judgeBy(inForce, until), draft: draft.judge };
        return backTestResponse({ call, past, zone, inForce, laws, most, tried, leave });
      } catch (error) {
        leave();
        throw error;
      }
    },
  }),
];
