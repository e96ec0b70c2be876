/**
 * 决议事项落实 · how far one task of a resolution has come, made from the acts of its matter. Pure.
 *
 * What happened is taken in even if it breaks a rule of cn/task; refused is only what cannot be so: a task of a resolution
 * that there is not, and more than the whole of a task done.
 */
import { type Act, envelope, fieldsOf, type Refusal, refusal } from "../matters/index.ts";

export const TASK_PROCEDURE = "cn/task";
export const DECISION_PROCEDURE = "cn/decision";

export const TASK_STATES = ["assigned", "under-way", "done", "checked", "closed", "cancelled"] as const;
export type TaskState = (typeof TASK_STATES)[number];
/** Still to be carried out. */
export const OPEN_STATES: readonly TaskState[] = ["assigned", "under-way"];

export type Task = {
  jurisdiction: string;
  matter: string;
  body: string;
  decision: string | null;
  resolution: string | null;
  owner: string | null;
  department: string | null;
  assignedAt: string;
  /** The day named last, YYYY-MM-DD. */
  dueOn: string | null;
  extensions: number;
  percent: number | null;
  evidence: number;
  state: TaskState;
  doneAt: string | null;
  asDecided: boolean | null;
};

/** An act whose words were erased says no more than that it happened. */
type Read = Act & { erased?: boolean };

const PREFIX = "task.";
const nameOf = (act: Pick<Act, "type">) => (act.type.startsWith(PREFIX) ? act.type.slice(PREFIX.length) : "");
const wordsOf = (act: Read): Record<string, unknown> => (act.erased ? {} : fieldsOf(act.data));
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

function started({ jurisdiction, matter, body, claimedAt }: Read): Task {
  return {
    jurisdiction,
    matter,
    body,
    decision: null,
    resolution: null,
    owner: null,
    department: null,
    assignedAt: claimedAt,
    dueOn: null,
    extensions: 0,
    percent: null,
    evidence: 0,
    state: "assigned",
    doneAt: null,
    asDecided: null,
  };
}

/** A task after one more act. */
export function evolve(before: Task | null, act: Read): Task {
  const now = before ?? started(act);
  const words = wordsOf(act);
  const owner = act.erased ? null : envelope(act).of;
  switch (nameOf(act)) {
    case "assigned": {
      const { decision, resolution, department, due_on } = words;
      return {
        ...now,
        owner,
        decision: text(decision),
        resolution: text(resolution),
        department: text(department),
        dueOn: text(due_on),
      };
    }
    case "handed-over":
      return { ...now, owner };
    case "accepted-by-owner":
      return { ...now, state: "under-way" };
    case "progressed": {
      const percent = typeof words.percent === "number" ? words.percent : now.percent;
      return { ...now, state: "under-way", percent, doneAt: null };
    }
    case "evidence-added":
      return { ...now, evidence: now.evidence + 1 };
    case "extended":
      return { ...now, dueOn: text(words.due_on) ?? now.dueOn, extensions: now.extensions + 1 };
    case "done":
      return { ...now, state: "done", doneAt: act.claimedAt, asDecided: null };
    case "checked":
      return {
        ...now,
        state: "checked",
        asDecided: typeof words.as_decided === "boolean" ? words.as_decided : null,
      };
    case "returned":
      return { ...now, state: "under-way", doneAt: null, asDecided: null };
    case "cancelled":
      return { ...now, state: "cancelled" };
    case "closed":
      return { ...now, state: "closed" };
    default:
      return now;
  }
}

/** Where a decision stands that a task names: null where there is none. */
export type DecisionPlace = { body: string; procedure: string } | null;

export const decisionOf = (act: Act): string | null =>
  nameOf(act) === "assigned" ? text(fieldsOf(act.data).decision) : null;

/** Why an act cannot be so. `decision` is the place of the one that it names. */
export function impossible(act: Act, decision: DecisionPlace): Refusal | null {
  const { percent } = fieldsOf(act.data);
  if (nameOf(act) === "progressed" && typeof percent === "number" && (percent < 0 || percent > 100))
    return refused("percent", "百分比应当在 0 至 100 之间", "A percentage lies between 0 and 100");
  if (decisionOf(act) === null) return null;
  if (decision?.procedure !== DECISION_PROCEDURE || decision.body !== act.body)
    return refused(
      "decision",
      "本单位没有这项决策事项，任务不能由此分解",
      "The body has no such decision, so no task can come from it",
    );
  return null;
}

function refused(field: string, zh: string, en: string): Refusal {
  return refusal("act_malformed", zh, en, {
    problems: [{ path: `data.${field}`, message: { zh, en } }],
    norms: [TASK_PROCEDURE],
  });
}
