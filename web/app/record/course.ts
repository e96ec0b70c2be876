/** The order in which an item went: the usual one, until the clerk says that it was another. */
import type { Seat } from "./seats.ts";

/** What happened at one place of the order: a person's position (the person), one who came or left, the discussion, a remark of the chair. */
export type Step = string;
export type Course = Step[];
export const DISCUSSION = "discussion";
export const REMARK = { before: "remark-before", after: "remark-after" } as const;
const NOT_PERSONS = new Set<Step>([DISCUSSION, REMARK.before, REMARK.after]);
export const isPerson = (step: Step) => !NOT_PERSONS.has(step) && movementOf(step) === null;

export type Movement = { kind: "came" | "left"; person: string };
export const movementStep = ({ kind, person }: Movement): Step => `${kind} ${person}`;
export function movementOf(step: Step): Movement | null {
  const [, kind, person] = /^(came|left) (.+)$/.exec(step) ?? [];
  return person === undefined ? null : { kind: kind === "came" ? "came" : "left", person };
}

type Went = {
  course: Course | null;
  remarks: Record<"before" | "after", string | null>;
  came: string[];
  left: Record<string, string>;
};

/** Members first, then the discussion, the chair last. */
export function courseOf(item: Went, part: Seat[], chair: string | null): Course {
  const { members, last } = split(part, chair);
  const around = (person: string): Step[] => [
    ...(item.came.includes(person) ? [movementStep({ kind: "came", person })] : []),
    person,
    ...(person in item.left ? [movementStep({ kind: "left", person })] : []),
  ];
  return inOrder(item.course, [
    ...(item.remarks.before === null ? [] : [REMARK.before]),
    ...members.flatMap(around),
    DISCUSSION,
    ...(item.remarks.after === null ? [] : [REMARK.after]),
    ...last.flatMap(around),
  ]);
}

export function votersOf(votes: Course | null, part: Seat[], chair: string | null): Course {
  const { members, last } = split(part, chair);
  return inOrder(votes, [...members, ...last]);
}

function split(part: Seat[], chair: string | null) {
  const persons = part.map((seat) => seat.person);
  return {
    members: persons.filter((person) => person !== chair),
    last: persons.filter((person) => person === chair),
  };
}

/** What the clerk has put in order stays so; what has come since stands before whatever usually follows it. */
export function inOrder(chosen: Course | null, usual: Course): Course {
  if (chosen === null) return usual;
  const ordered = chosen.filter((step) => usual.includes(step));
  for (const [at, step] of usual.entries()) {
    if (ordered.includes(step)) continue;
    const follower = usual.slice(at + 1).find((later) => ordered.includes(later));
    ordered.splice(follower === undefined ? ordered.length : ordered.indexOf(follower), 0, step);
  }
  return ordered;
}

/** One place up or down; as it was at either end. */
export function moved(order: Course, step: Step, by: -1 | 1): Course {
  const from = order.indexOf(step);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return order;
  return order.toSpliced(from, 1).toSpliced(to, 0, step);
}

/** A remark of the chair that was made before anybody's position, or after everybody's. */
export function placed(course: Course, remark: "remark-before" | "remark-after"): Course {
  const others = course.filter((step) => step !== remark);
  return remark === REMARK.before ? [remark, ...others] : [...others, remark];
}

/** When the chair remarked, as the order has it: what counts is where the members' positions stand. */
export function whenRemarked(course: Course, remark: Step, members: string[]): "before" | "among" | "after" {
  const at = course.indexOf(remark);
  const places = course.flatMap((step, place) => (members.includes(step) ? [place] : []));
  if (places.every((place) => place < at)) return "after";
  return places.every((place) => place > at) ? "before" : "among";
}

/** A remark of the chair that stands before the position of a member, as far as positions are on record. */
export function leadingRemark(stated: Course, chair: string | null): boolean {
  const members = stated.filter((step) => isPerson(step) && step !== chair);
  return Object.values(REMARK).some(
    (remark) =>
      members.length > 0 && stated.includes(remark) && whenRemarked(stated, remark, members) !== "after",
  );
}
