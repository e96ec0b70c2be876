import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReceiptCode, receiptCode } from "./receipt-web-code.ts";

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe("the twelve characters of a receipt", () => {
  test("are the first 60 bits of the leaf's hash, five by five", () => {
    expect(receiptCode(new Uint8Array(32))).toBe("0000-0000-0000");
    expect(receiptCode(new Uint8Array(32).fill(255))).toBe("ZZZZ-ZZZZ-ZZZZ");
    // 00000 00001 00010 … : the numbers from 0 to 11 in five bits each.
    const counting = Buffer.from("00443214c74254b0".padEnd(64, "f"), "hex");
    expect(receiptCode(counting)).toBe("0123-4567-89AB");
    fc.assert(
      fc.property(hash, (bytes) => {
        const bits = [...bytes].map((b) => b.toString(2).padStart(8, "0")).join("");
        const digits = [...receiptCode(bytes).replaceAll("-", "")];
        const back = digits.map((c) =>
          "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(c).toString(2).padStart(5, "0"),
        );
        expect(back.join("")).toBe(bits.slice(0, 60));
      }),
    );
  });

  test("are found again however they are typed", () => {
    fc.assert(
      fc.property(hash, (bytes) => {
        const code = receiptCode(bytes);
        const typed = code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
        expect(readReceiptCode(typed)).toBe(code);
      }),
    );
  });

  test.each(["", "0123-4567-89A", "0123-4567-89AB-C", "0123-4567-89AU", "0123-4567-89A一"])(
    "%j is none",
    (typed) => {
      expect(readReceiptCode(typed)).toBeNull();
    },
  );

  test("what is no leaf hash has none", () => {
    expect(() => receiptCode(new Uint8Array(31))).toThrow(/32 bytes/);
  });
});
