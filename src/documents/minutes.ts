/** 会议纪要: what the meeting decided, in the form that GB/T 9704 has for minutes. */
import { fieldOf, type MatterFacts, ofKind } from "./facts.ts";
import { type Meeting, meetingOf, type MeetingItem, recusedFrom } from "./meeting.ts";
import {
  type Block,
  type DocumentModel,
  type Text,
  blankDay,
  factList,
  heading,
  paragraph,
} from "./model.ts";
import { numbered, type Official, official } from "./official.ts";
import {
  attendanceRows,
  beginning,
  classAndAmount,
  countsText,
  issuedRow,
  itemTitle,
  meetingName,
  recusalWords,
  resolutionOf,
  titleOf,
  voteWords,
} from "./parts.ts";
import { ended } from "./statements.ts";

const WORDS_WIDTH = 20;
const CHAIR_WIDTH = 6;

export function meetingMinutes(facts: MatterFacts): DocumentModel {
  const o = official(facts.language, facts.timeZone);
  const meeting = meetingOf(facts);
  const issued = ofKind(facts.acts, "minutes-issued").at(-1);
  const several = meeting.items.length > 1;
  return {
    ...beginning("minutes", o, facts),
    title: o.say(`${meetingName(o, facts, meeting)}纪要`, `Minutes: ${meetingName(o, facts, meeting)}`),
    number: [o.say("（第", "(No. "), { blank: 3 }, o.say("号）", ")")],
    draft: issued ? null : o.say("草稿：纪要尚未印发", "Draft: the minutes are not issued yet"),
    blocks: [
      paragraph(openingText(o, facts, meeting)),
      ...meeting.items.flatMap((item, at): Block[] => [
        ...(several ? [heading(1, numbered(o.language, 1, at + 1, itemTitle(o, item, at)))] : []),
        ...itemBlocks(o, meeting, item),
      ]),
      ...(meeting.items.length === 0
        ? [paragraph([o.say("会议决定：", "The meeting resolved: "), { blank: WORDS_WIDTH }])]
        : []),
      factList(attendanceRows(o, meeting)),
    ],
    imprint: [
      { name: o.say("分送", "Copies to"), text: [{ blank: WORDS_WIDTH }] },
      issuedRow(o, facts, issued ? [o.day(issued.claimedAt)] : blankDay(o.language)),
    ],
  };
}

function openingText(o: Official, facts: MatterFacts, meeting: Meeting): Text {
  const when: Text =
    meeting.convened.length === 0
      ? blankDay(o.language)
      : [o.list(meeting.convened.map((c) => o.day(c.claimedAt)))];
  const chair = meeting.chair?.name ?? { blank: CHAIR_WIDTH };
  const name = meetingName(o, facts, meeting);
  const sort = classAndAmount(o, facts);
  const topic = `${o.quoted(titleOf(o, facts))}${o.bracketed(sort)}`;
  const counts = countsText(o, meeting);
  return o.language === "zh"
    ? [...when, "，", chair, `主持召开${name}，研究${topic}。会议`, ...counts, "。现纪要如下："]
    : ["On ", ...when, ", ", chair, ` chaired a meeting (${name}) on ${topic}. Members: `, ...counts, "."];
}

function itemBlocks(o: Official, meeting: Meeting, item: MeetingItem): Block[] {
  const discussed = ofKind(item.course, "discussed")
    .map((act) => fieldOf(act, "text", o.language))
    .filter((text) => text !== null);
  const recusals = recusedFrom(meeting, item);
  const resolved = resolutionOf(item);
  const outcome = fieldOf(resolved, "outcome", o.language);
  const votes = voteWords(o, item);
  const words = fieldOf(resolved, "text", o.language);
  const result = [votes, outcome].filter(Boolean).join(o.say("，结果：", "; outcome: "));
  const paragraphs: Text[] = [
    ...discussed.map((text): Text => [`${o.say("会议讨论：", "Discussed: ")}${ended(o, text)}`]),
    ...(recusals.length > 0
      ? [[`${o.say("回避：", "Recused: ")}${recusalWords(o, recusals)}${o.stop}`]]
      : []),
    result === ""
      ? [o.say("表决结果：", "Votes: "), { blank: WORDS_WIDTH }]
      : [`${o.say("表决结果：", "Votes: ")}${result}${o.stop}`],
    [
      { strong: o.say("会议决定：", "Resolved: ") },
      words === null ? { blank: WORDS_WIDTH } : ended(o, words),
    ],
  ];
  return paragraphs.map((text) => paragraph(text));
}
