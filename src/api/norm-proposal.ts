/** What somebody proposes to adopt, as it is asked for and as the act that records it. */
import { z } from "@hono/zod-openapi";
import { ProcedureId } from "./norm-shapes.ts";
import type { Services } from "./services.ts";
import { BasisShape, Code, Day, Id } from "./shapes.ts";

export const Reasons = z.string().trim().min(2).max(2000);

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

export const Proposal = z
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

export function proposalOf(
  { norms }: Services,
  body: z.infer<typeof Proposal>,
): { type: string; data: Record<string, unknown> } {
  const { from, basis, reasons } = body;
  const common = {
    from,
    ...(body.body ? { for_body: body.body } : {}),
    basis_document: basis.document,
    ...(basis.article ? { basis_article: basis.article } : {}),
    ...(basis.says ? { basis_says: basis.says } : {}),
    basis_status: basis.status,
    reasons,
    ...(body.backTest ? { backtest: body.backTest } : {}),
  };
  if (body.kind === "pack") {
    const pack = norms.packs().find((p) => p.id === body.pack);
    // What is not there is refused by the procedure of adoption, with those that are.
    const data = { pack: body.pack, version: pack?.version ?? "—", digest: pack?.digest ?? "—", ...common };
    return { type: "norms.pack-proposed", data: { title: pack?.title.zh ?? body.pack, ...data } };
  }
  const { procedure, parameter, value } = body;
  const packs = norms.packs().map((p) => p.id);
  const found = norms.procedure(procedure, from, { packs })?.parameters.find((p) => p.id === parameter);
  const said = { procedure, parameter, value, ...(found ? { unit: found.unit } : {}) };
  return {
    type: "norms.parameter-proposed",
    data: { title: found ? `${found.title.zh}：${value}` : parameter, ...said, ...common },
  };
}
