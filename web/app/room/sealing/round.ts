/** Where a round of sealing stands for one of those in the room. Pure. */
import type { components } from "../../api.gen.ts";

export type Sealing = components["schemas"]["Sealing"];
export type Round = components["schemas"]["SealingRound"];

/** The latest round on the matter as one item. */
export const roundOf = (sealing: Sealing): Round | null =>
  sealing.rounds.findLast((round) => round.item === null) ?? null;

/** While positions can be sealed in it. */
export const isOpen = (round: Round) => round.revealed === null && round.state !== "given-up";

export function namesIn({ people }: Sealing): (person: string) => string {
  const names = new Map(people.map(({ person, name }) => [person, name]));
  return (person) => names.get(person) ?? "—";
}

export type MemberStanding =
  | "not-begun"
  | "not-due"
  | "to-seal"
  | "sealed"
  | "unable"
  | "opened"
  | "unopened"
  | "stated"
  | "not-in-round";

export function standingOf(round: Round | null, person: string): MemberStanding {
  if (!round) return "not-begun";
  const isOf = ({ member }: { member: string }) => member === person;
  const unopened = round.unopened.find(isOf);
  if (unopened) return round.revealed === null ? "unable" : unopened.stated ? "stated" : "unopened";
  if (round.opened.includes(person)) return "opened";
  if (round.revealed !== null) return "not-in-round";
  if (round.sealed.some(isOf)) return "sealed";
  return round.due.includes(person) ? "to-seal" : "not-due";
}

const GROUNDS = ["not_sealed", "half_lost", "does_not_open"] as const;

/** Under which word a ground is said. */
export const groundWord = (ground: string) => GROUNDS.find((known) => known === ground) ?? "does_not_open";
