import { constants, sign } from "node:crypto";
import type { Bytes } from "./bytes.ts";
import { type Issuer, newIssuer } from "./issuer.ts";
import { CREDENTIAL_BYTES } from "./issuer-key.ts";
import { type Attack, inverse, modulusOf, number, power, type View } from "./linkage-attacks.ts";
import type { TellerSources } from "./opening.ts";
import { type Random, systemRandom } from "./randomness.ts";
import {
  type CastingSources,
  castAll,
  close,
  openBox,
  openRoom,
  type Room,
  slotsOf,
  type Voter,
} from "./rehearsal.ts";

/**
 * Who may link a voter to a ballot. A blind guess of a whole order hits one voter on average, with a deviation of one,
 * however many vote: an attacker who hits more than 1 + 3 has found something. Chance does that once in some 270 tries,
 * so what is found must be found again, at another opening of the same slots.
 */
const CHANCE = 1;
const DEVIATION = 1;
export const NOTICED = CHANCE + 3 * DEVIATION;

export const hitsOf = async (attack: Attack, view: View, voters: readonly Voter[]): Promise<number> => {
  const guess = await attack(view);
  return voters.filter(({ cast, key }) => guess.get(cast.slot) === key).length;
};

export interface Played {
  readonly room: Room;
  readonly voters: readonly Voter[];
  /** Opens the same slots once more, with copies of the tellers' devices, as no device ever does. */
  open(): Promise<View>;
}

export async function play(voters: number, casting: CastingSources, opening: TellerSources): Promise<Played> {
  const options = ["agree", "disagree", "abstain"];
  const room = await openRoom({ electorate: voters, due: voters }, ISSUER);
  const cast = await castAll(
    room,
    Array.from({ length: voters }, (_, i) => [options[(i * 7) % 3] ?? ""]),
    casting,
  );
  const slots = slotsOf(cast);
  const occasion = close(room, slots);
  const open = async (): Promise<View> => {
    const tellers = [{ ...room.tellers[0] }, { ...room.tellers[1] }] as const;
    const opened = await openBox({ vote: room.vote, tellers }, occasion, slots, opening);
    return { vote: room.vote, log: cast.map(({ log }) => log), slots, ...opened };
  };
  return { room, voters: cast, open };
}

/** The fewer of the hits at two openings: luck does not come twice. */
export async function hits(attack: Attack, { open, voters }: Played, first?: View): Promise<number> {
  const once = await hitsOf(attack, first ?? (await open()), voters);
  return once <= NOTICED ? once : Math.min(once, await hitsOf(attack, await open(), voters));
}

/** A generator that anybody can run again: what `Math.random` is to whoever has seen a few of its numbers. */
export function predictable(seed = 20_261_126): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
export const drawnFrom =
  (draw: () => number): Random =>
  (bytes) =>
    Uint8Array.from({ length: bytes }, () => Math.floor(draw() * 256));
export const fromMath: Random = (bytes) => drawnFrom(Math.random)(bytes);
export const constant: Random = (bytes) => new Uint8Array(bytes).fill(7);

export const ISSUER = newIssuer();
export const EXPONENT = 65_537n;

export const written = (value: bigint): Bytes =>
  Uint8Array.from(Buffer.from(value.toString(16).padStart(CREDENTIAL_BYTES * 2, "0"), "hex"));

/**
 * Blinds as RFC 9474 does, and ten times as fast as the voters' library, by taking the encoded message from a signature
 * of the issuer's own. Five hundred voters use it; the library's own requests are attacked as well.
 */
export const quickFor = (issuer: Issuer): CastingSources["blinding"] => ({
  async blind(_, input) {
    const n = await modulusOf(issuer.publicKey);
    const pss = { key: issuer.key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
    const encoded = power(number(sign("sha384", input, pss)), EXPONENT, n);
    // 64 bits more than the modulus has: as good as uniform below it.
    const factor = number(systemRandom(CREDENTIAL_BYTES + 8)) % n;
    return {
      blinded: written((encoded * power(factor, EXPONENT, n)) % n),
      inverse: written(inverse(factor, n)),
    };
  },
  async finalize(_, __, signature, unblinding) {
    const n = await modulusOf(issuer.publicKey);
    return written((number(signature) * number(unblinding)) % n);
  },
});
export const quick = quickFor(ISSUER);
