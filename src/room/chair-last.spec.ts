/** Whatever is asked of the room, by whomever, in whatever order: a chair who comes before a present member is a finding. */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { envelope } from "../matters/act.ts";
import { newRoom } from "./room.fixture.ts";

const CHAIR = randomUUID();
const MEMBERS = [randomUUID(), randomUUID(), randomUUID()];
const EVERYBODY = [CHAIR, ...MEMBERS];
const people = { chair: CHAIR, members: MEMBERS, clerk: randomUUID() };

const who = fc.constantFrom(...EVERYBODY);
/** From the own device or from the clerk's console. */
const isOwn = fc.boolean();
const requests = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("presence" as const),
      who,
      state: fc.constantFrom("present", "left" as const),
    }),
    fc.record({ kind: fc.constant("floor" as const), who }),
    { weight: 5, arbitrary: fc.record({ kind: fc.constant("state" as const), who, isOwn }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("vote" as const), who, isOwn }) },
    fc.record({ kind: fc.constant("change" as const), who, isOwn }),
    fc.record({ kind: fc.constant("declare" as const), who, isOwn }),
    fc.record({ kind: fc.constant("report" as const), who }),
    fc.record({ kind: fc.constantFrom("discuss", "open", "close", "resolve" as const), who }),
  ),
  { minLength: 6, maxLength: 40 },
);
type Request = (typeof requests extends fc.Arbitrary<(infer R)[]> ? R : never) & { isOwn?: boolean };

function play(asked: Request[]) {
  const room = newRoom(people);
  room.open(
    EVERYBODY.map((person) => ({
      person,
      capacity: person === CHAIR ? ("chair" as const) : ("member" as const),
      state: "present" as const,
    })),
  );
  room.openItem();
  /** The chair had the floor while this many had yet to state, at that number of the record. */
  const floors: number[] = [];
  for (const request of asked) {
    const { who: of } = request;
    const own = request.isOwn ? of : null;
    const about = own ? {} : { of };
    switch (request.kind) {
      case "presence":
        room.presence({ person: of, capacity: of === CHAIR ? "chair" : "member", state: request.state });
        break;
      case "floor":
        if (
          of === CHAIR &&
          room.item().chair === CHAIR &&
          room.item().toState.length > 0 &&
          !room.item().resolved
        )
          floors.push(room.acts.item.length);
        room.floor(of);
        break;
      case "state":
        room.say("position-stated", { ...about, position: "agree" }, own);
        break;
      case "vote":
        room.say("voted", { ...about, choice: "agree" }, own);
        break;
      case "change":
        room.say("opinion-changed", { ...about, position: "disagree", reasons: "另有考虑" }, own);
        break;
      case "declare":
        room.say("interest-declared", { ...about, interest: "亲属任职" }, own);
        break;
      case "report":
        room.say("item-reported", { of, as: of === CHAIR ? "chair" : "member" });
        break;
      case "discuss":
        room.say("discussed", {});
        break;
      case "open":
        room.openItem();
        break;
      case "close":
        room.closeItem("heard");
        break;
      case "resolve":
        room.say("resolved", { outcome: "carried" });
    }
  }
  return { room, floors };
}

type Recorded = ReturnType<typeof newRoom>["acts"]["item"];

/** The rules once more, from their words, over the record alone. */
function ordersOf(acts: Recorded) {
  const present = new Set<string>();
  const recused = new Set<string>();
  const stated = new Set<string>();
  let isStatedEarly = false;
  let hasChairVoted = false;
  let isVotedEarly = false;
  for (const act of acts) {
    const { of, as } = envelope(act);
    const person = of ?? "";
    const name = act.type.slice("decision.".length);
    if ((name === "attended" || name === "returned") && as === "member") present.add(person);
    if (name === "left" || name === "absent") present.delete(person);
    if (name === "recused") recused.add(person);
    if (name === "position-stated" && as === "member") stated.add(person);
    if (name === "position-stated" && as === "chair")
      isStatedEarly ||= [...present].some((one) => !recused.has(one) && !stated.has(one));
    if (name === "voted" && as === "chair") hasChairVoted = true;
    if (name === "voted" && as === "member" && hasChairVoted) isVotedEarly = true;
  }
  return { isStatedEarly, isVotedEarly };
}

test("no sequence of requests lets the chair's statement, vote or remark come first without a finding", () => {
  const seen = { stated: 0, voted: 0, remarked: 0, inOrder: 0 };
  fc.assert(
    fc.property(requests, (asked) => {
      const { room, floors } = play(asked as Request[]);
      const found = new Set(room.findings.map(({ constraint }) => constraint));
      const { isStatedEarly, isVotedEarly } = ordersOf(room.acts.item);
      expect(found.has("chair-states-last")).toBe(isStatedEarly);
      expect(found.has("chair-votes-last")).toBe(isVotedEarly);
      const statesAfter = (number: number) =>
        room.acts.item
          .slice(number)
          .some((act) => act.type === "decision.position-stated" && act.data.as === "member");
      const isRemark = floors.some(statesAfter);
      expect(found.has("no-leading-remark")).toBe(isRemark);
      seen.stated += Number(isStatedEarly);
      seen.voted += Number(isVotedEarly);
      seen.remarked += Number(isRemark);
      seen.inOrder += Number(!isStatedEarly && !isVotedEarly && !isRemark);
    }),
    { numRuns: 600 },
  );
  // Every kind was seen, so that no answer would have passed by itself.
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(20);
});

test("whoever comes in another order than the order of the essay is shown where the item stands, and never stopped", () => {
  fc.assert(
    fc.property(requests, (asked) => {
      const { room } = play(asked as Request[]);
      const item = room.item();
      const members = item.present.filter(({ as }) => as === "member").map(({ person }) => person);
      // Who has yet to state is there, not recused, and has not stated.
      for (const person of item.toState) {
        expect(members).toContain(person);
        expect(item.recused).not.toContain(person);
        expect(item.positions.map((one) => one.person)).not.toContain(person);
      }
      // Nobody who is recused is waited for, in a vote as well.
      for (const person of item.recused) expect(item.vote.toVote).not.toContain(person);
      // What was recorded in the item of who is there is what was recorded in the room.
      if (room.meeting().openItem === room.ids.item)
        expect(new Set(item.there.map(({ person }) => person))).toEqual(
          new Set(
            room
              .meeting()
              .presence.filter(({ state }) => state === "present")
              .map(({ person }) => person),
          ),
        );
    }),
    { numRuns: 300 },
  );
});
