/**
 * One constraint watched over one matter. Each template of Declare (Pesic, van der Aalst) is a small machine: it takes an
 * act and answers with the breach that the act brings, or nothing. A breach is told once per item (and person, where the
 * constraint correlates persons). oracle.fixture.ts says the same from the definitions, over whole traces.
 *
 * An act that is activation and target at once is not its own target: "before" and "after" are strict.
 */
import type { Constraint, Counting } from "../norms/index.ts";
import type { Machine } from "./judgements.ts";
import { notResponse, precedence, precedenceOfEach, response } from "./pairs.ts";
import { absence, atTheEnd, condition, first, last } from "./singles.ts";

export type Watch = Machine & { constraint: Constraint };

export function watch(constraint: Constraint, counting: Counting | null): Watch {
  return { constraint, ...machine(constraint, counting) };
}

function machine({ template: t }: Constraint, counting: Counting | null): Machine {
  switch (t.kind) {
    case "precedence":
      return t.each ? precedenceOfEach(t) : precedence(t);
    case "not_response":
      return notResponse(t);
    case "response":
      return response(t);
    case "absence":
      return absence(t);
    case "first":
      return first(t);
    case "last":
      return last(t);
    case "condition":
      return condition(t, counting);
    case "finally":
      return atTheEnd(t, counting);
    default:
      throw new Error(`the template ${t.kind} is not built yet`);
  }
}
