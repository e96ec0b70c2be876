/**
 * The record of a meeting as its page shows it: the reader's own part first, then who has confirmed, objected or not answered
 * yet, with the clock; what was answered and corrected; and what has followed in the items' matters.
 */
import { deadlinesOfMatter, envelope, type MatterRow, type StoredAct } from "../matters/index.ts";
import { CAPACITIES, MEETING_STAGES, type Meeting } from "../meetings/index.ts";
import type { Procedure } from "../norms/index.ts";
import { namesOf } from "../registry/index.ts";
import { type FoundItem, type FoundMeeting, itemFound } from "./meeting-facts.ts";
import { answersIn, isSettled, RESOLVED } from "./meeting-record-state.ts";
import { resourceOf } from "./matters.ts";
import { type Call, z } from "./operation.ts";
import { Bilingual, Day, Id, Instant } from "./shapes.ts";
import { ToneAsked, toneAsked } from "./tone.ts";
import { actViews, proceduresOf } from "./views.ts";

const Entry = z
  .object({
    number: z.int(),
    kind: z.string().openapi({ description: "Type of the act without its procedure" }),
    title: Bilingual,
    at: Instant,
    as: Bilingual.nullable(),
    fields: z.array(z.object({ key: z.string(), title: Bilingual, text: Bilingual })),
  })
  .openapi("RecordEntry");

const Answer = z
  .object({
    number: z.int(),
    kind: z.enum(["confirmed", "objected"]),
    at: Instant,
    text: z.string().nullable(),
    by: z
      .enum(["self", "clerk"])
      .openapi({ description: "clerk: recorded for somebody who signed on paper" }),
    answer: z
      .object({ outcome: Bilingual.nullable(), reasons: z.string().nullable(), at: Instant })
      .nullable()
      .openapi({ description: "What was answered to an objection" }),
  })
  .openapi("RecordAnswer");

export const MeetingRecordShape = z
  .object({
    id: Id,
    title: z.string(),
    body: Id,
    bodyName: z.string(),
    stage: z.enum(MEETING_STAGES),
    startsOn: Day.nullable(),
    chair: z.string().nullable().openapi({ description: "The name of who presided" }),
    openedAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    draftedAt: Instant.nullable(),
    minutesIssuedAt: Instant.nullable(),
    mine: z
      .object({
        capacity: z.enum(CAPACITIES),
        attendance: z.array(Entry),
        items: z.array(
          z.object({
            matter: Id,
            number: z.int(),
            title: z.string(),
            isRecused: z.boolean(),
            isSecret: z.boolean().openapi({ description: "A secret ballot: nobody's vote is on record" }),
            entries: z.array(Entry),
          }),
        ),
        answers: z.array(Answer),
      })
      .nullable()
      .openapi({ description: "The reader's own part; null for whoever was not there" }),
    people: z.array(
      z.object({
        person: Id,
        name: z.string(),
        capacity: z.enum(CAPACITIES),
        isAsked: z.boolean().openapi({ description: "Chair and members: the rules ask them for an answer" }),
        answers: z.array(Answer),
        dueAt: Instant.nullable(),
        isPassed: z.boolean(),
      }),
    ),
    corrections: z.array(
      z.object({ number: z.int(), at: Instant, text: z.string().nullable(), matter: Id.nullable() }),
    ),
    items: z.array(
      z.object({
        matter: Id,
        number: z.int(),
        title: z.string(),
        isGiven: z.boolean().openapi({ description: "The reader gets what was said and voted on it" }),
        isRecused: z.boolean(),
        record: z.enum(["none", "waiting", "confirmed"]).openapi({
          description: "Whether its own matter has the record as confirmed; none: nothing was resolved",
        }),
        minutes: z.boolean(),
      }),
    ),
    isSettled: z.boolean().openapi({
      description: "All who are asked have answered, and every objection is answered",
    }),
    tone: ToneAsked.nullable().openapi({
      description: "What the private question is sealed to; null for whoever is not asked",
    }),
    may: z.object({ record: z.boolean(), answer: z.boolean() }),
  })
  .openapi("MeetingRecord");

type View = z.input<typeof MeetingRecordShape>;
type Asker = Call<unknown, unknown, unknown>;

export async function recordView(call: Asker, found: FoundMeeting): Promise<{ view: View; read: string[] }> {
  const { services, principal, language } = call;
  const { row, acts, meeting } = found;
  const procedureOf = await proceduresOf(services, row.jurisdiction);
  const procedure = procedureOf(row);
  const chair = meeting.presiding ?? meeting.chair;
  const people = meeting.presence.filter(({ state }) => state === "present" || state === "left");
  const names = await namesOf(
    services.database,
    row.jurisdiction,
    { people: [...people.map(({ person }) => person), ...(chair ? [chair] : [])], bodies: [row.body] },
    language,
  );
  const items = await Promise.all(
    meeting.agenda.map(async (item) => ({ ...item, found: await itemFound(call, item.matter) })),
  );
  const limits = await limitsOf(call, found);
  const mine = people.find(({ person }) => person === principal.person);
  const answersOf = (person: string) =>
    answersIn(acts, person).map(({ answer, ...said }) => ({
      ...said,
      answer: answer && { ...answer, outcome: optionOf(procedure, answer.outcome) },
    }));
  const view: View = {
    id: row.id,
    title: meeting.title || (row.title ?? ""),
    body: row.body,
    bodyName: names.bodies.get(row.body) ?? "—",
    stage: meeting.stage,
    startsOn: meeting.startsOn,
    chair: chair ? (names.people.get(chair) ?? "—") : null,
    openedAt: meeting.openedAt,
    closedAt: meeting.closedAt,
    draftedAt: meeting.recordDraftedAt,
    minutesIssuedAt: meeting.minutesIssuedAt,
    mine: mine
      ? { capacity: mine.capacity, ...(await ownPart(call, found, items)), answers: answersOf(mine.person) }
      : null,
    people: people
      .filter(({ capacity }) => capacity !== "observer")
      .map(({ person, capacity }) => ({
        person,
        name: names.people.get(person) ?? "—",
        capacity,
        isAsked: capacity === "chair" || capacity === "member",
        answers: answersOf(person),
        dueAt: limits.get(person)?.dueAt ?? null,
        isPassed: limits.get(person)?.passed ?? false,
      })),
    // Of an item in which the reader took no part it is told that there is one, not what it says.
    corrections: meeting.corrections.map((one) => ({
      ...one,
      text: items.find(({ matter }) => matter === one.matter)?.found?.isRecused ? null : one.text,
    })),
    items: items.map(({ matter, number, title, found: it }) => ({
      matter,
      number,
      title,
      isGiven: it !== null && !it.isRecused,
      isRecused: it?.isRecused ?? false,
      record: stateOf(it),
      minutes: it?.acts.some(({ type }) => type === "decision.minutes-issued") ?? false,
    })),
    isSettled: isSettled(meeting, acts),
    tone: await toneAsked(call, found),
    may: mayOf(call, found, mine !== undefined),
  };
  return { view, read: items.flatMap(({ matter, found: it }) => (it && !it.isRecused ? [matter] : [])) };
}

type FoundOnAgenda = Meeting["agenda"][number] & { found: FoundItem | null };

/** What the reader did at the meeting, and on each item that was taken up: their own acts, also where they recused. */
async function ownPart(call: Asker, { row, acts }: FoundMeeting, items: FoundOnAgenda[]) {
  const { services, principal, language } = call;
  const procedureOf = await proceduresOf(services, row.jurisdiction);
  const entriesOf = async (of: MatterRow, some: StoredAct[]) =>
    (await actViews(services, procedureOf(of), some, language)).map((view) => ({
      number: view.number,
      kind: kindOf(view.type),
      title: view.title,
      at: view.claimedAt,
      as: view.asTitle,
      fields: view.erased ? [] : view.fields,
    }));
  const own = [];
  for (const { matter, number, title, state, found } of items)
    if (found && TAKEN_UP.has(state))
      own.push({
        matter,
        number,
        title,
        isRecused: found.isRecused,
        isSecret: found.acts.some(({ type }) => SECRET.has(kindOf(type))),
        entries: await entriesOf(found.row, ownOf(found, principal.person)),
      });
  const present = acts.filter(
    (act) => ATTENDANCE.has(kindOf(act.type)) && envelope(act).of === principal.person,
  );
  return { attendance: await entriesOf(row, present), items: own };
}

const kindOf = (type: string) => type.slice(type.indexOf(".") + 1);

const ATTENDANCE = new Set(["attended", "absent", "left", "returned", "chair-taken-over"]);
const TAKEN_UP = new Set<Meeting["agenda"][number]["state"]>(["open", "closed"]);
const SECRET = new Set(["ballot-opened", "tallied"]);
/** Of an item one's own attendance is the meeting's; what is sealed is shown by what it opened to. */
const NOT_OWN = new Set(["attended", "absent", "position-sealed"]);

/** What an item's matter has on record of the reader: only acts that are about somebody in a capacity. */
const ownOf = ({ acts }: FoundItem, me: string | null) =>
  acts.filter((act) => {
    const { of, as } = envelope(act);
    return of === me && as !== null && !NOT_OWN.has(kindOf(act.type));
  });

function stateOf(found: FoundItem | null): View["items"][number]["record"] {
  if (!found?.acts.some(({ type }) => type === RESOLVED)) return "none";
  return found.acts.some(({ type }) => type === "decision.record-confirmed") ? "confirmed" : "waiting";
}

const ASKS = "confirmed-or-objected-by-each";

/** By when each is asked to answer: the limit of the act by which they attended. */
async function limitsOf({ services }: Asker, { row, acts }: FoundMeeting) {
  const limits = new Map<string, { dueAt: string | null; passed: boolean }>();
  for (const limit of await deadlinesOfMatter(services.database, row.jurisdiction, row.id)) {
    if (limit.constraint !== ASKS) continue;
    for (const act of acts.filter(({ number }) => limit.acts.includes(number))) {
      const { of } = envelope(act);
      if (of) limits.set(of, { dueAt: limit.dueAt, passed: limit.passed });
    }
  }
  return limits;
}

function optionOf(procedure: Procedure | undefined, value: string) {
  const field = procedure?.acts["meeting.objection-answered"]?.fields.find(({ key }) => key === "outcome");
  return field?.options?.find((option) => option.value === value)?.title ?? null;
}

function mayOf({ principal, allows }: Asker, { row }: FoundMeeting, wasThere: boolean) {
  const isOfficial = principal.person !== null && principal.offices.length > 0;
  return {
    record: isOfficial && allows("recordAct", resourceOf(row, null)),
    answer: wasThere && isOfficial && allows("recordAct", resourceOf(row, principal.person)),
  };
}
