/** The clock of a time condition: it starts with the earlier act of a pair, in whichever direction the pair is judged. */
import { type Calendar, type Limit, parseDay } from "../calendar/index.ts";
import type { Duration, Template } from "../norms/index.ts";
import type { Entry } from "./entries.ts";
import type { Scene } from "./scene.ts";

export type TimeCondition = NonNullable<Extract<Template, { same: unknown }>["time"]>;

export type Clock = {
  readonly hasLimit: boolean;
  /** By the act at hand. `pausedSince`: the clock stands still already. */
  start(entry: Entry, pausedSince: number | null): void;
  extend(entry: Entry, time: number): void;
  pause(entry: Entry, time: number): void;
  resume(entry: Entry, time: number): void;
  /** When an open obligation begins to be near its limit; null: never. */
  leadAt(entry: Entry): number | null;
};

const DAY_MS = 86_400_000;
const EXACT_MS: { readonly [unit: string]: number } = { seconds: 1_000, minutes: 60_000, hours: 3_600_000 };
/** A lead that goes back farther than this is a mistake of the pack; the search for its beginning ends here. */
const LONGEST_LEAD_DAYS = 1_100;

export function isInTime(earlier: Entry, time: number): boolean {
  return time >= earlier.soonest && time <= earlier.limit;
}

export function clockOf(
  { atLeast, within, extended, suspended, lead }: TimeCondition,
  scene: Pick<Scene, "calendar" | "reads">,
): Clock {
  const { calendar } = scene;
  const named = within && "date" in within ? dayNamed(scene, within.date) : null;
  const renamed = extended && "to" in extended ? dayNamed(scene, extended.to) : null;
  const more = extended && "by" in extended ? extended.by : null;
  const set = (entry: Entry) => {
    if (within === null) return;
    if ("date" in within) {
      // A named day stands, whatever pauses.
      entry.limit = entry.namedDay === null ? Number.POSITIVE_INFINITY : calendar.endOf(entry.namedDay);
      return;
    }
    const extensions = more ? Array.from({ length: entry.extensions }, () => more) : [];
    const limit = calendar.limit(entry.time, within, entry.pauses, extensions);
    entry.limit = instantOf(limit, Number.POSITIVE_INFINITY);
    entry.pendingYear = "pending" in limit ? limit.pending : null;
  };
  return {
    hasLimit: within !== null,
    start(entry, pausedSince) {
      if (Number.isNaN(entry.time)) {
        // Nothing is in time after an act that has none.
        entry.soonest = Number.POSITIVE_INFINITY;
        return;
      }
      if (atLeast)
        entry.soonest = instantOf(calendar.earliest(entry.time, atLeast), Number.NEGATIVE_INFINITY);
      if (named) entry.namedDay = named();
      if (suspended && pausedSince !== null) entry.pauses = [{ from: pausedSince, until: null }];
      set(entry);
    },
    extend(entry, time) {
      if (!extended || entry.extensions >= extended.times || !(time <= entry.limit)) return;
      if (renamed) {
        const day = renamed();
        // An earlier day is no extension.
        if (day === null || (entry.namedDay !== null && day <= entry.namedDay)) return;
        entry.namedDay = day;
      }
      entry.extensions += 1;
      set(entry);
    },
    pause(entry, time) {
      if (entry.isPaused || !(time <= entry.limit)) return;
      entry.pauses = [...entry.pauses, { from: time, until: null }];
      set(entry);
    },
    resume(entry, time) {
      const latest = entry.pauses.at(-1);
      if (!latest || latest.until !== null) return;
      latest.until = Math.max(time, latest.from);
      set(entry);
    },
    leadAt: (entry) =>
      lead && Number.isFinite(entry.limit) ? leadBefore(entry.limit, lead, calendar) : null,
  };
}

/** The civil day that the act at hand names in a field; null: none, or no day that there is. */
function dayNamed(scene: Pick<Scene, "reads">, field: string): () => number | null {
  const read = scene.reads(field);
  return () => {
    const day = read();
    return typeof day === "string" ? parseDay(day) : null;
  };
}

/** What is pending is not guessed, and holds nobody up. */
function instantOf(limit: Limit, unknown: number): number {
  return "at" in limit ? limit.at : unknown;
}

/** The latest instant, by whole days before the limit, from which the lead runs up to the limit or beyond. */
function leadBefore(limit: number, lead: Duration, calendar: Calendar): number {
  const exact = EXACT_MS[lead.unit];
  if (exact !== undefined) return limit - lead.n * exact;
  for (let days = 0; days <= LONGEST_LEAD_DAYS; days += 1) {
    const reached = calendar.limit(limit - days * DAY_MS, lead);
    if ("pending" in reached) return limit - days * DAY_MS;
    if (reached.at < limit) return limit - Math.max(0, days - 1) * DAY_MS;
  }
  return limit - LONGEST_LEAD_DAYS * DAY_MS;
}
