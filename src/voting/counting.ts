/** From the close to the result, or to a void ballot: what the clerk and the tellers' devices ask. */
import {
  type Announcement,
  announcementHash,
  announcementRefusal,
  type Box,
  boxRefusal,
  closingHash,
  closingOf,
  type Incident,
  INCIDENTS,
  unconfirmed,
} from "../../ballots/server.ts";
import { hurrySequencer } from "../ledger/index.ts";
import type { Actor, Admitted, Refusal } from "../matters/index.ts";
import type { Transaction } from "../platform/index.ts";
import { closedDraft, resultDraft, ROOM, voidedDraft } from "./acts.ts";
import { type Ballot, type BallotState, courseOfBallot, hasHappened, isOver, voidedBy } from "./ballot.ts";
import { ballotLaw } from "./law.ts";
import {
  changing,
  decided,
  keyOf,
  type Means,
  no,
  now,
  recordOnce,
  save,
  saidNo,
  type Under,
  withHappenings,
} from "./means.ts";
import { NOT_TELLER } from "./opening.ts";
import { forgetIssuer, forgetSlots, slotsOf, writeSlots } from "./store.ts";

type Done = Admitted | Refusal | null;

/** The list of what is in the box; the issuer's secret goes, and the slots are written anew without the order of casting. */
export async function close(means: Means, under: Under, actor: Actor): Promise<Done> {
  const { credentialsAtMost } = ballotLaw(under.procedure);
  const closed = await changing(means, under, "update", async (tx, ballot) => {
    const { state, round } = ballot;
    const { vote } = state;
    if (vote === null) return no("投票还没有开始", "Voting has not begun");
    if (state.closing !== null) return { round, state, closing: state.closing };
    const key = keyOf(under, round);
    const slots = await slotsOf(tx, means.recordKey, key);
    const closing = closingOf(
      vote,
      slots.flatMap(({ slot, sealed }) => (sealed === null ? [] : [{ slot, sealed }])),
    );
    const asked = { type: "closed" as const, closing: closingHash(closing) };
    const happenings = decided(courseOfBallot(state, slots), asked, { credentialsAtMost });
    if (saidNo(happenings)) return happenings;
    const issued = slots.map((slot) => slot.issued.length).filter((times) => times > 0);
    const credentials = {
      voters: issued.length,
      again: issued.reduce((sum, times) => sum + times - 1, 0),
    };
    const after = { ...withHappenings(state, happenings), closing, credentials };
    await forgetIssuer(tx, key);
    await writeSlots(tx, means.recordKey, key, slots);
    await save(tx, under, { round, state: after });
    return { round, state: after, closing };
  });
  if (saidNo(closed)) return closed;
  const by = { actor, claimedAt: now(means) };
  const draft = closedDraft(closed.round, closed.closing, closed.state, by);
  const answer = await recordOnce(means, under, closed.round, "closed", [draft]);
  await hurrySequencer(means.database, under.row.jurisdiction);
  return answer;
}

type OfTeller = (tx: Transaction, ballot: Ballot, teller: 0 | 1) => Promise<BallotState | Refusal>;

/** What a teller hands on; where that makes the vote void, it is recorded by itself. */
async function asTeller(means: Means, under: Under, person: string, work: OfTeller): Promise<Done> {
  const after = await changing(means, under, "update", async (tx, ballot) => {
    const at = ballot.state.tellers.findIndex((teller) => teller.person === person);
    if (at !== 0 && at !== 1) return NOT_TELLER();
    const before = voidedBy(ballot.state.happenings);
    const state = await work(tx, ballot, at);
    if (saidNo(state)) return state;
    const incident = voidedBy(state.happenings);
    const isVoidNow = before === null && incident !== null;
    await save(tx, under, { ...ballot, state: isVoidNow ? emptied(state) : state });
    if (isVoidNow) await forgotten(tx, under, ballot.round);
    return { round: ballot.round, incident };
  });
  if (saidNo(after)) return after;
  if (after.incident === null) return null;
  return recordVoid(means, under, after.round, after.incident, "", ROOM);
}

const emptied = (state: BallotState): BallotState => ({ ...state, box: null, counted: null });

async function forgotten(tx: Transaction, under: Under, round: number): Promise<void> {
  await forgetIssuer(tx, keyOf(under, round));
  await forgetSlots(tx, keyOf(under, round));
}

/** A teller decides to open although some device has not answered. */
export async function goOn(means: Means, under: Under, person: string): Promise<Done> {
  const { credentialsAtMost } = ballotLaw(under.procedure);
  return asTeller(means, under, person, async (tx, { round, state }, teller) => {
    const course = courseOfBallot(state, await slotsOf(tx, means.recordKey, keyOf(under, round)));
    const asked = { type: "went-on" as const, teller, unconfirmed: unconfirmed(course).length };
    const happenings = decided(course, asked, { credentialsAtMost });
    return saidNo(happenings) ? happenings : withHappenings(state, happenings);
  });
}

/** The first teller's box, or what the second hands back sealed: nothing that the server could open. */
export async function handOn(
  means: Means,
  under: Under,
  person: string,
  handed: { closing: string } & ({ box: Box } | { counted: string }),
): Promise<Done> {
  const { credentialsAtMost } = ballotLaw(under.procedure);
  return asTeller(means, under, person, async (tx, { round, state }, teller) => {
    const isInPlace = teller === 0 ? "box" in handed : "counted" in handed;
    if (!isInPlace) return no("这一步由另一名监票人办理", "This step is the other teller's");
    const course = courseOfBallot(state, await slotsOf(tx, means.recordKey, keyOf(under, round)));
    const asked = { type: "handed-on" as const, teller, closing: handed.closing };
    const happenings = decided(course, asked, { credentialsAtMost });
    if (saidNo(happenings)) return happenings;
    const { vote, closing } = state;
    const isEarly = happenings.some(({ type }) => type === "incident");
    if (happenings.length === 0 || isEarly) return withHappenings(state, happenings);
    if (vote === null || closing === null) return no("投票还没有截止", "Voting is not closed");
    if ("counted" in handed) return { ...withHappenings(state, happenings), counted: handed.counted };
    const witnessed = [closingHash(closing)];
    const refused = boxRefusal({ vote, closing, witnessed }, handed.box);
    if (refused) return no(refused.message.zh, refused.message.en);
    const left = unconfirmed(course).length;
    return { ...withHappenings(state, happenings), box: handed.box, unconfirmed: left };
  });
}

/** Both tellers sign the same; what differs voids the vote, and nothing of it is announced. */
export async function sign(
  means: Means,
  under: Under,
  person: string,
  announcement: Announcement,
  signature: string,
): Promise<Done> {
  const { credentialsAtMost } = ballotLaw(under.procedure);
  return asTeller(means, under, person, async (_, { state }, teller) => {
    const asked = { type: "signed" as const, teller, announcement: announcementHash(announcement) };
    const happenings = decided(courseOfBallot(state, []), asked, { credentialsAtMost });
    if (saidNo(happenings)) return happenings;
    if (happenings.length === 0) return state;
    const { announcement: first } = state;
    if (first !== null && announcementHash(first) !== asked.announcement) {
      const differs = { type: "incident" as const, incident: "tellers_disagree" as const };
      return { ...withHappenings(state, [differs]), announcement: null, signatures: [null, null] };
    }
    const signatures: BallotState["signatures"] = [...state.signatures];
    signatures[teller] = signature;
    return { ...withHappenings(state, happenings), announcement, signatures };
  });
}

/** Checked as anybody can check it, recorded, and the slots forgotten. */
export async function announce(means: Means, under: Under, actor: Actor): Promise<Done> {
  const { credentialsAtMost } = ballotLaw(under.procedure);
  const told = await changing(means, under, "update", async (tx, ballot) => {
    const { round, state } = ballot;
    if (hasHappened(state, "announced")) return ballot;
    const { vote, closing, announcement, signatures } = state;
    const [first, second] = signatures;
    if (vote === null || closing === null || announcement === null || !first || !second)
      return no("两名监票人尚未签名", "Both tellers have not signed yet");
    const refused = announcementRefusal(vote, closing, announcement, [first, second]);
    if (refused) return no(refused.message.zh, refused.message.en);
    const asked = { type: "announced" as const, announcement: announcementHash(announcement) };
    const happenings = decided(courseOfBallot(state, []), asked, { credentialsAtMost });
    if (saidNo(happenings)) return happenings;
    const after = { round, state: emptied(withHappenings(state, happenings)) };
    await save(tx, under, after);
    await forgotten(tx, under, round);
    return after;
  });
  if (saidNo(told)) return told;
  const by = { actor, claimedAt: now(means) };
  return recordOnce(means, under, told.round, "result", [resultDraft(told.round, told.state, by)]);
}

/** What went wrong, as the protocol knows it; only what voids a vote is recorded here. */
export async function voidBallot(
  means: Means,
  under: Under,
  { incident, text, actor }: { incident: Incident; text: string; actor: Actor },
): Promise<Done> {
  const { credentialsAtMost } = ballotLaw(under.procedure);
  if (INCIDENTS[incident].vote !== "void")
    return no(INCIDENTS[incident].words.zh, INCIDENTS[incident].words.en);
  const round = await changing(means, under, "update", async (tx, ballot) => {
    const { state } = ballot;
    if (isOver(state) && voidedBy(state.happenings) !== incident)
      return no("投票已经结束", "The ballot is over");
    const happenings = decided(
      courseOfBallot(state, []),
      { type: "incident", incident },
      { credentialsAtMost },
    );
    if (saidNo(happenings)) return happenings;
    await save(tx, under, { ...ballot, state: emptied(withHappenings(state, happenings)) });
    await forgotten(tx, under, ballot.round);
    return ballot.round;
  });
  return saidNo(round) ? round : recordVoid(means, under, round, incident, text, actor);
}

function recordVoid(
  means: Means,
  under: Under,
  round: number,
  incident: Incident,
  text: string,
  actor: Actor,
): Promise<Admitted | Refusal> {
  const draft = voidedDraft(round, incident, text, { actor, claimedAt: now(means) });
  return recordOnce(means, under, round, "void", [draft]);
}
