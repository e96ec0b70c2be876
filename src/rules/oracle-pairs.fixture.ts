/** Pairs of acts by their definitions, for the oracle: each activation is fulfilled, broken for good, or owed. */
import type { Pair, PairKind } from "../norms/template.ts";
import { alike, differ, dueAt, inForce, is, isRecused, type World } from "./oracle-facts.fixture.ts";
import { type Occurrence, TICK } from "./occurrence.ts";

/** `told`: the acts by which a breach is known. */
export type Judged = { is: "fulfilled" | "broken" | "owed"; told: Occurrence[] };

type Base =
  | "responded_existence"
  | "response"
  | "alternate_response"
  | "chain_response"
  | "precedence"
  | "alternate_precedence"
  | "chain_precedence";

/** In the direction of the activation, and of the target. */
const BASES: { [K in PairKind]: { forth: Base; back?: Base; not?: true } } = {
  responded_existence: { forth: "responded_existence" },
  co_existence: { forth: "responded_existence", back: "responded_existence" },
  response: { forth: "response" },
  alternate_response: { forth: "alternate_response" },
  chain_response: { forth: "chain_response" },
  precedence: { forth: "precedence" },
  alternate_precedence: { forth: "alternate_precedence" },
  chain_precedence: { forth: "chain_precedence" },
  succession: { forth: "response", back: "precedence" },
  alternate_succession: { forth: "alternate_response", back: "alternate_precedence" },
  chain_succession: { forth: "chain_response", back: "chain_precedence" },
  not_responded_existence: { forth: "responded_existence", not: true },
  not_co_existence: { forth: "responded_existence", back: "responded_existence", not: true },
  not_response: { forth: "response", not: true },
  not_precedence: { forth: "precedence", not: true },
  not_succession: { forth: "response", back: "precedence", not: true },
  not_chain_response: { forth: "chain_response", not: true },
  not_chain_precedence: { forth: "chain_precedence", not: true },
  not_chain_succession: { forth: "chain_response", back: "chain_precedence", not: true },
};

export function judgePair(t: Pair, world: World): Judged[] {
  const { forth, back, not } = BASES[t.kind];
  const directions = [{ base: forth, turned: false }, ...(back ? [{ base: back, turned: true }] : [])];
  return directions.flatMap(({ base, turned }) => {
    const asActivation = turned ? t.target : t.activation;
    return world.acts
      .filter((o) => is(asActivation, o, world) && inForce(o, world))
      .map((o) => (not ? judgeNot(t, base, turned, o, world) : judge(t, base, turned, o, world)));
  });
}

export type Owed = { act: number; dueAt: string | null; waiting: string[] };

/** What is owed when the trace has come so far: by which act, by when, by whom where each must. */
export function owedPairs(t: Pair, world: World): Owed[] {
  return judgePair(t, world)
    .filter((j) => j.is === "owed")
    .flatMap(({ told: [o] }) => {
      if (!o) return [];
      const limit = limitOf(t, o, Number.POSITIVE_INFINITY, world);
      const answers = t.each ? partners(t, "response", false, o, world) : [];
      const inTheEnd = answers.filter((p) => inTime(t, o, p, world)).map((p) => p.of);
      const waiting = (t.each ? dueAt(o, t.target.as, world) : []).filter(
        (person) => !inTheEnd.includes(person) && !isRecused(person, o, Number.POSITIVE_INFINITY, world),
      );
      const day = Number.isFinite(limit) ? new Date(limit).toISOString() : null;
      return [{ act: o.number, dueAt: day, waiting: waiting.sort() }];
    })
    .sort((a, b) => a.act - b.act);
}

/** The acts that the activation may have as its target, by kind, order and correlation; time is asked apart. */
function partners(t: Pair, base: Base, turned: boolean, o: Occurrence, world: World): Occurrence[] {
  const { acts } = world;
  const [own, other] = turned ? [t.target, t.activation] : [t.activation, t.target];
  const place = acts.indexOf(o);
  const isActivation = (k: Occurrence) => is(own, k, world) && inForce(k, world) && alike(t.same, k, o);
  return acts.filter((p, at) => {
    if (at === place || !is(other, p, world) || !alike(t.same, o, p)) return false;
    const [activation, target] = turned ? [p, o] : [o, p];
    if (!differ(t.different ?? [], activation, target)) return false;
    if (t.where && t.where.holds({ activation: sides(activation), target: sides(target) }) !== true)
      return false;
    const between = acts.slice(Math.min(at, place) + 1, Math.max(at, place));
    switch (base) {
      case "responded_existence":
        return true;
      case "response":
        return at > place;
      case "alternate_response":
        return at > place && !between.some(isActivation);
      case "chain_response":
        return at === place + 1;
      case "precedence":
        return at < place;
      case "alternate_precedence":
        return at < place && !between.some(isActivation);
      case "chain_precedence":
        return at === place - 1;
    }
  });
}

function sides({ of, by, as, item, data }: Occurrence) {
  return { ...(data as Record<string, number>), of, by, as, item };
}

/** The limit of the clock that starts with an act, as it stands just before another. */
function limitOf(t: Pair, start: Occurrence, before: number, world: World): number {
  const { within, extended, suspended } = t.time ?? {};
  if (!within || Number.isNaN(start.time)) return Number.POSITIVE_INFINITY;
  const { calendar } = world;
  // What has no time moves no clock.
  const timed = world.acts.filter((a) => !Number.isNaN(a.time));
  const later = timed.filter((a) => a.number < before && alike(t.same, a, start));
  const chain = t.kind.includes("chain");
  const pauses: { from: number; until: number | null }[] = [];
  let extensions = 0;
  let named = "date" in within ? (start.data[within.date] as string | undefined) : undefined;
  const limit = () => {
    if ("date" in within) return named === undefined ? Number.POSITIVE_INFINITY : endOfDay(named);
    const by = extended && "by" in extended ? Array.from({ length: extensions }, () => extended.by) : [];
    const found = calendar.limit(start.time, within, pauses, by);
    return "at" in found ? found.at : Number.POSITIVE_INFINITY;
  };
  if (chain) return limit();
  // The clock may stand still already when it is to start.
  let since: number | null = null;
  for (const a of suspended ? later.filter((x) => x.number < start.number) : []) {
    if (suspended && is(suspended.from, a, world)) since ??= a.time;
    if (suspended && is(suspended.until, a, world)) since = null;
  }
  if (since !== null) pauses.push({ from: since, until: null });
  for (const a of later.filter((x) => x.number > start.number)) {
    const running = pauses.at(-1)?.until !== null;
    if (extended && is(extended.at, a, world) && extensions < extended.times && a.time <= limit()) {
      const day = "to" in extended ? (a.data[extended.to] as string | undefined) : undefined;
      const isLater = day !== undefined && (named === undefined || day > named);
      if ("by" in extended || isLater) extensions += 1;
      if (isLater) named = day;
    }
    if (suspended && is(suspended.from, a, world) && running && a.time <= limit())
      pauses.push({ from: a.time, until: null });
    const open = pauses.at(-1);
    if (suspended && is(suspended.until, a, world) && open?.until === null)
      open.until = Math.max(a.time, open.from);
  }
  return limit();
}

/** Of the calendar of the tests, which is that of Beijing. */
function endOfDay(day: string): number {
  return Date.parse(`${day}T23:59:59.999+08:00`);
}

function inTime(t: Pair, a: Occurrence, b: Occurrence, world: World): boolean {
  if (!t.time) return true;
  const [start, end] = a.number < b.number ? [a, b] : [b, a];
  if (Number.isNaN(start.time) || Number.isNaN(end.time)) return false;
  const { atLeast } = t.time;
  const soonest = atLeast ? world.calendar.earliest(start.time, atLeast) : null;
  if (soonest && "at" in soonest && end.time < soonest.at) return false;
  return end.time <= limitOf(t, start, end.number, world);
}

function judgeNot(t: Pair, base: Base, turned: boolean, o: Occurrence, world: World): Judged {
  const found = partners(t, base, turned, o, world).filter((p) => inTime(t, o, p, world));
  return {
    is: found.length > 0 ? "broken" : "fulfilled",
    told: found.map((p) => (p.number > o.number ? p : o)),
  };
}

function judge(t: Pair, base: Base, turned: boolean, o: Occurrence, world: World): Judged {
  const found = partners(t, base, turned, o, world).filter((p) => inTime(t, o, p, world));
  const isForward = base.endsWith("response") || base === "responded_existence";
  if (t.each) return judgeEach(t, isForward, o, found, world);
  const answer = found.find((p) => p.number < o.number) ?? found[0];
  const passed = isForward ? passedAt(t, o, world) : Number.POSITIVE_INFINITY;
  if (answer && answer.number < passed) return { is: "fulfilled", told: [] };
  const over = !isForward || passed < Number.POSITIVE_INFINITY || hasMissed(t, base, turned, o, world);
  return { is: over ? "broken" : "owed", told: [o] };
}

/** The number of the first tick that finds the limit passed, whatever was done before it. */
function passedAt(t: Pair, o: Occurrence, world: World): number {
  const ticks = world.trace.filter((k) => k.type === TICK && k.number > o.number);
  const late = ticks.find((k) => t.time?.within && limitOf(t, o, k.number, world) <= k.time);
  return late?.number ?? Number.POSITIVE_INFINITY;
}

/** What may still come is too late: another activation, or another act at all, has come in between. */
function hasMissed(t: Pair, base: Base, turned: boolean, o: Occurrence, world: World): boolean {
  const own = turned ? t.target : t.activation;
  const later = world.acts.filter((a) => a.number > o.number);
  if (base === "chain_response") return later.length > 0;
  if (base !== "alternate_response") return false;
  return later.some((k) => is(own, k, world) && inForce(k, world) && alike(t.same, k, o));
}

function judgeEach(t: Pair, isForward: boolean, o: Occurrence, found: Occurrence[], world: World): Judged {
  const due = dueAt(o, t.target.as, world);
  if (!isForward)
    return due.every((person) => found.some((p) => p.of === person))
      ? { is: "fulfilled", told: [] }
      : { is: "broken", told: [o] };
  const freeBy = (person: string, upTo: number) =>
    isRecused(person, o, upTo, world) || found.some((p) => p.of === person && p.number <= upTo);
  const passed = passedAt(t, o, world);
  if (due.every((person) => freeBy(person, passed))) return { is: "fulfilled", told: [] };
  return { is: passed < Number.POSITIVE_INFINITY ? "broken" : "owed", told: [o] };
}
