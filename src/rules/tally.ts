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

/** The sums of one line. */
class Line {
  satisfied = 0;
  violated = 0;
  pending = 0;
  vacuous = 0;
  fulfilments = 0;
  violations = 0;
  /** Of the case at hand, where a line has several versions: the worst verdict, and whether any had something to judge. */
  worst = NOT_TAKEN;
  judged = false;

  closeCase(verdict: number, judged: boolean): void {
    if (verdict === VIOLATED) this.violated += 1;
    else if (verdict === POSSIBLY_VIOLATED) this.pending += 1;
    else if (judged) this.satisfied += 1;
    else this.vacuous += 1;
  }
}

export class Tally {
  private readonly complete: boolean;
  private readonly plan: Plan;
  private readonly lines: Line[];
  /** By watch. */
  private readonly lineOf: Line[] = [];
  private readonly versioned: boolean[] = [];
  private readonly versionedLines: Line[];

  constructor(plan: Plan, complete: boolean) {
    this.complete = complete;
    this.plan = plan;
    this.lines = plan.lines.map(({ watches }) => {
      const line = new Line();
      for (const watch of watches) {
        this.lineOf[watch] = line;
        this.versioned[watch] = watches.length > 1;
      }
      return line;
    });
    this.versionedLines = this.lines.filter((_, index) => (plan.lines[index]?.watches.length ?? 0) > 1);
  }

  /** The cell must be weighed. */
  take(watch: Watch, cell: Cell): void {
    const { complete } = this;
    const line = this.lineOf[watch.index] as Line;
    const verdict = verdictOf(watch, cell, complete);
    const judged = !isVacuous(watch, cell);
    line.fulfilments += fulfilledIn(watch, cell, verdict);
    line.violations += violatedIn(watch, cell, verdict, complete);
    if (this.versioned[watch.index]) {
      if (verdict > line.worst) line.worst = verdict;
      if (judged) line.judged = true;
    } else line.closeCase(verdict, judged);
  }

  closeCase(): void {
    for (const line of this.versionedLines) {
      line.closeCase(line.worst, line.judged);
      line.worst = NOT_TAKEN;
      line.judged = false;
    }
  }

  results(): ConstraintCheck[] {
    return this.lines.map(({ satisfied, violated, pending, vacuous, fulfilments, violations }, index) => ({
      id: this.plan.lines[index]?.id ?? "",
      cases: { satisfied, violated, pending, vacuous },
      activations: { fulfilled: fulfilments, violated: violations },
    }));
  }
}
