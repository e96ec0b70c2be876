/** What would follow, before it is recorded: for the screens that record. */
import { readable } from "./matters.ts";
import { operation, z } from "./operation.ts";
import { Bilingual, Id, SEVERITIES, VERDICTS } from "./shapes.ts";

const tag = "Matters";

const ConflictShape = z
  .object({
    constraints: z.array(z.object({ id: z.string(), title: Bilingual })),
    says: Bilingual,
  })
  .openapi("NormConflict", { description: "Whatever happens now, one of these is broken" });

export const normAheadOperations = [
  operation({
    id: "lookAhead",
    method: "get",
    path: "/api/v1/matters/:id/look-ahead",
    tag,
    summary:
      "For each act that could come next: what the rules would say; and which rules can no longer all be kept",
    access: "readMatter",
    params: z.object({ id: Id }),
    answer: z.object({
      items: z.array(
        z.object({
          type: z.string(),
          title: Bilingual,
          as: z.string().nullable(),
          asTitle: Bilingual.nullable(),
          changes: z.array(
            z.object({
              constraint: z.string(),
              title: Bilingual,
              severity: z.enum(SEVERITIES),
              before: z.enum(VERDICTS),
              after: z.enum(VERDICTS),
              explanation: Bilingual,
            }),
          ),
        }),
      ),
      conflicts: z.array(ConflictShape),
    }),
    async handle(call) {
      await readable(call, "readMatter", call.params.id);
      return { items: [], conflicts: [] };
    },
  }),
];
