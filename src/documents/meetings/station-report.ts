/** 会前报备表: what the body tells the station that covers it before a meeting, and what became of it. */
import { fieldOf, ofKind } from "../facts.ts";
import {
  type Block,
  blankDay,
  type DocumentModel,
  factList,
  heading,
  orBlank,
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
  PLACE_WIDTH,
  sittingName,
  sortOf,
} from "./parts.ts";

const LINE_WIDTH = 18;

export function stationReport(facts: MeetingFacts): DocumentModel {
  const o = official(facts.language, facts.timeZone);
  const told = lastOf(facts.acts, "observer-told");
  const sections: [string, Block[]][] = [
    [
      o.say("会议", "The meeting"),
      [
        factList([
          { name: o.say("名称", "Name"), text: [sittingName(o, facts)] },
          { name: o.say("时间", "Time"), text: calledFor(o, facts) },
          ...placeAndPeople(o, facts),
          ...emergencyRows(o, facts),
        ]),
      ],
    ],
    [o.say("议题和会前程序", "Items, and the steps before"), itemBlocks(o, facts)],
    [o.say("报备情况", "The report"), [factList(toldRows(o, facts))]],
    [
      o.say("派驻机构意见", "What the station says"),
      [
        paragraph([{ blank: LINE_WIDTH }]),
        paragraph([o.say("签收人：", "Received by: "), { blank: 6 }], "end"),
        paragraph(blankDay(o.language), "end"),
      ],
    ],
  ];
  return {
    ...paperOf("station-report", o, facts),
    title: o.say(`${sittingName(o, facts)}会前报备表`, `Report before the meeting: ${sittingName(o, facts)}`),
    addressee: orBlank(facts.station, PLACE_WIDTH),
    draft: told ? null : o.say("拟稿：没有告知派驻机构的记录", "Draft: the station is not recorded as told"),
    blocks: sections.flatMap(([title, blocks], at): Block[] => [
      heading(1, numbered(o.language, 1, at + 1, title)),
      ...blocks,
    ]),
  };
}

function emergencyRows(o: Official, { sitting }: MeetingFacts) {
  if (!sitting.emergency) return [];
  return [{ name: o.say("紧急会议", "Emergency"), text: orBlank(sitting.reasons, PLACE_WIDTH) }];
}

function itemBlocks(o: Official, facts: MeetingFacts): Block[] {
  const items = onAgenda(facts);
  if (items.length === 0) return [paragraph([{ blank: LINE_WIDTH }])];
  const columns = [
    { title: o.say("序号", "No."), share: 2.5 },
    { title: o.say("议题", "Item"), share: 8 },
    { title: o.say("类别", "Class"), share: 5 },
    { title: o.say("承办部门", "Department"), share: 4 },
    { title: o.say("会前程序", "Steps before"), share: 6 },
  ];
  const rows = items.map((item): Text[] => [
    [`${item.number}`],
    [[item.title, itemNote(o, item)].filter(Boolean).join(o.say("；", "; "))],
    [sortOf(o, item)],
    [departmentOf(o, item)],
    orBlank(stepsOf(o, item), 5),
  ]);
  return table(o.say("议题", "Items"), columns, rows);
}

function stepsOf(o: Official, { facts }: ItemFacts): string {
  return o.list(
    ofKind(facts?.acts ?? [], "precondition-met").map((act) => fieldOf(act, "kind", o.language) ?? ""),
  );
}

function toldRows(o: Official, { acts }: MeetingFacts) {
  const told = lastOf(acts, "observer-told");
  const invited = lastOf(acts, "observer-invited");
  const away = lastOf(acts, "observer-turned-away");
  return [
    { name: o.say("告知时间", "Told"), text: orBlank(told && o.moment(told.claimedAt), PLACE_WIDTH) },
    {
      name: o.say("告知内容", "What was told"),
      text: orBlank(fieldOf(told, "text", o.language), PLACE_WIDTH),
    },
    {
      name: o.say("邀请列席", "Invited"),
      text: orBlank(invited && o.moment(invited.claimedAt), PLACE_WIDTH),
    },
    ...(away
      ? [
          {
            name: o.say("未准列席", "Turned away"),
            text: orBlank(fieldOf(away, "reasons", o.language), PLACE_WIDTH),
          },
        ]
      : []),
  ];
}
