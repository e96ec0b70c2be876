/** A meeting of two items as the API hands it to the papers: the first resolved, the second not for this reader. */
import { anAct, MEETING, someFacts } from "../documents.fixture.ts";
import type { ItemFacts, MeetingFacts } from "./facts.ts";

const field = (key: string, zh: string, en = zh) => ({ key, title: { zh: key, en: key }, text: { zh, en } });
const at = (time: string) => `2026-05-08T${time}:00Z`;

export const ITEM = "00000000-0000-4000-8000-0000000000b1";

type Acts = ReturnType<typeof anAct>[];

/** As an act of the meeting, not of an item. */
const ofMeeting = (...args: Parameters<typeof anAct>) => {
  const act = anAct(...args);
  return { ...act, type: act.type.replace("decision.", "meeting.") };
};

export const SITTING: Acts = [
  ofMeeting("called", { zh: "拟定会议", en: "Called" }, { at: "2026-05-05T01:00:00Z" }),
  ofMeeting(
    "agenda-approved",
    { zh: "主持人审定议程", en: "Agenda approved" },
    { of: "chair", as: "chair", at: "2026-05-06T01:00:00Z" },
  ),
  ofMeeting(
    "notice-given",
    { zh: "会议通知", en: "Notice given" },
    { at: "2026-05-06T07:05:00Z", fields: [field("text", "请携带材料", "bring the papers")] },
  ),
  ofMeeting(
    "notice-read",
    { zh: "签收通知和材料", en: "Notice and papers received" },
    { of: "first", as: "member", at: "2026-05-06T08:00:00Z" },
  ),
  ofMeeting(
    "observer-told",
    { zh: "会前告知派驻机构", en: "Station told beforehand" },
    { at: "2026-05-06T09:00:00Z" },
  ),
  ofMeeting("opened", { zh: "宣布开会", en: "Opened" }),
  ofMeeting("attended", { zh: "到会", en: "Attended" }, { of: "first", as: "member" }),
  ofMeeting("attended", { zh: "到会", en: "Attended" }, { of: "chair", as: "chair" }),
  ofMeeting("attended", { zh: "到会", en: "Attended" }, { of: "clerk", as: "clerk" }),
  ofMeeting(
    "absent",
    { zh: "缺席", en: "Absent" },
    { of: "away", as: "member", fields: [field("reason", "外出学习", "training")] },
  ),
  ofMeeting("left", { zh: "中途离会", en: "Left" }, { of: "first", as: "member", at: at("02:10") }),
  ofMeeting("returned", { zh: "返回会场", en: "Returned" }, { of: "first", as: "member", at: at("02:20") }),
  ofMeeting("closed", { zh: "宣布散会", en: "Meeting closed" }, { at: at("03:00") }),
];

export const DRAFTED: Acts = [
  ofMeeting("record-drafted", { zh: "形成会议记录", en: "Record drawn up" }, { at: at("06:00") }),
];

export const ANSWERED: Acts = [
  ofMeeting(
    "record-confirmed",
    { zh: "确认会议记录", en: "Record confirmed" },
    { of: "chair", as: "chair", at: at("07:00") },
  ),
  ofMeeting(
    "record-objected",
    { zh: "对会议记录提出异议", en: "Objection to the record" },
    { of: "first", as: "member", at: at("07:10"), fields: [field("text", "理由不全", "reasons missing")] },
  ),
  ofMeeting(
    "objection-answered",
    { zh: "答复记录异议", en: "Objection answered" },
    {
      of: "first",
      as: "member",
      at: at("08:00"),
      fields: [
        field("outcome", "予以更正", "corrected"),
        field("reasons", "录音属实", "as the recording has it"),
      ],
    },
  ),
  {
    ...ofMeeting(
      "correction-added",
      { zh: "更正会议记录", en: "Correction added" },
      { at: at("08:10"), fields: [field("text", "理由应为：价格偏高", "reasons: the price is high")] },
    ),
    data: { matter: ITEM },
  },
];

const item = (more: Partial<ItemFacts>): ItemFacts => ({
  matter: ITEM,
  number: 1,
  title: "关于设备采购的议题",
  state: "closed",
  outcome: { zh: "通过", en: "carried" },
  isLate: false,
  emergency: false,
  reasons: null,
  facts: someFacts(MEETING),
  isRecused: false,
  ...more,
});

export function someSitting(acts: Acts = SITTING, more: Partial<MeetingFacts> = {}): MeetingFacts {
  const named = (of: "chair" | "first" | "away" | "clerk") => {
    const { of: who } = anAct("attended", { zh: "", en: "" }, { of });
    if (!who) throw new Error(`the fixture knows no ${of}`);
    return who;
  };
  return {
    ...someFacts(acts, { id: "00000000-0000-4000-8000-0000000000c1", title: "党组会议" }),
    sitting: {
      kind: { zh: "党组（党委）会议", en: "leading party group" },
      startsOn: "2026-05-08",
      startsAt: "9:30",
      place: "三楼会议室",
      chair: named("chair"),
      clerk: named("clerk"),
      emergency: false,
      reasons: null,
      openedAt: at("01:30"),
      closedAt: acts.length > 0 ? at("03:00") : null,
      due: [named("chair"), named("first"), named("away")],
    },
    items: [
      item({}),
      item({
        matter: "00000000-0000-4000-8000-0000000000b2",
        number: 2,
        title: "关于人员任用的议题",
        facts: null,
        isRecused: true,
      }),
      item({
        matter: "00000000-0000-4000-8000-0000000000b3",
        number: 3,
        title: "关于考勤的议题",
        state: "deferred",
        outcome: null,
        reasons: "材料不齐",
      }),
      item({
        matter: "00000000-0000-4000-8000-0000000000b4",
        number: 4,
        title: "关于接待的议题",
        state: "refused",
        outcome: null,
        reasons: "属于部门权限",
      }),
    ],
    ...more,
  };
}
