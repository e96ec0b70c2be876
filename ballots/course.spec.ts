import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Course,
  courseOf,
  decide,
  evolve,
  type Happening,
  initialCourse,
  unconfirmed,
} from "./course.ts";
import { INCIDENT_NAMES, INCIDENTS } from "./incidents.ts";
import { isRefusal } from "./refusals.ts";

const LIMITS = { credentialsAtMost: 2 };
const SLOTS = ["s1", "s2", "s3"];

/** Given what happened, when these are asked for one after the other: the codes of refusals, or what happened. */
function play(asked: readonly Happening[], from: Course = initialCourse) {
  const happened: Happening[] = [];
  const answers: string[] = [];
  let course = from;
  for (const ask of asked) {
    const decided = decide(course, ask, LIMITS);
    if (isRefusal(decided)) answers.push(decided.code);
    else {
      answers.push(decided.map(({ type }) => type).join() || "nothing new");
      happened.push(...decided);
      course = decided.reduce(evolve, course);
    }
  }
  return { course, answers, happened };
}

const agreed: Happening[] = [
  { type: "agreed", teller: 0 },
  { type: "agreed", teller: 1 },
];
const opened: Happening[] = [...agreed, { type: "opened", slots: SLOTS }];
const issued = (slot: string, blinded = `b-${slot}`): Happening => ({
  type: "credential-issued",
  slot,
  blinded,
});
const cast = (slot: string, hash = `h-${slot}`): Happening => ({ type: "cast", slot, hash });
const all: Happening[] = [...opened, ...SLOTS.flatMap((slot) => [issued(slot), cast(slot)])];
const closed: Happening[] = [...all, { type: "closed", closing: "c" }];
const confirmed: Happening[] = [...closed, ...SLOTS.map((slot): Happening => ({ type: "confirmed", slot }))];
const handed = (teller: 0 | 1, closing = "c"): Happening => ({ type: "handed-on", teller, closing });
const signed = (teller: 0 | 1, announcement = "a"): Happening => ({ type: "signed", teller, announcement });
const counted: Happening[] = [...confirmed, handed(0), handed(1), signed(0), signed(1)];
const announced: Happening[] = [...counted, { type: "announced", announcement: "a" }];

test("a vote takes its course from the tellers' agreement to the announcement", () => {
  const { course, answers } = play(announced);
  expect(answers.every((answer, i) => answer === announced[i]?.type)).toBe(true);
  expect(course).toMatchObject({ stage: "announced", voidedBy: null });
});

test("every request that is repeated after a crash is answered and done once", () => {
  let course = initialCourse;
  for (const asked of announced) {
    course = evolve(course, asked);
    expect(decide(course, asked, LIMITS)).toEqual([]);
  }
  // A server that restarts at whatever step reads what happened, and stands where it stood.
  for (let n = 0; n <= announced.length; n++) {
    const rest = play(announced.slice(n), courseOf(announced.slice(0, n)));
    expect(rest.course).toEqual(courseOf(announced));
  }
});

describe("when something goes wrong", () => {
  test("device lost: a new credential on another device, and the last ballot counts", () => {
    const { course, answers } = play([...all, issued("s2", "b-new"), cast("s2", "h-new")]);
    expect(answers.slice(-2)).toEqual(["credential-issued", "cast"]);
    expect(course.cast.get("s2")).toBe("h-new");
    expect(course.cast.size).toBe(3);
    expect(play([...all, issued("s2", "b2"), issued("s2", "b3")]).answers.at(-1)).toBe("issued_too_often");
  });

  test("cast twice: one slot, the last counts; after closing, none", () => {
    const { course } = play([...all, cast("s1", "x"), cast("s1", "y")]);
    expect([...course.cast]).toEqual([
      ["s1", "y"],
      ["s2", "h-s2"],
      ["s3", "h-s3"],
    ]);
    expect(play([...closed, cast("s1", "late")]).answers.at(-1)).toBe("too_late");
    expect(play([...closed, issued("s1", "late")]).answers.at(-1)).toBe("too_late");
  });

  test("who is not due to vote, or has no credential, casts nothing", () => {
    expect(play([...opened, cast("s9")]).answers.at(-1)).toBe("not_entitled");
    expect(play([...opened, issued("s9")]).answers.at(-1)).toBe("not_entitled");
    expect(play([...opened, cast("s1")]).answers.at(-1)).toBe("no_credential");
    expect(play([...agreed, issued("s1")]).answers.at(-1)).toBe("too_early");
  });

  test("no vote is opened without both tellers", () => {
    expect(play([agreed[0] as Happening, { type: "opened", slots: SLOTS }]).answers.at(-1)).toBe(
      "teller_not_agreed",
    );
    expect(play([...agreed, { type: "opened", slots: ["s1", "s1"] }]).answers.at(-1)).toBe("slot_duplicate");
  });

  test("box opened early: the vote is void, whoever says so, and stays void", () => {
    for (const before of [agreed, opened, all]) {
      const { course, answers } = play([...before, handed(0)]);
      expect(answers.at(-1)).toBe("incident");
      expect(course).toMatchObject({ stage: "void", voidedBy: "opened_early" });
      expect(play([cast("s1", "again"), handed(1), signed(0)], course).answers).toEqual([
        "already_over",
        "already_over",
        "already_over",
      ]);
    }
  });

  test("an objection keeps the box shut until it is settled in the room, or the vote is void", () => {
    const objected: Happening[] = [...confirmed, { type: "objected", slot: "s2" }];
    expect(play([...objected, handed(0)]).answers.at(-1)).toBe("slot_objected");
    expect(play([...objected, { type: "confirmed", slot: "s2" }]).answers.at(-1)).toBe("slot_objected");
    const settled: Happening[] = [...objected, { type: "objection-settled", slot: "s2" }];
    expect(play([...settled, handed(0)]).answers.at(-1)).toBe("slot_unconfirmed");
    expect(play([...settled, { type: "confirmed", slot: "s2" }, handed(0)]).answers.at(-1)).toBe("handed-on");
    expect(play([...objected, { type: "incident", incident: "objected" }]).course.stage).toBe("void");
  });

  test("a device does not answer: one teller cannot go on alone, both can, and the number stands in the record", () => {
    const part: Happening[] = [...closed, { type: "confirmed", slot: "s1" }];
    const on = (teller: 0 | 1): Happening => ({ type: "went-on", teller, unconfirmed: 2 });
    expect(unconfirmed(courseOf(part))).toEqual(["s2", "s3"]);
    expect(play([...part, handed(0)]).answers.at(-1)).toBe("slot_unconfirmed");
    expect(play([...part, on(0), on(0), handed(0)]).answers.slice(-2)).toEqual([
      "nothing new",
      "slot_unconfirmed",
    ]);
    expect(play([...part, on(0), on(1), handed(0)]).answers.at(-1)).toBe("handed-on");
  });

  test("a teller is missing, at whatever step before the end: void, nothing is announced", () => {
    const missing: Happening = { type: "incident", incident: "teller_missing" };
    for (const before of [agreed, all, confirmed, [...confirmed, handed(0)], counted]) {
      expect(play([...before, missing]).course).toMatchObject({ stage: "void", voidedBy: "teller_missing" });
    }
    expect(play([...announced, missing]).answers.at(-1)).toBe("already_over");
    expect(play([...confirmed, handed(1)]).answers.at(-1)).toBe("too_early");
  });

  test("tellers who count differently announce nothing", () => {
    const two: Happening[] = [...counted.slice(0, -1), signed(1, "another")];
    for (const announcement of ["a", "another"]) {
      expect(play([...two, { type: "announced", announcement }]).answers.at(-1)).toBe("too_early");
    }
    expect(play([...two, { type: "incident", incident: "tellers_disagree" }]).course.stage).toBe("void");
  });

  test("a box of another list is not taken on", () => {
    expect(play([...confirmed, handed(0, "other")]).answers.at(-1)).toBe("closing_differs");
    expect(play([...confirmed, handed(0), handed(1, "other")]).answers.at(-1)).toBe("closing_differs");
    expect(play([...closed, { type: "closed", closing: "other" }]).answers.at(-1)).toBe("too_late");
  });

  test("a crash, a lost device and the like change nothing by themselves", () => {
    for (const incident of INCIDENT_NAMES.filter((name) => INCIDENTS[name].vote === "goes-on")) {
      for (const before of [opened, all, closed, confirmed, counted]) {
        const stage = courseOf(before);
        expect(play([{ type: "incident", incident }], stage).course).toEqual(stage);
      }
    }
  });
});

const teller = fc.constantFrom<0 | 1>(0, 1);
const slot = fc.constantFrom(...SLOTS, "s9");
const text = fc.constantFrom("c", "d");
const anything: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...announced) },
  fc.record({ type: fc.constant("agreed" as const), teller }),
  fc.record({ type: fc.constant("credential-issued" as const), slot, blinded: text }),
  fc.record({ type: fc.constant("cast" as const), slot, hash: text }),
  fc.record({ type: fc.constant("closed" as const), closing: text }),
  fc.record({
    type: fc.constantFrom("confirmed" as const, "objected" as const, "objection-settled" as const),
    slot,
  }),
  fc.record({ type: fc.constant("went-on" as const), teller, unconfirmed: fc.nat(3) }),
  fc.record({ type: fc.constant("handed-on" as const), teller, closing: text }),
  fc.record({ type: fc.constant("signed" as const), teller, announcement: text }),
  fc.record({ type: fc.constant("announced" as const), announcement: text }),
  fc.record({ type: fc.constant("incident" as const), incident: fc.constantFrom(...INCIDENT_NAMES) }),
);
/** Long sequences that get somewhere: the right course, with anything put in between. */
const sequences = fc
  .array(fc.array(anything, { maxLength: 3 }), { minLength: announced.length, maxLength: announced.length })
  .map((between) => announced.flatMap((right, i) => [...(between[i] ?? []), right]));

test("no sequence of requests opens a box before it is closed, counts a slot twice, or announces without both", () => {
  const reached = new Map<string, number>();
  fc.assert(
    fc.property(sequences, (asked) => {
      const { course, happened } = play(asked);
      reached.set(course.stage, (reached.get(course.stage) ?? 0) + 1);
      const at = (type: Happening["type"], who?: 0 | 1) =>
        happened.findIndex(
          (h) => h.type === type && (who === undefined || ("teller" in h && h.teller === who)),
        );
      const opens = at("handed-on");
      if (opens >= 0) {
        expect(at("closed")).toBeGreaterThanOrEqual(0);
        expect(at("closed")).toBeLessThan(opens);
        expect(at("handed-on", 0)).toBe(opens);
        expect(courseOf(happened.slice(0, opens)).objected.size).toBe(0);
      }
      // Nothing is issued or cast once the box is closed.
      const after = at("closed") < 0 ? [] : happened.slice(at("closed"));
      expect(after.filter(({ type }) => type === "cast" || type === "credential-issued")).toEqual([]);
      expect(happened.filter(({ type }) => type === "closed").length).toBeLessThanOrEqual(1);
      expect(happened.filter(({ type }) => type === "handed-on").length).toBeLessThanOrEqual(2);
      expect(course.cast.size).toBeLessThanOrEqual(SLOTS.length);
      for (const list of course.issued.values())
        expect(list.length).toBeLessThanOrEqual(LIMITS.credentialsAtMost);
      // The last cast of a slot is the one that stands.
      for (const [name, hash] of course.cast) {
        const last = happened.findLast((h) => h.type === "cast" && h.slot === name);
        expect(last).toMatchObject({ hash });
      }
      if (course.stage === "announced") {
        expect(course.signed.get(0)).toBe(course.signed.get(1));
        expect(at("handed-on", 1)).toBeGreaterThan(opens);
      }
      // Replayed, it is the same; over is over.
      expect(courseOf(happened)).toEqual(course);
      if (course.voidedBy !== null)
        expect(decide(course, cast("s1", "z"), LIMITS)).toMatchObject({ ok: false });
    }),
    { numRuns: 1500 },
  );
  expect(reached.get("void")).toBeGreaterThan(50);
  expect([...reached.keys()].length).toBeGreaterThan(1);
});
