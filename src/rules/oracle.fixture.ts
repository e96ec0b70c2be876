/**
 * What the rules mean, straight from the definitions, over a whole trace and without any state: the oracle that the
 * machines are compared with. Slow, and only for tests. It shares no code with them but the calendar and the conditions.
 *
 * A verdict is of a whole trace; a trace that may still grow is possibly this or that, unless no continuation can change
 * it: a breach stays, and so does what only the beginning decides.
 */
import type { Calendar } from "../calendar/index.ts";
import type { Constraint, Counting, Template } from "../norms/index.ts";
import type { Pair } from "../norms/template.ts";
import { TICK, type Occurrence, type Verdict } from "./occurrence.ts";
import { factsOf, inForce, is, type World } from "./oracle-facts.fixture.ts";
import { judgePair, type Owed, owedPairs } from "./oracle-pairs.fixture.ts";

export type Judgement = {
  verdict: Verdict;
  vacuous: boolean;
  activations: { fulfilled: number; violated: number };
  /** What is told apart when it is broken: see breachKey. */
  breached: Set<string>;
};

export const THE_WHOLE = "the whole";

export function judgeTrace(
  constraint: Constraint,
  counting: Counting,
  calendar: Calendar,
  trace: Occurrence[],
  complete: boolean,
): Judgement {
  const world: World = { trace, acts: trace.filter((o) => o.type !== TICK), counting, calendar, constraint };
  const t = constraint.template;
  if (isPair(t)) return pairJudgement(t, world, complete);
  if (t.kind === "condition") return conditionJudgement(t, world, complete);
  return onceJudgement(world, complete);
}

/** What the trace so far leaves open; null of a rule that is not about pairs. */
export function owedIn(
  constraint: Constraint,
  counting: Counting,
  calendar: Calendar,
  trace: Occurrence[],
): Owed[] | null {
  const world: World = { trace, acts: trace.filter((o) => o.type !== TICK), counting, calendar, constraint };
  return isPair(constraint.template) ? owedPairs(constraint.template, world) : null;
}

export function isPair(t: Template): t is Pair {
  return "same" in t;
}

function pairJudgement(t: Pair, world: World, complete: boolean): Judgement {
  const judged = judgePair(t, world);
  const broken = judged.filter((j) => j.is === "broken");
  const owed = judged.filter((j) => j.is === "owed");
  const violated = complete ? [...broken, ...owed] : broken;
  return {
    verdict: verdictOf(violated.length > 0, owed.length > 0, complete || isSettled(t, world)),
    vacuous: judged.length === 0,
    activations: {
      fulfilled: judged.filter((j) => j.is === "fulfilled").length,
      violated: violated.length,
    },
    breached: new Set(violated.flatMap((j) => j.told.map((o) => breachKey(t, o)))),
  };
}

/** Told once per item and key; where there is a limit, each by itself. Chains are told per item. */
export function breachKey(t: Pair, o: Occurrence): string {
  if (t.time?.within) return String(o.number);
  const same = t.kind.includes("chain") ? [] : t.same;
  return [o.item ?? "", ...same.map((s) => JSON.stringify(namedIn(o, s) ?? ""))].join("/");
}

function namedIn(o: Occurrence, name: string): unknown {
  return name === "of" || name === "by" || name === "item" ? o[name] : o.data[name];
}

function verdictOf(broken: boolean, owed: boolean, final: boolean): Verdict {
  if (broken) return "violated";
  if (owed) return "possibly-violated";
  return final ? "satisfied" : "possibly-satisfied";
}

/** Can no continuation break it? */
function isSettled(t: Pair, world: World): boolean {
  const { acts, constraint } = world;
  if (t.same.length > 0 || t.different?.length || t.where || t.time || t.each) return false;
  const has = (s: typeof t.target) => acts.some((o) => is(s, o, world));
  if (t.kind === "precedence" || t.kind === "responded_existence") return has(t.target);
  return t.kind === "co_existence" && !constraint.inForce && has(t.target) && has(t.activation);
}

function conditionJudgement(
  t: Extract<Template, { kind: "condition" }>,
  world: World,
  complete: boolean,
): Judgement {
  const judged = world.acts.flatMap((o) => {
    if (!is(t.at, o, world) || !inForce(o, world)) return [];
    const facts = factsOf(o, world);
    if (t.when && t.when.holds(facts) !== true) return [];
    const holds = t.holds.holds(facts);
    return holds === null ? [] : [{ o, holds }];
  });
  const broken = judged.filter((j) => !j.holds);
  return {
    verdict: verdictOf(broken.length > 0, false, complete),
    vacuous: judged.length === 0,
    activations: { fulfilled: judged.length - broken.length, violated: broken.length },
    breached: new Set(broken.map(({ o }) => o.item ?? "")),
  };
}

type Once = { judged: boolean; broken: boolean; owed: boolean; settled: boolean; keys: string[] };

function onceJudgement(world: World, complete: boolean): Judgement {
  const { judged, broken, owed, settled, keys } = once(world);
  const isOwed = judged && owed && !broken;
  const verdict = verdictOf(judged && (broken || (complete && owed)), isOwed, complete || settled);
  return {
    verdict,
    vacuous: !judged,
    activations: {
      fulfilled: verdict === "satisfied" && judged ? 1 : 0,
      violated: verdict === "violated" ? 1 : 0,
    },
    breached: new Set(!judged ? [] : [...(broken ? keys : []), ...(complete && isOwed ? [THE_WHOLE] : [])]),
  };
}

/** Templates that are judged once in a matter. */
function once(world: World): Once {
  const { acts, constraint } = world;
  const t = constraint.template;
  const inDays = acts.filter((o) => inForce(o, world));
  const whole = { judged: !constraint.inForce || inDays.length > 0, keys: [THE_WHOLE] };
  const items = (those: Occurrence[]) => those.map((o) => o.item ?? "");
  switch (t.kind) {
    case "existence":
    case "absence":
    case "exactly": {
      const n = t.n ?? 1;
      const those = inDays.filter((o) => is(t.activation, o, world));
      const enough = those.length >= n;
      if (t.kind === "existence") return { ...whole, broken: false, owed: !enough, settled: enough };
      const most = t.kind === "absence" ? n - 1 : n;
      const broken = those.length > most;
      return {
        ...whole,
        broken,
        owed: t.kind === "exactly" && !enough,
        settled: false,
        keys: items(those.slice(most)),
      };
    }
    case "choice":
    case "exclusive_choice": {
      const first = inDays.filter((o) => is(t.activation, o, world));
      const second = inDays.filter((o) => is(t.target, o, world));
      const some = first.length + second.length > 0;
      if (t.kind === "choice") return { ...whole, broken: false, owed: !some, settled: some };
      const broken = first.length > 0 && second.length > 0;
      const since = Math.max(first[0]?.number ?? 0, second[0]?.number ?? 0);
      const after = [...first, ...second].filter((o) => o.number >= since);
      return { ...whole, broken, owed: !some, settled: false, keys: items(after) };
    }
    case "init": {
      const [o] = acts;
      const judged = !constraint.inForce || (o !== undefined && inForce(o, world));
      const good = o !== undefined && is(t.activation, o, world);
      return {
        judged,
        broken: o !== undefined && !good,
        owed: o === undefined,
        settled: good || (!judged && !!o),
        keys: whole.keys,
      };
    }
    case "end": {
      const o = acts.at(-1);
      const judged = !constraint.inForce || (o !== undefined && inForce(o, world));
      return {
        judged,
        broken: false,
        owed: !o || !is(t.activation, o, world),
        settled: false,
        keys: whole.keys,
      };
    }
    case "first": {
      const o = acts.find((a) => is(t.among, a, world));
      const judged = o !== undefined && inForce(o, world);
      return { judged, broken: judged && !is(t.must, o, world), owed: false, settled: !!o, keys: whole.keys };
    }
    case "last": {
      const { given, must } = t;
      const o = acts.filter((a) => is(t.among, a, world)).at(-1);
      const due = given === null || acts.some((a) => is(given, a, world));
      const judged = due && o !== undefined && inForce(o, world);
      return { judged, broken: false, owed: judged && !is(must, o, world), settled: false, keys: whole.keys };
    }
    case "finally": {
      const given = inDays.some((o) => is(t.given, o, world));
      const holds = given ? t.holds.holds(factsOf(null, world)) : null;
      return {
        judged: holds !== null,
        broken: false,
        owed: holds === false,
        settled: false,
        keys: whole.keys,
      };
    }
    default:
      throw new Error(`${t.kind} is not judged once`);
  }
}
