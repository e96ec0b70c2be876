import { operation, z } from "./operation.ts";
import { BasisShape, Bilingual, SEVERITIES } from "./shapes.ts";

const Option = z.object({ value: z.string(), title: Bilingual });

const ProcedureShape = z
  .object({
    id: z.string(),
    title: Bilingual,
    pack: z.string(),
    version: z.string(),
    inForce: z.object({ from: z.string(), to: z.string().nullable() }),
    capacities: z.record(z.string(), Bilingual),
    stages: z.array(z.object({ id: z.string(), title: Bilingual })),
    acts: z.array(
      z.object({
        type: z.string(),
        title: Bilingual,
        opens: z.boolean(),
        closes: z.boolean(),
        as: z.array(z.string()),
        stage: z.string().nullable(),
        fields: z.array(
          z.object({
            key: z.string(),
            title: Bilingual,
            type: z.enum(["text", "integer", "money", "one_of", "person", "date", "boolean", "uuid"]),
            options: z.array(Option).optional(),
            required: z.boolean(),
          }),
        ),
      }),
    ),
    constraints: z.array(
      z.object({
        id: z.string(),
        title: Bilingual,
        basis: z.array(BasisShape),
        severity: z.enum(SEVERITIES),
        explanation: Bilingual,
      }),
    ),
  })
  .openapi("Procedure");

export const normOperations = [
  operation({
    id: "listProcedures",
    method: "get",
    path: "/api/v1/procedures",
    tag: "Norms",
    summary: "Procedures of the norm packs: acts, fields, constraints with their basis",
    access: "signed-in",
    answer: z.object({ items: z.array(ProcedureShape) }),
    async handle({ services }) {
      return { items: services.norms.procedures().map((p) => ({ ...p, acts: Object.values(p.acts) })) };
    },
  }),
];
