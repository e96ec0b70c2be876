/** Amounts in 万元 become whole fen by digits alone. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { fenOf } from "../web/app/record/money.ts";

test("every amount to the fen comes back digit by digit", () => {
  fc.assert(
    fc.property(
      fc.bigInt(0n, 999_999_999n),
      fc.bigInt(0n, 999_999n),
      fc.nat(6),
      (whole, fraction, places) => {
        const digits = `${fraction}`.padStart(6, "0").slice(0, places);
        const typed = places === 0 ? `${whole}` : `${whole}.${digits}`;
        expect(BigInt(fenOf(typed) ?? -1)).toBe(whole * 1_000_000n + BigInt(digits.padEnd(6, "0")));
      },
    ),
  );
});

test("commas, spaces and full-width digits are read as offices write them", () => {
  expect(fenOf("1,860.5")).toBe(1_860_500_000);
  expect(fenOf("１ ８６０．５")).toBe(1_860_500_000);
  expect(fenOf("0.000001")).toBe(1);
  // In floating point this is 1000115.0000000001.
  expect(fenOf("1.000115")).toBe(1_000_115);
});

test("a comma that stands at no thousand may have been a point, and is asked about", () => {
  for (const typed of ["3,00", "1.860,5", "12,5万", ",5", "1,,000", "1,000,00元"])
    expect([typed, fenOf(typed)]).toEqual([typed, null]);
  expect(fenOf("1,8605,0000元")).toBe(18_605_000_000);
  expect([fenOf("人民币12万元整"), fenOf("1.2亿元整")]).toEqual([12_000_000, 12_000_000_000]);
});

test("a unit behind the figure counts: 万元, 元 and 亿元", () => {
  for (const typed of [
    "1860.5万",
    "1860.5 万元",
    "18605000元",
    "¥18,605,000.00元",
    "0.18605亿",
    "1860.5w",
    "１８６０．５万元",
  ])
    expect([typed, fenOf(typed)]).toEqual([typed, 1_860_500_000]);
  expect(fenOf("0.01元")).toBe(1);
  expect(fenOf("9999999999999.99元")).toBe(999_999_999_999_999);
  for (const typed of ["0.001元", "万", "元", "3万5", "0.0000001万", "1元万", "100000亿"])
    expect([typed, fenOf(typed)]).toEqual([typed, null]);
});

test("less than a fen, signs, words and more than the ledger counts are no amounts", () => {
  for (const typed of ["", ".", "1.", ".5", "0.0000001", "-1", "+1", "1e3", "十万", "1.2.3", "1000000000"])
    expect([typed, fenOf(typed)]).toEqual([typed, null]);
});

test("whatever is typed is a whole, safe number of fen or no amount", () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const fen = fenOf(typed);
      expect(fen === null || (Number.isSafeInteger(fen) && fen >= 0)).toBe(true);
    }),
  );
});
