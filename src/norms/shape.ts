/** What may stand in the files of a norm pack, field by field. What the words mean together is for build.ts. */
import { z } from "zod";

/** Names that conditions use: FEEL reads a hyphen as minus. */
const Name = z.string().regex(/^[a-z][a-z0-9_]*$/, "a name of small letters, digits and _");
const Bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const Basis = z.strictObject({
  document: z.string().min(1),
  article: z.string().optional(),
  says: z.string().optional(),
  status: z.enum(["V", "V-part", "L", "M", "I"]),
});
const Value = z.union([z.string(), z.number(), z.boolean()]);
const Selector = z.union([
  z.string(),
  z.strictObject({
    act: z.union([z.string(), z.array(z.string()).min(1)]),
    as: z.array(z.string()).optional(),
    with: z.record(z.string(), z.union([Value, z.array(Value).min(1)])).optional(),
  }),
]);
const Field = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
  type: z.enum(["text", "integer", "money", "one_of", "person", "date", "boolean", "uuid"]),
  options: z.record(z.string(), Bilingual).optional(),
  optional: z.boolean().default(false),
});
const Act = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
  opens: z.boolean().default(false),
  closes: z.boolean().default(false),
  as: z.array(z.string()).default([]),
  to: z.string().optional(),
  fields: z.record(Name, Field).default({}),
});
const Parameter = z.strictObject({
  title: Bilingual,
  /** A number, or a share such as 2/3, which is exact. */
  value: z.union([z.number(), z.string().regex(/^\d+\/[1-9]\d*$/, "a number or a share such as 2/3")]),
  unit: z.string().min(1),
  basis: z.array(Basis).min(1),
});
const Same = z.array(z.enum(["of", "item"])).default([]);
const Constraint = z.strictObject({
  title: Bilingual,
  severity: z.enum(["serious", "moderate", "minor"]),
  basis: z.array(Basis).default([]),
  broken: Bilingual,
  precedence: z
    .strictObject({ activation: Selector, target: Selector, each: z.boolean().default(false), same: Same })
    .optional(),
  not_response: z.strictObject({ activation: Selector, target: Selector, same: Same }).optional(),
  response: z.strictObject({ activation: Selector, target: Selector, same: Same }).optional(),
  absence: z.strictObject({ activation: Selector }).optional(),
  first: z.strictObject({ among: Selector, must: Selector }).optional(),
  last: z.strictObject({ among: Selector, must: Selector, given: Selector.optional() }).optional(),
  condition: z.strictObject({ at: Selector, holds: z.string(), when: z.string().optional() }).optional(),
  finally: z.strictObject({ given: Selector, holds: z.string() }).optional(),
});

export const PackShape = z.strictObject({ pack: z.string(), version: z.string(), title: Bilingual });
export const ProcedureShape = z.strictObject({
  procedure: z.string().regex(/^[a-z][a-z-]*$/, "a name of small letters and hyphens"),
  acts_prefix: z.string().optional(),
  title: Bilingual,
  in_force: z.strictObject({ from: z.iso.date(), to: z.iso.date().optional() }),
  capacities: z.record(z.string(), Bilingual).default({}),
  stages: z.record(z.string(), Bilingual).default({}),
  parameters: z.record(Name, Parameter).default({}),
  acts: z.record(z.string(), Act),
  counting: z
    .strictObject({
      present: Selector,
      absent: Selector,
      recused: Selector,
      vote: Selector,
      choice: z.strictObject({ field: z.string(), yes: z.string(), no: z.string(), abstain: z.string() }),
      tally: z.string().optional(),
    })
    .optional(),
  constraints: z.record(z.string(), Constraint).default({}),
  import: z
    .record(
      z.string(),
      z.strictObject({
        act: z.string(),
        value: z.string().optional(),
        values: z.record(z.string(), z.string()).optional(),
      }),
    )
    .default({}),
});

export type RawPack = z.infer<typeof PackShape>;
export type RawProcedure = z.infer<typeof ProcedureShape>;
export type RawConstraint = z.infer<typeof Constraint>;
export type RawSelector = z.infer<typeof Selector>;
