import { z } from "@hono/zod-openapi";
import { Bilingual, Day, Id, SEVERITIES } from "./shapes.ts";

/** One line of the answer of a back-test, told by `event`. */
export const BackTestLine = z
  .discriminatedUnion("event", [
    z.object({ event: z.literal("started"), matters: z.int() }),
    z.object({ event: z.literal("progress"), done: z.int(), total: z.int() }),
    z.object({
      event: z.literal("difference"),
      change: z
        .enum(["new", "gone"])
        .openapi({ description: "The draft would find it; it would no longer find it" }),
      matter: Id,
      matterTitle: z
        .string()
        .nullable()
        .openapi({ description: "Null where the asker may not read the matter" }),
      body: Id,
      bodyName: z.string(),
      openedOn: Day,
      constraint: z.string(),
      constraintTitle: Bilingual,
      severity: z.enum(SEVERITIES),
      item: z
        .string()
        .nullable()
        .openapi({ description: "Null also where the asker may not read the matter" }),
      act: z
        .int()
        .openapi({ description: "The number of the act at which it is found; 0 when the matter ends" }),
      actTitle: Bilingual,
      actOn: Day,
      explanation: Bilingual,
      readable: z.boolean(),
    }),
    z.object({
      event: z.literal("result"),
      matters: z.int(),
      acts: z.int(),
      differing: z.int().openapi({ description: "Matters in which anything comes out otherwise" }),
      inForce: z.int().openapi({ description: "Findings by the law in force on each matter's day" }),
      draft: z.int(),
      new: z.int(),
      gone: z.int(),
      refused: z.int().openapi({
        description: "Matters that the draft could not judge, because it knows not all of their acts",
      }),
      byConstraint: z.array(
        z.object({
          constraint: z.string(),
          title: Bilingual,
          inForce: z.int(),
          draft: z.int(),
          new: z.int(),
          gone: z.int(),
        }),
      ),
      byBody: z.array(
        z.object({
          body: Id,
          name: z.string(),
          inForce: z.int(),
          draft: z.int(),
          new: z.int(),
          gone: z.int(),
        }),
      ),
      shown: z
        .int()
        .openapi({ description: "How many differences were written out, of `new` and `gone` together" }),
      digest: z.string().openapi({ description: "SHA-256 of the result; a proposal names it" }),
    }),
    z.object({ event: z.literal("failed"), code: z.string(), detail: z.string() }),
  ])
  .openapi("BackTestLine");
