/** 签到表 as it turned out: who attended in which capacity, from when to when. The sheet to sign on is printed before the meeting. */
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
import type { MeetingFacts } from "./facts.ts";
import { heldFrom, paperOf, placeAndPeople, sittingName } from "./parts.ts";
import { countsOf, movementWords, type Room, roomOf, type Somebody, unrecorded } from "./people.ts";

export function attendanceSheet(facts: MeetingFacts): DocumentModel {
  const o = official(facts.language, facts.timeZone);
  const room = roomOf(facts);
  const sections: [string, Block[]][] = [
    [
      o.say("会议基本情况", "The meeting"),
      [
        factList([
          { name: o.say("时间", "Time"), text: heldFrom(o, facts) },
          ...placeAndPeople(o, facts),
          { name: o.say("人数", "Members"), text: countsOf(o, facts, room) },
        ]),
      ],
    ],
    [o.say("到会情况", "Who attended"), tableBlocks(o, facts, room)],
  ];
  return {
    ...paperOf("attendance-sheet", o, facts),
    title: o.say(`${sittingName(o, facts)}签到表`, `Attendance: ${sittingName(o, facts)}`),
    draft: facts.sitting.closedAt === null ? o.say("会议尚未结束", "The meeting is not over yet") : null,
    blocks: [
      ...sections.flatMap(([title, blocks], at): Block[] => [
        heading(1, numbered(o.language, 1, at + 1, title)),
        ...blocks,
      ]),
      {
        kind: "signatures",
        lines: (room.clerks.length > 0 ? room.clerks : [null]).map((who) => ({
          role: o.say("记录人", "Clerk"),
          name: who?.name ?? null,
        })),
      },
      paragraph(blankDay(o.language), "end"),
    ],
  };
}

function tableBlocks(o: Official, facts: MeetingFacts, room: Room): Block[] {
  const people = [...room.voting, ...room.attending, ...room.observers, ...room.clerks];
  const columns = [
    { title: o.say("序号", "No."), share: 2 },
    { title: o.say("姓名", "Name"), share: 4 },
    { title: o.say("职务", "Office"), share: 5 },
    { title: o.say("身份", "Capacity"), share: 4 },
    { title: o.say("到会情况", "Attendance"), share: 8 },
  ];
  const known = people.map((who: Somebody, at): Text[] => [
    [`${at + 1}`],
    [who.name],
    [who.office ?? ""],
    [who.asTitle?.[o.language] ?? ""],
    [movementWords(o, who)],
  ]);
  const missing = unrecorded(facts, room).map(({ person, name }, at): Text[] => [
    [`${people.length + at + 1}`],
    [name],
    [facts.offices.get(person) ?? ""],
    [o.say("班子成员", "member")],
    [o.say("未记录到会或者缺席", "neither present nor absent on record")],
  ]);
  return table(o.say("到会情况", "Who attended"), columns, [...known, ...missing]);
}
