/**
 * What one constraint remembers of one matter, or of one slice of it. All templates share this one shape, so that the loop
 * over millions of events meets one kind of object and allocates nothing: places are positions of acts in the matter.
 */
import type { Related } from "./entries.ts";
import type { Key } from "./scene.ts";

/** What an act is to a constraint, as bits. Of `first` and `last` the target is what must be. */
export const ACTIVATION = 1;
export const TARGET = 2;
/** `last`: what makes it due. */
export const GIVEN = 4;
/** The act's day lies in the constraint's days; only told to constraints that have any. */
export const IN_FORCE = 8;

/** An act that gives more time, stops the clock, lets it run again. */
export const EXTENDS = 16;
export const PAUSES = 32;
export const RESUMES = 64;

export const NOWHERE = -1;

/**
 * Positions of acts: NOWHERE, one, or a list of several. There is seldom more than one, and a hundred thousand matters
 * have many cells: one alone is held without a list.
 */
export type Places = number | number[];

/** @returns the places with one more */
export function addPlace(places: Places, at: number): Places {
  if (typeof places === "number") return places === NOWHERE ? at : [places, at];
  places.push(at);
  return places;
}

export function howMany(places: Places): number {
  return typeof places === "number" ? (places === NOWHERE ? 0 : 1) : places.length;
}

export function firstOf(places: Places): number {
  return typeof places === "number" ? places : (places[0] ?? NOWHERE);
}

export function listOf(places: Places): number[] {
  return typeof places === "number" ? (places === NOWHERE ? [] : [places]) : places;
}

/** What pairs look at comes first, side by side: with a hundred thousand matters memory is what takes the time. */
export class Cell {
  /** Something was shown to it since it began; a log passes by those to which nothing was. */
  touched = false;
  fulfilled = 0;
  violated = 0;
  /** Activations that wait for something that may still come. */
  owed = 0;
  broken = false;
  /** Where the owed activations are. */
  open: Places = NOWHERE;
  firstActivation = NOWHERE;
  lastActivation = NOWHERE;
  firstTarget = NOWHERE;
  lastTarget = NOWHERE;
  /** The item (or activation) of which a breach was told; a set of several; undefined: of none. */
  told: Key | null | Set<Key | null> | undefined = undefined;
  /** Activations that count as fulfilled until a target comes. */
  standing = 0;
  /** Of the other direction. */
  openTargets: Places = NOWHERE;
  standingTargets = 0;
  count = 0;
  /** Nothing that may come can break it. */
  settled = false;
  /** Of a constraint that is judged once in a matter: there was something to judge. */
  judged = false;
  /** Where acts are correlated: one cell for each key. */
  slices: Map<Key, Cell> | null = null;
  /** Where pairs have conditions of their own. */
  related: Related | null = null;

  begin(owed: number, judged: boolean): void {
    this.touched = false;
    this.fulfilled = 0;
    this.violated = 0;
    this.owed = owed;
    this.broken = false;
    this.settled = false;
    this.judged = judged;
    this.count = 0;
    this.firstActivation = NOWHERE;
    this.lastActivation = NOWHERE;
    this.firstTarget = NOWHERE;
    this.lastTarget = NOWHERE;
    this.standing = 0;
    this.standingTargets = 0;
    this.open = NOWHERE;
    this.openTargets = NOWHERE;
    this.told = undefined;
    if (this.slices !== null) this.slices.clear();
    this.related = null;
  }
}
