/** Files by hand for the tests of this folder, and what an import makes of them. */
import { randomUUID } from "node:crypto";
import type { Registry } from "../facts.ts";
import { build } from "../registry.fixture.ts";
import { compare } from "./compare.ts";
import { readRows } from "./rows.ts";
import type { Table } from "./tables.ts";

/** A table from lines of cells set apart by |. */
export function table(name: string, ...lines: string[]): Table {
  const cells = lines.map((line) => line.split("|").map((cell) => cell.trim()));
  return { name, lines: cells.map((row, index) => ({ number: index + 1, cells: row })) };
}

export function imported(registry: Registry, ...tables: Table[]) {
  const { rows, faults } = readRows(tables);
  const planned = compare(registry, rows, randomUUID);
  return {
    acts: planned.map(({ change, about }) => `${change.type} ${about}`),
    changes: planned.map((p) => p.change),
    faults: faults.map((f) => `${f.at} ${f.message.en}`),
    words: faults.map((f) => f.message.zh),
  };
}

export function ground() {
  const made = build();
  const government = made.body("市政府", { code: "G" });
  const bureau = made.body("财政局", { code: "B", parent: government });
  const office = made.office(bureau, "局长", { principal: "administrative" });
  const person = made.person("王芳", "P1");
  const term = made.term(person, office, "2024-01-01");
  return { ...made, government, bureau, officeId: office, personId: person, termId: term };
}

export const BODIES = "代码 | 名称 | 类型 | 上级代码 | 设立日期 | 撤销日期";
export const OFFICES = "单位代码 | 职务 | 正职类别 | 职能 | 设置日期 | 取消日期";
export const PEOPLE = "编号 | 姓名";
export const TERMS = "人员编号 | 姓名 | 单位代码 | 职务 | 任职日期 | 免职日期 | 主持工作";
