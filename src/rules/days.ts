/** The civil days on which a constraint is in force. */
import type { Calendar } from "../calendar/index.ts";
import type { Constraint } from "../norms/index.ts";

const DAY_MS = 86_400_000;

export type Days = { include(time: number): boolean };

/** Null: all days. What has no time is of the days that have no end. */
export function daysOf({ inForce }: Constraint, calendar: Calendar): Days | null {
  if (!inForce || (inForce.from === null && inForce.to === null)) return null;
  const from = inForce.from === null ? Number.NEGATIVE_INFINITY : dayOf(inForce.from);
  const to = inForce.to === null ? Number.POSITIVE_INFINITY : dayOf(inForce.to);
  return {
    include(time) {
      if (Number.isNaN(time)) return to === Number.POSITIVE_INFINITY;
      const day = calendar.dayOf(time);
      return day >= from && day < to;
    },
  };
}

function dayOf(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / DAY_MS;
}
