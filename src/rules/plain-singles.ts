/** Templates over acts of one kind, or over a matter as a whole. */
import type { CountKind, Template } from "../norms/index.ts";
import { ACTIVATION, addPlace, type Cell, GIVEN, IN_FORCE, listOf, NOWHERE, TARGET } from "./cell.ts";
import type { Scene } from "./scene.ts";
import type { Manner, Step } from "./watch.ts";

type Of<Kind extends string> = Extract<Template, { kind: Kind }>;

/** Judged once in a matter from the beginning. */
const FROM_THE_START = { once: true, judgedAtStart: true, days: "any-act" } as const;

export function counted(kind: CountKind, n: number): Manner {
  const existence: Step = (cell, role) => {
    if (!(role & ACTIVATION)) return;
    cell.count += 1;
    if (cell.count === n) {
      cell.owed = 0;
      cell.settled = true;
    }
  };
  /** From `n` acts on it is too often. */
  const tooOften =
    (limit: number): Step =>
    (cell, role, at, watch) => {
      if (!(role & ACTIVATION)) return;
      cell.count += 1;
      if (cell.count < limit) cell.open = addPlace(cell.open, at);
      else {
        cell.broken = true;
        if (watch.scene.listens && watch.isNew(cell, at))
          watch.scene.tell(watch.index, watch.scene.itemAt(at), [...listOf(cell.open), at]);
      }
    };
  const atMost = tooOften(n + 1);
  switch (kind) {
    case "existence":
      return { ...FROM_THE_START, forth: existence, owedAtStart: 1 };
    case "absence":
      return { ...FROM_THE_START, forth: tooOften(n) };
    case "exactly":
      return {
        ...FROM_THE_START,
        forth: (cell, role, at, watch) => {
          atMost(cell, role, at, watch);
          if (cell.count === n) cell.owed = 0;
        },
        owedAtStart: 1,
      };
  }
}

export const init: Manner = {
  once: true,
  judgedAtStart: true,
  days: "step",
  owedAtStart: 1,
  missesFirst: true,
  forth(cell, role, at, watch) {
    if (at !== 0) return;
    if (watch.days !== null) cell.judged = (role & IN_FORCE) !== 0;
    if (role & ACTIVATION) {
      cell.owed = 0;
      cell.settled = true;
    }
  },
  misses(cell, acts, watch) {
    if (acts === 0 || cell.owed === 0) return;
    cell.owed = 0;
    cell.settled = true;
    if (cell.judged) watch.breachOnce(cell, 0, [0]);
  },
};

export const end: Manner = {
  once: true,
  judgedAtStart: true,
  days: "step",
  owedAtStart: 1,
  forth(cell, role, _at, watch) {
    if (watch.days !== null) cell.judged = (role & IN_FORCE) !== 0;
  },
  weighs(cell, acts) {
    cell.owed = acts > 0 && cell.lastActivation === acts - 1 ? 0 : 1;
  },
};

export const choice: Manner = {
  ...FROM_THE_START,
  owedAtStart: 1,
  forth(cell, role) {
    if (!(role & (ACTIVATION | TARGET))) return;
    cell.owed = 0;
    cell.settled = true;
  },
};

export const exclusiveChoice: Manner = {
  ...FROM_THE_START,
  owedAtStart: 1,
  forth(cell, role, at, watch) {
    if (!(role & (ACTIVATION | TARGET))) return;
    cell.owed = 0;
    const activation = role & ACTIVATION ? at : cell.firstActivation;
    const target = role & TARGET ? at : cell.firstTarget;
    if (activation === NOWHERE || target === NOWHERE) return;
    const [first, second] = [Math.min(activation, target), Math.max(activation, target)];
    watch.breach(cell, at, first, first === second ? NOWHERE : second);
  },
};

export const first: Manner = {
  once: true,
  days: "step",
  forth(cell, role, at, watch) {
    if (cell.settled || !(role & ACTIVATION)) return;
    cell.settled = true;
    cell.judged = watch.days === null || (role & IN_FORCE) !== 0;
    if (cell.judged && !(role & TARGET)) watch.breachOnce(cell, at, [at]);
  },
};

export function last({ given }: Of<"last">): Manner {
  return {
    once: true,
    days: "step",
    // The count is 1 where the latest is what it must be; it is owed or not by that alone.
    forth(cell, role, _at, watch) {
      if (role & GIVEN) cell.standing = 1;
      if (role & ACTIVATION) {
        cell.count = role & TARGET ? 1 : 0;
        cell.standingTargets = watch.days === null || role & IN_FORCE ? 1 : 0;
      }
      const isDue = given === null || cell.standing === 1;
      cell.judged = isDue && cell.standingTargets === 1;
      cell.owed = cell.judged && cell.count === 0 ? 1 : 0;
    },
  };
}

export function condition({ holds, when }: Of<"condition">, scene: Scene): Manner {
  const applies = when ? scene.holdsAtAct(when) : null;
  const judgement = scene.holdsAtAct(holds);
  return {
    forth(cell, role, at, watch) {
      if (!(role & ACTIVATION)) return;
      if (applies !== null && applies() !== true) return;
      // Null: a fact that the condition needs is not recorded, so nothing is judged.
      const found = judgement();
      if (found === null) return;
      if (found) cell.fulfilled += 1;
      else {
        cell.violated += 1;
        watch.breach(cell, at, at, NOWHERE);
      }
    },
  };
}

export function atTheEnd({ holds }: Of<"finally">, scene: Scene): Manner {
  const judgement = scene.holdsAtEnd(holds);
  return {
    once: true,
    forth() {},
    weighs(cell) {
      const found = cell.lastActivation === NOWHERE ? null : judgement();
      cell.judged = found !== null;
      cell.owed = found === false ? 1 : 0;
    },
  };
}

/** The act on which something rests that is judged once: the last of its kind. */
export function restsOn(cell: Cell): number[] {
  return cell.lastActivation === NOWHERE ? [] : [cell.lastActivation];
}
