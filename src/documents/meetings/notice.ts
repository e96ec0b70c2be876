/** 会议通知: when and where the group meets, and on what; with who has received it. */
import { fieldOf, ofKind } from "../facts.ts";
import {
  blankDay,
  type Block,
  type DocumentModel,
  factList,
  heading,
  orBlank,
  paragraph,
  table,
  type Text,
} from "../model.ts";
import { numbered, type Official, official } from "../official.ts";
import type { MeetingFacts } from "./facts.ts";
import { calledFor, onAgenda, paperOf, PLACE_WIDTH, sittingName } from "./parts.ts";

const LINE_WIDTH = 18;

export function noticeOfMeeting(facts: MeetingFacts): DocumentModel {
  const o = official(facts.language, facts.timeZone);
  const [first, ...later] = ofKind(facts.acts, "notice-given");
  const text = fieldOf(first, "text", o.language);
  const name = sittingName(o, facts);
  const items = onAgenda(facts);
  const sections: [string, Block[]][] = [
    [o.say("时间和地点", "Time and place"), [factList(whereRows(o, facts))]],
    [
      o.say("参加人员", "Who takes part"),
      [paragraph(orBlank(o.list(facts.sitting.due.map((who) => who.name)), LINE_WIDTH))],
    ],
    [
      o.say("议题", "Items"),
      items.length === 0
        ? [paragraph([{ blank: LINE_WIDTH }])]
        : items.map((item) =>
            paragraph([numbered(o.language, 3, item.number, `${item.title}${o.stop.trimEnd()}`)]),
          ),
    ],
    [
      o.say("其他事项", "Besides"),
      [
        paragraph(orBlank(text, LINE_WIDTH)),
        ...later.map((act) =>
          paragraph([
            o.say(`${o.moment(act.claimedAt)}补充通知：`, `Supplemented ${o.moment(act.claimedAt)}: `),
            ...orBlank(fieldOf(act, "text", o.language), LINE_WIDTH),
          ]),
        ),
      ],
    ],
  ];
  return {
    ...paperOf("meeting-notice", o, facts),
    title: o.say(`关于召开${name}的通知`, `Notice of meeting: ${name}`),
    addressee: [o.say("各位班子成员", "To the members of the leading group")],
    draft: first ? null : o.say("拟稿：会议通知尚未发出", "Draft: the notice has not been given yet"),
    blocks: [
      paragraph([
        o.say(
          `定于${facts.sitting.startsOn === null ? "" : wordsOf(calledFor(o, facts))}召开会议，现将有关事项通知如下。`,
          "The leading group meets as follows.",
        ),
      ]),
      ...sections.flatMap(([title, blocks], at): Block[] => [
        heading(1, numbered(o.language, 1, at + 1, title)),
        ...blocks,
      ]),
      paragraph([facts.bodyName], "end"),
      paragraph(first ? [o.day(first.claimedAt)] : blankDay(o.language), "end"),
      ...receipts(o, facts),
    ],
  };
}

const wordsOf = (text: Text) => text.filter((part) => typeof part === "string").join("");

function whereRows(o: Official, facts: MeetingFacts) {
  return [
    { name: o.say("时间", "Time"), text: calledFor(o, facts) },
    { name: o.say("地点", "Place"), text: orBlank(facts.sitting.place, PLACE_WIDTH) },
    { name: o.say("主持人", "Chair"), text: orBlank(facts.sitting.chair?.name, PLACE_WIDTH) },
  ];
}

/** Who has received notice and papers, and when. */
function receipts(o: Official, facts: MeetingFacts): Block[] {
  const read = ofKind(facts.acts, "notice-read");
  const columns = [
    { title: o.say("姓名", "Name"), share: 4 },
    { title: o.say("身份", "Capacity"), share: 4 },
    { title: o.say("签收时间", "Received"), share: 6 },
  ];
  const rows = read.map((act): Text[] => [
    [act.of?.name ?? ""],
    [act.asTitle?.[o.language] ?? ""],
    [o.moment(act.claimedAt)],
  ]);
  const label = o.say("签收情况", "Receipts");
  return rows.length === 0 ? [] : [heading(1, label), ...table(label, columns, rows)];
}
