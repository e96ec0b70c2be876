/** What a voter's device asks: a credential, a ballot into its own slot, and after the close its answer to the list. */
import { createHash } from "node:crypto";
import { issuerFrom, signBlindly, slotHash, slotRefusal } from "../../ballots/server.ts";
import { type Actor, type Admitted, type Refusal, refusal } from "../matters/index.ts";
import type { Transaction } from "../platform/index.ts";
import { BALLOT_ACTS } from "./acts.ts";
import { type Ballot, courseOfBallot, type SlotState } from "./ballot.ts";
import { ballotLaw, rollOf } from "./law.ts";
import { rollUnder } from "./roll.ts";
import {
  actsUnder,
  changing,
  decided,
  keyOf,
  type Means,
  no,
  now,
  recordOnce,
  saidNo,
  type Under,
} from "./means.ts";
import { issuerOf, ownSlot, saveSlot } from "./store.ts";

const NOT_ENTITLED = () =>
  refusal(
    "not_allowed",
    "您没有这次投票的表决权：投票开始时未登记到会、已经回避、已经离会，或者不是成员",
    "You may not vote here: not registered as present when it began, recused, gone, or no member",
  );

type OfVoter<T> = (tx: Transaction, ballot: Ballot, slot: SlotState) => Promise<T | Refusal>;

/** For who was there when it began, and has neither left nor been recused since; their ballot stays until they come back. */
async function asVoter<T>(
  means: Means,
  under: Under,
  person: string,
  work: OfVoter<T>,
): Promise<T | Refusal> {
  const { voters } = await rollUnder(means, under);
  return changing(means, under, "share", async (tx, ballot) => {
    const slot = await ownSlot(tx, means.recordKey, keyOf(under, ballot.round), person, true);
    return slot && voters.includes(person) ? work(tx, ballot, slot) : NOT_ENTITLED();
  });
}

/** The blind signature. Asked again for the same it is given again; for another it counts as another credential. */
export async function issue(
  means: Means,
  under: Under,
  person: string,
  blinded: string,
): Promise<string | Refusal> {
  const { credentialsAtMost } = ballotLaw(under.procedure);
  return asVoter<string>(means, under, person, async (tx, { round, state }, own) => {
    const hash = createHash("sha256").update(blinded).digest("hex");
    const asked = { type: "credential-issued" as const, slot: own.slot, blinded: hash };
    const happenings = decided(courseOfBallot(state, [own]), asked, { credentialsAtMost });
    if (saidNo(happenings)) return happenings;
    const key = keyOf(under, round);
    const secret = await issuerOf(tx, means.recordKey, key);
    if (secret === null) return no("投票已经截止", "Voting is closed");
    const signature = signBlindly(issuerFrom(secret), blinded);
    if (typeof signature !== "string") return no(signature.message.zh, signature.message.en);
    if (happenings.length > 0) {
      const slot = { ...own, issued: [...own.issued, hash] };
      await saveSlot(tx, means.recordKey, key, slot);
    }
    return signature;
  });
}

/** Into the own slot, in place of what was there. Nothing is recorded, nobody is told, no time is kept. */
export async function cast(
  means: Means,
  under: Under,
  person: string,
  sealed: string,
): Promise<null | Refusal> {
  const { credentialsAtMost } = ballotLaw(under.procedure);
  return asVoter<null>(means, under, person, async (tx, { round, state }, own) => {
    const { vote } = state;
    const refused = slotRefusal({ slot: own.slot, sealed });
    if (refused) return no(refused.message.zh, refused.message.en);
    if (vote === null) return no("投票还没有开始", "Voting has not begun");
    const { slot, hash } = slotHash(vote, { slot: own.slot, sealed });
    const happenings = decided(
      courseOfBallot(state, [own]),
      { type: "cast", slot, hash },
      { credentialsAtMost },
    );
    if (saidNo(happenings)) return happenings;
    if (happenings.length > 0) await saveSlot(tx, means.recordKey, keyOf(under, round), { ...own, sealed });
    return null;
  });
}

/** The device has found in the list what it cast; after an objection that was settled in the room, once more. */
export async function confirm(
  means: Means,
  under: Under,
  person: string,
  settled: { actor: Actor; text: string } | null,
): Promise<Admitted | Refusal | null> {
  const { credentialsAtMost } = ballotLaw(under.procedure);
  const round = await asVoter<number>(means, under, person, async (tx, ballot, own) => {
    const limits = { credentialsAtMost };
    let course = courseOfBallot(ballot.state, [own]);
    if (own.hasObjected && settled !== null) {
      const settles = decided(course, { type: "objection-settled", slot: own.slot }, limits);
      if (saidNo(settles)) return settles;
      course = courseOfBallot(ballot.state, [{ ...own, hasObjected: false }]);
    }
    const happenings = decided(course, { type: "confirmed", slot: own.slot }, limits);
    if (saidNo(happenings)) return happenings;
    const slot = { ...own, isConfirmed: true, hasObjected: false };
    await saveSlot(tx, means.recordKey, keyOf(under, ballot.round), slot);
    return ballot.round;
  });
  if (saidNo(round)) return round;
  if (settled === null) return null;
  return said(means, under, round, person, "settled", settled);
}

/** What is wrong with the list, in the voter's own words: whoever drops a ballot will not carry the complaint, so it is recorded at once. */
export async function object(
  means: Means,
  under: Under,
  person: string,
  said_: { actor: Actor; text: string },
): Promise<Admitted | Refusal | null> {
  const { credentialsAtMost } = ballotLaw(under.procedure);
  const round = await asVoter<number>(means, under, person, async (tx, ballot, own) => {
    const course = courseOfBallot(ballot.state, [own]);
    const happenings = decided(course, { type: "objected", slot: own.slot }, { credentialsAtMost });
    if (saidNo(happenings)) return happenings;
    const slot = { ...own, isConfirmed: false, hasObjected: true };
    await saveSlot(tx, means.recordKey, keyOf(under, ballot.round), slot);
    return ballot.round;
  });
  return saidNo(round) ? round : said(means, under, round, person, "objected", said_);
}

async function said(
  means: Means,
  under: Under,
  round: number,
  person: string,
  what: "objected" | "settled",
  { actor, text }: { actor: Actor; text: string },
): Promise<Admitted | Refusal> {
  const acts = await actsUnder(means, under);
  const attended = rollOf(under.procedure, acts).present.get(person) ?? "member";
  // Settled and objected again is another objection.
  const times = acts.filter(({ type, data }) => type === BALLOT_ACTS.settled && data.of === person).length;
  const data = { of: person, as: attended, ...(text === "" ? {} : { text }), ballot_round: round };
  const draft = { type: BALLOT_ACTS[what], actor, claimedAt: now(means), data };
  return recordOnce(means, under, round, `${what}/${person}/${times}`, [draft]);
}
