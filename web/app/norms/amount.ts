/** Values of parameters as packs and people write them: 15, 0.5, 2/3. Compared exactly, as fractions. */
export type Amount = { over: bigint; under: bigint };

const NUMBER = /^(\d{1,15})(?:\.(\d{1,9}))?$/;
const FRACTION = /^(\d{1,15})\s*\/\s*(\d{1,15})$/;
const TEN = 10n;

/** null for what is neither a number nor a fraction. */
export function amountOf(text: string): Amount | null {
  const fraction = FRACTION.exec(text.trim());
  if (fraction) {
    const under = BigInt(fraction[2] ?? 0);
    return under === 0n ? null : { over: BigInt(fraction[1] ?? 0), under };
  }
  const number = NUMBER.exec(text.trim());
  if (!number) return null;
  const decimals = number[2] ?? "";
  return { over: BigInt(`${number[1]}${decimals}`), under: TEN ** BigInt(decimals.length) };
}

const isLess = (a: Amount, b: Amount) => a.over * b.under < b.over * a.under;

export function isWithin(value: Amount, bounds: { min: string | null; max: string | null } | null): boolean {
  const [min, max] = [amountOf(bounds?.min ?? ""), amountOf(bounds?.max ?? "")];
  return !(min && isLess(value, min)) && !(max && isLess(max, value));
}

export function isSame(one: string, other: string): boolean {
  const [a, b] = [amountOf(one), amountOf(other)];
  return a && b ? !isLess(a, b) && !isLess(b, a) : one.trim() === other.trim();
}
