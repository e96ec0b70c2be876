import { RSABSSA } from "@cloudflare/blindrsa-ts";
import { ed25519 } from "@noble/curves/ed25519.js";
import type { Credential } from "./ballot.ts";
import { type Bytes, fromBase64, toBase64 } from "./bytes.ts";
import { CREDENTIAL_BYTES, credentialMessage, importIssuerKey, isCredential } from "./issuer-key.ts";
import type { Key } from "./keys.ts";
import { type Random, systemRandom } from "./randomness.ts";
import { isRefusal, type Refusal, refusal } from "./refusals.ts";
import { type Anchor, anchorRefusal, type Vote, voteHash } from "./vote.ts";

/**
 * The voter's half of the blind signature, on the voter's device alone: Blind and Finalize of RFC 9474, sections 4.2 and
 * 4.4. The library's arithmetic does not run in constant time, which here nobody but the voter can measure.
 */
export interface Blinding {
  blind(issuer: Key, input: Bytes): Promise<{ readonly blinded: Bytes; readonly inverse: Bytes }>;
  finalize(issuer: Key, input: Bytes, signature: Bytes, inverse: Bytes): Promise<Bytes>;
}

const suite = RSABSSA.SHA384.PSS.Deterministic();

export const RFC9474: Blinding = {
  async blind(issuer, input) {
    const { blindedMsg, inv } = await suite.blind(issuer, input);
    return { blinded: new Uint8Array(blindedMsg), inverse: new Uint8Array(inv) };
  },
  finalize: async (issuer, input, signature, inverse) =>
    new Uint8Array(await suite.finalize(issuer, input, signature, inverse)),
};

/** What the device keeps, in text, from before it asks until the box is closed: a crash in between loses nothing. */
export interface PendingCredential {
  readonly vote: string;
  readonly secret: string;
  /** What the issuer is asked to sign. */
  readonly blinded: string;
  readonly inverse: string;
}

/** The sources that tests replace to show what a bad one would cost. */
export interface VoterSources {
  readonly random: Random;
  readonly blinding: Blinding;
}

const SOURCES: VoterSources = { random: systemRandom, blinding: RFC9474 };

/**
 * A fresh key for one ballot, blinded for the issuer. Refuses before it blinds anything when the vote is not the
 * witnessed one that both tellers have agreed to: an issuer with a key for each voter learns nothing.
 */
export async function askForCredential(
  vote: Vote,
  anchor: Anchor,
  sources: VoterSources = SOURCES,
): Promise<PendingCredential | Refusal> {
  const refused = anchorRefusal(vote, anchor);
  if (refused !== null) return refused;
  const issuer = await importIssuerKey(vote.issuer);
  if (issuer === null) return refusal("vote_malformed");
  const hash = voteHash(vote);
  const secret = sources.random(32);
  const input = credentialMessage(hash, ed25519.getPublicKey(secret));
  const { blinded, inverse } = await sources.blinding.blind(issuer, input);
  return { vote: hash, secret: toBase64(secret), blinded: toBase64(blinded), inverse: toBase64(inverse) };
}

/** The credential out of the issuer's answer. Refuses a signature that does not verify. */
export async function takeCredential(
  vote: Vote,
  pending: PendingCredential,
  blindSignature: string,
  blinding: Blinding = RFC9474,
): Promise<Credential | Refusal> {
  const issuer = await importIssuerKey(vote.issuer);
  const secret = fromBase64(pending.secret, 32);
  const inverse = fromBase64(pending.inverse, CREDENTIAL_BYTES);
  const answer = fromBase64(blindSignature, CREDENTIAL_BYTES);
  const hash = voteHash(vote);
  if (issuer === null || pending.vote !== hash) return refusal("vote_differs");
  if (secret === null || inverse === null || answer === null) return refusal("credential_invalid");
  const key = ed25519.getPublicKey(secret);
  const signature = await blinding
    .finalize(issuer, credentialMessage(hash, key), answer, inverse)
    .catch(() => refusal("credential_invalid"));
  if (isRefusal(signature)) return signature;
  const isGood = await isCredential(issuer, hash, key, signature);
  return isGood ? { secret, signature } : refusal("credential_invalid");
}

/** What a device still keeps once the box is closed: enough to find its ballot among the counted, and to show nobody what it said. */
export const ballotKeyOf = (credential: Credential): string =>
  toBase64(ed25519.getPublicKey(credential.secret));
