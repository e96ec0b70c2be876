/** What a matter adds to figures, case by case. */
import { expect, test } from "vitest";
import { type CountedAct, type Tally, tallyOf } from "./tally.ts";

const CLERK = { person: "clerk", office: "office" };
const dayOf = (instant: string) => instant.slice(0, 10);

/** Acts of a procedure, one a minute. */
function acts(pack: string, ...said: [string, Record<string, unknown>?][]): CountedAct[] {
  return said.map(([name, data = {}], minute) => ({
    type: `${pack}.${name}`,
    actor: CLERK,
    claimedAt: new Date(Date.UTC(2026, 4, 8, 1, minute)).toISOString(),
    data,
  }));
}
const decided = (...said: [string, Record<string, unknown>?][]) =>
  tallyOf("cn/decision", acts("decision", ["proposed"], ...said), dayOf);
const member = (of: string, position: string, more: object = {}) =>
  ["position-stated", { of, as: "member", position, ...more }] as [string, Record<string, unknown>];

test("what no meeting has seen counts to no day and is no item", () => {
  expect(decided()).toMatchObject({ on: null, items: 0, decided: 0 });
  expect(decided(["item-withdrawn"])).toMatchObject({ on: "2026-05-08", items: 0, withdrawn: 1 });
});

test("what was brought before a meeting is an item before anybody has spoken on it", () => {
  expect(decided(["convened", { due: 7, meeting_kind: "group" }])).toMatchObject({
    on: "2026-05-08",
    kind: "group",
    items: 1,
    present: 0,
    due: 7,
  });
});

test("items that are told apart count each, with the last outcome of each", () => {
  const tally = decided(
    ["convened", { due: 3 }],
    member("a", "agree", { item: "1" }),
    ["resolved", { item: "1", outcome: "deferred" }],
    ["resolved", { item: "1", outcome: "carried" }],
    member("a", "agree", { item: "2" }),
    ["tallied", { item: "2", yes: 1, no: 2, abstain: 0 }],
    ["resolved", { item: "2", outcome: "lost" }],
    ["record-confirmed"],
    ["executed"],
  );
  expect(tally).toMatchObject({ items: 2, carried: 1, lost: 1, deferred: 0, secret: 1 });
  expect(tally).toMatchObject({ decided: 1, confirmed: 1, executed: 1 });
});

test("a voice is one member on one item; whoever once did not agree stays counted, the chair is no voice", () => {
  const voices = (...said: [string, Record<string, unknown>?][]): Partial<Tally> => {
    const { voices, against, chair_stated } = decided(["convened"], ...said);
    return { voices, against, chair_stated };
  };
  expect(
    voices(
      member("a", "defer"),
      ["opinion-changed", { of: "a", as: "member", position: "agree" }],
      ["voted", { of: "a", as: "member", choice: "agree" }],
      member("b", "agree"),
      ["voted", { of: "b", as: "member", choice: "abstain" }],
      member("c", "agree"),
      ["position-stated", { of: "d", as: "chair", position: "disagree" }],
    ),
  ).toEqual({ voices: 3, against: 2, chair_stated: 1 });
  // Words that were erased say nothing any more.
  expect(voices(["position-stated"], ["voted"])).toEqual({ voices: 0, against: 0, chair_stated: 0 });
});

test("members count who came, over those due; who attends without a vote does not", () => {
  const came = (as: string, of: string) => ["attended", { of, as }] as [string, Record<string, unknown>];
  const attended = [came("chair", "a"), came("member", "b"), came("clerk", "c"), came("observer", "d")];
  expect(decided(["convened", { due: 4 }], ...attended)).toMatchObject({ present: 2, due: 4 });
  // More are named than are said to be due: those named are.
  const away = ["absent", { of: "e", as: "member" }] as [string, Record<string, unknown>];
  expect(decided(["convened", { due: 2 }], ...attended, away)).toMatchObject({ present: 2, due: 3 });
});

test("late items and recusals count once for an item", () => {
  const recused = ["recused", { of: "a", as: "member", item: "1" }] as [string, Record<string, unknown>];
  expect(decided(["convened"], ["late-item-raised", { emergency: true }], recused, recused)).toMatchObject({
    late: 1,
    recusals: 1,
  });
});

test("a meeting counts from its opening; what it refused or put off counts without", () => {
  const meeting = (...said: [string, Record<string, unknown>?][]) =>
    tallyOf("cn/meeting", acts("meeting", ["called", { meeting_kind: "executive" }], ...said), dayOf);
  expect(meeting()).toMatchObject({ on: null, sitting: 0 });
  expect(meeting(["item-refused", { matter: "m" }])).toMatchObject({
    on: "2026-05-08",
    refused: 1,
    sitting: 0,
  });
  expect(
    meeting(["item-added-late", { matter: "n" }], ["opened"], ["closed"], ["record-confirmed"]),
  ).toMatchObject({ on: "2026-05-08", kind: "executive", sitting: 1, late: 1, confirmed: 1 });
});

test("a task counts to its due day, the latest where it was extended", () => {
  const task = (...said: [string, Record<string, unknown>?][]) =>
    tallyOf("cn/task", acts("task", ["assigned", { due_on: "2026-06-01" }], ...said), dayOf);
  expect(task()).toMatchObject({ on: "2026-06-01", tasks: 1, done: 0 });
  expect(task(["extended", { due_on: "2026-07-01" }], ["done"])).toMatchObject({ on: "2026-07-01", done: 1 });
});

test("a procedure that is not counted adds nothing", () => {
  expect(tallyOf("cn/finding", acts("finding", ["opened"]), dayOf)).toMatchObject({ on: null, items: 0 });
});
