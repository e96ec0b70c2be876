/** The invented province, prefecture and counties, and the bodies in them. Any likeness to a real place is chance. */

export const JURISDICTIONS = [
  { jurisdiction: "jiangchuan", parent: null, titleZh: "江川省", titleEn: "Jiangchuan Province", level: "province" },
  { jurisdiction: "qingchuan", parent: "jiangchuan", titleZh: "青川市", titleEn: "Qingchuan Prefecture", level: "prefecture" },
  { jurisdiction: "ningxi", parent: "qingchuan", titleZh: "宁溪县", titleEn: "Ningxi County", level: "county" },
  { jurisdiction: "heyang", parent: "qingchuan", titleZh: "河阳县", titleEn: "Heyang County", level: "county" },
  { jurisdiction: "shidai", parent: "qingchuan", titleZh: "石埭区", titleEn: "Shidai District", level: "county" },
  { jurisdiction: "yunling", parent: "qingchuan", titleZh: "云岭县", titleEn: "Yunling County", level: "county" },
  { jurisdiction: "songtao", parent: "qingchuan", titleZh: "松涛县", titleEn: "Songtao County", level: "county" },
  { jurisdiction: "nanyi", parent: "qingchuan", titleZh: "南漪市", titleEn: "Nanyi City", level: "county" },
  { jurisdiction: "qingyi", parent: "qingchuan", titleZh: "清弋县", titleEn: "Qingyi County", level: "county" },
] as const;

export type Kind = "party" | "government" | "department" | "second-tier" | "town" | "discipline" | "organisation" | "audit" | "inspection" | "station";

export type Place = { key: string; zh: string; en: string; kind: Kind; under?: string; covered?: string };

/** `{c}` becomes 市, 县, 区 or 省. */
export const BODIES: Place[] = [
  { key: "committee", zh: "中共{p}委员会", en: "{P} Party Committee", kind: "party" },
  { key: "government", zh: "{p}人民政府", en: "{P} People's Government", kind: "government" },
  { key: "discipline", zh: "{p}纪委监委", en: "{P} Commission for Discipline Inspection and Supervision", kind: "discipline", under: "committee" },
  { key: "organisation", zh: "{p}委组织部", en: "{P} Organisation Department", kind: "organisation", under: "committee" },
  { key: "inspection", zh: "{p}委巡察工作领导小组办公室", en: "{P} Inspection Office", kind: "inspection", under: "committee" },
  { key: "audit", zh: "{p}审计局", en: "{P} Audit Office", kind: "audit", under: "government" },
  { key: "station-1", zh: "驻住房和城乡建设局纪检监察组", en: "Discipline Station at the Housing Bureau", kind: "station", under: "discipline" },
  { key: "station-2", zh: "第一综合派驻纪检监察组", en: "First Comprehensive Discipline Station", kind: "station", under: "discipline" },
  { key: "housing", zh: "{p}住房和城乡建设局", en: "{P} Housing and Urban-Rural Development Bureau", kind: "department", under: "government", covered: "station-1" },
  { key: "finance", zh: "{p}财政局", en: "{P} Finance Bureau", kind: "department", under: "government", covered: "station-2" },
  { key: "education", zh: "{p}教育局", en: "{P} Education Bureau", kind: "department", under: "government", covered: "station-2" },
  { key: "health", zh: "{p}卫生健康委员会", en: "{P} Health Commission", kind: "department", under: "government", covered: "station-2" },
  { key: "resources", zh: "{p}自然资源和规划局", en: "{P} Natural Resources and Planning Bureau", kind: "department", under: "government", covered: "station-2" },
  { key: "transport", zh: "{p}交通运输局", en: "{P} Transport Bureau", kind: "department", under: "government", covered: "station-2" },
  { key: "water", zh: "{p}水利局", en: "{P} Water Resources Bureau", kind: "department", under: "government", covered: "station-2" },
  { key: "housing-centre", zh: "{p}房产管理服务中心", en: "{P} Property Management Centre", kind: "second-tier", under: "housing", covered: "station-1" },
];

/** Prefecture only. */
export const MORE_BODIES: Place[] = [
  ["civil", "民政局", "Civil Affairs Bureau"],
  ["culture", "文化和旅游局", "Culture and Tourism Bureau"],
  ["agriculture", "农业农村局", "Agriculture and Rural Affairs Bureau"],
  ["emergency", "应急管理局", "Emergency Management Bureau"],
  ["ecology", "生态环境局", "Ecology and Environment Bureau"],
  ["market", "市场监督管理局", "Market Regulation Bureau"],
  ["urban", "城市管理局", "Urban Management Bureau"],
  ["development", "发展和改革委员会", "Development and Reform Commission"],
].map(([key, zh, en]) => ({ key: key as string, zh: `{p}${zh}`, en: `{P} ${en}`, kind: "department" as const, under: "government", covered: "station-2" }));

export const TOWNS = [
  ["桃溪镇", "Taoxi Town"],
  ["柳林镇", "Liulin Town"],
  ["白石乡", "Baishi Township"],
  ["竹坞镇", "Zhuwu Town"],
] as const;

export const SURNAMES: [string, string][] = [
  ["陈", "Chen"], ["沈", "Shen"], ["顾", "Gu"], ["陆", "Lu"], ["方", "Fang"], ["汪", "Wang"], ["程", "Cheng"], ["戴", "Dai"],
  ["鲍", "Bao"], ["邵", "Shao"], ["章", "Zhang"], ["潘", "Pan"], ["葛", "Ge"], ["舒", "Shu"], ["查", "Zha"], ["俞", "Yu"],
];
export const GIVEN: [string, string][] = [
  ["立新", "Lixin"], ["文博", "Wenbo"], ["晓岚", "Xiaolan"], ["明远", "Mingyuan"], ["建章", "Jianzhang"], ["雨桐", "Yutong"],
  ["志诚", "Zhicheng"], ["秋实", "Qiushi"], ["若水", "Ruoshui"], ["向东", "Xiangdong"], ["静之", "Jingzhi"], ["思齐", "Siqi"],
  ["云帆", "Yunfan"], ["致远", "Zhiyuan"], ["清扬", "Qingyang"], ["守正", "Shouzheng"], ["慧敏", "Huimin"], ["广平", "Guangping"],
];

export const TOPICS = {
  funds: ["关于{y}年度专项资金安排的议题", "关于追加办公设施维护经费的议题", "关于老旧设施改造资金拨付的议题", "关于大额采购付款的议题"],
  project: ["关于{y}年重点工程建设方案的议题", "关于信息化平台建设立项的议题", "关于道路维修工程招标方案的议题"],
  major_decision: ["关于{y}年工作要点的议题", "关于年度绩效考核办法的议题", "关于国有资产处置的议题", "关于安全生产责任制的议题"],
  appointment: ["关于科级干部职务调整的议题", "关于中层干部选拔任用的议题", "关于二级单位负责人任职的议题"],
} as const;
