import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFile, type Table } from "../registry/index.ts";
import { differenceOf } from "./difference.ts";
import { csvOf, workbookOf } from "./file.ts";
import { entry, FIELDS } from "./item-list.fixture.ts";
import type { Entry } from "./list.ts";
import { readEntries, sheetOf } from "./sheet.ts";

const table = (...lines: string[]): Table => ({
  name: "清单",
  lines: lines.map((line, at) => ({ number: at + 1, cells: line.split("|").map((cell) => cell.trim()) })),
});
const read = (...lines: string[]) => {
  const { entries, faults } = readEntries(FIELDS, [table(...lines)]);
  return { entries, faults: faults.map(({ at, message }) => `${at} ${message.en}`) };
};

const HEADER = "编号 | 类别 | 事项 | 起点金额（万元） | 须先合法性审查 | 表决方式";

const options = (key: string) =>
  FIELDS.find((field) => field.key === key)?.options?.map(({ value }) => value) ?? [];
const words = fc
  .string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'预算支出、，,;"=+-@（）()0123 abc第条') })
  .map((text) => text.trim())
  .filter((text) => text !== "" && !text.startsWith("'"));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const entries: fc.Arbitrary<Entry[]> = fc
  .uniqueArray(
    fc.record({
      number: fc.tuple(fc.nat(99), fc.nat(99)).map(([a, b]) => `${a}-${b}`),
      class: fc.constantFrom(...options("class")),
      words,
      threshold: maybe(fc.nat(99_999_999_999_999)),
      meeting_kind: maybe(fc.constantFrom(...options("meeting_kind"))),
      attendance_asked: maybe(fc.constantFrom(...options("attendance_asked"))),
      vote_asked: maybe(fc.constantFrom(...options("vote_asked"))),
      needs_risk: maybe(fc.boolean()),
      needs_legality: maybe(fc.boolean()),
    }),
    { selector: ({ number }) => number, minLength: 1, maxLength: 8 },
  )
  .map((rows) => rows.map((row) => JSON.parse(JSON.stringify(row)) as Entry));

describe("a round trip", () => {
  test("through a sheet and CSV in either language loses nothing", async () => {
    await fc.assert(
      fc.asyncProperty(entries, fc.constantFrom("zh" as const, "en" as const), async (before, language) => {
        for (const tables of [
          [sheetOf(FIELDS, before, language)],
          await readFile("list.csv", csvOf(FIELDS, before, language)),
        ]) {
          const { entries: after, faults } = readEntries(FIELDS, tables);
          expect(faults).toEqual([]);
          expect(differenceOf(before, after)).toEqual([]);
          expect(after.map(({ number }) => number)).toEqual(before.map(({ number }) => number));
        }
      }),
      { numRuns: 100 },
    );
  });

  test("through a workbook as well; the form without entries says what is missing", async () => {
    const before = [
      entry("1-1", { threshold: 123_456_789, needs_expert: true, vote_asked: "secret" }),
      entry("1-2", { words: "=1+1", meeting_kind: "executive" }),
    ];
    for (const language of ["zh", "en"] as const) {
      const tables = await readFile("list.xlsx", await workbookOf(FIELDS, before, language));
      const { entries: after, faults } = readEntries(FIELDS, tables);
      expect([faults, differenceOf(before, after)]).toEqual([[], []]);
    }
    const empty = await readFile("list.xlsx", await workbookOf(FIELDS, [], "zh"));
    expect(readEntries(FIELDS, empty).faults.map(({ message }) => message.en)).toEqual([
      "There are columns and no entries; add them",
    ]);
  });
});

describe("reading", () => {
  test("takes columns in any order and either language, and what offices write in cells", () => {
    const { entries: found, faults } = read(
      "Matters | *编号 | class | 起点金额 | 须先合法性审查",
      "支付 | 1 | 大额度资金使用 | 100 | √",
      "采购 | 2 | Major project | 86.5万元 | 否",
      "处置 | 3 | 重大决策 | 1,200,000元 | ",
      "投资 | 4 | 重大项目安排 | 1.5亿 | 是",
    );
    expect(faults).toEqual([]);
    expect(
      found.map(({ class: kind, threshold, needs_legality }) => [kind, threshold, needs_legality]),
    ).toEqual([
      ["funds", 100_000_000, true],
      ["project", 86_500_000, false],
      ["major_decision", 120_000_000, undefined],
      ["project", 15_000_000_000, true],
    ]);
  });

  test("names every fault by row and cell", () => {
    const { faults } = read(
      `${HEADER} | 备注`,
      "1 | 大额 | 支付 | 若干 | 或许 | 电子",
      " | 重大决策 |  | | | ",
      "3 | 重大决策 | 预算 | 0.0000001 | | ",
      "3 | 重大决策 | 决算 | | | ",
    );
    expect(faults.map((fault) => fault.split(" ")[0])).toEqual([
      "清单!G1",
      "清单!B2",
      "清单!D2",
      "清单!F2",
      "清单!E2",
      "清单!A3",
      "清单!C3",
      "清单!D4",
      "清单!A5",
    ]);
    expect(faults[1]).toContain('There is no "大额" of Class; write one of major decision;');
    expect(faults.at(-1)).toContain("The number stands in row 4 already");
  });

  test("says which column is missing, and what an empty file, an error in a cell and too many entries are", () => {
    expect(read("编号 | 事项", "1 | 支付").faults).toEqual(['清单!1 The column "Class" is missing; add it']);
    expect(read("").faults).toEqual([
      "清单!1 The file is empty; write the columns in the first row and an entry in each row below",
    ]);
    const broken = table(HEADER, "1 | 重大决策 | 预算 | | | ");
    (broken.lines[1]?.cells ?? [])[3] = { error: "#REF!" };
    expect(readEntries(FIELDS, [broken]).faults.map(({ message }) => message.en)).toEqual([
      "The cell holds the error #REF!; write a value",
    ]);
    const many = Array.from({ length: 301 }, (_, n) => `${n} | 重大决策 | 预算 | | | `);
    expect(read(HEADER, ...many).faults).toEqual(["清单!1 More than 300 entries; merge some"]);
  });
});
