/** Rules that cannot all be kept: found before they bite, by a capped product of the control-flow constraints' automata. */
import type { Procedure } from "../norms/index.ts";
import { BROKEN } from "./automata.ts";
import { type Occurrence, TICK } from "./occurrence.ts";
import { after, type Ruled, ruledBy, type Way, wayOn } from "./product.ts";

/** Constraints of which one is broken whatever happens; none of them can be left out of the list. */
export type Conflict = { constraints: string[] };

export type Conflicts = {
  conflicts: Conflict[];
  /** Constraints with data, correlation, time or days of their own, of which nothing is said here. */
  leftOut: string[];
  /** The product grew beyond the cap: what is not listed is not excluded. */
  capped: boolean;
};

/** An act that cannot happen without one of the constraints being broken. */
export type DeadAct = { act: string; constraints: string[] };

/** After a history: does no continuation satisfy all? Constraints already violated do not count. */
export function conflictsAfter(procedure: Procedure, history: readonly Occurrence[]): Conflicts {
  const { ruled, leftOut } = ruledBy(procedure);
  const open = after(ruled, history).filter((r) => r.state !== BROKEN);
  return { ...conflictsAmong(open, typesOf(procedure)), leftOut };
}

/** Of a procedure as it stands, before any act: for lint. */
export function conflictsOf(procedure: Procedure): Conflicts & { deadActs: DeadAct[] } {
  const { ruled, leftOut } = ruledBy(procedure);
  const types = typesOf(procedure);
  const found = conflictsAmong(ruled, types);
  const deadActs: DeadAct[] = [];
  let { capped } = found;
  // Where not even an empty matter is in order every act is dead; the conflict itself says more.
  if (found.conflicts.length === 0)
    for (const act of types) {
      const way = wayOn(ruled, types, act);
      if (way === "not-known") capped = true;
      if (way !== "none") continue;
      const least = leastOf(ruled, (some) => wayOn(some, types, act));
      if (!isForbidden(procedure, least)) deadActs.push({ act, constraints: least.map((r) => r.id) });
    }
  return { ...found, capped, leftOut, deadActs };
}

function conflictsAmong(ruled: readonly Ruled[], types: readonly string[]): Omit<Conflicts, "leftOut"> {
  const conflicts: Conflict[] = [];
  let rest = [...ruled];
  for (;;) {
    const way = wayOn(rest, types);
    if (way === "found") return { conflicts, capped: false };
    if (way === "not-known") return { conflicts: [...conflicts, ...pairsIn(rest, types)], capped: true };
    const least = leastOf(rest, (some) => wayOn(some, types));
    conflicts.push({ constraints: least.map((r) => r.id) });
    rest = rest.filter((r) => !least.includes(r));
  }
}

/** Where the whole is too large to be walked, at least those that collide two by two. */
function pairsIn(ruled: readonly Ruled[], types: readonly string[]): Conflict[] {
  return ruled.flatMap((one, index) =>
    ruled
      .slice(index + 1)
      .filter((other) => wayOn([one, other], types) === "none")
      .map((other) => ({ constraints: [one.id, other.id] })),
  );
}

/** Leaves out what is not needed for there to be no way. */
function leastOf(ruled: readonly Ruled[], way: (some: Ruled[]) => Way): Ruled[] {
  let least = [...ruled];
  for (const one of ruled) {
    const without = least.filter((r) => r !== one);
    if (way(without) === "none") least = without;
  }
  return least;
}

/** "Never" is meant to make an act impossible. */
function isForbidden({ constraints }: Procedure, least: Ruled[]): boolean {
  const [only, ...others] = least;
  const template = constraints.find((c) => c.id === only?.id)?.template;
  return others.length === 0 && template?.kind === "absence" && (template.n ?? 1) === 1;
}

/** What may come: the acts that the procedure knows. */
function typesOf({ acts, constraints }: Procedure): string[] {
  const known = Object.keys(acts).filter((type) => type !== TICK);
  if (known.length > 0) return known;
  const named = constraints.flatMap(({ template: t }) =>
    Object.values(t).flatMap((part) => (isSelector(part) ? part.acts : [])),
  );
  return [...new Set([...named, OTHER])];
}

/** Where nothing is declared, as in a model of other people, any other act may come as well. */
const OTHER = "\u0000 any other act";

function isSelector(part: unknown): part is { acts: string[] } {
  return typeof part === "object" && part !== null && "acts" in part && Array.isArray(part.acts);
}
