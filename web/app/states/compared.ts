import type { StatesSearch } from "../searches.ts";

const DAY_MS = 86_400_000;
const DAYS: Record<NonNullable<StatesSearch["compared"]>, number> = {
  day: 1,
  week: 7,
  month: 30,
  quarter: 91,
};

/** The civil day that lies so far before another. */
export function dayBefore(on: string, compared: NonNullable<StatesSearch["compared"]>): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) - DAYS[compared] * DAY_MS).toISOString().slice(0, 10);
}
