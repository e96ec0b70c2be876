/**
 * 议题进程 · how far the item at hand has come in the room, derived from the acts of its matter (cn/decision). Pure. Who is
 * there, who is recused and what a vote is are counted as the procedure counts them; what is owed before a meeting may
 * decide is asked of its rules.
 */
import type { ReadAct } from "../sealing/round.ts";
import { envelope } from "../matters/act.ts";
import type { Counting, Procedure, Selector } from "../norms/model.ts";
import { type Facts, factsOf, holdsFor, isNotBeforeSecretBallot } from "./law.ts";

export const ITEM_PROCEDURE = "cn/decision";
export const PHASES = ["report", "positions", "discussion", "chair", "vote", "resolution"] as const;
/** What comes next on the item, in the order of the essay; out of that order is recorded all the same. */
export type Phase = (typeof PHASES)[number];

export type Opinion = { position: string; reasons: string | null; at: string; number: number };
export type Statement = Opinion & {
  person: string;
  as: string;
  /** Opened from a seal. */
  isSealed: boolean;
  /** Every change shows beside the first position. */
  changes: Opinion[];
};
export type CastVote = { person: string; as: string; choice: string; at: string; number: number };

export type RoomItem = {
  phase: Phase;
  /** In the order in which they came; who is recused takes no part in the item, and is not among them. */
  present: { person: string; as: string }[];
  /** Everybody who is registered as there, recused or not. */
  there: { person: string; as: string }[];
  /** Who has been there at some time; of whom only an absence is on record has not. */
  came: string[];
  recused: string[];
  /** Who leads here: there in the chair's capacity. Null: nobody does. */
  chair: string | null;
  reports: { person: string; as: string; text: string | null; at: string; number: number }[];
  positions: Statement[];
  /** Members who are there, not recused, and have yet to state; never the chair, who comes after them. */
  toState: string[];
  hasChairStated: boolean;
  /** Named positions are not asked for: the vote is secret, and the law of the item excludes them. */
  isWithoutPositions: boolean;
  remarks: { text: string | null; at: string; number: number }[];
  discussed: { text: string | null; at: string }[];
  divided: { emergency: boolean; at: string } | null;
  /** As positions stand now, those in favour would not suffice. */
  isWidelyDivided: boolean;
  vote: {
    /** What the body's own list asks for. */
    asked: string | null;
    mode: "named" | "secret" | null;
    isOpen: boolean;
    cast: CastVote[];
    /** The chair is the last of them. */
    toVote: string[];
    tally: { yes: number; no: number; abstain: number } | null;
    /** Of a count that was announced without its numbers, as in a small electorate. */
    isPassed: boolean | null;
    /** 监票人, in the order in which they were named. */
    tellers: string[];
  };
  resolved: { outcome: string; text: string | null; amount: number | null; at: string } | null;
  isWithdrawn: boolean;
  due: number | null;
  lastNumber: number;
};

type Words = Record<string, unknown>;
const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
const nameOf = (type: string) => type.slice(type.indexOf(".") + 1);

type Read = ReadAct & { erased?: boolean };

/** @param since the last number before this meeting took the item up: what was said before belongs to another meeting */
export function itemOf(procedure: Procedure, acts: readonly Read[], since = 0): RoomItem {
  const { counting } = procedure;
  if (!counting) throw new Error(`${procedure.id} does not say who counts as present`);
  const taken = start();
  for (const act of acts) {
    const who = envelope(act);
    countIn(taken, counting, act, who);
    if (act.number > since || act.type === "decision.list-entry-cited") follow(taken, act, who);
  }
  return told(procedure, taken, factsOf(procedure, acts), acts.at(-1)?.number ?? 0);
}

type Taken = ReturnType<typeof start>;
function start() {
  return {
    present: new Map<string, string>(),
    came: new Set<string>(),
    recused: new Set<string>(),
    reports: [] as RoomItem["reports"],
    positions: [] as Statement[],
    remarks: [] as RoomItem["remarks"],
    discussed: [] as RoomItem["discussed"],
    divided: null as RoomItem["divided"],
    votes: new Map<string, CastVote>(),
    tally: null as RoomItem["vote"]["tally"],
    ballot: "none" as "none" | "open" | "closed" | "void",
    asked: null as string | null,
    tellers: new Set<string>(),
    isPassed: null as boolean | null,
    resolved: null as RoomItem["resolved"],
    isWithdrawn: false,
    due: null as number | null,
  };
}

type Who = { of: string | null; as: string | null };

const isMeant = ({ acts, as }: Selector, type: string, capacity: string | null): boolean =>
  acts.includes(type) && (as === null || (capacity !== null && as.includes(capacity)));

function countIn(taken: Taken, counting: Counting, { type }: Read, { of, as }: Who): void {
  if (of === null) return;
  if (isMeant(counting.present, type, as)) {
    taken.present.delete(of);
    taken.present.set(of, as ?? "");
    taken.came.add(of);
  }
  if (isMeant(counting.absent, type, as)) taken.present.delete(of);
  if (isMeant(counting.recused, type, as)) taken.recused.add(of);
}

function follow(taken: Taken, act: Read, { of, as }: Who): void {
  const { type, data, claimedAt: at, number } = act;
  const words: Words = act.erased ? {} : data;
  const said = { text: textOf(words.text), at, number };
  const opinion = { position: textOf(words.position) ?? "", reasons: textOf(words.reasons), at, number };
  switch (nameOf(type)) {
    case "list-entry-cited":
      taken.asked = textOf(words.vote_asked);
      break;
    case "convened":
      taken.due = typeof words.due === "number" ? words.due : null;
      break;
    case "item-reported":
      if (of) taken.reports.push({ person: of, as: as ?? "", ...said });
      break;
    case "remark-made":
      taken.remarks.push(said);
      break;
    case "position-stated":
      if (of)
        stated(taken, { person: of, as: as ?? "", isSealed: textOf(words.commitment) !== null }, opinion);
      break;
    case "opinion-changed":
      taken.positions.find((one) => one.person === of)?.changes.push(opinion);
      break;
    case "discussed":
      taken.discussed.push({ text: said.text, at });
      break;
    case "opinions-divided":
      taken.divided = { emergency: words.emergency === true, at };
      break;
    case "voted":
      if (of)
        taken.votes.set(of, { person: of, as: as ?? "", choice: textOf(words.choice) ?? "", at, number });
      break;
    case "teller-named":
      if (of) taken.tellers.add(of);
      break;
    case "ballot-opened":
      taken.ballot = "open";
      break;
    case "ballot-closed":
      taken.ballot = "closed";
      break;
    case "secret-vote-voided":
      taken.ballot = "void";
      taken.tally = null;
      taken.isPassed = null;
      break;
    case "tallied":
      taken.tally = { yes: whole(words.yes), no: whole(words.no), abstain: whole(words.abstain) };
      break;
    case "ballot-announced":
      taken.isPassed = words.ballot_passed === true;
      break;
    case "resolved":
      taken.resolved = {
        outcome: textOf(words.outcome) ?? "",
        text: said.text,
        amount: typeof words.approved_amount === "number" ? words.approved_amount : null,
        at,
      };
      break;
    case "item-withdrawn":
      taken.isWithdrawn = true;
      break;
  }
}

/** Who states a second time has changed an opinion: the first one stays in its place. */
function stated(taken: Taken, who: Pick<Statement, "person" | "as" | "isSealed">, opinion: Opinion): void {
  const before = taken.positions.find((one) => one.person === who.person);
  if (before) before.changes.push(opinion);
  else taken.positions.push({ ...who, ...opinion, changes: [] });
}

const whole = (value: unknown) => (typeof value === "number" ? value : 0);

function told(procedure: Procedure, taken: Taken, facts: Facts, lastNumber: number): RoomItem {
  const { positions, votes, tally, ballot, asked, resolved } = taken;
  const there = [...taken.present].map(([person, as]) => ({ person, as }));
  const present = there.filter(({ person }) => !taken.recused.has(person));
  const chair = there.findLast(({ as }) => as === "chair")?.person ?? null;
  const hasStated = (person: string) => positions.some((one) => one.person === person);
  const members = present.filter(({ as }) => as === "member").map(({ person }) => person);
  const toState = members.filter((person) => !hasStated(person));
  const hasChairStated = positions.some(({ as }) => as === "chair");
  const isSecret =
    ballot === "open" || ballot === "closed" || tally !== null || (asked === "secret" && votes.size === 0);
  const isWithoutPositions = isSecret && isNotBeforeSecretBallot(procedure, facts);
  const toVote = [
    ...members,
    ...present.filter(({ as }) => as === "chair").map(({ person }) => person),
  ].filter((person) => !votes.has(person));
  const isVoted = tally !== null || taken.isPassed !== null || (votes.size > 0 && toVote.length === 0);
  const inFavour = positions.filter((one) => latest(one).position === "agree").length;
  return {
    phase: resolved
      ? "resolution"
      : phaseOf({
          isVoted,
          isVoting: votes.size > 0 || ballot === "open" || ballot === "closed",
          hasChairStated,
          isBegun: taken.reports.length > 0 || positions.length > 0,
          isStated: isWithoutPositions || toState.length === 0,
          isDiscussed: taken.discussed.length > 0,
          isWithoutPositions,
        }),
    present,
    there,
    came: [...taken.came],
    recused: [...taken.recused],
    chair: chair !== null && taken.recused.has(chair) ? null : chair,
    reports: taken.reports,
    positions,
    toState: isWithoutPositions ? [] : toState,
    hasChairStated,
    isWithoutPositions,
    remarks: taken.remarks,
    discussed: taken.discussed,
    divided: taken.divided,
    isWidelyDivided:
      positions.length > 0 &&
      toState.length === 0 &&
      holdsFor(procedure, "carried-by-majority-of-those-due", {
        ...facts,
        present: present.length,
        votes: positions.length,
        // The chair is still to state: with one more in favour it might carry.
        yes: inFavour + (hasChairStated || chair === null ? 0 : 1),
      }) === false,
    vote: {
      asked,
      mode: isSecret ? "secret" : votes.size > 0 ? "named" : null,
      isOpen: ballot === "open",
      cast: [...votes.values()],
      toVote,
      tally,
      isPassed: taken.isPassed,
      tellers: [...taken.tellers],
    },
    resolved,
    isWithdrawn: taken.isWithdrawn,
    due: taken.due ?? (typeof facts.due === "number" ? facts.due : null),
    lastNumber,
  };
}

/** What somebody thinks now: what was stated, or what it was changed into last. */
export const latest = (statement: Statement): Opinion => statement.changes.at(-1) ?? statement;

type Progress = {
  isVoted: boolean;
  isVoting: boolean;
  hasChairStated: boolean;
  isBegun: boolean;
  isStated: boolean;
  isDiscussed: boolean;
  isWithoutPositions: boolean;
};

function phaseOf(so: Progress): Phase {
  if (so.isVoted) return "resolution";
  if (so.isVoting || so.hasChairStated) return "vote";
  if (!so.isBegun) return "report";
  if (!so.isStated) return "positions";
  if (!so.isDiscussed) return "discussion";
  return so.isWithoutPositions ? "vote" : "chair";
}
