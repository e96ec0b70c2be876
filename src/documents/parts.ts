/** Parts that several documents share. */
import { fieldOf, type MatterFacts, ofKind, type RecordedAct } from "./facts.ts";
import { type Meeting, type MeetingItem, votesOf } from "./meeting.ts";
import {
  type Block,
  type DocumentModel,
  type Inline,
  orBlank,
  type PaperKind,
  table,
  type Text,
} from "./model.ts";
import { numberRange, type Official } from "./official.ts";
import { capacityOf, fieldsOf, namedAs } from "./statements.ts";

export const DOCUMENT_NAMES: Record<PaperKind, { zh: string; en: string }> = {
  record: { zh: "会议记录", en: "Record of the meeting" },
  minutes: { zh: "会议纪要", en: "Minutes" },
  "station-notice": { zh: "报备", en: "Notice to the station" },
  dossier: { zh: "卷宗", en: "Dossier" },
  agenda: { zh: "会议议程", en: "Agenda" },
  "meeting-notice": { zh: "会议通知", en: "Notice of meeting" },
  "station-report": { zh: "会前报备表", en: "Report to the station before the meeting" },
  "attendance-sheet": { zh: "签到表", en: "Attendance sheet" },
  "meeting-record": { zh: "会议记录", en: "Record of the meeting" },
  "meeting-minutes": { zh: "会议纪要", en: "Minutes" },
};

const NAMES_WIDTH = 14;
const NUMBER_WIDTH = 2;

export function titleOf(o: Official, facts: MatterFacts): string {
  return facts.title ?? o.say("（议题内容已依法删除）", "(the title was erased by law)");
}

/** The body with its kind of meeting: 财政局党组（党委）会议 · Finance Bureau, leading party group. */
export function meetingName(o: Official, facts: MatterFacts, meeting: Meeting): string {
  const kind = meeting.meetingKind ?? o.say("会议", "meeting");
  return o.say(`${facts.bodyName}${kind}`, `${facts.bodyName}, ${kind}`);
}

export function beginning(kind: PaperKind, o: Official, facts: MatterFacts): DocumentModel {
  return {
    kind,
    language: o.language,
    matter: facts.id,
    name: DOCUMENT_NAMES[kind][o.language],
    title: titleOf(o, facts),
    number: null,
    addressee: null,
    draft: null,
    blocks: [],
    imprint: [],
    source: sourceOf(o, facts),
    watermark: watermarkOf(o, facts),
  };
}

function sourceOf(o: Official, facts: MatterFacts): string {
  const numbers = numberRange(
    o.language,
    facts.acts.map((act) => act.number),
  );
  const made = o.moment(facts.madeAt);
  return o.say(
    `本文书由系统于${made}依据本事项第${numbers}条用权记录生成；未记录的内容留空，由经办人手工填写。`,
    `Made by the system on ${made} from records ${numbers} of this matter; what is not recorded is left blank, to be filled in by hand.`,
  );
}

/** The last line of the 版记: who issues the paper, and when. */
export function issuedRow(o: Official, facts: MatterFacts, day: Text): { name: string; text: Text } {
  return { name: o.say(facts.bodyName, `Issued by ${facts.bodyName}`), text: [...day, o.say("印发", "")] };
}

export function watermarkOf(o: Official, { viewer, madeAt }: MatterFacts): string {
  return [viewer.name, viewer.office, o.moment(madeAt)].filter(Boolean).join("　");
}

/** 出席、缺席、列席、记录: each with a line to write on where nothing is recorded. */
export function attendanceRows(o: Official, meeting: Meeting): { name: string; text: Text }[] {
  const names = (who: Parameters<typeof namedAs>[1][]) => o.list(who.map((w) => namedAs(o, w)));
  const present = meeting.present.map(
    (p) =>
      `${namedAs(o, p)}${p.late ? o.say("（中途到会）", " (came later)") : ""}${p.left ? o.say("（中途离会）", " (left before the end)") : ""}`,
  );
  const absent = meeting.absent.map(
    (p) => `${p.name}${o.bracketed(p.reason ?? o.say("未记录原因", "no reason recorded"))}`,
  );
  return [
    { name: o.say("出席", "Present"), text: orBlank(o.list(present), NAMES_WIDTH) },
    { name: o.say("缺席", "Absent"), text: orBlank(o.list(absent) || noneAbsent(o, meeting), NAMES_WIDTH) },
    { name: o.say("列席", "Sitting in"), text: orBlank(guestsOf(o, meeting), NAMES_WIDTH) },
    { name: o.say("记录", "Clerk"), text: orBlank(names(meeting.clerks), NAMES_WIDTH) },
  ];
}

/** Those of the registry, then those whom the clerk named in words. */
const guestsOf = (o: Official, { observers, convened }: Meeting) =>
  o.list(
    [...observers.map((who) => namedAs(o, who)), fieldOf(convened.at(-1), "others", o.language)].filter(
      (name) => name !== null,
    ),
  );

/** Nobody was away only where as many are recorded as present as were due. */
const noneAbsent = (o: Official, { due, present }: Meeting) =>
  due !== null && Number(due) === present.length ? o.say("无", "nobody") : null;

export function heldAt(o: Official, meeting: Meeting): Text {
  return meeting.convened.length === 0
    ? [{ blank: NAMES_WIDTH }]
    : [o.list(meeting.convened.map((act) => o.moment(act.claimedAt)))];
}

/** 应到4人，实到3人 — what is not recorded is left to be filled in. */
export function countsText(o: Official, { due, present }: Meeting): Text {
  const dueText: Inline = due ?? { blank: NUMBER_WIDTH };
  const presentText: Inline = present.length > 0 ? `${present.length}` : { blank: NUMBER_WIDTH };
  return o.language === "zh"
    ? ["应到", dueText, "人，实到", presentText, "人"]
    : [dueText, " due, ", presentText, " present"];
}

/** 类别、金额 of a matter, as far as recorded. */
export function classAndAmount(o: Official, facts: MatterFacts): string {
  return [facts.classTitle?.[o.language], facts.amount === null ? null : o.amount(facts.amount)]
    .filter(Boolean)
    .join(o.say("，", ", "));
}

/** 赞成5票，反对1票 — by name or by what a secret ballot was announced to be; null where no vote is recorded. */
export function voteWords(o: Official, item: MeetingItem): string | null {
  const tallies = [...ofKind(item.course, "tallied"), ...ofKind(item.course, "ballot-announced")];
  if (tallies.length > 0)
    return o.list(
      tallies.map(
        (act) =>
          `${act.title[o.language]}${o.colon}${act.fields.map((f) => `${f.title[o.language]}${o.say("", " ")}${f.text[o.language]}`).join(o.say("，", ", "))}`,
      ),
    );
  const votes = votesOf(item, o.language);
  if (votes.length === 0) return null;
  return votes
    .map(({ choice, count }) => o.say(`${choice}${count}票`, `${count} ${choice}`))
    .join(o.say("，", ", "));
}

export function voteTable(o: Official, item: MeetingItem, label = o.say("表决情况", "Votes")): Block[] {
  const votes = ofKind(item.course, "voted");
  const columns = [
    { title: o.say("次序", "No."), share: 2 },
    { title: o.say("姓名", "Name"), share: 5 },
    { title: o.say("身份", "Capacity"), share: 4 },
    { title: o.say("表决意见", "Vote"), share: 4 },
    { title: o.say("备注", "Note"), share: 4 },
  ];
  const rows = votes.map((act, at): Text[] => [
    [`${at + 1}`],
    [act.of?.name ?? ""],
    [act.asTitle?.[o.language] ?? ""],
    [fieldOf(act, "choice", o.language) ?? ""],
    [fieldsOf(o, act, ["choice"])],
  ]);
  return table(label, columns, rows);
}

export const resolutionOf = (item: MeetingItem): RecordedAct | undefined =>
  ofKind(item.course, "resolved").at(-1);

/** 回避：张三（事由） */
export function recusalWords(o: Official, recusals: RecordedAct[]): string {
  return o.list(
    recusals.map((act) => `${act.of?.name ?? capacityOf(o, act)}${o.bracketed(fieldsOf(o, act))}`),
  );
}

/** 第1项, by the item's own number where it has one. */
export function itemTitle(o: Official, item: MeetingItem, at: number): string {
  const number = item.item ?? `${at + 1}`;
  return o.say(`第${number}项`, `Item ${number}`);
}
