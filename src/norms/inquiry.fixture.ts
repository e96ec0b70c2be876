/** A procedure to write rules into: a letter of inquiry that is answered within a time. */
import { expect } from "vitest";
import { type Loaded, load, PACK } from "./folder.fixture.ts";
import type { Constraint, Procedure } from "./model.ts";

export const BASIS = "basis: [{ document: 规则, status: V }]";
export const words = (name: string) => `title: { zh: ${name}, en: ${name} }`;
export const rule = (id: string, template: string, more = "") =>
  `  ${id}: { ${words(id)}, severity: minor, ${template}, broken: { zh: 请核对。, en: Check it. }${more} }\n`;

/** A letter of inquiry that is answered within a time. */
export const inquiry = ({
  parameters = "",
  constraints = "",
  more = "",
  inForce = "{ from: 2017-01-01 }",
} = {}) => `procedure: inquiry
${words("函询")}
in_force: ${inForce}
parameters:
  reply_time: { ${words("期限")}, value: 15, unit: workdays, bounds: { min: 5, max: 20 }, ${BASIS} }
  extension: { ${words("延长")}, value: 5, unit: workdays, ${BASIS} }
  half: { ${words("比例")}, value: 1/2, unit: share, ${BASIS} }
  twice: { ${words("次数")}, value: 2, unit: times, ${BASIS} }
${parameters}acts:
  sent:
    zh: 发函
    en: Sent
    opens: true
    fields:
      kind: { zh: 类别, en: Kind, type: one_of, remembered: true, options: { work: { zh: 工作, en: work }, life: { zh: 生活, en: life } } }
      amount: { zh: 金额, en: Amount, type: money, optional: true }
  replied: { zh: 回复, en: Replied, fields: { amount: { zh: 金额, en: Amount, type: money, optional: true } } }
  extended: { zh: 延长, en: Extended }
  abroad: { zh: 出国, en: Abroad }
  returned: { zh: 回国, en: Returned }
  approved: { zh: 批准, en: Approved, fields: { approver: { zh: 批准人, en: Approver, type: text } } }
${more}constraints:
${rule("in-time", "response: { activation: sent, target: replied, within: reply_time }")}${constraints}`;

export const one = (text: string, more: Record<string, string> = {}) =>
  load({ "p/pack.yaml": PACK, "p/procedures/inquiry.yaml": text, ...more });
export const problemsOf = async (text: string, more: Record<string, string> = {}) =>
  (await one(text, more)).problems.map((p) => p.replace("p/procedures/inquiry.yaml:", ""));
export const procedureOf = (loaded: Loaded, on = "2026-01-01", packs: string[] = []): Procedure => {
  expect(loaded.problems).toEqual([]);
  return loaded.norms?.procedure("p/inquiry", on, { packs }) as Procedure;
};
export const versions = (procedure: Procedure, id: string) =>
  procedure.constraints.filter((c) => c.id === id);
export const timeOf = ({ template }: Constraint) => ("time" in template ? template.time : undefined);
