/** A body's division of duties as it goes over HTTP. */
import { z } from "@hono/zod-openapi";
import { PARTS } from "../division/index.ts";
import { FindingShape } from "./finding-view.ts";
import { AdmittedShape, BasisShape, Bilingual, Code, Day, Id, Instant, NewFindingShape } from "./shapes.ts";

const Note = z.string().trim().min(1).max(500).optional();

/** A plan as it is drafted on one screen. In which capacity each person has an area is the registry's to say. */
export const PlanInput = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    office: Id.optional().openapi({ description: "In which office, where the recorder holds several" }),
    replaces: Id.optional().openapi({ description: "The plan that it takes the place of" }),
    draftedOn: Day,
    duties: z
      .array(z.strictObject({ person: Id, area: Code, part: z.enum(PARTS), note: Note }))
      .min(1)
      .max(300),
    acting: z
      .array(z.strictObject({ person: Id, fromOn: Day.optional(), note: Note }))
      .max(10)
      .default([])
      .openapi({ description: "Who leads in the principal's place, though a deputy by the registry" }),
    limit: z
      .strictObject({ fen: z.int().min(0).max(Number.MAX_SAFE_INTEGER), note: Note })
      .optional()
      .openapi({ description: "Up to it the deputy signs" }),
    adopted: z
      .strictObject({
        on: Day,
        fromOn: Day.optional(),
        decision: Id.optional().openapi({ description: "The matter of the meeting's decision" }),
        note: Note,
      })
      .optional(),
    published: z.strictObject({ on: Day, note: Note }).optional(),
    filed: z.strictObject({ on: Day, note: Note }).optional(),
  })
  .openapi("DivisionPlanInput");
export type PlanAsked = z.infer<typeof PlanInput>;

const DutyShape = z
  .object({
    person: Id,
    area: z.string(),
    part: z.enum(PARTS),
    note: z.string().nullable(),
    number: z.int().openapi({ description: "The act that says so, in the plan's matter" }),
  })
  .openapi("DivisionDuty");

export const PlanShape = z.object({
  matter: Id,
  title: z.string().nullable().openapi({ description: "Null where the words were erased by law" }),
  draftedOn: Day,
  adoptedOn: Day.nullable(),
  publishedOn: Day.nullable(),
  filedOn: Day.nullable(),
  fromOn: Day.nullable(),
  decision: z
    .object({ matter: Id, title: z.string().nullable() })
    .nullable()
    .openapi({ description: "The meeting's decision, to whoever may read it" }),
  meeting: z.string().nullable(),
  acting: z.array(z.object({ person: Id, fromOn: Day.nullable(), note: z.string().nullable() })),
  limit: z.object({ fen: z.int(), note: z.string().nullable() }).nullable(),
  duties: z.array(DutyShape),
});

export const DivisionShape = z
  .object({
    body: Id,
    name: z.string(),
    nameEn: z.string().nullable(),
    on: Day,
    areas: z.array(
      z.object({
        id: z.string(),
        title: Bilingual,
        guarded: z.boolean().openapi({ description: "A principal does not manage it directly" }),
      }),
    ),
    guardedBasis: z.array(BasisShape),
    members: z
      .array(
        z.object({
          person: Id,
          name: z.string(),
          nameEn: z.string().nullable(),
          title: z.string().nullable(),
          titleEn: z.string().nullable(),
          principal: z.enum(["none", "secretary", "administrative", "both"]),
          acting: z.boolean().openapi({ description: "Acts in a principal office, or is named to lead" }),
          inOffice: z.boolean().openapi({
            description: "False: in the plan, and on that day not in the leading group",
          }),
        }),
      )
      .openapi({ description: "The leading group on that day, and whoever else the plan names" }),
    plan: PlanShape.nullable().openapi({
      description: "In force on that day, or the one that was asked for",
    }),
    compared: PlanShape.pick({ matter: true, title: true, fromOn: true })
      .nullable()
      .openapi({ description: "The plan that it is compared with: the one before it" }),
    added: z.array(DutyShape).openapi({ description: "What the plan has and the one before had not" }),
    gone: z.array(DutyShape).openapi({ description: "What the one before had, and the plan has not" }),
    plans: z
      .array(
        PlanShape.omit({ duties: true, acting: true, limit: true, decision: true, meeting: true }).extend({
          inForce: z.boolean(),
        }),
      )
      .openapi({ description: "All plans, newest first; only published ones to who may not read drafts" }),
    tiers: z.array(z.object({ tier: z.int(), amount: z.string(), signs: z.string() })),
    tiersBasis: z.array(BasisShape),
    meetingLimit: z
      .object({ fen: z.int(), basis: z.array(BasisShape) })
      .nullable()
      .openapi({ description: "From this amount on the group decides" }),
    findings: z.array(FindingShape).openapi({ description: "Of the plan, to whoever may read them" }),
    readsAll: z.boolean().openapi({ description: "False: the reader sees published plans only" }),
    mayRecord: z.boolean(),
  })
  .openapi("Division");

export const DivisionPreviewShape = AdmittedShape.extend({
  ifFiled: z.array(NewFindingShape.extend({ title: Bilingual })).openapi({
    description: "What the rules would find besides, were the plan adopted, published and filed",
  }),
  titles: z.record(z.string(), Bilingual).openapi({ description: "Of the rules, by their ids" }),
}).openapi("DivisionPreview");

export const DivisionStandingShape = z
  .object({
    id: Id,
    name: z.string(),
    nameEn: z.string().nullable(),
    kind: z.string(),
    seats: z.int().openapi({ description: "Seats in the leading group" }),
    plan: z
      .object({
        matter: Id,
        title: z.string().nullable(),
        adoptedAt: Instant.nullable(),
        publishedAt: Instant.nullable(),
        filedAt: Instant.nullable(),
      })
      .nullable()
      .openapi({ description: "The plan adopted last; where none is, the one drafted last" }),
    stands: z.enum(["none", "drafted", "adopted", "filed"]),
    drafts: z.int().openapi({ description: "Plans drafted after it that nobody has adopted" }),
    findings: z.int().openapi({ description: "Open findings of its plans" }),
    serious: z.int(),
  })
  .openapi("DivisionStanding");
