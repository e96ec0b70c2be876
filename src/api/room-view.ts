/** What the room shows, each reader theirs: what somebody may not see is not in the answer. */
import type { Principal } from "../access/index.ts";
import { CAPACITIES } from "../meetings/index.ts";
import type { Language } from "../platform/index.ts";
import { codeOf, devicesOf, floorOf, type Opinion, PHASES, type RoomItem, type Turn } from "../room/index.ts";
import { roomBallot, RoomBallotShape } from "./ballot-view.ts";
import { z } from "./operation.ts";
import type { ItemFacts, RoomFacts } from "./room-facts.ts";
import { capacityOf } from "./room-steps.ts";
import type { Services } from "./services.ts";
import { Day, Id, Instant } from "./shapes.ts";

const OpinionShape = z.object({
  position: z.string(),
  reasons: z.string().nullable(),
  at: Instant,
  number: z.int(),
});

const ItemShape = z
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
      present: z.int(),
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

type Room = z.input<typeof RoomShape>;
type Screen = z.input<typeof ScreenShape>;

export type Reader = { principal: Principal; mayRun: boolean };

export async function roomView(
  services: Services,
  facts: RoomFacts,
  { principal, mayRun }: Reader,
  language: Language,
): Promise<Room> {
  const { row, meeting } = facts;
  const { person } = principal;
  const room = { jurisdiction: row.jurisdiction, meeting: row.id };
  const devices = await devicesOf(services.database, room);
  const code = await codeOf(services.database, room);
  const people = peopleOf(facts, language).map((one) => ({
    ...one,
    hasDevice: devices.some((device) => device.person === one.person),
  }));
  const known = people.find((one) => one.person === person);
  const takesPart = known !== undefined || mayRun || principal.covers.includes(row.body);
  const capacity = person && takesPart ? capacityOf(facts, principal, person) : null;
  return {
    ...basics(facts, language),
    body: row.body,
    kind: meeting.kind,
    number: row.acts,
    code,
    now: services.clock.now().toISOString(),
    me: {
      person,
      capacity,
      state: known?.state ?? "unknown",
      device: devices.find((one) => one.person === person)?.device ?? null,
      mayRun,
      mayVote: capacity === "chair" || capacity === "member",
    },
    people,
    agenda: meeting.agenda.map(({ matter, number, title, state, outcome }) => ({
      matter,
      number,
      title,
      state,
      outcome,
    })),
    current: await currentOf(services, facts, person),
  };
}

/** What the room hears: for a screen that nobody has signed in at. */
export async function screenView(services: Services, facts: RoomFacts, language: Language): Promise<Screen> {
  const { row, meeting } = facts;
  const room = { jurisdiction: row.jurisdiction, meeting: row.id };
  const current = await currentOf(services, facts, null);
  // Reasons are heard and not projected; how each stated is.
  const unreasoned = <O extends Opinion>(opinion: O): O => ({ ...opinion, reasons: null });
  return {
    ...basics(facts, language),
    code: await codeOf(services.database, room),
    agenda: meeting.agenda.map(({ number, title, state, outcome }) => ({ number, title, state, outcome })),
    people: peopleOf(facts, language),
    current: current && {
      ...current,
      item: current.item && {
        ...current.item,
        reports: current.item.reports.map((report) => ({ ...report, text: null })),
        positions: current.item.positions.map((one) => ({
          ...unreasoned(one),
          changes: one.changes.map(unreasoned),
        })),
      },
    },
  };
}

function basics({ row, meeting, chair, bodyName }: RoomFacts, language: Language) {
  return {
    id: row.id,
    title: meeting.title,
    bodyName: bodyName[language],
    startsOn: meeting.startsOn,
    startsAt: meeting.startsAt,
    place: meeting.place,
    stage: meeting.stage,
    isOpen: meeting.openedAt !== null && meeting.closedAt === null,
    isAdjourned: meeting.isAdjourned,
    chair,
  };
}

/** Who is due, in the order of the registry, then who came besides. */
function peopleOf(facts: RoomFacts, language: Language) {
  const { meeting, due, people, current, chair } = facts;
  const others = [meeting.clerk, ...meeting.presence.map(({ person }) => person)].filter(
    (person) => person !== null && !due.some((one) => one.person === person),
  ) as string[];
  const known = (person: string) => meeting.presence.find((one) => one.person === person);
  const shown = (person: string, name: string, title: string | null) => ({
    person,
    name,
    title,
    capacity: capacityOf(facts, null, person),
    state: known(person)?.state ?? ("unknown" as const),
    isRecused: current?.item.recused.includes(person) ?? false,
  });
  const members = due.map(({ person, name, nameEn, title, titleEn }) =>
    language === "en" ? shown(person, nameEn ?? name, titleEn ?? title) : shown(person, name, title),
  );
  const first = members.filter(({ person }) => person === chair);
  const rest = members.filter(({ person }) => person !== chair);
  const besides = [...new Set(others)].map((person) =>
    shown(person, people[language].get(person) ?? "—", null),
  );
  return [...first, ...rest, ...besides];
}

async function currentOf(
  services: Services,
  facts: RoomFacts,
  person: string | null,
): Promise<Room["current"]> {
  const { meeting, current, row } = facts;
  const listed = meeting.agenda.find(({ matter }) => matter === meeting.openItem);
  if (!listed || !current) return null;
  const { number, title, means, isSealed, matter } = listed;
  const isRecused = person !== null && current.item.recused.includes(person);
  const shown = { number, title, means, isSealed, isRecused };
  if (isRecused) return { ...shown, matter: null, item: null, ballot: null };
  const floor = await floorOf(services.database, row.jurisdiction, matter);
  const ballot = await roomBallot(services, current.row);
  return { ...shown, matter, item: itemView(current, facts.due.length, floor), ballot };
}

function itemView(
  { item, row, needed }: ItemFacts,
  membersDue: number,
  turns: Turn[],
): NonNullable<NonNullable<Room["current"]>["item"]> {
  const due = item.due ?? membersDue;
  const present = item.present.filter(({ as }) => as === "chair" || as === "member").length;
  return {
    ...told(item),
    class: row.class,
    amount: row.amount,
    quorum: { due, present, needed, isMet: needed === null ? null : present >= needed },
    floor: turns.filter(({ givenAt }) => givenAt === null).map(({ person }) => person),
    speaking: turns.find(({ givenAt }) => givenAt !== null)?.person ?? null,
  };
}

function told(item: RoomItem) {
  const { phase, chair, reports, positions, toState, hasChairStated, isWithoutPositions, isWidelyDivided } =
    item;
  return {
    phase,
    chair,
    reports,
    positions,
    toState,
    hasChairStated,
    isWithoutPositions,
    isWidelyDivided,
    remarks: item.remarks.length,
    isDiscussed: item.discussed.length > 0,
    isDivided: item.divided !== null,
    vote: item.vote,
    resolved: item.resolved,
    isWithdrawn: item.isWithdrawn,
    lastNumber: item.lastNumber,
  };
}
