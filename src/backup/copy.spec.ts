import fc from "fast-check";
import { expect, test } from "vitest";
import { RowTally } from "./copy.ts";

const line = fc.string({ unit: "binary", maxLength: 30 }).map((text) => text.replaceAll("\n", "\\n"));

function tallyOf(text: string, cutsAt: number[]) {
  const bytes = Buffer.from(text);
  const tally = new RowTally();
  let from = 0;
  for (const cut of [...cutsAt.map((c) => c % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]) {
    tally.add(bytes.subarray(from, cut));
    from = cut;
  }
  return tally.facts();
}

test("however the rows are cut into pieces, count, hash and sum are the same", () => {
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.nat()), (rows, cuts) => {
      const text = rows.map((row) => `${row}\n`).join("");
      expect(tallyOf(text, cuts)).toEqual(tallyOf(text, []));
      expect(tallyOf(text, cuts).rows).toBe(rows.length);
    }),
  );
});

test("in another order the sum is the same; with another row it is not", () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.nat(), line, (rows, at, other) => {
      const sum = (of: string[]) => tallyOf(of.map((row) => `${row}\n`).join(""), []).rowSum;
      expect(sum([...rows].reverse())).toBe(sum(rows));
      const changed = rows.with(at % rows.length, other);
      expect(sum(changed) === sum(rows)).toBe([...changed].sort().join("\n") === [...rows].sort().join("\n"));
      expect(sum([...rows, other])).not.toBe(sum(rows));
    }),
  );
});
