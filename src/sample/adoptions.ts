/** 规范采用 · what the sample's prefecture has adopted: nothing that changes a verdict of its past. */
import type { ActDraft, Actor, Admission } from "../matters/index.ts";
import { addDays, instant, workday } from "./calendar.ts";
import type { Unit } from "./establish.ts";
import { idOf } from "./random.ts";
import { holdsOn } from "./terms.ts";

type Setting = {
  name: string;
  title: string;
  parameter: string;
  value: string;
  unit: string;
  document: string;
  reasons: string;
  /** Of the housing bureau alone. */
  ofHousing?: true;
  /** In days before the last of the sample; after it where negative. */
  proposed: number;
  from: number;
  adopted?: number;
  dropped?: { at: number; reasons: string };
  withdrawn?: { at: number; from: number; reasons: string };
};

const LIST = "青川市“三重一大”事项清单";
const SETTINGS: Setting[] = [
  {
    name: "emergency",
    title: "紧急处置后报告的时限：1 个工作日",
    parameter: "emergency_report_time",
    value: "1",
    unit: "workdays",
    document: "青川市紧急事项决策办法（试行）",
    reasons: "试行办法规定当日或者次日报告",
    proposed: 560,
    adopted: 555,
    from: 540,
    withdrawn: { at: 215, from: 200, reasons: "试行期满，按全国通用规范包执行" },
  },
  {
    name: "large-funds",
    title: "大额度资金的起点：100 万元",
    parameter: "large_funds",
    value: "100000000",
    unit: "fen",
    document: LIST,
    reasons: "市委常委会审定事项清单，确认本市起点",
    proposed: 330,
    adopted: 328,
    from: 300,
  },
  {
    name: "quorum",
    title: "到会人数占应到会人数的比例：2/3",
    parameter: "quorum_share",
    value: "2/3",
    unit: "share of members due",
    document: "某局建议",
    reasons: "建议一般事项也按三分之二到会",
    proposed: 130,
    from: 100,
    dropped: { at: 121, reasons: "回溯测试显示多数乡镇会议将不符，另行研究" },
  },
  {
    name: "notice",
    title: "会议通知最迟提前的时间：24 小时",
    parameter: "notice_lead",
    value: "24",
    unit: "hours",
    document: "青川市住房和城乡建设局党组议事规则",
    reasons: "党组会议通知改为提前一天",
    ofHousing: true,
    proposed: 9,
    adopted: 6,
    from: -20,
  },
  {
    name: "materials",
    title: "会议材料最迟提前的时间：48 小时",
    parameter: "materials_lead",
    value: "48",
    unit: "hours",
    document: LIST,
    reasons: "便于班子成员阅研",
    proposed: 3,
    from: -40,
  },
];

export function adoptionsOf(seed: string, units: Unit[], until: string): Admission[] {
  const office = units.find((u) => u.jurisdiction === "qingchuan" && u.place.key === "regulation");
  const housing = units.find((u) => u.jurisdiction === "qingchuan" && u.place.key === "housing");
  if (!office || !housing) throw new Error("the sample has no regulation office, or no housing bureau");
  return SETTINGS.map((setting) => ({
    jurisdiction: office.jurisdiction,
    matter: {
      open: { procedure: "cn/norms", body: office.body, id: idOf(`${seed}\nadoption ${setting.name}`) },
    },
    acts: actsOf(setting, office, housing, until),
  }));
}

function actsOf(setting: Setting, office: Unit, housing: Unit, until: string): ActDraft[] {
  const day = (before: number) => workday(addDays(until, -before));
  const act = (type: string, before: number, by: string, data: Record<string, unknown>): ActDraft => {
    const on = day(before);
    return { type: `norms.${type}`, actor: holder(office, by, on), claimedAt: instant(on, 9, 30), data };
  };
  const { title, parameter, value, unit, document, reasons, dropped, withdrawn } = setting;
  const content = {
    title,
    procedure: "cn/decision",
    parameter,
    value,
    unit,
    from: addDays(until, -setting.from),
    ...(setting.ofHousing ? { for_body: housing.body } : {}),
    basis_document: document,
    basis_status: "L",
  };
  const acts = [act("parameter-proposed", setting.proposed, "officer", { ...content, reasons })];
  if (setting.adopted !== undefined)
    acts.push(
      act("parameter-set", setting.adopted, "deputy-1", { ...content, reasons: "已核对依据和回溯测试" }),
    );
  if (dropped) acts.push(act("proposal-dropped", dropped.at, "officer", { reasons: dropped.reasons }));
  if (withdrawn) {
    const from = addDays(until, -withdrawn.from);
    acts.push(act("withdrawal-proposed", withdrawn.at + 1, "officer", { from, reasons: withdrawn.reasons }));
    acts.push(act("setting-withdrawn", withdrawn.at - 4, "deputy-1", { from, reasons: "已核对" }));
  }
  return acts;
}

/** Whoever holds the office on the day. */
function holder(unit: Unit, key: string, on: string): Actor {
  const term = unit.terms.find((t) => t.office === key && holdsOn(t, on));
  const office = unit.offices.find(({ plan }) => plan.key === key);
  if (!term || !office) throw new Error(`nobody is ${key} of ${unit.place.key} on ${on}`);
  return { person: term.person, office: office.id };
}
