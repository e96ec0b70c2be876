/** A procedure's constraints compiled for a scene: which watch an act of a type concerns, and as what. */
import type { Constraint, Procedure, Selector, Template } from "../norms/index.ts";
import { PAIR_KINDS, type Pair, type PairKind } from "../norms/template.ts";
import { ACTIVATION, EXTENDS, GIVEN, PAUSES, RESUMES, TARGET } from "./cell.ts";
import { correlate, isChainKind } from "./correlated.ts";
import { daysOf } from "./days.ts";
import { isPairSettled, missNext, MISSES_NEXT, PLAIN_PAIRS } from "./plain-pairs.ts";
import {
  atTheEnd,
  choice,
  condition,
  counted,
  end,
  exclusiveChoice,
  first,
  init,
  last,
} from "./plain-singles.ts";
import { related } from "./related.ts";
import type { Scene } from "./scene.ts";
import { type Manner, Watch } from "./watch.ts";

/** The watches that an act of one type concerns, and the roles that it may have. */
export type Hits = { watches: readonly Watch[]; roles: readonly number[] };

export type Plan = {
  watches: readonly Watch[];
  /** Versions of one constraint are one line. */
  lines: readonly { id: string; watches: readonly number[] }[];
  hitsOf(type: string): Hits;
  /** Those that an act may break without having a role: the first of a matter, and any. */
  missingAtFirst: readonly Watch[];
  missing: readonly Watch[];
  /** Those whose limits a tick may pass. */
  timed: readonly Watch[];
};

type Role = { role: number; selector: Selector };

export function planOf(procedure: Procedure, scene: Scene): Plan {
  const compiled = procedure.constraints.map((constraint, index) => compile(constraint, index, scene));
  const watches = compiled.map((c) => c.watch);
  const known = new Map<string, Hits>();
  const lines = new Map<string, number[]>();
  for (const { index, constraint } of watches) {
    const line = lines.get(constraint.id);
    if (line) line.push(index);
    else lines.set(constraint.id, [index]);
  }
  return {
    watches,
    lines: [...lines].map(([id, indices]) => ({ id, watches: indices })),
    missingAtFirst: watches.filter((w) => w.misses !== null),
    missing: watches.filter((w) => w.misses !== null && !w.manner.missesFirst),
    timed: watches.filter((w) => w.correlated?.clock?.hasLimit),
    hitsOf(type) {
      const found = known.get(type);
      if (found) return found;
      const hits: { watches: Watch[]; roles: number[] } = { watches: [], roles: [] };
      for (const { watch, roles, seesAll } of compiled) {
        let bits = 0;
        for (const { role, selector } of roles) if (selector.acts.includes(type)) bits |= role;
        if (bits === 0 && !seesAll) continue;
        hits.watches.push(watch);
        hits.roles.push(bits);
      }
      known.set(type, hits);
      return hits;
    },
  };
}

function compile(constraint: Constraint, index: number, scene: Scene) {
  const { template } = constraint;
  const days = daysOf(constraint, scene.calendar);
  const roles = rolesOf(template);
  const tests = roles.flatMap(({ role, selector }) => {
    const test = scene.testOf(selector);
    return test ? [{ role, test }] : [];
  });
  const common = { index, constraint, scene, tests, days };
  if (!isPair(template)) {
    const manner = mannerOf(template, scene);
    const watch = new Watch({ ...common, manner, key: null, correlated: null });
    const seesAll =
      days !== null && (manner.days === "any-act" || template.kind === "init" || template.kind === "end");
    return { watch, roles, seesAll };
  }
  const correlated = correlate(template, days !== null, scene);
  const isSliced = template.same.length > 0 && !isChainKind(template.kind);
  const key = isSliced ? scene.keyBy(template.same) : null;
  const manner = correlated ? related(correlated) : plainPair(template.kind);
  return { watch: new Watch({ ...common, manner, key, correlated }), roles, seesAll: false };
}

function plainPair(kind: PairKind): Manner {
  const [forth, back] = PLAIN_PAIRS[kind];
  return {
    forth,
    back,
    misses: MISSES_NEXT.has(kind) ? missNext : undefined,
    isSettled: (cell) => isPairSettled(kind, cell),
  };
}

function mannerOf(template: Exclude<Template, Pair>, scene: Scene): Manner {
  switch (template.kind) {
    case "existence":
    case "absence":
    case "exactly":
      return counted(template.kind, template.n ?? 1);
    case "init":
      return init;
    case "end":
      return end;
    case "choice":
      return choice;
    case "exclusive_choice":
      return exclusiveChoice;
    case "first":
      return first;
    case "last":
      return last(template);
    case "condition":
      return condition(template, scene);
    case "finally":
      return atTheEnd(template, scene);
  }
}

export function isPair(template: Template): template is Pair {
  return (PAIR_KINDS as readonly string[]).includes(template.kind);
}

function rolesOf(t: Template): Role[] {
  if (isPair(t)) {
    const { extended, suspended } = t.time ?? {};
    return [
      { role: ACTIVATION, selector: t.activation },
      { role: TARGET, selector: t.target },
      ...(extended ? [{ role: EXTENDS, selector: extended.at }] : []),
      ...(suspended
        ? [
            { role: PAUSES, selector: suspended.from },
            { role: RESUMES, selector: suspended.until },
          ]
        : []),
    ];
  }
  switch (t.kind) {
    case "first":
      return [
        { role: ACTIVATION, selector: t.among },
        { role: TARGET, selector: t.must },
      ];
    case "last":
      return [
        { role: ACTIVATION, selector: t.among },
        { role: TARGET, selector: t.must },
        ...(t.given ? [{ role: GIVEN, selector: t.given }] : []),
      ];
    case "condition":
      return [{ role: ACTIVATION, selector: t.at }];
    case "finally":
      return [{ role: ACTIVATION, selector: t.given }];
    case "choice":
    case "exclusive_choice":
      return [
        { role: ACTIVATION, selector: t.activation },
        { role: TARGET, selector: t.target },
      ];
    default:
      return [{ role: ACTIVATION, selector: t.activation }];
  }
}
