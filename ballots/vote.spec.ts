import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkCode } from "./bytes.ts";
import { askForCredential, RFC9474 } from "./credential.ts";
import { newIssuer } from "./issuer.ts";
import { granted, openRoom, REAL_CASTING } from "./rehearsal.ts";
import { agree, newTeller } from "./teller.ts";
import { type Anchor, anchorRefusal, type Vote, voteCode, voteHash, voteRefusal } from "./vote.ts";

const ISSUER = newIssuer();
const room = await openRoom({}, ISSUER);
const { vote, anchor } = room;

describe("a vote's hash", () => {
  test("changes with everything that is part of the vote", () => {
    const other = newIssuer().publicKey;
    const [first, second] = vote.tellers;
    const variants: Vote[] = [
      { ...vote, jurisdiction: "elsewhere" },
      { ...vote, matter: "another" },
      { ...vote, item: "2" },
      { ...vote, vote: "round-2" },
      { ...vote, options: ["disagree", "agree", "abstain"] },
      { ...vote, atMost: 2 },
      { ...vote, due: 12 },
      { ...vote, electorate: 10 },
      { ...vote, pass: { ...vote.pass, options: ["disagree"] } },
      { ...vote, pass: { ...vote.pass, share: { of: 2, in: 3 } } },
      { ...vote, pass: { ...vote.pass, base: "valid" } },
      { ...vote, pass: { ...vote.pass, inclusive: true } },
      { ...vote, secrecy: { ...vote.secrecy, countsFrom: 5 } },
      { ...vote, secrecy: { ...vote.secrecy, votersAtLeast: 5 } },
      { ...vote, issuer: other },
      { ...vote, tellers: [second, first] },
      { ...vote, tellers: [first, { ...second, counting: first.counting }] },
    ];
    const hashes = [vote, ...variants].map(voteHash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(new Set([vote, ...variants].map(voteCode)).size).toBe(hashes.length);
  });

  test("tells apart votes whose names only join to the same text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        fc.pre(b !== "");
        const shifted = voteHash({ ...vote, matter: a + b, item: "" });
        expect(voteHash({ ...vote, matter: a, item: b })).not.toBe(shifted);
      }),
    );
  });

  test("has a code of six groups of four for people to compare", () => {
    expect(voteCode(vote)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(checkCode(`${"0".repeat(63)}1`)).toBe("0000-0000-0000-0000-0000-0000");
    expect(checkCode(`f${"0".repeat(63)}`)).toBe("Y000-0000-0000-0000-0000-0000");
  });
});

describe("a vote that cannot be", () => {
  const [first, second] = vote.tellers;
  test.each<[string, Partial<Vote>]>([
    ["no options", { options: [] }],
    ["an option twice", { options: ["agree", "agree"] }],
    ["more options than a ballot has marks", { options: Array.from({ length: 257 }, (_, i) => `o${i}`) }],
    ["more marks than options", { atMost: 4 }],
    ["no marks", { atMost: 0 }],
    ["nobody who votes", { electorate: 0 }],
    ["a part of a voter", { electorate: 3.5 }],
    ["a rule about an option that is not offered", { pass: { ...vote.pass, options: ["yes"] } }],
    ["a share above the whole", { pass: { ...vote.pass, share: { of: 3, in: 2 } } }],
    ["a share of nothing", { pass: { ...vote.pass, share: { of: 0, in: 0 } } }],
    ["one device as both tellers", { tellers: [first, first] }],
    ["one sealing key for both tellers", { tellers: [first, { ...second, sealing: first.sealing }] }],
    ["a key of another length", { tellers: [first, { ...second, signing: "AAAA" }] }],
    ["no name", { item: "" }],
    ["half a character", { item: "\ud800" }],
  ])("is refused: %s", (_, change) => {
    expect(voteRefusal({ ...vote, ...change })).toMatchObject({ code: "vote_malformed" });
  });

  test("is refused where so few vote that nothing stays secret", () => {
    expect(voteRefusal({ ...vote, electorate: 2 })).toMatchObject({ code: "electorate_too_small" });
    expect(voteRefusal({ ...vote, electorate: 3 })).toBeNull();
  });
});

describe("before it blinds anything a voter's device asks", () => {
  let blinded = 0;
  const blinding = {
    ...RFC9474,
    blind: (...given: Parameters<typeof RFC9474.blind>) => {
      blinded++;
      return RFC9474.blind(...given);
    },
  };
  const ask = (served: Vote, known: Anchor) => askForCredential(served, known, { ...REAL_CASTING, blinding });

  test("whether its issuer key is everybody's: a malicious server with a key for each voter is refused", async () => {
    const own: Vote = { ...vote, issuer: newIssuer().publicKey };
    // The server signs leaves for both keys, or none, or shows this voter the other leaf only.
    expect(await ask(own, anchor)).toMatchObject({ code: "vote_differs" });
    expect(await ask(own, { ...anchor, witnessed: [] })).toMatchObject({ code: "vote_unwitnessed" });
    expect(await ask(own, { ...anchor, witnessed: [voteHash(vote), voteHash(own)] })).toMatchObject({
      code: "vote_twice",
    });
    // Even with a leaf of its own in a forked ledger it lacks the tellers: each device agrees to one vote.
    expect(await ask(own, { ...anchor, witnessed: [voteHash(own)] })).toMatchObject({
      code: "teller_not_agreed",
    });
    for (const teller of room.tellers)
      expect(await agree(teller, own)).toMatchObject({ code: "teller_bound" });
    expect(blinded).toBe(0);
  });

  test("whether both tellers agreed: one, or one twice, is not enough", async () => {
    const [first, second] = anchor.agreements;
    for (const agreements of [
      [first, first],
      [second, first],
      [first, ""],
      ["", ""],
    ] as const) {
      expect(await ask(vote, { ...anchor, agreements })).toMatchObject({ code: "teller_not_agreed" });
    }
    expect(blinded).toBe(0);
    expect(anchorRefusal(vote, anchor)).toBeNull();
    expect(await ask(vote, anchor)).toHaveProperty("blinded");
    expect(blinded).toBe(1);
  });
});

test("a teller agrees to a vote again, and to none in which the keys of that place are another's", async () => {
  const [first] = room.tellers;
  expect(granted(await agree(first, vote))).toBe(anchor.agreements[0]);
  const stranger = await newTeller(0);
  expect(await agree(stranger, vote)).toMatchObject({ code: "not_this_teller" });
  expect(stranger.agreed).toBeNull();
  expect(await agree(stranger, { ...vote, options: [] })).toMatchObject({ code: "vote_malformed" });
});
