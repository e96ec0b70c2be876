import { type Credential, makeBallot, marksOf } from "./ballot.ts";
import { digest, fromBase64, toBase64 } from "./bytes.ts";
import { type Envelope, HPKE } from "./envelope.ts";
import { SEALED_BYTES, sealInLayers } from "./layers.ts";
import { isRefusal, type Refusal, refusal } from "./refusals.ts";
import { type Vote, voteHash } from "./vote.ts";

/**
 * One slot for each voter, replaced by each casting: the last counts. It holds ciphertext only. Its name is drawn for
 * this vote; whose it is, the server knows, because casting is authenticated, and the room as well.
 */
export interface Slot {
  readonly slot: string;
  /** Base64, always of one length. */
  readonly sealed: string;
}

export interface SlotHash {
  readonly slot: string;
  readonly hash: string;
}

export const slotHash = (vote: Vote, { slot, sealed }: Slot): SlotHash => ({
  slot,
  hash: digest("slot-hash", voteHash(vote), slot, sealed),
});

/** Whether the server may keep it: a text of another length would stand out among the others. */
export const slotRefusal = ({ sealed }: Slot): Refusal | null =>
  fromBase64(sealed, SEALED_BYTES) === null ? refusal("slot_malformed") : null;

/** On the voter's device: the choices, signed and sealed for the slot. Refuses a ballot that would be void. */
export async function fillSlot(
  vote: Vote,
  credential: Credential,
  slot: string,
  choices: readonly string[],
  envelope: Envelope = HPKE,
): Promise<Slot | Refusal> {
  const marks = marksOf(vote, choices);
  if (isRefusal(marks)) return marks;
  const ballot = makeBallot(vote, credential, marks);
  return { slot, sealed: toBase64(await sealInLayers(vote, slot, ballot, envelope)) };
}
