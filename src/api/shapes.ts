/** Shapes that several operations share. */
import { z } from "@hono/zod-openapi";

export const Bilingual = z.object({ zh: z.string(), en: z.string() }).openapi("Bilingual");
export const Id = z.uuid();
export const PageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const MatterRowShape = z
  .looseObject({
    id: z.string(),
    procedure: z.string(),
    procedureTitle: Bilingual,
    title: z.string().nullable(),
    class: z.string().nullable(),
    classTitle: Bilingual.nullable(),
    amount: z.number().int().nullable().openapi({ description: "Integer fen" }),
    body: z.string(),
    bodyName: z.string(),
    stage: z.string().nullable(),
    stageTitle: Bilingual,
    openedAt: z.string(),
    lastActAt: z.string(),
    acts: z.number().int(),
    violated: z.number().int(),
    openFindings: z.number().int(),
    witnessed: z.boolean(),
  })
  .openapi("MatterRow");

export const ActInput = z
  .strictObject({
    type: z.string().min(3).max(80),
    office: z.uuid().optional().openapi({ description: "In which office, where the person holds several" }),
    claimedAt: z.iso.datetime({ offset: true }),
    data: z.record(z.string(), z.unknown()),
    evidence: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(50).optional(),
  })
  .openapi("ActInput");

export const AdmissionInput = z
  .strictObject({
    procedure: z.string().max(80),
    body: z.uuid(),
    act: ActInput,
    followedBy: z.array(ActInput).max(500).optional(),
  })
  .openapi("AdmissionInput");

export const FindingShape = z.looseObject({
  constraint: z.string(),
  item: z.string().nullable(),
  at: z.number().int(),
  acts: z.array(z.number().int()),
  severity: z.string(),
  explanation: Bilingual,
});

export const AdmittedShape = z
  .looseObject({
    matter: z.string(),
    acts: z.array(z.looseObject({ id: z.string(), number: z.number().int(), type: z.string() })),
    verdicts: z.array(
      z.looseObject({ constraint: z.string(), verdict: z.string(), vacuous: z.boolean(), at: z.number().int() }),
    ),
    findings: z.array(FindingShape),
  })
  .openapi("Admitted");
