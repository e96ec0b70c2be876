/** What the clerk has typed so far: plain data, kept sealed by web/app/offline. */
import { type Course, courseOf, placed, votersOf } from "./course.ts";
import type { Seat } from "./seats.ts";

export type Attendance = "attended" | "absent" | "not-due";
/** Who declared an interest, and whether the person then left the item to the others. */
export type Interest = { interest: string; recused: boolean; reason: string };

/** One item of the agenda: it is stated on, voted and resolved by itself. What is empty was not recorded. */
export type Item = {
  /** What it is called where the meeting had several; empty: by its number. */
  name: string;
  interests: Record<string, Interest>;
  /** The chair may have spoken before the members stated their positions, after them, or both; null where not. */
  remarks: Record<"before" | "after", string | null>;
  /** Who came after the meeting had begun, and who left before its end, with the reason. */
  came: string[];
  left: Record<string, string>;
  discussion: string;
  positions: Record<string, { position: string; reasons: string }>;
  choices: Record<string, string>;
  /** Spoke or voted although absent or recused: what happened is recorded. */
  nonetheless: string[];
  /** In the order in which it happened; null while it is the usual one: members, discussion, then the chair. */
  course: Course | null;
  /** In the order of the vote; null while it is the usual one: members, then the chair. */
  votes: string[] | null;
  outcome: string;
  resolution: string;
};

/** Rises when a draft takes another form: what is kept of an older form is not read. */
export const FORM = 3;

export type Draft = {
  form: typeof FORM;
  title: string;
  class: string;
  amount: string;
  day: string;
  time: string;
  place: string;
  /** Of the meeting, by the procedure's own words; empty: not said. */
  kind: string;
  /** Who attended without a seat, by names. */
  others: string;
  /** Null while it is the one who usually presides. */
  chair: string | null;
  attendance: Record<string, { as: Attendance; reason: string }>;
  lateItem: { is: boolean; emergency: boolean | null; text: string };
  notice: { day: string; text: string };
  materials: { day: string; text: string };
  items: Item[];
};

export const emptyItem = (): Item => ({
  name: "",
  interests: {},
  remarks: { before: null, after: null },
  came: [],
  left: {},
  discussion: "",
  positions: {},
  choices: {},
  nonetheless: [],
  course: null,
  votes: null,
  outcome: "",
  resolution: "",
});

export const emptyDraft = (): Draft => ({
  form: FORM,
  title: "",
  class: "",
  amount: "",
  day: "",
  time: "",
  place: "",
  kind: "",
  others: "",
  chair: null,
  attendance: {},
  lateItem: { is: false, emergency: null, text: "" },
  notice: { day: "", text: "" },
  materials: { day: "", text: "" },
  items: [emptyItem()],
});

/** What was kept, where it has the form of today. */
export function draftIn(payload: unknown): Draft | null {
  return (payload as Draft | null)?.form === FORM ? (payload as Draft) : null;
}

export const attendanceOf = (draft: Draft, person: string) =>
  draft.attendance[person] ?? { as: "attended" as const, reason: "" };
export const dueOf = (draft: Draft, seats: Seat[]) =>
  seats.filter((seat) => attendanceOf(draft, seat.person).as !== "not-due");
export const presentOf = (draft: Draft, seats: Seat[]) =>
  seats.filter((seat) => attendanceOf(draft, seat.person).as === "attended");

export const cameLate = (draft: Draft, person: string) =>
  draft.items.some((item) => item.came.includes(person));
export const leftEarly = (draft: Draft, person: string) => draft.items.some((item) => person in item.left);

/** Whether somebody who came late had come, or who left early was still there, for at least a part of the item. */
function isThereFor(draft: Draft, item: Item, person: string): boolean {
  const at = draft.items.indexOf(item);
  const cameAt = draft.items.findIndex((other) => other.came.includes(person));
  const leftAt = draft.items.findIndex((other) => person in other.left);
  return at >= cameAt && (leftAt < 0 || at <= leftAt);
}

/** Who takes part in an item: present and not recused, or all the same. */
export function partOf(draft: Draft, item: Item, seats: Seat[]): Seat[] {
  const isThere = ({ person }: Seat) =>
    attendanceOf(draft, person).as === "attended" &&
    isThereFor(draft, item, person) &&
    item.interests[person]?.recused !== true;
  return dueOf(draft, seats).filter((seat) => isThere(seat) || item.nonetheless.includes(seat.person));
}

/** Adds a remark of the chair where the clerk says it was made, or takes it away. */
export function withRemark(item: Item, when: "before" | "after", text: string | null): Item {
  const remarks = { ...item.remarks, [when]: text };
  const isNew = item.remarks[when] === null;
  const step = `remark-${when}` as const;
  return { ...item, remarks, course: item.course && isNew ? placed(item.course, step) : item.course };
}

/** Of those who left during an item nobody knows without being told whether they had stated or voted. */
const stayersOf = (draft: Draft, item: Item, seats: Seat[]) =>
  partOf(draft, item, seats).filter(({ person }) => !(person in item.left));

/** Who has not said anything yet agrees. */
export function withAllAgreed(draft: Draft, item: Item, seats: Seat[]): Item {
  const positions = { ...item.positions };
  for (const { person } of stayersOf(draft, item, seats)) {
    const { position = "", reasons = "" } = positions[person] ?? {};
    if (position === "") positions[person] = { position: "agree", reasons };
  }
  return { ...item, positions };
}

export function withAllInFavour(draft: Draft, item: Item, seats: Seat[]): Item {
  const choices = { ...item.choices };
  for (const { person } of stayersOf(draft, item, seats)) choices[person] ||= "agree";
  return { ...item, choices };
}

export const stepsOf = (draft: Draft, item: Item, seats: Seat[], chair: string | null) =>
  courseOf(item, partOf(draft, item, seats), chair);
export const ballotsOf = (draft: Draft, item: Item, seats: Seat[], chair: string | null) =>
  votersOf(item.votes, partOf(draft, item, seats), chair);
