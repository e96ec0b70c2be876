/** 规范采用 · adopting a rule: proposed by one, adopted by another, in force from a day that is still to come. */
import { ProcedureId, SettingShape } from "./norm-shapes.ts";
import { nothingThere } from "./matters.ts";
import { operation, z } from "./operation.ts";
import { BasisShape, Code, Day, Id } from "./shapes.ts";

const tag = "Norms";
const byId = z.object({ id: Id });
const Reasons = z.string().trim().min(2).max(2000);

const common = {
  from: Day.openapi({ description: "The first day on which it holds; later than today" }),
  body: Id.optional().openapi({ description: "For this body only; left out: for the whole jurisdiction" }),
  basis: BasisShape.strict(),
  reasons: Reasons,
  backTest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .openapi({ description: "`digest` of the back-test that was looked at" }),
};

const Proposal = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("parameter"),
      procedure: ProcedureId,
      parameter: Code,
      value: z.string().trim().min(1).max(80),
      ...common,
    }),
    z.strictObject({ kind: z.literal("pack"), pack: Code, ...common }),
  ])
  .openapi("NormProposal");

export const normSettingOperations = [
  operation({
    id: "listNormSettings",
    method: "get",
    path: "/api/v1/norms/settings",
    tag,
    summary: "What has been proposed, adopted and withdrawn, latest first",
    access: "signed-in",
    query: z.object({ procedure: ProcedureId.optional() }),
    answer: z.object({ items: z.array(SettingShape) }),
    async handle() {
      return { items: [] };
    },
  }),
  operation({
    id: "proposeNormSetting",
    method: "post",
    path: "/api/v1/norms/settings",
    tag,
    summary:
      "Proposes a parameter's value or a pack, from a day on; it holds when somebody else has adopted it",
    access: "proposeNorm",
    records: true,
    body: Proposal,
    status: 201,
    answer: SettingShape,
    problems: [
      "adoption_refused",
      "procedure_not_known",
      "act_malformed",
      "duplicate_act",
      "duplicate_matter",
    ],
    async handle({ authorize, principal: { jurisdiction } }) {
      authorize("proposeNorm", { type: "Jurisdiction", jurisdiction });
      throw nothingThere();
    },
  }),
  operation({
    id: "adoptNormSetting",
    method: "post",
    path: "/api/v1/norms/settings/:id/adopt",
    tag,
    summary: "Adopts what somebody else has proposed: a value, a pack, or a withdrawal",
    access: "adoptNorm",
    records: true,
    params: byId,
    body: z.strictObject({ reasons: Reasons.optional() }),
    answer: SettingShape,
    problems: ["adoption_refused", "matter_moved_on", "act_malformed"],
    async handle({ authorize, principal: { jurisdiction } }) {
      authorize("adoptNorm", { type: "Matter", jurisdiction, body: "", procedure: "cn/norms", class: null });
      throw nothingThere();
    },
  }),
  operation({
    id: "withdrawNormSetting",
    method: "post",
    path: "/api/v1/norms/settings/:id/withdraw",
    tag,
    summary: "Drops a proposal, or proposes to withdraw what has been adopted from a day on",
    access: "proposeNorm",
    records: true,
    params: byId,
    body: z.strictObject({
      from: Day.optional().openapi({
        description: "Of an adopted setting: the first day on which it no longer holds",
      }),
      reasons: Reasons,
    }),
    answer: SettingShape,
    problems: ["adoption_refused", "matter_moved_on", "act_malformed"],
    async handle({ authorize, principal: { jurisdiction } }) {
      authorize("proposeNorm", { type: "Jurisdiction", jurisdiction });
      throw nothingThere();
    },
  }),
];
