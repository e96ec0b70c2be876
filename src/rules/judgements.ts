/** What the machines of the templates have in common: what they answer, and the memory of what they have told. */
import type { Constraint, Same } from "../norms/index.ts";
import type { Counts } from "./counts.ts";
import type { Occurrence, Verdict } from "./occurrence.ts";

/** On which agenda item, and the acts that it rests on. */
export type Broken = { item: string | null; acts: number[] };
export type Activations = { fulfilled: number; violated: number };
export type Standing = { verdict: Verdict; vacuous: boolean; activations: Activations };

export type Machine = {
  /** The breach that an act brings, or null. */
  step(o: Occurrence, counts: Counts): Broken | null;
  /** What is owed when nothing more will come is broken for good. Only templates that can owe something have it. */
  settle?(counts: Counts): Broken[];
  /** How it stands; complete = nothing more will come. */
  standing(complete: boolean, counts: Counts): Standing;
};

/** The template of a kind. */
export type Of<Kind extends string> = Constraint["template"] & { kind: Kind };

/** What a machine has found, and whether it has told it. */
export class Judgements {
  readonly activations: Activations = { fulfilled: 0, violated: 0 };
  private readonly told = new Set<string>();

  isNew(key: string): boolean {
    return !this.told.has(key);
  }

  /** A breach on the act's item; null when it was told before. */
  breach(key: string, item: string | null, acts: number[]): Broken | null {
    if (this.told.has(key)) return null;
    this.told.add(key);
    return { item, acts };
  }

  standing(complete: boolean): Standing {
    const { fulfilled, violated } = this.activations;
    const verdict = this.told.size > 0 ? "violated" : complete ? "satisfied" : "possibly-satisfied";
    return { verdict, vacuous: fulfilled + violated === 0, activations: { fulfilled, violated } };
  }

  /** As `standing`, where `owed` activations wait for something that may still come. */
  owing(complete: boolean, owed: number): Standing {
    if (owed === 0) return this.standing(complete);
    const { fulfilled, violated } = this.activations;
    const broken = complete || this.told.size > 0;
    return {
      verdict: broken ? "violated" : "possibly-violated",
      vacuous: false,
      activations: { fulfilled, violated: complete ? violated + owed : violated },
    };
  }
}

/** Acts with the same key concern each other. */
export function keyOf(same: readonly Same[], o: Occurrence): string {
  const item = same.includes("item") ? (o.item ?? "") : "";
  return same.includes("of") ? `${item}\n${o.of ?? ""}` : item;
}

/** A breach is told once per item and, where persons are correlated, per person. */
export function itemKey(same: readonly Same[], o: Occurrence): string {
  return same.includes("of") ? `${o.item ?? ""}\n${o.of ?? ""}` : (o.item ?? "");
}
