/**
 * Exact numbers of conditions. A majority must not hang on a rounding, so every number is an integer or a fraction.
 *
 * Within 2^53 integers are plain numbers and fractions are pairs of plain numbers, as a condition is judged at every act;
 * where a result would leave that range the same is done with BigInt. Both ways are property-tested to be equal.
 */

type Small = { readonly n: number; readonly d: number };
type Big = { readonly n: bigint; readonly d: bigint };
/** An integer within 2^53; a fraction of such; or one of BigInt. Denominators are positive. */
export type Exact = number | Small | Big;

/** The largest product of two that is still exact: a larger one rounds to something at least as large. */
const safe = Number.isSafeInteger;

export function add(a: Exact, b: Exact): Exact {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (safe(sum)) return sum;
  } else if (isSmall(a) && isSmall(b)) {
    const [an, ad, bn, bd] = [top(a), bottom(a), top(b), bottom(b)];
    const [left, right, d] = [an * bd, bn * ad, ad * bd];
    if (safe(left) && safe(right) && safe(d) && safe(left + right)) return small(left + right, d);
  }
  return addBig(big(a), big(b));
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

export function multiply(a: Exact, b: Exact): Exact {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (safe(product)) return product === 0 ? 0 : product;
  } else if (isSmall(a) && isSmall(b)) {
    const [n, d] = [top(a) * top(b), bottom(a) * bottom(b)];
    if (safe(n) && safe(d)) return small(n, d);
  }
  return multiplyBig(big(a), big(b));
}

/** Null where it is divided by zero. */
export function divide(a: Exact, b: Exact): Exact | null {
  if (signOf(b) === 0) return null;
  if (isSmall(a) && isSmall(b)) {
    const [n, d] = [top(a) * bottom(b), bottom(a) * top(b)];
    if (safe(n) && safe(d)) return d < 0 ? small(-n, -d) : small(n, d);
  }
  return divideBig(big(a), big(b));
}

/** Negative, zero or positive, as a is less than, equal to or greater than b. */
export function compare(a: Exact, b: Exact): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (isSmall(a) && isSmall(b)) {
    const [left, right] = [top(a) * bottom(b), top(b) * bottom(a)];
    if (safe(left) && safe(right)) return left - right;
  }
  return compareBig(big(a), big(b));
}

export function negate(a: Exact): Exact {
  if (typeof a === "number") return a === 0 ? 0 : -a;
  return isSmall(a) ? { n: -a.n, d: a.d } : { n: -a.n, d: a.d };
}

export function signOf(a: Exact): number {
  const n = typeof a === "number" ? a : a.n;
  return n > 0 ? 1 : n < 0 ? -1 : 0;
}

/** As floating point has it: for showing, never for judging. */
export function approximate(a: Exact): number {
  return typeof a === "number" ? a : Number(a.n) / Number(a.d);
}

/** A number that came with an act. Null for NaN, infinities and what is written with an exponent. */
export function exactly(value: number): Exact | null {
  return safe(value) ? (value === 0 ? 0 : value) : exactlyWritten(String(value));
}

/** Null for what is not plain digits: 1e21, NaN. */
export function exactlyWritten(text: string): Exact | null {
  const match = /^(-?)(\d*)(?:\.(\d+))?$/.exec(text);
  if (!match || text === "" || text === "-") return null;
  const [, minus = "", whole = "", part = ""] = match;
  const n = BigInt(whole + part);
  return reduced(minus ? -n : n, 10n ** BigInt(part.length));
}

export function isExact(value: unknown): value is Exact {
  return typeof value === "number" || (typeof value === "object" && value !== null);
}

function isSmall(a: Exact): a is number | Small {
  return typeof a === "number" || typeof a.n === "number";
}

function top(a: number | Small): number {
  return typeof a === "number" ? a : a.n;
}

function bottom(a: number | Small): number {
  return typeof a === "number" ? 1 : a.d;
}

function small(n: number, d: number): Exact {
  return n % d === 0 ? n / d + 0 : { n, d };
}

/** The slow way, which alone would do. Exported for the test that holds the fast way to it. */
export function big(a: Exact): Big {
  if (typeof a === "number") return { n: BigInt(a), d: 1n };
  return { n: BigInt(a.n), d: BigInt(a.d) };
}

export function addBig(a: Big, b: Big): Exact {
  return reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function multiplyBig(a: Big, b: Big): Exact {
  return reduced(a.n * b.n, a.d * b.d);
}

export function divideBig(a: Big, b: Big): Exact {
  return reduced(a.n * b.d, a.d * b.n);
}

export function compareBig(a: Big, b: Big): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

const LIMIT = BigInt(Number.MAX_SAFE_INTEGER);

function reduced(n: bigint, d: bigint): Exact {
  const factor = commonDivisor(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n);
  const [top, bottom] = [n / factor, d / factor];
  const fits = top <= LIMIT && top >= -LIMIT && bottom <= LIMIT;
  if (fits) return bottom === 1n ? Number(top) : { n: Number(top), d: Number(bottom) };
  return { n: top, d: bottom };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
