/** Shapes that several operations share. What leaves the server is cut to them: a field that is not here is not sent. */
import { z } from "@hono/zod-openapi";

export const Bilingual = z.object({ zh: z.string(), en: z.string() }).openapi("Bilingual");
export const Id = z.uuid();
export const Instant = z.iso.datetime();
export const Day = z.iso.date();
export const Code = z.string().min(1).max(80);
export const MoreShape = z.boolean().openapi({
  description: "There are more than `total`: what is found by words is counted up to 10,000",
});

export const StageShape = z
  .object({
    id: z.string(),
    title: Bilingual,
    next: z
      .array(z.string())
      .openapi({ description: "Types of the acts that come next, the likeliest first; an offer, no rule" }),
  })
  .openapi("Stage");

/** A field of an act, as its procedure declares it. */
export const FieldShape = z
  .object({
    key: z.string(),
    title: Bilingual,
    type: z.enum(["text", "integer", "money", "one_of", "person", "date", "boolean", "uuid"]),
    options: z.array(z.object({ value: z.string(), title: Bilingual })).optional(),
    required: z.boolean(),
  })
  .openapi("NormField");

export const VERDICTS = ["satisfied", "possibly-satisfied", "possibly-violated", "violated"] as const;
export const SEVERITIES = ["serious", "moderate", "minor"] as const;

export const BasisShape = z
  .object({
    document: z.string(),
    article: z.string().optional(),
    says: z.string().optional(),
    status: z
      .enum(["V", "V-part", "L", "M", "I"])
      .openapi({ description: "V verified, L local, M to be confirmed, I inferred" }),
  })
  .openapi("Basis");

export const NormsShape = z.object({ pack: z.string(), version: z.string() }).openapi("Norms");

export const MatterRowShape = z
  .object({
    id: Id,
    jurisdiction: z.string(),
    procedure: z.string(),
    procedureTitle: Bilingual,
    packVersion: z.string(),
    title: z.string().nullable(),
    class: z.string().nullable(),
    classTitle: Bilingual.nullable(),
    amount: z.int().nullable().openapi({ description: "Integer fen" }),
    body: Id,
    bodyName: z.string(),
    stage: z.string().nullable(),
    stageTitle: Bilingual,
    openedAt: Instant,
    openedOn: Day.openapi({
      description: "The jurisdiction's civil day of opening: by it the rules that apply",
    }),
    lastActAt: Instant,
    acts: z.int(),
    violated: z.int(),
    openFindings: z.int(),
    closed: z.boolean(),
    witnessed: z.boolean(),
  })
  .openapi("MatterRow");

export const ActInput = z
  .strictObject({
    type: z.string().min(3).max(80),
    office: Id.optional().openapi({ description: "In which office, where the person holds several" }),
    claimedAt: z.iso.datetime({ offset: true }),
    data: z.record(z.string().max(80), z.unknown()),
    evidence: z
      .array(z.string().regex(/^[0-9a-f]{64}$/))
      .max(50)
      .optional(),
  })
  .openapi("ActInput");

export const AdmissionInput = z
  .strictObject({
    procedure: Code,
    body: Id,
    act: ActInput,
    followedBy: z.array(ActInput).max(500).optional(),
  })
  .openapi("AdmissionInput");

export const ActorShape = z
  .union([z.object({ person: Id, office: Id }), z.object({ system: z.enum(["clock", "import", "room"]) })])
  .openapi("Actor");

/** An act as it was recorded. */
export const ActShape = z
  .object({
    id: z.string().openapi({ description: "A random UUID; in a preview not yet kept" }),
    jurisdiction: z.string(),
    matter: Id,
    number: z.int(),
    type: z.string(),
    body: Id,
    actor: ActorShape,
    claimedAt: Instant,
    recordedAt: Instant,
    data: z.record(z.string(), z.unknown()),
    evidence: z.array(z.string()),
    norms: NormsShape,
  })
  .openapi("Act");

export const VerdictShape = z
  .object({ constraint: z.string(), verdict: z.enum(VERDICTS), vacuous: z.boolean(), at: z.int() })
  .openapi("Verdict");

export const NewFindingShape = z
  .object({
    constraint: z.string(),
    item: z.string().nullable(),
    at: z.int(),
    acts: z.array(z.int()),
    severity: z.enum(SEVERITIES),
    explanation: Bilingual,
    norms: NormsShape,
  })
  .openapi("NewFinding");

export const AdmittedShape = z
  .object({
    matter: Id,
    acts: z.array(ActShape),
    verdicts: z.array(VerdictShape),
    findings: z.array(NewFindingShape),
  })
  .openapi("Admitted");
