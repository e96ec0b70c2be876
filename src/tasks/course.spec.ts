import { describe, expect, test } from "vitest";
import type { Act } from "../matters/index.ts";
import { evolve, impossible, type Task } from "./course.ts";

const TASK = "00000000-0000-4000-8000-00000000000f";
const BODY = "00000000-0000-4000-8000-00000000000b";
const DECISION = "00000000-0000-4000-8000-00000000000d";

let clock = 0;
function act(name: string, data: Record<string, unknown> = {}, more: { erased?: boolean } = {}): Act {
  clock += 60_000;
  const at = new Date(clock).toISOString();
  return {
    id: `act ${clock}`,
    jurisdiction: "here",
    matter: TASK,
    number: clock / 60_000,
    type: name === "tick" ? "clock.ticked" : `task.${name}`,
    body: BODY,
    actor: { person: "clerk", office: "o" },
    claimedAt: at,
    recordedAt: at,
    data,
    evidence: [],
    norms: { pack: "cn", version: "1" },
    ...more,
  };
}

const owner = { of: "zhang", as: "owner" };
const assigned = act("assigned", {
  ...owner,
  title: "完成设备采购",
  due_on: "2026-06-30",
  decision: DECISION,
  resolution: "第 1 项",
  department: "装备科",
});
const progressed = (percent?: number) =>
  act("progressed", { ...owner, text: "…", ...(percent === undefined ? {} : { percent }) });
const made = (...acts: Act[]) => acts.reduce<Task | null>(evolve, null) as Task;

describe("how far a task has come", () => {
  test.each([
    ["assigned", [assigned], "assigned"],
    ["accepted", [assigned, act("accepted-by-owner", owner)], "under-way"],
    ["reported on without being accepted", [assigned, progressed(40)], "under-way"],
    ["reported done", [assigned, progressed(40), act("done", owner)], "done"],
    ["checked", [assigned, act("done", owner), act("checked", { as_decided: true })], "checked"],
    ["returned", [assigned, act("done", owner), act("returned", { reasons: "…" })], "under-way"],
    ["closed", [assigned, act("done", owner), act("checked", { as_decided: true }), act("closed")], "closed"],
    ["dropped", [assigned, act("cancelled", { decided_by: "meeting" })], "cancelled"],
    ["told by the clock that a limit passed", [assigned, act("tick")], "assigned"],
  ])("%s", (_words, acts, state) => expect(made(...acts).state).toBe(state));

  test("knows its resolution, its owner and the day named last", () => {
    const extended = act("extended", { due_on: "2026-07-31", decided_by: "meeting", reasons: "…" });
    const handed = act("handed-over", { of: "li", as: "owner", reasons: "…" });
    expect(made(assigned, extended, handed)).toMatchObject({
      decision: DECISION,
      resolution: "第 1 项",
      department: "装备科",
      owner: "li",
      dueOn: "2026-07-31",
      extensions: 1,
    });
  });

  test("keeps the last percentage that was reported, and says what the check found", () => {
    const differs = act("checked", { of: "qian", as: "supervisor", as_decided: false });
    expect(made(assigned, progressed(40), progressed(), act("done", owner), differs)).toMatchObject({
      percent: 40,
      asDecided: false,
    });
  });

  test("what is returned is neither done nor checked any more", () => {
    const done = act("done", owner);
    expect(made(assigned, done).doneAt).toBe(done.claimedAt);
    const checked = act("checked", { as_decided: true });
    expect(made(assigned, done, checked, act("returned", { reasons: "…" }))).toMatchObject({
      doneAt: null,
      asDecided: null,
    });
  });

  test("words that were erased are gone from it, and the task stays", () => {
    expect(made({ ...assigned, data: {}, erased: true } as Act)).toMatchObject({
      state: "assigned",
      owner: null,
      department: null,
      dueOn: null,
    });
  });
});

describe("what cannot be so", () => {
  const place = { body: BODY, procedure: "cn/decision" };
  test.each([
    ["a task of a resolution that there is not", assigned, null, true],
    ["of another body's", assigned, { ...place, body: "another" }, true],
    ["of what is no decision", assigned, { ...place, procedure: "cn/task" }, true],
    ["of a decision of the body", assigned, place, false],
    ["of no resolution at all", act("assigned", { ...owner, title: "…", due_on: "2026-06-30" }), null, false],
    ["more than the whole", progressed(101), null, true],
    ["less than nothing", progressed(-1), null, true],
    ["the whole", progressed(100), null, false],
  ])("%s", (_words, it, decision, isRefused) =>
    expect(impossible(it, decision)?.code ?? null).toBe(isRefused ? "act_malformed" : null),
  );
});
