/** Civil days on which something holds. `to` is the first day on which it no longer does, as "repealed from" is written. */
import type { InForce } from "./model.ts";

export const ALWAYS: InForce = { from: null, to: null };

export function holdsOn({ from, to }: InForce, on: string): boolean {
  return (from === null || from <= on) && (to === null || on < to);
}

export function meet(a: InForce, b: InForce): boolean {
  return (
    (a.to === null || b.from === null || b.from < a.to) && (b.to === null || a.from === null || a.from < b.to)
  );
}

/** The days of both; null where they have none in common. */
export function common(a: InForce, b: InForce): InForce | null {
  if (!meet(a, b)) return null;
  const from = a.from === null ? b.from : b.from === null || a.from > b.from ? a.from : b.from;
  const to = a.to === null ? b.to : b.to === null || a.to < b.to ? a.to : b.to;
  return { from, to };
}

export function datesOf(raw: { from?: string | undefined; to?: string | undefined } | undefined): InForce {
  return { from: raw?.from ?? null, to: raw?.to ?? null };
}

/** The stretches of days within which nothing that begins or ends on one of the given dates changes. */
export function stretches(within: InForce, dates: readonly InForce[]): InForce[] {
  const cuts = [...new Set(dates.flatMap((d) => [d.from, d.to]).filter((day) => day !== null))]
    .filter((day) => (within.from === null || day > within.from) && (within.to === null || day < within.to))
    .sort();
  const edges = [within.from, ...cuts, within.to];
  return edges.slice(1).map((to, index) => ({ from: edges[index] ?? null, to }));
}

/** A day inside the stretch. Before everything that has a date, where it is open on that side. */
export function dayIn({ from }: InForce): string {
  return from ?? "0001-01-01";
}

/** What holds by day, where `over` takes the place of what held before. */
export function splice<T extends InForce>(history: readonly T[], over: T): T[] {
  const kept = history.flatMap((old): T[] => {
    if (!meet(old, over)) return [old];
    const before = over.from !== null && (old.from === null || old.from < over.from);
    const after = over.to !== null && (old.to === null || old.to > over.to);
    return [...(before ? [{ ...old, to: over.from }] : []), ...(after ? [{ ...old, from: over.to }] : [])];
  });
  return [...kept, over].sort((a, b) => (dayIn(a) < dayIn(b) ? -1 : 1));
}
