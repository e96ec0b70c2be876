/** What is typed to break a resolution down into tasks, and what it comes to: requests, or what is still lacking. Pure. */
import { dayOf } from "../record/times.ts";
import type { TASKS } from "../texts/tasks.ts";

type Word = keyof typeof TASKS;

/** Every value as it was typed. `resolution` is the item of the resolution; empty: the whole of it. */
export type Line = {
  key: string;
  title: string;
  owner: string;
  department: string;
  due: string;
  resolution: string;
};
export type Lack = { line: string; place: "title" | "owner" | "due"; word: Word };

export const newLine = (key: string, resolution: string): Line => ({
  key,
  title: "",
  owner: "",
  department: "",
  due: "",
  resolution,
});

const isBlank = (text: string) => text.trim() === "";
/** One that nobody has touched stands for nothing. */
export const isEmpty = (line: Line) => [line.title, line.owner, line.department, line.due].every(isBlank);

/** The lines that mean a task; the first one always does, so that an empty form says what it lacks. */
export const meant = (lines: Line[]): Line[] => lines.filter((line, at) => at === 0 || !isEmpty(line));

export function lacksOf(line: Line): Lack[] {
  const lacks: Lack[] = [];
  const need = (isThere: boolean, place: Lack["place"], word: Word) => {
    if (!isThere) lacks.push({ line: line.key, place, word });
  };
  need(!isBlank(line.title), "title", "needed");
  need(line.owner !== "", "owner", "ownerNeeded");
  need(dayOf(line.due) !== null, "due", "dayWrong");
  return lacks;
}

export type Assigned = {
  procedure: string;
  body: string;
  act: { type: string; claimedAt: string; data: Record<string, unknown> };
};

export function requestOf(line: Line, of: { body: string; decision: string }, at: string): Assigned {
  const { title, owner, department, due, resolution } = line;
  return {
    procedure: "cn/task",
    body: of.body,
    act: {
      type: "task.assigned",
      claimedAt: at,
      data: {
        of: owner,
        as: "owner",
        title: title.trim(),
        due_on: dayOf(due) ?? due,
        decision: of.decision,
        ...(isBlank(resolution) ? {} : { resolution }),
        ...(isBlank(department) ? {} : { department: department.trim() }),
      },
    },
  };
}

type ResolvedAct = { type: string; item: string | null; data: Record<string, unknown>; erased: boolean };

/** The items that the meeting has carried, and the words of each; null where nothing is carried. */
export function carriedOf(acts: ResolvedAct[]): { item: string; text: string }[] | null {
  const carried = acts.filter(
    (act) => act.type === "decision.resolved" && (act.erased || act.data.outcome === "carried"),
  );
  if (carried.length === 0) return null;
  return carried.map(({ item, data }) => ({
    item: item ?? "",
    text: typeof data.text === "string" ? data.text : "",
  }));
}
