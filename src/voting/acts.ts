/** What of a ballot goes into the matter's record, as acts. Pure. */
import {
  announcementHash,
  type Closing,
  closingHash,
  type Incident,
  type Vote,
  voteHash,
} from "../../ballots/server.ts";
import type { ActDraft, Actor } from "../matters/index.ts";
import type { BallotState, Teller } from "./ballot.ts";

export const BALLOT_ACTS = {
  teller: "decision.teller-named",
  opened: "decision.ballot-opened",
  closed: "decision.ballot-closed",
  objected: "decision.ballot-objected",
  settled: "decision.ballot-objection-settled",
  tallied: "decision.tallied",
  announced: "decision.ballot-announced",
  voided: "decision.secret-vote-voided",
} as const;

/** Two tellers who disagree, a box opened early: nobody has to press anything for that to be on record. */
export const ROOM: Actor = { system: "room" };

type By = { actor: Actor; claimedAt: string };

export const tellerDraft = ({ person, as }: Teller, by: By): ActDraft => ({
  ...by,
  type: BALLOT_ACTS.teller,
  data: { of: person, as },
});

export const openedDraft = (round: number, vote: Vote, by: By): ActDraft => ({
  ...by,
  type: BALLOT_ACTS.opened,
  data: {
    ballot_means: "electronic",
    electorate: vote.electorate,
    ballot_round: round,
    vote_hash: voteHash(vote),
    issuer_key: vote.issuer,
    teller_keys: JSON.stringify(vote.tellers),
  },
});

export const closedDraft = (
  round: number,
  closing: Closing,
  { credentials }: Pick<BallotState, "credentials">,
  by: By,
): ActDraft => ({
  ...by,
  type: BALLOT_ACTS.closed,
  data: {
    cast: closing.slots.length,
    reissued: credentials.again,
    ballot_round: round,
    closing_hash: closingHash(closing),
  },
});

/** With counts from the size on from which they are announced, below it only whether it passed. */
export function resultDraft(round: number, state: BallotState, by: By): ActDraft {
  const { announcement, signatures, unconfirmed, credentials } = state;
  if (announcement === null) throw new Error("a result without an announcement");
  const { counts, setAside, cast, keys, passed } = announcement;
  const aside = setAside.unopened + setAside.forged + setAside.repeated;
  const proof = {
    unconfirmed,
    ballot_round: round,
    announcement: announcementHash(announcement),
    signatures: JSON.stringify(signatures),
  };
  if (counts === null) {
    const data = { ballot_passed: passed.length > 0, cast, counted: keys.length, set_aside: aside, ...proof };
    return { ...by, type: BALLOT_ACTS.announced, data };
  }
  const [yes = 0, no = 0, abstain = 0] = counts.marked;
  const data = {
    yes,
    no,
    // Nothing marked is an abstention.
    abstain: abstain + counts.blank,
    issued: credentials.voters,
    returned: cast,
    void: counts.spoilt + aside,
    ...proof,
  };
  return { ...by, type: BALLOT_ACTS.tallied, data };
}

const GROUNDS: Partial<Record<Incident, string>> = {
  objected: "objection",
  opened_early: "opened_early",
  teller_missing: "teller_missing",
  tellers_disagree: "counts_differ",
  box_wrong: "box_damaged",
  unwitnessed: "unwitnessed",
  withdrawn: "withdrawn",
};

export const voidedDraft = (round: number, incident: Incident, text: string, by: By): ActDraft => ({
  ...by,
  type: BALLOT_ACTS.voided,
  data: { ground: GROUNDS[incident] ?? "other", ...(text === "" ? {} : { text }), ballot_round: round },
});
