import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Shown, whyNotRelease } from "./index.ts";

const MEMBERS = ["zhang", "li", "wang"];
const seals = MEMBERS.map((member, i) => ({ member, commitment: `c-${member}`, index: 10 + i }));
const whole: Shown = {
  due: MEMBERS,
  excused: [],
  sealed: seals,
  halves: seals,
  given: [],
  checkpoint: { size: 20, isWitnessed: true },
  waitedMs: 0,
  waitMs: 3_000,
};
const codes = (more: Partial<Shown>) => whyNotRelease({ ...whole, ...more }).map((h) => h.code);

describe("the station's device gives its halves away", () => {
  test("when all have sealed and the witnesses have signed for all of it", () => {
    expect(whyNotRelease(whole)).toEqual([]);
  });

  test("never while one who is present has not sealed, whatever the server says (opening at n − 1)", () => {
    const early = { sealed: seals.slice(1), halves: seals.slice(1) };
    expect(whyNotRelease({ ...whole, ...early })).toEqual([{ code: "not-sealed", members: ["zhang"] }]);
    expect(codes({ ...early, waitedMs: 60_000 })).toEqual(["not-sealed"]);
    // Recorded as unable to seal: the member states openly afterwards, and that is shown.
    expect(codes({ ...early, excused: ["zhang"] })).toEqual([]);
  });

  test("not before the quorum, until the time for it has passed", () => {
    const recorded = { checkpoint: { size: 20, isWitnessed: false } };
    expect(codes(recorded)).toEqual(["no-quorum-yet"]);
    expect(codes({ ...recorded, waitedMs: 2_999 })).toEqual(["no-quorum-yet"]);
    expect(codes({ ...recorded, waitedMs: 3_000 })).toEqual([]);
    expect(codes({ checkpoint: null })).toEqual(["not-covered", "no-quorum-yet"]);
  });

  test("not for a checkpoint that leaves one out", () => {
    expect(whyNotRelease({ ...whole, checkpoint: { size: 12, isWitnessed: true } })).toEqual([
      { code: "not-covered", members: ["wang"] },
    ]);
  });

  test("not while a half is lost, unless somebody says that it stays unopened", () => {
    expect(whyNotRelease({ ...whole, halves: seals.slice(0, 2) })).toEqual([
      { code: "half-lost", members: ["wang"] },
    ]);
    expect(codes({ halves: seals.slice(0, 2), given: ["wang"] })).toEqual([]);
    // A half of something else that the member sealed is none.
    const other = [...seals.slice(0, 2), { member: "wang", commitment: "c-other" }];
    expect(codes({ halves: other })).toEqual(["half-lost"]);
  });

  test("not when one is recorded twice, or somebody who is not due", () => {
    const twice = { member: "li", commitment: "c-second", index: 14 };
    expect(codes({ sealed: [...seals, twice], halves: [...seals, twice] })).toEqual(["sealed-twice"]);
    const stranger = { member: "zhao", commitment: "c", index: 14 };
    expect(codes({ sealed: [...seals, stranger], halves: [...seals, stranger] })).toEqual(["stranger"]);
  });

  test("whatever it is shown: never with fewer seals than members who are due and not excused", () => {
    const subset = fc.subarray(MEMBERS);
    fc.assert(
      fc.property(
        subset,
        subset,
        subset,
        fc.option(fc.record({ size: fc.nat(20), isWitnessed: fc.boolean() })),
        fc.nat(10_000),
        (sealedBy, excused, given, checkpoint, waitedMs) => {
          const sealed = seals.filter((s) => sealedBy.includes(s.member));
          const shown = { ...whole, sealed, halves: sealed, excused, given, checkpoint, waitedMs };
          if (whyNotRelease(shown).length > 0) return;
          expect(MEMBERS.every((m) => sealedBy.includes(m) || excused.includes(m))).toBe(true);
          const isCovered =
            checkpoint?.isWitnessed === true && sealed.every((s) => s.index < checkpoint.size);
          expect(isCovered || waitedMs >= 3_000).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
