/** Acts that are kept because a later one may concern them, where pairs have conditions of their own. */
import type { Pause } from "../calendar/index.ts";
import type { Kept, Key } from "./scene.ts";

const NO_PAUSES: readonly Pause[] = [];

export class Entry {
  readonly at: number;
  readonly time: number;
  readonly key: Key;
  readonly kept: Kept;
  /** The last instant in time; Infinity where there is none, the clock stands still or the calendar does not know. */
  limit = Number.POSITIVE_INFINITY;
  /** The first instant that is not too soon. */
  soonest = Number.NEGATIVE_INFINITY;
  pendingYear: number | null = null;
  /** The last day, where an act has named it; null: it has not, and there is no limit. */
  namedDay: number | null = null;
  extensions = 0;
  pauses: readonly Pause[] = NO_PAUSES;
  /** Who has still to do the target. */
  waiting: Set<Key> | null = null;
  /** Whom the act is about, where each must. */
  person: Key | null = null;
  /** Answered, or broken. */
  isJudged = false;

  constructor(at: number, time: number, key: Key, kept: Kept) {
    this.at = at;
    this.time = time;
    this.key = key;
    this.kept = kept;
  }

  get isPaused(): boolean {
    return this.pauses.at(-1)?.until === null;
  }
}

/** Shared by all sides until something is kept. */
const NO_ENTRIES: Entry[] = [];

export function addEntry(entries: Entry[], entry: Entry): Entry[] {
  if (entries === NO_ENTRIES) return [entry];
  entries.push(entry);
  return entries;
}

export function without(entries: Entry[], isOut: (entry: Entry) => boolean): Entry[] {
  const kept = entries.filter((entry) => !isOut(entry));
  return kept.length === 0 ? NO_ENTRIES : kept;
}

/** One direction of a pair. */
export class Side {
  /** Positive: those that are open. Negative: those that a target may still break. */
  activations: Entry[] = NO_ENTRIES;
  targets: Entry[] = NO_ENTRIES;
  lastActivation = -1;
}

export class Related {
  readonly sides: Side[];
  pausedSince: number | null = null;

  constructor(directions: number) {
    this.sides = Array.from({ length: directions }, () => new Side());
  }
}
