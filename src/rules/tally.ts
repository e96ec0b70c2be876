/** What the cases of a log come to, constraint by constraint, added up without an object per case. */
import type { Cell } from "./cell.ts";
import type { Plan } from "./plan.ts";
import { fulfilledIn, isVacuous, POSSIBLY_VIOLATED, VIOLATED, verdictOf, violatedIn } from "./standing.ts";
import type { Watch } from "./watch.ts";

const NOT_TAKEN = -1;

export type ConstraintCheck = {
  id: string;
  /** Disjoint. */
  cases: { satisfied: number; violated: number; pending: number; vacuous: number };
  activations: { fulfilled: number; violated: number };
};

/** The sums of one line. In the cases that are none of these there was nothing to judge. */
export class Line {
  satisfied = 0;
  violated = 0;
  pending = 0;
  fulfilments = 0;
  violations = 0;
  /** Of the case at hand, where a line has several versions: the worst verdict, and whether any had something to judge. */
  worst = NOT_TAKEN;
  judged = false;

  closeCase(verdict: number, judged: boolean): void {
    if (verdict === VIOLATED) this.violated += 1;
    else if (verdict === POSSIBLY_VIOLATED) this.pending += 1;
    else if (judged) this.satisfied += 1;
  }
}

/** A watch with its cell and its line. */
export type Seat = {
  watch: Watch;
  cell: Cell;
  line: Line;
  hasVersions: boolean;
  /** Of the watch, side by side with what is read as often. */
  once: boolean;
  owedAtStart: number;
  judgedAtStart: boolean;
  /** It is to be looked at before it is judged. */
  glances: boolean;
  /** Where nothing was shown to it there is nothing to judge. */
  mayRest: boolean;
};

export class Tally {
  readonly seats: readonly Seat[];
  private readonly complete: boolean;
  private readonly plan: Plan;
  private readonly lines: Line[];
  private readonly versioned: Line[];

  constructor(plan: Plan, cells: readonly Cell[], complete: boolean) {
    this.complete = complete;
    this.plan = plan;
    this.lines = plan.lines.map(() => new Line());
    this.versioned = this.lines.filter((_, index) => (plan.lines[index]?.watches.length ?? 0) > 1);
    this.seats = plan.watches.map((watch): Seat => {
      const index = plan.lines.findIndex((line) => line.watches.includes(watch.index));
      const line = this.lines[index] as Line;
      const glances = watch.misses !== null || watch.weighs !== null;
      return {
        watch,
        cell: cells[watch.index] as Cell,
        line,
        hasVersions: this.versioned.includes(line),
        once: watch.once,
        owedAtStart: watch.owedAtStart,
        judgedAtStart: watch.judgedAtStart,
        glances,
        mayRest: !glances && !watch.once,
      };
    });
  }

  /** The cell must be weighed. */
  take({ watch, cell, line, hasVersions, once }: Seat): void {
    const { complete } = this;
    if (!hasVersions && !once) {
      // The same as below, for what most rules are.
      const { fulfilled, violated, owed } = cell;
      line.fulfilments += fulfilled;
      line.violations += complete ? violated + owed : violated;
      if (cell.broken || (complete && owed > 0)) line.violated += 1;
      else if (owed > 0) line.pending += 1;
      else if (fulfilled > 0) line.satisfied += 1;
      return;
    }
    const verdict = verdictOf(watch, cell, complete);
    const judged = !isVacuous(watch, cell);
    line.fulfilments += fulfilledIn(watch, cell, verdict);
    line.violations += violatedIn(watch, cell, verdict, complete);
    if (hasVersions) {
      if (verdict > line.worst) line.worst = verdict;
      if (judged) line.judged = true;
    } else line.closeCase(verdict, judged);
  }

  closeCase(): void {
    for (const line of this.versioned) {
      line.closeCase(line.worst, line.judged);
      line.worst = NOT_TAKEN;
      line.judged = false;
    }
  }

  results(cases: number): ConstraintCheck[] {
    return this.lines.map(({ satisfied, violated, pending, fulfilments, violations }, index) => ({
      id: this.plan.lines[index]?.id ?? "",
      cases: { satisfied, violated, pending, vacuous: cases - satisfied - violated - pending },
      activations: { fulfilled: fulfilments, violated: violations },
    }));
  }
}
