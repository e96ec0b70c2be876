/** What a room's answers are made of. */
import { CAPACITIES } from "../meetings/index.ts";
import { PHASES } from "../room/index.ts";
import { RoomBallotShape } from "./ballot-view.ts";
import { z } from "./operation.ts";
import { Day, Id, Instant } from "./shapes.ts";

const OpinionShape = z.object({
  position: z.string(),
  reasons: z.string().nullable(),
  at: Instant,
  number: z.int(),
});

export const ItemShape = z
  .object({
    phase: z.enum(PHASES),
    class: z.string().nullable(),
    amount: z.int().nullable().openapi({ description: "Integer fen" }),
    chair: Id.nullable().openapi({ description: "Who leads on this item; null: nobody who may" }),
    reports: z.array(z.object({ person: Id, text: z.string().nullable(), at: Instant })),
    positions: z.array(
      OpinionShape.extend({
        person: Id,
        as: z.string(),
        isSealed: z.boolean(),
        changes: z
          .array(OpinionShape)
          .openapi({ description: "In order; the first position stays beside them" }),
      }),
    ),
    toState: z
      .array(Id)
      .openapi({ description: "Members who are there, not recused, and have yet to state" }),
    hasChairStated: z.boolean(),
    isWithoutPositions: z.boolean(),
    remarks: z.int().openapi({ description: "Remarks of the chair on record" }),
    isDiscussed: z.boolean(),
    isDivided: z.boolean(),
    isWidelyDivided: z.boolean().openapi({
      description: "As positions stand, those in favour would not suffice: deferring is offered",
    }),
    vote: z.object({
      asked: z.string().nullable(),
      mode: z.enum(["named", "secret"]).nullable(),
      isOpen: z.boolean(),
      cast: z.array(z.object({ person: Id, as: z.string(), choice: z.string(), at: Instant })),
      toVote: z.array(Id),
      tally: z.object({ yes: z.int(), no: z.int(), abstain: z.int() }).nullable(),
      isPassed: z.boolean().nullable().openapi({ description: "Announced without numbers" }),
      tellers: z.array(Id),
    }),
    resolved: z
      .object({ outcome: z.string(), text: z.string().nullable(), amount: z.int().nullable(), at: Instant })
      .nullable(),
    isWithdrawn: z.boolean(),
    quorum: z.object({
      due: z.int(),
      present: z.int().openapi({ description: "Without those recused" }),
      recused: z.int().openapi({ description: "Of those due, who takes no part in the item" }),
      needed: z
        .int()
        .nullable()
        .openapi({ description: "By the item's own law; null where it cannot be asked" }),
      isMet: z.boolean().nullable(),
    }),
    floor: z.array(Id).openapi({ description: "Who asks for the floor, in order" }),
    speaking: Id.nullable(),
    lastNumber: z.int(),
  })
  .openapi("RoomItem");

const CurrentShape = z.object({
  number: z.int(),
  title: z.string(),
  matter: Id.nullable().openapi({
    description: "Null for who is recused on it: number and title, and no more",
  }),
  means: z.enum(["paper", "devices"]).nullable(),
  isSealed: z.boolean(),
  isRecused: z.boolean(),
  item: ItemShape.nullable(),
  ballot: RoomBallotShape.nullable().openapi({
    description: "A secret ballot on devices, as the room may see it",
  }),
});

const PersonShape = z.object({
  person: Id,
  name: z.string(),
  title: z.string().nullable(),
  capacity: z.enum(CAPACITIES),
  state: z.enum(["present", "left", "absent", "unknown"]),
  isRecused: z.boolean().openapi({ description: "On the item at hand" }),
  hasDevice: z.boolean(),
});

const AgendaShape = z.object({
  matter: Id,
  number: z.int(),
  title: z.string(),
  state: z.enum(["listed", "refused", "deferred", "open", "closed"]),
  outcome: z.string().nullable(),
});

const BASICS = {
  id: Id,
  title: z.string(),
  bodyName: z.string(),
  startsOn: Day.nullable(),
  startsAt: z.string().nullable(),
  place: z.string().nullable(),
  stage: z.enum(["called", "approved", "noticed", "sitting", "over", "filed", "cancelled"]),
  isOpen: z.boolean(),
  isAdjourned: z.boolean(),
  chair: Id.nullable(),
};

export const RoomShape = z
  .object({
    ...BASICS,
    body: Id,
    kind: z.string().nullable(),
    number: z.int().openapi({ description: "Of the meeting's last act" }),
    code: z.string().nullable().openapi({ description: "To join by; for who keeps the room" }),
    now: Instant,
    me: z.object({
      person: Id.nullable(),
      capacity: z.enum(CAPACITIES).nullable().openapi({ description: "Null: reads, and takes no part" }),
      state: z.enum(["present", "left", "absent", "unknown"]),
      device: z.uuid().nullable().openapi({ description: "On which device the person takes part now" }),
      mayRun: z.boolean().openapi({ description: "Keeps the room: the body's clerk" }),
      mayVote: z.boolean(),
    }),
    people: z.array(PersonShape),
    agenda: z.array(AgendaShape),
    current: CurrentShape.nullable(),
  })
  .openapi("Room");

export const ScreenShape = z
  .object({
    ...BASICS,
    code: z.string().nullable(),
    agenda: z.array(AgendaShape.omit({ matter: true })),
    people: z.array(PersonShape.omit({ hasDevice: true })),
    current: CurrentShape.nullable(),
  })
  .openapi("RoomScreen");
