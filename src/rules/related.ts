/** Pairs with conditions of their own: every act that may still concern a later one is kept, and asked. */
import { ACTIVATION, type Cell, EXTENDS, IN_FORCE, NOWHERE, PAUSES, RESUMES, TARGET } from "./cell.ts";
import type { Correlated, Direction } from "./correlated.ts";
import { addEntry, Entry, Related, type Side, without } from "./entries.ts";
import { isInTime } from "./limits.ts";
import type { Key } from "./scene.ts";
import type { Glance, Manner, Step, Watch } from "./watch.ts";

/** An act in the midst of being judged. */
type Hand = {
  cell: Cell;
  at: number;
  entry: Entry;
  correlated: Correlated;
  watch: Watch;
  pausedSince: number | null;
};

const relate: Step = (cell, role, at, watch) => {
  const correlated = watch.correlated as Correlated;
  if (cell.related === null) cell.related = new Related(correlated.directions.length);
  const { sides } = cell.related;
  if (role & (ACTIVATION | TARGET)) {
    const { scene } = watch;
    const { pausedSince } = cell.related;
    const kept = correlated.keeps ? scene.keep() : null;
    const time = correlated.clock ? scene.time() : 0;
    const key = correlated.isChain ? correlated.key() : "";
    const inForce = watch.days === null || (role & IN_FORCE) !== 0;
    correlated.directions.forEach((direction, index) => {
      const entry = new Entry(at, time, key, kept);
      if (correlated.each) entry.person = scene.person();
      const hand: Hand = { cell, at, entry, correlated, watch, pausedSince };
      const isActivation = inForce && (role & (direction.turned ? TARGET : ACTIVATION)) !== 0;
      const isTarget = (role & (direction.turned ? ACTIVATION : TARGET)) !== 0;
      judgeIn(sides[index] as Side, direction, isActivation, isTarget, hand);
    });
  }
  if (role & (EXTENDS | PAUSES | RESUMES) && !correlated.isChain) clockWork(cell.related, role, at, watch);
};

function judgeIn(
  side: Side,
  direction: Direction,
  isActivation: boolean,
  isTarget: boolean,
  hand: Hand,
): void {
  const { cell, at, watch } = hand;
  if (direction.after && direction.wanted && direction.reach === "chain") missNextIn(cell, side, at, watch);
  if (isTarget && direction.after) meetTarget(side, direction, hand);
  if (isActivation) {
    if (direction.after && direction.wanted && direction.reach !== "any") {
      // The next activation, or the very next act, ends the wait.
      for (const open of side.activations) missed(cell, open, at, watch);
      side.activations = without(side.activations, () => true);
    }
    meetActivation(side, direction, hand);
    side.lastActivation = at;
  }
  if (isTarget && direction.before) {
    startClock(hand);
    side.targets = direction.reach === "chain" ? [hand.entry] : addEntry(side.targets, hand.entry);
  }
}

function meetTarget(side: Side, direction: Direction, hand: Hand): void {
  const { cell, at, watch, correlated } = hand;
  let firstBroken: Entry | null = null;
  let answered = 0;
  for (const open of side.activations) {
    if (direction.reach === "chain" && open.at !== at - 1) continue;
    if (!concern(direction, correlated, open, hand.entry, open)) continue;
    if (direction.wanted) {
      if (open.waiting !== null) {
        if (hand.entry.person !== null) open.waiting.delete(hand.entry.person);
        if (open.waiting.size > 0) continue;
      }
      answered += 1;
      open.isJudged = true;
      cell.fulfilled += 1;
      cell.owed -= 1;
    } else {
      if (!open.isJudged) {
        open.isJudged = true;
        cell.fulfilled -= 1;
        cell.violated += 1;
      }
      firstBroken ??= open;
    }
  }
  if (answered > 0) side.activations = without(side.activations, (open) => open.isJudged);
  if (firstBroken) watch.breach(cell, at, firstBroken.at, at);
}

function meetActivation(side: Side, direction: Direction, hand: Hand): void {
  const { cell, at, entry, watch, correlated } = hand;
  if (correlated.each && direction.wanted) {
    meetActivationOfEach(side, direction, hand, correlated.each());
    return;
  }
  const found = direction.before ? earlierTarget(side, direction, hand) : null;
  if (direction.wanted) {
    if (found) cell.fulfilled += 1;
    else if (direction.after) {
      startClock(hand);
      side.activations = addEntry(side.activations, entry);
      cell.owed += 1;
    } else {
      cell.violated += 1;
      watch.breach(cell, at, at, NOWHERE);
    }
    return;
  }
  if (found) {
    entry.isJudged = true;
    cell.violated += 1;
    watch.breach(cell, at, found.at, at);
  } else cell.fulfilled += 1;
  if (!direction.after) return;
  startClock(hand);
  side.activations = addEntry(side.activations, entry);
}

/** Only of acts that are kept: it runs from the earlier act of a pair. */
function startClock({ entry, correlated, pausedSince }: Hand): void {
  correlated.clock?.start(entry, pausedSince);
}

function meetActivationOfEach(side: Side, direction: Direction, hand: Hand, due: Key[]): void {
  const { cell, at, entry, watch, correlated } = hand;
  if (direction.before) {
    const hasDone = (person: Key) =>
      side.targets.some((t) => t.person === person && concern(direction, correlated, entry, t, t));
    if (due.every(hasDone)) cell.fulfilled += 1;
    else {
      cell.violated += 1;
      watch.breach(cell, at, at, NOWHERE);
    }
    return;
  }
  if (due.length === 0) {
    cell.fulfilled += 1;
    return;
  }
  startClock(hand);
  entry.waiting = new Set(due);
  side.activations = addEntry(side.activations, entry);
  cell.owed += 1;
}

function earlierTarget(side: Side, direction: Direction, hand: Hand): Entry | null {
  const from =
    direction.reach === "chain" ? hand.at - 1 : direction.reach === "alternate" ? side.lastActivation : 0;
  for (let i = side.targets.length - 1; i >= 0; i -= 1) {
    const target = side.targets[i] as Entry;
    if (target.at < from) return null;
    if (concern(direction, hand.correlated, hand.entry, target, target)) return target;
  }
  return null;
}

/** Do the two acts belong together? The clock runs from the earlier of them. */
function concern(
  { turned }: Direction,
  { isChain, agree, clock }: Correlated,
  judged: Entry,
  other: Entry,
  earlier: Entry,
): boolean {
  if (isChain && judged.key !== other.key) return false;
  if (clock && !isInTime(earlier, earlier === judged ? other.time : judged.time)) return false;
  return agree === null || (turned ? agree(other.kept, judged.kept) : agree(judged.kept, other.kept));
}

function missed(cell: Cell, open: Entry, missedAt: number, watch: Watch): void {
  cell.owed -= 1;
  cell.violated += 1;
  watch.breach(cell, open.at, open.at, missedAt);
}

function missNextIn(cell: Cell, side: Side, acts: number, watch: Watch): void {
  const late = side.activations.filter((open) => open.at < acts - 1);
  if (late.length === 0) return;
  side.activations = without(side.activations, (open) => open.at < acts - 1);
  for (const open of late) missed(cell, open, open.at + 1, watch);
}

const missesNext: Glance = (cell, acts, watch) => {
  cell.related?.sides.forEach((side, index) => {
    const direction = watch.correlated?.directions[index];
    if (direction?.wanted && direction.after) missNextIn(cell, side, acts, watch);
  });
};

/** Who is recused after all need not do the target. */
const releasesRecused: Glance = (cell, _acts, watch) => {
  for (const side of cell.related?.sides ?? []) {
    let released = false;
    for (const open of side.activations) {
      for (const person of open.waiting ?? [])
        if (watch.scene.isRecused(person, open.at)) open.waiting?.delete(person);
      if (open.waiting?.size !== 0) continue;
      released = true;
      cell.fulfilled += 1;
      cell.owed -= 1;
    }
    if (released) side.activations = without(side.activations, (open) => open.waiting?.size === 0);
  }
};

/** Extensions and pauses concern the clocks that run when they come. What has no time moves none, and has none that moves. */
function clockWork(related: Related, role: number, at: number, watch: Watch): void {
  const { clock } = watch.correlated as Correlated;
  if (!clock) return;
  const time = watch.scene.time();
  if (Number.isNaN(time)) return;
  const entries = new Set(related.sides.flatMap((side) => [...side.activations, ...side.targets]));
  for (const entry of entries) {
    if (entry.at === at || Number.isNaN(entry.time)) continue;
    if (role & EXTENDS) clock.extend(entry, time);
    if (role & PAUSES) clock.pause(entry, time);
    if (role & RESUMES) clock.resume(entry, time);
  }
  if (role & PAUSES) related.pausedSince ??= time;
  if (role & RESUMES) related.pausedSince = null;
}

export function related(correlated: Correlated): Manner {
  const [direction] = correlated.directions;
  return {
    forth: relate,
    days: "step",
    misses: correlated.isChain && direction?.wanted && direction.after ? missesNext : undefined,
    weighs: correlated.each && direction?.after ? releasesRecused : undefined,
  };
}

/** The open activations whose limit lies no later than an instant are violated for good. @returns where they are */
export function expire(cell: Cell, time: number, watch: Watch): number[] {
  const late: number[] = [];
  cell.related?.sides.forEach((side, index) => {
    const direction = watch.correlated?.directions[index];
    if (!direction?.wanted || !direction.after) return;
    for (const open of side.activations) if (open.limit <= time) late.push(open.at);
    side.activations = without(side.activations, (open) => open.limit <= time);
  });
  cell.owed -= late.length;
  cell.violated += late.length;
  return late;
}
