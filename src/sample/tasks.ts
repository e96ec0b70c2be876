/**
 * What follows from the resolutions of the sample: most tasks carried out in time, some extended by the meeting, some late,
 * some carried out differently from what was resolved. Pure: a task depends on the seed and on its decision alone.
 */
import { type ActDraft, type Admission, fieldsOf } from "../matters/index.ts";
import { addDays, instant, workday } from "./calendar.ts";
import { meetingOn, type Unit } from "./establish.ts";
import { createRandom, idOf, type Random } from "./random.ts";
import * as words from "./task-words.ts";
import type { Class } from "./topics.ts";

/** What becomes of a task, and the rule of cn/task that it breaks. */
const COURSES = [
  { course: "in-time", weight: 58, breaks: null },
  { course: "extended", weight: 14, breaks: null },
  { course: "returned", weight: 8, breaks: null },
  { course: "late", weight: 12, breaks: "done-in-time" },
  { course: "differing", weight: 8, breaks: "executed-as-resolved" },
] as const;
type Course = (typeof COURSES)[number]["course"];

export type SampleTask = { admission: Admission; course: Course; breaks: string | null };
type Decision = { unit: Unit; acts: ActDraft[]; id: string; kind: Class; isShown: boolean };

/** Where a task of a body that is shown may stand on the last day, if it was assigned this long before. */
const STANDS = ["to-check", "late-now", null] as const;
type Stand = (typeof STANDS)[number];
const STANDS_AFTER_DAYS = { least: 25, most: 160 };

/** Of most bodies few decisions are followed up in the system yet. */
const FOLLOWED_UP = 0.1;
const FOLLOWED_UP_WHERE_SHOWN = 0.7;

export function* tasksOf(seed: string, decision: Decision, until: string): Generator<SampleTask> {
  const { unit, acts, id, kind, isShown } = decision;
  const random = createRandom(`${seed} tasks ${id}`);
  if (!random.chance(isShown ? FOLLOWED_UP_WHERE_SHOWN : FOLLOWED_UP)) return;
  const carried = acts.find(
    (act) => act.type === "decision.resolved" && fieldsOf(act.data).outcome === "carried",
  );
  if (!carried) return;
  const resolvedOn = carried.claimedAt.slice(0, 10);
  const chosen = random.shuffle(words.TASKS[kind]).slice(0, random.between(1, 3));
  for (const [n, [title, department]] of chosen.entries()) {
    const isRecent =
      resolvedOn < addDays(until, -STANDS_AFTER_DAYS.least) &&
      resolvedOn > addDays(until, -STANDS_AFTER_DAYS.most);
    const stand = isShown && isRecent ? (STANDS[n % STANDS.length] ?? null) : null;
    const course = stand === null ? courseOf(random) : stand === "late-now" ? "late" : "in-time";
    const drafts = actsOf(random, { unit, id, title, department, resolvedOn, course, stand, until });
    const happened = drafts.filter((act) => act.claimedAt < `${until}T00:00:00.000Z`);
    if (happened.length === 0) continue;
    const { jurisdiction, body } = unit;
    yield {
      admission: {
        jurisdiction,
        matter: { open: { procedure: "cn/task", body, id: idOf(`${seed}\n${id} task ${n}`) } },
        acts: happened,
      },
      course,
      breaks: COURSES.find((known) => known.course === course)?.breaks ?? null,
    };
  }
}

function courseOf(random: Random): Course {
  const all = COURSES.reduce((sum, { weight }) => sum + weight, 0);
  let at = random.whole(all);
  for (const { course, weight } of COURSES) {
    if (at < weight) return course;
    at -= weight;
  }
  return "in-time";
}

type Wanted = {
  unit: Unit;
  id: string;
  title: string;
  department: string;
  resolvedOn: string;
  course: Course;
  stand: Stand;
  until: string;
};

function actsOf(
  random: Random,
  { unit, id, title, department, resolvedOn, course, stand, until }: Wanted,
): ActDraft[] {
  const assignedOn = workday(resolvedOn, random.between(1, 3));
  const meeting = meetingOn(unit, assignedOn);
  const [owner, checker] = random.shuffle(meeting?.members ?? []);
  if (!meeting || !owner || !checker) return [];
  const { clerk } = meeting;
  const acts: ActDraft[] = [];
  const add = (on: string, type: string, data: Record<string, unknown>) => {
    const before = acts.at(-1)?.claimedAt ?? "";
    const said = instant(on, random.between(9, 16), random.between(0, 59));
    // Two on one day come one after the other.
    const claimedAt =
      said > before ? said : new Date(Date.parse(before) + random.between(5, 30) * 60_000).toISOString();
    acts.push({ type: `task.${type}`, actor: clerk, claimedAt, data });
  };
  const own = { of: owner, as: "owner" };
  const days = random.between(30, 75);
  const due =
    stand === null
      ? workday(assignedOn, days)
      : workday(until, stand === "to-check" ? 3 : -random.between(3, 9));
  const report = (on: string) => {
    add(on, "evidence-added", { ...own, text: random.pick(words.EVIDENCE) });
    add(on, "done", { ...own, text: random.pick(words.DONE) });
  };
  const check = (on: string, asDecided: boolean) => {
    const text = random.pick(asDecided ? words.CHECKED : words.DIFFERING);
    add(on, "checked", { of: checker, as: "supervisor", as_decided: asDecided, text });
  };
  add(assignedOn, "assigned", { ...own, title, due_on: due, decision: id, department });
  add(workday(assignedOn, 1), "accepted-by-owner", own);
  const progress = (on: string, percent: number) =>
    add(on, "progressed", { ...own, text: random.pick(words.PROGRESS), percent });
  progress(workday(assignedOn, stand === null ? Math.round(days / 3) : 6), random.pick([20, 30, 40]));
  let end = stand === null ? workday(due, -random.between(2, 6)) : workday(until, -2);
  if (course === "extended") {
    const later = addDays(due, 30);
    const reasons = random.pick(words.EXTENSIONS);
    add(workday(due, -7), "extended", { due_on: later, decided_by: "meeting", reasons });
    end = workday(later, -3);
  }
  if (course === "late") end = stand === null ? workday(due, random.between(8, 60)) : workday(until, 10);
  progress(workday(end, -1), random.pick([70, 80, 90]));
  report(end);
  const checkedOn = workday(end, random.between(3, 7));
  if (course === "returned") {
    add(checkedOn, "returned", { of: checker, as: "supervisor", reasons: random.pick(words.RETURNS) });
    report(workday(checkedOn, 3));
  }
  const last = course === "returned" ? workday(checkedOn, 6) : checkedOn;
  check(last, course !== "differing");
  if (course !== "differing") add(workday(last, 1), "closed", {});
  return acts;
}
