import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entry } from "./item-list.fixture.ts";
import { matchesOf } from "./match.ts";
import { type EarlierItem, type NewItem, splittingOf, windowStart } from "./splitting.ts";
import { likeness } from "./words.ts";

const WAN = 1_000_000;
const item = (more: Partial<NewItem> = {}): NewItem => ({
  title: "关于竹坞村道路硬化工程的议题（预算 60 万元）",
  amount: 60 * WAN,
  department: "工程建设科",
  area: "工程建设",
  ...more,
});
const earlier = (id: string, more: Partial<EarlierItem> = {}): EarlierItem => ({
  id,
  title: "关于竹坞村道路硬化二期工程的议题（预算 50 万元）",
  amount: 50 * WAN,
  openedOn: "2026-03-02",
  department: "工程建设科",
  area: null,
  ...more,
});

describe("splitting", () => {
  const found = (one: NewItem, ...others: EarlierItem[]) =>
    splittingOf(one, others, { threshold: 100 * WAN, likeFrom: 1 / 2 });

  test("is pointed out where each stays below the threshold and together they reach it, with the reasons", () => {
    expect(found(item(), earlier("a"))).toEqual({
      threshold: 100 * WAN,
      total: 110 * WAN,
      items: [{ ...earlier("a"), why: ["department", "words"] }],
    });
    const both = found(item(), earlier("a", { area: "工程建设" }))?.items[0]?.why;
    expect(both).toEqual(["department", "area", "words"]);
  });

  test("exactly the threshold reaches it; a fen less does not", () => {
    expect(found(item({ amount: 50 * WAN }), earlier("a"))?.total).toBe(100 * WAN);
    expect(found(item({ amount: 50 * WAN - 1 }), earlier("a"))).toBeNull();
  });

  test("is nothing where the item or the other one needs the meeting by itself, or nothing is alike", () => {
    expect(found(item({ amount: 100 * WAN }), earlier("a"))).toBeNull();
    expect(found(item(), earlier("a", { amount: 100 * WAN }))).toBeNull();
    expect(found(item(), earlier("a", { title: "关于路灯节能改造的议题" }))).toBeNull();
    expect(found(item(), earlier("a", { title: null }))).toBeNull();
    expect(found(item())).toBeNull();
  });

  test("leaves out what another department brings in another field; who says neither is asked by the words", () => {
    expect(found(item(), earlier("a", { department: "办公室" }))).toBeNull();
    expect(found(item(), earlier("a", { department: "办公室", area: "工程建设" }))?.items).toHaveLength(1);
    expect(
      found(item({ department: null, area: null }), earlier("a", { department: null }))?.items[0]?.why,
    ).toEqual(["words"]);
  });

  test("whatever is shown stays below the threshold, and the total is what is shown", () => {
    const amounts = fc.integer({ min: 0, max: 120 * WAN });
    fc.assert(
      fc.property(amounts, fc.array(amounts, { maxLength: 6 }), (amount, others) => {
        const shown = found(item({ amount }), ...others.map((one, n) => earlier(`${n}`, { amount: one })));
        if (!shown) return;
        for (const one of shown.items) expect(one.amount).toBeLessThan(100 * WAN);
        expect(shown.total).toBe(shown.items.reduce((sum, one) => sum + one.amount, amount));
        expect(shown.total).toBeGreaterThanOrEqual(100 * WAN);
      }),
    );
  });
});

test("the window begins on the same day some months before, or on the last day that there is", () => {
  expect(windowStart("2026-11-26", 3)).toBe("2026-08-26");
  expect(windowStart("2026-05-31", 3)).toBe("2026-02-28");
  expect(windowStart("2028-03-30", 1)).toBe("2028-02-29");
  expect(windowStart("2026-02-28", 3)).toBe("2025-11-28");
});

test("titles are alike by what they speak of, not by the form, the year or the amount", () => {
  expect(likeness("关于2025年度办公楼维修的议题", "关于2026年度办公楼维修事项的议题（预算86万元）")).toBe(1);
  expect(likeness("关于设备采购的议题", "关于干部任免的议题")).toBe(0);
  expect(likeness("", "关于设备采购的议题")).toBe(0);
});

test("entries are offered by class, then by wording, then by whether the amount reaches", () => {
  const entries = [
    entry("1", { words: "预算外支出", threshold: 20 * WAN }),
    entry("2", { words: "专项资金分配", threshold: 50 * WAN }),
    entry("3", { words: "工程建设项目", class: "project" }),
  ];
  const offered = (wanted: Parameters<typeof matchesOf>[1]) =>
    matchesOf(entries, wanted).map(({ entry: { number }, reaches }) => [number, reaches]);
  expect(offered({ class: "funds", amount: 30 * WAN, words: "关于专项资金分配方案的议题" })).toEqual([
    ["2", false],
    ["1", true],
  ]);
  expect(offered({ class: "funds", amount: 30 * WAN })).toEqual([
    ["1", true],
    ["2", false],
  ]);
  expect(offered({ class: "appointment" })).toEqual([]);
  expect(offered({ words: "工程建设" })[0]).toEqual(["3", null]);
});
