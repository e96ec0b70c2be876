import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Act } from "../matters/act.ts";
import { evolve, MEETING_STAGES, type Meeting, meetingOf } from "./meeting.ts";

type Made = Act & { erased?: boolean };
const WANG = "wang";
const LI = "li";
const ROAD = "matter-road";
const STAFF = "matter-staff";

function history(...steps: [name: string, data?: Record<string, unknown>, erased?: boolean][]): Made[] {
  return steps.map(([name, data = {}, erased = false], index) => {
    const at = new Date(Date.UTC(2026, 2, 3, 1, index)).toISOString();
    return {
      id: `act ${index}`,
      jurisdiction: "here",
      matter: "meeting",
      number: index + 1,
      type: name === "tick" ? "clock.ticked" : `meeting.${name}`,
      body: "body",
      actor: { person: "clerk", office: "o" },
      claimedAt: at,
      recordedAt: at,
      data,
      evidence: [],
      norms: { pack: "cn", version: "1" },
      ...(erased ? { erased } : {}),
    };
  });
}

const called: [string, Record<string, unknown>] = [
  "called",
  {
    title: "党组第 6 次会议",
    meeting_kind: "group",
    starts_on: "2026-03-05",
    starts_at: "09:00",
    place: "三楼会议室",
    chair: WANG,
  },
];
const listed = (matter: string, number: number): [string, Record<string, unknown>] => [
  "item-listed",
  { matter, number, item_title: `议题 ${matter}` },
];
const at = (minute: number) => new Date(Date.UTC(2026, 2, 3, 1, minute)).toISOString();

describe("how far a meeting has come", () => {
  test.each<[string, Parameters<typeof history>, string]>([
    ["called", [called], "called"],
    ["its agenda approved", [called, ["agenda-approved", { items: 0 }]], "approved"],
    ["noticed", [called, ["agenda-approved", { items: 0 }], ["notice-given"]], "noticed"],
    ["noticed without approval", [called, ["notice-given"]], "noticed"],
    [
      "sitting, whatever is noticed later",
      [called, ["opened"], ["notice-given", { supplementary: true }]],
      "sitting",
    ],
    ["over", [called, ["opened"], ["closed"]], "over"],
    ["filed", [called, ["opened"], ["closed"], ["filed"]], "filed"],
    ["cancelled", [called, ["notice-given"], ["cancelled", { reasons: "…" }]], "cancelled"],
    ["told by the clock that a limit passed", [called, ["tick"]], "called"],
  ])("%s", (_words, steps, stage) => expect(meetingOf(history(...steps)).stage).toBe(stage));

  test("a postponement moves the day, and takes the old hour away where it names none", () => {
    const meeting = meetingOf(history(called, ["postponed", { starts_on: "2026-03-09", reasons: "…" }]));
    expect(meeting).toMatchObject({ startsOn: "2026-03-09", startsAt: null, place: "三楼会议室" });
    expect(meeting.changes).toMatchObject([{ change: "postponed", number: 2 }]);
  });

  test("a receipt is the person's own, the latest of each, and a proxy's word names whose it is", () => {
    const meeting = meetingOf(
      history(
        called,
        ["notice-given"],
        ["notice-read", { of: LI, as: "member" }],
        ["notice-given", { supplementary: true }],
        ["notice-read", { of: LI, as: "member" }],
        ["notice-read", { of: WANG, as: "chair" }],
      ),
    );
    expect(meeting.noticedAt).toBe(at(3));
    expect(meeting.readBy).toEqual([
      { person: LI, capacity: "member", at: at(4), number: 5 },
      { person: WANG, capacity: "chair", at: at(5), number: 6 },
    ]);
  });
});

describe("the agenda", () => {
  test("stands in the order of its numbers, and an item moved later moves", () => {
    const before = history(called, listed(STAFF, 2), listed(ROAD, 1));
    expect(meetingOf(before).agenda.map((item) => item.matter)).toEqual([ROAD, STAFF]);
    const moved = history(
      called,
      listed(STAFF, 2),
      listed(ROAD, 1),
      ["agenda-changed", { change: "order", matter: ROAD, number: 2, reasons: "…" }],
      ["agenda-changed", { change: "order", matter: STAFF, number: 1, reasons: "…" }],
    );
    expect(meetingOf(moved).agenda.map((item) => item.matter)).toEqual([STAFF, ROAD]);
  });

  test("says what became of each item, and why", () => {
    const { agenda, openItem } = meetingOf(
      history(
        called,
        listed(ROAD, 1),
        listed(STAFF, 2),
        listed("third", 3),
        ["item-refused", { of: WANG, as: "chair", matter: STAFF, reasons: "未征求意见" }],
        [
          "item-added-late",
          { matter: "flood", number: 4, item_title: "抢险", sudden: true, reasons: "汛情" },
        ],
        ["opened"],
        ["item-opened", { matter: ROAD, means: "devices", sealed: true }],
        ["item-closed", { matter: ROAD, outcome: "carried" }],
        ["item-opened", { matter: "flood" }],
        ["item-deferred", { matter: "third", reasons: "材料不全" }],
      ),
    );
    expect(agenda).toMatchObject([
      { matter: ROAD, state: "closed", outcome: "carried", means: "devices", isSealed: true, isLate: false },
      { matter: STAFF, state: "refused", reasons: "未征求意见" },
      { matter: "third", state: "deferred", reasons: "材料不全" },
      { matter: "flood", state: "open", isLate: true, emergency: true, reasons: "汛情", means: null },
    ]);
    expect(openItem).toBe("flood");
  });

  test("takes in an item that nobody listed, at its end", () => {
    const { agenda, openItem } = meetingOf(
      history(called, listed(ROAD, 1), ["opened"], ["item-opened", { matter: STAFF }]),
    );
    expect(agenda.map((item) => [item.matter, item.number])).toEqual([
      [ROAD, 1],
      [STAFF, 2],
    ]);
    expect(openItem).toBe(STAFF);
  });

  test("an item put off while it is open is open no longer", () => {
    const meeting = meetingOf(
      history(
        called,
        listed(ROAD, 1),
        ["opened"],
        ["item-opened", { matter: ROAD }],
        ["item-deferred", { matter: ROAD, reasons: "…" }],
      ),
    );
    expect(meeting.openItem).toBeNull();
  });
});

describe("the room and the record", () => {
  test("who is there, who left, and who leads on", () => {
    const meeting = meetingOf(
      history(
        called,
        ["opened"],
        ["attended", { of: WANG, as: "chair" }],
        ["attended", { of: LI, as: "member" }],
        ["absent", { of: "zhao", as: "member" }],
        ["left", { of: WANG, as: "chair" }],
        ["chair-taken-over", { of: LI, as: "chair" }],
        ["adjourned"],
      ),
    );
    expect(meeting.presence.map(({ person, capacity, state }) => [person, capacity, state])).toEqual([
      ["zhao", "member", "absent"],
      [WANG, "chair", "left"],
      [LI, "chair", "present"],
    ]);
    expect(meeting).toMatchObject({ chair: WANG, presiding: LI, isAdjourned: true });
  });

  test("an answer belongs to the first objection of that person which has none", () => {
    const meeting = meetingOf(
      history(
        called,
        ["opened"],
        ["closed"],
        ["record-confirmed", { of: WANG, as: "chair" }],
        ["record-objected", { of: LI, as: "member", text: "我未表示同意" }],
        ["record-objected", { of: LI, as: "member", text: "时间有误" }],
        ["objection-answered", { of: LI, as: "member", outcome: "corrected", reasons: "核对属实" }],
        ["correction-added", { text: "李某意见更正为缓议", matter: ROAD }],
      ),
    );
    expect(meeting.confirmed.map((one) => one.person)).toEqual([WANG]);
    expect(meeting.objections.map((one) => [one.text, one.answer?.outcome ?? null])).toEqual([
      ["我未表示同意", "corrected"],
      ["时间有误", null],
    ]);
    expect(meeting.corrections).toMatchObject([{ matter: ROAD, number: 8 }]);
  });

  test("an act whose words were erased names nobody", () => {
    const meeting = meetingOf(history(called, ["opened"], ["attended", { of: LI, as: "member" }, true]));
    expect(meeting.presence).toEqual([]);
    expect(meeting.stage).toBe("sitting");
  });
});

const step = fc.constantFrom<[string, Record<string, unknown>?, boolean?]>(
  called,
  listed(ROAD, 1),
  listed(STAFF, 2),
  ["item-refused", { matter: STAFF, reasons: "…" }],
  ["item-added-late", { matter: "flood", number: 3, item_title: "抢险", sudden: true, reasons: "…" }],
  ["item-deferred", { matter: ROAD, reasons: "…" }],
  ["agenda-approved", { items: 2 }],
  ["agenda-changed", { change: "order", matter: STAFF, number: 1, reasons: "…" }],
  ["notice-given"],
  ["notice-read", { of: LI, as: "member" }],
  ["opened"],
  ["attended", { of: LI, as: "member" }],
  ["left", { of: LI, as: "member" }],
  ["item-opened", { matter: ROAD }],
  ["item-opened", { matter: STAFF }],
  ["item-closed", { matter: ROAD, outcome: "carried" }],
  ["item-closed", { matter: STAFF, outcome: "lost" }],
  ["closed"],
  ["filed"],
  ["notice-read", { of: LI, as: "member" }, true],
);
const recorded = fc.array(step, { maxLength: 25 }).map((steps) => history(...steps));

describe("whatever the record holds, in whatever order", () => {
  test("each item stands once, in order, and the open one is open", () =>
    fc.assert(
      fc.property(recorded, (acts) => {
        const { agenda, openItem } = meetingOf(acts);
        expect(new Set(agenda.map((item) => item.matter)).size).toBe(agenda.length);
        expect(agenda).toEqual(agenda.toSorted((a, b) => a.number - b.number));
        const open = agenda.filter((item) => item.state === "open").map((item) => item.matter);
        expect(openItem === null ? open : open.includes(openItem)).toEqual(openItem === null ? [] : true);
      }),
    ));

  test("stages only go forward, and each person is counted once", () =>
    fc.assert(
      fc.property(recorded, (acts) => {
        let now: Meeting = meetingOf([]);
        for (const act of acts) {
          const next = evolve(now, act);
          expect(MEETING_STAGES.indexOf(next.stage)).toBeGreaterThanOrEqual(
            MEETING_STAGES.indexOf(now.stage),
          );
          now = next;
        }
        for (const people of [now.presence, now.readBy, now.confirmed]) {
          const names = people.map((one) => one.person);
          expect(new Set(names).size).toBe(names.length);
        }
      }),
    ));
});
