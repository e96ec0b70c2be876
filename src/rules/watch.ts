/**
 * One constraint watched over one matter. Each template of Declare (Pesic, van der Aalst) is a small machine: it takes an
 * act and answers with the acts of a breach, or nothing. A breach is told once per item (and person, where it correlates).
 */
import type { Constraint, Counting, Same, Selector } from "../norms/index.ts";
import { type Counts, factsAt, matches } from "./counts.ts";
import type { Occurrence, Verdict } from "./occurrence.ts";

export type Watch = {
  constraint: Constraint;
  /** The acts of the breach that this act brings, or null. */
  step(o: Occurrence, counts: Counts): number[] | null;
  /** How it stands; complete = nothing more will come. */
  verdict(complete: boolean, counts: Counts): { verdict: Verdict; vacuous: boolean };
  /** How many activations were judged, and how many of them broke it. */
  activations: { fulfilled: number; violated: number };
};

export function watch(constraint: Constraint, counting: Counting | null): Watch {
  const activations = { fulfilled: 0, violated: 0 };
  const told = new Set<string>();
  let broken = false;
  const tell = (key: string, acts: number[]): number[] | null => {
    activations.violated += 1;
    broken = true;
    if (told.has(key)) return null;
    told.add(key);
    return acts;
  };
  const settled = (complete: boolean): { verdict: Verdict; vacuous: boolean } => ({
    verdict: broken ? "violated" : complete ? "satisfied" : "possibly-satisfied",
    vacuous: activations.fulfilled + activations.violated === 0,
  });
  const t = constraint.template;
  switch (t.kind) {
    case "precedence": {
      const seen = new Set<string>();
      return {
        constraint,
        activations,
        step(o, counts) {
          let acts: number[] | null = null;
          if (matches(t.activation, o)) {
            const ok = t.each ? eachSeen(counts, o, seen, t.target) : seen.has(keyOf(t.same, o));
            if (ok) activations.fulfilled += 1;
            else acts = tell(keyOf(["item", ...t.same], o), [o.number]);
          }
          if (matches(t.target, o)) seen.add(t.each ? keyOf(["item", "of"], o) : keyOf(t.same, o));
          return acts;
        },
        verdict: settled,
      };
    }
    case "not_response": {
      const active = new Map<string, number>();
      return {
        constraint,
        activations,
        step(o) {
          const key = keyOf(t.same, o);
          const first = active.get(key);
          const acts = first !== undefined && matches(t.target, o) ? tell(key, [first, o.number]) : null;
          if (first === undefined && matches(t.activation, o)) {
            active.set(key, o.number);
            activations.fulfilled += 1;
          }
          return acts;
        },
        verdict: settled,
      };
    }
    case "response": {
      const open = new Map<string, number>();
      return {
        constraint,
        activations,
        step(o) {
          const key = keyOf(t.same, o);
          if (matches(t.target, o) && open.delete(key)) activations.fulfilled += 1;
          if (matches(t.activation, o)) open.set(key, o.number);
          return null;
        },
        verdict(complete) {
          const verdict =
            open.size > 0
              ? complete
                ? "violated"
                : "possibly-violated"
              : complete
                ? "satisfied"
                : "possibly-satisfied";
          return { verdict, vacuous: open.size + activations.fulfilled === 0 };
        },
      };
    }
    case "absence":
      return {
        constraint,
        activations,
        step: (o) => (matches(t.activation, o) ? tell(keyOf(["item"], o), [o.number]) : null),
        verdict: (complete) => ({ ...settled(complete), vacuous: false }),
      };
    case "first": {
      let seen = false;
      return {
        constraint,
        activations,
        step(o) {
          if (seen || !matches(t.among, o)) return null;
          seen = true;
          if (!matches(t.must, o)) return tell("", [o.number]);
          activations.fulfilled += 1;
          return null;
        },
        verdict: (complete) => settled(complete || seen),
      };
    }
    case "last": {
      let last: boolean | null = null;
      let given = t.given === null;
      return {
        constraint,
        activations,
        step(o) {
          if (t.given && matches(t.given, o)) given = true;
          if (matches(t.among, o)) last = matches(t.must, o);
          return null;
        },
        verdict(complete) {
          const vacuous = !given || last === null;
          const good = vacuous || last === true;
          return {
            vacuous,
            verdict: good
              ? complete
                ? "satisfied"
                : "possibly-satisfied"
              : complete
                ? "violated"
                : "possibly-violated",
          };
        },
      };
    }
    case "condition":
      return {
        constraint,
        activations,
        step(o, counts) {
          if (!matches(t.at, o)) return null;
          const facts = factsAt(counts, counting, o);
          if (t.when && t.when.holds(facts) !== true) return null;
          const holds = t.holds.holds(facts);
          if (holds === false) return tell(keyOf(["item"], o), [o.number]);
          // Null: a fact that the condition needs is not recorded, so nothing is judged.
          if (holds === true) activations.fulfilled += 1;
          return null;
        },
        verdict: settled,
      };
    case "finally": {
      let given = false;
      return {
        constraint,
        activations,
        step(o) {
          given ||= matches(t.given, o);
          return null;
        },
        verdict(complete, counts) {
          const holds = given ? t.holds.holds(factsAt(counts, counting, null)) : null;
          const verdict =
            holds === false
              ? complete
                ? "violated"
                : "possibly-violated"
              : complete
                ? "satisfied"
                : "possibly-satisfied";
          return { verdict, vacuous: holds === null };
        },
      };
    }
  }
}

/** Has everyone whom the target's capacities mean, who is present and not recused on the item, done it? */
function eachSeen(counts: Counts, o: Occurrence, seen: Set<string>, target: Selector): boolean {
  const recused = counts.items.get(o.item ?? "")?.recused;
  for (const [person, as] of counts.present) {
    if (target.as && !target.as.includes(as)) continue;
    if (recused?.has(person)) continue;
    if (!seen.has(`${o.item ?? ""}\n${person}`)) return false;
  }
  return true;
}

function keyOf(same: readonly Same[], o: Occurrence): string {
  let key = "";
  if (same.includes("item")) key = o.item ?? "";
  if (same.includes("of")) key += `\n${o.of ?? ""}`;
  return key;
}
