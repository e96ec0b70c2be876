/** Who is there and how the votes fall, counted as acts come, from what the procedure says counts. */
import { type Counting, REMEMBERED_FIELDS, type Selector } from "../norms/index.ts";
import type { Occurrence } from "./occurrence.ts";

type Item = {
  recused: Set<string>;
  votes: Map<string, string>;
  tally: { yes: number; no: number; abstain: number } | null;
};

export type Counts = {
  /** Person → the capacity in which the person is there. */
  present: Map<string, string>;
  items: Map<string, Item>;
  fields: Record<string, number | string | boolean | null>;
};

export function startCounts(): Counts {
  return { present: new Map(), items: new Map(), fields: {} };
}

export function matches(selector: Selector, o: Occurrence): boolean {
  if (!selector.acts.includes(o.type)) return false;
  if (selector.as && !(o.as !== null && selector.as.includes(o.as))) return false;
  for (const key in selector.with) if (!selector.with[key]?.includes(o.data[key])) return false;
  return true;
}

export function itemOf(counts: Counts, item: string | null): Item {
  const key = item ?? "";
  let found = counts.items.get(key);
  if (!found) {
    found = { recused: new Set(), votes: new Map(), tally: null };
    counts.items.set(key, found);
  }
  return found;
}

export function count(counts: Counts, counting: Counting | null, o: Occurrence): void {
  for (const key of REMEMBERED_FIELDS) {
    const value = o.data[key];
    if (typeof value === "number" || typeof value === "string") counts.fields[key] = value;
  }
  if (!counting) return;
  if (o.of !== null && matches(counting.present, o)) counts.present.set(o.of, o.as ?? "");
  if (o.of !== null && matches(counting.absent, o)) counts.present.delete(o.of);
  if (o.of !== null && matches(counting.recused, o)) itemOf(counts, o.item).recused.add(o.of);
  if (o.of !== null && matches(counting.vote, o))
    itemOf(counts, o.item).votes.set(o.of, String(o.data[counting.choice.field] ?? ""));
  if (counting.tally === o.type)
    itemOf(counts, o.item).tally = {
      yes: whole(o.data.yes),
      no: whole(o.data.no),
      abstain: whole(o.data.abstain),
    };
}

/** The facts that a condition sees at an act. */
export function factsAt(
  counts: Counts,
  counting: Counting | null,
  o: Occurrence | null,
): Record<string, number | string | boolean | null> {
  const item = o ? counts.items.get(o.item ?? "") : undefined;
  const facts: Record<string, number | string | boolean | null> = {
    due: null,
    class: null,
    amount: null,
    ...counts.fields,
    present: counts.present.size,
    yes: 0,
    no: 0,
    abstain: 0,
    votes: 0,
  };
  if (counting && item) {
    const { yes, no, abstain } = counting.choice;
    const cast = item.tally ?? {
      yes: votesFor(item, yes),
      no: votesFor(item, no),
      abstain: votesFor(item, abstain),
    };
    Object.assign(facts, cast, { votes: cast.yes + cast.no + cast.abstain });
  }
  if (o)
    for (const [key, value] of Object.entries(o.data))
      if (typeof value === "number" || typeof value === "string" || typeof value === "boolean")
        facts[key] = value;
  return facts;
}

function votesFor(item: Item, choice: string): number {
  let number = 0;
  for (const vote of item.votes.values()) if (vote === choice) number += 1;
  return number;
}

function whole(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
