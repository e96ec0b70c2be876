/** What is written in the records of the sample's meetings. Invented, in the manner of such records. */
import type { Class } from "./topics.ts";

export type Position = "agree" | "disagree" | "defer";

/** Which department brings what: so that items of the same one can be laid side by side. */
export const DEPARTMENTS: Record<Class, string> = {
  major_decision: "办公室",
  appointment: "组织人事科",
  project: "工程建设科",
  funds: "规划财务科",
};

export const REASONS: Record<Position, Record<Class | "any", string[]>> = {
  agree: {
    any: [
      "同意。程序完备，请分管同志抓好落实",
      "同意，建议按季度向班子报告进展",
      "同意，请办公室做好公开公示",
      "同意，风险点和防控措施要写进方案",
      "已会前审阅材料，没有不同意见",
    ],
    major_decision: [
      "符合上级文件精神和本地实际，同意",
      "已征求基层意见，分歧不大，同意",
      "同意，时间节点还可以再前移",
    ],
    appointment: [
      "考察材料全面，群众公认度较高，同意",
      "该同志基层经历扎实，同意",
      "已核查个人有关事项和廉政意见，同意",
      "同意，任前公示期间要留意反映",
    ],
    project: [
      "已列入年度计划，资金来源明确，同意",
      "概算经财政评审，同意按程序招标",
      "同意，注意与管线单位衔接，避免重复开挖",
      "同意，施工期间要保证群众出行",
    ],
    funds: [
      "预算内支出，票据和验收资料齐全，同意",
      "同意支付，请严格按合同约定比例",
      "资金分配与任务挂钩，测算合理，同意",
      "同意，结余资金按规定收回",
    ],
  },
  disagree: {
    any: ["前期论证不够充分，不同意现在定", "与上级要求衔接不够，本人保留意见"],
    major_decision: ["涉及群众切身利益，未履行听取意见程序，不同意", "合法性审查意见尚未出具，不同意"],
    appointment: ["任职年限条件尚有疑问，不同意", "近期有信访反映未查清，不同意提交"],
    project: ["概算偏高，未见财政评审结论，不同意", "用地手续未办结，不同意先行开工"],
    funds: ["不属于预算安排事项，不同意追加", "验收资料不全，不同意支付"],
  },
  defer: {
    any: ["建议缓议，补充材料后再上会", "建议先到现场看一看再定，缓议"],
    major_decision: ["建议征求司法和财政部门意见后再议", "建议开展风险评估后再议"],
    appointment: ["建议待档案核查完成后再议", "建议扩大谈话范围后再议"],
    project: ["建议补充比选方案后再议", "建议待财政评审结论出具后再议"],
    funds: ["建议核清往年结余后再议", "建议待审计意见出具后再议"],
  },
};

export const CHAIR_REASONS = [
  "综合大家意见，同意。会后由分管领导牵头落实",
  "同意多数同志意见，办公室形成纪要",
  "大家讨论充分，我最后表态：同意",
  "同意。提到的几条意见请承办科室逐条吸收",
];
export const ABSENCES = [
  "到省里参加会议",
  "参加党校主体班学习",
  "带队下乡督查",
  "因病请假",
  "休年假",
  "参加防汛值守",
  "赴外地招商",
  "处理突发事件",
];
export const LEADING = [
  "这个事我看可以定下来",
  "我先讲个意见，今天主要是把它通过",
  "这个项目书记办公会已经议过，大家没有意见就过",
  "人选我考虑过了，比较合适",
  "时间很紧，今天必须定",
];
export const INTERESTS = [
  "近亲属在相关企业任职",
  "配偶为投标单位股东",
  "本人曾任该单位负责人",
  "拟任人选为本人近亲属",
  "子女就读于该校",
];
export const RECUSALS = ["本人申请回避，暂时离席", "经会议同意回避"];
export const NOTICES = [
  "会前书面通知全体班子成员，材料随附",
  "会议通知及议题材料已通过办公系统送达，均已签收",
  "电话通知并发送议题材料，成员已确认",
];
export const LATE = ["会前临时提出，材料当场分发", "未列入议题计划，会上口头提出", "通知发出后增加的议题"];
export const EMERGENCIES = ["强降雨致险情，需当日定", "上级要求当日报送，经主持人同意"];
export const CONFIRMED = [
  "与会成员已核对签字",
  "会议记录经主持人审阅、成员签字",
  "记录与录音核对无误，已签字归档",
];

export const MATERIALS: Record<Class, string[]> = {
  major_decision: ["议题汇报稿、合法性审查意见、征求意见汇总表", "方案送审稿、起草说明、风险评估报告"],
  appointment: [
    "考察材料、民主推荐情况、个人有关事项核查结果、廉政意见回复",
    "干部任免审批表、考察报告、档案审核意见",
  ],
  project: ["可行性研究报告、概算评审意见、招标方案", "项目建议书、财政评审结论、用地预审意见"],
  funds: ["资金分配测算表、合同及验收资料", "支付申请、预算指标文件、审核意见"],
};

export const DISCUSSIONS: Record<Class, string[]> = {
  major_decision: [
    "围绕责任分工、完成时限和督查方式进行讨论，意见基本一致",
    "与会成员对第三条措辞提出修改意见，汇报人当场作出说明",
  ],
  appointment: ["结合岗位需要和班子结构逐人讨论，意见一致", "就考察中反映的不足进行讨论，要求任前谈话时提醒"],
  project: ["重点讨论概算控制、招标方式和工期安排", "就资金筹措和后期管护责任交换意见，无原则分歧"],
  funds: ["核对资金来源和支付依据，要求附齐票据", "讨论分配因素和权重，要求公示分配结果"],
};

export const RESOLUTIONS: Record<Class, string[]> = {
  major_decision: [
    "会议原则通过，由办公室根据讨论意见修改后印发",
    "会议同意该方案，由分管负责同志牵头组织实施",
  ],
  appointment: ["会议同意，按程序公示后办理任职手续", "会议表决通过，报组织部门备案"],
  project: ["会议同意立项，按规定公开招标", "会议同意该方案，概算以财政评审为准"],
  funds: ["会议同意支付，由财务部门按规定办理", "会议同意分配方案，公示后下达"],
};
export const LOST = ["赞成票未过半数，议题未获通过"];
export const TOO_FEW = ["到会成员意见不一，议题未获通过", "经讨论，议题未获通过"];
export const DEFERRED = ["会议决定暂缓表决，补充材料后另行上会", "意见分歧较大，会议决定下次会议再议"];

export const EXECUTIONS: Record<Class, string[]> = {
  major_decision: ["文件已印发，任务分解到科室", "已召开部署会，第一阶段任务完成"],
  appointment: ["公示期满无异议，已办理任职手续并谈话", "已发文任职，试用期一年"],
  project: ["已完成招标并签订施工合同", "项目已开工，监理单位进场"],
  funds: ["款项已通过国库集中支付", "资金已下达并在门户网站公示"],
};
export const CLOSED = ["材料已归档", "督办事项销号", "执行情况已向班子通报"];

/** What deputies have in charge beside the listed areas. */
export const OTHER_WORK = [
  "办公室、机关党建",
  "政策法规、信访",
  "安全生产、应急管理",
  "规划、统计",
  "宣传、精神文明建设",
  "工会、离退休干部",
  "乡村振兴、对口帮扶",
  "网络安全、信息化",
];
export const PUBLISHED = ["单位公示栏和内部网站公布", "印发各科室、所属单位", "党务政务公开栏公布"];
