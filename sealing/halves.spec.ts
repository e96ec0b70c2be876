import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  commitmentOf,
  freshBytes,
  joinHalves,
  openSealed,
  type Place,
  type Position,
  sealPosition,
  splitOpening,
  toBase64,
} from "./index.ts";

const place: Place = { jurisdiction: "nanlin", matter: "m", item: "1", round: 1, member: "zhang" };
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const positions = fc.record({
  position: fc.constantFrom("agree", "disagree", "defer"),
  reasons: fc.string({ maxLength: 2_000, unit: "grapheme" }),
});

afterEach(() => vi.restoreAllMocks());

describe("two halves", () => {
  test("are the opening, whatever was sealed", () => {
    fc.assert(
      fc.property(positions, (position) => {
        const { commitment, serverHalf, stationHalf, opening } = sealPosition(place, position);
        expect(openSealed(place, commitment, serverHalf, stationHalf)).toEqual({
          kind: "opened",
          position,
          salt: toBase64(opening.salt),
        });
      }),
    );
  });

  test("one half alone is noise of a length that says nothing", () => {
    const short = sealPosition(place, { position: "agree" });
    const long = sealPosition(place, { position: "disagree", reasons: "理由".repeat(300) });
    expect(new Set([short, long].flatMap((s) => [s.serverHalf.length, s.stationHalf.length]))).toEqual(
      new Set([2_048]),
    );
    // Of one and the same opening, over and over: ones and zeros are as many at every place of a half.
    const { opening } = short;
    const many = Array.from({ length: 400 }, () => splitOpening(opening));
    for (const half of ["serverHalf", "stationHalf"] as const) {
      const ones = many.reduce((sum, s) => sum + bitsOf(s[half]), 0);
      const all = 400 * 2_048 * 8;
      // Five standard deviations of a fair coin.
      expect(Math.abs(ones - all / 2)).toBeLessThan(5 * Math.sqrt(all / 4));
      expect(new Set(many.map((s) => hex(s[half]))).size).toBe(many.length);
    }
    // The control: without the pad the same counting sees the difference at once.
    const plain = many.map((s) => s.serverHalf.map((byte, i) => byte ^ (s.stationHalf[i] ?? 0)));
    expect(new Set(plain.map(hex)).size).toBe(1);
  });

  test("that are not of one opening say nothing", () => {
    const a = sealPosition(place, { position: "agree" });
    const b = sealPosition(place, { position: "disagree" });
    expect(openSealed(place, a.commitment, a.serverHalf, b.stationHalf)).toEqual({
      kind: "unopened",
      reason: "halves-do-not-fit",
    });
    expect(joinHalves(a.serverHalf, a.stationHalf.subarray(1))).toBeNull();
  });

  test("lost, swapped or altered, they leave the position unopened, and the reason is told", () => {
    const { commitment, serverHalf, stationHalf } = sealPosition(place, { position: "agree" });
    expect(openSealed(place, commitment, null, stationHalf)).toMatchObject({ reason: "server-half-lost" });
    expect(openSealed(place, commitment, serverHalf, null)).toMatchObject({ reason: "station-half-lost" });
    // Another opening of the same member, rightly split: it is not what was sealed.
    const other = sealPosition(place, { position: "disagree" });
    expect(openSealed(place, commitment, other.serverHalf, other.stationHalf)).toMatchObject({
      reason: "not-what-was-sealed",
    });
    // Moved to another member.
    expect(openSealed({ ...place, member: "li" }, commitment, serverHalf, stationHalf)).toMatchObject({
      reason: "not-what-was-sealed",
    });
  });

  test("with one bit turned anywhere never open to another position", () => {
    const { commitment, serverHalf, stationHalf } = sealPosition(place, { position: "agree", reasons: "好" });
    fc.assert(
      fc.property(fc.nat({ max: stationHalf.length * 8 - 1 }), (bit) => {
        const turned = Uint8Array.from(stationHalf);
        turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(openSealed(place, commitment, serverHalf, turned).kind).toBe("unopened");
      }),
    );
  });

  test("made anew by the member's device open the same commitment", () => {
    const { commitment, opening, serverHalf, stationHalf } = sealPosition(place, { position: "defer" });
    const again = splitOpening(opening);
    expect(openSealed(place, commitment, again.serverHalf, again.stationHalf).kind).toBe("opened");
    // Halves of two sendings do not go together.
    expect(openSealed(place, commitment, serverHalf, again.stationHalf).kind).toBe("unopened");
    expect(openSealed(place, commitment, again.serverHalf, stationHalf).kind).toBe("unopened");
  });

  test("a commitment has one opening: a second one would need the same hash", () => {
    const { commitment, opening } = sealPosition(place, { position: "agree" });
    const second: Position = { position: "disagree" };
    const forged = splitOpening({ salt: opening.salt, position: second });
    expect(openSealed(place, commitment, forged.serverHalf, forged.stationHalf)).toMatchObject({
      reason: "not-what-was-sealed",
    });
    expect(hex(commitmentOf(place, { salt: opening.salt, position: second }))).not.toBe(hex(commitment));
  });

  test("take reasons up to their limit, and say so beyond it", () => {
    const long = { position: "agree", reasons: "长".repeat(20_000) };
    const sealed = sealPosition(place, long);
    expect(openSealed(place, sealed.commitment, sealed.serverHalf, sealed.stationHalf)).toMatchObject({
      position: long,
    });
    expect(() => sealPosition(place, { position: "agree", reasons: "长".repeat(50_000) })).toThrow(/shorten/);
  });
});

describe("randomness", () => {
  test("comes from the generator for keys and never from Math.random", () => {
    const values = vi.spyOn(crypto, "getRandomValues");
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const salts = Array.from({ length: 50 }, () => sealPosition(place, { position: "agree" }));
    expect(values).toHaveBeenCalled();
    expect(Math.random).not.toHaveBeenCalled();
    expect(new Set(salts.map((s) => hex(s.opening.salt))).size).toBe(50);
    expect(new Set(salts.map((s) => hex(s.commitment))).size).toBe(50);
    for (const file of readdirSync(import.meta.dirname).filter((f) => !f.includes(".spec.")))
      expect(readFileSync(`${import.meta.dirname}/${file}`, "utf8")).not.toContain("Math.random");
  });

  test("that repeats itself seals nothing", () => {
    const constant = (length: number) => new Uint8Array(length).fill(7);
    expect(() => sealPosition(place, { position: "agree" }, constant)).toThrow(/repeats itself/);
    expect(() => sealPosition(place, { position: "agree" }, (n) => freshBytes(n - 1))).toThrow(/asked for/);
  });

  test("more than a browser gives in one call comes in several", () => {
    const bytes = freshBytes(200_000);
    expect(bytes.subarray(190_000).some((byte) => byte !== 0)).toBe(true);
  });
});

function bitsOf(bytes: Uint8Array): number {
  let ones = 0;
  for (const byte of bytes) for (let b = byte; b !== 0; b &= b - 1) ones += 1;
  return ones;
}
