/** 会议记录: every word on record in its order, attendance, absences with reasons, recusals, votes, resolution, signatures. */
import { fieldOf, kindOf, type MatterFacts, ofKind, type RecordedAct } from "./facts.ts";
import { type Meeting, meetingOf, type MeetingItem, recusedFrom } from "./meeting.ts";
import { type Block, type DocumentModel, blankDay, factList, heading, orBlank, paragraph } from "./model.ts";
import { numbered, type Official, official } from "./official.ts";
import {
  attendanceRows,
  beginning,
  classAndAmount,
  countsText,
  heldAt,
  itemTitle,
  meetingName,
  recusalWords,
  resolutionOf,
  titleOf,
  voteTable,
  voteWords,
} from "./parts.ts";
import { ended, fieldsOf, namedAs, statement } from "./statements.ts";

const PLACE_WIDTH = 14;
const RESOLUTION_WIDTH = 20;

export function meetingRecord(facts: MatterFacts): DocumentModel {
  const o = official(facts.language, facts.timeZone);
  const meeting = meetingOf(facts);
  const confirmed = ofKind(facts.acts, "record-confirmed");
  const sections: [string, Block[]][] = [
    [o.say("会议基本情况", "The meeting"), [factList(basics(o, meeting))]],
    [o.say("议题", "The matter"), matterBlocks(o, facts, meeting)],
    [o.say("讨论、表态和表决", "What was said and how the votes fell"), courseBlocks(o, meeting)],
    [o.say("记录情况", "How it was recorded"), recordedBlocks(o, facts, confirmed)],
    [o.say("签名", "Signatures"), signatureBlocks(o, meeting)],
  ];
  return {
    ...beginning("record", o, facts),
    title: o.say(`${meetingName(o, facts, meeting)}记录`, `Record: ${meetingName(o, facts, meeting)}`),
    draft:
      confirmed.length > 0 ? null : o.say("草稿：会议记录尚未确认", "Draft: the record is not confirmed yet"),
    blocks: sections
      .filter(([, blocks]) => blocks.length > 0)
      .flatMap(([title, blocks], at): Block[] => [
        heading(1, numbered(o.language, 1, at + 1, title)),
        ...blocks,
      ]),
  };
}

function basics(o: Official, meeting: Meeting) {
  const { chair } = meeting;
  return [
    { name: o.say("时间", "Time"), text: heldAt(o, meeting) },
    {
      name: o.say("地点", "Place"),
      text: orBlank(fieldOf(meeting.convened.at(-1), "place", o.language), PLACE_WIDTH),
    },
    { name: o.say("主持人", "Chair"), text: orBlank(chair && namedAs(o, chair), PLACE_WIDTH) },
    { name: o.say("人数", "Members"), text: countsText(o, meeting) },
    ...attendanceRows(o, meeting),
  ];
}

function matterBlocks(o: Official, facts: MatterFacts, meeting: Meeting): Block[] {
  const sort = classAndAmount(o, facts);
  const paragraphs = [
    `${titleOf(o, facts)}${o.bracketed(sort)}${o.stop}`,
    ...meeting.before
      .filter((act) => kindOf(act) !== "proposed")
      .map((act) => `${o.moment(act.claimedAt)}${o.say("，", ": ")}${withWords(o, act)}`),
    ...meeting.opening.map((act) => statement(o, act)),
  ];
  return paragraphs.map((text) => paragraph(typeof text === "string" ? [text] : text));
}

export function withWords(o: Official, act: RecordedAct): string {
  const words = fieldsOf(o, act);
  return words === ""
    ? ended(o, act.title[o.language])
    : `${act.title[o.language]}${o.colon}${ended(o, words)}`;
}

/** What has a place of its own below is not said in the course as well. */
export const BELOW = new Set(["voted", "tallied", "ballot-announced", "resolved"]);

function courseBlocks(o: Official, meeting: Meeting): Block[] {
  if (meeting.items.length === 0)
    return [
      paragraph([
        o.say("尚无发言、表态记录：", "Nothing said is on record yet: "),
        { blank: RESOLUTION_WIDTH },
      ]),
    ];
  const several = meeting.items.length > 1;
  return meeting.items.flatMap((item, at): Block[] => [
    ...(several ? [heading(2, numbered(o.language, 2, at + 1, itemTitle(o, item, at)))] : []),
    ...item.course.filter((act) => !BELOW.has(kindOf(act))).map((act): Block => paragraph(statement(o, act))),
    ...voteTable(o, item),
    paragraph([{ strong: o.say("表决结果：", "Votes: ") }, ...resultText(o, meeting, item)]),
    paragraph([{ strong: o.say("决议：", "Resolution: ") }, ...resolutionText(o, item)]),
  ]);
}

export function resultText(o: Official, meeting: Meeting, item: MeetingItem) {
  const votes = voteWords(o, item);
  const recusals = recusedFrom(meeting, item);
  const away = recusals.length === 0 ? "" : `${o.say("；回避：", "; recused: ")}${recusalWords(o, recusals)}`;
  return votes === null
    ? [o.say("未记录表决", "no vote on record"), `${away}${o.stop}`]
    : [`${votes}${away}${o.stop}`];
}

export function resolutionText(o: Official, item: MeetingItem) {
  const resolved = resolutionOf(item);
  if (!resolved) return [{ blank: RESOLUTION_WIDTH }];
  const outcome = fieldOf(resolved, "outcome", o.language);
  const words = fieldOf(resolved, "text", o.language);
  const more = fieldsOf(o, resolved, ["outcome", "text"]);
  return [
    outcome === null ? "" : `${outcome}${o.stop}`,
    ...(words === null ? [{ blank: RESOLUTION_WIDTH }] : [ended(o, words)]),
    more === "" ? "" : ` ${ended(o, more)}`,
  ];
}

function signatureBlocks(o: Official, meeting: Meeting): Block[] {
  const { chair, clerks, present } = meeting;
  const others = present.filter((p) => p !== chair);
  const lines = [
    { role: o.say("主持人", "Chair"), name: chair?.name ?? null },
    ...(clerks.length > 0 ? clerks : [null]).map((c) => ({
      role: o.say("记录人", "Clerk"),
      name: c?.name ?? null,
    })),
    ...others.map((p) => ({ role: o.say("出席人员", "Present"), name: p.name })),
  ];
  return [{ kind: "signatures", lines }, paragraph(blankDay(o.language), "end")];
}

/** When it was written down, and what was confirmed or changed since: a record after the fact says so. */
function recordedBlocks(o: Official, facts: MatterFacts, confirmed: RecordedAct[]): Block[] {
  const entered = ofKind(facts.acts, "convened")[0] ?? facts.acts[0];
  const later = [...confirmed, ...ofKind(facts.acts, "record-amended")].sort((a, b) => a.number - b.number);
  const by =
    entered && "person" in entered.actor
      ? `${entered.actor.name}${o.bracketed(entered.actor.officeTitle)}`
      : null;
  const lines = [
    ...(entered && by
      ? [
          o.say(
            `本记录由${by}于${o.moment(entered.recordedAt)}录入系统。`,
            `Entered into the system by ${by} on ${o.moment(entered.recordedAt)}.`,
          ),
        ]
      : []),
    ...later.map((act) => `${o.moment(act.claimedAt)}${o.say("，", ": ")}${withWords(o, act)}`),
  ];
  return lines.map((line) => paragraph([line]));
}
