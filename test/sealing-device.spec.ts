/** What the station's device makes of what it is shown, and of the witnesses' signatures. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generateKey, parsePolicy } from "../src/ledger/index.ts";
import { quorumMet, writePolicy } from "../src/ledger/policy.ts";
import { witnessKeys } from "../web/app/ledger/pinned.ts";
import { isQuorum } from "../web/app/room/sealing/quorum.ts";
import type { Round } from "../web/app/room/sealing/round.ts";
import { standingOf } from "../web/app/room/sealing/round.ts";
import { type Examined, NOTHING_WATCHED, whyNot } from "../web/app/room/sealing/shown.ts";

const OFFICES = ["discipline", "audit", "organisation", "province"].map((name, at) => ({
  vkey: generateKey(`${name}.example`, "witness").signer.verifier.vkey,
  url: null,
  department: name,
  standing: at < 3 ? ("department" as const) : ("outside" as const),
}));
const LOG = generateKey("ledger.example", "log").signer.verifier.vkey;
const NAMES = OFFICES.map(({ vkey }) => vkey.slice(0, vkey.indexOf("+")));

test("a quorum is one for the device as for the sequencer, whoever has signed", () => {
  const threshold = fc.record({
    departments: fc.integer({ min: 0, max: 3 }),
    outside: fc.integer({ min: 0, max: 1 }),
  });
  fc.assert(
    fc.property(threshold, fc.subarray(NAMES), (needed, signed) => {
      const text = writePolicy([LOG], OFFICES, needed);
      const reading = parsePolicy(text);
      if (!reading.ok) throw new Error(reading.message);
      const isNone = reading.policy.quorum === "none";
      // Without a quorum nothing is witnessed.
      const expected = !isNone && quorumMet(reading.policy, new Set(signed));
      expect(isQuorum(text, new Set(signed))).toBe(expected);
    }),
  );
  expect(witnessKeys(writePolicy([LOG], OFFICES, { departments: 2, outside: 1 }))).toEqual(
    OFFICES.map(({ vkey }) => vkey),
  );
});

test("a policy that it does not understand makes no quorum", () => {
  for (const text of ["", "quorum nobody\n", "group g some a b\nquorum g\n", "group g 0 a\nquorum g\n"])
    expect(isQuorum(text, new Set(NAMES)), text).toBe(false);
});

const seal = (member: string) => ({
  member,
  act: `act-${member}`,
  number: 9,
  commitment: `c-${member}`,
  held: true,
});
const round = (more: Partial<Round> = {}): Round => ({
  item: null,
  round: 1,
  deviceKey: "key",
  startedNumber: 8,
  due: ["zhang", "li"],
  missing: [],
  sealed: ["zhang", "li"].map(seal),
  unopened: [],
  opened: [],
  state: "witnessed",
  until: null,
  revealed: null,
  ...more,
});
const found = (member: string, more: Partial<Examined["seal"]> = {}): Examined => ({
  member,
  commitment: `c-${member}`,
  seal: { index: 20, size: 30, isWitnessed: true, code: null, fault: null, ...more },
  half: "half",
});
const both = ["zhang", "li"].map((member) => found(member));
const AT_ONCE = { waitedMs: 0, waitMs: 3_000 };
const seen = { ...NOTHING_WATCHED, seen: ["zhang", "li", "wang"] };

describe("the device gives its halves", () => {
  test("when all that it has seen have sealed and the quorum has signed", () => {
    expect(whyNot(round(), { ...NOTHING_WATCHED, seen: ["zhang", "li"] }, both, AT_ONCE)).toEqual([]);
  });

  test("not because the server no longer lists one who has yet to seal; the observer says whether that is so", () => {
    expect(whyNot(round(), seen, both, AT_ONCE)).toEqual([{ code: "gone", members: ["wang"] }]);
    expect(whyNot(round(), { ...seen, confirmed: ["wang"] }, both, AT_ONCE)).toEqual([]);
    // Gone or not: who has sealed is opened with the others.
    const left = round({ due: ["zhang"], sealed: ["zhang", "li"].map(seal) });
    expect(whyNot(left, { ...NOTHING_WATCHED, seen: ["zhang", "li"] }, both, AT_ONCE)).toEqual([]);
  });

  test("not on the record alone that somebody could not seal", () => {
    const unopened = [{ member: "wang", ground: "not_sealed", number: 12, stated: false }];
    const unable = round({ due: ["zhang", "li", "wang"], unopened });
    expect(whyNot(unable, seen, both, AT_ONCE)).toEqual([{ code: "unable", members: ["wang"] }]);
    expect(whyNot(unable, { ...seen, confirmed: ["wang"] }, both, AT_ONCE)).toEqual([]);
  });

  test("not for a receipt that does not hold, or a seal of somebody who was never listed", () => {
    const watched = { ...NOTHING_WATCHED, seen: ["zhang", "li"] };
    const codes = (examined: Examined[], waited = AT_ONCE) =>
      whyNot(round(), watched, examined, waited).map(({ code }) => code);
    expect(
      codes([found("zhang"), found("li", { fault: "false", index: null, isWitnessed: false })]),
    ).toContain("receipt");
    // However long it waits.
    const false_ = found("li", { fault: "false", index: null, isWitnessed: false });
    expect(codes([found("zhang"), false_], { waitedMs: 60_000, waitMs: 3_000 })).toContain("receipt");
    expect(codes([...both, found("zhao")])).toEqual(["stranger"]);
  });

  test("without the quorum only after its own clock has waited", () => {
    const watched = { ...NOTHING_WATCHED, seen: ["zhang", "li"] };
    const unwitnessed = ["zhang", "li"].map((member) => found(member, { isWitnessed: false }));
    expect(whyNot(round(), watched, unwitnessed, AT_ONCE).map(({ code }) => code)).toEqual(["no-quorum-yet"]);
    expect(whyNot(round(), watched, unwitnessed, { waitedMs: 3_000, waitMs: 3_000 })).toEqual([]);
  });
});

test("a member stands in a round as the record has it", () => {
  const unopened = (stated: boolean) => [{ member: "li", ground: "half_lost", number: 12, stated }];
  const revealed = { number: 11, act: "a", witnessed: true, at: "2026-11-26T08:00:00Z" };
  expect(standingOf(null, "li")).toBe("not-begun");
  expect(standingOf(round({ sealed: [] }), "li")).toBe("to-seal");
  expect(standingOf(round({ sealed: [] }), "chen")).toBe("not-due");
  expect(standingOf(round(), "li")).toBe("sealed");
  expect(standingOf(round({ unopened: unopened(false) }), "li")).toBe("unable");
  expect(standingOf(round({ revealed, opened: ["li"] }), "li")).toBe("opened");
  expect(standingOf(round({ revealed, unopened: unopened(false) }), "li")).toBe("unopened");
  expect(standingOf(round({ revealed, unopened: unopened(true) }), "li")).toBe("stated");
  expect(standingOf(round({ revealed }), "chen")).toBe("not-in-round");
});
