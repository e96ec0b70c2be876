/** How an activation and its target belong together: what they share, what differs, and the time between them. */
import { isDeepStrictEqual } from "node:util";
import type { Duration, Pair, PairKind, Selector, TimeCondition } from "./model.ts";
import { listOf, type Names } from "./names.ts";
import { compileOver, select } from "./select.ts";
import type { RawPair } from "./shape.ts";
import { isDurationUnit } from "./units.ts";

/** Words of every act that two acts can have in common; the others are fields. */
const ENVELOPE = ["of", "by", "item"];
/** In a where, each side has these besides its fields. */
const ENVELOPE_FACTS = ["of", "by", "as", "item"];

/** An act is never its own target: the first, or the last, of one kind would always break these. */
const NEEDS_ANOTHER: readonly PairKind[] = [
  "response",
  "alternate_response",
  "chain_response",
  "precedence",
  "alternate_precedence",
  "chain_precedence",
  "succession",
  "alternate_succession",
  "chain_succession",
];

export function correlate(kind: PairKind, raw: RawPair, path: PropertyKey[], names: Names): Pair {
  const { report } = names;
  const activation = select(raw.activation, [...path, "activation"], names);
  const target = select(raw.target, [...path, "target"], names);
  if (NEEDS_ANOTHER.includes(kind) && !raw.each && isDeepStrictEqual(raw.activation, raw.target))
    report(
      path,
      "its activation and its target are the same acts, so that none can satisfy it",
      "Name the act that must come before or after.",
    );
  if (raw.each) {
    const at = [...path, "each"];
    if (raw.same.includes("of"))
      report(at, "each already means person by person", "Take `of` out of `same`.");
    if (kind !== "precedence" && kind !== "response")
      report(at, `${kind} has no each`, "Take it out, or use precedence or response.");
    else if (!names.raw.counting) report(at, "nobody is counted as present", "Say under `counting` who is.");
  }
  for (const key of ["same", "different"] as const)
    for (const field of raw[key]) checkShared(field, [activation, target], [...path, key], names);
  for (const field of raw.different)
    if (raw.same.includes(field))
      report([...path, "different"], `"${field}" is to be the same and different`, "Decide for one.");
  const pair: Pair = { kind, activation, target, same: raw.same };
  if (kind === "precedence" || raw.each) pair.each = raw.each;
  if (raw.different.length > 0) pair.different = raw.different;
  if (raw.where !== undefined) {
    const facts = (side: string, { acts }: Selector) => [
      ...acts.flatMap((type) => names.acts[type]?.fields.map((f) => `${side}.${f.key}`) ?? []),
      ...ENVELOPE_FACTS.map((word) => `${side}.${word}`),
    ];
    const known = new Set([...facts("activation", activation), ...facts("target", target)]);
    pair.where = compileOver(raw.where, known, [...path, "where"], names);
  }
  const time = timeOf(kind, pair, raw, path, names);
  if (time) pair.time = time;
  return pair;
}

function checkShared(field: string, sides: Selector[], path: PropertyKey[], names: Names): void {
  if (ENVELOPE.includes(field)) return;
  for (const type of new Set(sides.flatMap((s) => s.acts))) {
    const act = names.acts[type];
    if (act && !act.fields.some((f) => f.key === field))
      names.report(
        path,
        `"${type}" has no field "${field}"`,
        `Write of, by, item, or a field that all of the acts have; it has ${listOf(act.fields.map((f) => f.key))}.`,
      );
  }
}

function timeOf(
  kind: PairKind,
  pair: Pair,
  raw: RawPair,
  path: PropertyKey[],
  names: Names,
): TimeCondition | null {
  const { within, at_least, extended, suspended, lead } = raw;
  if (!within && !at_least) {
    for (const key of ["extended", "suspended", "lead"] as const)
      if (raw[key])
        names.report([...path, key], `${key} belongs to a limit`, "Add `within`, or take it out.");
    return null;
  }
  const period = (name: string | undefined, ...key: string[]) =>
    name === undefined ? null : durationOf(name, [...path, ...key], names);
  const time: TimeCondition = {
    atLeast: period(at_least, "at_least"),
    within: typeof within === "object" ? dayOf(within) : period(within, "within"),
  };
  const named = typeof within === "object" && "date" in within ? within.date : null;
  if (named !== null) checkDate(named, earlierOf(kind, pair), [...path, "within", "date"], names);
  const { atLeast, within: latest } = time;
  if (atLeast && latest && "n" in latest && atLeast.unit === latest.unit && atLeast.n > latest.n)
    names.report(
      [...path, "at_least"],
      `not sooner than ${atLeast.n} and not later than ${latest.n} ${latest.unit} is never`,
      "Correct one of the two parameters.",
    );
  if (extended) {
    const by = period(extended.by, "extended", "by");
    const times = numberFrom(extended.times, [...path, "extended", "times"], names) ?? 1;
    const at = select(extended.at, [...path, "extended", "at"], names);
    const { to } = extended;
    if ((named === null) === (by === null) || (named === null) !== (to === undefined))
      names.report(
        [...path, "extended"],
        "it must say how much longer, as the limit says how long",
        "Write `by` with a parameter, or, where the limit is { date: FIELD }, `to` with the field that names the new day.",
      );
    if (to !== undefined) checkDate(to, [at], [...path, "extended", "to"], names);
    if (by) time.extended = { at, by, times };
    else if (to !== undefined) time.extended = { at, to, times };
  }
  if (suspended)
    time.suspended = {
      from: select(suspended.from, [...path, "suspended", "from"], names),
      until: select(suspended.until, [...path, "suspended", "until"], names),
    };
  if (lead) time.lead = period(lead, "lead");
  return time;
}

function dayOf(limit: Exclude<RawPair["within"], string | undefined>): TimeCondition["within"] {
  if ("on" in limit) return { on: limit.on };
  return "date" in limit ? { date: limit.date } : { endOf: limit.end_of };
}

/** Whose acts a clock starts with; where the order does not matter, those of either. */
function earlierOf(kind: PairKind, { activation, target }: Pair): Selector[] {
  if (kind.endsWith("precedence")) return [target];
  return kind.endsWith("response") ? [activation] : [activation, target];
}

function checkDate(field: string, sides: Selector[], path: PropertyKey[], names: Names): void {
  for (const type of new Set(sides.flatMap((s) => s.acts))) {
    const act = names.acts[type];
    if (!act || act.fields.some((f) => f.key === field && f.type === "date")) continue;
    const dates = act.fields.filter((f) => f.type === "date").map((f) => f.key);
    names.report(
      path,
      `"${type}" has no date "${field}"`,
      `Name a field of the type date; it has ${listOf(dates)}.`,
    );
  }
}

function durationOf(name: string, path: PropertyKey[], { parameters, report }: Names): Duration | null {
  const value = parameters.get(name);
  if (value && isDurationUnit(value.unit)) return { n: Number(value.value), unit: value.unit };
  const periods = [...parameters].filter(([, v]) => isDurationUnit(v.unit)).map(([id]) => id);
  report(
    path,
    value
      ? `the parameter "${name}" is in ${value.unit}, no length of time`
      : `there is no parameter "${name}"`,
    `Name a parameter whose unit is workdays, days, months or the like; there are ${listOf(periods)}.`,
  );
  return null;
}

/** A count that stands there, or the parameter of that name. */
export function numberFrom(
  written: string | number | undefined,
  path: PropertyKey[],
  { parameters, report }: Names,
): number | null {
  if (written === undefined || typeof written === "number") return written ?? null;
  const value = parameters.get(written)?.value;
  if (value !== undefined && /^[1-9]\d*$/.test(value)) return Number(value);
  report(
    path,
    value === undefined ? `there is no parameter "${written}"` : `the parameter "${written}" is ${value}`,
    "Name a parameter that is a whole number, 1 or more.",
  );
  return null;
}
