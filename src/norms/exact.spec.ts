/** The fast way of exact numbers is the slow way. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  addBig,
  approximate,
  big,
  compare,
  compareBig,
  divide,
  divideBig,
  type Exact,
  exactly,
  exactlyWritten,
  multiply,
  multiplyBig,
  negate,
  signOf,
  subtract,
} from "./exact.ts";

const LIMIT = Number.MAX_SAFE_INTEGER;
/** Small and large, whole and not, and above all around the end of what plain numbers hold exactly. */
const anyWhole = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.maxSafeInteger(),
  fc.integer({ min: -3, max: 3 }).map((n) => LIMIT - Math.abs(n)),
  fc.integer({ min: -3, max: 3 }).map((n) => -LIMIT + Math.abs(n)),
  fc.constantFrom(94906265, 94906266, -94906266),
);
const anyExact: fc.Arbitrary<Exact> = fc.oneof(
  anyWhole,
  fc
    .tuple(
      anyWhole,
      anyWhole.filter((n) => n !== 0),
    )
    .map(([a, b]) => divide(a, b) as Exact),
  fc.tuple(anyWhole, anyWhole, anyWhole).map(([a, b, c]) => multiply(multiply(a, b), c)),
);
/** Both are the same number, whether or not they are written the same. */
const isSame = (a: Exact, b: Exact) => compareBig(big(a), big(b)) === 0;

describe.each<[string, (a: Exact, b: Exact) => Exact | null, (a: Exact, b: Exact) => Exact | null]>([
  ["add", add, (a, b) => addBig(big(a), big(b))],
  ["subtract", subtract, (a, b) => addBig(big(a), big(negate(b)))],
  ["multiply", multiply, (a, b) => multiplyBig(big(a), big(b))],
  ["divide", divide, (a, b) => (signOf(b) === 0 ? null : divideBig(big(a), big(b)))],
])("%s", (_, fast, slow) => {
  test("is the same in plain numbers and in BigInt", () => {
    fc.assert(
      fc.property(anyExact, anyExact, (a, b) => {
        const [one, other] = [fast(a, b), slow(a, b)];
        expect(one === null || other === null ? one === other : isSame(one, other)).toBe(true);
        if (one !== null) expect(big(one).d > 0n).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});

test("comparing is the same in plain numbers and in BigInt", () => {
  fc.assert(
    fc.property(anyExact, anyExact, (a, b) => {
      expect(Math.sign(compare(a, b))).toBe(compareBig(big(a), big(b)));
      expect(compare(a, a)).toBe(0);
    }),
    { numRuns: 5_000 },
  );
});

test("what leaves the range of plain numbers comes back into it", () => {
  const beyond = multiply(LIMIT, LIMIT);
  expect(typeof beyond).not.toBe("number");
  expect(divide(beyond, LIMIT)).toBe(LIMIT);
  expect(add(add(LIMIT, 1), -1)).toBe(LIMIT);
  expect(subtract(divide(1, 3) as Exact, divide(1, 3) as Exact)).toBe(0);
});

test("numbers are read as they are written", () => {
  expect(exactlyWritten("0.1")).toEqual({ n: 1, d: 10 });
  expect(exactlyWritten("12")).toBe(12);
  expect([exactly(0.1), exactly(-0), exactly(Number.NaN), exactly(1e21)]).toEqual([
    { n: 1, d: 10 },
    0,
    null,
    null,
  ]);
  expect(approximate(exactlyWritten("2.5") as Exact)).toBe(2.5);
});
