import fc from "fast-check";
import { expect, test } from "vitest";
import { choicesOf, isSigned, makeBallot, marksOf, readBallot } from "./ballot.ts";
import { type Bytes, fromBase64 } from "./bytes.ts";
import { ownSlotRefusal } from "./closing.ts";
import { newIssuer } from "./issuer.ts";
import { openInner, openOuter, SEALED_BYTES } from "./layers.ts";
import { castOne, close, granted, openRoom } from "./rehearsal.ts";
import { fillSlot, slotHash, slotRefusal } from "./slot.ts";
import { type Vote, voteHash } from "./vote.ts";

const room = await openRoom(
  {
    options: ["a", "b", "c", "d", "e"],
    atMost: 3,
    pass: { ...(await openRoom()).vote.pass, options: ["a"] },
  },
  newIssuer(),
);
const { vote } = room;
const [first, second] = room.tellers.map((teller) => teller.sealing);
if (!first || !second) throw new Error("no keys");
const voter = await castOne(room, "s001", ["a"]);
const bytes = (text: string) => fromBase64(text) as Bytes;

test("whatever is chosen comes back out, and the sealed slot is of one length", async () => {
  const choices = fc.uniqueArray(fc.constantFrom(...vote.options), { maxLength: vote.atMost });
  await fc.assert(
    fc.asyncProperty(choices, async (chosen) => {
      const slot = granted(await fillSlot(vote, voter.credential, "s001", chosen));
      expect(bytes(slot.sealed)).toHaveLength(SEALED_BYTES);
      expect(slotRefusal(slot)).toBeNull();
      const inner = await openOuter(vote, "s001", first, bytes(slot.sealed));
      const ballot = readBallot((await openInner(vote, second, inner as Bytes)) as Bytes);
      if (ballot === null) throw new Error("no ballot");
      expect(isSigned(voteHash(vote), ballot)).toBe(true);
      expect(new Set(choicesOf(vote, ballot.marks))).toEqual(new Set(chosen));
    }),
    { numRuns: 30 },
  );
});

test("the same choice sealed twice looks different, so casting again shows nothing", async () => {
  const again = granted(await fillSlot(vote, voter.credential, "s001", ["a"]));
  expect(again.sealed).not.toBe(voter.cast.sealed);
  expect(slotHash(vote, again).hash).not.toBe(slotHash(vote, voter.cast).hash);
});

test("a device refuses to make a ballot that would be void", async () => {
  const fill = (chosen: string[]) => fillSlot(vote, voter.credential, "s001", chosen);
  expect(await fill(["a", "b", "c", "d"])).toMatchObject({ code: "too_many_marks" });
  expect(await fill(["f"])).toMatchObject({ code: "choice_unknown" });
  expect(slotRefusal({ slot: "s001", sealed: voter.cast.sealed.slice(4) })).toMatchObject({
    code: "slot_malformed",
  });
});

test("a slot opens only as its own, for its vote, with the right keys, one layer after the other", async () => {
  const sealed = bytes(voter.cast.sealed);
  const inner = (await openOuter(vote, "s001", first, sealed)) as Bytes;
  expect(inner).not.toBeNull();
  // Copied into another's slot, the way to find out what somebody voted where few vote.
  expect(await openOuter(vote, "s002", first, sealed)).toBeNull();
  expect(await openOuter({ ...vote, vote: "round-2" }, "s001", first, sealed)).toBeNull();
  expect(await openOuter(vote, "s001", second, sealed)).toBeNull();
  expect(await openInner(vote, first, inner)).toBeNull();
  expect(await openInner({ ...vote, item: "2" }, second, inner)).toBeNull();
  expect(await openInner(vote, second, inner)).not.toBeNull();
  await fc.assert(
    fc.asyncProperty(fc.nat(SEALED_BYTES - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const altered = sealed.slice();
      altered[at] = (altered[at] ?? 0) ^ change;
      expect(await openOuter(vote, "s001", first, altered)).toBeNull();
    }),
    { numRuns: 40 },
  );
});

test("a choice signed for one item, vote, matter or place is none for another", () => {
  const marks = granted(marksOf(vote, ["a"]));
  const ballot = readBallot(makeBallot(vote, voter.credential, marks));
  if (ballot === null) throw new Error("no ballot");
  const others: Partial<Vote>[] = [
    { item: "2" },
    { vote: "round-2" },
    { matter: "m" },
    { jurisdiction: "j" },
  ];
  for (const other of others) expect(isSigned(voteHash({ ...vote, ...other }), ballot)).toBe(false);
  expect(isSigned(voteHash(vote), { ...ballot, marks: granted(marksOf(vote, ["b"])) })).toBe(false);
  expect(readBallot(new Uint8Array(511))).toBeNull();
});

test("before the box is opened a device finds its ballot dropped, replaced, or put in for it", async () => {
  const dissenter = await castOne(room, "s002", ["b"]);
  const own = slotHash(vote, dissenter.cast);
  const full = close(room, [voter.cast, dissenter.cast]);
  const check = (
    o: typeof full,
    mine: { slot: string; hash: string | null } = own,
    witnessed = o.witnessed,
  ) => ownSlotRefusal(vote, o.closing, witnessed, mine);
  expect(check(full)).toBeNull();
  expect(check(close(room, [voter.cast]))).toMatchObject({ code: "slot_missing" });
  const earlier = granted(await fillSlot(vote, dissenter.credential, "s002", ["a"]));
  expect(check(close(room, [voter.cast, earlier]))).toMatchObject({ code: "slot_replaced" });
  // A list made for this device's eyes is not the witnessed one, or is a second one.
  expect(check(full, own, close(room, [voter.cast]).witnessed)).toMatchObject({ code: "closing_differs" });
  expect(check(full, own, [])).toMatchObject({ code: "closing_unwitnessed" });
  expect(check(full, own, [...full.witnessed, ...close(room, [voter.cast]).witnessed])).toMatchObject({
    code: "closing_twice",
  });
  // The list is the same in whatever order was cast, so it tells nothing of it.
  expect(close(room, [dissenter.cast, voter.cast])).toEqual(full);
  expect(check(close(room, [voter.cast, dissenter.cast, dissenter.cast]))).toMatchObject({
    code: "slot_duplicate",
  });
  // Who cast nothing finds that somebody cast for them.
  expect(check(full, { slot: "s002", hash: null })).toMatchObject({ code: "slot_stuffed" });
  expect(check(close(room, [voter.cast]), { slot: "s002", hash: null })).toBeNull();
});
