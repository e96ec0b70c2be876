/** Amounts as offices write them, and as they are kept, in whole fen. Never a fraction in between. */

/** Nine digits before the point: the fen are then a safe integer. */
const AMOUNT = /^(\d{1,9})(?:\.(\d{1,6}))?$/;
/** What is written behind the figure, and how many digits further left the fen's point stands. */
const WAN = 6;
const UNITS: readonly [suffix: RegExp, decimals: number][] = [
  [/(亿元?整?|亿圆整?)$/, 10],
  [/(万元?整?|万圆整?|w)$/i, WAN],
  [/(元整?|圆整?|块|yuan|cny|rmb)$/i, 2],
];
/** Commas stand between groups of three digits, or of four; anywhere else one may have been meant as the point. */
const GROUPED = /^(\d{1,3}(,\d{3})+|\d{1,4}(,\d{4})+)(?![\d,])[^,]*$/;
const YUAN_DIGITS = /^(\d{1,13})(?:\.(\d{1,2}))?$/;
const YI_DIGITS = /^(\d{1,5})(?:\.(\d{1,10}))?$/;

/**
 * "1,860.5", "1860.5万" and "18605000元" are 1 860 500 000 fen: a figure alone is in 万元, as the field says. Null where it is no
 * amount, or has less than a whole fen in it.
 */
export function fenOf(typed: string): number | null {
  const written = typed
    .normalize("NFKC")
    .replaceAll("，", ",")
    .replaceAll(/[\s¥￥]|^人民币/g, "");
  if (written.includes(",") && !GROUPED.test(written)) return null;
  const plain = written.replaceAll(",", "");
  const [suffix, decimals] = UNITS.find(([unit]) => unit.test(plain)) ?? [null, WAN];
  const digits = suffix ? plain.replace(suffix, "") : plain;
  const form = decimals === WAN ? AMOUNT : decimals < WAN ? YUAN_DIGITS : YI_DIGITS;
  const [, whole, fraction = ""] = form.exec(digits) ?? [];
  return whole === undefined ? null : Number(whole + fraction.padEnd(decimals, "0"));
}
