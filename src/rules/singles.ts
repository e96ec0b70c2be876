/** Templates over one kind of acts, or over a matter as a whole. */
import type { Counting, Template } from "../norms/index.ts";
import { type Counts, factsAt, matches } from "./counts.ts";
import { itemKey, Judgements, type Machine, type Of, type Standing } from "./judgements.ts";

export function absence(t: Extract<Template, { n?: number }>): Machine {
  const judged = new Judgements();
  return {
    step(o) {
      if (!matches(t.activation, o)) return null;
      judged.activations.violated += 1;
      return judged.breach(itemKey([], o), o.item, [o.number]);
    },
    standing: (complete) => ({ ...judged.standing(complete), vacuous: false }),
  };
}

export function first(t: Of<"first">): Machine {
  const judged = new Judgements();
  let seen = false;
  return {
    step(o) {
      if (seen || !matches(t.among, o)) return null;
      seen = true;
      if (matches(t.must, o)) {
        judged.activations.fulfilled += 1;
        return null;
      }
      judged.activations.violated += 1;
      return judged.breach("", o.item, [o.number]);
    },
    standing: (complete) => judged.standing(complete || seen),
  };
}

export function last(t: Of<"last">): Machine {
  const judged = new Judgements();
  let latest: { number: number; good: boolean } | null = null;
  let given = t.given === null;
  const owed = () => (given && latest !== null && !latest.good ? 1 : 0);
  return {
    step(o) {
      if (t.given && matches(t.given, o)) given = true;
      if (matches(t.among, o)) latest = { number: o.number, good: matches(t.must, o) };
      return null;
    },
    settle() {
      const broken = latest && owed() ? judged.breach("", null, [latest.number]) : null;
      return broken ? [broken] : [];
    },
    standing: (complete) => once(judged.owing(complete, owed()), given && latest !== null),
  };
}

export function condition(t: Of<"condition">, counting: Counting | null): Machine {
  const judged = new Judgements();
  return {
    step(o, counts) {
      if (!matches(t.at, o)) return null;
      const facts = factsAt(counts, counting, o);
      if (t.when && t.when.holds(facts) !== true) return null;
      const holds = t.holds.holds(facts);
      // Null: a fact that the condition needs is not recorded, so nothing is judged.
      if (holds === null) return null;
      if (holds) {
        judged.activations.fulfilled += 1;
        return null;
      }
      judged.activations.violated += 1;
      return judged.breach(itemKey([], o), o.item, [o.number]);
    },
    standing: (complete) => judged.standing(complete),
  };
}

export function atTheEnd(t: Of<"finally">, counting: Counting | null): Machine {
  const judged = new Judgements();
  let given: number | null = null;
  const holds = (counts: Counts) => (given === null ? null : t.holds.holds(factsAt(counts, counting, null)));
  return {
    step(o) {
      if (matches(t.given, o)) given = o.number;
      return null;
    },
    settle(counts) {
      const broken = given !== null && holds(counts) === false ? judged.breach("", null, [given]) : null;
      return broken ? [broken] : [];
    },
    standing(complete, counts) {
      const now = holds(counts);
      return once(judged.owing(complete, now === false ? 1 : 0), now !== null);
    },
  };
}

/** A template that is judged once in a matter: its one activation is what the verdict says. */
function once({ verdict }: Standing, isJudged: boolean): Standing {
  const violated = verdict === "violated" ? 1 : 0;
  const fulfilled = verdict === "satisfied" && isJudged ? 1 : 0;
  return { verdict, vacuous: !isJudged && violated === 0, activations: { fulfilled, violated } };
}
