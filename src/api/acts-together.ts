/** Several acts on one matter that enter it together, or not at all: what is read from the slips of a meeting is one record. */
import type { ActDraft } from "../matters/index.ts";
import { aboutOf, answered, draftOf, nothingThere, REFUSALS, refusalOf, resourceOf } from "./matters.ts";
import { type Call, notAllowed, operation, z } from "./operation.ts";
import { ActInput, AdmittedShape, Id } from "./shapes.ts";
import { reservedIn } from "./system-acts.ts";
import { proceduresOf } from "./views.ts";

const tag = "Matters";
const byId = z.object({ id: Id });
/** A leading group has a dozen members; each states a position, and the count has a few acts of its own. */
const ACTS_MOST = 100;
const ActsInput = z.strictObject({
  acts: z.array(ActInput).min(1).max(ACTS_MOST),
  after: z
    .int()
    .min(0)
    .optional()
    .openapi({ description: "The matter's last number that the recorder has seen" }),
});
type Together = Call<{ id: string }, unknown, z.infer<typeof ActsInput>>;

/** Whether each of them may be recorded is asked of the locked matter. */
async function together({ services, principal, allows, params, body }: Together) {
  const procedureOf = await proceduresOf(services, principal.jurisdiction);
  return {
    jurisdiction: principal.jurisdiction,
    matter: params,
    acts(found: Parameters<typeof resourceOf>[0]) {
      if (!allows("readMatter", resourceOf(found))) return refusalOf(nothingThere());
      if (!principal.person) return refusalOf(notAllowed());
      const drafts: ActDraft[] = [];
      for (const input of body.acts) {
        const draft = draftOf(principal, found.body, input);
        if (!("type" in draft)) return refusalOf(draft);
        if (!allows("recordAct", resourceOf(found, aboutOf(procedureOf(found), draft))))
          return refusalOf(notAllowed());
        drafts.push(draft);
      }
      return reservedIn(procedureOf(found), drafts) ?? drafts;
    },
  };
}

export const actsTogetherOperations = [
  operation({
    id: "recordActs",
    method: "post",
    path: "/api/v1/matters/:id/acts/together",
    tag,
    summary: "Records several acts, in their order, all of them or none",
    access: "recordAct",
    records: true,
    params: byId,
    body: ActsInput,
    status: 201,
    answer: AdmittedShape,
    problems: [...REFUSALS, "matter_moved_on"],
    async handle(call) {
      const { services, params, body, idempotency } = call;
      const request = ["recordActs", params.id, body];
      return answered(
        await services.matters.admit({
          ...(await together(call)),
          after: body.after,
          idempotency: { ...idempotency, request },
        }),
      );
    },
  }),
  operation({
    id: "previewActs",
    method: "post",
    path: "/api/v1/matters/:id/acts/together/preview",
    tag,
    summary: "What several acts would be together, and what the rules would say then; nothing is recorded",
    access: "recordAct",
    params: byId,
    body: ActsInput.omit({ after: true }),
    answer: AdmittedShape,
    problems: REFUSALS,
    async handle(call) {
      return answered(await call.services.matters.preview(await together(call)));
    },
  }),
];
