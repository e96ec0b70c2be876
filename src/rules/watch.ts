/**
 * One constraint watched over one matter. Each template of Declare (Pesic, van der Aalst) is a small machine: it takes an
 * act and answers with the breach that the act brings, or nothing. A breach is told once per item (and person, where the
 * constraint correlates persons). oracle.fixture.ts says the same from the definitions, over whole traces.
 *
 * An act that is activation and target at once is not its own target: "before" and "after" are strict.
 */
import type { Constraint, Counting, Same } from "../norms/index.ts";
import { type Counts, factsAt, matches } from "./counts.ts";
import type { Occurrence, Verdict } from "./occurrence.ts";

/** On which agenda item, and the acts that it rests on. */
export type Broken = { item: string | null; acts: number[] };
export type Activations = { fulfilled: number; violated: number };
export type Standing = { verdict: Verdict; vacuous: boolean; activations: Activations };

export type Watch = {
  constraint: Constraint;
  step(o: Occurrence, counts: Counts): Broken | null;
  /** What is owed when nothing more will come is broken for good. Only templates that can owe something have it. */
  settle?(counts: Counts): Broken[];
  /** How it stands; complete = nothing more will come. */
  standing(complete: boolean, counts: Counts): Standing;
};

export function watch(constraint: Constraint, counting: Counting | null): Watch {
  return { constraint, ...machine(constraint, counting) };
}

type Machine = Omit<Watch, "constraint">;

function machine({ template: t }: Constraint, counting: Counting | null): Machine {
  switch (t.kind) {
    case "precedence":
      return t.each ? precedenceOfEach(t) : precedence(t);
    case "not_response":
      return notResponse(t);
    case "response":
      return response(t);
    case "absence":
      return absence(t);
    case "first":
      return first(t);
    case "last":
      return last(t);
    case "condition":
      return condition(t, counting);
    case "finally":
      return atTheEnd(t, counting);
  }
}

type Of<Kind> = Extract<Constraint["template"], { kind: Kind }>;

/** What a machine has found, and whether it has told it. */
class Judgements {
  readonly activations: Activations = { fulfilled: 0, violated: 0 };
  private readonly told = new Set<string>();

  /** A breach on the act's item; null when it was told before. */
  breach(key: string, item: string | null, acts: number[]): Broken | null {
    if (this.told.has(key)) return null;
    this.told.add(key);
    return { item, acts };
  }

  standing(complete: boolean): Standing {
    const { fulfilled, violated } = this.activations;
    const verdict = this.told.size > 0 ? "violated" : complete ? "satisfied" : "possibly-satisfied";
    return { verdict, vacuous: fulfilled + violated === 0, activations: { fulfilled, violated } };
  }

  /** As `standing`, where `owed` activations wait for something that may still come. */
  owing(complete: boolean, owed: number): Standing {
    if (owed === 0) return this.standing(complete);
    const { fulfilled, violated } = this.activations;
    const broken = complete || this.told.size > 0;
    return {
      verdict: broken ? "violated" : "possibly-violated",
      vacuous: false,
      activations: { fulfilled, violated: complete ? violated + owed : violated },
    };
  }
}

function precedence(t: Of<"precedence">): Machine {
  const judged = new Judgements();
  const seen = new Set<string>();
  return {
    step(o) {
      let broken: Broken | null = null;
      if (matches(t.activation, o)) {
        if (seen.has(keyOf(t.same, o))) judged.activations.fulfilled += 1;
        else {
          judged.activations.violated += 1;
          broken = judged.breach(itemKey(t.same, o), o.item, [o.number]);
        }
      }
      if (matches(t.target, o)) seen.add(keyOf(t.same, o));
      return broken;
    },
    // Without correlation one target settles it for good.
    standing: (complete) => judged.standing(complete || (t.same.length === 0 && seen.size > 0)),
  };
}

/** Before the activation, each who is present in the target's capacity and not recused on the item has done the target. */
function precedenceOfEach(t: Of<"precedence">): Machine {
  const judged = new Judgements();
  const seen = new Map<string, Set<string>>();
  const everyone = (o: Occurrence, counts: Counts) => {
    const done = seen.get(keyOf(t.same, o));
    const recused = counts.items.get(o.item ?? "")?.recused;
    for (const [person, as] of counts.present)
      if ((!t.target.as || t.target.as.includes(as)) && !recused?.has(person) && !done?.has(person))
        return false;
    return true;
  };
  return {
    step(o, counts) {
      let broken: Broken | null = null;
      if (matches(t.activation, o)) {
        if (everyone(o, counts)) judged.activations.fulfilled += 1;
        else {
          judged.activations.violated += 1;
          broken = judged.breach(itemKey(t.same, o), o.item, [o.number]);
        }
      }
      if (o.of !== null && matches(t.target, o)) {
        const key = keyOf(t.same, o);
        const done = seen.get(key);
        if (done) done.add(o.of);
        else seen.set(key, new Set([o.of]));
      }
      return broken;
    },
    standing: (complete) => judged.standing(complete),
  };
}

function notResponse(t: Of<"not_response">): Machine {
  const judged = new Judgements();
  /** The first activation, and how many since the last target stand so far. */
  const active = new Map<string, { first: number; standing: number }>();
  return {
    step(o) {
      const key = keyOf(t.same, o);
      const before = active.get(key);
      let broken: Broken | null = null;
      if (before && matches(t.target, o)) {
        judged.activations.fulfilled -= before.standing;
        judged.activations.violated += before.standing;
        before.standing = 0;
        broken = judged.breach(itemKey(t.same, o), o.item, [before.first, o.number]);
      }
      if (matches(t.activation, o)) {
        judged.activations.fulfilled += 1;
        if (before) before.standing += 1;
        else active.set(key, { first: o.number, standing: 1 });
      }
      return broken;
    },
    standing: (complete) => judged.standing(complete),
  };
}

function response(t: Of<"response">): Machine {
  const judged = new Judgements();
  const open = new Map<string, { told: string; item: string | null; acts: number[] }>();
  return {
    step(o) {
      const key = keyOf(t.same, o);
      const waiting = open.get(key);
      if (waiting && matches(t.target, o)) {
        judged.activations.fulfilled += waiting.acts.length;
        open.delete(key);
      }
      if (matches(t.activation, o)) {
        const still = open.get(key);
        if (still) still.acts.push(o.number);
        else open.set(key, { told: itemKey(t.same, o), item: o.item, acts: [o.number] });
      }
      return null;
    },
    settle() {
      // Persons who owe on one item are told of together: a finding is known by its constraint, item and act.
      const broken = new Map<string, Broken>();
      for (const { told, item, acts } of open.values()) {
        judged.activations.violated += acts.length;
        const breach = judged.breach(told, item, acts);
        if (breach)
          broken.set(item ?? "", { item, acts: [...(broken.get(item ?? "")?.acts ?? []), ...acts] });
      }
      open.clear();
      return [...broken.values()].map(({ item, acts }) => ({ item, acts: acts.sort((a, b) => a - b) }));
    },
    standing(complete) {
      let owed = 0;
      for (const { acts } of open.values()) owed += acts.length;
      return judged.owing(complete, owed);
    },
  };
}

function absence(t: Of<"absence">): Machine {
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

function first(t: Of<"first">): Machine {
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

function last(t: Of<"last">): Machine {
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

function condition(t: Of<"condition">, counting: Counting | null): Machine {
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

function atTheEnd(t: Of<"finally">, counting: Counting | null): Machine {
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

function keyOf(same: readonly Same[], o: Occurrence): string {
  const item = same.includes("item") ? (o.item ?? "") : "";
  return same.includes("of") ? `${item}\n${o.of ?? ""}` : item;
}

/** A breach is told once per item and, where persons are correlated, per person. */
function itemKey(same: readonly Same[], o: Occurrence): string {
  return same.includes("of") ? `${o.item ?? ""}\n${o.of ?? ""}` : (o.item ?? "");
}
