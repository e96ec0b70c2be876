/** 会议记录 of a whole meeting: item by item what each said in the recorded order, votes, resolution; objections and corrections beside. */
import { fieldOf, kindOf, ofKind } from "../facts.ts";
import { meetingOf } from "../meeting.ts";
import { blankDay, type Block, type DocumentModel, factList, heading, paragraph } from "../model.ts";
import { numbered, type Official, official } from "../official.ts";
import { BELOW, resolutionText, resultText, withWords } from "../record.ts";
import { voteTable } from "../parts.ts";
import { namedAs, statement } from "../statements.ts";
import { answerBlocks, correctionBlocks, correctionsOf, notYet } from "./answers.ts";
import type { ItemFacts, MeetingFacts } from "./facts.ts";
import {
  heldFrom,
  itemNote,
  lastOf,
  onAgenda,
  paperOf,
  placeAndPeople,
  sittingName,
  sortOf,
  withheldWords,
} from "./parts.ts";
import { countsOf, present, type Room, roomOf, roomRows } from "./people.ts";

export function recordOfMeeting(facts: MeetingFacts): DocumentModel {
  const o = official(facts.language, facts.timeZone);
  const room = roomOf(facts);
  const sections: [string, Block[]][] = [
    [o.say("会议基本情况", "The meeting"), basics(o, facts, room)],
    [o.say("会前准备", "Before the meeting"), beforeBlocks(o, facts)],
    ...onAgenda(facts).map((item): [string, Block[]] => [itemHeading(o, item), itemBlocks(o, facts, item)]),
    [o.say("未列入议程的议题", "Items that were refused"), refusedBlocks(o, facts)],
    [o.say("记录情况", "How it was recorded"), recordedBlocks(o, facts)],
    [o.say("确认和异议", "Confirmed, and objected to"), answerBlocks(o, facts, room)],
    [o.say("更正", "Corrections"), correctionBlocks(o, correctionsOf(facts, null))],
    [o.say("签名", "Signatures"), signatureBlocks(o, room)],
  ];
  return {
    ...paperOf("meeting-record", o, facts),
    title: o.say(`${sittingName(o, facts)}记录`, `Record: ${sittingName(o, facts)}`),
    draft: draftOf(o, facts, room),
    blocks: sections
      .filter(([, blocks]) => blocks.length > 0)
      .flatMap(([title, blocks], at): Block[] => [
        heading(1, numbered(o.language, 1, at + 1, title)),
        ...blocks,
      ]),
  };
}

function draftOf(o: Official, facts: MeetingFacts, room: Room): string | null {
  if (facts.sitting.closedAt === null)
    return o.say("草稿：会议尚未结束", "Draft: the meeting is not over yet");
  if (!lastOf(facts.acts, "record-drafted"))
    return o.say("草稿：会议记录尚未形成", "Draft: the record is not drawn up yet");
  const waiting = notYet(facts, room).length;
  if (waiting === 0) return null;
  return o.say(
    `待确认：到会人员中${waiting}人尚未确认`,
    `Awaiting confirmation: ${waiting} of those who attended have not confirmed it yet`,
  );
}

function basics(o: Official, facts: MeetingFacts, room: Room): Block[] {
  const { emergency, reasons } = facts.sitting;
  return [
    factList([
      { name: o.say("时间", "Time"), text: heldFrom(o, facts) },
      ...placeAndPeople(o, facts),
      { name: o.say("人数", "Members"), text: countsOf(o, facts, room) },
      ...roomRows(o, facts, room),
    ]),
    ...(emergency
      ? [
          paragraph([
            o.say(
              `紧急会议，理由：${reasons ?? "未记录"}。`,
              `An emergency meeting: ${reasons ?? "no reasons recorded"}.`,
            ),
          ]),
        ]
      : []),
    ...room.tookOver.map((act) =>
      paragraph([`${o.time(act.claimedAt)}${o.say("，", ": ")}`, ...statement(o, act)]),
    ),
    ...ofKind(facts.acts, "adjourned", "resumed").map((act) =>
      paragraph([`${o.moment(act.claimedAt)}${o.say("，", ": ")}${withWords(o, act)}`]),
    ),
  ];
}

const BEFORE = [
  "agenda-approved",
  "agenda-changed",
  "notice-given",
  "observer-told",
  "observer-invited",
  "observer-turned-away",
  "postponed",
];

function beforeBlocks(o: Official, { acts }: MeetingFacts): Block[] {
  return ofKind(acts, ...BEFORE).map((act) =>
    paragraph([`${o.moment(act.claimedAt)}${o.say("，", ": ")}${withWords(o, act)}`]),
  );
}

function itemHeading(o: Official, item: ItemFacts): string {
  const words = [sortOf(o, item), itemNote(o, item)].filter(Boolean).join(o.say("；", "; "));
  return o.say(
    `议题${item.number}：${item.title}${o.bracketed(words)}`,
    `Item ${item.number}: ${item.title}${o.bracketed(words)}`,
  );
}

/** What the meeting's own part or the vote's place tells, and what only the machine needs. */
const ELSEWHERE = new Set(["attended", "absent", "sealing-started", "position-sealed", "list-entry-cited"]);

function itemBlocks(o: Official, facts: MeetingFacts, item: ItemFacts): Block[] {
  if (!item.facts) return [paragraph([withheldWords(o, item)])];
  if (item.state === "deferred" || item.state === "listed") return [paragraph([notTaken(o, item)])];
  const meeting = meetingOf(item.facts);
  const steps = meeting.before.filter(
    (act) => kindOf(act) === "precondition-met" || kindOf(act) === "materials-submitted",
  );
  const course = [...meeting.opening, ...meeting.items.flatMap((part) => part.course)];
  const said = course.filter((act) => !BELOW.has(kindOf(act)) && !ELSEWHERE.has(kindOf(act)));
  return [
    ...steps.map((act) => paragraph([`${o.moment(act.claimedAt)}${o.say("，", ": ")}${withWords(o, act)}`])),
    ...said.map((act): Block => paragraph(statement(o, act))),
    ...meeting.items.flatMap((part): Block[] => [
      ...voteTable(o, part, o.say(`议题${item.number}表决情况`, `Votes on item ${item.number}`)),
      paragraph([{ strong: o.say("表决结果：", "Votes: ") }, ...resultText(o, meeting, part)]),
      paragraph([{ strong: o.say("决议：", "Resolution: ") }, ...resolutionText(o, part)]),
    ]),
    ...(course.some((act) => kindOf(act) === "resolved") ? [] : outcomeBlocks(o, item)),
    ...correctionBlocks(o, correctionsOf(facts, item.matter)),
  ];
}

function notTaken(o: Official, { state }: ItemFacts): string {
  return state === "deferred"
    ? o.say("本议题暂不审议。", "The item was put off.")
    : o.say("本议题没有开始审议的记录。", "Nothing is on record of the item being taken up.");
}

function outcomeBlocks(o: Official, { outcome, state }: ItemFacts): Block[] {
  if (state === "open") return [paragraph([o.say("本议题尚未审议结束。", "The item is not closed yet.")])];
  if (!outcome) return [];
  return [
    paragraph([{ strong: o.say("审议结果：", "Outcome: ") }, `${outcome[o.language]}${o.stop.trimEnd()}`]),
  ];
}

function refusedBlocks(o: Official, { items }: MeetingFacts): Block[] {
  return items
    .filter(({ state }) => state === "refused")
    .map(({ title, reasons }) =>
      paragraph([
        `${title}${o.bracketed(reasons ?? o.say("未记录理由", "no reasons recorded"))}${o.stop.trimEnd()}`,
      ]),
    );
}

function recordedBlocks(o: Official, facts: MeetingFacts): Block[] {
  return ofKind(facts.acts, "record-drafted", "record-amended", "filed").map((act) => {
    const by = "person" in act.actor ? o.bracketed(act.actor.name) : "";
    const words = fieldOf(act, "text", o.language);
    return paragraph([
      `${o.moment(act.claimedAt)}${o.say("，", ": ")}${act.title[o.language]}${by}${words === null ? "" : `${o.colon}${words}`}${o.stop.trimEnd()}`,
    ]);
  });
}

function signatureBlocks(o: Official, room: Room): Block[] {
  const chair = present(room.voting).find(({ as }) => as === "chair");
  const others = present(room.voting).filter((who) => who !== chair);
  const lines = [
    { role: o.say("主持人", "Chair"), name: chair ? namedAs(o, { ...chair, office: null }) : null },
    ...(room.clerks.length > 0 ? room.clerks : [null]).map((who) => ({
      role: o.say("记录人", "Clerk"),
      name: who?.name ?? null,
    })),
    ...others.map(({ name }) => ({ role: o.say("出席人员", "Present"), name })),
  ];
  return [{ kind: "signatures", lines }, paragraph(blankDay(o.language), "end")];
}
