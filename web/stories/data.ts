/** Invented, and as hard as the real: rare characters, names of four and of ten characters, titles of three hundred. */
import type { ActView, VerdictView } from "../app/api.ts";
import type { CourseAct } from "../app/forms/acts-of.ts";
import type { Words } from "../app/language.ts";

const both = (zh: string, en: string): Words => ({ zh, en });

/** A title of three hundred characters, as some offices write them. */
export const LONG_TITLE =
  "关于进一步做好全市农村公路养护管理体制改革试点工作中涉及跨县（区）界桥梁、隧道、涵洞及其附属设施的日常巡查、应急抢修、资金拨付与绩效评价等事项，并同步推进G330国道改线工程、𠮷水大桥危桥改造工程、㛃溪隧道照明节能改造工程追加投资以及相关征地拆迁补偿安置方案调整的议题"
    .repeat(3)
    .slice(0, 300);

const POSITIONS = {
  agree: both("同意", "agrees"),
  oppose: both("不同意", "opposes"),
  defer: both("缓议", "defers"),
};

let count = 0;
const id = () => `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`;

type Spoken = {
  name: string;
  as?: "chair" | "member";
  said: keyof typeof POSITIONS;
  at: string;
  item?: string;
};

export function stated({ name, as = "member", said, at, item = "1" }: Spoken): CourseAct {
  return {
    id: id(),
    number: ++count,
    type: "decision.position-stated",
    title: both("表态", "Position"),
    of: { person: name, name },
    as,
    asTitle: as === "chair" ? both("主持人", "chair") : both("成员", "member"),
    item,
    fields: [{ key: "position", title: both("意见", "Position"), text: POSITIONS[said] }],
    claimedAt: `2026-11-12T${at}:00+08:00`,
  };
}

export function took(
  kind: "recused" | "absent",
  name: string,
  reason: Words,
  item: string | null = null,
): CourseAct {
  return {
    id: id(),
    number: ++count,
    type: `decision.${kind}`,
    title: kind === "recused" ? both("回避", "Recused") : both("缺席", "Absent"),
    of: { person: name, name },
    as: "member",
    asTitle: both("成员", "member"),
    item,
    fields: [{ key: "reason", title: both("原因", "Reason"), text: reason }],
    claimedAt: "2026-11-12T09:30:00+08:00",
  };
}

export const CHAIR_LAST: CourseAct[] = [
  stated({ name: "陆平", said: "agree", at: "09:42" }),
  stated({ name: "何苇", said: "defer", at: "09:47" }),
  stated({ name: "𠮷泽㛃", said: "agree", at: "09:49" }),
  stated({ name: "阿不都热依木·买买提", said: "agree", at: "09:55" }),
  stated({ name: "方岚", said: "agree", at: "09:56" }),
  stated({ name: "陈立", as: "chair", said: "agree", at: "10:01" }),
];

export const CHAIR_EARLY: CourseAct[] = [
  stated({ name: "陆平", said: "agree", at: "09:42" }),
  stated({ name: "何苇", said: "defer", at: "09:47" }),
  stated({ name: "陈立", as: "chair", said: "agree", at: "09:51" }),
  stated({ name: "沈舟", said: "agree", at: "09:55" }),
  stated({ name: "方岚", said: "agree", at: "09:56" }),
  took("recused", "郑汶", both("直系亲属任职于承建单位", "a close relative works for the contractor")),
  took("absent", "罗一鸣", both("病假，书面意见不计票", "on sick leave; a written opinion is no vote")),
];

type Verdict = Pick<
  VerdictView,
  "constraint" | "title" | "verdict" | "vacuous" | "explanation" | "acts" | "basis"
>;

const BASIS: VerdictView["basis"] = [
  {
    document: "党政领导干部选拔任用工作条例",
    article: "第三十九条",
    says: "主要负责人最后表态",
    status: "V",
  },
  { document: "青川市“一把手”末位表态实施办法", article: "第六条", says: "末位表态", status: "L" },
  { document: "中国共产党党组工作条例", article: null, says: "末位表态制", status: "M" },
] as VerdictView["basis"];

export const BROKEN: Verdict = {
  constraint: "chair-last",
  title: both("主持人末位表态", "The chair states a position last"),
  verdict: "violated",
  vacuous: false,
  explanation: both(
    "主持人陈立于09:51表态，沈舟、方岚其后方表态。",
    "Chen Li, in the chair, stated a position at 09:51; Shen Zhou and Fang Lan stated theirs after.",
  ),
  acts: [9, 10, 11],
  basis: BASIS,
};

export const SATISFIED: Verdict = {
  ...BROKEN,
  constraint: "quorum",
  title: both("到会人数", "Members present"),
  verdict: "satisfied",
  explanation: both("", ""),
  acts: [],
  basis: BASIS.slice(0, 1),
};

export const PENDING: Verdict = {
  ...BROKEN,
  constraint: "reported",
  title: both("决议执行情况报告", "Report on how the decision was carried out"),
  verdict: "possibly-violated",
  explanation: both("", ""),
  acts: [],
  basis: [],
};

type Ledger = ActView["ledger"];
export const WITNESSED: Ledger = { status: "witnessed", index: 38_213 };

export const COUNTIES = [
  ["市直", "City bodies", 52],
  ["宁溪县", "Ningxi County", 24],
  ["河阳县", "Heyang County", 22],
  ["石埭区", "Shidai District", 20],
  ["云岭县", "Yunling County", 19],
  ["松涛县", "Songtao County", 18],
  ["南漪市", "Nanyi City", 20],
  ["清弋县", "Qingyi County", 16],
] as const;
