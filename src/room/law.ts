/** What the rules of an item's own law say in the room: asked of the compiled procedure, no number stands here. Pure. */
import type { Facts } from "../norms/feel.ts";
import { type Procedure, REMEMBERED_FIELDS } from "../norms/model.ts";

export type { Facts };

type Said = { type: string; data: Record<string, unknown>; erased?: boolean };

/** What conditions may ask of the matter: the fields that it remembers, each as it was said last. */
export function factsOf({ remembers, counting }: Procedure, acts: readonly Said[]): Facts {
  const facts: Record<string, string | number | boolean | null> = {};
  for (const name of remembers ?? REMEMBERED_FIELDS) facts[name] = null;
  for (const { data, erased } of acts)
    for (const [name, value] of Object.entries(erased ? {} : data))
      if (
        name in facts &&
        (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      )
        facts[name] = value;
  return counting ? { ...facts, yes: 0, no: 0, abstain: 0, votes: 0, recused: 0, present: 0 } : facts;
}

/** Whether a rule that is a condition holds for these facts; null where it does not speak of them. */
export function holdsFor(procedure: Procedure, constraint: string, facts: Facts): boolean | null {
  const template = procedure.constraints.find(({ id }) => id === constraint)?.template;
  if (template?.kind !== "condition") return null;
  if (template.when && template.when.holds(facts) !== true) return null;
  return template.holds.holds(facts);
}

const QUORUM = ["quorum", "quorum-of-the-own-list"];

/** The fewest who must be there for the meeting to decide on the item; null where the law cannot be asked yet. */
export function neededOf(procedure: Procedure, facts: Facts, due: number): number | null {
  for (let present = 0; present <= due; present++) {
    const answers = QUORUM.map((rule) => holdsFor(procedure, rule, { ...facts, due, present }));
    if (answers[0] === null) return null;
    if (answers.every((answer) => answer !== false)) return present;
  }
  return null;
}

/** Whether the law keeps named positions away from a secret ballot on this item. */
export function isNotBeforeSecretBallot(procedure: Procedure, facts: Facts): boolean {
  const rule = procedure.constraints.find(({ id }) => id === "no-positions-before-a-secret-ballot");
  if (!rule || !("activation" in rule.template)) return false;
  const { when } = rule.template.activation;
  return !when || when.holds(facts) === true;
}
