import { ed25519 } from "@noble/curves/ed25519.js";
import { type Bytes, joined, message } from "./bytes.ts";
import { CREDENTIAL_BYTES } from "./issuer-key.ts";
import { type Refusal, refusal } from "./refusals.ts";
import { MARKS_BYTES, type Vote, voteHash } from "./vote.ts";

/**
 * A ballot in clear: a one-time public key, the issuer's blind signature on it, the marks, and the key's signature on
 * the marks for this vote. Always 512 bytes, whatever is marked.
 */
export interface Ballot {
  readonly key: Bytes;
  readonly credential: Bytes;
  /** Bit i, from the lowest of the first byte, is option i. */
  readonly marks: Bytes;
  readonly signature: Bytes;
}

export const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
export const BALLOT_BYTES = KEY_BYTES + CREDENTIAL_BYTES + MARKS_BYTES + SIGNATURE_BYTES;

/** What the voter holds of a credential: the key's secret half and the issuer's signature. */
export interface Credential {
  readonly secret: Bytes;
  readonly signature: Bytes;
}

const choiceMessage = (hash: string, marks: Uint8Array): Bytes => message("choice", hash, marks);

/** The choices as marks. Refuses what the paper does not offer, and more than it allows. */
export function marksOf(vote: Vote, choices: readonly string[]): Bytes | Refusal {
  const marks = new Uint8Array(MARKS_BYTES);
  for (const choice of choices) {
    const at = vote.options.indexOf(choice);
    if (at < 0) return refusal("choice_unknown");
    marks[at >> 3] = (marks[at >> 3] ?? 0) | (1 << (at & 7));
  }
  return new Set(choices).size > vote.atMost ? refusal("too_many_marks") : marks;
}

/** The choices that are marked; null when something is marked that the paper does not offer. */
export function choicesOf(vote: Vote, marks: Uint8Array): string[] | null {
  const choices: string[] = [];
  for (let at = 0; at < MARKS_BYTES * 8; at++) {
    if ((((marks[at >> 3] ?? 0) >> (at & 7)) & 1) === 0) continue;
    const option = vote.options[at];
    if (option === undefined) return null;
    choices.push(option);
  }
  return choices;
}

/** The ballot with these marks, signed. */
export function makeBallot(vote: Vote, credential: Credential, marks: Bytes): Bytes {
  const signature = ed25519.sign(choiceMessage(voteHash(vote), marks), credential.secret);
  return joined(ed25519.getPublicKey(credential.secret), credential.signature, marks, signature);
}

/** The parts of a ballot, nothing verified; null for other lengths. */
export function readBallot(bytes: Bytes): Ballot | null {
  if (bytes.length !== BALLOT_BYTES) return null;
  const marksAt = KEY_BYTES + CREDENTIAL_BYTES;
  const signatureAt = marksAt + MARKS_BYTES;
  return {
    key: bytes.slice(0, KEY_BYTES),
    credential: bytes.slice(KEY_BYTES, marksAt),
    marks: bytes.slice(marksAt, signatureAt),
    signature: bytes.slice(signatureAt),
  };
}

/** Whether the ballot's own key signed these marks for this vote. */
export function isSigned(hash: string, ballot: Ballot): boolean {
  try {
    return ed25519.verify(ballot.signature, choiceMessage(hash, ballot.marks), ballot.key, { zip215: false });
  } catch {
    return false;
  }
}
