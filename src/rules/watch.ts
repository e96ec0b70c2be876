/**
 * One constraint watched. A watch is compiled once for a procedure and holds nothing of a matter; what a matter adds is in
 * cells. Each template of Declare (Pesic, van der Aalst) is a step from act to act. oracle.fixture.ts says the same from
 * the definitions, over whole traces.
 */
import type { Constraint } from "../norms/index.ts";
import { ACTIVATION, Cell, IN_FORCE, NOWHERE, TARGET } from "./cell.ts";
import type { Correlated } from "./correlated.ts";
import type { Days } from "./days.ts";
import type { Key, Scene, Test } from "./scene.ts";

/** Takes the act at a position in, in the roles that it has. */
export type Step = (cell: Cell, role: number, at: number, watch: Watch) => void;
/** `acts`: how many there are so far. */
export type Glance = (cell: Cell, acts: number, watch: Watch) => void;

/** How a template is watched. */
export type Manner = {
  forth: Step;
  back?: Step;
  /** After every act: what is missed by an act that has no role. */
  misses?: Glance;
  /** Only the first act of a matter can miss it. */
  missesFirst?: boolean;
  /** Before it is asked how things stand. */
  weighs?: Glance;
  /** Judged once in a matter, whatever the number of acts. */
  once?: boolean;
  /** Owed from the beginning. */
  owedAtStart?: number;
  /** Judged from the beginning, of those that are judged once. */
  judgedAtStart?: boolean;
  /**
   * Of a constraint with days: the step itself is told whether the act lies in them, or any act in them makes it judged.
   * Otherwise an act outside them is no activation.
   */
  days?: "step" | "any-act";
  /** Can nothing break it any more? Without slices. */
  isSettled?: (cell: Cell) => boolean;
};

export class Watch {
  readonly index: number;
  readonly constraint: Constraint;
  readonly scene: Scene;
  readonly forth: Step;
  readonly back: Step | null;
  readonly misses: Glance | null;
  readonly weighs: Glance | null;
  readonly manner: Manner;
  readonly once: boolean;
  readonly owedAtStart: number;
  readonly judgedAtStart: boolean;
  /** What the roles ask of an act beyond its type. */
  readonly tests: readonly { role: number; test: Test }[];
  readonly days: Days | null;
  /** What slices it; null where all acts of the matter concern each other. */
  readonly key: (() => Key) | null;
  readonly correlated: Correlated | null;
  /** Every activation missed is told, not only one of an item: it had a limit of its own. */
  readonly tellsEach: boolean;
  /** No test, no days, no slices: an act's type says everything. */
  readonly isPlain: boolean;

  constructor(of: {
    index: number;
    constraint: Constraint;
    scene: Scene;
    manner: Manner;
    tests: readonly { role: number; test: Test }[];
    days: Days | null;
    key: (() => Key) | null;
    correlated: Correlated | null;
  }) {
    this.index = of.index;
    this.constraint = of.constraint;
    this.scene = of.scene;
    this.manner = of.manner;
    this.forth = of.manner.forth;
    this.back = of.manner.back ?? null;
    this.misses = of.manner.misses ?? null;
    this.weighs = of.manner.weighs ?? null;
    this.once = of.manner.once ?? false;
    this.owedAtStart = of.manner.owedAtStart ?? 0;
    this.judgedAtStart = of.days === null && (of.manner.judgedAtStart ?? false);
    this.tests = of.tests;
    this.days = of.days;
    this.key = of.key;
    this.correlated = of.correlated;
    this.tellsEach = of.correlated?.tellsEach ?? false;
    this.isPlain = of.tests.length === 0 && of.days === null && of.key === null;
  }

  begin(cell: Cell): void {
    cell.begin(this.owedAtStart, this.judgedAtStart);
  }

  /**
   * Broken: told once per item and, where acts are correlated, per key.
   * @param where the act whose item counts
   */
  breach(cell: Cell, where: number, first: number, second: number): void {
    cell.broken = true;
    const { scene } = this;
    if (!scene.listens) return;
    const item = scene.itemAt(where);
    if (isNew(cell, this.tellsEach ? where : item))
      scene.tell(this.index, item, second === NOWHERE ? [first] : [first, second]);
  }

  /** Once in a matter, on no item or on that of an act. */
  breachOnce(cell: Cell, where: number, acts: number[]): void {
    if (cell.broken) return;
    cell.broken = true;
    if (this.scene.listens)
      this.scene.tell(this.index, where === NOWHERE ? null : this.scene.itemAt(where), acts);
  }

  isNew(cell: Cell, where: number): boolean {
    return isNew(cell, this.tellsEach ? where : this.scene.itemAt(where));
  }

  isTold(cell: Cell, where: number): boolean {
    const key = this.tellsEach ? where : this.scene.itemAt(where);
    return cell.told === key || (cell.told instanceof Set && cell.told.has(key));
  }
}

/** Is this the first breach that is told of an item (or activation)? From now on it is told. */
function isNew(cell: Cell, key: Key | null): boolean {
  const { told } = cell;
  if (told === undefined) cell.told = key;
  else if (told === key) return false;
  else if (!(told instanceof Set)) cell.told = new Set([told, key]);
  else if (told.has(key)) return false;
  else told.add(key);
  return true;
}

/** Takes the act at hand in. `role`: what its type may be to the constraint. */
export function take(watch: Watch, cell: Cell, role: number, at: number): void {
  if (watch.isPlain) step(watch, cell, role, at);
  else takeWithCare(watch, cell, role, at);
}

export function step(watch: Watch, cell: Cell, role: number, at: number): void {
  watch.forth(cell, role, at, watch);
  if (watch.back !== null) watch.back(cell, role, at, watch);
  remember(cell, role, at);
}

/** An act is remembered when it is judged: it is never its own target. */
export function remember(cell: Cell, role: number, at: number): void {
  if (role & ACTIVATION) {
    if (cell.firstActivation === NOWHERE) cell.firstActivation = at;
    cell.lastActivation = at;
  }
  if (role & TARGET) {
    if (cell.firstTarget === NOWHERE) cell.firstTarget = at;
    cell.lastTarget = at;
  }
}

export function takeWithCare(watch: Watch, cell: Cell, possible: number, at: number): void {
  const { tests, days, key, manner } = watch;
  let role = possible;
  for (const { role: bit, test } of tests) if (role & bit && !test()) role &= ~bit;
  if (days !== null) {
    const inForce = days.include(watch.scene.time());
    if (manner.days === "step") {
      if (inForce) role |= IN_FORCE;
    } else {
      if (manner.days === "any-act" && inForce) cell.judged = true;
      if (!inForce) role &= manner.once ? ~(ACTIVATION | TARGET) : ~ACTIVATION;
    }
  }
  if (key === null) step(watch, cell, role, at);
  else if (role !== 0) stepSlice(watch, cell, sliceOf(cell, key()), role, at);
}

function sliceOf(cell: Cell, key: Key): Cell {
  if (cell.slices === null) cell.slices = new Map();
  let slice = cell.slices.get(key);
  if (slice === undefined) {
    slice = new Cell();
    cell.slices.set(key, slice);
  }
  return slice;
}

/** The matter's cell holds the sum of its slices. */
export function stepSlice(watch: Watch, cell: Cell, slice: Cell, role: number, at: number): void {
  summed(cell, slice, () => step(watch, slice, role, at));
}

export function summed(cell: Cell, slice: Cell, change: () => void): void {
  const { fulfilled, violated, owed } = slice;
  change();
  cell.fulfilled += slice.fulfilled - fulfilled;
  cell.violated += slice.violated - violated;
  cell.owed += slice.owed - owed;
  if (slice.broken) cell.broken = true;
}
