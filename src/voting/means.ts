/** How a ballot is changed: one request at a time for what concerns all of it, and recorded once however often it is asked for. */
import type { Course, CourseLimits, Happening } from "../../ballots/server.ts";
import { decide, isRefusal } from "../../ballots/server.ts";
import {
  type ActDraft,
  type Admitted,
  actsOf,
  type MatterRow,
  type Matters,
  type Refusal,
  refusal,
  type StoredAct,
} from "../matters/index.ts";
import type { Procedure } from "../norms/index.ts";
import type { Clock, Database, Transaction } from "../platform/index.ts";
import type { Ballot, BallotState } from "./ballot.ts";
import { latestBallot, saveBallot } from "./store.ts";

export const VOTING_PROCEDURE = "cn/decision";

export type Means = {
  database: Database;
  matters: Pick<Matters, "admit">;
  recordKey: Buffer;
  clock: Clock;
};
/** The matter with the law that holds for it. */
export type Under = { row: MatterRow; procedure: Procedure };
export type Key = { jurisdiction: string; matter: string; round: number };

export const keyOf = ({ row }: Under, round: number): Key => ({
  jurisdiction: row.jurisdiction,
  matter: row.id,
  round,
});

/** A "no" of the protocol or of the room, as operations tell it. `reason` is the protocol's own code. */
export const no = (zh: string, en: string): Refusal => refusal("ballot_refused", zh, en);

export const saidNo = <T>(value: T | Refusal): value is Refusal =>
  typeof value === "object" && value !== null && (value as { ok?: unknown }).ok === false;

/** What the protocol says happens; its refusal in the words of the voter's or teller's page. */
export function decided(course: Course, asked: Happening, limits: CourseLimits): Happening[] | Refusal {
  const answer = decide(course, asked, limits);
  return isRefusal(answer) ? no(answer.message.zh, answer.message.en) : answer;
}

export const NO_BALLOT = () =>
  no("本议题没有正在准备或进行的无记名投票", "No secret ballot is being prepared or under way on this item");

/** Changes the latest ballot under its lock; what `work` refuses changes nothing. */
export async function changing<T>(
  { database }: Means,
  under: Under,
  lock: "share" | "update",
  work: (tx: Transaction, ballot: Ballot) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const { jurisdiction, id: matter } = under.row;
  return database.transaction(async (tx) => {
    const ballot = await latestBallot(tx, { jurisdiction, matter }, lock);
    return ballot === null ? NO_BALLOT() : work(tx, ballot);
  });
}

export const save = (tx: Transaction, under: Under, { round, state }: Ballot): Promise<void> =>
  saveBallot(tx, keyOf(under, round), state);

export const withHappenings = (state: BallotState, more: readonly Happening[]): BallotState => ({
  ...state,
  happenings: [...state.happenings, ...more],
});

/**
 * Records what the ballot's state says already: a request that was cut off in between records it when it comes again, and
 * one that comes twice records it once. `what` is its name within the round.
 */
export async function recordOnce(
  { matters }: Means,
  under: Under,
  round: number,
  what: string,
  acts: ActDraft[],
): Promise<Admitted | Refusal> {
  const { jurisdiction, id } = under.row;
  return matters.admit({
    jurisdiction,
    matter: { id },
    acts,
    idempotency: {
      key: `ballot/${id}/${round}/${what}`,
      by: "ballot",
      request: ["ballot", id, round, what],
    },
  });
}

export const actsUnder = (
  { database, recordKey }: Pick<Means, "database" | "recordKey">,
  { row }: Under,
): Promise<StoredAct[]> => actsOf(database, recordKey, row.jurisdiction, row.id);

export const now = ({ clock }: Means): string => clock.now().toISOString();
