import { expect, test } from "vitest";
import type { GridColumn } from "../web/app/ui/grid/column.ts";
import { copiedRows } from "../web/app/ui/grid/copied.ts";

type Row = { title: string; amount: number };
const columns: GridColumn<Row>[] = [
  { key: "title", title: "议题", text: (row) => row.title, widthPx: 1 },
  {
    key: "amount",
    title: "金额",
    text: (row) => `${row.amount} 万元`,
    copied: { title: "金额（万元）", text: (row) => String(row.amount) },
    widthPx: 1,
  },
];
const copied = (...titles: string[]) =>
  copiedRows(
    columns,
    titles.map((title, at) => ({ title, amount: at + 0.5 })),
  );

test("a header and a line for each row, amounts as numbers", () => {
  expect(copied("关于购置设备", "𠮷田路改造").text).toBe(
    "议题\t金额（万元）\r\n关于购置设备\t0.5\r\n𠮷田路改造\t1.5",
  );
});

test("tabs, line breaks and quotes stay inside their cell", () => {
  expect(copied('甲\t乙\n"丙"').text.split("\r\n")[1]).toBe('"甲\t乙\n""丙"""\t0.5');
});

test("a figure below zero is a figure, and one with more digits than a spreadsheet keeps is text", () => {
  const { text, html } = copied("-5", "1234567890123456");
  expect(text).toContain("\r\n-5\t");
  expect(html).toContain("<td>-5</td>");
  expect(html).toContain(`<td style="mso-number-format:'\\@'">1234567890123456</td>`);
});

test("a title is never a formula, nor markup", () => {
  const { text, html } = copied("=HYPERLINK(1)", "<b>&");
  expect(text).toContain("'=HYPERLINK(1)\t");
  expect(html).toContain(`<td style="mso-number-format:'\\@'">=HYPERLINK(1)</td><td>0.5</td>`);
  expect(html).toContain("&#60;b&#62;&#38;");
  expect(html).toContain("<th>金额（万元）</th>");
});
