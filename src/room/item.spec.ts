/** How far an item has come in the room, as its acts go on: given acts, then this comes next. */
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { itemOf } from "./item.ts";
import { factsOf, neededOf } from "./law.ts";
import { DECISION, newRoom } from "./room.fixture.ts";

const CHAIR = randomUUID();
const [ZHANG = "", LI = ""] = [randomUUID(), randomUUID()];
const people = { chair: CHAIR, members: [ZHANG, LI], clerk: randomUUID() };

function sitting(...acts: [type: string, data: Record<string, unknown>][]) {
  const room = newRoom(people);
  room.open(
    [CHAIR, ZHANG, LI].map((person) => ({
      person,
      capacity: person === CHAIR ? ("chair" as const) : ("member" as const),
      state: "present" as const,
    })),
  );
  room.openItem();
  for (const [type, data] of acts) expect(room.say(type, data)).toBeNull();
  return room;
}

const report: [string, object] = ["item-reported", { of: ZHANG, as: "member" }];
const states = (of: string, position = "agree"): [string, object] => ["position-stated", { of, position }];
const votes = (of: string): [string, object] => ["voted", { of, choice: "agree" }];
type Said = [string, Record<string, unknown>];
const phaseAfter = (...acts: [string, object][]) => sitting(...(acts as Said[])).item().phase;

describe("the phase of an item", () => {
  test("goes from the report to the resolution, the chair after the members", () => {
    const all = [report, states(ZHANG), states(LI), ["discussed", {}] as [string, object], states(CHAIR)];
    const cast = [votes(ZHANG), votes(LI), votes(CHAIR)];
    expect(phaseAfter()).toBe("report");
    expect(phaseAfter(report)).toBe("positions");
    expect(phaseAfter(...all.slice(0, 2))).toBe("positions");
    expect(phaseAfter(...all.slice(0, 3))).toBe("discussion");
    expect(phaseAfter(...all.slice(0, 4))).toBe("chair");
    expect(phaseAfter(...all)).toBe("vote");
    expect(phaseAfter(...all, cast[0] as [string, object])).toBe("vote");
    expect(phaseAfter(...all, ...cast)).toBe("resolution");
  });

  test("does not wait for who left or is recused, and waits for who comes late", () => {
    const room = sitting(report as Said, states(ZHANG) as Said);
    room.presence({ person: LI, capacity: "member", state: "left" });
    expect(room.item()).toMatchObject({ phase: "discussion", toState: [] });
    room.presence({ person: LI, capacity: "member", state: "present" });
    expect(room.item()).toMatchObject({ phase: "positions", toState: [LI] });
    room.say("interest-declared", { of: LI, interest: "亲属任职" });
    expect(room.item()).toMatchObject({ phase: "discussion", toState: [], recused: [LI] });
  });

  test("counts who is recused as there in the room and not as present on the item, and records nothing of them twice", () => {
    const room = sitting(["interest-declared", { of: LI, interest: "亲属任职" }]);
    const { present, there } = room.item();
    expect(present.map(({ person }) => person)).toEqual([CHAIR, ZHANG]);
    expect(there.map(({ person }) => person)).toEqual([CHAIR, ZHANG, LI]);
    const before = room.item().lastNumber;
    room.presence({ person: LI, capacity: "member", state: "present" });
    expect(room.item()).toMatchObject({ lastNumber: before });
  });

  test("takes whoever was called, was not there and comes late as having come, so that their vote counts", () => {
    const room = newRoom(people);
    const there = (person: string, state: "present" | "absent") => ({
      person,
      capacity: person === CHAIR ? ("chair" as const) : ("member" as const),
      state,
    });
    room.open([there(CHAIR, "present"), there(ZHANG, "present"), there(LI, "absent")]);
    room.openItem();
    room.presence(there(LI, "present"));
    expect(room.acts.item.at(-1)).toMatchObject({
      type: "decision.attended",
      data: { of: LI, as: "member" },
    });
    for (const said of [states(ZHANG), states(LI), states(CHAIR), votes(ZHANG), votes(LI), votes(CHAIR)])
      room.say(...(said as Said));
    expect(room.findings).toEqual([]);
  });

  test("keeps the first position beside every change", () => {
    const room = sitting(report as Said, states(ZHANG, "disagree") as Said);
    room.say("opinion-changed", { of: ZHANG, position: "agree", reasons: "资金已经落实" });
    expect(room.item().positions).toMatchObject([
      { person: ZHANG, position: "disagree", changes: [{ position: "agree", reasons: "资金已经落实" }] },
    ]);
    expect(room.say("position-stated", { of: ZHANG, position: "defer" })?.code).toBe("room_refused");
  });

  test("offers to defer where those in favour would not suffice by the law of the item", () => {
    const divided = (...positions: string[]) =>
      sitting(...[ZHANG, LI].map((of, n) => states(of, positions[n]) as Said)).item().isWidelyDivided;
    expect(divided("disagree", "defer")).toBe(true);
    expect(divided("agree", "disagree")).toBe(false);
  });
});

test("what a meeting needs is asked of the item's own law: more for an appointment than for funds", () => {
  const needs = (kind: string) =>
    neededOf(DECISION, factsOf(DECISION, [{ type: "decision.proposed", data: { class: kind } }]), 7);
  expect([needs("funds"), needs("appointment")]).toEqual([4, 5]);
});

test("what another meeting said on the item does not count as said in this one", () => {
  const room = sitting(report as Said, states(ZHANG) as Said);
  const last = room.acts.item.length;
  expect(itemOf(DECISION, room.acts.item, last)).toMatchObject({ phase: "report", positions: [] });
});
