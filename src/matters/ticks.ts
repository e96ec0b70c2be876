/**
 * 时限届满 · ticks: the one act that the clock records. A limit passes without anybody doing anything; so that a replay gives
 * the same verdicts at any later time, its passing is an act in the matter, with the limit as its claimed time.
 */
import type { Procedure } from "../norms/index.ts";
import { type Deadline, deadlinesOf, type Monitor, TICK } from "../rules/index.ts";
import type { Act, ActDraft, Bilingual } from "./act.ts";

/** Known to every procedure without being in any. */
export const TICK_TITLE: Bilingual = { zh: "时限届满", en: "Deadline passed" };

/** A deadline as its table holds it, without whom it concerns. */
export type DeadlineRow = Omit<Deadline, "of" | "waiting"> & {
  /** The clock has recorded that it passed. */
  passed: boolean;
};

/** A tick that the matter has: what was told, and where in the order of acts. */
export type Ticked = { number: number; at: number };

/** Of a matter's state what the clock looks at. */
type Clocked = { monitor: Monitor; ticks: readonly Ticked[] };

export function isTick(act: { type: string }): boolean {
  return act.type === TICK;
}

export function tickedBy(act: Pick<Act, "number" | "claimedAt">): Ticked {
  return { number: act.number, at: Date.parse(act.claimedAt) };
}

/** What is owed in the matter by some time, as the table holds it. Nothing is owed in one that is closed. */
export function deadlineRows({ monitor, ticks }: Clocked): DeadlineRow[] {
  if (monitor.closed || !hasLimits(monitor.procedure)) return [];
  return deadlinesOf(monitor)
    .filter((d) => d.dueAt !== null || d.pendingYear !== null || d.suspended)
    .map(({ constraint, item, acts, dueAt, pendingYear, suspended, leadAt }) => ({
      constraint,
      item,
      acts,
      dueAt,
      pendingYear,
      suspended,
      leadAt: dueAt === null ? null : leadAt,
      passed: isPassed(ticks, { dueAt, acts }),
    }));
}

/** Most procedures have no limit of time: nothing is asked of their monitors. */
const limited = new WeakMap<Procedure, boolean>();

function hasLimits(procedure: Procedure): boolean {
  let has = limited.get(procedure);
  if (has === undefined) {
    has = procedure.constraints.some(({ template }) => "time" in template && template.time?.within != null);
    limited.set(procedure, has);
  }
  return has;
}

/**
 * The tick that the matter lacks at an instant, the earliest first: all limits that passed at the same moment together.
 * Null: the clock has told everything.
 */
export function tickDue(state: Clocked, now: number): ActDraft | null {
  const late = deadlineRows(state).filter((d) => d.dueAt !== null && !d.passed && Date.parse(d.dueAt) < now);
  const dueAt = late
    .map((d) => d.dueAt as string)
    .reduce<string | null>((first, at) => (first === null || at < first ? at : first), null);
  if (dueAt === null) return null;
  const passed = late.filter((d) => d.dueAt === dueAt);
  return {
    type: TICK,
    actor: { system: "clock" },
    claimedAt: dueAt,
    data: {
      due: [dueAt],
      constraints: [...new Set(passed.map((d) => d.constraint))].sort(),
      acts: [...new Set(passed.flatMap((d) => d.acts))].sort((a, b) => a - b),
    },
  };
}

/** A tick counts for what was already owed when it was recorded: who records an old act late is told again. */
function isPassed(ticks: readonly Ticked[], { dueAt, acts }: Pick<Deadline, "dueAt" | "acts">): boolean {
  if (dueAt === null) return false;
  const due = Date.parse(dueAt);
  const since = Math.max(0, ...acts);
  return ticks.some((tick) => tick.at >= due && tick.number > since);
}
