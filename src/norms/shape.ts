/** What may stand in the files of a norm pack, field by field. What the words mean together is for build.ts. */
import { z } from "zod";
import { Constraint, Selector } from "./shape-constraint.ts";
import {
  Bases,
  Bilingual,
  Dates,
  Day,
  HyphenName,
  Name,
  ParameterValue,
  say,
  Title,
  type Value,
} from "./shape-words.ts";

export type { RawConstraint, RawPair, RawSelector } from "./shape-constraint.ts";
export type { RawBasis } from "./shape-words.ts";

const FIELD_TYPES = ["text", "integer", "money", "one_of", "person", "date", "boolean", "uuid"] as const;
const Field = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
  type: say(z.enum(FIELD_TYPES), "类型", "type"),
  options: say(z.record(z.string(), Bilingual).optional(), "选项", "options of one_of"),
  optional: say(z.boolean().default(false), "可不填", "may be left out"),
  remembered: say(z.boolean().default(false), "事项记住此值，后续条件可用", "later conditions may use it"),
  system: say(
    z.boolean().default(false),
    "由系统填写，表单中不提供，列表中不显示",
    "filled in by the system: not offered in forms, not shown in lists",
  ),
});
const Approval = z.strictObject({
  by: say(
    z.string().min(1),
    "批准人：角色，或决策表",
    "who approves: a role, or a decision table that says it",
  ),
  when: say(z.string().optional(), "仅当条件成立时须批准", "only then"),
  act: say(
    z.string().optional(),
    "批准这一行为的名称",
    "the act that records the approval; then it is judged",
  ),
  field: say(z.string().default("approver"), "该行为中写明批准人的字段", "its field that says who approved"),
  severity: z.enum(["serious", "moderate", "minor"]).default("serious"),
  basis: Bases.default([]),
  broken: say(Bilingual.optional(), "未批准时显示的文字", "the words shown where it is missing"),
});
const Act = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
  opens: say(z.boolean().default(false), "立项", "may open a matter"),
  closes: say(z.boolean().default(false), "办结", "closes the matter"),
  as: say(z.array(z.string()).default([]), "对象的身份", "capacities of whom it is about"),
  to: say(z.string().optional(), "进入的阶段", "the stage to which it brings the matter"),
  fields: say(z.record(Name, Field).default({}), "字段", "fields"),
  by: say(z.array(z.string()).default([]), "谁可以记录", "roles that may record it"),
  system: say(
    z.boolean().default(false),
    "由系统随专门的操作记录，不能自行填报",
    "recorded by the system in the course of an operation of its own, and in no other way",
  ),
  approval: say(Approval.optional(), "须由谁批准", "who must have approved"),
  documents: say(z.array(z.string()).default([]), "文书", "official documents"),
});
const Next = z.array(z.string());
const Stage = z.strictObject({
  ...Bilingual.shape,
  next: say(
    Next.default([]),
    "此阶段接着可以记录的行为，最常用的在前；不是约束",
    "acts that come next at this stage, the likeliest first; no rule",
  ),
});
const Unit = say(
  z.union([z.string().min(1), Bilingual]),
  "单位；workdays、days、weeks、months、quarters、years、hours、minutes、seconds 为期限",
  "unit; workdays, days, weeks, months, quarters, years, hours, minutes, seconds make it a length of time",
);
const DatedValue = z.strictObject({
  from: Day.optional(),
  to: Day.optional(),
  value: ParameterValue,
  unit: Unit.optional(),
  basis: Bases.min(1),
});
const Bounds = z.strictObject({ min: ParameterValue.optional(), max: ParameterValue.optional() });
const PARAMETER_VALUES = {
  value: say(ParameterValue.optional(), "值：数，或 2/3 这样的比例", "a number, or a share such as 2/3"),
  values: say(z.array(DatedValue).min(1).optional(), "按日期的值", "values by day"),
  in_force: Dates.optional(),
};
const Parameter = z.strictObject({
  title: Title,
  ...PARAMETER_VALUES,
  unit: Unit.optional(),
  bounds: say(Bounds.optional(), "本地可选的范围", "what a local pack or a setting may choose"),
  basis: Bases.min(1).optional(),
});
/** In an overlay: a parameter of its own, or another value for one that it inherits. */
const Override = z.strictObject({
  title: Title.optional(),
  ...PARAMETER_VALUES,
  unit: Unit.optional(),
  bounds: Bounds.optional(),
  basis: Bases.min(1).optional(),
});
const Cell = z.union([z.string(), z.number(), z.boolean()]);
const Table = z.strictObject({
  title: Title,
  inputs: say(z.array(Name).min(1), "输入：字段或其他表", "facts or other tables"),
  output: say(
    z.union([
      z.strictObject({ one_of: z.record(z.string(), Bilingual) }),
      z.strictObject({ type: z.enum(["text", "integer", "boolean"]) }),
    ]),
    "结果",
    "what it gives",
  ),
  hit: say(
    z.enum(["first", "unique"]).default("first"),
    "取首行，或只许一行",
    "first row that fits, or the only one",
  ),
  rows: say(
    z.array(z.array(Cell).min(2)).min(1),
    "各行：输入……，结果",
    "cells of the inputs, then the output",
  ),
  basis: Bases.default([]),
});
const ListCell = z.union([z.string(), z.number()]).nullable();
export const ListShape = z.strictObject({
  title: Title,
  columns: z
    .record(
      Name,
      z.strictObject({
        zh: z.string().min(1),
        en: z.string().min(1),
        type: z.enum(["text", "integer", "date"]).default("text"),
      }),
    )
    .refine((columns) => Object.keys(columns).length > 0, "it has no column"),
  rows: say(z.array(z.record(Name, ListCell)).optional(), "各行", "rows"),
  file: say(z.string().optional(), "CSV 文件，如 lists/x.csv", "a CSV file, such as lists/x.csv"),
  local: say(
    z.boolean().default(false),
    "下级规范包可以换用自己的",
    "a local pack may put its own in its place",
  ),
  in_force: Dates.optional(),
  basis: Bases.default([]),
});
const Documents = z.record(HyphenName, z.strictObject({ title: Title, template: z.string().optional() }));

export const PackShape = z.strictObject({
  pack: HyphenName,
  version: say(z.string(), "版本", "version"),
  title: Title,
  extends: say(HyphenName.optional(), "上级规范包", "the pack that it extends"),
  documents: say(Documents.default({}), "文书", "official documents"),
});

const SECTIONS = {
  roles: say(z.record(HyphenName, Bilingual).default({}), "角色", "roles beyond those of accounts"),
  tables: say(z.record(Name, Table).default({}), "决策表", "decision tables"),
  lists: say(z.record(Name, ListShape).default({}), "清单", "lists"),
  documents: say(Documents.default({}), "文书", "official documents"),
  constraints: say(z.record(HyphenName, Constraint).default({}), "约束", "rules"),
};
export const ProcedureShape = z.strictObject({
  procedure: z.string().regex(/^[a-z][a-z-]*$/, "a name of small letters and hyphens"),
  acts_prefix: say(z.string().optional(), "行为类型的前缀", "in act types instead of the name"),
  title: Title,
  in_force: say(
    z.strictObject({ from: Day, to: Day.optional() }),
    "施行期间",
    "civil days; to is the first on which it no longer holds",
  ),
  capacities: say(z.record(z.string(), Bilingual).default({}), "身份", "capacities"),
  stages: say(z.record(z.string(), Stage).default({}), "阶段", "stages, in order"),
  parameters: say(z.record(Name, Parameter).default({}), "阈值与期限", "thresholds and periods"),
  acts: say(z.record(z.string(), Act), "行为", "what may be recorded"),
  counting: z
    .strictObject({
      present: Selector,
      absent: Selector,
      recused: Selector,
      vote: Selector,
      choice: z.strictObject({ field: z.string(), yes: z.string(), no: z.string(), abstain: z.string() }),
      tally: z.string().optional(),
      voided: z.string().optional(),
    })
    .optional(),
  ...SECTIONS,
  import: z
    .record(
      z.string(),
      z.strictObject({
        act: z.string(),
        value: z.string().optional(),
        values: z.record(z.string(), z.string()).optional(),
      }),
    )
    .default({}),
});
/** A procedure file of a pack that extends another: what it changes of an inherited procedure, and nothing else. */
export const OverlayShape = z.strictObject({
  extends: say(
    z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z-]*$/, "a procedure such as cn/decision"),
    "所依程序",
    "the procedure",
  ),
  title: Title.optional(),
  in_force: ProcedureShape.shape.in_force,
  parameters: say(z.record(Name, Override).default({}), "本级选定的值", "values of its own"),
  stages: say(
    z.record(z.string(), z.strictObject({ next: Next.min(1) })).default({}),
    "各阶段增加的后续行为",
    "further acts that come next at a stage",
  ),
  acts: say(z.record(z.string(), Act).default({}), "增加的行为", "further acts"),
  ...SECTIONS,
});

export type RawPack = z.infer<typeof PackShape>;
export type RawProcedure = z.infer<typeof ProcedureShape>;
export type RawOverlay = z.infer<typeof OverlayShape>;
export type RawParameter = z.infer<typeof Override>;
export type RawTable = z.infer<typeof Table>;
export type RawList = z.infer<typeof ListShape>;
export type RawAct = z.infer<typeof Act>;
export type RawDates = { from?: string | undefined; to?: string | undefined };
export type RawValue = z.infer<typeof Value>;
