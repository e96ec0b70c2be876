/** Templates that relate two kinds of acts. */
import type { Counts } from "./counts.ts";
import type { Template } from "../norms/index.ts";
import { matches } from "./counts.ts";
import { type Broken, itemKey, Judgements, keyOf, type Machine } from "./judgements.ts";
import type { Occurrence } from "./occurrence.ts";

type Pair = Extract<Template, { same: unknown }>;

export function precedence(t: Pair): Machine {
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
export function precedenceOfEach(t: Pair): Machine {
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

export function notResponse(t: Pair): Machine {
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

export function response(t: Pair): Machine {
  const judged = new Judgements();
  const open = new Map<string, { number: number; item: string | null; told: string }[]>();
  return {
    step(o) {
      const key = keyOf(t.same, o);
      const waiting = open.get(key);
      if (waiting && matches(t.target, o)) {
        judged.activations.fulfilled += waiting.length;
        open.delete(key);
      }
      if (matches(t.activation, o)) {
        const activation = { number: o.number, item: o.item, told: itemKey(t.same, o) };
        const still = open.get(key);
        if (still) still.push(activation);
        else open.set(key, [activation]);
      }
      return null;
    },
    settle() {
      // Persons who owe on one item are told of together: a finding is known by its constraint, item and act.
      const fresh = [...open.values()].flat().filter(({ told }) => judged.isNew(told));
      const broken = [...Map.groupBy(fresh, ({ item }) => item ?? "").values()].map((activations) => ({
        item: activations[0]?.item ?? null,
        acts: activations.map((a) => a.number).sort((a, b) => a - b),
      }));
      for (const activations of open.values()) {
        judged.activations.violated += activations.length;
        for (const { told, item } of activations) judged.breach(told, item, []);
      }
      open.clear();
      return broken;
    },
    standing(complete) {
      let owed = 0;
      for (const activations of open.values()) owed += activations.length;
      return judged.owing(complete, owed);
    },
  };
}
