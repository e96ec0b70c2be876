/**
 * 回溯测试 · what a law would have found in a matter that is over or goes on. Pure: the acts, the law and the instant up to
 * which the clock has run are given.
 *
 * The clock's own acts are left out and struck anew: another limit passes at another time.
 */
import type { Calendar } from "../calendar/index.ts";
import type { Procedure } from "../norms/index.ts";
import { type Breach, type Occurrence, startMonitor, stepMonitor, TICK } from "../rules/index.ts";
import { clockOf } from "./clock.ts";

export type Found = {
  constraint: string;
  item: string | null;
  /** The number of the act that broke it; of a limit that passed, of the act that owed something. */
  at: number;
  severity: Breach["severity"];
  explanation: Breach["explanation"];
};

export type Judged = { ok: true; found: Found[] } | { ok: false; unknown: string };

export function judgeMatter(
  procedure: Procedure,
  acts: readonly Occurrence[],
  untilMs: number,
  calendar?: Calendar,
): Judged {
  const unknown = acts.find((act) => act.type !== TICK && !procedure.acts[act.type]);
  if (unknown) return { ok: false, unknown: unknown.type };
  const monitor = startMonitor(procedure, calendar);
  const found = new Map<string, Found>();
  let last = 0;
  const clock = clockOf(monitor, (at) => {
    for (const { constraint, breach } of stepMonitor(monitor, tick(last, at)))
      keep(found, { constraint, ...breach, at: breach.acts[0] ?? last });
  });
  for (const act of acts) {
    if (act.type === TICK) continue;
    clock(act.time);
    for (const { constraint, breach } of stepMonitor(monitor, act)) keep(found, { constraint, ...breach });
    last = act.number;
  }
  clock(untilMs);
  return { ok: true, found: [...found.values()] };
}

export function nameOf({ constraint, item, at }: Found): string {
  return `${constraint}\n${item ?? ""}\n${at}`;
}

function keep(found: Map<string, Found>, { constraint, item, at, severity, explanation }: Found): void {
  const one = { constraint, item, at, severity, explanation };
  const name = nameOf(one);
  if (!found.has(name)) found.set(name, one);
}

/** The act of the clock; it stands with the act before it. */
export function tick(number: number, time: number): Occurrence {
  return { number, type: TICK, of: null, by: null, as: null, item: null, data: {}, time };
}
