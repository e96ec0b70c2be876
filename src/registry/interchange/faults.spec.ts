import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { BODIES, ground, imported, OFFICES, PEOPLE, TERMS, table } from "./interchange.fixture.ts";
import type { Table } from "./tables.ts";

describe("every fault of a file at once, each at its cell with the cure", () => {
  test("ten faults of ten kinds over four sheets", () => {
    const { faults, words } = imported(
      ground().registry,
      table(
        "单位",
        BODIES,
        "C1 | 审计局 | 部门 | G | 2020-02-30 |",
        "C2 | | 部门 | G | 2020-01-01 |",
        "C3 | 教育局 | 部门 | X9 | 2020-01-01 |",
        "C4 | 水利局 | 部门 | G | 2020-01-01 | 2019-12-31",
        "C5 | 甲局 | 部门 | C6 | 2020-01-01 |",
        "C6 | 乙局 | 部门 | C5 | 2020-01-01 |",
      ),
      table(
        "职务",
        OFFICES,
        "B | 副局长 | 半正职 | 班子成员 | 2020-01-01 |",
        "B | 科员 | | 跑腿 | 五月八日 |",
      ),
      table("人员", PEOPLE, "P7 | 张三", "P7 | 李四"),
      table("任职", TERMS, "P1 | 李四 | B | 局长 | 2024-01-01 | |", "P1 | | B | 总管 | 2024-01-01 | | 也许"),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^单位!B3 Fill in "Name"/),
      expect.stringMatching(/^人员!A3 The same as row 2; remove one/),
      expect.stringMatching(/^单位!E2 There is no day 2020-02-30/),
      expect.stringMatching(/^单位!D4 There is no body with code or ID "X9"/),
      expect.stringMatching(/^职务!C2 There is no principal "半正职"; write one of/),
      expect.stringMatching(/^职务!D3 There is no function "跑腿"; write one of/),
      expect.stringMatching(/^职务!E3 "五月八日" cannot be read as a date; write it like 2024-05-08/),
      expect.stringMatching(/^任职!B2 "P1" is 王芳, not 李四/),
      expect.stringMatching(/^任职!D3 The body has no office "总管"/),
      expect.stringMatching(/^任职!G3 "也许" is neither yes nor no/),
      expect.stringMatching(/^单位!D[67] The tree would bite its tail: .*甲局/),
      expect.stringMatching(/^单位!F5 The end 2019-12-31 lies before the beginning 2020-01-01/),
    ]);
    for (const word of words) expect(word).toMatch(/请/);
  });

  test("unknown sheets, unknown, missing and repeated columns, cells with an error of their own", () => {
    const people: Table = {
      name: "人员",
      lines: [
        { number: 1, cells: ["编号", "姓名", "属相", "姓名"] },
        { number: 2, cells: ["P2", { error: "#REF!" }] },
      ],
    };
    const { faults } = imported(
      ground().registry,
      table("Sheet9", "甲 | 乙", "1 | 2"),
      people,
      table("任职", "姓名 | 职务", "王芳 | 局长"),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^Sheet9!1 Unknown sheet; there are Bodies, Offices, People, Terms, Coverage/),
      expect.stringMatching(/^人员!C1 There is no column "属相"; there are/),
      expect.stringMatching(/^人员!D1 The column "姓名" is there twice/),
      expect.stringMatching(/^人员!B2 The cell holds the error #REF!/),
      expect.stringMatching(/^任职!1 The column "From" is missing; add it/),
      expect.stringMatching(/^任职!2 Write the body's code or name/),
    ]);
  });

  test("a code that another row of the registry carries, a tree that bites its tail through what is already there", () => {
    const g = ground();
    const { faults } = imported(
      g.registry,
      table("单位", `${BODIES} | 标识`, `G | 市政府 | 部门 | B | 2020-01-01 | | ${g.government}`),
      table("人员", `${PEOPLE} | 标识`, `P1 | 张三 | ${randomUUID()}`),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^单位!D2 The tree would bite its tail: (市政府|财政局) → (市政府|财政局) → /),
      expect.stringMatching(/^人员!A2 Code P1 is already another person's; correct it/),
    ]);
  });

  test("what an act has fixed is not rewritten, and an end is not taken back", () => {
    const g = ground();
    const left = g.term(g.personId, g.office(g.bureau, "科员"), "2021-01-01", "2023-01-01");
    const { faults, acts } = imported(
      g.registry,
      table("单位", BODIES, "B | 财政局 | 部门 | G | 2019-01-01 |"),
      table("职务", OFFICES, "B | 局长 | 书记 | 工作人员 | 2020-01-01 |"),
      table(
        "任职",
        `${TERMS} | 标识`,
        `P1 | | B | 局长 | 2024-02-01 | | 是 | ${g.termId}`,
        `P1 | | B | 科员 | 2021-01-01 | | | ${left}`,
      ),
    );
    expect(acts).toEqual([]);
    expect(faults).toEqual([
      expect.stringMatching(/^单位!E2 The registry says "2020-01-01", which is not rewritten; restore it/),
      expect.stringMatching(/^职务!C2 The registry says/),
      expect.stringMatching(/^职务!D2 The registry says/),
      expect.stringMatching(/^任职!E2 The registry says "2024-01-01"/),
      expect.stringMatching(/^任职!G2 The registry says/),
      expect.stringMatching(
        /^任职!F3 The registry says that it ended on 2023-01-01; an import does not take that back/,
      ),
    ]);
  });

  test("a name that several have, and a newcomer who may be somebody known", () => {
    const g = ground();
    g.person("李娜", "P2");
    g.person("李娜", "P3");
    g.person("赵六");
    const { faults } = imported(
      g.registry,
      table("人员", PEOPLE, "| 李娜", "P9 | 赵六"),
      table("任职", "姓名 | 单位名称 | 职务 | 任职日期", "李娜 | 财政局 | 局长 | 2025-01-01"),
    );
    expect(faults).toEqual([
      expect.stringMatching(
        /^人员!A3 The registry holds one of this name without a code; if it is the same, write .{36} as ID/,
      ),
      expect.stringMatching(/^人员!B2 The registry holds several of these; write the number/),
      expect.stringMatching(/^任职!A2 More than one person is called "李娜"; write the code/),
    ]);
  });

  test("a row that points at a faulty row is not blamed for it", () => {
    const { faults } = imported(
      ground().registry,
      table(
        "单位",
        BODIES,
        "C1 | 审计局 | 部门 | G | 昨天 |",
        "C2 | 审计中心 | 二级单位 | C1 | 2020-01-01 |",
      ),
      table("职务", OFFICES, "C1 | 局长 | 行政正职 | | 2020-01-01 |"),
    );
    expect(faults).toEqual([expect.stringMatching(/^单位!E2 "昨天" cannot be read as a date/)]);
  });
});
