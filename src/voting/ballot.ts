/** What the server holds of a secret ballot, and where the ballot stands by it. Pure. */
import {
  type Announcement,
  type Box,
  type Closing,
  type Course,
  courseOf,
  type Happening,
  slotHash,
  type TellerPublic,
  type Vote,
} from "../../ballots/server.ts";

export type Teller = { person: string; as: string };
type Two<T> = [T, T];

export type BallotState = {
  tellers: Two<Teller>;
  keys: Two<TellerPublic | null>;
  /** Null until both tellers' devices have joined. */
  vote: Vote | null;
  /** Each teller's signature under the vote. */
  agreements: Two<string | null>;
  /** Those of single slots are not here: they follow from the slots, without their order. */
  happenings: Happening[];
  closing: Closing | null;
  /** To how many voters a credential was given, and how many times one was given again. */
  credentials: { voters: number; again: number };
  /** Ballots that were not confirmed when the box was opened. */
  unconfirmed: number;
  /** From the first teller to the second, and back: sealed to their devices both times. */
  box: Box | null;
  counted: string | null;
  announcement: Announcement | null;
  signatures: Two<string | null>;
};

/** What a voter's slot holds. */
export type SlotState = {
  slot: string;
  voter: string;
  /** Hashes of what was signed blindly, the last one last. */
  issued: string[];
  /** Ciphertext in base64; null before anything was cast. */
  sealed: string | null;
  isConfirmed: boolean;
  hasObjected: boolean;
};

export type Ballot = { round: number; state: BallotState };

export const newState = (tellers: Two<Teller>): BallotState => ({
  tellers,
  keys: [null, null],
  vote: null,
  agreements: [null, null],
  happenings: [],
  closing: null,
  credentials: { voters: 0, again: 0 },
  unconfirmed: 0,
  box: null,
  counted: null,
  announcement: null,
  signatures: [null, null],
});

/** Where the vote stands: what happened to the slots stands where it must have happened, in the order of their names. */
export function courseOfBallot({ vote, happenings }: BallotState, slots: readonly SlotState[]): Course {
  const all: Happening[] = [];
  for (const happening of happenings) {
    all.push(happening);
    if (happening.type === "opened" && vote !== null)
      all.push(...slots.flatMap((slot) => castIn(vote, slot)));
    if (happening.type === "closed") all.push(...slots.flatMap(answeredBy));
  }
  return courseOf(all);
}

function castIn(vote: Vote, { slot, issued, sealed }: SlotState): Happening[] {
  return [
    ...issued.map((blinded) => ({ type: "credential-issued" as const, slot, blinded })),
    ...(sealed === null
      ? []
      : [{ type: "cast" as const, slot, hash: slotHash(vote, { slot, sealed }).hash }]),
  ];
}

function answeredBy({ slot, isConfirmed, hasObjected }: SlotState): Happening[] {
  if (hasObjected) return [{ type: "objected", slot }];
  return isConfirmed ? [{ type: "confirmed", slot }] : [];
}

export const isOver = ({ happenings }: BallotState): boolean =>
  happenings.some(({ type }) => type === "announced") || voidedBy(happenings) !== null;

export function voidedBy(happenings: readonly Happening[]) {
  return courseOf(happenings).voidedBy;
}

export const hasHappened = ({ happenings }: BallotState, type: Happening["type"]): boolean =>
  happenings.some((one) => one.type === type);
