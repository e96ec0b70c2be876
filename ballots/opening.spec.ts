import { describe, expect, test } from "vitest";
import { closingHash } from "./closing.ts";
import { newIssuer } from "./issuer.ts";
import {
  type Box,
  type Occasion,
  openForCounting,
  sealForCounting,
  stripInner,
  stripOuter,
} from "./opening.ts";
import {
  allConfirmed,
  announceResult,
  castAll,
  castOne,
  close,
  granted,
  openBox,
  openRoom,
  type Room,
  slotsOf,
} from "./rehearsal.ts";
import { fillSlot, type Slot } from "./slot.ts";
import { agree, forget, newTeller, signAsTeller, type Teller, tellersPublic } from "./teller.ts";
import { message } from "./bytes.ts";

const room = await openRoom({ electorate: 4, due: 4 }, newIssuer());
const { vote } = room;
const voters = await castAll(room, [["agree"], ["agree"], ["disagree"], []]);
const slots = slotsOf(voters);
const occasion = close(room, slots);
/** Tellers' devices as they stand before opening, for each test its own. */
const fresh = (): [Teller, Teller] => [structuredClone(room.tellers[0]), structuredClone(room.tellers[1])];
const strip = (given: readonly Slot[], o: Occasion = occasion, teller = fresh()[0]) =>
  stripOuter(teller, o, given, allConfirmed(o.closing.slots as never));

describe("the first teller refuses", () => {
  const [a, b, c, d] = slots as [Slot, Slot, Slot, Slot];
  test.each<[string, Slot[], string]>([
    ["a dropped slot: opening at n − 1", [a, b, c], "slot_missing"],
    ["a slot twice", [a, b, c, d, d], "slot_duplicate"],
    ["one ballot in two slots", [a, b, c, { ...d, sealed: c.sealed }], "slot_duplicate"],
    [
      "a slot that is not listed",
      [a, b, c, d, { slot: "s005", sealed: a.sealed.replace(/^./, "A") }],
      "slot_stuffed",
    ],
    ["a replaced slot", [a, b, c, { ...d, sealed: `${d.sealed.slice(0, -8)}AAAAAA==` }], "slot_replaced"],
    ["nothing at all", [], "slot_missing"],
  ])("%s", async (_, given, code) => {
    const [teller] = fresh();
    expect(await strip(given, occasion, teller)).toMatchObject({ code });
    expect(teller).toMatchObject({ handed: null });
    expect(teller.sealing).not.toBeNull();
  });

  test("a list that is not the witnessed one, that is not witnessed, or one of two", async () => {
    const shorter = close(room, slots.slice(1));
    const told: [Occasion, string][] = [
      [{ ...occasion, closing: shorter.closing }, "closing_differs"],
      [{ ...occasion, witnessed: [] }, "closing_unwitnessed"],
      [{ ...occasion, witnessed: [...occasion.witnessed, closingHash(shorter.closing)] }, "closing_twice"],
    ];
    for (const [o, code] of told) expect(await strip(slots, o)).toMatchObject({ code });
  });

  test("more slots than voters", async () => {
    const fifth = granted(
      await fillSlot(vote, (voters[0] as (typeof voters)[0]).credential, "s005", ["agree"]),
    );
    expect(await strip([...slots, fifth], close(room, [...slots, fifth]))).toMatchObject({
      code: "slot_stuffed",
    });
  });

  test("while a voter objects, or a device has not answered; both tellers may go on without the latter", async () => {
    const told = allConfirmed(slots);
    const open = (more: Partial<typeof told>) =>
      stripOuter(fresh()[0], occasion, slots, { ...told, ...more });
    expect(await open({ objected: ["s003"] })).toMatchObject({ code: "slot_objected" });
    expect(await open({ objected: ["s003"], goOnWithout: true })).toMatchObject({ code: "slot_objected" });
    expect(await open({ confirmed: ["s001"] })).toMatchObject({ code: "slot_unconfirmed" });
    expect(await open({ confirmed: ["s001"], goOnWithout: true })).toHaveProperty("layers");
  });
});

test("the key is destroyed with the opening: the same list gets the same box, no other gets any", async () => {
  const [first, second] = fresh();
  const box = granted(await strip(slots, occasion, first));
  expect(first.sealing).toBeNull();
  // A device that restarts hands on what it had made.
  const restarted: Teller = structuredClone(first);
  expect(await strip(slots, occasion, restarted)).toEqual(box);
  const fewer = close(room, slots.slice(1));
  expect(await strip(slots.slice(1), fewer, first)).toMatchObject({ code: "already_opened" });

  const opened = granted(await stripInner(second, occasion, box));
  expect(second.sealing).toBeNull();
  expect(await stripInner(second, occasion, box)).toEqual(opened);
  const again = granted(await strip(slots.slice(1), fewer));
  expect(await stripInner(second, fewer, again)).toMatchObject({ code: "already_opened" });
  await expect(tellersPublic(first)).rejects.toThrow(/destroyed/);

  forget(second);
  expect(JSON.stringify(second)).not.toContain(opened.ballots[0]);
  expect(second.signing.every((byte) => byte === 0)).toBe(true);
  expect(await stripInner(second, occasion, box)).toMatchObject({ code: "already_opened" });
});

test("a private key cannot be read out of a device's store", async () => {
  const teller = await newTeller(0);
  for (const pair of [teller.sealing, teller.counting]) {
    await expect(
      crypto.subtle.exportKey("pkcs8", (pair as NonNullable<typeof pair>).privateKey),
    ).rejects.toThrow();
  }
  // Kept across a restart it still opens.
  const kept = structuredClone(room.tellers[0]);
  expect(granted(await strip(slots, occasion, kept)).layers).toHaveLength(4);
});

describe("the second teller refuses", () => {
  /** The box with changes, signed anew by the first teller's own device: a teller who means harm. */
  async function boxWith(change: (box: Omit<Box, "signature">) => Omit<Box, "signature">): Promise<Box> {
    const { signature, ...box } = granted(await strip(slots));
    const changed = change(box);
    const text = JSON.stringify([changed.layers, changed.unopened]);
    const signed = message("box", changed.vote, changed.closing, text);
    return { ...changed, signature: signAsTeller(room.tellers[0], signed) };
  }
  const open = async (box: Box) => stripInner(fresh()[1], occasion, box);

  test("a box of the first teller's from which a ballot is dropped, or in which one is doubled", async () => {
    expect(await open(await boxWith((box) => box))).toHaveProperty("ballots");
    expect(await open(await boxWith((box) => ({ ...box, layers: box.layers.slice(1) })))).toMatchObject({
      code: "box_incomplete",
    });
    const doubled = (layers: readonly string[]) => [...layers.slice(1), layers[1] ?? ""];
    expect(await open(await boxWith((box) => ({ ...box, layers: doubled(box.layers) })))).toMatchObject({
      code: "slot_duplicate",
    });
    expect(
      await open(await boxWith((box) => ({ ...box, unopened: -1, layers: [...box.layers, "x"] }))),
    ).toMatchObject({
      code: "box_incomplete",
    });
  });

  test("a box that somebody altered on the way, or of another list, or made by nobody in particular", async () => {
    const box = granted(await strip(slots));
    const swapped = { ...box, layers: [...box.layers].reverse() };
    expect(await open(swapped)).toMatchObject({ code: "box_forged" });
    expect(await open({ ...box, unopened: 1 })).toMatchObject({ code: "box_forged" });
    expect(await open(await boxWith((b) => ({ ...b, closing: "0".repeat(64) })))).toMatchObject({
      code: "box_forged",
    });
    expect(await open({ ...box, signature: "" })).toMatchObject({ code: "box_forged" });
  });

  test("the first teller's step, and the first refuses the second's", async () => {
    const [first, second] = fresh();
    const box = granted(await strip(slots));
    expect(await strip(slots, occasion, second)).toMatchObject({ code: "not_this_teller" });
    expect(await stripInner(first, occasion, box)).toMatchObject({ code: "not_this_teller" });
  });
});

test("a ballot that the first teller replaces by another good one is missed by its voter", async () => {
  const harmed = voters[2] as (typeof voters)[2];
  // The teller votes too, asked for a second credential, and puts that ballot in the place of the harmed voter's.
  const second = await castOne(room, "s003", ["agree"]);
  const replaced = slots.map((slot) => (slot === harmed.cast ? second.cast : slot));
  const [first, other] = fresh();
  const shadow = close(room, replaced);
  const { layers } = granted(await strip(replaced, shadow, first));
  const [hash, list] = [occasion.closing.vote, closingHash(occasion.closing)];
  const text = JSON.stringify([layers, 0]);
  const forged: Box = {
    vote: hash,
    closing: list,
    layers,
    unopened: 0,
    signature: signAsTeller(first, message("box", hash, list, text)),
  };
  const opened = granted(await stripInner(other, occasion, forged));
  const { announcement } = await announceResult(room, occasion, opened);
  expect(announcement.keys).not.toContain(harmed.key);
  for (const voter of voters.filter((v) => v !== harmed)) expect(announcement.keys).toContain(voter.key);
});

test("what does not open is counted as such, and the rest is counted", async () => {
  const noise: Slot = { slot: "s003", sealed: `${(slots[2] as Slot).sealed.slice(0, -8)}AAAAAA==` };
  const given = slots.map((slot) => (slot.slot === "s003" ? noise : slot));
  const o = close(room, given);
  const { box, opened } = await openBox({ vote, tellers: fresh() }, o, given);
  expect(box).toMatchObject({ unopened: 1 });
  const { tally } = await announceResult(room, o, opened);
  expect(tally).toMatchObject({
    cast: 4,
    unopened: 1,
    valid: 3,
    blank: 1,
    counts: { agree: 2, disagree: 0 },
  });
});

test("what the second teller hands over is for the first alone, and from the second alone", async () => {
  const [first, second] = fresh();
  const box = granted(await strip(slots, occasion, first));
  const opened = granted(await stripInner(second, occasion, box));
  const sealed = await sealForCounting(second, vote, opened);
  expect(granted(await openForCounting(first, occasion, sealed))).toEqual(opened);
  // The server knows all public keys, and signs with one of its own.
  const impostor: Teller = { ...(await newTeller(1)), agreed: second.agreed };
  const forged = await sealForCounting(impostor, vote, opened);
  expect(await openForCounting(first, occasion, forged)).toMatchObject({ code: "box_forged" });
  expect(await openForCounting(second, occasion, sealed)).toMatchObject({ code: "not_this_teller" });
  expect(await openForCounting(first, occasion, "AAAA")).toMatchObject({ code: "box_forged" });
  const fewer = await sealForCounting(second, vote, { ...opened, ballots: opened.ballots.slice(1) });
  expect(await openForCounting(first, occasion, fewer)).toMatchObject({ code: "box_incomplete" });
  const others = await sealForCounting(second, vote, { ...opened, closing: "0".repeat(64) });
  expect(await openForCounting(first, occasion, others)).toMatchObject({ code: "box_forged" });
});

test("a vote that is repeated is another one: nothing of the first is good in it", async () => {
  const again: Room = await openRoom({ electorate: 4, due: 4, vote: "round-2" }, room.issuer);
  const o = close(again, slots);
  const { box, opened } = await openBox(again, o, slots);
  expect(box.unopened).toBe(4);
  expect(opened.ballots).toEqual([]);
  expect(await agree(room.tellers[0], again.vote)).toMatchObject({ code: "teller_bound" });
});
