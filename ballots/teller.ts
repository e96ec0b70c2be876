import { ed25519 } from "@noble/curves/ed25519.js";
import { type Bytes, toBase64 } from "./bytes.ts";
import { newSealingPair, publicBytes } from "./envelope.ts";
import type { KeyPair } from "./keys.ts";
import { type Random, systemRandom } from "./randomness.ts";
import { type Refusal, refusal } from "./refusals.ts";
import { agreementMessage, type TellerPublic, type Vote, voteHash, voteRefusal } from "./vote.ts";

/**
 * A teller's device in one vote. The record is changed in place and kept by the page after each step in one write, so a
 * device that restarts goes on where it stood. Keys serve one vote and one opening. Destroying drops the last copy; the
 * memory of a browser cannot be overwritten from a script, so the page is closed afterwards.
 */
export interface Teller {
  readonly place: 0 | 1;
  /** Null once destroyed. */
  sealing: KeyPair | null;
  counting: KeyPair | null;
  readonly signing: Bytes;
  /** The hash of the one vote that this device has agreed to. */
  agreed: string | null;
  /** What it has handed on when it opened the box, to be handed on again and never made anew. */
  handed: { readonly closing: string; readonly output: string } | null;
}

export async function newTeller(place: 0 | 1, random: Random = systemRandom): Promise<Teller> {
  const [sealing, counting] = [await newSealingPair(), await newSealingPair()];
  return { place, sealing, counting, signing: random(32), agreed: null, handed: null };
}

/** For the vote. Throws once a key is destroyed. */
export async function tellersPublic({ sealing, counting, signing }: Teller): Promise<TellerPublic> {
  if (sealing === null || counting === null) throw new Error("this teller's keys are destroyed");
  return {
    sealing: toBase64(await publicBytes(sealing)),
    counting: toBase64(await publicBytes(counting)),
    signing: toBase64(ed25519.getPublicKey(signing)),
  };
}

export const signAsTeller = (teller: Teller, signed: Bytes): string =>
  toBase64(ed25519.sign(signed, teller.signing));

/** The signature under the vote. Refuses a second vote, and one in which this device is not the teller of its place. */
export async function agree(teller: Teller, vote: Vote): Promise<string | Refusal> {
  const refused = voteRefusal(vote);
  if (refused !== null) return refused;
  const hash = voteHash(vote);
  if (teller.agreed !== null && teller.agreed !== hash) return refusal("teller_bound");
  if (teller.agreed === null) {
    const [own, named] = [await tellersPublic(teller), vote.tellers[teller.place]];
    const isNamed =
      own.sealing === named.sealing && own.counting === named.counting && own.signing === named.signing;
    if (!isNamed) return refusal("not_this_teller");
    teller.agreed = hash;
  }
  return signAsTeller(teller, agreementMessage(hash));
}

/** When the vote is void, or over: what is left of the keys is dropped, and what was opened is forgotten. */
export function forget(teller: Teller): void {
  teller.sealing = null;
  teller.counting = null;
  teller.signing.fill(0);
  teller.handed = { closing: "", output: "" };
}
