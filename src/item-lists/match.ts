/** Which entries of a list fit an item that somebody is about to propose. Pure: an offer, never a judgement. */
import type { Entry } from "./list.ts";
import { likeness } from "./words.ts";

export type Wanted = { class?: string | undefined; amount?: number | undefined; words?: string | undefined };

export type Match = {
  entry: Entry;
  /** How much of the wording they share, from 0 to 1. */
  likeness: number;
  /** Null where the entry names no amount, or the item has none. */
  reaches: boolean | null;
};

/** Those of the class, the likest wording first; of the same likeness, those whose threshold the amount reaches. */
export function matchesOf(entries: readonly Entry[], { class: kind, amount, words = "" }: Wanted): Match[] {
  return entries
    .filter((entry) => !kind || entry.class === kind)
    .map((entry): Match => {
      const { threshold } = entry;
      const reaches = typeof threshold === "number" && amount !== undefined ? amount >= threshold : null;
      return { entry, likeness: likeness(words, entry.words), reaches };
    })
    .toSorted((a, b) => rank(b) - rank(a));
}

/** An amount that stays below an entry's threshold makes it less likely, never impossible. */
const rank = ({ likeness: like, reaches }: Match) =>
  like + (reaches === true ? 0.05 : reaches === false ? -0.05 : 0);
