/** What is worth a second look in a procedure, though nothing is wrong: for lint. */
import type { Condition } from "./feel.ts";
import type { Constraint, Procedure } from "./model.ts";

export type Note = { procedure: string; id: string; message: string };

export function notesOn(procedure: Procedure): Note[] {
  const notes = [...procedure.constraints.flatMap((c) => divisionNotes(c)), ...stageNotes(procedure)];
  return [...new Map(notes.map((n) => [`${n.id} ${n.message}`, { procedure: procedure.id, ...n }])).values()];
}

type Said = Omit<Note, "procedure">;

/** Where it divides by a fact that may be 0, nothing is judged; who writes it should want that. */
function divisionNotes(c: Constraint): Said[] {
  const { template: t } = c;
  const guard = t.kind === "condition" ? (t.when?.source ?? "") : "";
  return conditionsOf(c).flatMap(({ divisors }) =>
    divisors
      .filter((divisor) => !guard.includes(divisor))
      .map((divisor) => ({
        id: c.id,
        message: `it divides by ${divisor}; where that is 0, nothing is judged. Say \`when: ${divisor} > 0\`, or multiply instead.`,
      })),
  );
}

/** Where stages say what comes next, one that says nothing was perhaps forgotten; from a closing act nothing need come. */
function stageNotes({ stages, acts }: Procedure): Said[] {
  if (stages.every(({ next }) => next.length === 0)) return [];
  const ends = new Set(Object.values(acts).flatMap((act) => (act.closes ? act.stage : [])));
  return stages
    .filter(({ id, next }) => next.length === 0 && !ends.has(id))
    .map(({ id }) => ({
      id,
      message: `nothing comes next at the stage ${id}, so its page offers all acts alike. Say \`next: [act, …]\` there.`,
    }));
}

function conditionsOf({ template: t }: Constraint): Condition[] {
  const found = Object.values(t).flatMap((part): unknown[] =>
    typeof part === "object" && part !== null && "when" in part ? [part, part.when] : [part],
  );
  return found.filter(
    (part): part is Condition => typeof part === "object" && part !== null && "divisors" in part,
  );
}
