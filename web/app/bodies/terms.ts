/** Terms of office over the days. */
import type { BodyDetail } from "../api.ts";
import { daysBetween } from "../forms/civil.ts";

export type Office = BodyDetail["offices"][number];
export type Holder = Office["holders"][number];
export type Held = { office: Office; holder: Holder | null };
/** The days that the lines of a table reach over, and the one that is shown. */
export type Span = { from: string; to: string; on: string };

/** The last day of a term or office is the first on which it no longer holds. */
export const holds = (on: string, from: string, to: string | null) => from <= on && (to === null || on < to);

/** How far along the span a day lies, in percent. */
export function along({ from, to }: Span, day: string): number {
  const all = Math.max(1, daysBetween(from, to));
  return Math.min(100, Math.max(0, (daysBetween(from, day) / all) * 100));
}

/** Every day on which an office came or went, or somebody in it, in order. */
export function daysOfChange(offices: Office[]): string[] {
  const days = offices.flatMap(({ createdOn, abolishedOn, holders }) => [
    createdOn,
    abolishedOn,
    ...holders.flatMap(({ from, to }) => [from, to]),
  ]);
  return [...new Set(days.filter((day) => day !== null))].sort();
}
