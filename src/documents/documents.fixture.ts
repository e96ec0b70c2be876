/** A meeting about a purchase as the API hands it to the documents: a late member, an absence, a recusal, two votes. */
import type { MatterFacts, RecordedAct, Words } from "./facts.ts";

const PEOPLE = {
  chair: { person: "00000000-0000-4000-8000-000000000001", name: "赵正" },
  first: { person: "00000000-0000-4000-8000-000000000002", name: "钱𠮷" },
  second: { person: "00000000-0000-4000-8000-000000000003", name: "阿依古丽·㛃" },
  away: { person: "00000000-0000-4000-8000-000000000004", name: "李四" },
  clerk: { person: "00000000-0000-4000-8000-000000000005", name: "周录" },
} as const;
type Who = keyof typeof PEOPLE;

const CAPACITIES: Record<string, Words> = {
  chair: { zh: "主持人", en: "chair" },
  member: { zh: "班子成员", en: "voting member" },
  clerk: { zh: "会议记录人员", en: "clerk" },
};

type Field = { key: string; title: Words; text: Words };
const field = (key: string, zh: string, en = zh): Field => ({
  key,
  title: { zh: key, en: key },
  text: { zh, en },
});

type More = { of?: Who; as?: string; item?: string; fields?: Field[]; at?: string; erased?: boolean };

/** An act of the meeting on 8 May 2026, half past nine in the morning, numbered in the order of the list. */
export function anAct(kind: string, title: Words, more: More = {}): Omit<RecordedAct, "number" | "id"> {
  const { of, as = null, item = null, fields = [], at = "2026-05-08T01:30:00Z", erased = false } = more;
  return {
    type: `decision.${kind}`,
    title,
    actor: { ...PEOPLE.clerk, office: "00000000-0000-4000-8000-000000000009", officeTitle: "办公室主任" },
    of: of ? PEOPLE[of] : null,
    as,
    asTitle: as ? (CAPACITIES[as] ?? null) : null,
    item,
    claimedAt: at,
    recordedAt: "2026-05-09T00:00:00Z",
    data: {},
    fields,
    evidence: [],
    ledger: { status: "witnessed", index: 7 },
    erased,
  };
}

const agree = field("position", "同意", "agree");
const yes = field("choice", "赞成", "in favour");

export const MEETING: Omit<RecordedAct, "number" | "id">[] = [
  anAct("proposed", { zh: "提出议题", en: "Proposed" }, { at: "2026-05-01T01:00:00Z" }),
  anAct(
    "notice-given",
    { zh: "会议通知", en: "Notice given" },
    { at: "2026-05-06T07:05:00Z", fields: [field("text", "书面通知全体成员", "all members in writing")] },
  ),
  anAct("convened", { zh: "召开会议", en: "Convened" }, { fields: [field("due", "4")] }),
  anAct("attended", { zh: "到会", en: "Attended" }, { of: "first", as: "member" }),
  anAct("attended", { zh: "到会", en: "Attended" }, { of: "chair", as: "chair" }),
  anAct(
    "absent",
    { zh: "缺席", en: "Absent" },
    { of: "away", as: "member", fields: [field("reason", "外出学习", "away for training")] },
  ),
  anAct("attended", { zh: "到会", en: "Attended" }, { of: "clerk", as: "clerk" }),
  anAct(
    "position-stated",
    { zh: "表态", en: "Position stated" },
    {
      of: "first",
      as: "member",
      item: "1",
      fields: [agree, field("reasons", "程序齐备", "all steps were taken")],
    },
  ),
  anAct("attended", { zh: "到会", en: "Attended" }, { of: "second", as: "member" }),
  anAct(
    "recused",
    { zh: "回避", en: "Recused" },
    {
      of: "second",
      as: "member",
      item: "1",
      fields: [field("reason", "亲属参与投标", "a relative is a bidder")],
    },
  ),
  anAct(
    "position-stated",
    { zh: "表态", en: "Position stated" },
    { of: "chair", as: "chair", item: "1", fields: [agree] },
  ),
  anAct("voted", { zh: "表决", en: "Voted" }, { of: "first", as: "member", item: "1", fields: [yes] }),
  anAct("voted", { zh: "表决", en: "Voted" }, { of: "chair", as: "chair", item: "1", fields: [yes] }),
  anAct(
    "resolved",
    { zh: "作出决议", en: "Resolved" },
    {
      item: "1",
      fields: [field("outcome", "通过", "carried"), field("text", "按方案采购", "purchase as planned")],
    },
  ),
];

export const CONFIRMED = anAct(
  "record-confirmed",
  { zh: "会议记录确认", en: "Record confirmed" },
  { at: "2026-05-09T02:00:00Z" },
);

export function someFacts(acts = MEETING, more: Partial<MatterFacts> = {}): MatterFacts {
  return {
    language: "zh",
    timeZone: "Asia/Shanghai",
    id: "00000000-0000-4000-8000-0000000000aa",
    title: "关于设备采购的议题",
    procedureTitle: { zh: "三重一大集体决策", en: "Collective decision on a major matter" },
    classTitle: { zh: "大额度资金使用", en: "large funds" },
    amount: 1_860_500_000,
    bodyName: "青川市财政局",
    stageTitle: { zh: "作出决议", en: "Decided" },
    stages: [
      { id: "proposed", title: { zh: "提出", en: "Proposed" } },
      { id: "decided", title: { zh: "作出决议", en: "Decided" } },
    ],
    openedAt: "2026-05-01T01:00:00Z",
    closed: false,
    norms: { pack: "cn", version: "1" },
    acts: acts.map((act, at) => ({
      ...act,
      number: at + 1,
      id: `00000000-0000-4000-8000-0000000001${10 + at}`,
    })),
    verdicts: [],
    findings: [],
    deadlines: [],
    papers: [],
    station: "派驻纪检监察组",
    offices: new Map([[PEOPLE.first.person, "副局长"]]),
    viewer: { name: "吴监督", office: "纪检监察干部" },
    madeAt: "2026-05-20T08:00:00Z",
    ...more,
  };
}
