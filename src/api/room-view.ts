/** What the room shows, each reader theirs: what somebody may not see is not in the answer. */
import type { Principal } from "../access/index.ts";
import type { Language } from "../platform/index.ts";
import type { Opinion, RoomItem, Turn } from "../room/index.ts";
import type { z } from "./operation.ts";
import type { ItemFacts, RoomFacts } from "./room-facts.ts";
import type { RoomNow } from "./room-now.ts";
import type { RoomShape, ScreenShape } from "./room-shapes.ts";
import { capacityOf } from "./room-parts.ts";

type Room = z.input<typeof RoomShape>;
type Screen = z.input<typeof ScreenShape>;

export type Reader = { principal: Principal; mayRun: boolean };

export function roomView(now: RoomNow, { principal, mayRun }: Reader, language: Language): Room {
  const { facts, devices, code, at } = now;
  const { row, meeting } = facts;
  const { person } = principal;
  const people = peopleOf(facts, language).map((one) => ({
    ...one,
    hasDevice: devices.some((device) => device.person === one.person),
  }));
  const known = people.find((one) => one.person === person);
  const isAsked = person !== null && facts.asked.includes(person);
  const takesPart = known !== undefined || isAsked || mayRun || principal.covers.includes(row.body);
  const capacity = person && takesPart ? capacityOf(facts, principal, person) : null;
  return {
    ...basics(facts, language),
    body: row.body,
    kind: meeting.kind,
    number: row.acts,
    code,
    now: at,
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
    current: currentOf(now, person),
  };
}

/** What the room hears: for a screen that nobody has signed in at. */
export function screenView(now: RoomNow, language: Language): Screen {
  const { facts, code } = now;
  const { meeting } = facts;
  const current = currentOf(now, null);
  // Reasons are heard and not projected; how each stated is.
  const unreasoned = <O extends Opinion>(opinion: O): O => ({ ...opinion, reasons: null });
  return {
    ...basics(facts, language),
    code,
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

function currentOf({ facts, floor, ballot }: RoomNow, person: string | null): Room["current"] {
  const { meeting, current } = facts;
  const listed = meeting.agenda.find(({ matter }) => matter === meeting.openItem);
  if (!listed || !current) return null;
  const { number, title, means, isSealed, matter } = listed;
  const isRecused = person !== null && current.item.recused.includes(person);
  const shown = { number, title, means, isSealed, isRecused };
  if (isRecused) return { ...shown, matter: null, item: null, ballot: null };
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
    quorum: {
      due,
      present,
      recused: item.recused.length,
      needed,
      isMet: needed === null ? null : present >= needed,
    },
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
