import { BALLOT_BYTES } from "./ballot.ts";
import { type Bytes, fromBase64, message } from "./bytes.ts";
import { ENVELOPE_BYTES, type Envelope, HPKE } from "./envelope.ts";
import type { KeyPair } from "./keys.ts";
import { type Vote, voteHash } from "./vote.ts";

/**
 * The two layers around a ballot: the inner one for the second teller, the outer one for the first. The outer one is tied
 * to the voter's slot, so that nobody can put a copy of another's ballot into their own; the inner one is tied to
 * nothing, because by then nobody is to know whose it is. Both are always of one length.
 */
export const INNER_BYTES = BALLOT_BYTES + ENVELOPE_BYTES;
export const SEALED_BYTES = INNER_BYTES + ENVELOPE_BYTES;

const NOBODY = new Uint8Array(0);
const infoOf = (vote: Vote, layer: "outer" | "inner"): Bytes => message(`layer/${layer}`, voteHash(vote));
const slotOf = (slot: string): Bytes => message("slot", slot);

/** Throws when a teller's key in the vote is no point of the curve. */
export async function sealInLayers(
  vote: Vote,
  slot: string,
  ballot: Bytes,
  envelope: Envelope = HPKE,
): Promise<Bytes> {
  const [first, second] = vote.tellers.map((teller) => fromBase64(teller.sealing) ?? NOBODY);
  const inner = await envelope.seal(second ?? NOBODY, infoOf(vote, "inner"), NOBODY, ballot);
  return envelope.seal(first ?? NOBODY, infoOf(vote, "outer"), slotOf(slot), inner);
}

/** What the first teller finds in a slot; null when it was not sealed to this key, for this vote and slot. */
export async function openOuter(
  vote: Vote,
  slot: string,
  own: KeyPair,
  sealed: Bytes,
  envelope: Envelope = HPKE,
): Promise<Bytes | null> {
  const inner = await envelope.open(own, infoOf(vote, "outer"), slotOf(slot), sealed);
  return inner?.length === INNER_BYTES ? inner : null;
}

/** The ballot's bytes as the second teller finds them; null when they were not sealed to this key for this vote. */
export async function openInner(
  vote: Vote,
  own: KeyPair,
  inner: Bytes,
  envelope: Envelope = HPKE,
): Promise<Bytes | null> {
  const ballot = await envelope.open(own, infoOf(vote, "inner"), NOBODY, inner);
  return ballot?.length === BALLOT_BYTES ? ballot : null;
}
