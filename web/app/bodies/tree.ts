/** Bodies in the order of their tree: each below the one above it. */
import type { BodyRow } from "../api.ts";

export type Branch = { body: BodyRow; depth: number; hasBelow: boolean };

/** A body whose superior does not stand on the day is a root. `folded` are those whose lower bodies are left out. */
export function branchesOf(bodies: BodyRow[], folded: ReadonlySet<string>): Branch[] {
  const known = new Set(bodies.map((body) => body.id));
  const below = Map.groupBy(bodies, ({ parent }) => (parent && known.has(parent) ? parent : null));
  const walk = (parent: string | null, depth: number): Branch[] =>
    (below.get(parent) ?? []).flatMap((body) => {
      const hasBelow = below.has(body.id);
      const deeper = hasBelow && !folded.has(body.id) ? walk(body.id, depth + 1) : [];
      return [{ body, depth, hasBelow }, ...deeper];
    });
  return walk(null, 0);
}
