/** Amounts as offices write them, and as they are kept, in whole fen. Never a fraction in between. */

/** Nine digits before the point: the fen are then a safe integer. */
const AMOUNT = /^(\d{1,9})(?:\.(\d{1,6}))?$/;
/** What is written behind the figure, and how many digits further left the fen's point stands. */
const WAN = 6;
const UNITS: readonly [suffix: RegExp, decimals: number][] = [
  [/(亿元?|亿圆)$/, 10],
  [/(万元?|万圆|w)$/i, WAN],
  [/(元整?|圆整?|块|yuan|cny|rmb)$/i, 2],
];
const YUAN_DIGITS = /^(\d{1,13})(?:\.(\d{1,2}))?$/;
const YI_DIGITS = /^(\d{1,5})(?:\.(\d{1,10}))?$/;

/**
 * "1,860.5", "1860.5万" and "18605000元" are 1 860 500 000 fen: a figure alone is in 万元, as the field says. Null where it is no
 * amount, or has less than a whole fen in it.
 */
export function fenOf(typed: string): number | null {
  const plain = typed.normalize("NFKC").replaceAll(/[,，\s¥￥]/g, "");
  const [suffix, decimals] = UNITS.find(([unit]) => unit.test(plain)) ?? [null, WAN];
  const digits = suffix ? plain.replace(suffix, "") : plain;
  const form = decimals === WAN ? AMOUNT : decimals < WAN ? YUAN_DIGITS : YI_DIGITS;
  const [, whole, fraction = ""] = form.exec(digits) ?? [];
  return whole === undefined ? null : Number(whole + fraction.padEnd(decimals, "0"));
}
