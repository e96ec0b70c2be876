/** The invented province, prefecture and counties, and the bodies in them. Any likeness to a real place is chance. */

export type Jurisdiction = {
  jurisdiction: string;
  parent: string | null;
  titleZh: string;
  titleEn: string;
  level: "province" | "prefecture" | "county";
  /** Begins the codes of its bodies and people. */
  code: string;
};

export const JURISDICTIONS: Jurisdiction[] = [
  { ...named("jiangchuan", "江川省", "Jiangchuan Province", "JC"), parent: null, level: "province" },
  {
    ...named("qingchuan", "青川市", "Qingchuan Prefecture", "QC"),
    parent: "jiangchuan",
    level: "prefecture",
  },
  county("ningxi", "宁溪县", "Ningxi County", "NX"),
  county("heyang", "河阳县", "Heyang County", "HY"),
  county("shidai", "石埭区", "Shidai District", "SD"),
  county("yunling", "云岭县", "Yunling County", "YL"),
  county("songtao", "松涛县", "Songtao County", "ST"),
  county("nanyi", "南漪市", "Nanyi City", "NY"),
  county("qingyi", "清弋县", "Qingyi County", "QY"),
];

/** Which offices a body has: `offices.ts`. */
export type Form =
  | "party"
  | "government"
  | "discipline"
  | "organisation"
  | "inspection"
  | "regulation"
  | "audit"
  | "station"
  | "department"
  | "department-of-two"
  | "centre"
  | "hospital"
  | "enterprise"
  | "group"
  | "town";

export type Place = {
  key: string;
  zh: string;
  en: string;
  form: Form;
  under: string | null;
  /** The station that covers it; null where none does (towns have discipline committees of their own). */
  covered: string | null;
  /** Which topics it decides on: `topics.ts`. */
  domain: string | null;
};

/**
 * Levels (P province, M prefecture, C county) | key | name | English name | form | under | station | domain; `-` is none.
 * `{p}` becomes the name, `{P}` the English one, `{s}` 省, 市, 县 or 区.
 */
const BODIES = `
  PMC | committee | 中共{p}委员会 | {P} Party Committee | party | - | - | committee
  PMC | government | {p}人民政府 | {P} People's Government | government | - | - | government
  PMC | discipline | {p}纪委监委 | {P} Commission for Discipline Inspection and Supervision | discipline | committee | - | -
  MC | station-housing | {s}纪委监委派驻{s}住房和城乡建设局纪检监察组 | Discipline Station at the {P} Housing Bureau | station | discipline | - | -
  MC | station-first | {s}纪委监委第一综合派驻纪检监察组 | {P} First Comprehensive Discipline Station | station | discipline | - | -
  MC | station-second | {s}纪委监委第二综合派驻纪检监察组 | {P} Second Comprehensive Discipline Station | station | discipline | - | -
  M | station-enterprises | 市纪委监委派驻市属企业纪检监察组 | {P} Discipline Station for Enterprises | station | discipline | - | -
  P | station-organisation | 省纪委监委派驻省委组织部纪检监察组 | Discipline Station at the {P} Organisation Department | station | discipline | - | -
  P | organisation | 中共{p}委组织部 | {P} Organisation Department | organisation | committee | station-organisation | -
  MC | organisation | 中共{p}委组织部 | {P} Organisation Department | organisation | committee | station-first | -
  PMC | inspection | {p}委巡察工作领导小组办公室 | {P} Inspection Office | inspection | committee | - | -
  MC | audit | {p}审计局 | {P} Audit Office | audit | government | station-first | -
  MC | housing | {p}住房和城乡建设局 | {P} Housing and Urban-Rural Development Bureau | department-of-two | government | station-housing | housing
  MC | finance | {p}财政局 | {P} Finance Bureau | department | government | station-first | finance
  MC | education | {p}教育体育局 | {P} Education and Sports Bureau | department | government | station-second | education
  MC | health | {p}卫生健康委员会 | {P} Health Commission | department-of-two | government | station-second | health
  MC | resources | {p}自然资源和规划局 | {P} Natural Resources and Planning Bureau | department | government | station-first | resources
  MC | transport | {p}交通运输局 | {P} Transport Bureau | department | government | station-first | transport
  MC | water | {p}水利局 | {P} Water Resources Bureau | department | government | station-second | water
  MC | agriculture | {p}农业农村局 | {P} Agriculture and Rural Affairs Bureau | department | government | station-second | agriculture
  M | development | {p}发展和改革委员会 | {P} Development and Reform Commission | department | government | station-first | development
  M | civil | {p}民政局 | {P} Civil Affairs Bureau | department | government | station-second | civil
  M | culture | {p}文化和旅游局 | {P} Culture and Tourism Bureau | department-of-two | government | station-second | culture
  M | emergency | {p}应急管理局 | {P} Emergency Management Bureau | department | government | station-second | emergency
  M | ecology | {p}生态环境局 | {P} Ecology and Environment Bureau | department | government | station-second | ecology
  M | market | {p}市场监督管理局 | {P} Market Regulation Bureau | department | government | station-first | market
  M | urban | {p}城市管理局 | {P} Urban Management Bureau | department-of-two | government | station-housing | urban
  MC | housing-centre | {p}房产管理服务中心 | {P} Property Management Centre | centre | housing | - | housing-centre
  M | road-centre | {p}公路事业发展中心 | {P} Road Maintenance Centre | centre | transport | - | transport
  MC | hospital | {p}人民医院 | {P} People's Hospital | hospital | health | - | hospital
  M | projects-group | {p}重点项目建设工作领导小组 | {P} Leading Group for Key Projects | group | government | - | projects-group
  M | construction-group | {p}城市建设投资集团有限公司 | {P} City Construction Investment Group | enterprise | government | station-enterprises | enterprise
  M | water-company | {p}水务集团有限公司 | {P} Water Supply Group | enterprise | government | station-enterprises | enterprise
  M | regulation | 中共{p}委办公室法规室 | {P} Regulation Office of the Party Committee | regulation | committee | station-first | -
`;

/** The towns of the counties, in the order of JURISDICTIONS. */
const TOWNS: Record<string, string> = {
  ningxi: "桃溪镇 Taoxi Town 柳林镇 Liulin Town 白石乡 Baishi Township 竹坞镇 Zhuwu Town",
  heyang: "双桥镇 Shuangqiao Town 渡口镇 Dukou Town 芦荻乡 Ludi Township 平畈镇 Pingfan Town",
  shidai: "石门街道 Shimen Subdistrict 东津街道 Dongjin Subdistrict 沙埠镇 Shabu Town 梅岭镇 Meiling Town",
  yunling: "云门镇 Yunmen Town 茶亭镇 Chating Town 高坦乡 Gaotan Township 杉树镇 Shanshu Town",
  songtao: "松阳镇 Songyang Town 涛头镇 Taotou Town 里岗乡 Ligang Township 枫树镇 Fengshu Town",
  nanyi: "漪湖镇 Yihu Town 圩口镇 Weikou Town 荷塘镇 Hetang Town 沙洲乡 Shazhou Township",
  qingyi: "弋桥镇 Yiqiao Town 清潭镇 Qingtan Town 桂岭镇 Guiling Town 板栗乡 Banli Township",
};

const LEVELS = { province: "P", prefecture: "M", county: "C" } as const;

export function placesOf(j: Jurisdiction): Place[] {
  const nameEn = j.titleEn.replace(/ (Province|Prefecture|County|District|City)$/, "");
  const filled = (text: string) =>
    text.replaceAll("{p}", j.titleZh).replaceAll("{s}", j.titleZh.slice(-1)).replaceAll("{P}", nameEn);
  const places = BODIES.trim()
    .split("\n")
    .map((line) => line.trim().split(" | ").map(filled))
    .filter(([levels]) => levels?.includes(LEVELS[j.level]))
    .map(([, key, zh, en, form, under, covered, domain]) => {
      const some = (word: string | undefined) => (word === undefined || word === "-" ? null : word);
      const names = { key: key as string, zh: zh as string, en: en as string };
      const decides = j.level === "province" ? null : some(domain);
      return { ...names, form: form as Form, under: some(under), covered: some(covered), domain: decides };
    });
  return [
    ...places,
    ...townsOf(j.jurisdiction).map(
      (town): Place => ({ ...town, form: "town", under: "government", covered: null, domain: "town" }),
    ),
  ];
}

export function townsOf(jurisdiction: string): { key: string; zh: string; en: string }[] {
  const words = (TOWNS[jurisdiction] ?? "").split(" ").filter((word) => word !== "");
  return Array.from({ length: words.length / 3 }, (_, n) => ({
    key: `town-${n + 1}`,
    zh: words[3 * n] as string,
    en: `${words[3 * n + 1]} ${words[3 * n + 2]}`,
  }));
}

/** Names for roads, villages, rivers and the like in what is decided. */
export const NAMES = {
  road: [
    "滨河路",
    "文昌路",
    "青云路",
    "梅园路",
    "凤鸣大道",
    "长青路",
    "鼓楼西街",
    "迎宾大道",
    "桂花巷",
    "师范路",
    "水云南路",
    "望江路",
  ],
  village: [
    "上庄村",
    "大塘村",
    "石桥村",
    "杨柳村",
    "黄沙村",
    "高岭村",
    "新丰村",
    "双河村",
    "梓山村",
    "西坑村",
    "胡家湾村",
    "古塘村",
  ],
  river: ["青萍溪", "桃花河", "柳溪", "双桥河", "白沙河", "凤溪", "南塘河"],
  reservoir: ["石门水库", "桃岭水库", "青龙湾水库", "松岗水库", "月亮湾水库"],
  school: [
    "第三中学",
    "实验小学",
    "第二幼儿园",
    "职业技术学校",
    "梅园小学",
    "凤鸣初级中学",
    "特殊教育学校",
    "滨河小学",
  ],
  estate: [
    "梅园新村",
    "凤鸣小区",
    "纺织厂宿舍",
    "青云苑",
    "长青小区",
    "农机厂家属区",
    "望江花园",
    "师范新村",
  ],
};

function named(jurisdiction: string, titleZh: string, titleEn: string, code: string) {
  return { jurisdiction, titleZh, titleEn, code };
}

function county(jurisdiction: string, titleZh: string, titleEn: string, code: string): Jurisdiction {
  return { ...named(jurisdiction, titleZh, titleEn, code), parent: "qingchuan", level: "county" };
}
