/** What the cases of a log come to, constraint by constraint, added up without an object per case. */
import type { Cell } from "./cell.ts";
import type { Plan } from "./plan.ts";
import { fulfilledIn, isVacuous, POSSIBLY_VIOLATED, VIOLATED, verdictOf, violatedIn } from "./standing.ts";
import type { Watch } from "./watch.ts";

export type ConstraintCheck = {
  id: string;
  /** Disjoint. */
  cases: { satisfied: number; violated: number; pending: number; vacuous: number };
  activations: { fulfilled: number; violated: number };
};

const NOT_TAKEN = -1;

export class Tally {
  private readonly complete: boolean;
  private readonly lines: Plan["lines"];
  private readonly lineOf: Int32Array;
  /** Of the case at hand: the worst verdict among a line's versions, and whether any had something to judge. */
  private readonly worst: Int8Array;
  private readonly judged: Uint8Array;
  private readonly satisfied: Float64Array;
  private readonly violated: Float64Array;
  private readonly pending: Float64Array;
  private readonly vacuous: Float64Array;
  private readonly fulfilments: Float64Array;
  private readonly violations: Float64Array;

  constructor({ lines, watches }: Plan, complete: boolean) {
    this.complete = complete;
    this.lines = lines;
    this.lineOf = new Int32Array(watches.length);
    lines.forEach((line, index) => {
      for (const watch of line.watches) this.lineOf[watch] = index;
    });
    this.worst = new Int8Array(lines.length).fill(NOT_TAKEN);
    this.judged = new Uint8Array(lines.length);
    const sums = () => new Float64Array(lines.length);
    this.satisfied = sums();
    this.violated = sums();
    this.pending = sums();
    this.vacuous = sums();
    this.fulfilments = sums();
    this.violations = sums();
  }

  /** The cell must be weighed. */
  take(watch: Watch, cell: Cell): void {
    const { complete } = this;
    const line = this.lineOf[watch.index] as number;
    const verdict = verdictOf(watch, cell, complete);
    if (verdict > (this.worst[line] as number)) this.worst[line] = verdict;
    if (!isVacuous(watch, cell)) this.judged[line] = 1;
    this.fulfilments[line] = (this.fulfilments[line] as number) + fulfilledIn(watch, cell, verdict);
    this.violations[line] = (this.violations[line] as number) + violatedIn(watch, cell, verdict, complete);
  }

  closeCase(): void {
    const { worst, judged } = this;
    for (let line = 0; line < worst.length; line += 1) {
      const verdict = worst[line] as number;
      const sum =
        verdict === VIOLATED
          ? this.violated
          : verdict === POSSIBLY_VIOLATED
            ? this.pending
            : judged[line] === 0
              ? this.vacuous
              : this.satisfied;
      sum[line] = (sum[line] as number) + 1;
      worst[line] = NOT_TAKEN;
      judged[line] = 0;
    }
  }

  results(): ConstraintCheck[] {
    const of = (sum: Float64Array, line: number) => sum[line] as number;
    return this.lines.map(({ id }, line) => ({
      id,
      cases: {
        satisfied: of(this.satisfied, line),
        violated: of(this.violated, line),
        pending: of(this.pending, line),
        vacuous: of(this.vacuous, line),
      },
      activations: { fulfilled: of(this.fulfilments, line), violated: of(this.violations, line) },
    }));
  }
}
