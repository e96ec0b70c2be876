/** A meeting as its acts tell it: who was there, what was said about each item in its order, and what came of it. */
import type { Language } from "../platform/index.ts";
import { fieldOf, kindOf, type MatterFacts, type Named, ofKind, type RecordedAct } from "./facts.ts";

export type Attendee = Named & {
  as: string | null;
  asTitle: { zh: string; en: string } | null;
  office: string | null;
  /** Came when an item was already before the meeting. */
  late: boolean;
  left: boolean;
};
export type Absentee = Attendee & { reason: string | null };

export type MeetingItem = {
  item: string | null;
  /** All that the record has of the item, in its order. */
  course: RecordedAct[];
};

export type Meeting = {
  /** Several where the meeting was adjourned and went on. */
  convened: RecordedAct[];
  due: string | null;
  meetingKind: string | null;
  chair: Attendee | null;
  /** The chair first, then members in the recorded order. */
  present: Attendee[];
  absent: Absentee[];
  observers: Attendee[];
  clerks: Attendee[];
  /** Before the meeting: proposal, materials, notice. */
  before: RecordedAct[];
  /** Of the whole meeting, before any item: late items, recusals from everything. */
  opening: RecordedAct[];
  items: MeetingItem[];
  /** What came after the meeting: confirmation, execution. */
  after: RecordedAct[];
};

/** What comes after a meeting, even where it names an item. */
const AFTERWARDS = new Set([
  "record-confirmed",
  "minutes-issued",
  "record-amended",
  "decision-changed",
  "action-taken",
  "emergency-reported",
  "emergency-ratified",
  "executed",
  "closed",
  "ticked",
]);
const CONVENING = new Set(["convened", "due-stated"]);
const ATTENDANCE = new Set(["attended", "absent"]);
const COUNTING = new Set<string | null>(["chair", "member"]);

export function meetingOf(facts: MatterFacts): Meeting {
  const { language } = facts;
  const convened = ofKind(facts.acts, "convened", "due-stated");
  const { before, opening, items, after } = partsOf(facts.acts, convened[0]);
  const { present, absent } = attendanceOf(facts, opening, items);
  const last = convened.at(-1);
  const counting = present.filter((p) => COUNTING.has(p.as));
  const chair = counting.find((p) => p.as === "chair") ?? null;
  return {
    convened: ofKind(convened, "convened"),
    due: convened.map((act) => fieldOf(act, "due", language)).findLast((due) => due !== null) ?? null,
    meetingKind: fieldOf(last, "meeting_kind", language),
    chair,
    present: chair ? [chair, ...counting.filter((p) => p !== chair)] : counting,
    absent,
    observers: present.filter((p) => p.as === "observer"),
    clerks: present.filter((p) => p.as === "clerk"),
    before,
    opening: opening.filter((act) => !ATTENDANCE.has(kindOf(act))),
    items,
    after,
  };
}

function partsOf(acts: RecordedAct[], begin: RecordedAct | undefined) {
  const before: RecordedAct[] = [];
  const opening: RecordedAct[] = [];
  const after: RecordedAct[] = [];
  const items = new Map<string | null, MeetingItem>();
  let current: MeetingItem | null = null;
  for (const act of acts) {
    const kind = kindOf(act);
    if (CONVENING.has(kind)) continue;
    if (!begin || act.number < begin.number) before.push(act);
    else if (AFTERWARDS.has(kind)) after.push(act);
    else if (act.item !== null || OF_THE_ONE_ITEM.has(kind)) {
      current = items.get(act.item) ?? { item: act.item, course: [] };
      items.set(act.item, current);
      current.course.push(act);
    } else (current?.course ?? opening).push(act);
  }
  return { before, opening, items: [...items.values()], after };
}

/** Where a procedure has one item to a matter, its acts may name none. */
const OF_THE_ONE_ITEM = new Set([
  "position-stated",
  "spoke",
  "voted",
  "tallied",
  "ballot-announced",
  "discussed",
  "resolved",
]);

function attendanceOf(facts: MatterFacts, opening: RecordedAct[], items: MeetingItem[]) {
  const present = new Map<string, Attendee>();
  const absent = new Map<string, Absentee>();
  const note = (act: RecordedAct, late: boolean) => {
    if (!act.of) return;
    const { person, name } = act.of;
    const there = present.get(person);
    if (kindOf(act) === "absent") {
      if (there) there.left = true;
      else absent.set(person, { ...attendee(act, act.of, facts), reason: reasonOf(act, facts.language) });
    } else if (kindOf(act) === "attended") {
      absent.delete(person);
      if (there) there.left = false;
      else present.set(person, { ...attendee(act, { person, name }, facts), late });
    }
  };
  for (const act of opening) note(act, false);
  for (const item of items) for (const act of item.course) note(act, true);
  return { present: [...present.values()], absent: [...absent.values()] };
}

function attendee({ as, asTitle }: RecordedAct, { person, name }: Named, { offices }: MatterFacts): Attendee {
  return { person, name, as, asTitle, office: offices.get(person) ?? null, late: false, left: false };
}

export const reasonOf = (act: RecordedAct, language: Language) => fieldOf(act, "reason", language);

/** How the votes by name fell, each choice in the words of the procedure, in the order of its options as far as used. */
export function votesOf(item: MeetingItem, language: Language): { choice: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const act of ofKind(item.course, "voted")) {
    const choice = fieldOf(act, "choice", language);
    if (choice !== null) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  }
  return [...counts].map(([choice, count]) => ({ choice, count }));
}

/** Who took no part in an item. */
export function recusedFrom(meeting: Meeting, item: MeetingItem): RecordedAct[] {
  return [...ofKind(meeting.opening, "recused"), ...ofKind(item.course, "recused")];
}
