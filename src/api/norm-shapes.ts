/** Shapes of the norm pages: a rule with its text, its values and where each comes from, its cases, what has been adopted. */
import { z } from "@hono/zod-openapi";
import { BasisShape, Bilingual, Code, Day, Id, Instant, SEVERITIES, StageShape, VERDICTS } from "./shapes.ts";

export const InForceShape = z
  .object({
    from: Day,
    to: Day.nullable().openapi({ description: "The first day on which it no longer holds" }),
  })
  .openapi("InForce");

export const PlaceShape = z
  .object({ file: z.string().openapi({ description: "Below the folder of the packs" }), line: z.int() })
  .openapi("NormPlace");

export const PackProblemShape = PlaceShape.extend({ message: z.string(), cure: z.string() }).openapi(
  "PackProblem",
);

export const GenerationShape = z
  .object({ pack: z.string(), version: z.string(), inForce: InForceShape, source: z.string() })
  .openapi("Generation");

export const PackShape = z
  .object({
    id: z.string(),
    version: z.string(),
    title: Bilingual,
    extends: z.string().nullable(),
    digest: z.string().openapi({ description: "SHA-256 of its files, hexadecimal" }),
    state: z.enum(["current", "last-good", "broken"]).openapi({
      description:
        "current: as the files say. last-good: the files are faulty, the last text that could be read stays in force. broken: there is no such text, its procedures are refused",
    }),
    problems: z.array(PackProblemShape),
    procedures: z.array(
      z.object({
        id: z.string(),
        title: Bilingual,
        generations: z.array(GenerationShape),
        parameters: z.int(),
        constraints: z.int(),
      }),
    ),
    supplements: z
      .array(z.object({ id: z.string(), title: Bilingual }))
      .openapi({ description: "Procedures of the packs it extends to which it adds, where it is adopted" }),
  })
  .openapi("NormPack");

/** From where a value comes that applies on the day asked for. */
export const OriginShape = z
  .object({
    kind: z.enum(["pack", "setting", "draft"]),
    pack: z.string().nullable(),
    version: z.string().nullable(),
    setting: Id.nullable().openapi({ description: "The matter of cn/norms that adopted it" }),
    body: Id.nullable().openapi({ description: "Of one body; null: of the whole jurisdiction" }),
    bodyName: z.string().nullable(),
    by: z.string().nullable().openapi({ description: "The name of who adopted it" }),
    on: Day.nullable(),
  })
  .openapi("NormOrigin");

export const ValueShape = z
  .object({
    value: z.string(),
    unit: z.string(),
    inForce: InForceShape,
    basis: z.array(BasisShape),
    origin: OriginShape,
  })
  .openapi("NormValue");

export const ParameterShape = z
  .object({
    id: z.string(),
    title: Bilingual,
    value: z.string().openapi({ description: "On the day asked for; a number or a share such as 2/3" }),
    unit: z.string(),
    unitTitle: Bilingual,
    bounds: z.object({ min: z.string().nullable(), max: z.string().nullable() }).nullable(),
    basis: z.array(BasisShape),
    origin: OriginShape,
    place: PlaceShape.nullable(),
    history: z
      .array(ValueShape)
      .openapi({ description: "Every dated value, earliest first, the future ones too" }),
    usedBy: z.array(z.string()).openapi({ description: "Constraints that rest on it" }),
  })
  .openapi("NormParameter");

export const ConstraintShape = z
  .object({
    id: z.string(),
    title: Bilingual,
    severity: z.enum(SEVERITIES),
    basis: z.array(BasisShape),
    explanation: Bilingual.openapi({ description: "What is shown when it is broken" }),
    template: z.string(),
    says: Bilingual.nullable().openapi({ description: "The rule as a sentence" }),
    condition: z.string().nullable(),
    parameters: z.array(z.string()),
    place: PlaceShape.nullable(),
    text: z.string().nullable().openapi({ description: "As it is written in the pack" }),
    versions: z.array(z.object({ inForce: InForceShape, says: Bilingual.nullable() })),
  })
  .openapi("NormConstraint");

export const NormActShape = z
  .object({
    type: z.string(),
    title: Bilingual,
    opens: z.boolean(),
    closes: z.boolean(),
    as: z.array(z.string()),
    by: z.array(z.string()),
    stage: z.string().nullable(),
    fields: z.array(z.object({ key: z.string(), title: Bilingual, type: z.string(), required: z.boolean() })),
  })
  .openapi("NormAct");

export const GridShape = z
  .object({
    id: z.string(),
    title: Bilingual,
    columns: z.array(z.object({ key: z.string(), title: Bilingual })),
    rows: z.array(z.array(z.string())),
    basis: z.array(BasisShape),
    place: PlaceShape.nullable(),
  })
  .openapi("NormGrid", {
    description: "A decision table or a list; the last column of a table is what comes out",
  });

export const SETTING_STATES = ["proposed", "adopted", "in-force", "ended", "dropped"] as const;

const StepShape = z
  .object({
    person: Id,
    name: z.string(),
    office: z.string(),
    at: Instant,
    act: Id,
    reasons: z.string().nullable(),
  })
  .openapi("NormStep");

export const SettingShape = z
  .object({
    id: Id.openapi({ description: "The matter of cn/norms" }),
    kind: z.enum(["parameter", "pack"]),
    state: z.enum(SETTING_STATES),
    procedure: z.string().nullable(),
    parameter: z.string().nullable(),
    parameterTitle: Bilingual.nullable(),
    value: z.string().nullable(),
    unit: z.string().nullable(),
    pack: z.string().nullable(),
    packVersion: z.string().nullable(),
    digest: z.string().nullable(),
    inForce: InForceShape,
    body: Id.nullable(),
    bodyName: z.string().nullable(),
    basis: BasisShape,
    backTest: z
      .string()
      .nullable()
      .openapi({ description: "The digest of the back-test that was seen before" }),
    proposed: StepShape,
    adopted: StepShape.nullable(),
    withdrawalProposed: StepShape.extend({ from: Day }).nullable(),
    ended: StepShape.nullable().openapi({ description: "Withdrawn, or the proposal dropped" }),
    may: z.object({ adopt: z.boolean(), withdraw: z.boolean() }),
  })
  .openapi("NormSetting");

export const NormShape = z
  .object({
    id: z.string(),
    title: Bilingual,
    on: Day,
    body: Id.nullable(),
    pack: z.string(),
    version: z.string(),
    inForce: InForceShape,
    generations: z.array(GenerationShape),
    capacities: z.array(z.object({ id: z.string(), title: Bilingual })),
    roles: z
      .array(z.object({ id: z.string(), title: Bilingual }))
      .openapi({ description: "Who records or approves, where it is no capacity and no function" }),
    stages: z.array(StageShape),
    parameters: z.array(ParameterShape),
    constraints: z.array(ConstraintShape),
    acts: z.array(NormActShape),
    tables: z.array(GridShape),
    lists: z.array(GridShape),
    sources: z
      .array(z.object({ file: z.string(), text: z.string() }))
      .openapi({ description: "The procedure's own file first, then its cases" }),
    settings: z.array(SettingShape),
    problems: z.array(PackProblemShape),
    may: z.object({ propose: z.boolean() }),
  })
  .openapi("Norm");

/** Which law: that of a day, perhaps with values or a text that nobody has adopted. */
export const LawChoice = z
  .strictObject({
    on: Day.optional().openapi({ description: "By default today" }),
    body: Id.optional().openapi({ description: "By default what holds for the whole jurisdiction" }),
    parameters: z
      .record(z.string().max(80), z.string().max(80))
      .optional()
      .openapi({ description: "Draft values, over what is in force" }),
    text: z
      .string()
      .max(300_000)
      .optional()
      .openapi({ description: "The YAML of the procedure, edited; instead of what the pack says" }),
  })
  .openapi("LawChoice");

export const ChangeShape = z
  .object({
    what: z.enum(["procedure", "parameter", "constraint", "act", "table", "list", "document"]),
    id: z.string(),
    title: Bilingual,
    change: z.enum(["added", "removed", "changed"]),
    field: z.string().nullable(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .openapi("NormChange");

export const CaseRunShape = z
  .object({
    sentence: z.string(),
    file: z.string(),
    line: z.int(),
    on: Day,
    open: z.boolean(),
    ok: z.boolean(),
    expected: z.array(
      z.object({ constraint: z.string(), title: Bilingual, verdict: z.string(), found: z.string() }),
    ),
    differences: z.array(
      z.object({ line: z.int(), constraint: z.string(), expected: z.string(), found: z.string() }),
    ),
    acts: z.array(
      z.object({
        number: z.int(),
        at: z.string(),
        type: z.string(),
        title: Bilingual,
        of: z.string().nullable(),
        as: z.string().nullable(),
        item: z.string().nullable(),
        data: z.record(z.string(), z.unknown()),
        found: z.array(z.object({ constraint: z.string(), title: Bilingual, severity: z.enum(SEVERITIES) })),
      }),
    ),
    verdicts: z.array(
      z.object({ constraint: z.string(), title: Bilingual, verdict: z.enum(VERDICTS), vacuous: z.boolean() }),
    ),
  })
  .openapi("NormCaseRun");

export const ProcedureId = Code.regex(/^[a-z][a-z0-9-]*\/[a-z][a-z-]*$/);
