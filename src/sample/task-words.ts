/** What people of the sample write about the tasks of a resolution. */
import type { Class } from "./topics.ts";

/** What is to be done, and which department does it. */
export const TASKS: Record<Class, readonly (readonly [title: string, department: string])[]> = {
  major_decision: [
    ["印发实施方案，分解责任到科室", "办公室"],
    ["修订配套制度并组织学习", "政策法规科"],
    ["向社会公布决定并答复意见", "办公室"],
  ],
  appointment: [
    ["办理任前公示和任职手续", "组织人事科"],
    ["完成任职谈话和工作交接", "组织人事科"],
  ],
  project: [
    ["完成项目立项和用地手续", "规划科"],
    ["组织招标并签订合同", "工程科"],
    ["按进度组织施工和监理", "工程科"],
    ["组织竣工验收和结算审计", "财务科"],
  ],
  funds: [
    ["按决议金额办理支付", "财务科"],
    ["签订合同并报备案", "财务科"],
    ["完成资金绩效评价", "财务科"],
  ],
};

export const PROGRESS = [
  "已制定工作方案，责任分解到人。",
  "前期手续已经办理，正在按计划推进。",
  "已完成主要工作，剩余部分按计划进行。",
  "有关单位已协商一致，进入实施阶段。",
];
export const EVIDENCE = ["工作台账", "验收单", "合同及备案回执", "支付凭证", "会议签到表和照片"];
export const DONE = ["按决议要求全部完成。", "已按方案完成，材料齐全。", "各项工作已经完成，转入日常管理。"];
export const CHECKED = ["经现场核对，与决议一致。", "经查阅材料，与决议一致。"];
export const DIFFERING = [
  "合同约定的工期比决议多六十日，责任人没有提交会议。",
  "实际采购的型号与决议不同，金额没有变化，责任人没有报告。",
];
export const EXTENSIONS = [
  "上级批复晚于计划，会议同意延期。",
  "雨季影响施工，会议同意延期。",
  "供应商交货延迟，会议同意延期。",
];
export const RETURNS = ["缺少验收材料，请补充后重新报告。", "完成情况与台账不一致，请核对后重新报告。"];
