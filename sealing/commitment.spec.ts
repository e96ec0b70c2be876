import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commitmentOf, isOpeningOf, LABEL, type Place, toBase64 } from "./index.ts";

const place: Place = {
  jurisdiction: "nanlin",
  matter: "7b3c1f0e-0000-4000-8000-000000000001",
  item: null,
  round: 1,
  member: "7b3c1f0e-0000-4000-8000-0000000000aa",
};
const salt = Uint8Array.from({ length: 32 }, (_, i) => i);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** The formula written a second time, from its words. */
function byHand(parts: (string | Uint8Array)[]): string {
  const sha = createHash("sha256");
  for (const part of parts) {
    const bytes = Buffer.from(part);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    sha.update(length).update(bytes);
  }
  return sha.digest("hex");
}

describe("a commitment", () => {
  test("is the hash of its parts in their order, each after its length", () => {
    const position = { position: "disagree", reasons: "资金来源尚不明确" };
    const expected = byHand([
      LABEL,
      place.jurisdiction,
      place.matter,
      "",
      "1",
      place.member,
      salt,
      '{"position":"disagree","reasons":"资金来源尚不明确"}',
    ]);
    expect(hex(commitmentOf(place, { salt, position }))).toBe(expected);
    // Written down once, so that a change of the format is seen as one.
    expect(expected).toBe("03b453d477c844a4fefad294ccffd31cc00b5d5f029335798b385d6d0f93442c");
  });

  test("differs with every part of the place, the salt, the position and the reasons", () => {
    const opening = { salt, position: { position: "agree", reasons: "可行" } };
    const others = [
      commitmentOf(place, opening),
      commitmentOf({ ...place, jurisdiction: "beilin" }, opening),
      commitmentOf({ ...place, matter: place.matter.replace("1", "2") }, opening),
      commitmentOf({ ...place, item: "1" }, opening),
      commitmentOf({ ...place, round: 2 }, opening),
      commitmentOf({ ...place, member: place.member.replace("aa", "ab") }, opening),
      commitmentOf(place, { ...opening, salt: Uint8Array.from(salt, (b) => b ^ 1) }),
      commitmentOf(place, { salt, position: { position: "disagree", reasons: "可行" } }),
      commitmentOf(place, { salt, position: { position: "agree", reasons: "可行。" } }),
      commitmentOf(place, { salt, position: { position: "agree" } }),
    ].map(hex);
    expect(new Set(others).size).toBe(others.length);
  });

  test("no two rows of parts are written alike, wherever their borders lie", () => {
    const text = fc.string({ minLength: 1, maxLength: 6, unit: "binary" }).filter((t) => t.isWellFormed());
    const places = fc.record({
      jurisdiction: text,
      matter: text,
      item: fc.option(text),
      round: fc.integer({ min: 1, max: 12 }),
      member: text,
    });
    fc.assert(
      fc.property(places, places, (a, b) => {
        const opening = { salt, position: { position: "agree" } };
        const isSamePlace = JSON.stringify(a) === JSON.stringify(b);
        expect(hex(commitmentOf(a, opening)) === hex(commitmentOf(b, opening))).toBe(isSamePlace);
      }),
    );
    // The borders alone: "ab" + "c" against "a" + "bc".
    const opening = { salt, position: { position: "agree" } };
    expect(hex(commitmentOf({ ...place, jurisdiction: "ab", matter: "c" }, opening))).not.toBe(
      hex(commitmentOf({ ...place, jurisdiction: "a", matter: "bc" }, opening)),
    );
  });

  test("is opened by its own opening and by no other", () => {
    const position = { position: "defer", reasons: "待补充论证" };
    const commitment = toBase64(commitmentOf(place, { salt, position }));
    const opened = { salt: toBase64(salt), position };
    expect(isOpeningOf(place, commitment, opened)).toBe(true);
    expect(isOpeningOf(place, commitment, { ...opened, position: { ...position, position: "agree" } })).toBe(
      false,
    );
    expect(isOpeningOf({ ...place, round: 2 }, commitment, opened)).toBe(false);
    expect(isOpeningOf(place, commitment, { ...opened, salt: toBase64(salt.subarray(1)) })).toBe(false);
    expect(isOpeningOf(place, `${commitment} `, opened)).toBe(false);
    expect(isOpeningOf(place, commitment, { ...opened, position: { position: "" } })).toBe(false);
  });

  test("refuses what is no round, item, salt or text", () => {
    const opening = { salt, position: { position: "agree" } };
    expect(() => commitmentOf({ ...place, round: 0 }, opening)).toThrow(RangeError);
    expect(() => commitmentOf({ ...place, item: "" }, opening)).toThrow(RangeError);
    expect(() => commitmentOf(place, { ...opening, salt: salt.subarray(1) })).toThrow(RangeError);
    expect(() => commitmentOf(place, { salt, position: { position: "agree", reasons: "\ud800" } })).toThrow(
      RangeError,
    );
  });
});
