/** What the answers about meetings are made of. */
import { z } from "@hono/zod-openapi";
import { PRECONDITIONS } from "../item-lists/index.ts";
import { CAPACITIES, MEETING_STAGES } from "../meetings/index.ts";
import { PaperShape } from "./matter-view.ts";
import { Bilingual, Day, Id, Instant } from "./shapes.ts";

const Named = z.object({ person: Id, name: z.string() });
const Said = { reasons: z.string().nullable(), at: Instant };

export const WaitingItemShape = z
  .object({
    matter: Id,
    title: z.string(),
    class: z.string().nullable(),
    classTitle: Bilingual.nullable(),
    amount: z.int().nullable().openapi({ description: "Integer fen" }),
    lacks: z
      .array(z.enum(PRECONDITIONS))
      .openapi({ description: "What its entry of the list asks for and nobody has recorded yet" }),
  })
  .openapi("ItemForMeeting");

const AgendaItemShape = WaitingItemShape.extend({
  number: z.int(),
  state: z.enum(["listed", "refused", "deferred", "open", "closed"]),
  outcome: z.string().nullable(),
  isLate: z.boolean(),
  emergency: z.boolean(),
  reasons: z.string().nullable().openapi({ description: "Why it was refused, put off or added late" }),
  means: z.enum(["paper", "devices"]).nullable(),
  isSealed: z.boolean(),
  isRecused: z
    .boolean()
    .openapi({ description: "The reader stays out of it: its title, and nothing besides" }),
  papers: z.array(PaperShape),
}).openapi("AgendaItem");

const PersonShape = Named.extend({
  title: z.string().nullable().openapi({ description: "The office by which somebody is due" }),
  capacity: z.enum(CAPACITIES),
  isDue: z.boolean().openapi({ description: "A voting member by the registry of the meeting's day" }),
  isNotified: z.boolean().openapi({ description: "The notice is theirs, and they receive it" }),
  item: Id.nullable().openapi({ description: "The one item that somebody is asked to attend" }),
  readAt: Instant.nullable(),
  hasRead: z.boolean().openapi({ description: "Since the last notice" }),
  state: z.enum(["present", "left", "absent", "unknown"]),
  stateAt: Instant.nullable(),
}).openapi("MeetingPerson");

export const MeetingBasics = z.object({
  id: Id,
  body: Id,
  bodyName: z.string(),
  title: z.string(),
  kind: z.string().nullable(),
  kindTitle: Bilingual.nullable(),
  startsOn: Day.nullable(),
  startsAt: z.string().nullable(),
  place: z.string().nullable(),
  emergency: z.boolean(),
  stage: z.enum(MEETING_STAGES),
  stageTitle: Bilingual,
});

export const MeetingShape = MeetingBasics.extend({
  count: z.int().openapi({ description: "How many acts there are: what `after` of the next one says" }),
  chair: Named.nullable(),
  presiding: Named.nullable().openapi({ description: "Who leads it now, where the chair has left" }),
  clerk: Named.nullable(),
  reasons: z.string().nullable().openapi({ description: "Of an emergency meeting" }),
  agenda: z.array(AgendaItemShape),
  people: z.array(PersonShape).openapi({ description: "The chair first, then members, then the others" }),
  calledAt: Instant.nullable(),
  approvedAt: Instant.nullable(),
  noticedAt: Instant.nullable(),
  notices: z.array(
    z.object({ at: Instant, text: z.string().nullable(), supplementary: z.boolean(), number: z.int() }),
  ),
  isNoticeOwed: z.boolean().openapi({ description: "It was changed, and no notice of that was given yet" }),
  stationToldAt: Instant.nullable(),
  stationInvitedAt: Instant.nullable(),
  stationTurnedAwayAt: Instant.nullable(),
  changes: z.array(z.object({ change: z.string(), ...Said, number: z.int() })),
  openItem: Id.nullable(),
  openedAt: Instant.nullable(),
  isAdjourned: z.boolean(),
  closedAt: Instant.nullable(),
  cancelled: z.object(Said).nullable(),
  recordDraftedAt: Instant.nullable(),
  minutesIssuedAt: Instant.nullable(),
  confirmed: z.array(Named.extend({ at: Instant })),
  objections: z.array(
    Named.extend({
      text: z.string().nullable(),
      at: Instant,
      number: z.int(),
      answer: z.object({ outcome: z.string(), ...Said }).nullable(),
    }),
  ),
  corrections: z.array(
    z.object({ text: z.string().nullable(), matter: Id.nullable(), at: Instant, number: z.int() }),
  ),
  mine: z
    .object({
      capacity: z.enum(CAPACITIES).nullable(),
      canRecord: z.boolean().openapi({ description: "Records for the body, as its clerk" }),
      canApprove: z.boolean().openapi({ description: "Is the chair: approves the agenda, refuses an item" }),
      canReceive: z.boolean().openapi({ description: "A notice waits for the reader's receipt" }),
      entersRoom: z
        .boolean()
        .openapi({ description: "While it sits the reader's device may be in its room" }),
      readsAll: z.boolean().openapi({
        description: "False for who is called without a vote: the notice, and the items they are asked for",
      }),
    })
    .openapi({ description: "What the reader may do" }),
}).openapi("Meeting");
export type MeetingView = z.input<typeof MeetingShape>;
