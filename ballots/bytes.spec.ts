import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bytes, digest, framed, fromBase64, isSame, message, toBase64, toHex } from "./bytes.ts";
import { shuffled, systemRandom } from "./randomness.ts";

const parts = fc.array(fc.uint8Array({ maxLength: 4 }), { maxLength: 4 });

test("two lists of parts are the same bytes only when they are the same lists", () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const isEqual = a.length === b.length && a.every((part, i) => isSame(part, b[i] as Uint8Array));
      expect(isSame(framed(...a), framed(...b))).toBe(isEqual);
    }),
    { numRuns: 2000 },
  );
  expect(digest("p", "ab", "c")).not.toBe(digest("p", "a", "bc"));
  expect(digest("p", "a")).not.toBe(digest("pa"));
  expect(toHex(message("p", "a"))).not.toBe(toHex(message("q", "a")));
});

test("base64 has one spelling, of the length that is asked for", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64"));
      expect(isSame(fromBase64(text, bytes.length) as Bytes, bytes)).toBe(true);
      expect(fromBase64(text, bytes.length + 1)).toBeNull();
    }),
  );
  for (const odd of ["AB==", "AA", " AAAA", "AAAA\n", "A-_A", "=", "权"]) expect(fromBase64(odd)).toBeNull();
});

test("a shuffle reaches every order, each by as many draws", () => {
  const items = ["a", "b", "c", "d"];
  const orders = new Map<string, number>();
  for (let draws = 0; draws < 4 * 3 * 2; draws++) {
    // The places that are drawn one after the other, below four, three and two.
    const drawn = [draws % 4, Math.floor(draws / 4) % 3, Math.floor(draws / 12)];
    const order = shuffled(items, () => Uint8Array.of(0, 0, 0, drawn.shift() ?? 0)).join("");
    orders.set(order, (orders.get(order) ?? 0) + 1);
  }
  expect(orders.size).toBe(24);
  expect([...orders.values()].every((times) => times === 1)).toBe(true);
});

test("a draw past the last full round is thrown away, so that no place is likelier", () => {
  const drawn = [Uint8Array.of(255, 255, 255, 255), Uint8Array.of(0, 0, 0, 1), Uint8Array.of(0, 0, 0, 0)];
  let calls = 0;
  const order = shuffled(["a", "b", "c"], () => drawn[calls++] as Bytes);
  // 2^32 − 1 leaves no remainder of three when it is thrown away; the next draw counts.
  expect(calls).toBe(3);
  expect(order).toEqual(["c", "a", "b"]);
});

test("the system's randomness is that of crypto, of any length", () => {
  expect(systemRandom(0)).toHaveLength(0);
  expect(isSame(systemRandom(32), systemRandom(32))).toBe(false);
});
