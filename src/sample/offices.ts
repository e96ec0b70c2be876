/** The offices of each form of body. `{s}` becomes 省, 市, 县 or 区; `{h}` the word for a head: 局长, 主任. */
import type { OfficeFunction, PrincipalKind } from "../registry/facts.ts";
import type { Form, Place } from "./places.ts";

export type OfficePlan = {
  key: string;
  zh: string;
  en: string;
  principal: PrincipalKind;
  function: OfficeFunction;
  /** Has a seat and a vote in the leading group. */
  votes: boolean;
  /** `place/office` whose holder has this office too. */
  heldBy: string | null;
};

type Line = [
  key: string,
  zh: string,
  en: string,
  as: PrincipalKind | "votes" | "serves",
  fn?: OfficeFunction,
  heldBy?: string,
];

const DEPUTIES: Line[] = [
  ["deputy-1", "党组成员、副{h}", "Member of the party group, deputy head", "votes"],
  ["deputy-2", "党组成员、副{h}", "Member of the party group, deputy head", "votes"],
  ["expert", "党组成员、{x}", "Member of the party group, chief expert", "votes"],
  [
    "party-committee",
    "党组成员、机关党委书记",
    "Member of the party group, secretary of the office's party committee",
    "votes",
  ],
];
const OFFICE: Line[] = [
  ["clerk", "办公室主任", "Office director, clerk of the meetings", "serves", "clerk"],
  ["staff-1", "规划财务科科长", "Head of the planning and finance section", "serves", "staff"],
  ["staff-2", "四级调研员", "Consultant, fourth rank", "serves", "staff"],
];

const LINES: Record<Form, Line[]> = {
  party: [
    ["chief", "{s}委书记", "Party secretary", "secretary"],
    ["deputy-head", "{s}委副书记", "Deputy secretary", "votes", "member", "government/head"],
    ["deputy-full", "{s}委副书记（专职）", "Full-time deputy secretary", "votes"],
    [
      "discipline",
      "{s}委常委、纪委书记",
      "Standing member, secretary of the discipline commission",
      "votes",
      "member",
      "discipline/chief",
    ],
    [
      "executive",
      "{s}委常委、常务副{s}长",
      "Standing member, executive deputy head of government",
      "votes",
      "member",
      "government/deputy-1",
    ],
    [
      "organisation",
      "{s}委常委、组织部部长",
      "Standing member, head of the organisation department",
      "votes",
      "member",
      "organisation/chief",
    ],
    ["publicity", "{s}委常委、宣传部部长", "Standing member, head of publicity", "votes"],
    ["legal", "{s}委常委、政法委书记", "Standing member, secretary for political and legal affairs", "votes"],
    ["front", "{s}委常委、统战部部长", "Standing member, head of the united front", "votes"],
    [
      "clerk",
      "{s}委办公室副主任（常委会会议记录人员）",
      "Deputy office director, clerk of the standing committee",
      "serves",
      "clerk",
    ],
  ],
  government: [
    ["head", "{s}长", "Head of the government", "administrative"],
    ["deputy-1", "政府党组副书记、常务副{s}长", "Executive deputy head", "votes"],
    ["deputy-2", "政府党组成员、副{s}长、公安局局长", "Deputy head, head of public security", "votes"],
    ["deputy-3", "政府党组成员、副{s}长", "Deputy head", "votes"],
    ["deputy-4", "政府党组成员、副{s}长", "Deputy head", "votes"],
    ["deputy-5", "副{s}长", "Deputy head", "votes"],
    ["secretary-general", "政府党组成员、办公室主任", "Member of the party group, office director", "votes"],
    ["clerk", "政府办公室副主任（会议记录人员）", "Deputy office director, clerk", "serves", "clerk"],
  ],
  discipline: [
    [
      "chief",
      "{s}纪委书记、监委主任",
      "Secretary of the discipline commission, director of supervision",
      "both",
      "discipline-officer",
    ],
    ["deputy-1", "{s}纪委副书记、监委副主任", "Deputy secretary", "serves", "discipline-officer"],
    ["deputy-2", "{s}纪委常委", "Standing member", "serves", "discipline-officer"],
    ["letters", "信访室主任", "Head of the office for letters and visits", "serves", "discipline-officer"],
    ["cases", "案件监督管理室主任", "Head of case management", "serves", "discipline-officer"],
    ["officer", "第一监督检查室主任", "Head of the first supervision office", "serves", "discipline-officer"],
    ["hearing", "案件审理室主任", "Head of case hearing", "serves", "discipline-officer"],
    ["clerk", "办公室主任", "Office director", "serves", "clerk"],
  ],
  organisation: [
    ["chief", "组织部部长", "Head of the organisation department", "both", "organisation-officer"],
    ["deputy-1", "常务副部长", "Executive deputy head", "serves", "organisation-officer"],
    ["officer", "干部监督室主任", "Head of the cadre-supervision office", "serves", "organisation-officer"],
    ["cadres", "干部一科科长", "Head of the first cadre section", "serves", "organisation-officer"],
    ["staff-1", "办公室主任", "Office director", "serves", "staff"],
  ],
  inspection: [
    ["chief", "{s}委巡察办主任", "Head of the inspection office", "both", "inspector"],
    ["officer", "第一巡察组组长", "Head of the first inspection team", "serves", "inspector"],
    ["team-2", "第二巡察组组长", "Head of the second inspection team", "serves", "inspector"],
    ["staff-1", "综合科科长", "Head of the general section", "serves", "staff"],
  ],
  regulation: [
    ["chief", "法规室主任", "Head of the regulation office", "both", "regulation-officer"],
    ["deputy-1", "法规室副主任", "Deputy head of the regulation office", "serves", "regulation-officer"],
    ["officer", "法规室四级调研员", "Regulation officer", "serves", "regulation-officer"],
  ],
  audit: [
    ["chief", "党组书记、局长", "Secretary of the party group and head", "both", "auditor"],
    ["deputy-1", "党组成员、副局长", "Deputy head", "serves", "auditor"],
    ["officer", "经济责任审计科科长", "Head of accountability audit", "serves", "auditor"],
    ["staff-1", "办公室主任", "Office director", "serves", "staff"],
  ],
  station: [
    ["chief", "组长", "Head of the station", "both", "station-officer"],
    ["officer", "副组长", "Deputy head of the station", "serves", "station-officer"],
    ["staff-1", "四级主任科员", "Officer of the station", "serves", "station-officer"],
  ],
  department: [
    ["chief", "党组书记、{h}", "Secretary of the party group and head", "both"],
    ...DEPUTIES,
    ...OFFICE,
  ],
  "department-of-two": [
    ["chief", "党组书记、副{h}", "Secretary of the party group", "secretary"],
    ["head", "党组副书记、{h}", "Head", "administrative"],
    ...DEPUTIES,
    ...OFFICE,
  ],
  centre: [
    ["chief", "党支部书记、主任", "Secretary and director", "both"],
    ["deputy-1", "党支部委员、副主任", "Deputy director", "votes"],
    ["deputy-2", "党支部委员、副主任", "Deputy director", "votes"],
    ["engineer", "党支部委员、总工程师", "Chief engineer", "votes"],
    ["discipline", "党支部纪检委员", "Committee member for discipline", "votes"],
    ["clerk", "综合科科长", "Head of the general section, clerk", "serves", "clerk"],
  ],
  hospital: [
    ["chief", "党委书记", "Party secretary", "secretary", "member", "health/chief"],
    ["head", "党委副书记、院长", "Director of the hospital", "administrative"],
    ["deputy-1", "党委委员、副院长", "Deputy director", "votes"],
    ["deputy-2", "党委委员、副院长", "Deputy director", "votes"],
    ["accountant", "党委委员、总会计师", "Chief accountant", "votes"],
    ["discipline", "党委委员、纪委书记", "Secretary for discipline", "votes"],
    ["clerk", "党政办公室主任", "Office director, clerk", "serves", "clerk"],
    ["staff-1", "采购办公室主任", "Head of procurement", "serves", "staff"],
  ],
  enterprise: [
    ["chief", "党委书记、董事长", "Party secretary and chairman of the board", "secretary"],
    ["head", "党委副书记、总经理", "General manager", "administrative"],
    ["deputy-1", "党委委员、副总经理", "Deputy general manager", "votes"],
    ["deputy-2", "党委委员、副总经理", "Deputy general manager", "votes"],
    ["accountant", "党委委员、财务总监", "Chief financial officer", "votes"],
    ["discipline", "党委委员、纪委书记", "Secretary for discipline", "votes"],
    ["union", "党委委员、工会主席", "Chair of the trade union", "votes"],
    ["clerk", "党委办公室主任", "Office director, clerk", "serves", "clerk"],
  ],
  group: [
    ["chief", "组长", "Leader of the group", "both", "member", "government/head"],
    ["deputy-1", "常务副组长", "Deputy leader", "votes", "member", "government/deputy-1"],
    [
      "housing",
      "成员（住房和城乡建设局局长）",
      "Member, head of the Housing Bureau",
      "votes",
      "member",
      "housing/head",
    ],
    [
      "finance",
      "成员（财政局局长）",
      "Member, head of the Finance Bureau",
      "votes",
      "member",
      "finance/chief",
    ],
    [
      "resources",
      "成员（自然资源和规划局局长）",
      "Member, head of the Resources Bureau",
      "votes",
      "member",
      "resources/chief",
    ],
    [
      "transport",
      "成员（交通运输局局长）",
      "Member, head of the Transport Bureau",
      "votes",
      "member",
      "transport/chief",
    ],
    [
      "development",
      "成员（发展和改革委员会主任）",
      "Member, head of the Development Commission",
      "votes",
      "member",
      "development/chief",
    ],
    ["clerk", "领导小组办公室综合科科长", "Head of the general section, clerk", "serves", "clerk"],
  ],
  town: [
    ["chief", "党委书记", "Party secretary", "secretary"],
    ["head", "党委副书记、{t}", "Head of the town", "administrative"],
    ["deputy-full", "党委副书记、政法委员", "Deputy secretary", "votes"],
    ["discipline", "党委委员、纪委书记", "Secretary of the town's discipline commission", "votes"],
    ["organisation", "党委委员、组织委员", "Member for organisation", "votes"],
    ["deputy-1", "党委委员、常务副{t}", "Executive deputy head of the town", "votes"],
    ["militia", "党委委员、人武部部长", "Head of the people's armed forces department", "votes"],
    ["clerk", "党政办公室主任", "Office director, clerk", "serves", "clerk"],
  ],
};

const STATION_MEMBER: Line = [
  "station",
  "党组成员、派驻纪检监察组组长",
  "Member of the party group, head of the station",
  "votes",
  "member",
  "station-housing/chief",
];

const EXPERTS: Record<string, string> = {
  finance: "总会计师",
  education: "总督学",
  health: "疾病预防控制局局长",
  development: "总经济师",
  culture: "文物局局长",
  agriculture: "总农艺师",
  civil: "总经济师",
  market: "食品安全总监",
};

export const KINDS: Record<Form, string> = {
  party: "party",
  government: "government",
  discipline: "discipline",
  organisation: "organisation",
  inspection: "inspection",
  regulation: "department",
  audit: "audit",
  station: "station",
  department: "department",
  "department-of-two": "department",
  centre: "second-tier",
  hospital: "second-tier",
  enterprise: "enterprise",
  group: "leading-group",
  town: "town",
};

export function officesOf(place: Place, levelWord: string): OfficePlan[] {
  const lines = place.key === "housing" ? [...LINES[place.form], STATION_MEMBER] : LINES[place.form];
  const head = place.zh.endsWith("委员会") ? "主任" : "局长";
  const townHead = place.zh.endsWith("街道") ? "办事处主任" : place.zh.endsWith("乡") ? "乡长" : "镇长";
  const filled = (zh: string) =>
    zh
      .replaceAll("{s}", levelWord)
      .replaceAll("{h}", head)
      .replaceAll("{t}", townHead)
      .replaceAll("{x}", EXPERTS[place.key] ?? "总工程师");
  return lines.map(([key, zh, en, as, fn = "member", heldBy = null]) => ({
    key,
    zh: place.zh.endsWith("街道") ? filled(zh).replace("党委", "党工委") : filled(zh),
    en,
    principal: as === "votes" || as === "serves" ? "none" : as,
    function: fn,
    votes: as !== "serves",
    heldBy,
  }));
}
