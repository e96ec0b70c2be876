/** 会议议程: the items of a meeting in their order, as the chair approved them. */
import {
  blankDay,
  type Block,
  type DocumentModel,
  factList,
  heading,
  paragraph,
  table,
  type Text,
} from "../model.ts";
import { numbered, type Official, official } from "../official.ts";
import type { ItemFacts, MeetingFacts } from "./facts.ts";
import {
  calledFor,
  departmentOf,
  itemNote,
  lastOf,
  onAgenda,
  paperOf,
  placeAndPeople,
  sittingName,
  sortOf,
} from "./parts.ts";

const LINE_WIDTH = 20;

export function meetingAgenda(facts: MeetingFacts): DocumentModel {
  const o = official(facts.language, facts.timeZone);
  const approved = lastOf(facts.acts, "agenda-approved");
  const sections: [string, Block[]][] = [
    [
      o.say("会议安排", "The meeting"),
      [factList([{ name: o.say("时间", "Time"), text: calledFor(o, facts) }, ...placeAndPeople(o, facts)])],
    ],
    [o.say("议题", "Items"), itemBlocks(o, facts)],
  ];
  return {
    ...paperOf("agenda", o, facts),
    title: o.say(`${sittingName(o, facts)}议程`, `Agenda: ${sittingName(o, facts)}`),
    draft: approved
      ? null
      : o.say("拟稿：议程尚未经主持人审定", "Draft: the chair has not approved the agenda yet"),
    blocks: [
      ...sections.flatMap(([title, blocks], at): Block[] => [
        heading(1, numbered(o.language, 1, at + 1, title)),
        ...blocks,
      ]),
      paragraph([o.say("主持人审定：", "Approved by the chair: "), { blank: 6 }], "end"),
      paragraph(approved ? [o.day(approved.claimedAt)] : blankDay(o.language), "end"),
    ],
  };
}

function itemBlocks(o: Official, facts: MeetingFacts): Block[] {
  const items = onAgenda(facts);
  if (items.length === 0)
    return [paragraph([o.say("尚未列入议题：", "No items yet: "), { blank: LINE_WIDTH }])];
  return itemTable(o, items);
}

export function itemTable(o: Official, items: ItemFacts[]): Block[] {
  const columns = [
    { title: o.say("序号", "No."), share: 2.5 },
    { title: o.say("议题", "Item"), share: 10 },
    { title: o.say("类别", "Class"), share: 5 },
    { title: o.say("承办部门", "Department"), share: 4 },
    { title: o.say("备注", "Note"), share: 5 },
  ];
  const rows = items.map((item): Text[] => [
    [`${item.number}`],
    [item.title],
    [sortOf(o, item)],
    [departmentOf(o, item)],
    [itemNote(o, item)],
  ]);
  return table(o.say("议题", "Items"), columns, rows);
}
