/** The product of automata, walked lazily and only so far: is there a way on which all of them accept? */
import type { Procedure } from "../norms/index.ts";
import { type Automaton, automatonOf, BROKEN, type Lettered } from "./automata.ts";
import { type Occurrence, TICK } from "./occurrence.ts";

/** States of the product that are looked at before the search gives up. */
export const STATES_AT_MOST = 20_000;

export type Ruled = { id: string; automaton: Automaton; state: number; letterOf(type: string): number };

/** The control-flow constraints, and the ids of those with data, correlation, time or days. */
export function ruledBy({ constraints }: Procedure): { ruled: Ruled[]; leftOut: string[] } {
  const ruled: Ruled[] = [];
  const leftOut = new Set<string>();
  for (const { id, template, inForce } of constraints) {
    const found = inForce?.from || inForce?.to ? null : automatonOf(template);
    if (found)
      ruled.push({
        id,
        automaton: found.automaton,
        state: found.automaton.start,
        letterOf: lettersOf(found),
      });
    else leftOut.add(id);
  }
  return { ruled, leftOut: [...leftOut] };
}

function lettersOf({ letters }: Lettered): (type: string) => number {
  const known = new Map<string, number>();
  for (const { letter, selector } of letters)
    for (const type of selector.acts) known.set(type, (known.get(type) ?? 0) | letter);
  return (type) => known.get(type) ?? 0;
}

export function after(ruled: readonly Ruled[], history: readonly Occurrence[]): Ruled[] {
  const acts = history.filter((o) => o.type !== TICK);
  return ruled.map((r) => {
    let { state } = r;
    for (const o of acts) state = r.automaton.next(state, r.letterOf(o.type));
    return { ...r, state };
  });
}

export type Way = "found" | "none" | "not-known";

/**
 * Can acts of the types bring all to acceptance? `through`: one of the acts must be of that type. Goes first where fewest
 * still wait, so that a way that exists is mostly found at once.
 */
export function wayOn(ruled: readonly Ruled[], types: readonly string[], through: string | null = null): Way {
  const letters = lettersFor(ruled, types, through);
  const start = ruled.map((r) => r.state);
  if (start.includes(BROKEN)) return "none";
  const waiting = (states: number[]) =>
    ruled.reduce((n, r, i) => n + (r.automaton.accepts(states[i] as number) ? 0 : 1), 0);
  const known = new Set<string>();
  const buckets: { states: number[]; passed: boolean }[][] = [];
  const reach = (states: number[], passed: boolean): boolean => {
    const key = `${passed ? "+" : ""}${states.join(",")}`;
    if (known.has(key)) return false;
    known.add(key);
    const rank = waiting(states);
    if (rank === 0 && passed) return true;
    const bucket = buckets[rank];
    if (bucket) bucket.push({ states, passed });
    else buckets[rank] = [{ states, passed }];
    return false;
  };
  if (reach(start, through === null)) return "found";
  for (;;) {
    const place = buckets.find((bucket) => bucket && bucket.length > 0)?.shift();
    if (!place) return "none";
    for (const { letter, isThrough } of letters) {
      const states = ruled.map((r, i) => r.automaton.next(place.states[i] as number, letter[i] as number));
      if (!states.includes(BROKEN) && reach(states, place.passed || isThrough)) return "found";
    }
    if (known.size > STATES_AT_MOST) return "not-known";
  }
}

/** Acts that are the same to all the rules are one letter. */
function lettersFor(ruled: readonly Ruled[], types: readonly string[], through: string | null) {
  const letters = new Map<string, { letter: number[]; isThrough: boolean }>();
  for (const type of types) {
    const letter = ruled.map((r) => r.letterOf(type));
    const isThrough = type === through;
    letters.set(`${isThrough}${letter.join(",")}`, { letter, isThrough });
  }
  return [...letters.values()];
}
