/** What a pair asks of its two acts beyond their kinds, compiled. */
import type { Pair, PairKind } from "../norms/template.ts";
import { type Clock, clockOf } from "./limits.ts";
import type { Kept, Key, Scene } from "./scene.ts";

/** One direction in which a pair is judged. */
export type Direction = {
  /** Must the target be there, or must it not? */
  wanted: boolean;
  before: boolean;
  after: boolean;
  reach: "any" | "alternate" | "chain";
  /** The other way round: the acts of the target's kind are judged. */
  turned: boolean;
};

export type Correlated = {
  directions: readonly Direction[];
  /** Chain templates look at neighbours, whatever their slice. */
  isChain: boolean;
  key: () => Key;
  keeps: boolean;
  /** Over the two acts, in the pair's own order. */
  agree: ((activation: Kept, target: Kept) => boolean) | null;
  clock: Clock | null;
  /** Each who is present in one of these capacities and not recused. */
  each: (() => Key[]) | null;
  tellsEach: boolean;
};

const FORTH = { turned: false } as const;
const any = { reach: "any" } as const;
const wanted = { wanted: true } as const;
const unwanted = { wanted: false } as const;
const before = { before: true, after: false } as const;
const after = { before: false, after: true } as const;
const anywhere = { before: true, after: true } as const;

const DIRECTIONS: { [K in PairKind]: readonly Direction[] } = (() => {
  const response: Direction = { ...wanted, ...after, ...any, ...FORTH };
  const precedence: Direction = { ...wanted, ...before, ...any, ...FORTH };
  const existence: Direction = { ...wanted, ...anywhere, ...any, ...FORTH };
  const not = (d: Direction): Direction => ({ ...d, ...unwanted });
  const alternate = (d: Direction): Direction => ({ ...d, reach: "alternate" });
  const chain = (d: Direction): Direction => ({ ...d, reach: "chain" });
  const turned = (d: Direction): Direction => ({ ...d, turned: true });
  return {
    responded_existence: [existence],
    co_existence: [existence, turned(existence)],
    response: [response],
    alternate_response: [alternate(response)],
    chain_response: [chain(response)],
    precedence: [precedence],
    alternate_precedence: [alternate(precedence)],
    chain_precedence: [chain(precedence)],
    succession: [response, turned(precedence)],
    alternate_succession: [alternate(response), turned(alternate(precedence))],
    chain_succession: [chain(response), turned(chain(precedence))],
    not_responded_existence: [not(existence)],
    not_co_existence: [not(existence), turned(not(existence))],
    not_response: [not(response)],
    not_precedence: [not(precedence)],
    not_succession: [not(response), turned(not(precedence))],
    not_chain_response: [not(chain(response))],
    not_chain_precedence: [not(chain(precedence))],
    not_chain_succession: [not(chain(response)), turned(not(chain(precedence)))],
  };
})();

/** Null: acts of one slice concern each other without further condition. */
export function correlate(pair: Pair, hasDays: boolean, scene: Scene): Correlated | null {
  const directions = DIRECTIONS[pair.kind];
  const isChain = directions.some((d) => d.reach === "chain");
  const { same, different = [], where, time, each } = pair;
  const isPlain = different.length === 0 && !where && !time && !each;
  // Days concern activations: where the acts of both kinds are judged, an act outside them is still a target.
  if (isPlain && !(isChain && same.length > 0) && !(hasDays && directions.length > 1)) return null;
  const differ = different.length > 0 ? scene.differ(different) : null;
  const holds = where ? scene.holdsOver(where) : null;
  const clock = time ? clockOf(time, scene) : null;
  return {
    directions,
    isChain,
    key: scene.keyBy(same),
    keeps: differ !== null || holds !== null,
    agree: differ && holds ? (a, t) => differ(a, t) && holds(a, t) : (differ ?? holds),
    clock,
    each: each ? scene.dueBy(pair.target.as) : null,
    tellsEach: clock?.hasLimit ?? false,
  };
}

export function isChainKind(kind: PairKind): boolean {
  return DIRECTIONS[kind].some((d) => d.reach === "chain");
}
