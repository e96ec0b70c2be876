/** What a change is about, in words. A field that is not here is shown as the pack writes it. */
import type { NormChange } from "../api.ts";
import type { Words } from "../language.ts";

export const WHAT: Record<NormChange["what"], Words> = {
  procedure: { zh: "程序", en: "The procedure" },
  parameter: { zh: "参数", en: "Parameters" },
  constraint: { zh: "规则", en: "Rules" },
  act: { zh: "行为", en: "Acts" },
  table: { zh: "对照表", en: "Tables" },
  list: { zh: "名录", en: "Lists" },
  document: { zh: "文书", en: "Documents" },
};

const FIELDS: Record<string, Words> = {
  title: { zh: "名称", en: "title" },
  title_en: { zh: "英文名称", en: "title in English" },
  explanation_en: { zh: "不符时提示（英文）", en: "words when broken, in English" },
  severity: { zh: "轻重", en: "severity" },
  basis: { zh: "依据", en: "basis" },
  broken: { zh: "不符时提示", en: "words when broken" },
  explanation: { zh: "不符时提示", en: "words when broken" },
  says: { zh: "规则内容", en: "the rule" },
  rule: { zh: "规则内容", en: "the rule" },
  condition: { zh: "条件式", en: "condition" },
  template: { zh: "规则形式", en: "form of the rule" },
  text: { zh: "原文", en: "source" },
  source: { zh: "原文", en: "source" },
  value: { zh: "取值", en: "value" },
  values: { zh: "取值", en: "values" },
  unit: { zh: "单位", en: "unit" },
  bounds: { zh: "可设范围", en: "bounds" },
  in_force: { zh: "施行日期", en: "in force" },
  inForce: { zh: "施行日期", en: "in force" },
  pack: { zh: "规范包", en: "pack" },
  version: { zh: "版本", en: "version" },
  stages: { zh: "阶段", en: "stages" },
  stage: { zh: "阶段", en: "stage" },
  capacities: { zh: "身份", en: "capacities" },
  as: { zh: "身份", en: "capacity" },
  by: { zh: "记录人", en: "recorded by" },
  fields: { zh: "填写项", en: "fields" },
  opens: { zh: "可立项", en: "opens a matter" },
  closes: { zh: "办结", en: "closes it" },
  approval: { zh: "审批", en: "approval" },
  documents: { zh: "文书", en: "documents" },
  columns: { zh: "栏目", en: "columns" },
  rows: { zh: "各行", en: "rows" },
};

export const fieldWord = (field: string): Words => FIELDS[field] ?? { zh: field, en: field };
export const isKnownField = (field: string) => Object.hasOwn(FIELDS, field);
