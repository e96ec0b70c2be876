/**
 * Control-flow templates as automata: whether a sequence of acts can still be continued so that the rule is kept. A letter
 * says what an act is to the rule, in the bits of cell.ts. Beside the machines of plain-pairs and plain-singles these know
 * nothing of items, acts or counts; tests hold the two to be equal.
 */
import type { Selector, Template } from "../norms/index.ts";
import type { Pair, PairKind } from "../norms/template.ts";
import { ACTIVATION, GIVEN, TARGET } from "./cell.ts";

/** From here nothing leads back. */
export const BROKEN = -1;

export type Automaton = {
  start: number;
  next(state: number, letter: number): number;
  accepts(state: number): boolean;
};

export type Lettered = { automaton: Automaton; letters: { letter: number; selector: Selector }[] };

const A = ACTIVATION;
const T = TARGET;
const turned = (letter: number) => (letter & A ? T : 0) | (letter & T ? A : 0);

/** A state of 0 or 1 bits; no state but BROKEN is ever refused where all are accepted. */
function automaton(
  next: Automaton["next"],
  accepts: Automaton["accepts"] = () => true,
  start = 0,
): Automaton {
  return { start, accepts, next: (state, letter) => (state === BROKEN ? BROKEN : next(state, letter)) };
}

const isNot = (state: number) => state === 0;
const OWED = 1;
const SEEN = 2;

const respondedExistence = automaton(
  (state, letter) => {
    let owed = state & OWED;
    if (letter & T) owed = 0;
    if (letter & A && !(state & SEEN)) owed = OWED;
    return owed | (letter & T ? SEEN : state & SEEN);
  },
  (state) => !(state & OWED),
);
const response = automaton((state, letter) => (letter & A ? 1 : letter & T ? 0 : state), isNot);
const alternateResponse = automaton((state, letter) => {
  const owed = letter & T ? 0 : state;
  if (!(letter & A)) return owed;
  return owed ? BROKEN : 1;
}, isNot);
const chainResponse = automaton(
  (state, letter) => (state && !(letter & T) ? BROKEN : letter & A ? 1 : 0),
  isNot,
);
const precedence = automaton((state, letter) => (letter & A && !state ? BROKEN : letter & T ? 1 : state));
const alternatePrecedence = automaton((state, letter) => {
  if (letter & A && !state) return BROKEN;
  return letter & T ? 1 : letter & A ? 0 : state;
});
const chainPrecedence = automaton((state, letter) => (letter & A && !state ? BROKEN : letter & T ? 1 : 0));
const notResponse = automaton((state, letter) => (letter & T && state ? BROKEN : letter & A ? 1 : state));
const notPrecedence = automaton((state, letter) => (letter & A && state ? BROKEN : letter & T ? 1 : state));
const notChainResponse = automaton((state, letter) => (letter & T && state ? BROKEN : letter & A ? 1 : 0));
const notChainPrecedence = automaton((state, letter) => (letter & A && state ? BROKEN : letter & T ? 1 : 0));
const notTogether = automaton((state, letter) => {
  if ((letter & T && state & A) || (letter & A && state & T)) return BROKEN;
  return state | (letter & (A | T));
});

/** States of the halves are below this. */
const WIDTH = 8;

function both(one: Automaton, other: Automaton): Automaton {
  const back = automaton((state, letter) => other.next(state, turned(letter)), other.accepts, other.start);
  return automaton(
    (state, letter) => {
      const left = one.next(Math.floor(state / WIDTH), letter);
      const right = back.next(state % WIDTH, letter);
      return left === BROKEN || right === BROKEN ? BROKEN : left * WIDTH + right;
    },
    (state) => one.accepts(Math.floor(state / WIDTH)) && back.accepts(state % WIDTH),
    one.start * WIDTH + back.start,
  );
}

const PAIRS: { [K in PairKind]: Automaton } = {
  responded_existence: respondedExistence,
  co_existence: both(respondedExistence, respondedExistence),
  response,
  alternate_response: alternateResponse,
  chain_response: chainResponse,
  precedence,
  alternate_precedence: alternatePrecedence,
  chain_precedence: chainPrecedence,
  succession: both(response, precedence),
  alternate_succession: both(alternateResponse, alternatePrecedence),
  chain_succession: both(chainResponse, chainPrecedence),
  not_responded_existence: notTogether,
  not_co_existence: notTogether,
  not_response: notResponse,
  not_precedence: notPrecedence,
  not_succession: notResponse,
  not_chain_response: notChainResponse,
  not_chain_precedence: notChainPrecedence,
  not_chain_succession: notChainResponse,
};

const LATEST_IS_BAD = 1;
const IS_DUE = 2;

function counting(kind: "existence" | "absence" | "exactly", n: number): Automaton {
  const most = kind === "existence" ? Number.POSITIVE_INFINITY : kind === "absence" ? n - 1 : n;
  const step = (state: number) =>
    state + 1 > most ? BROKEN : kind === "existence" ? Math.min(n, state + 1) : state + 1;
  return automaton(
    (state, letter) => (letter & A ? step(state) : state),
    (state) => (kind === "absence" ? true : state === n),
  );
}

/** Null: the template hangs on data, correlation or time. */
export function automatonOf(t: Template): Lettered | null {
  const lettered = letteredOf(t);
  const isPlain = lettered?.letters.every(
    ({ selector: { as, with: chosen, when } }) => !as && !when && Object.keys(chosen).length === 0,
  );
  return isPlain ? lettered : null;
}

function letteredOf(t: Template): Lettered | null {
  switch (t.kind) {
    case "existence":
    case "absence":
    case "exactly":
      return one(counting(t.kind, t.n ?? 1), t.activation);
    case "init":
      return one(
        automaton((state, letter) => (state ? 1 : letter & A ? 1 : BROKEN), Boolean),
        t.activation,
      );
    case "end":
      return one(
        automaton((_, letter) => letter & A, Boolean),
        t.activation,
      );
    case "choice":
      return two(
        automaton((state, letter) => state | (letter & (A | T)), Boolean),
        t.activation,
        t.target,
      );
    case "exclusive_choice": {
      const chosen = automaton(
        (state, letter) => ((state | letter) === (A | T) ? BROKEN : state | letter),
        Boolean,
      );
      return two(chosen, t.activation, t.target);
    }
    case "first": {
      const settled = automaton((state, letter) =>
        state || !(letter & A) ? state : letter & T ? 1 : BROKEN,
      );
      return two(settled, t.among, t.must);
    }
    case "last": {
      const latest = automaton(
        (state, letter) => {
          const bad = letter & A ? (letter & T ? 0 : LATEST_IS_BAD) : state & LATEST_IS_BAD;
          return bad | (letter & GIVEN ? IS_DUE : state & IS_DUE);
        },
        (state) => state !== (LATEST_IS_BAD | IS_DUE),
        t.given ? 0 : IS_DUE,
      );
      const { automaton: found, letters } = two(latest, t.among, t.must);
      return {
        automaton: found,
        letters: t.given ? [...letters, { letter: GIVEN, selector: t.given }] : letters,
      };
    }
    case "condition":
    case "finally":
      return null;
    default:
      return pairOf(t);
  }
}

function pairOf(t: Pair): Lettered | null {
  if (t.same.length > 0 || t.different?.length || t.where || t.time || t.each) return null;
  return two(PAIRS[t.kind], t.activation, t.target);
}

function one(found: Automaton, activation: Selector): Lettered {
  return { automaton: found, letters: [{ letter: A, selector: activation }] };
}

function two(found: Automaton, activation: Selector, target: Selector): Lettered {
  return { automaton: found, letters: [...one(found, activation).letters, { letter: T, selector: target }] };
}
