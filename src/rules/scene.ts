/**
 * The act at hand and what stands around it, as constraints see it. Two scenes have the same face: an act as it is
 * recorded, and a place in the columns of a log.
 */
import type { Calendar } from "../calendar/index.ts";
import type { Condition } from "../norms/feel.ts";
import type { Selector } from "../norms/index.ts";

/** Of, by, item or a field, so that equal things have equal keys: texts online, codes of words in a log. */
export type Key = string | number | boolean;
/** What a condition sees of an act; null: it is not known. */
export type Fact = Key | null;
export type Facts = Parameters<Condition["holds"]>[0];
export type Test = () => boolean;

/** An act kept, to be asked of later: an occurrence, or a position in a log. */
export type Kept = unknown;

export type Scene = {
  readonly calendar: Calendar;
  /** Does anybody listen to breaches? */
  readonly listens: boolean;

  /** What a selector asks of the act beyond its type; null where the type is enough. */
  testOf(selector: Selector): Test | null;
  /** Reads a field of the act at hand. */
  reads(name: string): () => Fact;
  /** What makes acts concern each other; missing is equal to missing. */
  keyBy(names: readonly string[]): () => Key;
  /** Tells what a condition holds at the act; null: a fact is not known. */
  holdsAtAct(condition: Condition): () => boolean | null;
  /** As when nothing more comes: no act's fields, no item's votes. */
  holdsAtEnd(condition: Condition): () => boolean | null;
  /** Claimed, in milliseconds since the epoch; NaN = none. */
  time(): number;
  /** Whom the act is about. */
  person(): Key | null;
  /** Those who are present in one of the capacities and not recused on the act's item. */
  dueBy(as: readonly string[] | null): () => Key[];
  /** Is the person recused on the item of the act at that position? */
  isRecused(person: Key, at: number): boolean;

  keep(): Kept;
  /** Both have a value of each name, and they differ. */
  differ(names: readonly string[]): (a: Kept, b: Kept) => boolean;
  holdsOver(where: Condition): (activation: Kept, target: Kept) => boolean;

  /** The agenda item of an act of the matter. */
  itemAt(at: number): Key | null;
  /** A breach of the watch of that index: on which item, and the positions of the acts that it rests on. */
  tell(watch: number, item: Key | null, acts: number[]): void;
};
