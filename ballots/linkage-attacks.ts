import { readBallot } from "./ballot.ts";
import { fromBase64, toBase64 } from "./bytes.ts";
import { importIssuerKey } from "./issuer-key.ts";
import { openInner, openOuter } from "./layers.ts";
import type { Box, Opened } from "./opening.ts";
import { type Random, shuffled } from "./randomness.ts";
import type { Slot } from "./slot.ts";
import type { Teller } from "./teller.ts";
import type { Vote } from "./vote.ts";

/**
 * Attackers for tests: each guesses from what it holds whose ballot is whose. They hold more than anybody outside the
 * tellers ever does: the slots in the order of casting, the issuer's whole log, the box as it passed through the server,
 * and the opened ballots in the order in which the second teller handed them on.
 */
export interface View {
  readonly vote: Vote;
  readonly log: readonly { readonly slot: string; readonly blinded: string }[];
  readonly slots: readonly Slot[];
  readonly box: Box;
  readonly opened: Opened;
}

/** Slot → the key of its ballot, as guessed. */
export type Guess = ReadonlyMap<string, string>;
export type Attack = (view: View) => Guess | Promise<Guess>;

const keyOf = (ballot: string): string =>
  toBase64(readBallot(fromBase64(ballot) ?? new Uint8Array(0))?.key ?? new Uint8Array(0));
const inOrder = (slots: readonly { slot: string }[], keys: readonly string[]): Guess =>
  new Map(slots.map(({ slot }, i) => [slot, keys[i] ?? ""]));
const openedKeys = ({ opened }: View): string[] => opened.ballots.map(keyOf);
const sortedBy = <T>(items: readonly T[], text: (item: T) => string): T[] =>
  [...items].sort((a, b) => (text(a) < text(b) ? -1 : 1));

/** The order in which ballots were cast is the order in which they were opened. */
export const byOrder: Attack = (view) => inOrder(view.slots, openedKeys(view));

/** The order of the published keys is that of the ciphertexts. */
export const byRank: Attack = (view) =>
  inOrder(
    sortedBy(view.slots, (slot) => slot.sealed),
    openedKeys(view).sort(),
  );

/** The first teller alone, who knows whose layer is whose: the second handed the ballots on in the box's order. */
export const byBoxOrder =
  (outer: ReadonlyMap<string, string>): Attack =>
  (view) => {
    const keys = openedKeys(view);
    return new Map(
      view.slots.map(({ slot }) => [slot, keys[view.box.layers.indexOf(outer.get(slot) ?? "")] ?? ""]),
    );
  };

/** The second teller alone, who knows which layer holds which ballot: the first kept the order of casting. */
export const byLayerOrder =
  (inner: ReadonlyMap<string, string>): Attack =>
  (view) =>
    inOrder(
      view.slots,
      view.box.layers.map((layer) => inner.get(layer) ?? ""),
    );

/** Replays the tellers' shuffles from a source of randomness that is thought to be predictable. */
export const byReplay =
  (guessed: () => Random): Attack =>
  (view) => {
    const random = guessed();
    const places = view.slots.map((_, i) => i);
    const order = shuffled(shuffled(places, random), random);
    const keys = openedKeys(view);
    return new Map(order.map((place, i) => [view.slots[place]?.slot ?? "", keys[i] ?? ""]));
  };

/** Looks for the ballot in the slot's own bytes. */
export const byReading: Attack = (view) => {
  const keys = openedKeys(view).map((key) => ({ key, hex: Buffer.from(key, "base64").toString("hex") }));
  return new Map(
    view.slots.map(({ slot, sealed }, i) => {
      const bytes = Buffer.from(sealed, "base64").toString("hex");
      return [slot, (keys.find(({ hex }) => bytes.includes(hex)) ?? keys[i])?.key ?? ""];
    }),
  );
};

export const number = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let [b, e] = [base % modulus, exponent]; e > 0n; e >>= 1n, b = (b * b) % modulus) {
    if ((e & 1n) === 1n) result = (result * b) % modulus;
  }
  return result;
}
export const inverse = (a: bigint, modulus: bigint): bigint => {
  let [r, next, s, nextS] = [modulus, a % modulus, 0n, 1n];
  while (next !== 0n) [r, next, s, nextS] = [next, r % next, nextS, s - (r / next) * nextS];
  return ((s % modulus) + modulus) % modulus;
};
const moduli = new Map<string, bigint>();
/** Of an issuer's public key. */
export async function modulusOf(publicKey: string): Promise<bigint> {
  const known = moduli.get(publicKey);
  if (known !== undefined) return known;
  const issuer = await importIssuerKey(publicKey);
  const { n = "" } = issuer === null ? {} : await crypto.subtle.exportKey("jwk", issuer);
  const modulus = number(Buffer.from(n, "base64url"));
  moduli.set(publicKey, modulus);
  return modulus;
}

/** Every one would be several seconds of arithmetic, and a factor that repeats shows among these. */
const REQUESTS_COMPARED = 100;

/**
 * The issuer compares each request with each ballot: divided by the encoded message of the right one, a request leaves
 * the blinding factor. Where factors repeat, the most frequent quotient belongs to the true pairs.
 */
export const byBlindingFactor: Attack = async (view) => {
  const n = await modulusOf(view.vote.issuer);
  const keys = openedKeys(view);
  const inverses = view.opened.ballots.map((ballot) => {
    const signature = readBallot(fromBase64(ballot) ?? new Uint8Array(0))?.credential ?? new Uint8Array(1);
    return inverse(power(number(signature), 65_537n, n), n);
  });
  const pairs = new Map<number, [slot: string, key: string][]>();
  for (const { slot, blinded } of view.log.slice(0, REQUESTS_COMPARED)) {
    const request = number(fromBase64(blinded) ?? new Uint8Array(1));
    for (const [i, inverse] of inverses.entries()) {
      const quotient = Number(BigInt.asUintN(52, (request * inverse) % n));
      const known = pairs.get(quotient);
      if (known === undefined) pairs.set(quotient, [[slot, keys[i] ?? ""]]);
      else known.push([slot, keys[i] ?? ""]);
    }
  }
  let best: [string, string][] = [];
  for (const list of pairs.values()) if (list.length > best.length) best = list;
  return new Map([...inOrder(view.log, keys), ...best]);
};

/** Makes the voters' keys again from a source that is thought to be predictable. */
export const byRegeneratedKeys =
  (guessed: () => Random, publicKey: (secret: Uint8Array) => Uint8Array): Attack =>
  (view) => {
    const random = guessed();
    return new Map(view.log.map(({ slot }) => [slot, toBase64(publicKey(random(32)))]));
  };

/** The control: with both tellers' keys every ballot is linked, so the attackers are good enough to see. */
export const withBothKeys =
  (first: NonNullable<Teller["sealing"]>, second: NonNullable<Teller["sealing"]>): Attack =>
  async (view) => {
    const guess = new Map<string, string>();
    for (const { slot, sealed } of view.slots) {
      const inner = await openOuter(view.vote, slot, first, fromBase64(sealed) ?? new Uint8Array(0));
      const ballot = inner && (await openInner(view.vote, second, inner));
      if (ballot) guess.set(slot, keyOf(toBase64(ballot)));
    }
    return guess;
  };
