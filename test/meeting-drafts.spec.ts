/** What the forms before a meeting come to: what lacks, what is sent, in which order. */
import { describe, expect, test } from "vitest";
import { callOf, lacksOf, moved, NOTHING } from "../web/app/meetings/draft.ts";
import * as emergency from "../web/app/meetings/emergency-draft.ts";

const WHOLE = { ...NOTHING, title: " 第八次党组会议 ", kind: "group", day: "2026-12-02", hour: "930" };
const placesOf = (lacks: { place: string }[]) => lacks.map(({ place }) => place);

describe("a meeting that is called", () => {
  test("lacks title, kind and day; an hour that is none; and the reasons of an emergency", () => {
    expect(placesOf(lacksOf(NOTHING))).toEqual(["title", "kind", "startsOn"]);
    expect(placesOf(lacksOf({ ...WHOLE, hour: "上午" }))).toEqual(["startsAt"]);
    expect(placesOf(lacksOf({ ...WHOLE, emergency: true }))).toEqual(["reasons"]);
    expect(lacksOf(WHOLE)).toEqual([]);
  });

  test("says what was filled in, and nothing of what was not", () => {
    expect(callOf("body", { ...WHOLE, items: ["b", "a"] })).toEqual({
      body: "body",
      title: "第八次党组会议",
      kind: "group",
      startsOn: "2026-12-02",
      startsAt: "09:30",
      items: ["b", "a"],
    });
    // Reasons that were typed before the mark was taken away again are not sent.
    expect(callOf("body", { ...WHOLE, reasons: "汛情" })).not.toHaveProperty("reasons");
    const urgent = { ...WHOLE, emergency: true, reasons: " 汛情 ", chair: "wang", place: "三楼" };
    expect(callOf("body", urgent)).toMatchObject({
      emergency: true,
      reasons: "汛情",
      chair: "wang",
      place: "三楼",
    });
  });
});

test("who is asked to attend an item that was taken off again is asked to attend the meeting, as the form then shows", () => {
  const attending = [
    { person: "ouyang", item: "a" },
    { person: "zhao", item: "gone" },
    { person: "qian", item: "" },
  ];
  expect(callOf("body", { ...WHOLE, items: ["a"], attending })).toMatchObject({
    attending: [{ person: "ouyang", item: "a" }, { person: "zhao" }, { person: "qian" }],
  });
  expect(callOf("body", { ...WHOLE, attending: [] })).not.toHaveProperty("attending");
});

test("an item moves within the list, and not out of it", () => {
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  expect(moved(["a", "b"], 1, 2)).toEqual(["a", "b"]);
  expect(moved([], 0, 0)).toEqual([]);
});

describe("a decision made alone in an emergency", () => {
  const typed = {
    ...emergency.NOTHING,
    of: "wang",
    as: "chair",
    text: "调用应急排水设备",
    title: "应急排水费用",
    class: "funds",
    amount: "36",
  };

  test("lacks who, what, title and class; funds lack an amount", () => {
    expect(placesOf(emergency.lacksOf(emergency.NOTHING))).toEqual(["of", "text", "title", "class"]);
    expect(placesOf(emergency.lacksOf({ ...typed, amount: "" }))).toEqual(["amount"]);
    expect(placesOf(emergency.lacksOf({ ...typed, amount: "很多" }))).toEqual(["amount"]);
    expect(placesOf(emergency.lacksOf({ ...typed, class: "project", amount: "" }))).toEqual([]);
  });

  test("is recorded first, and proposed at once", () => {
    const at = "2026-11-26T02:00:00.000Z";
    const file = { blob: "a".repeat(64), name: "照片.jpg", size: 3 };
    const acts = emergency.actsOf({ ...typed, evidence: [file] }, at);
    expect(acts).toEqual([
      {
        type: "decision.emergency-decided",
        claimedAt: at,
        data: { of: "wang", as: "chair", text: "调用应急排水设备" },
        evidence: [file.blob],
      },
      {
        type: "decision.proposed",
        claimedAt: at,
        data: { title: "应急排水费用", class: "funds", amount: 36_000_000 },
      },
    ]);
  });
});
