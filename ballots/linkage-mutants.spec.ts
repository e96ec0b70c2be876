import { ed25519 } from "@noble/curves/ed25519.js";
import { afterEach, describe, expect, test, vi } from "vitest";
import { RFC9474 } from "./credential.ts";
import type { Envelope } from "./envelope.ts";
import {
  byBlindingFactor,
  byBoxOrder,
  byLayerOrder,
  byOrder,
  byReading,
  byRegeneratedKeys,
  byReplay,
  inverse,
  modulusOf,
  number,
  power,
} from "./linkage-attacks.ts";
import {
  constant,
  drawnFrom,
  EXPONENT,
  fromMath,
  hits,
  hitsOf,
  ISSUER,
  play,
  predictable,
  written,
} from "./linkage-play.ts";
import { type Bytes, fromBase64, toBase64 } from "./bytes.ts";
import { openInner, openOuter } from "./layers.ts";
import { stripInner, stripOuter } from "./opening.ts";
import { type Random, systemRandom } from "./randomness.ts";
import {
  allConfirmed,
  announceResult,
  type CastingSources,
  close,
  granted,
  REAL_CASTING,
  REAL_OPENING,
  slotsOf,
} from "./rehearsal.ts";

/** The attackers of `linkage.spec.ts` against the protocol with one part replaced by a bad one: each is found out. */
afterEach(() => void vi.restoreAllMocks());

describe("what would be linked if a part were replaced: the suite notices each", () => {
  const VOTERS = 8;
  /** Blinds with one factor for everybody. */
  const constantFactor: CastingSources["blinding"] = {
    ...RFC9474,
    async blind(issuer, input) {
      const n = await modulusOf(ISSUER.publicKey);
      const { blinded, inverse: own } = await RFC9474.blind(issuer, input);
      const encoded = (number(blinded) * power(number(own), EXPONENT, n)) % n;
      return { blinded: written((encoded * power(3n, EXPONENT, n)) % n), inverse: written(inverse(3n, n)) };
    },
  };
  /** Of the right length, and no cipher. */
  const identity: Envelope = {
    seal: async (_to, _info, _aad, plain) => Uint8Array.from([...new Uint8Array(81), ...plain]),
    open: async (_own, _info, _aad, sealed) => sealed.slice(81),
  };

  test("a constant blinding factor", async () => {
    const casting = { ...REAL_CASTING, blinding: constantFactor };
    const played = await play(VOTERS, casting, REAL_OPENING);
    expect(await hits(byBlindingFactor, played)).toBe(VOTERS);
  }, 60_000);

  test("an identity cipher", async () => {
    const played = await play(
      VOTERS,
      { ...REAL_CASTING, envelope: identity },
      { ...REAL_OPENING, envelope: identity },
    );
    expect(await hits(byReading, played)).toBe(VOTERS);
  }, 60_000);

  test("a shuffle from a constant", async () => {
    const played = await play(VOTERS, REAL_CASTING, { ...REAL_OPENING, random: constant });
    expect(
      await hits(
        byReplay(() => constant),
        played,
      ),
    ).toBe(VOTERS);
  }, 60_000);

  test("a shuffle from Math.random", async () => {
    const played = await play(VOTERS, REAL_CASTING, { ...REAL_OPENING, random: fromMath });
    const replay = byReplay(() => drawnFrom(predictable()));
    vi.spyOn(Math, "random").mockImplementation(predictable());
    expect(await hitsOf(replay, await played.open(), played.voters)).toBe(VOTERS);
  }, 60_000);

  /** Draws that leave everything where it lies, as if the call to shuffle were not there. */
  function still(items: number): Random {
    let last = items;
    return (bytes) => {
      last -= 1;
      const drawn = new Uint8Array(bytes);
      new DataView(drawn.buffer).setUint32(0, last);
      return drawn;
    };
  }

  /** Opens with a source of its own for each teller; the layers are known as whoever holds that one key knows them. */
  async function opening(first: Random, second: Random) {
    const { room, voters } = await play(VOTERS, REAL_CASTING, REAL_OPENING);
    const slots = slotsOf(voters);
    const occasion = close(room, slots);
    const [one, two] = [{ ...room.tellers[0] }, { ...room.tellers[1] }];
    const [outerKey, innerKey] = [one.sealing, two.sealing];
    if (outerKey === null || innerKey === null) throw new Error("a key is gone");
    const [outer, inner] = [new Map<string, string>(), new Map<string, string>()];
    for (const { slot, sealed } of slots) {
      const layer = await openOuter(room.vote, slot, outerKey, fromBase64(sealed) as Bytes);
      const ballot = await openInner(room.vote, innerKey, layer as Bytes);
      outer.set(slot, toBase64(layer as Bytes));
      inner.set(toBase64(layer as Bytes), toBase64((ballot as Bytes).slice(0, 32)));
    }
    const drawing = (random: Random) => ({ ...REAL_OPENING, random });
    const box = granted(await stripOuter(one, occasion, slots, allConfirmed(slots), drawing(first)));
    const opened = granted(await stripInner(two, occasion, box, drawing(second)));
    const view = { vote: room.vote, log: voters.map(({ log }) => log), slots, box, opened };
    return { view, voters, outer, inner };
  }

  test("no shuffle by the first teller: the second alone links everybody", async () => {
    const { view, voters, inner } = await opening(still(VOTERS), systemRandom);
    expect(await hitsOf(byLayerOrder(inner), view, voters)).toBe(VOTERS);
  }, 60_000);

  test("no shuffle by the second teller: the first alone links everybody", async () => {
    const { view, voters, outer } = await opening(systemRandom, still(VOTERS));
    expect(await hitsOf(byBoxOrder(outer), view, voters)).toBe(VOTERS);
  }, 60_000);

  test("no shuffle at all: whoever knows the order of casting links everybody", async () => {
    const { view, voters } = await opening(still(VOTERS), still(VOTERS));
    expect(await hitsOf(byOrder, view, voters)).toBe(VOTERS);
  }, 60_000);

  test("keys from Math.random", async () => {
    vi.spyOn(Math, "random").mockImplementation(predictable());
    const played = await play(VOTERS, { ...REAL_CASTING, random: fromMath }, REAL_OPENING);
    const again = byRegeneratedKeys(() => drawnFrom(predictable()), ed25519.getPublicKey);
    expect(await hits(again, played)).toBe(VOTERS);
  }, 60_000);

  test("keys from a constant: one key for everybody, and the count does not come out", async () => {
    const played = await play(VOTERS, { ...REAL_CASTING, random: constant }, REAL_OPENING);
    const view = await played.open();
    const { tally } = await announceResult(played.room, close(played.room, view.slots), view.opened);
    expect(tally).toMatchObject({ repeated: VOTERS, valid: 0 });
  }, 60_000);
});
