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
import { closingHash } from "./closing.ts";
import { newIssuer } from "./issuer.ts";
import { announceResult, castAll, close, granted, openBox, openRoom, slotsOf } from "./rehearsal.ts";
import { fillSlot } from "./slot.ts";
import { count, type Tally } from "./tally.ts";

const secrecy = { votersAtLeast: 3, countsFrom: 6 };
const issuer = newIssuer();
const room = await openRoom({ electorate: 6, due: 6, secrecy }, issuer);
const { vote } = room;

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
    const voters = await castAll(room, [["agree"], ["disagree"]]);
    const of = async (...choices: string[]) => {
      const swapped = await Promise.all(
        voters.map(async ({ credential, cast }, i) =>
          granted(await fillSlot(vote, credential, cast.slot, [choices[i] ?? ""])),
        ),
      );
      const o = close(room, swapped);
      const tellers = [structuredClone(room.tellers[0]), structuredClone(room.tellers[1])] as const;
      const { opened } = await openBox({ vote, tellers }, o, swapped);
      return { ...announce(vote, await count(vote, opened)), closing: "" };
    };
    expect(await of("agree", "disagree")).toEqual(await of("disagree", "agree"));
    expect(await of("agree", "agree")).not.toEqual(await of("disagree", "agree"));
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
      { ...announcement, cast: 4, setAside: { unopened: 1, forged: 0, repeated: 0 } },
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
