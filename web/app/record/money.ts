/** Amounts as offices write them, in units of ten thousand yuan, and as they are kept, in whole fen. Never a fraction in between. */

/** Nine digits before the point: the fen are then a safe integer. */
const AMOUNT = /^(\d{1,9})(?:\.(\d{1,6}))?$/;
const DECIMALS = 6;

/** "1,860.5" is 1 860 500 000 fen; null where it is no amount, or has less than a whole fen in it. */
export function fenOf(typed: string): number | null {
  const plain = typed.normalize("NFKC").replaceAll(/[,\s]/g, "");
  const [, whole, fraction = ""] = AMOUNT.exec(plain) ?? [];
  return whole === undefined ? null : Number(whole + fraction.padEnd(DECIMALS, "0"));
}
