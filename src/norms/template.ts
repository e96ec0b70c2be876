/**
 * Kinds of constraints: the templates of Declare (Pesic, van der Aalst; MP-Declare: Burattin, Maggi, Sperduti 2016) over
 * finite traces, and what this field needs beyond them. What each means, precisely: docs/reference/templates.md.
 */
import type { Condition } from "./feel.ts";

/** Which acts are meant: any of the types (branching), in any of the capacities, with one of the values, where `when` holds. */
export type Selector = {
  acts: string[];
  as: string[] | null;
  with: Record<string, readonly unknown[]>;
  /** Over the act's own fields and the facts that stand at it; only true selects. */
  when?: Condition | null;
};

/** What two acts have in common: whom they are about, who did them, the agenda item, or a field of that name. */
export type Same = "of" | "by" | "item" | (string & {});

export type DurationUnit =
  | "seconds"
  | "minutes"
  | "hours"
  | "days"
  | "workdays"
  | "weeks"
  | "months"
  | "quarters"
  | "years";
/** A length of time as the law counts it: days and longer end with the last day; see src/calendar. */
export type Duration = { n: number; unit: DurationUnit };

/** Time between an activation and its target. */
export type TimeCondition = {
  /** Not sooner; null: at once will do. */
  atLeast: Duration | null;
  /**
   * Not later; null: no limit. `on` is a fixed day: "01-31" of the year's next such day, or the end of the quarter. `date` is
   * a field of the earlier act, which names the last day itself.
   */
  within: Duration | { on: string } | { endOf: "month" | "quarter" | "year" } | { date: string } | null;
  /** Each such act, at most `times` of them before the limit, gives `by` more, or names a later last day in the field `to`. */
  extended?:
    | { at: Selector; times: number; by: Duration }
    | { at: Selector; times: number; to: string }
    | null;
  /** The clock stands still from the one to the other. */
  suspended?: { from: Selector; until: Selector } | null;
  /** So long before the limit an open obligation shows as prevention (预防). */
  lead?: Duration | null;
};

/** How an activation and its target belong together; all of it must hold. */
export type Correlation = {
  same: Same[];
  /** Of these they differ, and both have one: four eyes. */
  different?: Same[];
  /**
   * Over `activation.FIELD` and `target.FIELD`, and of, as, by, item of each: the facts that it asks are
   * `{ activation: {…}, target: {…} }`, those of the acts' own data and these four.
   */
  where?: Condition | null;
  time?: TimeCondition | null;
};

/** Relations of two kinds of acts. In a precedence the activation is the later act; in a succession it is the earlier. */
export const PAIR_KINDS = [
  "responded_existence",
  "co_existence",
  "response",
  "alternate_response",
  "chain_response",
  "precedence",
  "alternate_precedence",
  "chain_precedence",
  "succession",
  "alternate_succession",
  "chain_succession",
  "not_responded_existence",
  "not_co_existence",
  "not_response",
  "not_precedence",
  "not_succession",
  "not_chain_response",
  "not_chain_precedence",
  "not_chain_succession",
] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

/** How often an act occurs in a matter: at least, fewer than, exactly `n` times. */
export const COUNT_KINDS = ["existence", "absence", "exactly"] as const;
export type CountKind = (typeof COUNT_KINDS)[number];

export type Pair = {
  kind: PairKind;
  activation: Selector;
  target: Selector;
  /** The target by (or about) each who is present in its capacity and not recused on the item: precedence and response. */
  each?: boolean;
} & Correlation;

export type Template =
  | Pair
  | { kind: CountKind; activation: Selector; n?: number }
  | { kind: "init" | "end"; activation: Selector }
  /** At least one of the two kinds, or exactly one of them. */
  | { kind: "choice" | "exclusive_choice"; activation: Selector; target: Selector }
  | { kind: "first"; among: Selector; must: Selector }
  | { kind: "last"; among: Selector; must: Selector; given: Selector | null }
  | { kind: "condition"; at: Selector; holds: Condition; when: Condition | null }
  | { kind: "finally"; given: Selector; holds: Condition };
