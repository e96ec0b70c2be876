/** 中止 · pauses: while a clock stands still. They may overlap, lie in any order, and be open at the end. */
import type { Gap } from "./rest-days.ts";
import type { Zone } from "./zone.ts";

/** From the act that stops the clock to the one that lets it run again; null: it still stands. */
export type Pause = { from: number; until: number | null };

/** The days that do not count: from the day on which a clock stops to the day before it runs again. */
export function daysPaused(pauses: readonly Pause[], zone: Zone): Gap[] {
  return merged(
    pauses.map(({ from, until }) => ({
      start: zone.dayOf(from),
      end: until === null ? Number.POSITIVE_INFINITY : zone.dayOf(until),
    })),
  );
}

/** The instant at which a clock that starts at `from` has run for so long. */
export function throughPauses(from: number, runningMs: number, pauses: readonly Pause[]): number {
  let at = from + runningMs;
  for (const gap of merged(
    pauses.map((p) => ({ start: p.from, end: p.until ?? Number.POSITIVE_INFINITY })),
  )) {
    if (gap.end <= from) continue;
    const start = Math.max(gap.start, from);
    if (at < start) break;
    at += gap.end - start;
  }
  return at;
}

function merged(gaps: Gap[]): Gap[] {
  const apart: Gap[] = [];
  for (const gap of gaps.filter((g) => g.end > g.start).sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && gap.start <= last.end) last.end = Math.max(last.end, gap.end);
    else apart.push({ ...gap });
  }
  return apart;
}
