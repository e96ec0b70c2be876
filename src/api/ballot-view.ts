/** Where a secret ballot stands, as much as whoever asks may know: numbers for the room, the own slot for a voter, nothing of what a ballot says. */
import {
  closingCode,
  closingHash,
  INCIDENTS,
  toldBeforehand,
  unconfirmed,
  voteCode,
  voteHash,
} from "../../ballots/server.ts";
import type { MatterRow } from "../matters/index.ts";
import { namesOf } from "../registry/index.ts";
import {
  actsUnder,
  BALLOT_ACTS,
  type Ballot,
  ballotLaw,
  courseOfBallot,
  isWitnessed,
  keyOf,
  latestBallot,
  rollOf,
  slotsOf,
  type SlotState,
  type Under,
  voidedBy,
} from "../voting/index.ts";
import { BallotShape, Words } from "./ballot-shapes.ts";
import { z } from "./operation.ts";
import type { Services } from "./services.ts";

type View = z.input<typeof BallotShape>;
type Asking = { person: string | null; canRecord: boolean; language: "zh" | "en" };

/** A recused person is told that there is a ballot, and no more. */
export async function ballotView(services: Services, under: Under, asking: Asking): Promise<View> {
  const { database, recordKey } = services;
  const { jurisdiction, id: matter } = under.row;
  const acts = await actsUnder(services, under);
  const roll = rollOf(under.procedure, acts);
  const { secrecy, pass, ...limits } = ballotLaw(under.procedure);
  const ballot = await latestBallot(database, { jurisdiction, matter });
  const slots = ballot ? await slotsOf(database, recordKey, keyOf(under, ballot.round)) : [];
  const isRecused = asking.person !== null && roll.recused.has(asking.person);
  const law = { ...secrecy, ...limits, pass: { ...pass, options: [...pass.options] } };
  const nothing = { ...EMPTY, law, votersNow: roll.voters.length, dueNow: roll.due };
  const own = slots.find(({ voter }) => voter === asking.person) ?? null;
  const mine = {
    ...EMPTY.mine,
    ...ownOf(own, roll.voters),
    canRecord: asking.canRecord,
    teller: tellerPlace(ballot, asking.person),
    isRecused,
  };
  const candidates = [...roll.present].filter(([person]) => asking.canRecord && !roll.recused.has(person));
  const names = await namesOf(
    database,
    jurisdiction,
    {
      people: [
        ...candidates.map(([person]) => person),
        ...(ballot?.state.tellers.map(({ person }) => person) ?? []),
        ...slots.map(({ voter }) => voter),
      ],
    },
    asking.language,
  );
  const nameOf = (person: string) => names.people.get(person) ?? "";
  const named = candidates.map(([person, as]) => ({ person, as, name: nameOf(person) }));
  if (ballot === null) return { ...nothing, candidates: named, mine };
  const stage = courseOfBallot(ballot.state, slots).stage;
  if (isRecused) return { ...nothing, round: ballot.round, stage, mine };
  const recorded = (type: string) =>
    acts.find((act) => act.type === type && act.data.ballot_round === ballot.round);
  const isRecorded = (type: string) => recorded(type) !== undefined;
  const awaited = stage === "open" ? recorded(BALLOT_ACTS.opened) : recorded(BALLOT_ACTS.closed);
  const isAwaited = stage === "open" || stage === "closed";
  return {
    ...nothing,
    candidates: named,
    ...standingOf(ballot, slots, nameOf),
    isOpenedRecorded: isRecorded(BALLOT_ACTS.opened),
    isClosedRecorded: isRecorded(BALLOT_ACTS.closed),
    waitsForWitnesses:
      isAwaited && awaited !== undefined && !(await isWitnessed(database, jurisdiction, awaited.id)),
    isResultRecorded: isRecorded(BALLOT_ACTS.tallied) || isRecorded(BALLOT_ACTS.announced),
    mine,
  };
}

const EMPTY = {
  round: 0,
  stage: "none",
  tellers: [],
  candidates: [],
  vote: null,
  voteHash: null,
  code: null,
  told: [],
  agreements: [null, null],
  isOpenedRecorded: false,
  isClosedRecorded: false,
  waitsForWitnesses: false,
  isResultRecorded: false,
  cast: null,
  closing: null,
  closingHash: null,
  closingCode: null,
  unconfirmed: null,
  objections: [],
  announcement: null,
  signatures: [null, null],
  voided: null,
  mine: {
    canRecord: false,
    teller: null,
    slot: null,
    mayVote: false,
    isRecused: false,
    credentials: 0,
    hasCast: false,
    isConfirmed: false,
    hasObjected: false,
  },
} satisfies Omit<View, "law" | "votersNow" | "dueNow">;

/** What everybody in the room sees, also on a screen without an account. */
export const RoomBallotShape = z
  .object({
    round: z.int(),
    stage: BallotShape.shape.stage,
    code: z.string().nullable(),
    closingCode: z.string().nullable(),
    cast: z.int().nullable(),
    electorate: z.int().nullable(),
    unconfirmed: z.int().nullable(),
    told: z.array(Words),
    result: z
      .object({
        isPassed: z.boolean(),
        cast: z.int(),
        setAside: z.int(),
        counts: z
          .object({ agree: z.int(), disagree: z.int(), abstain: z.int(), blank: z.int(), spoilt: z.int() })
          .nullable(),
      })
      .nullable(),
    voided: BallotShape.shape.voided,
  })
  .openapi("RoomBallot");
export type RoomBallot = z.input<typeof RoomBallotShape>;

/** For the room's views; null where no ballot was prepared. */
export async function roomBallot(
  services: Pick<Services, "database" | "recordKey">,
  { jurisdiction, id: matter }: MatterRow,
): Promise<RoomBallot | null> {
  const { database, recordKey } = services;
  const ballot = await latestBallot(database, { jurisdiction, matter });
  if (ballot === null) return null;
  const slots = await slotsOf(database, recordKey, { jurisdiction, matter, round: ballot.round });
  const {
    stage,
    code,
    closingCode: listed,
    cast,
    unconfirmed: left,
    told,
    voided,
    announcement,
  } = standingOf(ballot, slots, () => "");
  return {
    round: ballot.round,
    stage,
    code,
    closingCode: listed,
    cast,
    electorate: ballot.state.vote?.electorate ?? null,
    unconfirmed: left,
    told,
    result: announcement && resultOf(announcement),
    voided,
  };
}

function resultOf({ passed, cast, setAside, counts }: NonNullable<View["announcement"]>) {
  const [agree = 0, disagree = 0, abstain = 0] = counts?.marked ?? [];
  return {
    isPassed: passed.length > 0,
    cast,
    setAside: setAside.unopened + setAside.forged + setAside.repeated,
    counts: counts && { agree, disagree, abstain, blank: counts.blank, spoilt: counts.spoilt },
  };
}

function tellerPlace(ballot: Ballot | null, person: string | null): 0 | 1 | null {
  const at = ballot?.state.tellers.findIndex((teller) => teller.person === person) ?? -1;
  return at === 0 || at === 1 ? at : null;
}

function ownOf(own: SlotState | null, voters: string[]): Partial<View["mine"]> {
  if (own === null) return {};
  const { slot, issued, sealed, isConfirmed, hasObjected } = own;
  const mayVote = voters.includes(own.voter);
  return { slot, mayVote, credentials: issued.length, hasCast: sealed !== null, isConfirmed, hasObjected };
}

function standingOf({ round, state }: Ballot, slots: SlotState[], nameOf: (person: string) => string) {
  const { vote, closing, tellers, keys, agreements, signatures } = state;
  const course = courseOfBallot(state, slots);
  const incident = voidedBy(state.happenings);
  const isTold = course.stage === "announced";
  return {
    round,
    stage: course.stage,
    tellers: tellers.map(({ person }, at) => ({
      person,
      name: nameOf(person),
      hasJoined: keys[at] !== null,
      hasAgreed: agreements[at] !== null,
      goesOn: course.wentOn.has(at as 0 | 1),
      hasSigned: signatures[at] !== null,
    })),
    vote: vote as View["vote"],
    voteHash: vote && voteHash(vote),
    code: vote && voteCode(vote),
    told: vote ? toldBeforehand(vote) : [],
    agreements,
    cast: closing ? closing.slots.length : course.stage === "open" ? course.cast.size : null,
    closing: closing as View["closing"],
    closingHash: closing && closingHash(closing),
    closingCode: closing && closingCode(closing),
    unconfirmed: course.stage === "closed" ? unconfirmed(course).length : null,
    objections: slots.flatMap(({ voter, hasObjected }) =>
      hasObjected ? [{ person: voter, name: nameOf(voter) }] : [],
    ),
    // Before both have signed it is the tellers' own.
    announcement: isTold ? (state.announcement as View["announcement"]) : null,
    signatures: isTold ? signatures : ([null, null] satisfies View["signatures"]),
    voided: incident && { incident, words: INCIDENTS[incident].words },
  };
}
