/**
 * Templates over two kinds of acts, where acts of one slice concern each other without further condition. What is owed,
 * fulfilled or broken follows from a few positions. Each step judges an act by what stood before it; it is remembered
 * only then (see take in watch.ts), so that an act that is activation and target at once is never its own target.
 */
import type { PairKind } from "../norms/index.ts";
import { ACTIVATION, addPlace, type Cell, firstOf, howMany, NOWHERE, TARGET } from "./cell.ts";
import type { Step, Watch } from "./watch.ts";

function answerAll(cell: Cell): void {
  if (cell.open === NOWHERE) return;
  const answered = howMany(cell.open);
  cell.fulfilled += answered;
  cell.owed -= answered;
  cell.open = NOWHERE;
}

function answerAllTargets(cell: Cell): void {
  if (cell.openTargets === NOWHERE) return;
  const answered = howMany(cell.openTargets);
  cell.fulfilled += answered;
  cell.owed -= answered;
  cell.openTargets = NOWHERE;
}

function owe(cell: Cell, at: number): void {
  cell.open = addPlace(cell.open, at);
  cell.owed += 1;
}

/** The open activation can no longer be answered. */
function miss(cell: Cell, missedAt: number, watch: Watch): void {
  const activation = firstOf(cell.open);
  cell.open = NOWHERE;
  cell.owed -= 1;
  cell.violated += 1;
  watch.breach(cell, activation, activation, missedAt);
}

function judge(cell: Cell, good: boolean, at: number, watch: Watch): void {
  if (good) cell.fulfilled += 1;
  else {
    cell.violated += 1;
    watch.breach(cell, at, at, NOWHERE);
  }
}

const respond: Step = (cell, role, at) => {
  if (role & TARGET) answerAll(cell);
  if (role & ACTIVATION) owe(cell, at);
};

const respondAlternately: Step = (cell, role, at, watch) => {
  if (role & TARGET) answerAll(cell);
  if (role & ACTIVATION) {
    if (cell.open !== NOWHERE) miss(cell, at, watch);
    owe(cell, at);
  }
};

/** The act that followed an open activation at once was no target: it may never have been shown to this constraint. */
export function missNext(cell: Cell, acts: number, watch: Watch): void {
  if (cell.open === NOWHERE) return;
  const activation = firstOf(cell.open);
  if (activation < acts - 1) miss(cell, activation + 1, watch);
}

const respondNext: Step = (cell, role, at, watch) => {
  missNext(cell, at, watch);
  if (role & TARGET) answerAll(cell);
  else missNext(cell, at + 1, watch);
  if (role & ACTIVATION) owe(cell, at);
};

const follow: Step = (cell, role, at, watch) => {
  if (role & ACTIVATION) judge(cell, cell.lastTarget !== NOWHERE, at, watch);
};

const followAlternately: Step = (cell, role, at, watch) => {
  if (role & ACTIVATION)
    judge(cell, cell.lastTarget !== NOWHERE && cell.lastTarget >= cell.lastActivation, at, watch);
};

const followNext: Step = (cell, role, at, watch) => {
  if (role & ACTIVATION) judge(cell, at > 0 && cell.lastTarget === at - 1, at, watch);
};

/** As `follow`, the other way round: the targets are judged by the activations before them. */
const targetFollows: Step = (cell, role, at, watch) => {
  if (role & TARGET) judge(cell, cell.lastActivation !== NOWHERE, at, watch);
};

const targetFollowsAlternately: Step = (cell, role, at, watch) => {
  if (role & TARGET)
    judge(cell, cell.lastActivation !== NOWHERE && cell.lastActivation >= cell.lastTarget, at, watch);
};

const targetFollowsNext: Step = (cell, role, at, watch) => {
  if (role & TARGET) judge(cell, at > 0 && cell.lastActivation === at - 1, at, watch);
};

const respondAnywhere: Step = (cell, role, at) => {
  if (role & TARGET) answerAll(cell);
  if (role & ACTIVATION) {
    if (cell.firstTarget === NOWHERE) owe(cell, at);
    else cell.fulfilled += 1;
  }
};

const targetRespondsAnywhere: Step = (cell, role, at) => {
  if (role & ACTIVATION) answerAllTargets(cell);
  if (role & TARGET) {
    if (cell.firstActivation === NOWHERE) {
      cell.openTargets = addPlace(cell.openTargets, at);
      cell.owed += 1;
    } else cell.fulfilled += 1;
  }
};

/** Activations stand until a target comes after them. */
const notAfter: Step = (cell, role, at, watch) => {
  if (role & TARGET && cell.firstActivation !== NOWHERE) {
    cell.fulfilled -= cell.standing;
    cell.violated += cell.standing;
    cell.standing = 0;
    watch.breach(cell, at, cell.firstActivation, at);
  }
  if (role & ACTIVATION) {
    cell.fulfilled += 1;
    cell.standing += 1;
  }
};

const notBefore: Step = (cell, role, at, watch) => {
  if (role & ACTIVATION) judgeNot(cell, cell.firstTarget, at, watch);
};

const targetNotAfter: Step = (cell, role, at, watch) => {
  if (role & TARGET) judgeNot(cell, cell.firstActivation, at, watch);
};

function judgeNot(cell: Cell, forbidden: number, at: number, watch: Watch): void {
  if (forbidden === NOWHERE) cell.fulfilled += 1;
  else {
    cell.violated += 1;
    watch.breach(cell, at, forbidden, at);
  }
}

const notAnywhere: Step = (cell, role, at, watch) => {
  if (role & TARGET && cell.firstActivation !== NOWHERE) {
    cell.fulfilled -= cell.standing;
    cell.violated += cell.standing;
    cell.standing = 0;
    watch.breach(cell, at, cell.firstActivation, at);
  }
  if (role & ACTIVATION) {
    judgeNot(cell, cell.firstTarget, at, watch);
    if (cell.firstTarget === NOWHERE) cell.standing += 1;
  }
};

const targetNotAnywhere: Step = (cell, role, at, watch) => {
  if (role & ACTIVATION && cell.firstTarget !== NOWHERE) {
    cell.fulfilled -= cell.standingTargets;
    cell.violated += cell.standingTargets;
    cell.standingTargets = 0;
    watch.breach(cell, at, cell.firstTarget, at);
  }
  if (role & TARGET) {
    judgeNot(cell, cell.firstActivation, at, watch);
    if (cell.firstActivation === NOWHERE) cell.standingTargets += 1;
  }
};

const notNext: Step = (cell, role, at, watch) => {
  if (role & TARGET && at > 0 && cell.lastActivation === at - 1) {
    cell.fulfilled -= 1;
    cell.violated += 1;
    watch.breach(cell, at, at - 1, at);
  }
  if (role & ACTIVATION) cell.fulfilled += 1;
};

const notPrevious: Step = (cell, role, at, watch) => {
  if (role & ACTIVATION)
    judgeNot(cell, at > 0 && cell.lastTarget === at - 1 ? cell.lastTarget : NOWHERE, at, watch);
};

const targetNotNext: Step = (cell, role, at, watch) => {
  if (role & TARGET)
    judgeNot(cell, at > 0 && cell.lastActivation === at - 1 ? cell.lastActivation : NOWHERE, at, watch);
};

/** One direction, or both at once: their memories lie apart in the cell. */
type Halves = readonly [forth: Step, back?: Step];

export const PLAIN_PAIRS: { [K in PairKind]: Halves } = {
  responded_existence: [respondAnywhere],
  co_existence: [respondAnywhere, targetRespondsAnywhere],
  response: [respond],
  alternate_response: [respondAlternately],
  chain_response: [respondNext],
  precedence: [follow],
  alternate_precedence: [followAlternately],
  chain_precedence: [followNext],
  succession: [respond, targetFollows],
  alternate_succession: [respondAlternately, targetFollowsAlternately],
  chain_succession: [respondNext, targetFollowsNext],
  not_responded_existence: [notAnywhere],
  not_co_existence: [notAnywhere, targetNotAnywhere],
  not_response: [notAfter],
  not_precedence: [notBefore],
  not_succession: [notAfter, targetNotAfter],
  not_chain_response: [notNext],
  not_chain_precedence: [notPrevious],
  not_chain_succession: [notNext, targetNotNext],
};

/** Kinds of which an answer may be missed by an act that is neither activation nor target. */
export const MISSES_NEXT: ReadonlySet<string> = new Set(["chain_response", "chain_succession"]);

/** Can nothing that comes break it any more? Without slices only. */
export function isPairSettled(kind: PairKind, cell: Cell): boolean {
  switch (kind) {
    case "precedence":
    case "responded_existence":
      return cell.firstTarget !== NOWHERE;
    case "co_existence":
      return cell.firstTarget !== NOWHERE && cell.firstActivation !== NOWHERE;
    default:
      return false;
  }
}
