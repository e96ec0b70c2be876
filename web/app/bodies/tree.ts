/** Bodies in the order of their tree: each below the one above it. */
import type { BodyRow } from "../api.ts";

/** `isWay`: not looked for itself, shown because the way to what was found leads over it. */
export type Branch = { body: BodyRow; depth: number; hasBelow: boolean; isWay?: boolean };

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

/** What was found, each in its place: with those above it, without what else lies beside. */
export function branchesTo(bodies: BodyRow[], isWanted: (body: BodyRow) => boolean): Branch[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const shown = new Set<string>();
  for (const body of bodies.filter(isWanted))
    for (let at: BodyRow | undefined = body; at && !shown.has(at.id); at = byId.get(at.parent ?? ""))
      shown.add(at.id);
  return branchesOf(
    bodies.filter((body) => shown.has(body.id)),
    new Set(),
  ).map((branch) => ({ ...branch, isWay: !isWanted(branch.body) }));
}

/** Those with bodies below them: what folding everything folds. */
export function withBelow(bodies: BodyRow[]): ReadonlySet<string> {
  return new Set(branchesOf(bodies, new Set()).flatMap(({ body, hasBelow }) => (hasBelow ? [body.id] : [])));
}
