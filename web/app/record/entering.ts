/** What a typed line does to an item: each thing stands where it was typed, after all that was recorded before it. Pure. */
import { type Course, DISCUSSION, isPerson, movementOf, movementStep, REMARK, type Step } from "./course.ts";
import {
  ballotsOf,
  type Draft,
  type Item,
  partOf,
  stepsOf,
  withAllAgreed,
  withAllInFavour,
} from "./draft.ts";
import type { Seat } from "./seats.ts";

/** What an item is entered in. */
export type Room = { draft: Draft; item: Item; seats: Seat[]; chair: string | null };

/** Whether anything is recorded at this place of the order. */
export function isRecorded(item: Item, step: Step): boolean {
  if (step === DISCUSSION) return item.discussion.trim() !== "";
  if (!isPerson(step)) return true;
  return (item.positions[step]?.position ?? "") !== "";
}

export const recordedSteps = ({ draft, item, seats, chair }: Room): Course =>
  stepsOf(draft, item, seats, chair).filter((step) => isRecorded(item, step));
export const castBallots = ({ draft, item, seats, chair }: Room): Course =>
  ballotsOf(draft, item, seats, chair).filter((person) => (item.choices[person] ?? "") !== "");

/** Who takes part and has not stated, or voted, yet. */
export function waitingFor(room: Room, what: "position" | "vote"): Seat[] {
  const done = new Set(what === "position" ? recordedSteps(room) : castBallots(room));
  return partOf(room.draft, room.item, room.seats).filter(({ person }) => !done.has(person));
}

/** The order with a step right after everything that was recorded before it. */
function withNow(room: Room, next: Item, step: Step): Item {
  const before = recordedSteps(room).filter((other) => other !== step);
  const usual = stepsOf(
    { ...room.draft, items: room.draft.items.map(swap(room.item, next)) },
    next,
    room.seats,
    room.chair,
  );
  const after = usual.filter((other) => other !== step && !before.includes(other));
  return { ...next, course: [...before, step, ...after] };
}

const swap = (old: Item, next: Item) => (item: Item) => (item === old ? next : item);

/** Somebody's position; of who was absent or recused as well, since what happened is recorded. */
export function withPosition(room: Room, person: string, position: string, reasons: string): Item {
  const { draft, item, seats } = room;
  const takesPart = partOf(draft, item, seats).some((seat) => seat.person === person);
  const next = {
    ...item,
    nonetheless: takesPart ? item.nonetheless : [...item.nonetheless, person],
    positions: { ...item.positions, [person]: { position, reasons } },
  };
  // Corrected, it keeps its place.
  return isRecorded(item, person) ? next : withNow(room, next, person);
}

export function withVote(room: Room, person: string, choice: string): Item {
  const { draft, item, seats, chair } = room;
  const takesPart = partOf(draft, item, seats).some((seat) => seat.person === person);
  const cast = castBallots(room);
  const next = {
    ...item,
    nonetheless: takesPart ? item.nonetheless : [...item.nonetheless, person],
    choices: { ...item.choices, [person]: choice },
  };
  if (cast.includes(person)) return next;
  const others = ballotsOf(draft, item, seats, chair).filter(
    (other) => other !== person && !cast.includes(other),
  );
  return { ...next, votes: [...cast, person, ...others] };
}

export function withRecusal({ item }: Room, person: string, interest: string): Item {
  const before = item.interests[person];
  const said = interest === "" ? (before?.interest ?? "") : interest;
  return {
    ...item,
    interests: {
      ...item.interests,
      [person]: { interest: said, recused: true, reason: before?.reason ?? "" },
    },
  };
}

export function withMovement(room: Room, kind: "came" | "left", person: string, reason: string): Item {
  const { item } = room;
  const next =
    kind === "left"
      ? { ...item, left: { ...item.left, [person]: reason } }
      : { ...item, came: [...item.came.filter((other) => other !== person), person] };
  return withNow(room, next, movementStep({ kind, person }));
}

const joined = (before: string, text: string) => (before.trim() === "" ? text : `${before}\n${text}`);

export function withDiscussion(room: Room, text: string): Item {
  const next = { ...room.item, discussion: joined(room.item.discussion, text) };
  return room.item.discussion.trim() === "" ? withNow(room, next, DISCUSSION) : next;
}

/** The chair's first remark, and one more; whatever comes after goes to the second. */
export function withRemarkNow(room: Room, text: string): Item {
  const { remarks } = room.item;
  const isStated = recordedSteps(room).some((step) => isPerson(step));
  const when = remarks.before === null && (!isStated || remarks.after !== null) ? "before" : "after";
  const next = { ...room.item, remarks: { ...remarks, [when]: joined(remarks[when] ?? "", text) } };
  return remarks[when] === null ? withNow(room, next, REMARK[when]) : next;
}

/** All who have not been recorded: in the usual order, so the chair comes last. */
export function withRest(room: Room, value: string): Item {
  const { draft, item, seats } = room;
  if (value === "agree") return withAllAgreed(draft, item, seats);
  const positions = { ...item.positions };
  for (const { person } of waitingFor(room, "position")) positions[person] = { position: value, reasons: "" };
  return { ...item, positions };
}

export function withRestOfVotes(room: Room, value: string): Item {
  const { draft, item, seats } = room;
  if (value === "agree") return withAllInFavour(draft, item, seats);
  const choices = { ...item.choices };
  for (const { person } of waitingFor(room, "vote")) choices[person] = value;
  return { ...item, choices };
}

/** Takes one thing out of the order again. */
export function withoutStep(item: Item, step: Step): Item {
  const movement = movementOf(step);
  if (step === DISCUSSION) return { ...item, discussion: "" };
  if (step === REMARK.before) return { ...item, remarks: { ...item.remarks, before: null } };
  if (step === REMARK.after) return { ...item, remarks: { ...item.remarks, after: null } };
  if (movement) {
    const { [movement.person]: _gone, ...left } = item.left;
    return { ...item, left, came: item.came.filter((other) => other !== movement.person) };
  }
  const { [step]: _gone, ...positions } = item.positions;
  return { ...item, positions };
}

export function withoutVote(item: Item, person: string): Item {
  const { [person]: _gone, ...choices } = item.choices;
  return { ...item, choices };
}
