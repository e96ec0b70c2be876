/** Limits of time, what the clock does, what is shown before and after: as a clerk and a screen meet them. */
import { describe, expect, test } from "vitest";
import type { Constraint, Selector, Template } from "../norms/index.ts";
import {
  assess,
  conflictsAfter,
  deadlinesOf,
  lookAhead,
  type Occurrence,
  settleMonitor,
  startMonitor,
  stepMonitor,
  stateOf,
  TICK,
} from "./index.ts";
import { procedureWith } from "./traces.fixture.ts";

const words = { zh: "规则", en: "rule" };
const act = (...acts: string[]): Selector => ({ acts, as: null, with: {} });
const rule = (id: string, template: Template): Constraint => ({
  id,
  title: words,
  severity: "moderate",
  basis: [],
  explanation: words,
  template,
});
/** Times of Beijing. */
const at = (text: string) => Date.parse(`${text.replace(" ", "T")}:00+08:00`);

function occurrence(number: number, type: string, when: string, more: Partial<Occurrence> = {}): Occurrence {
  return { number, type, of: null, by: null, as: null, item: null, data: {}, time: at(when), ...more };
}

/** A letter is answered within three working days; a doubt stops the clock, and it can be lengthened once by two. */
const answered = rule("letter-answered", {
  kind: "response",
  activation: act("received"),
  target: act("answered"),
  same: ["item"],
  time: {
    atLeast: null,
    within: { n: 3, unit: "workdays" },
    extended: { at: act("extended"), by: { n: 2, unit: "workdays" }, times: 1 },
    suspended: { from: act("questioned"), until: act("clarified") },
    lead: { n: 1, unit: "workdays" },
  },
});
const procedure = procedureWith([answered]);

function following(...acts: Occurrence[]) {
  const monitor = startMonitor(procedure);
  const changes = acts.flatMap((o) => stepMonitor(monitor, o));
  const verdict = (complete = false) => assess(monitor, complete).constraints[0]?.verdict;
  const [deadline] = deadlinesOf(monitor);
  return { monitor, changes, verdict, deadline };
}

describe("a limit of three working days, from Thursday 7 May 2026", () => {
  const received = occurrence(1, "received", "2026-05-07 10:00", { item: "1", of: "P" });

  test("is due at the end of Monday: that Saturday is worked, the Sunday is not; it is near from the end of Saturday", () => {
    expect(following(received).deadline).toEqual({
      constraint: "letter-answered",
      item: "1",
      of: "P",
      acts: [1],
      waiting: [],
      dueAt: new Date(at("2026-05-11 23:59") + 59_999).toISOString(),
      pendingYear: null,
      suspended: false,
      leadAt: new Date(at("2026-05-09 23:59") + 59_999).toISOString(),
    });
  });

  test("only the clock makes it pass: an act of a later day changes nothing", () => {
    const other = occurrence(2, "spoke", "2026-06-01 09:00");
    expect(following(received, other).verdict()).toBe("possibly-violated");
    const tick = { ...occurrence(2, TICK, "2026-05-11 23:59"), time: at("2026-05-11 23:59") + 59_999 };
    const passed = following(received, tick);
    expect(passed.verdict()).toBe("violated");
    expect(passed.changes.map(({ breach: { item, at: where, acts } }) => [item, where, acts])).toEqual([
      ["1", 2, [1]],
    ]);
    expect(passed.deadline).toBeUndefined();
  });

  test("an answer that comes late does not fulfil it, an earlier one told later does", () => {
    const late = occurrence(2, "answered", "2026-05-12 09:00", { item: "1" });
    expect(following(received, late).verdict()).toBe("possibly-violated");
    const inTime = occurrence(3, "answered", "2026-05-11 17:00", { item: "1" });
    expect(following(received, late, inTime).verdict()).toBe("possibly-satisfied");
  });

  test("an answer on another item is none", () => {
    const other = occurrence(2, "answered", "2026-05-08 09:00", { item: "2" });
    expect(following(received, other).verdict(true)).toBe("violated");
  });

  test("it is lengthened once, and not a second time", () => {
    const extended = (number: number) => occurrence(number, "extended", "2026-05-11 09:00", { item: "1" });
    const due = new Date(at("2026-05-13 23:59") + 59_999).toISOString();
    expect(following(received, extended(2)).deadline?.dueAt).toBe(due);
    expect(following(received, extended(2), extended(3)).deadline?.dueAt).toBe(due);
  });

  test("while a question is open the clock stands still, and runs on when it is answered", () => {
    const questioned = occurrence(2, "questioned", "2026-05-08 09:00", { item: "1" });
    const tick = { ...occurrence(3, TICK, "2026-05-20 00:00") };
    const standing = following(received, questioned, tick);
    expect([standing.deadline?.suspended, standing.deadline?.dueAt, standing.verdict()]).toEqual([
      true,
      null,
      "possibly-violated",
    ]);
    const clarified = occurrence(3, "clarified", "2026-05-18 09:00", { item: "1" });
    expect(following(received, questioned, clarified).deadline?.dueAt).toBe(
      new Date(at("2026-05-20 23:59") + 59_999).toISOString(),
    );
  });

  test("in a year whose working days nobody has published it is pending, and no tick passes it", () => {
    const late = occurrence(1, "received", "2037-05-07 10:00", { item: "1" });
    const waiting = following(late, occurrence(2, TICK, "2037-12-01 00:00"));
    expect([waiting.deadline?.pendingYear, waiting.deadline?.dueAt, waiting.verdict()]).toEqual([
      2037,
      null,
      "possibly-violated",
    ]);
  });

  test("every one that is missed is told, two letters on one item as well", () => {
    const second = occurrence(2, "received", "2026-05-08 10:00", { item: "1" });
    const monitor = startMonitor(procedure);
    for (const o of [received, second]) stepMonitor(monitor, o);
    expect(settleMonitor(monitor, 2).map((c) => c.breach.acts)).toEqual([[1, 2]]);
  });

  test("normal until the last working day, prevention on it, warning when it has passed", () => {
    const { monitor } = following(received);
    const stateAt = (when: string) =>
      stateOf({ assessment: assess(monitor), deadlines: deadlinesOf(monitor), now: at(when) });
    expect(stateAt("2026-05-08 10:00").reasons.map((r) => [r.state, r.because])).toEqual([
      ["normal", "open-obligation"],
    ]);
    expect(stateAt("2026-05-11 10:00").reasons.map((r) => [r.state, r.because])).toEqual([
      ["prevention", "deadline-near"],
    ]);
    expect(stateAt("2026-05-12 00:00").reasons.map((r) => [r.state, r.because])).toEqual([
      ["warning", "deadline-passed"],
    ]);
  });

  test("before closing, what is still owed is prevention", () => {
    const { monitor } = following(received);
    const shown = stateOf({
      assessment: assess(monitor),
      deadlines: deadlinesOf(monitor),
      now: at("2026-05-08 10:00"),
      beforeGate: true,
    });
    expect([shown.state, shown.reasons[0]?.because]).toEqual(["prevention", "gate-ahead"]);
  });
});

describe("each must, after the activation", () => {
  const each = rule("each-confirms", {
    kind: "response",
    activation: act("closed"),
    target: act("spoke"),
    same: [],
    each: true,
  });
  const there = (number: number, person: string) =>
    occurrence(number, "attended", "2026-05-07 09:00", { of: person, as: "member" });

  test("who has not yet is named, and who is recused is let off", () => {
    const monitor = startMonitor(procedureWith([each]));
    const acts = [there(1, "A"), there(2, "B"), there(3, "C"), occurrence(4, "closed", "2026-05-07 10:00")];
    for (const o of acts) stepMonitor(monitor, o);
    expect(deadlinesOf(monitor).map((d) => d.waiting)).toEqual([["A", "B", "C"]]);
    stepMonitor(monitor, occurrence(5, "spoke", "2026-05-07 10:05", { of: "B" }));
    stepMonitor(monitor, occurrence(6, "recused", "2026-05-07 10:06", { of: "C" }));
    expect(deadlinesOf(monitor).map((d) => d.waiting)).toEqual([["A"]]);
    stepMonitor(monitor, occurrence(7, "spoke", "2026-05-07 10:07", { of: "A" }));
    expect(deadlinesOf(monitor)).toEqual([]);
  });
});

describe("one step ahead", () => {
  const fourEyes = rule("four-eyes", {
    kind: "precedence",
    activation: act("paid"),
    target: act("approved"),
    same: ["item"],
    different: ["by"],
  });
  const paidAfter = rule("paid-is-reported", {
    kind: "response",
    activation: act("paid"),
    target: act("reported"),
    same: ["item"],
  });
  const both = procedureWith([fourEyes, paidAfter]);
  const approved = occurrence(1, "approved", "2026-05-07 09:00", { by: "A", item: "1" });
  const paid = (by: string) => occurrence(2, "paid", "2026-05-07 10:00", { by, item: "1" });

  test("a payment by whom approved it would break a rule, and owe a report; nothing is remembered of it", () => {
    const ahead = lookAhead(both, [approved], [paid("A")]);
    expect(ahead.violates.map((c) => c.constraint)).toEqual(["four-eyes"]);
    expect(ahead.owes.map((d) => d.constraint)).toEqual(["paid-is-reported"]);
    expect(lookAhead(both, [approved], [paid("B")]).violates).toEqual([]);
    expect(lookAhead(both, [approved], [paid("B")]).satisfies).toEqual(["four-eyes"]);
  });

  test("what is owed already is not told as if the act brought it", () => {
    const next = occurrence(3, "paid", "2026-05-07 11:00", { by: "B", item: "2" });
    const ahead = lookAhead(both, [approved, paid("B")], [next]);
    expect(ahead.owes.map((d) => [d.constraint, d.item])).toEqual([["paid-is-reported", "2"]]);
  });

  test("a report would put in order what is owed", () => {
    const reported = occurrence(3, "reported", "2026-05-07 11:00", { by: "B", item: "1" });
    expect(lookAhead(both, [approved, paid("B")], [reported]).satisfies).toEqual(["paid-is-reported"]);
  });
});

test("rules that collide are a warning before either is broken", () => {
  const collide = procedureWith([
    rule("b-after-a", { kind: "response", activation: act("a"), target: act("b"), same: [] }),
    rule("no-b-after-c", { kind: "not_response", activation: act("c"), target: act("b"), same: [] }),
  ]);
  const history = [occurrence(1, "a", "2026-05-07 09:00"), occurrence(2, "c", "2026-05-07 10:00")];
  const monitor = startMonitor(collide);
  for (const o of history) stepMonitor(monitor, o);
  const conflicts = conflictsAfter(collide, history).conflicts.flatMap((c) => c.constraints);
  const shown = stateOf({
    assessment: assess(monitor),
    deadlines: deadlinesOf(monitor),
    now: at("2026-05-07 11:00"),
    conflicts,
  });
  expect([shown.state, shown.reasons[0]?.because]).toEqual(["warning", "conflict"]);
});
