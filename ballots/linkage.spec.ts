import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type Bytes, fromBase64, toBase64 } from "./bytes.ts";
import { openInner, openOuter } from "./layers.ts";
import {
  type Attack,
  byBlindingFactor,
  byBoxOrder,
  byLayerOrder,
  byOrder,
  byRank,
  byReading,
  byReplay,
  type View,
  withBothKeys,
} from "./linkage-attacks.ts";
import {
  constant,
  drawnFrom,
  hits,
  hitsOf,
  NOTICED,
  type Played,
  play,
  predictable,
  quick,
} from "./linkage-play.ts";
import { announceResult, close, REAL_CASTING, REAL_OPENING } from "./rehearsal.ts";

afterEach(() => void vi.restoreAllMocks());

describe("500 voters", () => {
  let played: Played;
  let first: View;
  beforeAll(async () => {
    played = await play(500, { ...REAL_CASTING, blinding: quick }, REAL_OPENING);
    first = await played.open();
  }, 120_000);

  test.each<[string, Attack]>([
    ["the order of casting and of opening", byOrder],
    ["the rank of ciphertexts and of published keys", byRank],
    ["what stands in the slots", byReading],
    ["the issuer's log, a hundred requests against every ballot", byBlindingFactor],
    ["a shuffle without randomness", byReplay(() => constant)],
  ])(
    "are not linked by %s: no better than chance and three deviations",
    async (_, attack) => {
      expect(await hits(attack, played, first)).toBeLessThanOrEqual(NOTICED);
    },
    60_000,
  );

  test("are not linked by whoever can run Math.random again", async () => {
    const draw = predictable();
    vi.spyOn(Math, "random").mockImplementation(draw);
    const replay = byReplay(() => drawnFrom(predictable()));
    expect(await hits(replay, played)).toBeLessThanOrEqual(NOTICED);
  }, 60_000);

  test("are linked by neither teller alone", async () => {
    const { vote, tellers } = played.room;
    const [outer, inner] = [new Map<string, string>(), new Map<string, string>()];
    if (tellers[0].sealing === null || tellers[1].sealing === null) throw new Error("a key is gone");
    for (const { slot, sealed } of first.slots) {
      const layer = await openOuter(vote, slot, tellers[0].sealing, fromBase64(sealed) as Bytes);
      outer.set(slot, toBase64(layer as Bytes));
    }
    for (const layer of first.box.layers) {
      const ballot = await openInner(vote, tellers[1].sealing, fromBase64(layer) as Bytes);
      inner.set(layer, toBase64((ballot as Bytes).slice(0, 32)));
    }
    expect(await hitsOf(byBoxOrder(outer), first, played.voters)).toBeLessThanOrEqual(2 * NOTICED);
    expect(await hitsOf(byLayerOrder(inner), first, played.voters)).toBeLessThanOrEqual(2 * NOTICED);
  }, 60_000);

  test("are all linked with both tellers' keys: the control", async () => {
    const [a, b] = played.room.tellers.map((teller) => teller.sealing);
    if (!a || !b) throw new Error("a key is gone");
    expect(await hitsOf(withBothKeys(a, b), first, played.voters)).toBe(500);
  }, 60_000);

  test("fill slots of one length, with layers of one length, none of them twice", () => {
    const lengths = (texts: readonly string[]) => new Set(texts.map((text) => text.length)).size;
    const all = [...first.slots.map(({ sealed }) => sealed), ...first.box.layers];
    expect(lengths(first.slots.map(({ sealed }) => sealed))).toBe(1);
    expect(lengths(first.box.layers)).toBe(1);
    expect(new Set(all).size).toBe(1000);
  });

  test("are counted right, and every voter finds the own key", async () => {
    const { tally, announcement } = await announceResult(
      played.room,
      close(played.room, first.slots),
      first.opened,
    );
    expect(tally.counts).toEqual({ agree: 167, disagree: 167, abstain: 166 });
    expect(announcement.setAside).toEqual({ unopened: 0, forged: 0, repeated: 0 });
    for (const { key } of played.voters) expect(announcement.keys).toContain(key);
  }, 60_000);
});

test("the voters' library leaves the issuer's log as blind as that", async () => {
  const played = await play(40, REAL_CASTING, REAL_OPENING);
  expect(await hits(byBlindingFactor, played)).toBeLessThanOrEqual(NOTICED);
}, 60_000);
