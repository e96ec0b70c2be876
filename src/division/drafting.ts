/** A drafted plan as the acts that record it, in the order of their days. Pure. */
import type { ActDraft, Actor } from "../matters/index.ts";
import type { Duty, Part } from "./plan.ts";

export type PlanDraft = {
  title: string;
  replaces?: string | undefined;
  draftedOn: string;
  duties: (Omit<Duty, "note" | "number"> & { note?: string | undefined })[];
  acting: { person: string; fromOn?: string | undefined; note?: string | undefined }[];
  limit?: { fen: number; note?: string | undefined } | undefined;
  adopted?:
    | { on: string; fromOn?: string | undefined; decision?: string | undefined; note?: string | undefined }
    | undefined;
  published?: { on: string; note?: string | undefined } | undefined;
  filed?: { on: string; note?: string | undefined } | undefined;
};

type Recording = {
  actor: Actor;
  /** Whoever is a principal by the registry; everybody else is a deputy. */
  principals: ReadonlySet<string>;
  /** An instant of a civil day that is not ahead of the clock. */
  at: (day: string) => string;
};

const ACT_OF: Record<Part, string> = {
  manages: "area-assigned",
  oversees: "area-overseen",
  checks: "area-checked",
};

/**
 * In which capacity somebody has an area is the registry's to say, not the recorder's. Oversight is a principal's, and of
 * who leads in a principal's place.
 */
export function actsOfPlan(draft: PlanDraft, { actor, principals, at }: Recording): ActDraft[] {
  const capacity = (person: string, part: Part) =>
    part === "oversees" || principals.has(person) ? "principal" : "deputy";
  const days: { day: string; act: ActDraft }[] = [];
  const add = (day: string, type: string, data: Record<string, unknown>) => {
    const given = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
    days.push({ day, act: { type: `division.${type}`, actor, claimedAt: at(day), data: given } });
  };
  const { draftedOn, adopted, published, filed, limit } = draft;
  add(draftedOn, "plan-drafted", { title: draft.title, replaces: draft.replaces });
  for (const { person, fromOn, note } of draft.acting)
    add(draftedOn, "acting-named", { of: person, as: "principal", from_on: fromOn, text: note });
  for (const { person, area, part, note } of draft.duties)
    add(draftedOn, ACT_OF[part], { of: person, as: capacity(person, part), area, text: note });
  if (limit) add(draftedOn, "limit-set", { limit: limit.fen, text: limit.note });
  if (adopted)
    add(adopted.on, "plan-adopted", {
      from_on: adopted.fromOn,
      decision: adopted.decision,
      text: adopted.note,
    });
  if (published) add(published.on, "plan-published", { text: published.note });
  if (filed) add(filed.on, "plan-filed", { text: filed.note });
  const [first, ...later] = days;
  if (!first) throw new Error("a plan is at least drafted");
  // What opens the matter comes first; what was published before it was adopted stays in that order, for the rules to see.
  return [first, ...later.toSorted((a, b) => a.day.localeCompare(b.day))].map(({ act }) => act);
}
