/** A plan that is drafted on one screen: its keys, what it lacks, what is sent, and a matrix read from a file. */
import { expect, test } from "vitest";
import type { Division } from "../web/app/api.ts";
import {
  beginning,
  cellOf,
  inputOf,
  keyed,
  lacksOf,
  type PlanTyped,
  turned,
} from "../web/app/division/draft.ts";
import { cellsOf, dutiesInOffice, ownerless } from "../web/app/division/duties.ts";
import { filledFrom } from "../web/app/division/filled.ts";

const member = (person: string, name: string, more: object = {}) => ({
  person,
  name,
  nameEn: null,
  title: null,
  titleEn: null,
  principal: "none",
  acting: false,
  inOffice: true,
  ...more,
});
const area = (id: string, zh: string, en: string, guarded = true) => ({ id, title: { zh, en }, guarded });
const duty = (person: string, of: string, part: string, number: number, note: string | null = null) => ({
  person,
  area: of,
  part,
  number,
  note,
});

const division = {
  body: "body",
  name: "财政局",
  members: [
    member("chen", "陈立", { principal: "both" }),
    member("zhang", "张敏"),
    member("gone", "王去", { inOffice: false }),
  ],
  areas: [
    area("finance", "财务管理", "finance"),
    area("approval", "行政审批（执法）", "administrative approval"),
    area("other", "其他", "other", false),
  ],
  plan: {
    acting: [],
    limit: { fen: 50_000_000, note: null },
    duties: [
      duty("zhang", "finance", "manages", 2),
      duty("chen", "finance", "oversees", 3),
      duty("chen", "other", "manages", 4, "全面工作"),
      duty("chen", "other", "manages", 5, "审计"),
      duty("gone", "approval", "manages", 6),
    ],
  },
  added: [duty("zhang", "finance", "manages", 2)],
  gone: [duty("chen", "finance", "manages", 9)],
  findings: [
    { acts: [3], state: "dismissed" },
    { acts: [2, 6], state: "open" },
  ],
} as unknown as Division;

const begun = () => beginning(division, "2026-03-02", "分工方案");

test("a new plan begins with the one in force, without those who have left", () => {
  const typed = begun();
  expect(typed.cells).toEqual({ "zhang finance": ["manages"], "chen finance": ["oversees"] });
  expect(typed.other).toEqual({ chen: "全面工作；审计" });
  expect(typed.limit).toBe("50");
  expect(lacksOf(typed, "2026-03-02")).toEqual([]);
});

test("a press goes through what may stand in a cell and comes back to nothing; only a principal oversees", () => {
  const round = (leads: boolean, presses: number) => {
    const seen: string[] = [];
    for (let parts = turned([], leads); seen.length < presses; parts = turned(parts, leads))
      seen.push(parts.join("+"));
    return seen;
  };
  expect(round(false, 3)).toEqual(["manages", "checks", ""]);
  expect(round(true, 4)).toEqual(["oversees", "manages", "checks", ""]);
  // What no press makes, two keys do: the next press empties it.
  expect(turned(["manages", "checks"], false)).toEqual([]);
});

test("a digit puts a part in or takes it out, a deletion empties the cell, any other key is left alone", () => {
  expect(keyed("1", [], false)).toEqual(["manages"]);
  expect(keyed("3", ["manages"], false)).toEqual(["manages", "checks"]);
  expect(keyed("1", ["manages", "checks"], false)).toEqual(["checks"]);
  expect(keyed("2", [], true)).toEqual(["oversees"]);
  expect(keyed("2", [], false)).toBeNull();
  expect(keyed("Delete", ["manages"], false)).toEqual([]);
  for (const key of ["0", "4", "a", "Enter", " "]) expect(keyed(key, [], true)).toBeNull();
});

test("what lacks is told; what is empty is not sent", () => {
  const typed: PlanTyped = { ...begun(), title: " ", cells: {}, other: { chen: "  " }, limit: "若干" };
  expect(lacksOf({ ...typed, filedOn: "2026-03-03" }, "2026-03-02")).toEqual([
    "title",
    "duties",
    "limit",
    "days",
  ]);
  expect(inputOf({ ...begun(), title: " 方案 " }, "before")).toEqual({
    title: "方案",
    replaces: "before",
    draftedOn: "2026-03-02",
    duties: [
      { person: "zhang", area: "finance", part: "manages" },
      { person: "chen", area: "finance", part: "oversees" },
      { person: "chen", area: "other", part: "manages", note: "全面工作；审计" },
    ],
    acting: [],
    limit: { fen: 50_000_000 },
  });
  const steps = inputOf(
    { ...begun(), adoptedOn: "2026-03-02", decision: "d", publishedOn: "2026-03-02" },
    undefined,
  );
  expect([steps.adopted, steps.published, steps.filed]).toEqual([
    { on: "2026-03-02", decision: "d" },
    { on: "2026-03-02" },
    undefined,
  ]);
});

test("a cell says what is new, what is gone and what an open finding speaks of; a dismissed one marks nothing", () => {
  const at = cellsOf(division);
  expect(at("zhang", "finance").has).toMatchObject([{ isNew: true, isBreach: true }]);
  expect(at("chen", "finance").has).toMatchObject([{ part: "oversees", isNew: false, isBreach: false }]);
  expect(at("chen", "finance").gone).toMatchObject([{ part: "manages" }]);
  expect(at("zhang", "approval")).toEqual({ has: [], gone: [] });
  expect([...ownerless(division.areas, division.plan?.duties ?? [])]).toEqual([]);
  // Whoever has left manages nothing.
  expect([...ownerless(division.areas, dutiesInOffice(division))]).toEqual(["approval"]);
  expect([...ownerless(division.areas, [])]).toEqual(["finance", "approval"]);
});

test("a matrix from a file fills cells; what cannot be read is told by its row and cell", () => {
  const filled = filledFrom(
    [
      ["财政局", "方案", "截至"],
      ["成员", "职务", "财务管理（正职不直接分管）", "行政审批(执法)", "其他", "天文"],
      ["陈立", "局长", "监管；监督检查", "", "分管 全面工作", ""],
      ["张 敏", "副局长", "监管", "分管、代管", "", ""],
      ["李无", "", "分管", "", "", ""],
      ["", "", "", "", "", ""],
    ],
    division,
  );
  expect(filled?.cells).toEqual({
    [cellOf("chen", "finance")]: ["oversees", "checks"],
    [cellOf("zhang", "approval")]: ["manages"],
  });
  expect(filled?.other).toEqual({ chen: "全面工作" });
  expect(filled?.duties).toBe(4);
  expect(filled?.faults.map(({ at, key, typed }) => `${at} ${key} ${typed}`)).toEqual([
    "F2 importArea 天文",
    "C4 importOversees 监管",
    "D4 importWord 代管",
    "A5 importPerson 李无",
  ]);
  expect(filledFrom([["什么", "都", "没有"]], division)).toBeNull();
});
