import { sha256 } from "@noble/hashes/sha2.js";
import canonicalize from "canonicalize";
import { type Bytes, fromBase64, joined, u32be, utf8 } from "./bytes.ts";

/**
 * What binds a member to a position without showing it:
 *
 *     C = SHA-256(label ‖ jurisdiction ‖ matter ‖ item ‖ round ‖ member ‖ salt ‖ JCS(position))
 *
 * Each part stands after its length in four bytes, so that no two rows of parts are written alike. The salt of 32 random
 * bytes keeps three possible positions from being tried out; the place keeps a commitment from being carried to another
 * member, item or round.
 */

export const LABEL = "quanjian/sealed-position/v1";
export const SALT_BYTES = 32;

/** What is sealed: the position as the procedure names it, and the reasons. */
export type Position = { position: string; reasons?: string };

/** For which member, item and round. A matter of one item has no item: null. Rounds count from 1. */
export type Place = {
  jurisdiction: string;
  matter: string;
  item: string | null;
  round: number;
  member: string;
};

export type Opening = { salt: Uint8Array; position: Position };

function part(bytes: Uint8Array): Bytes {
  return joined(u32be(bytes.length), bytes);
}

/** The place in bytes that read in one way only. */
export function placeBytes({ jurisdiction, matter, item, round, member }: Place): Bytes {
  if (!Number.isSafeInteger(round) || round < 1)
    throw new RangeError(`${round} is no round: they count from 1`);
  // No item and an item without a name would be written alike.
  if (item === "") throw new RangeError("an item has a name, or is null");
  return joined(...[jurisdiction, matter, item ?? "", String(round), member].map((text) => part(utf8(text))));
}

/** The canonical form of a position; @throws RangeError for what is none. */
export function positionText(position: Position): string {
  const { reasons } = position;
  if (position.position === "") throw new RangeError("a position says something");
  // Half of a surrogate pair has no UTF-8: two texts would become the same bytes.
  if (!position.position.isWellFormed() || reasons?.isWellFormed() === false)
    throw new RangeError("the text holds characters that cannot be written: type it again");
  const text = canonicalize(
    reasons === undefined ? { position: position.position } : { position: position.position, reasons },
  );
  if (text === undefined) throw new RangeError("a position is JSON");
  return text;
}

/** @throws RangeError for a salt, place or position that is none. */
export function commitmentOf(place: Place, { salt, position }: Opening): Bytes {
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes, not ${salt.length}`);
  const bytes = joined(part(utf8(LABEL)), placeBytes(place), part(salt), part(utf8(positionText(position))));
  return Uint8Array.from(sha256(bytes));
}

/** Whether this opening, as it is written down (base64), is of that commitment. */
export function isOpeningOf(
  place: Place,
  commitment: string,
  opened: { salt: string; position: Position },
): boolean {
  const salt = fromBase64(opened.salt);
  const expected = fromBase64(commitment);
  if (salt?.length !== SALT_BYTES || expected === null) return false;
  try {
    const found = commitmentOf(place, { salt, position: opened.position });
    return found.length === expected.length && found.every((byte, i) => byte === expected[i]);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
