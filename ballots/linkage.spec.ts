import { ed25519 } from "@noble/curves/ed25519.js";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Bytes } from "./bytes.ts";
import { fromBase64, toBase64 } from "./bytes.ts";
import { RFC9474 } from "./credential.ts";
import type { Envelope } from "./envelope.ts";
import { openInner, openOuter } from "./layers.ts";
import {
  type Attack,
  byBlindingFactor,
  byBoxOrder,
  byLayerOrder,
  byOrder,
  byRank,
  byReading,
  byRegeneratedKeys,
  byReplay,
  inverse,
  modulusOf,
  power,
  type View,
  withBothKeys,
} from "./linkage-attacks.ts";
import type { TellerSources } from "./opening.ts";
import type { Random } from "./randomness.ts";
import {
  allConfirmed,
  announceResult,
  type CastingSources,
  castAll,
  close,
  openBox,
  openRoom,
  REAL_CASTING,
  REAL_OPENING,
  type Room,
  slotsOf,
  type Voter,
} from "./rehearsal.ts";
import { newIssuer } from "./issuer.ts";
import type { Vote } from "./vote.ts";

/**
 * Who may link a voter to a ballot. A blind guess of a whole order hits one voter on average, with a deviation of one,
 * however many vote: an attacker who hits more than 1 + 3 has found something. Chance does that once in some 270 tries,
 * so what is found must be found again, at another opening of the same slots.
 */
const CHANCE = 1;
const DEVIATION = 1;
const NOTICED = CHANCE + 3 * DEVIATION;

const hitsOf = async (attack: Attack, view: View, voters: readonly Voter[]): Promise<number> => {
  const guess = await attack(view);
  return voters.filter(({ cast, key }) => guess.get(cast.slot) === key).length;
};

interface Played {
  readonly room: Room;
  readonly voters: readonly Voter[];
  /** Opens the same slots once more, with copies of the tellers' devices, as no device ever does. */
  open(): Promise<View>;
}

async function play(voters: number, casting: CastingSources, opening: TellerSources): Promise<Played> {
  const options = ["agree", "disagree", "abstain"];
  const room = await openRoom({ electorate: voters, due: voters }, ISSUER);
  const cast = await castAll(
    room,
    Array.from({ length: voters }, (_, i) => [options[(i * 7) % 3] ?? ""]),
    casting,
  );
  const slots = slotsOf(cast);
  const occasion = close(room, slots);
  const open = async (): Promise<View> => {
    const tellers = [{ ...room.tellers[0] }, { ...room.tellers[1] }] as const;
    const opened = await openBox({ vote: room.vote, tellers }, occasion, slots, opening);
    return { vote: room.vote, log: cast.map(({ log }) => log), slots, ...opened };
  };
  return { room, voters: cast, open };
}

/** The fewer of the hits at two openings: luck does not come twice. */
async function hits(attack: Attack, { open, voters }: Played, first?: View): Promise<number> {
  const once = await hitsOf(attack, first ?? (await open()), voters);
  return once <= NOTICED ? once : Math.min(once, await hitsOf(attack, await open(), voters));
}

/** A generator that anybody can run again: what `Math.random` is to whoever has seen a few of its numbers. */
function predictable(seed = 20_261_126): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const drawnFrom =
  (draw: () => number): Random =>
  (bytes) =>
    Uint8Array.from({ length: bytes }, () => Math.floor(draw() * 256));
const fromMath: Random = (bytes) => drawnFrom(Math.random)(bytes);
const constant: Random = (bytes) => new Uint8Array(bytes).fill(7);

const ISSUER = newIssuer();
afterEach(() => void vi.restoreAllMocks());

describe("500 voters", () => {
  let played: Played;
  let first: View;
  beforeAll(async () => {
    played = await play(500, REAL_CASTING, REAL_OPENING);
    first = await played.open();
  }, 300_000);

  test.each<[string, Attack]>([
    ["the order of casting and of opening", byOrder],
    ["the rank of ciphertexts and of published keys", byRank],
    ["what stands in the slots", byReading],
    ["the issuer's log, every request against every ballot", byBlindingFactor],
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

describe("what would be linked if a part were replaced: the suite notices each", () => {
  const VOTERS = 12;
  /** Blinds with one factor for everybody. */
  const constantFactor = (vote: () => Vote): CastingSources["blinding"] => ({
    ...RFC9474,
    async blind(issuer, input) {
      const n = await modulusOf(vote());
      const { blinded, inverse: own } = await RFC9474.blind(issuer, input);
      const number = (bytes: Bytes) => BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
      const write = (value: bigint) =>
        Uint8Array.from(Buffer.from(value.toString(16).padStart(blinded.length * 2, "0"), "hex"));
      const encoded = (number(blinded) * power(number(own), 65_537n, n)) % n;
      return { blinded: write((encoded * power(3n, 65_537n, n)) % n), inverse: write(inverse(3n, n)) };
    },
  });
  /** Of the right length, and no cipher. */
  const identity: Envelope = {
    seal: async (_to, _info, _aad, plain) => Uint8Array.from([...new Uint8Array(81), ...plain]),
    open: async (_own, _info, _aad, sealed) => sealed.slice(81),
  };

  test("a constant blinding factor", async () => {
    let vote: Vote | null = null;
    const blinding = constantFactor(() => ({ ...(vote as unknown as Vote), issuer: ISSUER.publicKey }));
    vote = (await openRoom({}, ISSUER)).vote;
    const played = await play(VOTERS, { ...REAL_CASTING, blinding }, REAL_OPENING);
    expect(await hits(byBlindingFactor, played)).toBe(VOTERS);
  }, 60_000);

  test("an identity cipher", async () => {
    const played = await play(
      VOTERS,
      { ...REAL_CASTING, envelope: identity },
      { ...REAL_OPENING, envelope: identity },
    );
    expect(await hits(byReading, played)).toBe(VOTERS);
  }, 60_000);

  test("a shuffle from a constant", async () => {
    const played = await play(VOTERS, REAL_CASTING, { ...REAL_OPENING, random: constant });
    expect(
      await hits(
        byReplay(() => constant),
        played,
      ),
    ).toBe(VOTERS);
  }, 60_000);

  test("a shuffle from Math.random", async () => {
    const played = await play(VOTERS, REAL_CASTING, { ...REAL_OPENING, random: fromMath });
    const replay = byReplay(() => drawnFrom(predictable()));
    vi.spyOn(Math, "random").mockImplementation(predictable());
    expect(await hitsOf(replay, await played.open(), played.voters)).toBe(VOTERS);
  }, 60_000);

  test("keys from Math.random", async () => {
    vi.spyOn(Math, "random").mockImplementation(predictable());
    const played = await play(VOTERS, { ...REAL_CASTING, random: fromMath }, REAL_OPENING);
    const again = byRegeneratedKeys(() => drawnFrom(predictable()), ed25519.getPublicKey);
    expect(await hits(again, played)).toBe(VOTERS);
  }, 60_000);

  test("keys from a constant: one key for everybody, and the count does not come out", async () => {
    const played = await play(VOTERS, { ...REAL_CASTING, random: constant }, REAL_OPENING);
    const view = await played.open();
    const { tally } = await announceResult(played.room, close(played.room, view.slots), view.opened);
    expect(tally).toMatchObject({ repeated: VOTERS, valid: 0 });
    expect(allConfirmed(view.slots).confirmed).toHaveLength(VOTERS);
  }, 60_000);
});
