import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { build } from "../registry.fixture.ts";
import { readCsv } from "./csv.ts";
import { BODIES, ground, imported, table } from "./interchange.fixture.ts";
import { readWorkbook } from "./workbook.ts";

describe("a list written by hand, without ids", () => {
  test("becomes bodies, offices, people, terms and coverage that point at each other by code and by name", () => {
    const { acts, faults } = imported(
      build().registry,
      table("派驻", "派驻机构 | 单位 | 起", "第一派驻组 | 审计中心 | 2021/1/1"),
      table(
        "任职",
        "姓名 | 单位 | 职务 | 起 | 止",
        "张　伟 | 审计局 | 局长 | 2020年5月8日 |",
        "李四 | 审计中心 | 主任 | 20210101 | 2022.3.1",
      ),
      table("人员", "姓名 | 编号", "张伟 | ００１", "李四 |"),
      table(
        "职务",
        "职务 | 单位代码 | 设置日期 | 正职类别",
        "局长 | C1 | 2020-01-01 | 书记兼行政正职",
        "主任 | Ｃ２ | 2020-01-01 | 行政正职",
      ),
      table(
        "单位",
        "名称 | 代码 | 上级代码 | 类型 | 设立日期",
        "审计中心 | C2 | C1 | 二级单位 | 2020-01-01",
        "审计局 | C1 | | 审计机关 | 2020-01-01",
        "第一派驻组 | | | 派驻机构 | 2020-01-01",
      ),
    );
    expect(faults).toEqual([]);
    expect(acts).toEqual([
      "person-entered 张伟",
      "person-entered 李四",
      "body-established 第一派驻组",
      "body-established 审计局",
      "office-created 审计局 局长",
      "term-started 张伟 审计局 局长",
      "body-established 审计中心",
      "office-created 审计中心 主任",
      "term-started 李四 审计中心 主任",
      "coverage-set 第一派驻组 → 审计中心",
    ]);
  });

  test("finds by code, name, title and day what the registry holds, and tells only the difference", () => {
    const g = ground();
    const { acts, faults } = imported(
      g.registry,
      table(
        "单位",
        "名称 | 代码 | 类型 | 设立日期",
        "市财政局 | B | 部门 | 2020-01-01",
        "市政府 | | 部门 | 2020-01-01",
      ),
      table("人员", "姓名", "王　芳"),
      table(
        "任职",
        "姓名 | 单位代码 | 职务 | 任职日期 | 免职日期",
        "王芳 | B | 局长 | 2024-01-01 | 2025-03-01",
        "王芳 | B | 局长 | 2026-01-01 |",
      ),
    );
    expect(faults).toEqual([]);
    expect(acts).toEqual([
      "body-changed 市财政局",
      "term-ended 王芳 市财政局 局长",
      "term-started 王芳 市财政局 局长",
    ]);
  });

  test("clears nothing by leaving a cell empty; a row with its id does", () => {
    const g = ground();
    const by = (id: string) => table("人员", "编号 | 姓名 | 标识", `| 王芳 | ${id}`);
    expect(imported(g.registry, by("")).changes).toEqual([]);
    expect(imported(g.registry, by(g.personId)).changes).toEqual([
      { type: "person-corrected", person: g.personId, set: { code: null } },
    ]);
  });

  test("turns a branch of the tree upside down in an order in which each step can happen", () => {
    const g = ground();
    const { changes, faults } = imported(
      g.registry,
      table(
        "单位",
        `${BODIES} | 标识`,
        `G | 市政府 | 部门 | B | 2020-01-01 | | ${g.government}`,
        `B | 财政局 | 部门 | | 2020-01-01 | | ${g.bureau}`,
      ),
    );
    expect(faults).toEqual([]);
    expect(changes).toEqual([
      { type: "body-changed", body: g.bureau, set: { parent: null } },
      { type: "body-changed", body: g.government, set: { parent: g.bureau } },
    ]);
  });
});

describe("what a cell of a workbook may hold", () => {
  test("dates, texts, numbers, formulas, merged cells, rich text and links count as what they show; empty rows do not", async () => {
    const workbook = new ExcelJS.Workbook();
    const bodies = workbook.addWorksheet("单位");
    bodies.addRow(["代码", "名称", "类型", "设立日期"]);
    bodies.addRow([101, "审计局", "审计机关", new Date(Date.UTC(2020, 4, 8))]);
    bodies.addRow([]);
    bodies.addRow([
      { formula: "A2+1", result: 102 },
      { richText: [{ text: "教" }, { text: "育局" }] },
      "部门",
      "２０２０－０５－０９",
    ]);
    bodies.addRow([
      "103",
      { text: "水利局", hyperlink: "https://example.org" },
      "",
      { formula: "D2", result: new Date(Date.UTC(2020, 4, 8)) },
    ]);
    bodies.mergeCells("C4:C5");
    const tables = await readWorkbook(Buffer.from(await workbook.xlsx.writeBuffer()));
    const { changes, faults } = imported(build().registry, ...tables);
    expect(faults).toEqual([]);
    expect(
      changes.map((c) =>
        c.type === "body-established" ? [c.body.code, c.body.name, c.body.kind, c.body.establishedOn] : [],
      ),
    ).toEqual([
      ["101", "审计局", "audit", "2020-05-08"],
      ["102", "教育局", "department", "2020-05-09"],
      ["103", "水利局", "department", "2020-05-08"],
    ]);
  });

  test("the row of a fault is the row that the spreadsheet shows, empty ones counted", async () => {
    const workbook = new ExcelJS.Workbook();
    const people = workbook.addWorksheet("人员");
    people.addRow([]);
    people.addRow(["编号", "姓名"]);
    people.addRow([]);
    people.addRow(["P1", ""]);
    const tables = await readWorkbook(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(imported(build().registry, ...tables).faults).toEqual(['人员!B4 Fill in "Name"']);
  });
});

describe("a workbook that would take all memory", () => {
  const ample = { unpackedBytes: 10_000_000, memoryMib: 512, timeMs: 60_000 };
  const written = async (fill: (sheet: ExcelJS.Worksheet) => void) => {
    const workbook = new ExcelJS.Workbook();
    fill(workbook.addWorksheet("人员"));
    return Buffer.from(await workbook.xlsx.writeBuffer());
  };
  const fault = (bytes: Buffer, room: typeof ample) =>
    readWorkbook(bytes, room).then(
      () => "read",
      (error: Error) => `${error.name}: ${error.message}`,
    );

  test("by what it unpacks to is refused, whatever it says of its size, and the next one is read", async () => {
    const bytes = await written((sheet) => sheet.addRow(["x".repeat(30_000)]));
    expect(await fault(bytes, { ...ample, unpackedBytes: 200_000 })).toBe("read");
    const lying = Buffer.from(bytes);
    for (let at = lying.indexOf("PK\x01\x02"); at >= 0; at = lying.indexOf("PK\x01\x02", at + 1))
      lying.writeUInt32LE(1, at + 24);
    for (const one of [bytes, lying])
      expect(await fault(one, { ...ample, unpackedBytes: 30_000 })).toMatch(
        /^FileFault: Unpacked, .* too large/,
      );
    expect(await fault(bytes, ample)).toBe("read");
  });

  test("by a cell in the last column of every row takes its reader's, and no more", async () => {
    const bytes = await written((sheet) => {
      for (let row = 1; row <= 1_000; row += 1) sheet.getCell(row, 16_384).value = 1;
    });
    expect(await fault(bytes, { ...ample, memoryMib: 64 })).toMatch(/^FileFault: Unpacked, .* too large/);
  });
});

describe("CSV as it comes", () => {
  const text = "编号,姓名\r\nP1,张伟\r\n\r\nP2,李娜\r\n";
  /** 编号,姓名 / P1,张伟 / P2,李娜 in GB 18030, as spreadsheets in China save it. */
  const gbk = Buffer.from("b1e0bac52cd0d5c3fb0d0a50312cd5c5ceb00d0a0d0a50322cc0eec4c80d0a", "hex");

  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${text}`)],
    ["GBK", gbk],
    ["tabs", Buffer.from(text.replaceAll(",", "\t"))],
  ])("in %s, found by its headers whatever the file is called", (_name, bytes) => {
    const { acts, faults } = imported(build().registry, readCsv("export (1)", bytes));
    expect(faults).toEqual([]);
    expect(acts).toEqual(["person-entered 张伟", "person-entered 李娜"]);
  });

  test("in neither encoding, or with quotation marks that do not close, is refused with the place", () => {
    expect(() => readCsv("x", Buffer.from("编号\xff", "latin1"))).toThrow(/neither UTF-8 nor GB 18030/);
    expect(() => readCsv("x", Buffer.from('编号,姓名\nP1,"张伟\n'))).toThrow(/x is no CSV near line \d/);
  });

  test("with English headers in another order", () => {
    const { acts, faults } = imported(
      build().registry,
      readCsv("people", Buffer.from("English name;Name;Number\nZhang Wei;张伟;1\n")),
    );
    expect(faults).toEqual([]);
    expect(acts).toEqual(["person-entered 张伟"]);
  });
});
