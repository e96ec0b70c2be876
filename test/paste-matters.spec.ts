import { expect, test } from "vitest";
import { optionOf, readCell } from "../web/app/matters/paste/cell.ts";
import type { PasteField } from "../web/app/matters/paste/fields.ts";
import { mappingOf } from "../web/app/matters/paste/headings.ts";
import {
  checked,
  emptyRow,
  faultsAt,
  goes,
  rowsOf,
  spread,
  titleKey,
  typed,
} from "../web/app/matters/paste/rows.ts";
import { tabbedCells } from "../web/app/matters/paste/table-text.ts";

const CLASSES = [
  ["major_decision", "重大决策", "major decision"],
  ["appointment", "重要人事任免", "appointment"],
  ["project", "重大项目安排", "major project"],
  ["funds", "大额度资金使用", "large funds"],
].map(([value = "", zh = "", en = ""]) => ({ value, title: { zh, en } }));
const field = (
  key: string,
  zh: string,
  en: string,
  type: PasteField["type"],
  isRequired = false,
): PasteField => ({
  key,
  title: { zh, en },
  type,
  options: type === "one_of" ? CLASSES : [],
  isRequired,
});
const FIELDS = [
  field("title", "议题", "Title", "text", true),
  field("class", "类别", "Class", "one_of", true),
  field("amount", "金额", "Amount", "money"),
  field("on", "提出日期", "Proposed on", "date"),
];
const MEANS = { fields: FIELDS, unit: "wan" as const, today: "2026-11-26", known: new Map() };
const rows = (text: string) => {
  const cells = tabbedCells(text);
  return rowsOf(cells, mappingOf(cells, FIELDS));
};

test("what a spreadsheet copies: cells with tabs, lines and quotation marks in them, rare characters, empty lines", () => {
  expect(tabbedCells('甲\t"乙\n""丙"""\r\n\r\n𠮷田\t\r\n')).toEqual([
    ["甲", '乙\n"丙"'],
    ["𠮷田", ""],
  ]);
  expect(tabbedCells('"三重一大"清单\t1')).toEqual([['"三重一大"清单', "1"]]);
});

test("a quotation mark that nothing closes takes nothing of the rest of a long table", () => {
  const line = '"未闭合的引号\t重大决策\t3';
  const cells = tabbedCells(`${`${line}\n`.repeat(5_000)}"${"字".repeat(1_000_000)}`);
  expect(cells).toHaveLength(5_001);
  expect(cells[4_999]).toEqual(['"未闭合的引号', "重大决策", "3"]);
});

test.each([
  ["议题\t类别\t金额（万元）\n购置\t重大决策\t3", ["title", "class", "amount"], "wan"],
  [
    "序号\t事项名称\t事项类别\t涉及金额(元)\t备注\n1\t购置\t重大决策\t30000\t无",
    [null, "title", "class", "amount", null],
    "yuan",
  ],
  [
    "Title\tClass\tAmount (CNY)\tDate\nBuying\tlarge funds\t30,000\t2026-11-20",
    ["title", "class", "amount", "on"],
    "yuan",
  ],
  ["议题\t议题\t类别\n购置\t购置\t重大决策", ["title", null, "class"], "wan"],
])("headings in either language say which column is which: %j", (text, columns, unit) => {
  expect(mappingOf(tabbedCells(text), FIELDS)).toEqual({ columns, hasHead: true, unit });
});

test("a table without a head is read by what stands in it", () => {
  const cells = tabbedCells(
    "1\t大额资金使用\t关于购置执法车辆的议题\t86.5万\t2026年11月20日\n2\t人事任免\t关于干部任免的议题\t\t",
  );
  expect(mappingOf(cells, FIELDS)).toEqual({
    columns: [null, "class", "title", "amount", "on"],
    hasHead: false,
    unit: "wan",
  });
});

test("a class is known by its name, by a part of it, and never by a guess between two", () => {
  const known = (words: string) => optionOf(words, CLASSES);
  expect(known("大额资金")).toEqual(["funds"]);
  expect(known("人事任免")).toEqual(["appointment"]);
  expect(known("Major Project")).toEqual(["project"]);
  expect(known("重大")).toEqual(["major_decision", "project"]);
  expect([known("其他"), known("大"), known("")]).toEqual([[], [], []]);
});

test("each cell is a value or a problem with a name", () => {
  const read = (key: string, words: string, unit: "wan" | "yuan" = "wan") =>
    readCell(words, FIELDS.find((f) => f.key === key) as PasteField, { ...MEANS, unit });
  expect(read("amount", "1,860.5")).toEqual({ value: 1_860_500_000 });
  expect(read("amount", "1,860.5", "yuan")).toEqual({ value: 186_050 });
  expect(read("amount", "3万元", "yuan")).toEqual({ value: 3_000_000 });
  expect(read("amount", "若干")).toEqual({ wrong: "notAmount" });
  expect(read("amount", "")).toEqual({});
  expect(read("title", " ")).toEqual({ wrong: "required" });
  expect(read("class", "重大")).toEqual({ wrong: "unclearOption" });
  for (const day of [
    "2026.11.20",
    "2026/11/20 0:00",
    "2026-11-20 00:00:00",
    "2026年11月20日 星期五",
    "２０２６1120",
  ])
    expect([day, read("on", day)]).toEqual([day, { value: "2026-11-20" }]);
  expect(read("amount", "12万元整")).toEqual({ value: 12_000_000 });
  expect(["=B2*2", "#N/A", "#####"].map((words) => read("title", words))).toEqual(
    Array(3).fill({ wrong: "formula" }),
  );
  expect(read("title", "#1 机组检修")).toEqual({ value: "#1 机组检修" });
  expect([read("on", "2026-02-30"), read("on", "2027-01-01")]).toEqual([
    { wrong: "notDay" },
    { wrong: "future" },
  ]);
});

test("what seems to be there already does not go along unless its clerk says so", () => {
  const all = rows(
    "议题\t类别\n关于购置车辆的议题\t重大决策\n关于购置 车辆的议题。\t重大决策\n关于旧事的议题\t重大决策\n\t重大决策",
  );
  const known = new Map([[titleKey("关于旧事的议题"), [{ id: "m", title: "关于旧事的议题" }]]]);
  const answers = checked(all, { ...MEANS, known });
  expect(answers.map(({ sameAs }) => sameAs)).toEqual([null, 1, null, null]);
  expect(all.map((row, at) => goes(row, answers[at] as (typeof answers)[number]))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(
    goes({ ...(all[2] as (typeof all)[number]), isWanted: true }, answers[2] as (typeof answers)[number]),
  ).toBe(true);
  expect(answers[3]?.wrong).toEqual({ title: "required" });
});

test("a changed row is another intent; one that is recorded stays as it was recorded", () => {
  const row = { ...emptyRow(), cells: { title: "甲" }, state: "refused" as const, refusal: "不行" };
  const changed = typed(row, { title: "乙" });
  expect(changed).toMatchObject({ state: "new", cells: { title: "乙" } });
  expect(changed.key).not.toBe(row.key);
  expect(changed).not.toHaveProperty("refusal");
  expect(typed({ ...row, state: "recorded" }, { title: "乙" }).cells.title).toBe("甲");
});

test("a block goes into the grid from the cell where it was pasted", () => {
  const next = spread(
    [{ ...emptyRow(), cells: { title: "甲", class: "重大决策" } }],
    0,
    ["class", "amount"],
    [["人事任免", "3"], ["大额资金"]],
  );
  expect(next.map(({ cells }) => cells)).toEqual([
    { title: "甲", class: "人事任免", amount: "3" },
    { class: "大额资金" },
  ]);
});

test("the server's objections stand at their cells", () => {
  const faults = [
    { path: "acts[0].data.amount", message: "金额过大" },
    { path: "body.act.claimedAt", message: "时间有误" },
    { path: "body", message: "其他" },
  ];
  expect(faultsAt(faults, FIELDS)).toEqual({ amount: "金额过大", on: "时间有误" });
});
