/** What the compare page marks as changed, and which values a parameter's form takes. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { amountOf, isSame, isWithin } from "../web/app/norms/amount.ts";
import { changedWords, withoutMiddles } from "../web/app/norms/changed-words.ts";
import { excerptOf } from "../web/app/norms/source.ts";
import { valueWords } from "../web/app/norms/units.ts";

const marked = (pieces: { text: string; isChanged: boolean }[]) =>
  pieces.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join("");

test("a changed number is marked whole, and so is a changed word", () => {
  const numbers = changedWords("收到后15个工作日内答复", "收到后10个工作日内答复");
  expect([marked(numbers.before), marked(numbers.after)]).toEqual([
    "收到后[15]个工作日内答复",
    "收到后[10]个工作日内答复",
  ]);
  const shares = changedWords("share of 1/2 attends", "share of 2/3 attends");
  expect([marked(shares.before), marked(shares.after)]).toEqual([
    "share of [1/2] attends",
    "share of [2/3] attends",
  ]);
  const added = changedWords("主持人末位表态", "主持人应当末位表态");
  expect([marked(added.before), marked(added.after)]).toEqual(["主持人末位表态", "主持人[应当]末位表态"]);
});

test("nothing of a text is lost, and what is not marked is the same on both sides", () => {
  const text = fc.string({ unit: fc.constantFrom("半", "数", "以", "上", "a", "b", "1", "/", " ", "\n") });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { before, after } = changedWords(a, b);
      const whole = (pieces: typeof before) => pieces.map((piece) => piece.text).join("");
      const kept = (pieces: typeof before) => whole(pieces.filter((piece) => !piece.isChanged));
      expect([whole(before), whole(after)]).toEqual([a, b]);
      expect(kept(before)).toBe(kept(after));
    }),
  );
});

test("of a long text the lines around what changed are shown, the same on both sides", () => {
  const lines = (value: string) => ["1", "2", "3", "4", `at: ${value}`, "6", "7", "8", "9"].join("\n");
  const { before, after } = changedWords(lines("noon"), lines("night"));
  expect([marked(withoutMiddles(before)), marked(withoutMiddles(after))]).toEqual([
    "⋯\n3\n4\nat: [noon]\n6\n7\n⋯",
    "⋯\n3\n4\nat: [night]\n6\n7\n⋯",
  ]);
});

test("a value is a number or a fraction, within its bounds to the last digit", () => {
  const bounds = { min: "1/2", max: "1" };
  const isTaken = (value: string) => {
    const amount = amountOf(value);
    return amount !== null && isWithin(amount, bounds);
  };
  expect(["1/2", "0.5", "2/3", " 2 / 3 ", "1", "4/4"].map(isTaken)).toEqual(Array(6).fill(true));
  expect(["", "half", "1/0", "-1", "49/100", "0.499999999", "5/4", "1.000000001"].map(isTaken)).toEqual(
    Array(8).fill(false),
  );
  expect([isSame("1/2", "0.50"), isSame("2/3", "0.666666667")]).toEqual([true, false]);
});

test("a rule's own lines are found in the text, by its place and without one", () => {
  const text = [
    "constraints:",
    "  first:",
    "    at: a",
    "",
    "  second:",
    "    at: b",
    "    # end",
    "acts:",
  ].join("\n");
  const sources = [{ file: "p.yaml", text }];
  expect(excerptOf(sources, { file: "p.yaml", line: 2 }, "first")).toEqual({
    file: "p.yaml",
    first: 2,
    lines: ["  first:", "    at: a"],
  });
  expect(excerptOf(sources, null, "second")?.lines).toEqual(["  second:", "    at: b"]);
  expect(excerptOf(sources, null, "third")).toBeNull();
});

test("values are told with their units in both languages", () => {
  expect([
    valueWords("2/3", "share of members due", "zh"),
    valueWords("2/3", "share of members due", "en"),
  ]).toEqual(["应到会人数的 2/3", "2/3 of the members due"]);
  expect([valueWords("15", "workdays", "zh"), valueWords("15", "workdays", "en")]).toEqual([
    "15 个工作日",
    "15 workdays",
  ]);
  expect([valueWords("100000000", "fen", "zh"), valueWords("100000000", "fen", "en")]).toEqual([
    "100 万元",
    "CNY 1 million",
  ]);
});
