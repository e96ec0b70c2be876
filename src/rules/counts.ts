/** Who is there and how the votes fall, counted as acts come, from what the procedure says counts. */
import type { Counting } from "../norms/index.ts";
import type { Fact, Key } from "./scene.ts";

export type { Fact } from "./scene.ts";

type Item = {
  recused: Set<Key>;
  votes: Map<Key, string>;
  tally: { yes: number; no: number; abstain: number } | null;
};

export type Counts = {
  /** Person → the capacity in which the person is there. */
  present: Map<Key, Key | null>;
  /** Who was there and is not now. */
  gone: Set<Key>;
  items: Map<Key | null, Item>;
  fields: Record<string, Fact>;
};

/** Shared until something is counted. */
const NOBODY: Counts["present"] = new Map();
const NOBODY_GONE: Counts["gone"] = new Set();
const NO_ITEMS: Counts["items"] = new Map();
const NO_FIELDS: Counts["fields"] = Object.freeze({});

export function startCounts(): Counts {
  return { present: NOBODY, gone: NOBODY_GONE, items: NO_ITEMS, fields: NO_FIELDS };
}

export function rememberField(counts: Counts, name: string, value: Fact): void {
  if (counts.fields[name] === value) return;
  if (counts.fields === NO_FIELDS) counts.fields = {};
  counts.fields[name] = value;
}

export function clearCounts(counts: Counts): void {
  if (counts.present.size > 0) counts.present.clear();
  if (counts.gone.size > 0) counts.gone.clear();
  if (counts.items.size > 0) counts.items.clear();
  counts.fields = NO_FIELDS;
}

/** What an act counts as, as bits. */
export const COUNTS_PRESENT = 1;
export const COUNTS_ABSENT = 2;
export const COUNTS_RECUSED = 4;
export const COUNTS_VOTE = 8;
export const COUNTS_TALLY = 16;
export const COUNTS_VOIDED = 32;

/** An act as counting reads it. */
export type Counted = {
  of: Key | null;
  as: Key | null;
  item: Key | null;
  field(name: string): Fact;
};

export function count(counts: Counts, { choice }: Counting, kinds: number, act: Counted): void {
  const { of, item } = act;
  if (of !== null) {
    if (kinds & COUNTS_PRESENT) {
      if (counts.present === NOBODY) counts.present = new Map();
      counts.present.set(of, act.as);
      counts.gone.delete(of);
    }
    if (kinds & COUNTS_ABSENT && counts.present.delete(of)) {
      if (counts.gone === NOBODY_GONE) counts.gone = new Set();
      counts.gone.add(of);
    }
    if (kinds & COUNTS_RECUSED) itemOf(counts, item).recused.add(of);
    if (kinds & COUNTS_VOTE) itemOf(counts, item).votes.set(of, String(act.field(choice.field) ?? ""));
  }
  if (kinds & COUNTS_TALLY)
    itemOf(counts, item).tally = {
      yes: whole(act.field("yes")),
      no: whole(act.field("no")),
      abstain: whole(act.field("abstain")),
    };
  if (kinds & COUNTS_VOIDED && counts.items.has(item)) itemOf(counts, item).tally = null;
}

function itemOf(counts: Counts, item: Key | null): Item {
  let found = counts.items.get(item);
  if (!found) {
    found = { recused: new Set(), votes: new Map(), tally: null };
    if (counts.items === NO_ITEMS) counts.items = new Map();
    counts.items.set(item, found);
  }
  return found;
}

export type CountedName = "present" | "gone" | "recused" | "yes" | "no" | "abstain" | "votes" | "named_votes";

/** A counted fact, of an act on `item` about `of`; undefined when nothing more comes, so that none is meant. */
export function countedFact(
  counts: Counts,
  counting: Counting | null,
  name: CountedName,
  item: Key | null | undefined,
  of: Key | null | undefined,
): number {
  if (name === "present") return counts.present.size;
  if (name === "gone") return of != null && counts.gone.has(of) ? 1 : 0;
  const votes = item === undefined || !counting ? undefined : counts.items.get(item);
  if (!votes || !counting) return 0;
  if (name === "recused") {
    let number = 0;
    for (const person of votes.recused) if (counts.present.has(person)) number += 1;
    return number;
  }
  if (name === "named_votes") return votes.votes.size;
  if (name !== "votes") return cast(votes, counting, name);
  return cast(votes, counting, "yes") + cast(votes, counting, "no") + cast(votes, counting, "abstain");
}

function cast(item: Item, counting: Counting, kind: "yes" | "no" | "abstain"): number {
  if (item.tally) return item.tally[kind];
  const wanted = counting.choice[kind];
  let number = 0;
  for (const vote of item.votes.values()) if (vote === wanted) number += 1;
  return number;
}

function whole(value: Fact): number {
  return typeof value === "number" ? value : 0;
}
