import { expect, test } from "vitest";
import { freshBytes } from "./randomness.ts";

test("what is drawn has the length asked for, and no byte is handed out twice", () => {
  const drawn = Array.from({ length: 2_000 }, (_, n) => freshBytes(32 + (n % 7) * 500));
  expect(drawn.map((bytes) => bytes.length)).toEqual(drawn.map((_, n) => 32 + (n % 7) * 500));
  const places = drawn.map((bytes) => ({
    of: bytes.buffer,
    from: bytes.byteOffset,
    to: bytes.byteOffset + bytes.length,
  }));
  for (const [of, own] of Map.groupBy(places, (p) => p.of)) {
    own.sort((a, b) => a.from - b.from);
    for (const [n, place] of own.entries())
      expect(place.from, String(of.byteLength)).toBeGreaterThanOrEqual(own[n - 1]?.to ?? 0);
  }
  expect(new Set(drawn.map((bytes) => bytes.toString("hex"))).size).toBe(drawn.length);
});
