/** A step of the room, and its parts: what somebody does there, as acts of the meeting and of the item at hand. */
import type { ActDraft, Actor, MatterRow, Refusal } from "../matters/index.ts";
import { CAPACITIES } from "../meetings/index.ts";
import {
  closeItemDraft,
  conveningDrafts,
  floorOf,
  itemDrafts,
  mirrored,
  openingDrafts,
  openItemDraft,
  presenceDraft,
  remarkDraft,
  ROOM,
  roomRefused,
  whyNotSitting,
} from "../room/index.ts";
import { chairCites } from "../sealing/index.ts";
import { officeAt, resourceOf } from "./matters.ts";
import { type Call, notAllowed, z } from "./operation.ts";
import { itemFacts, type RoomFacts } from "./room-facts.ts";
import { Id } from "./shapes.ts";
import { reservedIn } from "./system-acts.ts";

const Reason = z.string().trim().max(500).optional();
const Presence = {
  person: Id,
  capacity: z.enum(CAPACITIES),
  state: z.enum(["present", "left", "absent"]),
  reason: Reason,
};

export const StepInput = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("open"), roll: z.array(z.strictObject(Presence)).max(300) }),
    z.strictObject({ kind: z.literal("presence"), ...Presence }),
    z.strictObject({ kind: z.literal("take-chair"), person: Id, reason: Reason }),
    z.strictObject({
      kind: z.literal("open-item"),
      matter: Id,
      means: z.enum(["paper", "devices"]).nullable(),
      sealed: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal("close-item"),
      matter: Id,
      outcome: z.enum(["carried", "lost", "deferred", "withdrawn", "heard"]),
    }),
    z.strictObject({
      kind: z.literal("floor"),
      to: Id.nullable().openapi({ description: "Null: nobody has the floor" }),
    }),
    z.strictObject({
      kind: z.literal("item"),
      matter: Id,
      type: z.string().min(3).max(80),
      data: z.record(z.string().max(80), z.unknown()),
    }),
    z.strictObject({ kind: z.enum(["adjourn", "resume", "close"]), reason: Reason }),
  ])
  .openapi("RoomStep", {
    description:
      "open: the meeting, with its roll · presence: somebody comes, leaves, comes back · take-chair · open-item, close-item · floor: is given to somebody; to the chair before all members have stated is a remark · item: an act of the item at hand · adjourn, resume, close",
  });
export type Step = z.infer<typeof StepInput>;

export type Asking = Pick<Call<{ id: string }, unknown, unknown>, "services" | "principal" | "allows">;

/** One matter's share of a step. `after` makes sure that it still rests on what it was decided on. */
export type Part = { matter: string; after: number; acts: ActDraft[] };
type Decided = Part | Refusal | null;

/** @throws Problem not_allowed: the clerk records anything, everybody else what is about themselves. */
function actorFor({ principal, allows }: Asking, row: MatterRow, about: string | null): Actor {
  const isClerk = allows("recordAct", resourceOf(row, null));
  const actor = officeAt(principal, row.body) ?? elsewhere(principal);
  if (!actor || !(isClerk || allows("recordAct", resourceOf(row, about)))) throw notAllowed();
  return actor;
}

/** The station's observer and heads of what is below hold their office elsewhere. */
function elsewhere({ person, offices: [office] }: Asking["principal"]): Actor | null {
  return person && office ? { person, office: office.office } : null;
}

type Deciding = { facts: RoomFacts; at: { actor: Actor; claimedAt: string } };

/** The parts of a step, each decided when the ones before it are recorded. */
export function partsOf(call: Asking, step: Step): ((facts: RoomFacts) => Promise<Decided> | Decided)[] {
  const { services, principal } = call;
  const at = (facts: RoomFacts, about: string | null) => ({
    actor: actorFor(call, facts.row, about),
    claimedAt: services.clock.now().toISOString(),
  });
  const ofMeeting =
    (decide: (so: Deciding) => ActDraft[] | ActDraft | Refusal | null, about: string | null = null) =>
    (facts: RoomFacts): Decided => {
      const decided = decide({ facts, at: at(facts, about) });
      if (decided === null) return null;
      if ("ok" in decided) return decided;
      const acts = Array.isArray(decided) ? decided : [decided];
      return acts.length > 0 ? { matter: facts.row.id, after: facts.row.acts, acts } : null;
    };
  switch (step.kind) {
    case "open":
      return [ofMeeting(({ facts, at }) => openingDrafts(facts.meeting, step.roll, at))];
    case "presence":
      return [
        (facts) => {
          const own = step.person === principal.person;
          const mayOwn = own && call.allows("recordPresence", resourceOf(facts.row, step.person));
          const actor = mayOwn ? (officeAt(principal, facts.row.body) ?? elsewhere(principal)) : null;
          const here = actor ? { actor, claimedAt: services.clock.now().toISOString() } : at(facts, null);
          const over = whyNotSitting(facts.meeting);
          if (over) return over;
          const draft = presenceDraft(
            facts.meeting,
            { ...step, capacity: ownCapacity(facts, call, step) },
            here,
          );
          return draft && { matter: facts.row.id, after: facts.row.acts, acts: [draft] };
        },
        (facts) => mirror(services, facts),
      ];
    case "take-chair":
      return [
        ofMeeting(({ facts, at }) => {
          if (facts.meeting.presiding === step.person && isPresent(facts, step.person)) return null;
          const reason = step.reason ? { reason: step.reason } : {};
          const data = { of: step.person, as: "chair", ...reason };
          return { type: "meeting.chair-taken-over", ...at, data };
        }),
        (facts) => mirror(services, facts),
      ];
    case "open-item":
      return [
        async (facts) => {
          const here = at(facts, null);
          const draft = openItemDraft(
            facts.meeting,
            step.matter,
            { means: step.means, isSealed: step.sealed },
            here,
          );
          if (draft && "ok" in draft) return draft;
          const found = await itemFacts(services, facts.row, facts.meeting, facts.due.length, step.matter);
          if (!found)
            return roomRefused("该事项不是本单位会议的议题", "This matter is no item of the body's meetings");
          const { isConvened, known, item, row } = found;
          const due = facts.due.length;
          const acts = conveningDrafts(facts.meeting, item, { isConvened, due, known }, here);
          return acts.length > 0 ? { matter: row.id, after: item.lastNumber, acts } : null;
        },
        ofMeeting(({ facts, at }) =>
          openItemDraft(facts.meeting, step.matter, { means: step.means, isSealed: step.sealed }, at),
        ),
        // Who came while it was taken up found no item at hand to be registered on.
        (facts) => mirror(services, facts),
      ];
    case "close-item":
      return [
        ofMeeting(({ facts, at }) => {
          const { current } = facts;
          const resolved = current?.row.id === step.matter ? (current.item.resolved?.outcome ?? null) : null;
          return closeItemDraft(facts.meeting, step.matter, step.outcome, resolved, at);
        }),
      ];
    case "floor":
      return [
        async (facts) => {
          const { claimedAt } = at(facts, null);
          const { current, meeting } = facts;
          if (!current) return roomRefused("没有正在审议的议题", "No item is under discussion");
          const floor = await floorOf(services.database, facts.row.jurisdiction, current.row.id);
          // Who has the floor already is not given it a second time.
          if (step.to !== null && floor.some((turn) => turn.person === step.to && turn.givenAt)) return null;
          const isSealed = meeting.agenda.some((one) => one.matter === current.row.id && one.isSealed);
          const draft = remarkDraft(current.item, step.to, isSealed, claimedAt);
          return draft && { matter: current.row.id, after: current.item.lastNumber, acts: [draft] };
        },
      ];
    case "item":
      return [(facts) => itemPart(call, facts, step)];
    default:
      return [
        ofMeeting(({ facts, at }) => {
          const over = whyNotSitting(facts.meeting);
          if (over) return step.kind === "close" && facts.meeting.stage === "over" ? null : over;
          const reason = step.reason ? { reason: step.reason } : {};
          if (step.kind === "adjourn")
            return facts.meeting.isAdjourned ? null : { type: "meeting.adjourned", ...at, data: reason };
          if (step.kind === "resume")
            return facts.meeting.isAdjourned ? { type: "meeting.resumed", ...at, data: {} } : null;
          return { type: "meeting.closed", ...at, data: {} };
        }),
      ];
  }
}

const isPresent = ({ meeting }: RoomFacts, person: string) =>
  meeting.presence.some((one) => one.person === person && one.state === "present");

/** Nobody chooses for themselves in which capacity they come: the registry and the meeting say it. */
function ownCapacity(facts: RoomFacts, call: Asking, step: Extract<Step, { kind: "presence" }>) {
  return call.allows("recordAct", resourceOf(facts.row, null))
    ? step.capacity
    : capacityOf(facts, call.principal, step.person);
}

/** In which capacity somebody takes part. */
export function capacityOf(
  { meeting, due, chair, row }: RoomFacts,
  principal: Asking["principal"] | null,
  person: string,
): (typeof CAPACITIES)[number] {
  const known = meeting.presence.find((one) => one.person === person);
  if (known) return known.capacity;
  if (person === chair) return "chair";
  if (due.some((one) => one.person === person)) return "member";
  if (person === meeting.clerk) return "clerk";
  if (principal?.person === person && principal.clerkOf.includes(row.body)) return "clerk";
  if (principal?.person === person && principal.covers.includes(row.body)) return "observer";
  return "attending";
}

/** Who came or left is counted on the open item as in the room: the room records it there by itself. */
async function mirror(services: Asking["services"], facts: RoomFacts): Promise<Decided> {
  const { current, meeting } = facts;
  if (!current?.isConvened) return null;
  const at = { actor: ROOM, claimedAt: services.clock.now().toISOString() };
  const acts = mirrored(meeting, current.item, current.known, at);
  return acts.length > 0 ? { matter: current.row.id, after: current.item.lastNumber, acts } : null;
}

async function itemPart(
  call: Asking,
  facts: RoomFacts,
  step: Extract<Step, { kind: "item" }>,
): Promise<Decided> {
  const { services, principal, allows } = call;
  const { current, meeting } = facts;
  const isOpen = current !== null && current.row.id === step.matter;
  const found = isOpen
    ? current
    : await itemFacts(services, facts.row, meeting, facts.due.length, step.matter);
  if (!found) throw notAllowed();
  // Who is recused does not read it either, and is told why nothing is recorded.
  const isRecused = principal.person !== null && found.item.recused.includes(principal.person);
  if (!isRecused && !allows("readMatter", resourceOf(found.row))) throw notAllowed();
  const { row, item, procedure } = found;
  const definition = procedure.acts[step.type];
  const of = typeof step.data.of === "string" ? step.data.of : principal.person;
  const actor = actorFor(call, row, definition && definition.as.length > 0 ? of : null);
  const isOwn = !allows("recordAct", resourceOf(row, null));
  const at = { actor, claimedAt: services.clock.now().toISOString() };
  const data = of && definition && definition.as.length > 0 ? { ...step.data, of } : step.data;
  const decided = itemDrafts(meeting, item, { type: step.type, data, isOpen, isOwn }, at);
  if (decided === null || "ok" in decided) return decided;
  const refused = reservedIn(procedure, decided);
  if (refused) return refused;
  const [first] = decided;
  const isChairs = first?.type === "decision.position-stated" && first.data.as === "chair";
  // Where positions were sealed, the chair's statement cites their reveal.
  const cites = isChairs ? await chairCites(services, { row, procedure }, null) : null;
  const acts = cites && first ? [{ ...first, data: { ...first.data, ...cites.fields } }] : decided;
  return acts.length > 0 ? { matter: row.id, after: item.lastNumber, acts } : null;
}
