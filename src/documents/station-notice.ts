/** 报备: what the body tells the station that covers it about a decision. */
import { kindOf, type MatterFacts, ofKind, type RecordedAct } from "./facts.ts";
import { type Meeting, meetingOf, recusedFrom } from "./meeting.ts";
import {
  type Block,
  type DocumentModel,
  type Text,
  blankDay,
  factList,
  heading,
  orBlank,
  paragraph,
} from "./model.ts";
import { numbered, type Official, official } from "./official.ts";
import {
  attendanceRows,
  beginning,
  classAndAmount,
  countsText,
  heldAt,
  issuedRow,
  itemTitle,
  recusalWords,
  resolutionOf,
  titleOf,
  voteWords,
} from "./parts.ts";
import { ended, fieldsOf, namedAs } from "./statements.ts";

const STATION_WIDTH = 14;
const WORDS_WIDTH = 18;

export function stationNotice(facts: MatterFacts): DocumentModel {
  const o = official(facts.language, facts.timeZone);
  const meeting = meetingOf(facts);
  const after = meeting.after.filter((act) => CARRIED_OUT.has(kindOf(act)));
  const sections: [string, Block[]][] = [
    [o.say("事项", "The matter"), [factList(matterRows(o, facts))]],
    [o.say("会前程序", "Before the meeting"), beforeBlocks(o, meeting)],
    [o.say("会议情况", "The meeting"), [factList(meetingRows(o, meeting))]],
    [o.say("表决和决议", "Votes and resolution"), resultBlocks(o, meeting)],
    ...(after.length > 0
      ? [[o.say("会后情况", "Since the meeting"), actBlocks(o, after)] as [string, Block[]]]
      : []),
  ];
  return {
    ...beginning("station-notice", o, facts),
    title: noticeTitle(o, titleOf(o, facts)),
    number: [
      { blank: 5 },
      o.say("〔", "["),
      { blank: 3 },
      o.say("〕", "] No. "),
      { blank: 3 },
      o.say("号", ""),
    ],
    addressee: orBlank(facts.station, STATION_WIDTH),
    draft: o.say(
      "拟稿：系统中没有报送记录，签发、报送后生效",
      "Draft: the system has no record of its being sent",
    ),
    blocks: [
      paragraph([o.say("现将有关集体决策情况报备如下。", "The decision is reported as follows.")]),
      ...sections.flatMap(([title, blocks], at): Block[] => [
        heading(1, numbered(o.language, 1, at + 1, title)),
        ...blocks,
      ]),
      paragraph([o.say("附件：", "Enclosed: "), { blank: WORDS_WIDTH }]),
      paragraph([facts.bodyName], "end"),
      paragraph(blankDay(o.language), "end"),
      paragraph([
        o.say("（联系人：", "(Contact: "),
        { blank: 5 },
        o.say("；电话：", "; telephone: "),
        { blank: 7 },
        o.say("）", ")"),
      ]),
    ],
    imprint: [
      { name: o.say("抄送", "Copies to"), text: [{ blank: WORDS_WIDTH }] },
      issuedRow(o, facts, blankDay(o.language)),
    ],
  };
}

/** A title that begins with 关于 is not wrapped in another; what was decided is no 议题 any more. */
function noticeTitle(o: Official, title: string): string {
  const matter = title.startsWith("关于") ? title.replace(/的议题$/, "") : `关于${o.quoted(title)}`;
  return o.say(`${matter}集体决策情况的报备`, `Notice of the collective decision on ${o.quoted(title)}`);
}

const CARRIED_OUT = new Set([
  "record-confirmed",
  "minutes-issued",
  "decision-changed",
  "action-taken",
  "executed",
  "closed",
]);

function matterRows(o: Official, facts: MatterFacts): { name: string; text: Text }[] {
  const proposed = ofKind(facts.acts, "proposed")[0];
  return [
    { name: o.say("议题", "Title"), text: [titleOf(o, facts)] },
    { name: o.say("类别", "Class"), text: orBlank(classAndAmount(o, facts), STATION_WIDTH) },
    { name: o.say("提出", "Proposed"), text: orBlank(proposed && o.day(proposed.claimedAt), STATION_WIDTH) },
  ];
}

function beforeBlocks(o: Official, meeting: Meeting): Block[] {
  const acts = [...meeting.before.filter((act) => kindOf(act) !== "proposed"), ...meeting.opening];
  return acts.length > 0
    ? actBlocks(o, acts)
    : [paragraph([o.say("会议通知、材料：", "Notice and materials: "), { blank: WORDS_WIDTH }])];
}

function actBlocks(o: Official, acts: RecordedAct[]): Block[] {
  return acts.map((act) => {
    const words = fieldsOf(o, act);
    const title = act.title[o.language];
    const said = words === "" ? ended(o, title) : `${title}${o.colon}${ended(o, words)}`;
    return paragraph([`${o.moment(act.claimedAt)}${o.say("，", ": ")}${said}`]);
  });
}

function meetingRows(o: Official, meeting: Meeting): { name: string; text: Text }[] {
  return [
    { name: o.say("时间", "Time"), text: heldAt(o, meeting) },
    {
      name: o.say("主持人", "Chair"),
      text: orBlank(meeting.chair && namedAs(o, meeting.chair), STATION_WIDTH),
    },
    { name: o.say("人数", "Members"), text: countsText(o, meeting) },
    ...attendanceRows(o, meeting),
  ];
}

function resultBlocks(o: Official, meeting: Meeting): Block[] {
  const several = meeting.items.length > 1;
  if (meeting.items.length === 0) return [paragraph([{ blank: WORDS_WIDTH }])];
  return meeting.items.flatMap((item, at): Block[] => {
    const recusals = recusedFrom(meeting, item);
    const resolved = resolutionOf(item);
    const words = resolved ? fieldsOf(o, resolved) : "";
    const votes = voteWords(o, item) ?? o.say("未记录表决", "no vote on record");
    const away =
      recusals.length === 0 ? "" : `${o.say("；回避：", "; recused: ")}${recusalWords(o, recusals)}`;
    return [
      ...(several ? [heading(2, numbered(o.language, 2, at + 1, itemTitle(o, item, at)))] : []),
      paragraph([`${o.say("表决结果：", "Votes: ")}${votes}${away}${o.stop}`]),
      paragraph([
        o.say("决议：", "Resolution: "),
        ...(words === "" ? [{ blank: WORDS_WIDTH }] : [ended(o, words)]),
      ]),
    ];
  });
}
