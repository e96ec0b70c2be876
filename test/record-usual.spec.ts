/** What the last meeting says is usual, and what a new draft takes over from it. */
import { expect, test } from "vitest";
import { emptyDraft } from "../web/app/record/draft.ts";
import { usualOf, withUsual } from "../web/app/record/usual.ts";

const seat = (person: string) => ({ person, name: person, initials: [], titles: [], principal: "none" });
const SEATS = ["陈", "张", "李"].map(seat);
const act = (kind: string, person: string | null, more: object = {}) => ({
  id: `${kind} ${person}`,
  number: 1,
  type: `decision.${kind}`,
  title: { zh: "", en: "" },
  of: person === null ? null : { person, name: person },
  as: null,
  asTitle: null,
  item: null,
  fields: [],
  claimedAt: "2026-11-18T01:30:00.000Z",
  ...more,
});
const LAST = [
  act("convened", null, { data: { due: 2, place: "三楼会议室", meeting_kind: "group" } }),
  act("attended", "陈"),
  act("absent", "张"),
];
const usual = (now: string) => usualOf(LAST, () => SEATS, new Date(now));

test("time, place and kind are those of the last meeting; the day is the latest such day of the week", () => {
  expect(usual("2026-11-26T02:00:00Z")).toEqual({
    lastOn: "2026-11-18",
    day: "2026-11-25",
    time: "09:30",
    place: "三楼会议室",
    kind: "group",
    others: "",
    notDue: ["李"],
  });
  expect(usual("2026-11-18T03:00:00Z")?.day).toBe("2026-11-18");
  // Past midnight where the offices are.
  expect(usual("2026-11-24T16:30:00Z")?.day).toBe("2026-11-25");
});

test("a body without a meeting has nothing usual; the day of a new draft is for the clerk to give", () => {
  expect(usualOf([], () => SEATS, new Date())).toBeNull();
  const found = usual("2026-11-26T02:00:00Z");
  const draft = found && withUsual(emptyDraft(), found);
  expect(draft).toMatchObject({ day: "", time: "09:30", place: "三楼会议室", kind: "group" });
  expect(draft?.attendance).toEqual({ 李: { as: "not-due", reason: "" } });
});
