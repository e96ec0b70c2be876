/**
 * What the bodies of each domain decide on. One line: class (and in which months, if not in all), amount in 万元
 * (`least-most`, or `-` for none), title.
 * In titles: {s} 市, 县 or 区, {y} year, {a} the amount in 万元, {n} a small number, {road} {village} {river} {reservoir} {school} {estate} a name,
 * {quarter} a quarter of the year, {who} surnames of people to be appointed (each is an item of its own).
 */
export type Class = "major_decision" | "appointment" | "project" | "funds";
export type Topic = {
  class: Class;
  months: [number, number];
  amount: [number, number] | null;
  title: string;
};

const COMMON = `
  major_decision/1-3 - 关于{y}年度工作要点和任务分解的议题
  major_decision - 关于修订《党组工作规则》和《“三重一大”事项决策清单》的议题
  major_decision/2-4 - 关于{y}年度目标管理绩效考核办法的议题
  major_decision - 关于{quarter}党风廉政建设责任制落实情况及下步安排的议题
  major_decision - 关于巡察反馈问题整改方案的议题
  major_decision/1-3 - 关于{y}年度内部审计计划的议题
  appointment - 关于{who}科级职务任职的议题
  appointment - 关于{who}晋升职级的议题
  appointment - 关于中层干部轮岗交流的议题（{who}）
  funds 20-90 关于办公楼消防设施维修经费{a}万元的议题
  funds 15-60 关于追加{y}年度信息系统运维经费{a}万元的议题
  funds 20-80 关于处置报废公务用车和办公设备的议题（评估价{a}万元）
`;

const DOMAINS: Record<string, string> = {
  committee: `
    major_decision/1-2 - 关于{y}年全{s}经济工作的意见
    major_decision - 关于加强对“一把手”和领导班子监督若干措施的议题
    major_decision/2-4 - 关于乡村全面振兴{y}年重点工作的议题
    major_decision - 关于{quarter}意识形态领域情况通报的议题
    major_decision - 关于深化国资国企改革实施方案的议题
    appointment - 关于{who}等同志职务任免的议题
    appointment - 关于乡镇（街道）党政正职调整的议题（{who}）
    appointment - 关于{s}直单位领导班子成员调整的议题（{who}）
    project 30000-200000 关于{river}流域综合治理工程总体方案的议题（估算投资{a}万元）
    funds 2000-9000 关于设立产业发展引导资金{a}万元的议题
  `,
  government: `
    major_decision/2-3 - 关于{y}年政府工作报告重点任务分工的议题
    major_decision - 关于国土空间总体规划局部调整的议题
    major_decision - 关于优化营商环境若干政策的议题
    major_decision - 关于城镇燃气安全专项整治方案的议题
    project 20000-90000 关于{school}迁建工程可行性研究的议题（估算投资{a}万元）
    project 10000-60000 关于{road}改扩建工程立项的议题（概算{a}万元）
    project 8000-40000 关于{reservoir}除险加固工程的议题（概算{a}万元）
    funds 1000-8000 关于{y}年财政预备费安排{a}万元用于防汛救灾的议题
    funds 3000-12000 关于{quarter}财政存量资金统筹使用{a}万元的议题
    appointment - 关于{s}属企业领导人员任免的议题（{who}）
  `,
  housing: `
    project 1200-9000 关于{estate}老旧小区改造工程招标方案的议题（控制价{a}万元）
    project 2000-15000 关于{road}雨污分流改造工程初步设计概算{a}万元的议题
    project 300-1800 关于{estate}既有住宅加装电梯试点的议题（概算{a}万元）
    project 800-5000 关于保障性租赁住房{n}号地块建设方案的议题（概算{a}万元）
    funds 200-2600 关于拨付{estate}改造工程进度款{a}万元的议题
    funds 60-900 关于农村危房改造补助资金{a}万元分配方案的议题
    funds 80-600 关于住宅专项维修资金审计服务采购的议题（预算{a}万元）
    major_decision/1-3 - 关于{y}年度住房发展计划的议题
    major_decision - 关于建筑工地扬尘治理专项行动的议题
    major_decision - 关于对{n}家建筑企业信用评价结果的议题
    major_decision - 关于房屋建筑施工图审查改革的议题
  `,
  finance: `
    funds 500-6000 关于{y}年第{n}批中央衔接资金{a}万元分配方案的议题
    funds 800-9000 关于{quarter}国库集中支付资金调度{a}万元的议题
    funds/6-9 300-4000 关于预算单位年中追加经费{a}万元的议题
    funds 1000-8000 关于政府专项债券{a}万元转贷分配的议题
    project 150-900 关于预算管理一体化系统升级项目的议题（预算{a}万元）
    project 80-500 关于政府投资项目评审中介机构库采购的议题（预算{a}万元）
    major_decision/9-11 - 关于{y}年部门预算编制原则的议题
    major_decision - 关于行政事业单位国有资产盘活方案的议题
    major_decision - 关于过紧日子、压减一般性支出若干措施的议题
  `,
  education: `
    project 900-8000 关于{school}综合楼建设项目的议题（概算{a}万元）
    project 200-1600 关于{school}运动场改造项目招标的议题（控制价{a}万元）
    project 100-900 关于智慧课堂设备采购方案的议题（预算{a}万元）
    funds 100-1500 关于{y}年义务教育薄弱环节改善补助资金{a}万元安排的议题
    funds 60-700 关于拨付{school}食堂改造工程款{a}万元的议题
    major_decision/4-6 - 关于{y}年中小学招生入学工作方案的议题
    major_decision - 关于教师“县管校聘”实施方案的议题
    major_decision - 关于校外培训机构专项治理的议题
    appointment - 关于{school}校长任免的议题（{who}）
  `,
  health: `
    project 600-7000 关于乡镇卫生院标准化建设项目的议题（概算{a}万元）
    project 300-3000 关于区域影像中心设备采购方案的议题（预算{a}万元）
    funds 100-1800 关于基本公共卫生服务补助资金{a}万元分配的议题
    funds 80-600 关于疾病预防控制应急物资储备{a}万元的议题
    major_decision - 关于紧密型医共体薪酬制度改革的议题
    major_decision - 关于医药购销领域腐败问题集中整治方案的议题
    major_decision - 关于村卫生室医务人员招聘方案的议题
    appointment - 关于二级单位负责人任免的议题（{who}）
  `,
  resources: `
    project 500-6000 关于{village}全域土地综合整治项目立项的议题（概算{a}万元）
    project 200-1600 关于废弃矿山生态修复工程招标的议题（控制价{a}万元）
    funds 200-3000 关于{village}征地补偿款{a}万元拨付的议题
    funds 60-500 关于{y}年度国土变更调查服务采购的议题（预算{a}万元）
    major_decision - 关于{y}-{n}号地块出让方案的议题
    major_decision - 关于{road}沿线控制性详细规划调整的议题
    major_decision - 关于违法占用耕地问题整改的议题
  `,
  transport: `
    project 1500-12000 关于县道{village}至{road}段改造工程施工图预算{a}万元的议题
    project 600-5000 关于{river}大桥危桥改造工程招标的议题（控制价{a}万元）
    project 300-2500 关于“四好农村路”{y}年第{n}批项目的议题（总投资{a}万元）
    funds 100-1800 关于拨付农村公路养护资金{a}万元的议题
    funds 80-700 关于新能源公交车运营补贴{a}万元的议题
    major_decision - 关于超限超载联合治理方案的议题
    major_decision - 关于城乡客运一体化改革的议题
    major_decision - 关于公交线路{n}条优化调整的议题
  `,
  water: `
    project 1200-9000 关于{reservoir}除险加固工程招标方案的议题（控制价{a}万元）
    project 600-6000 关于{river}中小河流治理工程的议题（概算{a}万元）
    project 200-2000 关于{village}农村饮水安全巩固提升工程的议题（概算{a}万元）
    funds 80-900 关于水毁工程修复补助资金{a}万元分配的议题
    funds 60-400 关于山洪灾害监测设施维护经费{a}万元的议题
    major_decision/3-5 - 关于{y}年度防汛抗旱预案修订的议题
    major_decision - 关于河湖“清四乱”专项行动的议题
    major_decision - 关于{reservoir}承包经营权收回的议题
  `,
  agriculture: `
    project 800-7000 关于{y}年高标准农田建设项目的议题（总投资{a}万元）
    project 200-1800 关于{village}茶产业示范园建设方案的议题（概算{a}万元）
    funds 100-1500 关于耕地地力保护补贴{a}万元发放方案的议题
    funds 60-600 关于秸秆综合利用补助资金{a}万元的议题
    major_decision - 关于{village}集体经济发展试点的议题
    major_decision - 关于农产品质量安全专项整治的议题
    major_decision - 关于长江十年禁渔工作考核问题整改的议题
  `,
  development: `
    project 300-2500 关于{y}年中央预算内投资项目申报的议题（总投资{a}万元）
    project 100-900 关于公共信用信息平台二期项目的议题（预算{a}万元）
    funds 60-700 关于粮食风险基金{a}万元拨付的议题
    major_decision/1-3 - 关于{y}年重点项目投资计划的议题
    major_decision - 关于居民阶梯水价调整听证方案的议题
    major_decision - 关于招标投标领域突出问题专项治理的议题
  `,
  civil: `
    project 300-3500 关于失能老人养护院建设项目的议题（概算{a}万元）
    funds 100-1600 关于困难群众救助补助资金{a}万元分配的议题
    funds 60-500 关于{y}年居家养老服务采购的议题（预算{a}万元）
    major_decision - 关于低保对象动态核查结果的议题
    major_decision - 关于殡葬领域突出问题整治的议题
  `,
  culture: `
    project 600-6000 关于市文化馆新馆布展工程的议题（概算{a}万元）
    project 200-1800 关于{village}古村落保护修缮工程招标的议题（控制价{a}万元）
    funds 60-700 关于{y}年文化惠民演出采购{a}万元的议题
    funds 50-500 关于旅游宣传推广经费{a}万元的议题
    major_decision - 关于{river}风景区门票减免政策的议题
    major_decision - 关于第{n}批市级文物保护单位名单的议题
  `,
  emergency: `
    project 200-1800 关于应急指挥平台升级项目的议题（预算{a}万元）
    funds 80-900 关于防灾减灾物资采购{a}万元的议题
    funds 50-400 关于安全生产第三方检查服务采购的议题（预算{a}万元）
    major_decision - 关于烟花爆竹经营布点规划的议题
    major_decision - 关于{n}起生产安全事故调查处理意见的议题
  `,
  ecology: `
    project 500-5000 关于{river}断面水质达标治理工程的议题（概算{a}万元）
    funds 80-900 关于大气污染防治资金{a}万元分配的议题
    funds 60-500 关于空气自动监测站运维采购的议题（预算{a}万元）
    major_decision - 关于中央生态环境保护督察反馈问题整改的议题
    major_decision - 关于{n}件重大行政处罚案件集体审议的议题
  `,
  market: `
    project 100-900 关于食品检验实验室改造项目的议题（预算{a}万元）
    funds 50-600 关于{y}年食品安全监督抽检采购{a}万元的议题
    major_decision - 关于{n}件重大行政处罚案件集体审议的议题
    major_decision - 关于电梯安全筑底行动的议题
    major_decision - 关于个体工商户信用修复办法的议题
  `,
  urban: `
    project 300-2600 关于{road}路灯节能改造项目招标的议题（控制价{a}万元）
    project 200-1800 关于生活垃圾转运站建设方案的议题（概算{a}万元）
    funds 200-2500 关于环卫市场化作业服务费{a}万元支付的议题
    funds 60-500 关于{road}绿化补植经费{a}万元的议题
    major_decision - 关于户外广告设置规划的议题
    major_decision - 关于{estate}违法建设集中拆除的议题
  `,
  "housing-centre": `
    project 100-900 关于直管公房{estate}维修工程的议题（预算{a}万元）
    funds 50-600 关于住宅专项维修资金使用{a}万元的议题
    funds 30-300 关于公租房{n}号楼电梯更换的议题（预算{a}万元）
    major_decision - 关于{y}年公共租赁住房配租方案的议题
    major_decision - 关于直管公房商铺招租底价的议题
    appointment - 关于科室负责人聘任的议题（{who}）
  `,
  hospital: `
    project 300-3200 关于磁共振等大型医用设备采购论证的议题（预算{a}万元）
    project 200-2500 关于门诊楼改造工程招标的议题（控制价{a}万元）
    funds 100-1600 关于{quarter}药品耗材货款{a}万元支付的议题
    funds 40-400 关于医疗责任保险续保{a}万元的议题
    major_decision - 关于{y}年绩效分配方案的议题
    major_decision - 关于药事管理委员会调整的议题
    appointment - 关于临床科室主任聘任的议题（{who}）
    appointment - 关于引进{n}名硕士以上人才的议题
  `,
  "projects-group": `
    project 8000-90000 关于{road}隧道工程开工条件的议题（概算{a}万元）
    project 5000-40000 关于{school}新校区项目推进方案的议题（总投资{a}万元）
    major_decision - 关于{quarter}重点项目未开工事项处置的议题
    major_decision - 关于{village}安置房征迁扫尾工作的议题
    funds 500-6000 关于重点项目前期工作经费{a}万元安排的议题
  `,
  enterprise: `
    project 2000-30000 关于投资建设{road}停车综合体的议题（总投资{a}万元）
    project 500-6000 关于{river}水厂工艺升级改造的议题（概算{a}万元）
    funds 3000-30000 关于流动资金贷款{a}万元的议题
    funds 1000-12000 关于为子公司提供担保{a}万元的议题
    funds 200-3000 关于{quarter}工程款集中支付{a}万元的议题
    major_decision/1-3 - 关于{y}年度投资计划和财务预算的议题
    major_decision - 关于公开招租{n}处闲置房产的议题
    appointment - 关于子公司经理层成员选聘的议题（{who}）
  `,
  town: `
    project 60-900 关于{village}道路硬化工程的议题（预算{a}万元）
    project 80-1200 关于{village}人居环境整治项目发包方式的议题（预算{a}万元）
    project 50-600 关于{village}光伏电站扩建的议题（概算{a}万元）
    funds 20-300 关于{village}征地青苗补偿款{a}万元的议题
    funds/6-9 15-200 关于防汛抢险支出{a}万元的议题
    funds 20-260 关于拨付{village}安置点工程款{a}万元的议题
    major_decision/1-4 - 关于{y}年村级集体经济发展计划的议题
    major_decision - 关于{village}低保对象评议结果的议题
    major_decision - 关于{village}宅基地审批事项的议题
    major_decision - 关于农村“三资”问题专项整治的议题
    appointment - 关于{village}党组织书记人选的议题（{who}）
    appointment - 关于村级后备干部推荐的议题（{who}）
  `,
};

const READ = new Map<string, Topic[]>();

/** What a body of the domain may decide on in a month; its own matters are twice as likely as those that all have. */
export function topicsOf(domain: string, month: number): Topic[] {
  let topics = READ.get(domain);
  if (!topics) {
    const own = read(DOMAINS[domain] ?? "");
    topics = domain === "committee" || domain === "projects-group" ? own : [...own, ...own, ...read(COMMON)];
    READ.set(domain, topics);
  }
  return topics.filter(({ months: [first, last] }) => first <= month && month <= last);
}

function read(text: string): Topic[] {
  return text
    .trim()
    .split("\n")
    .map((line): Topic => {
      const [kind = "", amount = "", title = ""] = line.trim().split(" ");
      const [name, months = "1-12"] = kind.split("/");
      return {
        class: name as Class,
        months: range(months),
        amount: amount === "-" ? null : range(amount),
        title,
      };
    });
}

function range(text: string): [number, number] {
  const [least = 0, most = least] = text.split("-").map(Number);
  return [least, most];
}
