/** Payments and contracts from outside against resolutions: what is proposed, and that nothing else decides it than the words. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mappingOf } from "../web/app/matters/paste/headings.ts";
import {
  CANDIDATES_MOST,
  matchesOf,
  matchOne,
  type OutsideRow,
  type Resolution,
} from "../web/app/tasks/outside/match.ts";
import { checkRows, dataOf, FIELDS, isOpen, readRows } from "../web/app/tasks/outside/rows.ts";

const YUAN = 100;
const resolution: Resolution = {
  matter: "m1",
  title: "关于购置水质检测设备的议题",
  text: "同意购置，由青川恒信科技有限公司供货",
  amount: 680_000 * YUAN,
  resolvedOn: "2026-03-10",
};
const row: OutsideRow = {
  title: "购置水质检测设备",
  amount: 680_000 * YUAN,
  on: "2026-04-02",
  counterpart: "青川恒信科技有限公司",
};
const gradeOf = (part: Partial<OutsideRow>, of: Partial<Resolution> = {}) =>
  matchOne({ ...row, ...part }, { ...resolution, ...of })?.grade ?? "none";

describe("what a row follows from", () => {
  test.each([
    ["the same title, amount and a day after it", {}, {}, "exact"],
    ["another amount", { amount: 700_000 * YUAN }, {}, "likely"],
    ["a part of the amount", { amount: 100_000 * YUAN }, {}, "likely"],
    ["a day before the meeting", { on: "2026-03-09" }, {}, "likely"],
    ["other words with the same sum and counterpart", { title: "检测设备采购款" }, {}, "likely"],
    ["the counterpart's name alone", { title: "咨询服务费", amount: null }, {}, "none"],
    ["the same sum for something else", { title: "办公楼维修", counterpart: "" }, {}, "none"],
    ["no amount on either side", { amount: null }, { amount: null }, "exact"],
    ["an amount that the resolution does not name", {}, { amount: null }, "likely"],
    ["nothing but signs", { title: "——", counterpart: "" }, {}, "none"],
  ])("%s", (_words, part, of, grade) => expect(gradeOf(part, of)).toBe(grade));

  test("says what speaks for it and what against", () => {
    const match = matchOne({ ...row, on: "2026-03-01", amount: 700_000 * YUAN }, resolution);
    expect(match?.signs).toEqual(["sameTitle", "overAmount", "counterpart", "before"]);
  });
});

describe("whatever comes", () => {
  const words = fc.string({
    unit: fc.constantFrom(..."关于购置水质检测设备维修道路支付合同的议题AB12 （）"),
    maxLength: 30,
  });
  const day = fc
    .integer({ min: 0, max: 800 })
    .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
  const amount = fc.option(
    fc.integer({ min: 1, max: 50 }).map((n) => n * 1_000_000),
    { nil: null },
  );
  const rows = fc.record({ title: words, amount, on: fc.option(day, { nil: null }), counterpart: words });
  const resolutions = fc.uniqueArray(
    fc.record({ matter: fc.uuid(), title: words, text: words, amount, resolvedOn: day }),
    { selector: ({ matter }) => matter, maxLength: 12 },
  );

  test("the order of the resolutions decides nothing, and each is proposed once", () => {
    fc.assert(
      fc.property(rows, resolutions, (it, all) => {
        const matches = matchesOf(it, all);
        expect(matchesOf(it, all.toReversed())).toEqual(matches);
        expect(matches.length).toBeLessThanOrEqual(CANDIDATES_MOST);
        expect(new Set(matches.map(({ matter }) => matter)).size).toBe(matches.length);
        expect(matches.map(({ score }) => score)).toEqual(
          matches.map(({ score }) => score).sort((a, b) => b - a),
        );
      }),
    );
  });

  test("exact is never a day before the resolution, nor another amount", () => {
    fc.assert(
      fc.property(rows, resolutions, (it, all) => {
        for (const { matter, grade, signs } of matchesOf(it, all)) {
          if (grade !== "exact") continue;
          const of = all.find((known) => known.matter === matter);
          expect(it.on !== null && it.on >= (of?.resolvedOn ?? "")).toBe(true);
          expect(it.amount).toBe(of?.amount);
          expect(signs).toContain("sameTitle");
        }
      }),
    );
  });

  test("a row made from a resolution comes back to it, whatever else was resolved", () => {
    fc.assert(
      fc.property(resolutions, fc.nat(), (all, at) => {
        const of = all[at % Math.max(all.length, 1)];
        fc.pre(
          of !== undefined &&
            /\p{L}{4}/u.test(of.title.replace(/^关于|(的)?(议题|请示|事项|报告|方案)$/g, "")),
        );
        const made = { title: of.title, amount: of.amount, on: of.resolvedOn, counterpart: "" };
        const found = matchOne(made, of);
        expect(found?.grade).toBe("exact");
      }),
    );
  });

  test("a further resolution takes nothing away from those that were likelier", () => {
    fc.assert(
      fc.property(rows, resolutions, (it, all) => {
        const [best] = matchesOf(it, all);
        const [bestOfSome] = matchesOf(it, all.slice(1));
        if (bestOfSome) expect(best?.score).toBeGreaterThanOrEqual(bestOfSome.score);
      }),
    );
  });
});

describe("a table from outside", () => {
  const table = [
    ["种类", "摘要", "金额（元）", "日期", "对方"],
    ["付款", "购置水质检测设备", "680,000", "2026-04-02", "青川恒信科技有限公司"],
    ["付款", "办公楼维修", "900000", "2026年5月8日", ""],
    ["转账", "", "一百", "2099-01-01", ""],
    ["付款", "购置水质检测设备", "680000", "20260402", "青川恒信科技有限公司"],
  ];
  const read = readRows(table, mappingOf(table, FIELDS), "2026-11-20");

  test("is read by its head, and what is wrong is named by line and cell", () => {
    expect(read[0]).toMatchObject({ line: 2, kind: "payment", row, wrong: {} });
    expect(read[2]).toMatchObject({
      line: 4,
      wrong: { kind: "notOption", title: "required", amount: "notAmount", on: "future" },
    });
  });

  test("parts of one resolution add up, so that more than was resolved is found", () => {
    const [first] = read;
    if (!first) throw new Error("the table has rows");
    expect(dataOf(first)).toEqual({
      kind: "payment",
      paid: 680_000 * YUAN,
      text: "购置水质检测设备（青川恒信科技有限公司）",
    });
    expect(dataOf(first, 20_000 * YUAN)).toMatchObject({ total: 700_000 * YUAN });
  });

  test("a line that comes twice, and one that is on record, are told", () => {
    const data = dataOf({ kind: "payment", row: { ...row, title: "办公楼维修", counterpart: "" } });
    const recorded = [
      { matter: "m9", kind: "payment", paid: 900_000 * YUAN, on: "2026-05-08", text: String(data.text) },
    ];
    const all = checkRows(read, [resolution], recorded);
    expect(all.map(({ sameAs }) => sameAs)).toEqual([null, null, null, 2]);
    expect(all.map(({ recordedIn }) => recordedIn)).toEqual([null, "m9", null, null]);
    expect(all.map(isOpen)).toEqual([true, false, false, true]);
    expect(all[0]?.matches).toMatchObject([{ matter: "m1", grade: "exact" }]);
  });
});
