/** Two laws side by side, matter by matter: what the one would find and the other not, counted and by name. Pure. */
import { createHash } from "node:crypto";
import { type Found, type Judged, nameOf } from "./judge.ts";

export type Difference = Found & { change: "new" | "gone" };
export type Counts = { inForce: number; draft: number; new: number; gone: number };

export type Summary = Counts & {
  matters: number;
  acts: number;
  /** Matters in which anything comes out otherwise. */
  differing: number;
  /** Matters that one of the laws could not judge: it knows not all of their acts, or is not there. */
  refused: number;
  byConstraint: (Counts & { constraint: string })[];
  byBody: (Counts & { body: string })[];
  /** SHA-256 over the counts and every difference, in order. */
  digest: string;
};

const nothing = (): Counts => ({ inForce: 0, draft: 0, new: 0, gone: 0 });

export function startTally() {
  const all = nothing();
  const byConstraint = new Map<string, Counts>();
  const byBody = new Map<string, Counts>();
  const digest = createHash("sha256");
  let [matters, acts, differing, refused] = [0, 0, 0, 0];

  function add(body: string, key: keyof Counts, found: Found[]): void {
    for (const { constraint } of found) {
      all[key] += 1;
      countsOf(byConstraint, constraint)[key] += 1;
      countsOf(byBody, body)[key] += 1;
    }
  }

  return {
    /** @returns the differences, in the order of the acts */
    take(matter: { id: string; body: string; acts: number }, inForce: Judged, draft: Judged): Difference[] {
      matters += 1;
      acts += matter.acts;
      if (!inForce.ok || !draft.ok) {
        refused += 1;
        return [];
      }
      const [before, after] = [namesOf(inForce.found), namesOf(draft.found)];
      const fresh = draft.found.filter((f) => !before.has(nameOf(f)));
      const gone = inForce.found.filter((f) => !after.has(nameOf(f)));
      add(matter.body, "inForce", inForce.found);
      add(matter.body, "draft", draft.found);
      add(matter.body, "new", fresh);
      add(matter.body, "gone", gone);
      const differences = [
        ...fresh.map((f): Difference => ({ ...f, change: "new" })),
        ...gone.map((f): Difference => ({ ...f, change: "gone" })),
      ].sort((a, b) => a.at - b.at || a.constraint.localeCompare(b.constraint));
      if (differences.length > 0) differing += 1;
      for (const d of differences) digest.update(`${matter.id}\n${d.change}\n${nameOf(d)}\n`);
      return differences;
    },
    summary(): Summary {
      const counts = { matters, acts, differing, refused, ...all };
      return {
        ...counts,
        byConstraint: [...byConstraint]
          .map(([constraint, c]) => ({ constraint, ...c }))
          .sort((a, b) => b.new + b.gone - a.new - a.gone || a.constraint.localeCompare(b.constraint)),
        byBody: [...byBody]
          .map(([body, c]) => ({ body, ...c }))
          .sort((a, b) => b.new + b.gone - a.new - a.gone || a.body.localeCompare(b.body)),
        digest: digest.copy().update(JSON.stringify(counts)).digest("hex"),
      };
    },
  };
}

function countsOf(map: Map<string, Counts>, key: string): Counts {
  const counts = map.get(key) ?? nothing();
  map.set(key, counts);
  return counts;
}

function namesOf(found: Found[]): Set<string> {
  return new Set(found.map(nameOf));
}
