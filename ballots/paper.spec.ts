import fc from "fast-check";
import { expect, test } from "vitest";
import { type PaperCount, paperResult, paperVerdict } from "./paper.ts";

const count = (
  electorate: number,
  issued: number,
  returned: number,
  valid: number,
  spoilt: number,
): PaperCount => ({
  electorate,
  issued,
  returned,
  valid,
  void: spoilt,
});

test.each<[string, PaperCount, string, RegExp]>([
  ["all came back", count(11, 11, 11, 10, 1), "stands", /All ballots/],
  ["one was kept", count(11, 11, 10, 10, 0), "stands", /number missing is recorded/],
  ["one of eleven did not vote", count(11, 10, 10, 10, 0), "stands", /All ballots/],
  ["more came back than were issued", count(11, 11, 12, 12, 0), "void", /More ballots came back/],
  ["more were issued than there are voters", count(11, 12, 11, 11, 0), "void", /More ballots were issued/],
  ["the count does not add up", count(11, 11, 11, 10, 0), "recount", /count again/],
  ["half a ballot", count(11, 11, 10.5, 10, 0.5), "recount", /whole number/],
  ["less than nothing", count(11, 11, 10, 11, -1), "recount", /whole number/],
  ["nothing at all came back", count(11, 11, 0, 0, 0), "stands", /number missing/],
])("on paper: %s", (_, given, outcome, why) => {
  const verdict = paperVerdict(given);
  expect(verdict.outcome).toBe(outcome);
  expect(verdict.why.en).toMatch(why);
  expect(verdict.why.zh).not.toMatch(/[A-Za-z]/);
});

test("a vote never stands with more returned than issued, nor with ballots that nobody counted", () => {
  const n = fc.integer({ min: -1, max: 6 });
  fc.assert(
    fc.property(n, n, n, n, n, (electorate, issued, returned, valid, spoilt) => {
      const { outcome } = paperVerdict(count(electorate, issued, returned, valid, spoilt));
      const isSound =
        Math.min(electorate, issued, returned, valid, spoilt) >= 0 &&
        returned <= issued &&
        issued <= electorate &&
        valid + spoilt === returned;
      expect(outcome === "stands").toBe(isSound);
    }),
    { numRuns: 2000 },
  );
});

test("below the size only what passed is told, as of an electronic ballot; in favour must be more than half of those due", () => {
  const pass = { options: ["agree"], share: { of: 1, in: 2 }, base: "due", inclusive: false } as const;
  const vote = (electorate: number, due: number) => ({
    ...{ electorate, due, pass },
    secrecy: { votersAtLeast: 3, countsFrom: 10 },
  });
  const result = (electorate: number, due: number, agree: number) =>
    paperResult(vote(electorate, due), { agree, returned: electorate, valid: electorate });
  expect(result(9, 9, 5)).toEqual({ isPassed: true, isTold: false });
  expect(result(10, 10, 5)).toEqual({ isPassed: false, isTold: true });
  expect(result(10, 10, 6)).toEqual({ isPassed: true, isTold: true });
  // Those who are due and did not come count against it.
  expect(result(7, 11, 5)).toEqual({ isPassed: false, isTold: false });
});
