import { announce, announcementRefusal, signAnnouncement } from "./announcement.ts";
import type { Credential } from "./ballot.ts";
import { closingHash, closingOf } from "./closing.ts";
import { askForCredential, ballotKeyOf, RFC9474, takeCredential, type VoterSources } from "./credential.ts";
import { type Envelope, HPKE } from "./envelope.ts";
import { type Issuer, newIssuer, signBlindly } from "./issuer.ts";
import {
  type Box,
  type Confirmations,
  type Occasion,
  type Opened,
  openForCounting,
  sealForCounting,
  stripInner,
  stripOuter,
  type TellerSources,
} from "./opening.ts";
import { systemRandom } from "./randomness.ts";
import { isRefusal, type Refusal } from "./refusals.ts";
import { fillSlot, type Slot } from "./slot.ts";
import { count } from "./tally.ts";
import { agree, newTeller, type Teller, tellersPublic } from "./teller.ts";
import { type Anchor, type Vote, voteHash } from "./vote.ts";

/** A secret vote played in memory, step by step, for tests: every device in one process, and nothing in between. */
export interface Room {
  readonly vote: Vote;
  readonly issuer: Issuer;
  readonly tellers: readonly [Teller, Teller];
  readonly anchor: Anchor;
}

/** The value, or an error with the refusal's code. */
export function granted<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(`refused: ${value.code}`);
  return value;
}

export async function openRoom(setting: Partial<Vote> = {}, issuer: Issuer = newIssuer()): Promise<Room> {
  const tellers = [await newTeller(0), await newTeller(1)] as const;
  const vote: Vote = {
    jurisdiction: "xuancheng",
    matter: "0190f5a2-0000-7000-8000-000000000001",
    item: "1",
    vote: "round-1",
    options: ["agree", "disagree", "abstain"],
    atMost: 1,
    due: 11,
    electorate: 11,
    pass: { options: ["agree"], share: { of: 1, in: 2 }, base: "due", inclusive: false },
    secrecy: { votersAtLeast: 3, countsFrom: 10 },
    issuer: issuer.publicKey,
    tellers: [await tellersPublic(tellers[0]), await tellersPublic(tellers[1])],
    ...setting,
  };
  const agreements = [
    granted(await agree(tellers[0], vote)),
    granted(await agree(tellers[1], vote)),
  ] as const;
  return { vote, issuer, tellers, anchor: { witnessed: [voteHash(vote)], agreements } };
}

export interface Voter {
  readonly credential: Credential;
  readonly key: string;
  /** What the issuer's log holds of this voter. */
  readonly log: { readonly slot: string; readonly blinded: string; readonly blindSignature: string };
  readonly cast: Slot;
}

export interface CastingSources extends VoterSources {
  readonly envelope: Envelope;
}

export const REAL_CASTING: CastingSources = { random: systemRandom, blinding: RFC9474, envelope: HPKE };

/** One voter, from the request for a credential to the filled slot. */
export async function castOne(
  { vote, issuer, anchor }: Room,
  slot: string,
  choices: readonly string[],
  sources: CastingSources = REAL_CASTING,
): Promise<Voter> {
  const pending = granted(await askForCredential(vote, anchor, sources));
  const blindSignature = granted(signBlindly(issuer, pending.blinded));
  const credential = granted(await takeCredential(vote, pending, blindSignature, sources.blinding));
  const cast = granted(await fillSlot(vote, credential, slot, choices, sources.envelope));
  const log = { slot, blinded: pending.blinded, blindSignature };
  return { credential, key: ballotKeyOf(credential), log, cast };
}

export async function castAll(
  room: Room,
  choices: readonly (readonly string[])[],
  sources: CastingSources = REAL_CASTING,
): Promise<Voter[]> {
  const voters: Voter[] = [];
  for (const [i, chosen] of choices.entries()) {
    voters.push(await castOne(room, `s${String(i + 1).padStart(3, "0")}`, chosen, sources));
  }
  return voters;
}

export const slotsOf = (voters: readonly Voter[]): Slot[] => voters.map(({ cast }) => cast);

export function close({ vote }: Room, slots: readonly Slot[]): Occasion {
  const closing = closingOf(vote, slots);
  return { vote, closing, witnessed: [closingHash(closing)] };
}

export const allConfirmed = (slots: readonly Slot[]): Confirmations => ({
  confirmed: slots.map(({ slot }) => slot),
  objected: [],
  goOnWithout: false,
});

export const REAL_OPENING: TellerSources = { random: systemRandom, envelope: HPKE };

export interface Opening {
  readonly box: Box;
  /** As the first teller reads it. */
  readonly opened: Opened;
}

/** Both tellers open; what the second hands over passes through the sealed way to the first. */
export async function openBox(
  { vote, tellers: [first, second] }: Pick<Room, "vote" | "tellers">,
  occasion: Occasion,
  slots: readonly Slot[],
  sources: TellerSources = REAL_OPENING,
): Promise<Opening> {
  const box = granted(await stripOuter(first, occasion, slots, allConfirmed(slots), sources));
  const stripped = granted(await stripInner(second, occasion, box, sources));
  const sealed = await sealForCounting(second, vote, stripped);
  return { box, opened: granted(await openForCounting(first, occasion, sealed)) };
}

/** Both tellers count and sign; the announcement is checked as the server checks it. */
export async function announceResult({ vote, tellers }: Room, { closing }: Occasion, opened: Opened) {
  const tally = await count(vote, opened);
  const announcement = announce(vote, tally);
  const signatures = [
    signAnnouncement(tellers[0], announcement),
    signAnnouncement(tellers[1], announcement),
  ] as const;
  const refused = announcementRefusal(vote, closing, announcement, signatures);
  if (refused !== null) throw new Error(`refused: ${refused.code}`);
  return { tally, announcement, signatures };
}
