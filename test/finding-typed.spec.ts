import { describe, expect, test } from "vitest";
import type { FindingAct } from "../web/app/api.ts";
import { lacking, NEEDS, NOTHING_TYPED, stepOf, type Typed } from "../web/app/findings/typed.ts";

const FILE = { blob: "0".repeat(64), name: "签到册.pdf", size: 12 };
const WHOLE: Typed = {
  person: "a",
  position: "explained",
  ground: "other",
  measure: "reminder",
  text: "  说明  ",
  evidence: [FILE],
};
const ACTS = Object.keys(NEEDS) as FindingAct[];

test.each(ACTS)("%s lacks nothing once everything is typed, and something before", (act) => {
  expect(lacking(act, WHOLE)).toEqual([]);
  expect(lacking(act, NOTHING_TYPED).length).toBeGreaterThan(0);
});

describe("what is sent", () => {
  test("holds what the act asks for and nothing that was typed for another", () => {
    expect(stepOf("assigned", WHOLE, 2)).toEqual({ act: "assigned", after: 2, person: "a" });
    expect(stepOf("reopened", WHOLE, 5)).toEqual({ act: "reopened", after: 5, text: "说明" });
    expect(stepOf("answered", WHOLE, 3)).toEqual({
      act: "answered",
      after: 3,
      position: "explained",
      text: "说明",
      evidence: [FILE.blob],
    });
  });

  test("leaves out a note that is blank: it is optional", () => {
    const typed = { ...NOTHING_TYPED, person: "a", text: "  " };
    expect(lacking("silence-noted", typed)).toEqual([]);
    expect(stepOf("silence-noted", typed, 4)).toEqual({ act: "silence-noted", after: 4, person: "a" });
  });
});
