import {
  type Bytes,
  freshBytes,
  isSame,
  joined,
  type Random,
  fromBase64,
  toBase64,
  u32be,
  utf8,
} from "./bytes.ts";
import {
  commitmentOf,
  type Opening,
  type Place,
  type Position,
  positionText,
  SALT_BYTES,
} from "./commitment.ts";

/**
 * The opening in two halves: one is random bytes, the other the opening XOR those bytes. Either alone is noise; both
 * together are the opening. The server keeps one, the station's device the other.
 *
 * Halves of short and long reasons have one length up to {@link LEAST_BYTES}, and above it one of a few lengths.
 */

const LEAST_BYTES = 2_048;
const MOST_BYTES = 131_072;
const LENGTH_BYTES = 4;

export type Sealed = {
  commitment: Bytes;
  serverHalf: Bytes;
  stationHalf: Bytes;
  /** To be kept by the member's own device until the opening, in case a half is lost. */
  opening: Opening;
};

/** @throws Error when the generator repeats itself: then nothing that it gives is secret. */
function drawTwice(random: Random, length: number): [Uint8Array, Uint8Array] {
  const first = random(length);
  const second = random(length);
  if (first.length !== length || second.length !== length)
    throw new Error(`${length} random bytes were asked for`);
  if (isSame(first, second))
    throw new Error("the source of randomness repeats itself: nothing can be sealed with it");
  return [first, second];
}

/** Seals a position with a salt that nobody else knows. */
export function sealPosition(place: Place, position: Position, random: Random = freshBytes): Sealed {
  const [salt] = drawTwice(random, SALT_BYTES);
  const opening = { salt, position };
  return { commitment: commitmentOf(place, opening), ...splitOpening(opening, random), opening };
}

/** Fresh halves of an opening: when one of the first two is lost, the member's device makes and sends others. */
export function splitOpening(
  opening: Opening,
  random: Random = freshBytes,
): { serverHalf: Bytes; stationHalf: Bytes } {
  const text = utf8(`{"position":${positionText(opening.position)},"salt":"${toBase64(opening.salt)}"}`);
  const bytes = padded(text);
  const [pad] = drawTwice(random, bytes.length);
  return { serverHalf: Uint8Array.from(pad), stationHalf: xor(bytes, pad) };
}

function padded(text: Bytes): Bytes {
  let length = LEAST_BYTES;
  while (length < LENGTH_BYTES + text.length) length *= 2;
  if (length > MOST_BYTES)
    throw new RangeError(`the reasons are too long to be sealed (${text.length} bytes): shorten them`);
  return joined(u32be(text.length), text, new Uint8Array(length - LENGTH_BYTES - text.length));
}

function xor(a: Uint8Array, b: Uint8Array): Bytes {
  return Uint8Array.from(a, (byte, i) => byte ^ (b[i] ?? 0));
}

/** What two halves say together, or null when they are not of one opening. */
export function joinHalves(one: Uint8Array, other: Uint8Array): Opening | null {
  if (one.length !== other.length || one.length < LEAST_BYTES) return null;
  const bytes = xor(one, other);
  const length = new DataView(bytes.buffer).getUint32(0);
  if (length > bytes.length - LENGTH_BYTES) return null;
  const text = bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
  // One opening has one spelling: what hangs on behind it would be a second message.
  if (bytes.subarray(LENGTH_BYTES + length).some((byte) => byte !== 0)) return null;
  return readOpening(text);
}

function readOpening(text: Uint8Array): Opening | null {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(text));
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { position: stated, salt } = value as { position?: unknown; salt?: unknown };
  const bytes = typeof salt === "string" ? fromBase64(salt) : null;
  if (bytes?.length !== SALT_BYTES || typeof stated !== "object" || stated === null) return null;
  const { position, reasons } = stated as { position?: unknown; reasons?: unknown };
  if (typeof position !== "string" || position === "") return null;
  if (reasons !== undefined && typeof reasons !== "string") return null;
  return { salt: bytes, position: reasons === undefined ? { position } : { position, reasons } };
}

/** Why a position stays unopened. It is then stated openly, and that is shown. */
export type Unopened = "server-half-lost" | "station-half-lost" | "halves-do-not-fit" | "not-what-was-sealed";

export type Outcome =
  | { kind: "opened"; position: Position; salt: string }
  | { kind: "unopened"; reason: Unopened };

/** Joins what there is of the two halves and holds the result against the commitment. It never throws. */
export function openSealed(
  place: Place,
  commitment: Uint8Array,
  serverHalf: Uint8Array | null,
  stationHalf: Uint8Array | null,
): Outcome {
  if (serverHalf === null) return { kind: "unopened", reason: "server-half-lost" };
  if (stationHalf === null) return { kind: "unopened", reason: "station-half-lost" };
  const opening = joinHalves(serverHalf, stationHalf);
  if (opening === null) return { kind: "unopened", reason: "halves-do-not-fit" };
  if (!isSame(commitmentOf(place, opening), commitment))
    return { kind: "unopened", reason: "not-what-was-sealed" };
  return { kind: "opened", position: opening.position, salt: toBase64(opening.salt) };
}
