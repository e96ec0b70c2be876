import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  announce,
  announcementRefusal,
  isTallyTold,
  mergedGroups,
  signAnnouncement,
  toldBeforehand,
} from "./announcement.ts";
import { KEY_BYTES, makeBallot } from "./ballot.ts";
import { toBase64 } from "./bytes.ts";
import { closingHash } from "./closing.ts";
import { newIssuer } from "./issuer.ts";
import { CREDENTIAL_BYTES } from "./issuer-key.ts";
import type { Opened } from "./opening.ts";
import { announceResult, castAll, close, openBox, openRoom, slotsOf } from "./rehearsal.ts";
import { count, passedOptions, type Tally } from "./tally.ts";
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

describe("the announcement", () => {
  const small = { ...vote, secrecy: { votersAtLeast: 3, countsFrom: 7 } };
  const tally = (agree: number): Tally => ({
    closing: "c",
    cast: 6,
    counts: { agree, disagree: 6 - agree, abstain: 0 },
    valid: 6,
    blank: 0,
    spoilt: 0,
    unopened: 0,
    forged: 0,
    repeated: 0,
    keys: ["k"],
  });

  test("below the configured size is the same whatever passed it with: no count, no unanimity", () => {
    expect(isTallyTold(small)).toBe(false);
    expect(announce(small, tally(4))).toEqual(announce(small, tally(6)));
    expect(announce(small, tally(0))).toEqual(announce(small, tally(3)));
    expect(announce(small, tally(3))).not.toEqual(announce(small, tally(4)));
    expect(announce(small, tally(4)).counts).toBeNull();
    expect(announce(vote, tally(4)).counts).toEqual({ marked: [4, 2, 0], blank: 0, spoilt: 0 });
  });

  test("never says which key said what: it stays the same when two voters swap their ballots", async () => {
    const of = async (first: number, second: number) =>
      announce(vote, await count(vote, opened([ballot(0, first), ballot(1, second)])));
    expect(await of(AGREE, DISAGREE)).toEqual(await of(DISAGREE, AGREE));
    expect(await of(AGREE, AGREE)).not.toEqual(await of(DISAGREE, AGREE));
  });

  test("stands with both tellers' signatures over exactly these numbers, and with no others", async () => {
    const own = await openRoom({ electorate: 6, due: 6, secrecy: vote.secrecy }, issuer);
    const cast = await castAll(own, [["agree"], ["agree"], ["disagree"]]);
    const o = close(own, slotsOf(cast));
    const { opened: fromBox } = await openBox(own, o, slotsOf(cast));
    const { announcement, signatures } = await announceResult(own, o, fromBox);
    const check = (a: typeof announcement, s: readonly [string, string] = signatures) =>
      announcementRefusal(own.vote, o.closing, a, s);
    const counts = announcement.counts;
    if (counts === null) throw new Error("counts are announced here");
    const resigned = (a: typeof announcement) =>
      check(a, [signAnnouncement(own.tellers[0], a), signAnnouncement(own.tellers[1], a)]);
    expect(check(announcement)).toBeNull();
    expect(resigned(announcement)).toBeNull();
    expect(check(announcement, [signatures[0], signatures[0]])).not.toBeNull();
    expect(check(announcement, [signatures[1], signatures[0]])).not.toBeNull();
    expect(check(announcement, [signatures[0], ""])).not.toBeNull();
    const altered = { ...announcement, counts: { ...counts, marked: [3, 0, 0] } };
    expect(check(altered)).not.toBeNull();

    // What both tellers together would have to lie about shows where it contradicts itself or the list.
    const lies: (typeof announcement)[] = [
      { ...announcement, passed: ["agree"] },
      { ...announcement, passed: ["abstain"] },
      { ...announcement, cast: 4 },
      { ...announcement, keys: announcement.keys.slice(1) },
      { ...announcement, keys: [...announcement.keys].reverse() },
      { ...announcement, keys: announcement.keys.map(() => announcement.keys[0] ?? "") },
      { ...announcement, counts: null },
      { ...announcement, counts: { ...counts, marked: [4, 0, 0] } },
      { ...announcement, counts: { ...counts, marked: [1, 1, 0] } },
      { ...announcement, counts: { ...counts, marked: [2, 1] } },
      { ...announcement, counts: { ...counts, blank: 1 } },
      { ...announcement, counts: { ...counts, spoilt: -1 } },
      { ...announcement, setAside: { unopened: 1, forged: 0, repeated: 0 } },
      { ...announcement, setAside: { unopened: 1, forged: -1, repeated: 0 } },
      { ...announcement, vote: "0".repeat(64) },
      { ...announcement, closing: closingHash(close(own, slotsOf(cast).slice(1)).closing) },
    ];
    for (const lie of lies) expect(resigned(lie)).toMatchObject({ code: "announcement_forged" });
  });

  test("is told of beforehand: unanimity where counts are announced, pass or fail where not, and both tellers", () => {
    const [first, second, third] = toldBeforehand(vote);
    expect(first?.en).toMatch(/If all ballots agree, everybody's ballot is known/);
    expect(toldBeforehand(small)[0]?.en).toMatch(/only what passed is announced/);
    expect(second?.en).toMatch(/If both tellers collude/);
    expect(third?.en).toMatch(/harder, not impossible/);
  });
});

describe("groups", () => {
  test("under the size are merged, smallest first, and nobody is left over", () => {
    const group = (name: string, voters: number) => ({ names: [name], voters });
    expect(mergedGroups([group("a", 9), group("b", 2), group("c", 4), group("d", 7)], 5)).toEqual([
      { names: ["b", "c"], voters: 6 },
      { names: ["d"], voters: 7 },
      { names: ["a"], voters: 9 },
    ]);
    // One small group beside a large one would follow from the total: they are one.
    expect(mergedGroups([group("a", 9), group("b", 2)], 5)).toEqual([{ names: ["b", "a"], voters: 11 }]);
    expect(mergedGroups([group("a", 2), group("b", 2)], 5)).toBeNull();
    expect(mergedGroups([], 5)).toBeNull();
  });

  test("keep everybody, and none of them is too small", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 8 }), fc.integer({ min: 1, max: 6 }), (sizes, least) => {
        const merged = mergedGroups(
          sizes.map((voters, i) => ({ names: [String(i)], voters })),
          least,
        );
        const total = sizes.reduce((a, b) => a + b, 0);
        if (merged === null) expect(total).toBeLessThan(least);
        else {
          expect(merged.reduce((a, { voters }) => a + voters, 0)).toBe(total);
          expect(merged.every(({ voters }) => voters >= least)).toBe(true);
        }
      }),
    );
  });
});
