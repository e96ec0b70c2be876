/** 无记名投票 · secret ballots: the protocol of `ballots/` carried by the server, over a matter's acts and tables of its own. */
export { BALLOT_ACTS } from "./acts.ts";
export {
  type Ballot,
  type BallotState,
  courseOfBallot,
  hasHappened,
  type SlotState,
  voidedBy,
} from "./ballot.ts";
export { boxFor } from "./box.ts";
export { cast, confirm, issue, object } from "./casting.ts";
export { announce, close, goOn, handOn, sign, voidBallot } from "./counting.ts";
export { type BallotLaw, ballotLaw, rollOf } from "./law.ts";
export { actsUnder, keyOf, type Means, no, saidNo, type Under, VOTING_PROCEDURE } from "./means.ts";
export { agreeAsTeller, joinAsTeller, open, prepare } from "./opening.ts";
export { type BallotProof, ballotProof, isWitnessed } from "./proof.ts";
export { rollUnder } from "./roll.ts";
export { latestBallot, ownSlot, slotsOf } from "./store.ts";
