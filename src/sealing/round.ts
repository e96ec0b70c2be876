/**
 * Where the sealing of positions on each item stands, derived from the matter's acts. Pure. Who is due to seal is counted
 * as the rules count it: present as a member, and not recused on the item.
 */
import { type Act, envelope } from "../matters/index.ts";
import type { Counting, Procedure, Selector } from "../norms/index.ts";

export const SEALING_PROCEDURE = "cn/decision";
/** The capacity in which positions are sealed: the chair states after the reveal. */
export const SEALER = "member";

export const SEALING_ACTS = {
  started: "decision.sealing-started",
  sealed: "decision.position-sealed",
  revealed: "decision.positions-revealed",
  unopened: "decision.position-unopened",
  stated: "decision.position-stated",
} as const;

export type SealedPosition = {
  member: string;
  act: string;
  number: number;
  commitment: string;
  recordedAt: string;
};

export type Round = {
  item: string | null;
  round: number;
  /** Of the station's device, base64. */
  deviceKey: string;
  startedNumber: number;
  sealed: SealedPosition[];
  /** Who is recorded as left unopened, and on what ground; before the reveal: as unable to seal. */
  unopened: { member: string; ground: string; number: number }[];
  /** Of these, who has stated openly since. */
  restated: string[];
  /** Whose opening is recorded. */
  opened: string[];
  revealed: { number: number; act: string; isWitnessed: boolean; recordedAt: string } | null;
};

export type Sealing = {
  rounds: Round[];
  /** Members who are there now and not recused on the item, in the order in which they came. */
  dueOn(item: string | null): string[];
  isRecused(member: string, item: string | null): boolean;
};

/** What counting, rounds and recusals are read from: the acts as they are stored. */
export type ReadAct = Pick<Act, "id" | "number" | "type" | "actor" | "data" | "recordedAt"> & {
  claimedAt: string;
  evidence: string[];
};

export function sealingOf(procedure: Procedure, acts: readonly ReadAct[]): Sealing {
  const { counting } = procedure;
  const present = new Map<string, string | null>();
  const recused = new Set<string>();
  const rounds: Round[] = [];
  for (const act of acts) {
    const { of, as, item } = envelope(act);
    if (of !== null && counting) count(counting, act, { of, as, item }, present, recused);
    follow(rounds, act, { of, item });
  }
  const isRecused = (member: string, item: string | null) => recused.has(keyOf(member, item));
  return {
    rounds,
    isRecused,
    dueOn: (item) =>
      [...present]
        .filter(([member, as]) => as === SEALER && !isRecused(member, item))
        .map(([member]) => member),
  };
}

const keyOf = (member: string, item: string | null): string => JSON.stringify([member, item]);

function isMeant({ acts, as }: Selector, type: string, capacity: string | null): boolean {
  return acts.includes(type) && (as === null || (capacity !== null && as.includes(capacity)));
}

function count(
  counting: Counting,
  { type }: ReadAct,
  { of, as, item }: { of: string; as: string | null; item: string | null },
  present: Map<string, string | null>,
  recused: Set<string>,
): void {
  if (isMeant(counting.present, type, as)) present.set(of, as);
  if (isMeant(counting.absent, type, as)) present.delete(of);
  if (isMeant(counting.recused, type, as)) recused.add(keyOf(of, item));
}

function follow(
  rounds: Round[],
  { type, data, id, number, recordedAt }: ReadAct,
  { of, item }: { of: string | null; item: string | null },
): void {
  const round = typeof data.round === "number" ? data.round : null;
  if (type === SEALING_ACTS.stated && of !== null && data.commitment === undefined) restate(rounds, of, item);
  if (round === null) return;
  const text = (name: string) => (typeof data[name] === "string" ? data[name] : "");
  if (type === SEALING_ACTS.started) {
    const fresh = { sealed: [], unopened: [], restated: [], opened: [], revealed: null };
    rounds.push({ item, round, deviceKey: text("device_key"), startedNumber: number, ...fresh });
    return;
  }
  const found = rounds.find((one) => one.item === item && one.round === round);
  if (!found) return;
  if (type === SEALING_ACTS.revealed)
    found.revealed ??= { number, act: id, isWitnessed: data.witnessed === true, recordedAt };
  if (of === null) return;
  if (type === SEALING_ACTS.sealed)
    found.sealed.push({ member: of, act: id, number, commitment: text("commitment"), recordedAt });
  if (type === SEALING_ACTS.unopened) found.unopened.push({ member: of, ground: text("ground"), number });
  if (type === SEALING_ACTS.stated && text("commitment") !== "") found.opened.push(of);
}

/** A statement that was not sealed is what is owed for a position that did not open. */
function restate(rounds: Round[], member: string, item: string | null): void {
  for (const round of rounds)
    if (round.item === item && round.unopened.some((one) => one.member === member))
      round.restated.push(member);
}

/** The item's latest round; an earlier one that was not revealed is given up with it. */
export function latestRound(sealing: Sealing, item: string | null): Round | null {
  return sealing.rounds.findLast((one) => one.item === item) ?? null;
}

/** The latest round of the item while it can still be sealed in. */
export function openRound(sealing: Sealing, item: string | null): Round | null {
  const latest = latestRound(sealing, item);
  return latest?.revealed === null ? latest : null;
}

/** Who must still seal before the round is revealed. */
export function missingFrom(sealing: Sealing, round: Round): string[] {
  const has = (member: string) => [...round.sealed, ...round.unopened].some((one) => one.member === member);
  return sealing.dueOn(round.item).filter((member) => !has(member));
}

/** Whose position the reveal opens: whoever sealed, was not left out, and is not recused since. */
export function toOpen(sealing: Sealing, round: Round): SealedPosition[] {
  return round.sealed.filter(
    ({ member }) =>
      !sealing.isRecused(member, round.item) && !round.unopened.some((one) => one.member === member),
  );
}

/** The reveal that a chair's statement on the item cites; null where nothing was sealed on it. */
export function citedBy(sealing: Sealing, item: string | null): { round: number; after: number } | null {
  const revealed = sealing.rounds.findLast((one) => one.item === item && one.revealed !== null);
  return revealed?.revealed ? { round: revealed.round, after: revealed.revealed.number } : null;
}
