import { ed25519 } from "@noble/curves/ed25519.js";
import { afterEach, describe, expect, test, vi } from "vitest";
import { RFC9474 } from "./credential.ts";
import type { Envelope } from "./envelope.ts";
import {
  byBlindingFactor,
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
import { announceResult, type CastingSources, close, REAL_CASTING, REAL_OPENING } from "./rehearsal.ts";

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
