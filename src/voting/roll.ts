/**
 * Who may vote as a matter's acts stand. Every voter's device asks several times, and each time all acts would be opened:
 * what the last few matters came to is kept, for as long as nothing more is recorded in them.
 */
import type { Database } from "../platform/index.ts";
import { type Roll, rollOf } from "./law.ts";
import { actsUnder, type Means, type Under } from "./means.ts";

type Kept = { upTo: number; roll: Roll };
const MATTERS_KEPT = 16;
const kept = new WeakMap<Database, Map<string, Kept>>();

export async function rollUnder(means: Pick<Means, "database" | "recordKey">, under: Under): Promise<Roll> {
  const { jurisdiction, id, acts: upTo } = under.row;
  const of = kept.get(means.database) ?? new Map<string, Kept>();
  kept.set(means.database, of);
  const key = JSON.stringify([jurisdiction, id]);
  const known = of.get(key);
  if (known?.upTo === upTo) return known.roll;
  const acts = await actsUnder(means, under);
  const roll = rollOf(under.procedure, acts);
  of.delete(key);
  of.set(key, { upTo: acts.at(-1)?.number ?? 0, roll });
  const [oldest] = of.keys();
  if (of.size > MATTERS_KEPT && oldest !== undefined) of.delete(oldest);
  return roll;
}
