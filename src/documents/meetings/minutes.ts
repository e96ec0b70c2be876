/** 会议纪要 of a whole meeting: what was resolved on each item, in the form that GB/T 9704 has for minutes. */
import { fieldOf, ofKind } from "../facts.ts";
import { meetingOf, recusedFrom } from "../meeting.ts";
import {
  blankDay,
  type Block,
  type DocumentModel,
  factList,
  heading,
  paragraph,
  type Text,
} from "../model.ts";
import { numbered, type Official, official } from "../official.ts";
import { issuedRow, recusalWords, resolutionOf, voteWords } from "../parts.ts";
import { ended } from "../statements.ts";
import type { ItemFacts, MeetingFacts } from "./facts.ts";
import { lastOf, noonOn, onAgenda, paperOf, sittingName, sortOf, withheldWords } from "./parts.ts";
import { countsOf, type Room, roomOf, roomRows } from "./people.ts";

const WORDS_WIDTH = 20;
const CHAIR_WIDTH = 6;

export function minutesOfMeeting(facts: MeetingFacts): DocumentModel {
  const o = official(facts.language, facts.timeZone);
  const room = roomOf(facts);
  const issued = lastOf(facts.acts, "minutes-issued");
  const items = onAgenda(facts);
  return {
    ...paperOf("meeting-minutes", o, facts),
    title: o.say(`${sittingName(o, facts)}纪要`, `Minutes: ${sittingName(o, facts)}`),
    number: [o.say("（第", "(No. "), { blank: 3 }, o.say("号）", ")")],
    draft: issued ? null : o.say("草稿：纪要尚未印发", "Draft: the minutes are not issued yet"),
    blocks: [
      paragraph(openingText(o, facts, room)),
      ...items.flatMap((item, at): Block[] => [
        heading(1, numbered(o.language, 1, at + 1, `${item.title}${o.bracketed(sortOf(o, item))}`)),
        ...itemBlocks(o, item),
      ]),
      factList(roomRows(o, facts, room)),
    ],
    imprint: [
      { name: o.say("分送", "Copies to"), text: [{ blank: WORDS_WIDTH }] },
      issuedRow(o, facts, issued ? [o.day(issued.claimedAt)] : blankDay(o.language)),
    ],
  };
}

function openingText(o: Official, facts: MeetingFacts, room: Room): Text {
  const { openedAt, startsOn, chair } = facts.sitting;
  const when: Text =
    openedAt !== null
      ? [o.day(openedAt)]
      : startsOn !== null
        ? [o.day(noonOn(startsOn))]
        : blankDay(o.language);
  const led = chair?.name ?? { blank: CHAIR_WIDTH };
  const count = onAgenda(facts).filter(({ state }) => state !== "deferred").length;
  const counts = countsOf(o, facts, room);
  const name = sittingName(o, facts);
  return o.language === "zh"
    ? [...when, "，", led, `主持召开${name}，研究${count}个议题。会议`, ...counts, "。现纪要如下："]
    : [
        "On ",
        ...when,
        ", ",
        led,
        ` chaired a meeting (${name}) on ${count === 1 ? "one item" : `${count} items`}. Members: `,
        ...counts,
        ".",
      ];
}

function itemBlocks(o: Official, item: ItemFacts): Block[] {
  if (!item.facts) return [paragraph([withheldWords(o, item)])];
  if (item.state === "deferred") return [paragraph([o.say("本议题暂不审议。", "The item was put off.")])];
  const meeting = meetingOf(item.facts);
  const parts = meeting.items.flatMap((part): Text[] => {
    const recusals = recusedFrom(meeting, part);
    const resolved = resolutionOf(part);
    const words = fieldOf(resolved, "text", o.language);
    const result = [voteWords(o, part), fieldOf(resolved, "outcome", o.language)]
      .filter(Boolean)
      .join(o.say("，结果：", "; outcome: "));
    return [
      ...discussedIn(o, ofKind(part.course, "discussed")),
      ...(recusals.length > 0
        ? [[`${o.say("回避：", "Recused: ")}${recusalWords(o, recusals)}${o.stop.trimEnd()}`]]
        : []),
      [
        o.say("表决结果：", "Votes: "),
        ...(result === "" ? [{ blank: WORDS_WIDTH }] : [`${result}${o.stop.trimEnd()}`]),
      ],
      [
        { strong: o.say("会议决定：", "Resolved: ") },
        words === null ? { blank: WORDS_WIDTH } : ended(o, words),
      ],
    ];
  });
  if (parts.length > 0) return parts.map((text) => paragraph(text));
  const outcome = item.outcome?.[o.language];
  return [
    paragraph([
      o.say("会议决定：", "Resolved: "),
      ...(outcome ? [`${outcome}${o.stop.trimEnd()}`] : [{ blank: WORDS_WIDTH }]),
    ]),
  ];
}

function discussedIn(o: Official, acts: ReturnType<typeof ofKind>): Text[] {
  return acts.flatMap((act) => {
    const text = fieldOf(act, "text", o.language);
    return text === null ? [] : [[`${o.say("会议讨论：", "Discussed: ")}${ended(o, text)}`]];
  });
}
