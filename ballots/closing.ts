import { checkCode, digest } from "./bytes.ts";
import { type Refusal, refusal } from "./refusals.ts";
import { type Slot, type SlotHash, slotHash } from "./slot.ts";
import { type Vote, voteHash } from "./vote.ts";

/** What is in the box when voting closes. Its hash stands in the witnessed leaf of `ballot-closed`. */
export interface Closing {
  readonly vote: string;
  /** By name, which tells nothing about the order of casting. */
  readonly slots: readonly SlotHash[];
}

const byName = (a: SlotHash, b: SlotHash): number => (a.slot < b.slot ? -1 : a.slot > b.slot ? 1 : 0);

export const closingOf = (vote: Vote, slots: readonly Slot[]): Closing => ({
  vote: voteHash(vote),
  slots: slots.map((slot) => slotHash(vote, slot)).sort(byName),
});

export const closingHash = (closing: Closing): string =>
  digest("closing", closing.vote, JSON.stringify(closing.slots.map(({ slot, hash }) => [slot, hash])));

/** For the big screen, the tellers' and every voter's device: the same everywhere, or the lists differ. */
export const closingCode = (closing: Closing): string => checkCode(closingHash(closing));

/**
 * Whether the list can be opened by: of this vote, each slot once, no more than voters, and the only one witnessed.
 * `witnessed` holds the hashes in every `ballot-closed` of this vote, found as those in an `Anchor` are.
 */
export function closingRefusal(vote: Vote, closing: Closing, witnessed: readonly string[]): Refusal | null {
  if (witnessed.length === 0) return refusal("closing_unwitnessed");
  if (witnessed.length > 1) return refusal("closing_twice");
  const isListed = closing.vote === voteHash(vote) && witnessed[0] === closingHash(closing);
  if (!isListed) return refusal("closing_differs");
  const names = new Set(closing.slots.map(({ slot }) => slot));
  if (names.size !== closing.slots.length) return refusal("slot_duplicate");
  return names.size > vote.electorate ? refusal("slot_stuffed") : null;
}

/**
 * On the voter's device, before the box is opened: whether the list holds what this device cast last, or nothing when it
 * cast nothing (`hash` null). Null confirms; a refusal is to be said aloud in the room, because whoever drops a ballot
 * will not carry the complaint.
 */
export function ownSlotRefusal(
  vote: Vote,
  closing: Closing,
  witnessed: readonly string[],
  own: { readonly slot: string; readonly hash: string | null },
): Refusal | null {
  const refused = closingRefusal(vote, closing, witnessed);
  if (refused !== null) return refused;
  const listed = closing.slots.find(({ slot }) => slot === own.slot);
  if (own.hash === null) return listed === undefined ? null : refusal("slot_stuffed");
  if (listed === undefined) return refusal("slot_missing");
  return listed.hash === own.hash ? null : refusal("slot_replaced");
}
