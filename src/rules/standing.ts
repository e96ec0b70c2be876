/** How a constraint stands in a matter, and what is broken when nothing more comes. */
import { type Cell, firstOf, listOf, NOWHERE } from "./cell.ts";
import type { Entry } from "./entries.ts";
import type { Verdict } from "./occurrence.ts";
import { restsOn } from "./plain-singles.ts";
import { expire } from "./related.ts";
import { type Glance, summed, type Watch } from "./watch.ts";

export type Activations = { fulfilled: number; violated: number };
export type Standing = { verdict: Verdict; vacuous: boolean; activations: Activations };

/** `acts`: how many there are. */
export function weigh(watch: Watch, cell: Cell, acts: number): void {
  if (watch.misses !== null) glance(watch, cell, acts, watch.misses);
  if (watch.weighs !== null) glance(watch, cell, acts, watch.weighs);
}

export function glance(watch: Watch, cell: Cell, acts: number, look: Glance): void {
  if (watch.key === null) look(cell, acts, watch);
  else for (const slice of cell.slices?.values() ?? []) summed(cell, slice, () => look(slice, acts, watch));
}

/** Numbers, so that a batch adds them up without an object: of cases and of activations. */
export const SATISFIED = 0;
export const POSSIBLY_SATISFIED = 1;
export const POSSIBLY_VIOLATED = 2;
export const VIOLATED = 3;
export const VERDICTS: readonly Verdict[] = [
  "satisfied",
  "possibly-satisfied",
  "possibly-violated",
  "violated",
];

/** The cell must be weighed. */
export function verdictOf(watch: Watch, cell: Cell, complete: boolean): number {
  const owed = watch.once && !cell.judged ? 0 : cell.owed;
  if (cell.broken || (complete && owed > 0)) return VIOLATED;
  if (owed > 0) return POSSIBLY_VIOLATED;
  return complete || isSettled(watch, cell) ? SATISFIED : POSSIBLY_SATISFIED;
}

function isSettled(watch: Watch, cell: Cell): boolean {
  if (cell.settled) return true;
  return watch.key === null && watch.manner.isSettled !== undefined && watch.manner.isSettled(cell);
}

export function isVacuous(watch: Watch, cell: Cell): boolean {
  return watch.once ? !cell.judged && !cell.broken : cell.fulfilled + cell.violated + cell.owed === 0;
}

export function fulfilledIn(watch: Watch, cell: Cell, verdict: number): number {
  if (!watch.once) return cell.fulfilled;
  return verdict === SATISFIED && cell.judged ? 1 : 0;
}

export function violatedIn(watch: Watch, cell: Cell, verdict: number, complete: boolean): number {
  if (!watch.once) return complete ? cell.violated + cell.owed : cell.violated;
  return verdict === VIOLATED ? 1 : 0;
}

export function standingOf(watch: Watch, cell: Cell, acts: number, complete: boolean): Standing {
  weigh(watch, cell, acts);
  const verdict = verdictOf(watch, cell, complete);
  return {
    verdict: VERDICTS[verdict] as Verdict,
    vacuous: isVacuous(watch, cell),
    activations: {
      fulfilled: fulfilledIn(watch, cell, verdict),
      violated: violatedIn(watch, cell, verdict, complete),
    },
  };
}

/** Nothing more will come: what is owed is broken for good, and told. */
export function settle(watch: Watch, cell: Cell, acts: number): void {
  weigh(watch, cell, acts);
  if (watch.once) {
    if (cell.owed > 0 && cell.judged)
      watch.breachOnce(
        cell,
        -1,
        watch.constraint.template.kind === "end" && acts > 0 ? [acts - 1] : restsOn(cell),
      );
    return;
  }
  if (cell.owed === 0) return;
  if (watch.key !== null || cell.related !== null)
    breakTogether(watch, cell, (slice) =>
      slice.related !== null ? expire(slice, Number.POSITIVE_INFINITY, watch) : giveUp(slice),
    );
  else if (cell.owed === 1) {
    // By far the most frequent, and what a log of millions of events waits for.
    const at = cell.open === NOWHERE ? firstOf(cell.openTargets) : firstOf(cell.open);
    cell.open = NOWHERE;
    cell.openTargets = NOWHERE;
    cell.owed = 0;
    cell.violated += 1;
    watch.breach(cell, at, at, NOWHERE);
  } else tellTogether(watch, freshOf(watch, cell, giveUp(cell)));
}

/** What is open in a cell without conditions is violated. @returns where it is */
function giveUp(cell: Cell): number[] {
  const missed =
    cell.openTargets === NOWHERE ? listOf(cell.open) : [...listOf(cell.open), ...listOf(cell.openTargets)];
  cell.open = NOWHERE;
  cell.openTargets = NOWHERE;
  cell.owed = 0;
  cell.violated += missed.length;
  return missed;
}

/** The clock has reached an instant: what was due by then is broken for good, and told. */
export function tick(watch: Watch, cell: Cell, acts: number, time: number): void {
  weigh(watch, cell, acts);
  breakTogether(watch, cell, (slice) => expire(slice, time, watch));
}

/** Persons who owe on one item are told of together: a finding is known by its constraint, item and act. */
function breakTogether(watch: Watch, cell: Cell, take: (slice: Cell) => number[]): void {
  const slices = watch.key === null ? [cell] : [...(cell.slices?.values() ?? [])];
  const fresh: number[] = [];
  for (const slice of slices) {
    const breaking = () => fresh.push(...freshOf(watch, slice, take(slice)));
    if (slice === cell) breaking();
    else summed(cell, slice, breaking);
  }
  tellTogether(watch, fresh);
}

/** Of acts missed in a slice all that rest on an item not told of before, not only the first; from now on they are told. */
function freshOf(watch: Watch, slice: Cell, missed: number[]): number[] {
  if (missed.length === 0) return missed;
  slice.broken = true;
  if (!watch.scene.listens) return [];
  const fresh = missed.filter((at) => !watch.isTold(slice, at));
  for (const at of fresh) watch.isNew(slice, at);
  return fresh;
}

function tellTogether(watch: Watch, places: number[]): void {
  const [first] = places;
  if (first === undefined) return;
  const { scene, index } = watch;
  const item = scene.itemAt(first);
  if (places.every((at) => scene.itemAt(at) === item)) scene.tell(index, item, inOrder(places));
  else
    for (const [each, acts] of Map.groupBy(places, (at) => scene.itemAt(at)))
      scene.tell(index, each, inOrder(acts));
}

function inOrder(places: number[]): number[] {
  return places.sort((a, b) => a - b);
}

export type Open = { at: number; entry: Entry | null };

/** The open activations of a constraint that is not judged once. */
export function openOf(watch: Watch, cell: Cell): Open[] {
  const slices = watch.key === null ? [cell] : [...(cell.slices?.values() ?? [])];
  return slices.flatMap((slice) => [
    ...[...listOf(slice.open), ...listOf(slice.openTargets)].map((at) => ({ at, entry: null })),
    ...(slice.related?.sides ?? []).flatMap((side, index) => {
      const direction = watch.correlated?.directions[index];
      return direction?.wanted && direction.after
        ? side.activations.map((entry) => ({ at: entry.at, entry }))
        : [];
    }),
  ]);
}
