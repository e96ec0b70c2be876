import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type Act, type ActDraft, envelope, fieldsOf } from "../matters/index.ts";
import { meetingOf } from "../meetings/index.ts";
import type { Procedure } from "../norms/index.ts";
import { shippedNorms } from "../norms/shipped.fixture.ts";
import { changeOf } from "../registry/changes.ts";
import { decide, evolve, codesOf } from "../registry/decide.ts";
import { emptyRegistry } from "../registry/facts.ts";
import { whoIsPrincipalAt } from "../registry/principals.ts";
import { issuesOn } from "../registry/issues.ts";
import { startMonitor, stepMonitor } from "../rules/index.ts";
import { RULES } from "./decisions.ts";
import { generateSample, JURISDICTIONS } from "./index.ts";

const options = { seed: "quanjian", scale: 1, until: "2026-11-20" };
const norms = await shippedNorms();
const procedure = norms.procedure("cn/decision", options.until) as Procedure;
const sample = generateSample(options);
const decisions = [...sample.decisions()];
const opened = (admission: { matter: object }) =>
  (admission.matter as { open: { id: string; body: string } }).open;
const dataOf = (act: ActDraft | undefined) => act?.data ?? {};

/** The constraints of a procedure, cn/decision where none is named, that the acts break. */
function breached(acts: ActDraft[], law = procedure): Set<string> {
  const monitor = startMonitor(law);
  const found = new Set<string>();
  acts.forEach((act, index) => {
    const o = {
      number: index + 1,
      type: act.type,
      ...envelope(act),
      by: null,
      data: fieldsOf(act.data),
      time: Date.parse(act.claimedAt),
    };
    for (const change of stepMonitor(monitor, o)) found.add(change.constraint);
  });
  return found;
}

test("the same seed gives the same prefecture, ids included, and another seed another", () => {
  const print = (seed: string) => {
    const { registry, seats, decisions } = generateSample({ ...options, seed });
    return createHash("sha256")
      .update(JSON.stringify([registry, seats, [...decisions()]]))
      .digest("hex");
  };
  expect(print("quanjian")).toBe(print("quanjian"));
  expect(print("quanjian")).not.toBe(print("another"));
});

test("scale 1 holds 20,000 to 40,000 acts and breaks each rule of its list at least three times", () => {
  const acts = [...sample.registry, ...decisions.map((d) => d.admission)].reduce(
    (n, a) => n + a.acts.length,
    0,
  );
  expect(acts).toBeGreaterThanOrEqual(20_000);
  expect(acts).toBeLessThanOrEqual(40_000);
  const times = Map.groupBy(decisions, (d) => d.broken);
  for (const id of RULES)
    expect([id, times.get(id)?.length ?? 0]).toEqual([id, expect.toSatisfy((n: number) => n >= 3)]);
  expect(times.get(null)?.length).toBeGreaterThan(decisions.length * 0.8);
});

test("the rules find what was put in, nothing more and nothing less", () => {
  const found = decisions.flatMap(({ admission }) =>
    [...breached(admission.acts)].map((c) => `${opened(admission).id} ${c}`),
  );
  const truth = decisions.flatMap(({ admission, broken }) =>
    broken ? [`${opened(admission).id} ${broken}`] : [],
  );
  expect(found.sort()).toEqual(truth.sort());
});

test("a larger scale adds decisions and changes none", () => {
  const larger = new Map(
    [...generateSample({ ...options, scale: 2 }).decisions()].map((d) => [opened(d.admission).id, d]),
  );
  const plain = (acts: ActDraft[] | undefined) => acts?.filter((a) => a.type === "decision.proposed");
  expect(larger.size).toBeGreaterThan(decisions.length * 1.8);
  for (const { admission } of decisions)
    expect(plain(larger.get(opened(admission).id)?.admission.acts)).toEqual(plain(admission.acts));
});

test("most groups have filed who has what in charge; three plans break a rule, each one, and no other does", () => {
  const division = norms.procedure("cn/division", options.until) as Procedure;
  const { divisions } = sample;
  const found = divisions.flatMap(({ admission }) =>
    [...breached(admission.acts, division)].map((c) => `${opened(admission).id} ${c}`),
  );
  const truth = divisions.flatMap(({ admission, broken }) =>
    broken ? [`${opened(admission).id} ${broken}`] : [],
  );
  expect(truth).toHaveLength(3);
  expect(found.sort()).toEqual(truth.sort());
  const last = Map.groupBy(divisions, ({ admission }) => admission.acts.at(-1)?.type);
  expect(last.get("division.plan-filed")?.length).toBeGreaterThan(divisions.length * 0.8);
  expect(last.get("division.plan-published")?.length).toBe(2);
  const bodies = new Set(divisions.map(({ admission }) => opened(admission).body));
  expect(divisions.length - bodies.size).toBe(2);
  const late = divisions
    .flatMap(({ admission }) => admission.acts)
    .filter((a) => a.claimedAt >= options.until);
  expect(late).toEqual([]);
});

describe("the tasks of resolutions", () => {
  const law = norms.procedure("cn/task", options.until) as Procedure;
  const tasks = [...sample.tasks()];
  const ofDecision = new Map(decisions.map((d) => [opened(d.admission).id, d.admission]));

  test("each follows from a resolution of its body that was carried, and begins after it", () => {
    for (const { admission } of tasks) {
      const decision = ofDecision.get(String(dataOf(admission.acts[0]).decision));
      expect(decision && opened(decision).body).toBe(opened(admission).body);
      const carried = decision?.acts.find((act) => dataOf(act).outcome === "carried");
      expect((carried?.claimedAt ?? "9999") < (admission.acts[0]?.claimedAt ?? "")).toBe(true);
    }
  });

  test("there are some of every course, most of them in time", () => {
    const courses = Map.groupBy(tasks, ({ course }) => course);
    for (const course of ["in-time", "extended", "returned", "late", "differing"] as const)
      expect([course, courses.get(course)?.length ?? 0]).toEqual([
        course,
        expect.toSatisfy((n: number) => n >= 3),
      ]);
    expect(courses.get("in-time")?.length).toBeGreaterThan(tasks.length * 0.4);
    const last = Map.groupBy(tasks, ({ admission }) => admission.acts.at(-1)?.type);
    for (const type of ["task.accepted-by-owner", "task.progressed", "task.done", "task.closed"])
      expect([type, last.has(type)]).toEqual([type, true]);
  });

  test("what was carried out differently is found, and nothing else that needs no clock", () => {
    const found = tasks.flatMap(({ admission }) =>
      [...breached(admission.acts, law)].map((c) => `${opened(admission).id} ${c}`),
    );
    const truth = tasks.flatMap(({ admission, breaks }) =>
      breaks === "executed-as-resolved" && admission.acts.some((act) => act.type === "task.checked")
        ? [`${opened(admission).id} ${breaks}`]
        : [],
    );
    expect(found.filter((line) => !line.endsWith("done-in-time")).sort()).toEqual(truth.sort());
  });
});

describe("the registry", () => {
  const registries = new Map(JURISDICTIONS.map((j) => [j.jurisdiction as string, emptyRegistry()]));
  const faults: unknown[] = [];
  for (const { jurisdiction, matter, acts } of sample.registry) {
    const registry = registries.get(jurisdiction) ?? emptyRegistry();
    for (const act of acts) {
      const change = changeOf({ ...act, body: opened({ matter }).body, matter: opened({ matter }).id });
      const fault = change && decide(registry, change, codesOf(registry));
      if (fault) faults.push([act, fault]);
      else if (change) evolve(registry, change);
    }
  }

  test("nothing in it is impossible", () => {
    expect(faults).toEqual([]);
  });

  test("every department has one station, and a few principal offices are vacant now", () => {
    const issues = [...registries.values()].flatMap((r) => issuesOn(r, options.until));
    expect(issues.filter((i) => i.kind !== "principal-vacant").map((i) => i.message.zh)).toEqual([]);
    expect(issues.length).toBeGreaterThanOrEqual(2);
  });

  test("bodies have one principal or two, somebody acts, and somebody is secretary of two bodies", () => {
    const all = [...registries.values()].flatMap((r) =>
      [...r.bodies.keys()].map((body) =>
        whoIsPrincipalAt({ offices: r.offices.values(), terms: r.terms.values() }, body, options.until),
      ),
    );
    expect(new Set(all.map((principals) => principals.length))).toEqual(new Set([1, 2]));
    expect(all.flat().some((p) => p.acting)).toBe(true);
    const secretary = Map.groupBy(
      all.flat().filter((p) => !p.acting),
      (p) => p.person,
    );
    expect(
      [...secretary.values()].some((offices) => offices.length > 1 && offices.some((p) => p.concurrent)),
    ).toBe(true);
  });

  test("in the chair and among the members are those who held office on the day", () => {
    for (const { admission } of decisions) {
      const registry = registries.get(admission.jurisdiction) ?? emptyRegistry();
      const meeting = admission.acts.filter(
        (a) => a.type === "decision.attended" && ["chair", "member"].includes(String(dataOf(a).as)),
      );
      for (const act of meeting) {
        const day = act.claimedAt.slice(0, 10);
        const holds = [...registry.terms.values()].some(
          (t) =>
            t.person === dataOf(act).of &&
            registry.offices.get(t.office)?.body === opened(admission).body &&
            t.fromOn <= day &&
            (t.toOn === null || day < t.toOn),
        );
        expect([act.claimedAt, holds]).toEqual([act.claimedAt, true]);
      }
    }
  });

  test("there is a history: terms that ended, and successors who began on that day", () => {
    const terms = [...registries.values()].flatMap((r) => [...r.terms.values()]);
    const ended = terms.filter((t) => t.toOn !== null);
    expect(ended.length).toBeGreaterThan(100);
    expect(
      ended.filter((t) => terms.some((s) => s.office === t.office && s.fromOn === t.toOn)).length,
    ).toBeGreaterThan(ended.length / 2);
  });
});

describe("the lists of matters that need a meeting", () => {
  const lists = sample.itemLists;
  const law = norms.procedure("cn/item-list", options.until) as Procedure;
  const bodies = Map.groupBy(lists, (list) => opened(list).body);

  test("most bodies have one, many a second version, and all keep the rules", () => {
    const deciding = new Set(decisions.map(({ admission }) => opened(admission).body)).size;
    expect(bodies.size).toBeGreaterThan(deciding * 0.7);
    expect(bodies.size).toBeLessThan(deciding);
    expect([...bodies.values()].filter((versions) => versions.length === 2).length).toBeGreaterThan(20);
    for (const { acts } of lists) expect([...breached(acts, law)]).toEqual([]);
  });

  test("the older version ends on the day on which the newer is adopted, and one draft waits", () => {
    const at = (acts: ActDraft[], type: string) =>
      acts.find((act) => act.type === `item-list.${type}`)?.claimedAt;
    for (const [older, newer] of bodies.values())
      if (older && newer) expect(at(older.acts, "superseded")).toBe(at(newer.acts, "adopted-by-meeting"));
    expect(lists.filter(({ acts }) => at(acts, "adopted-by-meeting") === undefined).length).toBe(1);
  });
});

describe("the meetings of the bodies that are shown", () => {
  const law = norms.procedure("cn/meeting", options.until) as Procedure;
  const all = [...sample.meetings()];
  const ofProcedure = (id: string) =>
    all.filter(({ matter }) => (matter as { open: { procedure: string } }).open.procedure === id);
  const meetings = ofProcedure("cn/meeting");

  test("stand in every state, break no rule, and nothing of them lies ahead", () => {
    const last = new Set(meetings.map(({ acts }) => meetingOf(stored(acts)).stage));
    expect([...last].sort()).toEqual(["called", "cancelled", "filed", "noticed", "over", "sitting"]);
    for (const { acts } of meetings) expect([...breached(acts, law)]).toEqual([]);
    expect(all.flatMap(({ acts }) => acts).filter((act) => act.claimedAt >= options.until)).toEqual([]);
  });

  test("their items are matters of the body, each on one agenda, and some wait for none yet", () => {
    const known = new Map(
      [...decisions.map((d) => d.admission), ...ofProcedure("cn/decision")].map((a) => [
        opened(a).id,
        opened(a).body,
      ]),
    );
    const listed = meetings.flatMap((meeting) =>
      meetingOf(stored(meeting.acts)).agenda.map(({ matter }) => {
        expect(known.get(matter)).toBe(opened(meeting).body);
        return matter;
      }),
    );
    expect(new Set(listed).size).toBe(listed.length);
    const fresh = ofProcedure("cn/decision");
    expect(fresh.some((item) => !listed.includes(opened(item).id))).toBe(true);
    for (const { acts } of fresh) expect([...breached(acts)]).toEqual([]);
  });

  test("of the one just over an objection waits, of the one noticed some have received it", () => {
    const states = meetings.map(({ acts }) => meetingOf(stored(acts)));
    const over = states.find(({ stage }) => stage === "over");
    expect(over?.objections.map(({ answer }) => answer)).toEqual([null]);
    expect(over?.confirmed.length).toBe(2);
    expect(states.find(({ stage }) => stage === "noticed")?.readBy.length).toBeGreaterThan(1);
    const filed = states.find(({ stage }) => stage === "filed");
    expect(filed?.corrections.length).toBe(1);
  });

  function stored(acts: ActDraft[]) {
    return acts.map((act, at) => ({ ...act, number: at + 1 }) as Act);
  }
});

test("desks are not empty: matters are at every stage in the last weeks", () => {
  const last = Map.groupBy(
    decisions.filter((d) => d.admission.jurisdiction === "qingchuan"),
    (d) => d.admission.acts.at(-1)?.type,
  );
  for (const type of [
    "proposed",
    "materials-submitted",
    "notice-given",
    "resolved",
    "record-confirmed",
    "executed",
    "closed",
  ])
    expect([type, last.has(`decision.${type}`)]).toEqual([type, true]);
});

test("nothing has happened on or after the sample's last day", () => {
  const late = [...sample.registry, ...sample.itemLists, ...decisions.map((d) => d.admission)]
    .flatMap((a) => a.acts)
    .filter((act) => act.claimedAt >= options.until);
  expect(late).toEqual([]);
});
