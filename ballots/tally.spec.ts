import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KEY_BYTES, makeBallot } from "./ballot.ts";
import { toBase64 } from "./bytes.ts";
import { newIssuer } from "./issuer.ts";
import { CREDENTIAL_BYTES } from "./issuer-key.ts";
import type { Opened } from "./opening.ts";
import { announceResult, castAll, close, openBox, openRoom, slotsOf } from "./rehearsal.ts";
import { count, passedOptions } from "./tally.ts";
import { type PassRule, type Vote, voteHash } from "./vote.ts";

const issuer = newIssuer();
const room = await openRoom({ electorate: 6, due: 6, secrecy: { votersAtLeast: 3, countsFrom: 6 } }, issuer);
const { vote } = room;
const voters = await castAll(room, [["agree"], ["agree"], ["agree"], ["disagree"], []]);
const marks = (first: number) => Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? first : 0));
const ballot = (voter: number, bits: number) =>
  toBase64(makeBallot(vote, (voters[voter] as (typeof voters)[0]).credential, marks(bits)));
const opened = (ballots: readonly string[], unopened = 0): Opened => ({
  vote: voteHash(vote),
  closing: "0".repeat(64),
  ballots,
  unopened,
});
const [AGREE, DISAGREE] = [1, 2];

describe("the tally", () => {
  test("counts what was cast, and the blank ones by themselves", async () => {
    const o = close(room, slotsOf(voters));
    const { opened: fromBox } = await openBox(room, o, slotsOf(voters));
    const { tally, announcement } = await announceResult(room, o, fromBox);
    expect(tally).toMatchObject({ cast: 5, valid: 5, blank: 1, spoilt: 0, forged: 0, repeated: 0 });
    expect(tally.counts).toEqual({ agree: 3, disagree: 1, abstain: 0 });
    expect(announcement.counts).toEqual({ marked: [3, 1, 0], blank: 1, spoilt: 0 });
    // Three of six is half, and the rule wants more.
    expect(announcement.passed).toEqual([]);
  });

  test("is the same in whatever order the ballots come", async () => {
    const ballots = [ballot(0, AGREE), ballot(1, AGREE), ballot(2, DISAGREE), ballot(3, 3), ballot(4, 0)];
    const expected = await count(vote, opened(ballots));
    const shuffledOnce = fc.shuffledSubarray(ballots, { minLength: ballots.length });
    await fc.assert(
      fc.asyncProperty(shuffledOnce, async (order) => {
        expect(await count(vote, opened(order))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test("voids what is marked too often or beside the options, and keeps the key", async () => {
    const tally = await count(vote, opened([ballot(0, AGREE), ballot(1, 3), ballot(2, 128)]));
    expect(tally).toMatchObject({ valid: 1, spoilt: 2, counts: { agree: 1, disagree: 0, abstain: 0 } });
    expect(tally.keys).toHaveLength(3);
  });

  test("counts a key once when it says the same twice, and not at all when it does not", async () => {
    const same = await count(vote, opened([ballot(0, AGREE), ballot(0, AGREE), ballot(1, AGREE)]));
    expect(same).toMatchObject({ valid: 2, repeated: 1, counts: { agree: 2 } });
    const different = await count(vote, opened([ballot(0, AGREE), ballot(0, DISAGREE), ballot(1, AGREE)]));
    expect(different).toMatchObject({ valid: 1, repeated: 2, counts: { agree: 1, disagree: 0 } });
    expect(different.keys).not.toContain(voters[0]?.key);
  });

  test("sets aside ballots without the issuer's signature, or the key's, or any shape", async () => {
    const credentialOf = (voter: number) => (voters[voter] as (typeof voters)[0]).credential;
    const issued = credentialOf(0);
    const unissued = { ...issued, signature: issued.signature.map((byte) => byte ^ 1) };
    const altered = makeBallot(vote, credentialOf(1), marks(AGREE));
    altered[KEY_BYTES + CREDENTIAL_BYTES] = DISAGREE;
    const ballots = [
      toBase64(makeBallot(vote, unissued, marks(AGREE))),
      toBase64(altered),
      "AAAA",
      ballot(2, AGREE),
    ];
    expect(await count(vote, opened(ballots, 2))).toMatchObject({
      cast: 6,
      valid: 1,
      forged: 2,
      unopened: 3,
      counts: { agree: 1, disagree: 0 },
    });
  });

  test("always adds up: every ballot is in one class", async () => {
    const one = fc.record({
      voter: fc.nat(4),
      bits: fc.nat(7),
      damage: fc.constantFrom(null, 10, 100, 420, 500),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 8 }), fc.nat(3), async (made, unopened) => {
        const ballots = made.map(({ voter, bits, damage }) => {
          const bytes = makeBallot(vote, (voters[voter] as (typeof voters)[0]).credential, marks(bits));
          if (damage !== null) bytes[damage] = (bytes[damage] ?? 0) ^ 255;
          return toBase64(bytes);
        });
        const t = await count(vote, opened(ballots, unopened));
        expect(t.valid + t.spoilt + t.unopened + t.forged + t.repeated).toBe(t.cast);
        expect(Object.values(t.counts).reduce((a, b) => a + b, 0)).toBe(t.valid - t.blank);
        expect(t.keys).toHaveLength(t.valid + t.spoilt);
        expect(t.forged).toBeGreaterThanOrEqual(made.filter(({ damage }) => damage !== null).length);
      }),
      { numRuns: 25 },
    );
  });
});

describe("what passed", () => {
  const rule = (change: Partial<PassRule>): Vote => ({
    ...vote,
    due: 12,
    electorate: 10,
    pass: { ...vote.pass, ...change },
  });
  const tally = (agree: number) => ({ counts: { agree }, cast: 9, valid: 8 });
  const least = (change: Partial<PassRule>) =>
    Array.from({ length: 13 }, (_, n) => n).find((n) => passedOptions(rule(change), tally(n)).length > 0);

  test.each<[string, Partial<PassRule>, number]>([
    ["more than half of those due", { base: "due" }, 7],
    ["half of those due", { base: "due", inclusive: true }, 6],
    ["more than half of those who may vote", { base: "electorate" }, 6],
    ["more than half of those who voted", { base: "cast" }, 5],
    ["more than half of the valid ballots", { base: "valid" }, 5],
    ["two thirds of those due", { base: "due", share: { of: 2, in: 3 }, inclusive: true }, 8],
    ["more than two thirds of those due", { base: "due", share: { of: 2, in: 3 } }, 9],
  ])("%s", (_, change, expected) => {
    expect(least(change)).toBe(expected);
  });
});
