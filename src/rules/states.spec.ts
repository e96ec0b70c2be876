/** States at the very instants at which they change, and which of several reasons is told. */
import { expect, test } from "vitest";
import { type Assessment, type Deadline, type StateInput, stateOf, type Verdict } from "./index.ts";

const due = Date.parse("2026-05-11T15:59:59.999Z");
const lead = Date.parse("2026-05-09T15:59:59.999Z");
const deadline: Deadline = {
  constraint: "answered",
  item: null,
  of: null,
  acts: [1],
  waiting: [],
  dueAt: new Date(due).toISOString(),
  pendingYear: null,
  suspended: false,
  leadAt: new Date(lead).toISOString(),
};
const assessment = (verdict: Verdict, closed = false): Assessment => ({
  stage: null,
  closed,
  summary: { title: null, class: null, amount: null },
  constraints: [
    { constraint: "answered", verdict, vacuous: false, activations: { fulfilled: 0, violated: 0 } },
  ],
});
const shown = (input: Partial<StateInput> & Pick<StateInput, "now">) => {
  const { state, reasons } = stateOf({
    assessment: assessment("possibly-violated"),
    deadlines: [deadline],
    ...input,
  });
  return [state, reasons.map((r) => r.because)];
};

test("the last instant is in time, the next one is late; it is near from the instant of its lead", () => {
  expect([lead - 1, lead, due, due + 1].map((now) => shown({ now }))).toEqual([
    ["normal", ["open-obligation"]],
    ["prevention", ["deadline-near"]],
    ["prevention", ["deadline-near"]],
    ["warning", ["deadline-passed"]],
  ]);
});

test("what is broken already is no conflict any more", () => {
  const conflicts = ["answered"];
  const open = { now: lead, deadlines: [], conflicts };
  expect(shown(open)).toEqual(["warning", ["conflict"]]);
  expect(shown({ ...open, assessment: assessment("violated") })).toEqual(["warning", ["violated"]]);
});

test("what would be broken is prevention; what is owed at closing is a warning", () => {
  const none = { now: lead, deadlines: [] };
  expect(shown({ ...none, wouldViolate: ["answered"] })).toEqual(["prevention", ["would-violate"]]);
  expect(shown({ ...none, assessment: assessment("possibly-violated", true) })).toEqual([
    "warning",
    ["owed-at-closing"],
  ]);
});
