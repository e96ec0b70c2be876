/** What a matter's acts say about a meeting, read from the kinds of acts that decision procedures share. */
import type { ActView } from "../api.ts";

/** What the lines and the counts need to know of an act; those of a norm's case have no more. */
export type CourseAct = Pick<
  ActView,
  "id" | "number" | "type" | "title" | "of" | "as" | "asTitle" | "item" | "fields" | "claimedAt"
>;

/** The kind of an act without its procedure: "decision.voted" and "meeting.voted" are both "voted". */
export const kindOf = (act: CourseAct) => act.type.slice(act.type.indexOf(".") + 1);
export const ofKind = <A extends CourseAct>(acts: A[], kind: string) =>
  acts.filter((act) => kindOf(act) === kind);
export const textOf = (act: CourseAct | undefined, key: string) =>
  act?.fields.find((f) => f.key === key)?.text ?? null;

/** Members and the chair: clerks and observers attend without counting. */
const COUNTING = new Set<string | null>(["chair", "member"]);
const members = (acts: CourseAct[], kind: string) =>
  new Set(ofKind(acts, kind).flatMap((act) => (act.of && COUNTING.has(act.as) ? [act.of.person] : []))).size;

export function meetingOf(acts: CourseAct[]) {
  const convened = ofKind(acts, "convened").at(-1) ?? ofKind(acts, "due-stated").at(-1);
  return {
    heldAt: convened?.claimedAt ?? null,
    due: textOf(convened, "due")?.zh ?? null,
    present: members(acts, "attended"),
    absent: members(acts, "absent"),
    recused: members(acts, "recused"),
  };
}

export type Statement = { act: CourseAct; isChair: boolean; isAfterChair: boolean; isRecused: boolean };
export type OrderedLine = {
  item: string | null;
  statements: Statement[];
  /** Members, not recused, whose statements follow the chair's first one; null where the chair made none. */
  afterChair: number | null;
};

/** One line for each item: who stated, in the recorded order, and where the chair stands in it. */
export function linesOf(acts: CourseAct[], kind: string): OrderedLine[] {
  const stated = ofKind(acts, kind).filter((act) => act.of);
  const items = [...new Set(stated.map((act) => act.item))];
  return items.map((item) => {
    const own = stated.filter((act) => act.item === item);
    const recused = new Set(
      ofKind(acts, "recused").flatMap((act) =>
        act.of && (act.item === null || act.item === item) ? [act.of.person] : [],
      ),
    );
    const chairAt = own.findIndex((act) => act.as === "chair");
    const statements = own.map((act, at) => {
      const isRecused = act.of !== null && recused.has(act.of.person);
      const isAfterChair = chairAt >= 0 && at > chairAt && act.as !== "chair" && !isRecused;
      return { act, isChair: act.as === "chair", isAfterChair, isRecused };
    });
    const afterChair = chairAt < 0 ? null : statements.filter((s) => s.isAfterChair).length;
    return { item, statements, afterChair };
  });
}
