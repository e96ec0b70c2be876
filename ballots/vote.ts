import { ed25519 } from "@noble/curves/ed25519.js";
import { type Bytes, checkCode, digest, fromBase64, message } from "./bytes.ts";
import { PUBLIC_KEY_BYTES } from "./envelope.ts";
import { type Refusal, refusal } from "./refusals.ts";

/**
 * A vote as it is opened: everything that a ballot, a teller and a result are bound to. Its hash stands in the witnessed
 * leaf of `ballot-opened`. Sizes and shares are parameters of the norms in force, copied here so that the tellers'
 * devices need nobody to tell them.
 */
export interface Vote {
  readonly jurisdiction: string;
  readonly matter: string;
  readonly item: string;
  /** Of this round: a vote that is repeated is another one. */
  readonly vote: string;
  /** In the order of the ballot paper. */
  readonly options: readonly string[];
  /** How many options one ballot may mark; none marked is a blank ballot. */
  readonly atMost: number;
  /** Members due (应到), and those who may vote here, without the absent and the recused. */
  readonly due: number;
  readonly electorate: number;
  readonly pass: PassRule;
  readonly secrecy: SecrecyRule;
  /** DER SubjectPublicKeyInfo in base64. */
  readonly issuer: string;
  /** The first strips the outer layer, the second the inner one. */
  readonly tellers: readonly [TellerPublic, TellerPublic];
}

/** Public keys of a teller's device in base64, made for this vote. */
export interface TellerPublic {
  /** P-256: one layer of every ballot is sealed to it. */
  readonly sealing: string;
  /** P-256: what the other teller hands over for counting is sealed to it. */
  readonly counting: string;
  /** Ed25519. */
  readonly signing: string;
}

export interface PassRule {
  /** Which options can pass: of a motion "agree", of an election every candidate. */
  readonly options: readonly string[];
  readonly share: { readonly of: number; readonly in: number };
  readonly base: "due" | "electorate" | "cast" | "valid";
  /** Whether the share itself is enough (以上) or must be exceeded (超过). */
  readonly inclusive: boolean;
}

export interface SecrecyRule {
  /** No secret ballot below so many voters. */
  readonly votersAtLeast: number;
  /** From so many voters on the counts are announced; below, only what passed. */
  readonly countsFrom: number;
}

/** A ballot marks its choices in a map of bits of this many bytes. */
export const MARKS_BYTES = 32;
const SIGNING_KEY_BYTES = 32;

const isCount = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;
/** Half a character of two would be hashed as another. */
const isName = (text: string): boolean => text !== "" && !/\p{Surrogate}/u.test(text);

/** Whether anything about the vote cannot be: then no device takes part. */
export function voteRefusal(vote: Vote): Refusal | null {
  const { options, pass, secrecy, tellers } = vote;
  const keys = tellers.flatMap((teller) => [teller.sealing, teller.counting, teller.signing]);
  const lengths = [PUBLIC_KEY_BYTES, PUBLIC_KEY_BYTES, SIGNING_KEY_BYTES];
  const isWhole =
    [vote.jurisdiction, vote.matter, vote.item, vote.vote, ...options].every(isName) &&
    options.length >= 1 &&
    options.length <= MARKS_BYTES * 8 &&
    new Set(options).size === options.length &&
    pass.options.length >= 1 &&
    new Set(pass.options).size === pass.options.length &&
    pass.options.every((option) => options.includes(option)) &&
    isCount(vote.atMost, 1) &&
    vote.atMost <= options.length &&
    isCount(vote.electorate, 1) &&
    isCount(vote.due, 1) &&
    isCount(pass.share.of, 0) &&
    isCount(pass.share.in, 1) &&
    pass.share.of <= pass.share.in &&
    isCount(secrecy.votersAtLeast, 1) &&
    isCount(secrecy.countsFrom, 1) &&
    fromBase64(vote.issuer) !== null &&
    tellers.length === 2 &&
    // One device in both places would open the box alone.
    new Set(keys).size === keys.length &&
    keys.every((key, i) => fromBase64(key, lengths[i % lengths.length]) !== null);
  if (!isWhole) return refusal("vote_malformed");
  return vote.electorate < secrecy.votersAtLeast ? refusal("electorate_too_small") : null;
}

/** 64 hexadecimal digits. Lists in a fixed order have one spelling in JSON. */
export function voteHash(vote: Vote): string {
  const { pass, secrecy, tellers } = vote;
  return digest(
    "vote",
    JSON.stringify([
      [vote.jurisdiction, vote.matter, vote.item, vote.vote],
      [vote.options, vote.atMost, vote.due, vote.electorate],
      [pass.options, pass.share.of, pass.share.in, pass.base, pass.inclusive],
      [secrecy.votersAtLeast, secrecy.countsFrom],
      vote.issuer,
      tellers.map((teller) => [teller.sealing, teller.counting, teller.signing]),
    ]),
  );
}

/** For the big screen, the tellers' and every voter's device: the same everywhere, or somebody has other keys. */
export const voteCode = (vote: Vote): string => checkCode(voteHash(vote));

/** What a teller signs who agrees to a vote. */
export const agreementMessage = (hash: string): Bytes => message("agreement", hash);

export const isTellersSignature = (teller: TellerPublic, signed: Bytes, signature: string): boolean => {
  const bytes = fromBase64(signature, 64);
  const key = fromBase64(teller.signing, SIGNING_KEY_BYTES);
  if (bytes === null || key === null) return false;
  try {
    return ed25519.verify(bytes, signed, key, { zip215: false });
  } catch {
    return false;
  }
};

/** What a voter's device has checked about a vote before it blinds anything. */
export interface Anchor {
  /**
   * The hashes in every `ballot-opened` of this vote, out of a proof without gap over its matter's leaves, under a
   * checkpoint that the witness quorum has signed. A list, because a server that shows each voter a key of its own
   * needs more than one.
   */
  readonly witnessed: readonly string[];
  /** The tellers' signatures under the vote: each device gives one in its life. */
  readonly agreements: readonly [string, string];
}

/** Whether a voter's device takes part: one vote, witnessed, the same for all, agreed to by both tellers. */
export function anchorRefusal(vote: Vote, anchor: Anchor): Refusal | null {
  const malformed = voteRefusal(vote);
  if (malformed !== null) return malformed;
  const hash = voteHash(vote);
  if (anchor.witnessed.length === 0) return refusal("vote_unwitnessed");
  if (anchor.witnessed.length > 1) return refusal("vote_twice");
  if (anchor.witnessed[0] !== hash) return refusal("vote_differs");
  const isAgreed = vote.tellers.every((teller, place) =>
    isTellersSignature(teller, agreementMessage(hash), anchor.agreements[place] ?? ""),
  );
  return isAgreed ? null : refusal("teller_not_agreed");
}
