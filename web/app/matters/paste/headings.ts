/** Which column of a pasted table is which field: by its heading in either language, otherwise by what stands in it. */
import { fenOf } from "../../record/money.ts";
import { dayOf } from "../../record/times.ts";
import { optionOf } from "./cell.ts";
import { DAY, type PasteField, type Unit } from "./fields.ts";
import type { Cells } from "./table-text.ts";

/** For each column the field's key, or null for one that is not used. */
export type Mapping = { columns: (string | null)[]; hasHead: boolean; unit: Unit };

/** What offices write above a column besides the norm's own word. */
const ALSO: Record<string, string[]> = {
  title: [
    "议题名称",
    "事项",
    "事项名称",
    "议题内容",
    "标题",
    "名称",
    "摘要",
    "用途",
    "款项用途",
    "合同名称",
    "item",
    "subject",
    "matter",
    "purpose",
  ],
  class: ["事项类别", "议题类别", "类型", "三重一大类别", "分类", "type", "category", "kind"],
  kind: ["类型", "类别", "业务类型", "业务种类", "事项种类", "type"],
  counterpart: [
    "对方单位",
    "对方名称",
    "收款单位",
    "收款人",
    "供应商",
    "乙方",
    "单位",
    "payee",
    "supplier",
    "with",
  ],
  amount: ["金额万元", "金额元", "涉及金额", "资金", "预算", "预算金额", "sum", "budget"],
  [DAY]: [
    "日期",
    "提出时间",
    "提交日期",
    "时间",
    "上会日期",
    "付款日期",
    "支付日期",
    "签订日期",
    "签约日期",
    "任免日期",
    "date",
    "opened",
    "proposed",
    "day",
  ],
};

export function mappingOf(cells: Cells, fields: PasteField[]): Mapping {
  const head = cells[0] ?? [];
  const named = head.map((heading) => fieldOfHeading(heading, fields));
  const found = named.filter((key) => key !== null);
  // One word that is also a heading may be a title; two are a head.
  const hasHead = found.length >= 2 || (found.length === 1 && head.length === 1);
  const columns = hasHead ? once(named) : guessed(cells, fields);
  return { columns, hasHead, unit: hasHead ? unitOf(head[columns.indexOf("amount")] ?? "") : "wan" };
}

const plain = (words: string) =>
  words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s:：*＊()（）【】[\]_-]/g, "");

function fieldOfHeading(heading: string, fields: PasteField[]): string | null {
  const said = plain(heading);
  // The unit, and the like, stands behind the name: 金额（万元）, Amount (CNY).
  const bare = plain(heading.replace(/[(（].*$/, ""));
  const names = (field: PasteField) =>
    [field.title.zh, field.title.en, field.key, ...(ALSO[field.key] ?? [])].map(plain);
  return fields.find((field) => names(field).some((name) => name === said || name === bare))?.key ?? null;
}

/** The same heading a second time is not used. */
const once = (columns: (string | null)[]) =>
  columns.map((key, at) => (key !== null && columns.indexOf(key) === at ? key : null));

/** A figure alone is in 万元, unless the heading says yuan. */
function unitOf(heading: string): Unit {
  const said = plain(heading);
  if (/万/.test(said)) return "wan";
  return /元|yuan|cny|rmb|¥/.test(said) ? "yuan" : "wan";
}

/** Without a head: what can only be a class, an amount or a day says so; the longest of the rest is the title. */
function guessed(cells: Cells, fields: PasteField[]): (string | null)[] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const columns: (string | null)[] = Array.from({ length: width }, () => null);
  const says = (at: number, test: (cell: string) => boolean) => {
    const filled = cells.map((row) => row[at] ?? "").filter((cell) => cell !== "");
    return filled.length > 0 && filled.filter(test).length >= filled.length * 0.6;
  };
  const tests: [string, (cell: string) => boolean][] = fields.flatMap(
    (field): [string, (c: string) => boolean][] => {
      if (field.type === "date") return [[field.key, (cell) => dayOf(cell) !== null]];
      if (field.type === "one_of") return [[field.key, (cell) => optionOf(cell, field.options).length === 1]];
      if (field.type === "money")
        return [[field.key, (cell) => fenOf(cell) !== null && !/^\d{1,3}$/.test(cell)]];
      return [];
    },
  );
  for (const [key, test] of tests) {
    const at = columns.findIndex((taken, column) => taken === null && says(column, test));
    if (at >= 0) columns[at] = key;
  }
  const title = longest(cells, columns);
  if (title !== null) columns[title] = "title";
  return columns;
}

function longest(cells: Cells, columns: (string | null)[]): number | null {
  const lengths = columns.map((taken, at) =>
    taken === null ? cells.reduce((sum, row) => sum + (row[at]?.length ?? 0), 0) : -1,
  );
  const most = Math.max(...lengths);
  return most > 0 ? lengths.indexOf(most) : null;
}
