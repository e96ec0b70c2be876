/** 卷宗: the whole matter as one file with a contents list: what was done, how the rules stand, papers, receipts. */
import { type MatterFacts, ofKind } from "./facts.ts";
import { type Block, type DocumentModel, type Text, factList, heading, paragraph } from "./model.ts";
import { numbered, type Official, official } from "./official.ts";
import { beginning, classAndAmount, titleOf } from "./parts.ts";
import {
  actsTable,
  deadlineBlocks,
  historyBlocks,
  ledgerTable,
  paperBlocks,
  roadBlocks,
} from "./dossier-acts.ts";
import { findingBlocks, verdictTable } from "./dossier-rules.ts";
import { meetingOf } from "./meeting.ts";
import { statement } from "./statements.ts";

const FILING_WIDTH = 8;

export function dossier(facts: MatterFacts): DocumentModel {
  const o = official(facts.language, facts.timeZone);
  const sections: { anchor: string; title: string; blocks: Block[] }[] = [
    {
      anchor: "summary",
      title: o.say("事项概况", "Summary"),
      blocks: [factList(summaryRows(o, facts))],
    },
    { anchor: "road", title: o.say("流程", "Road"), blocks: roadBlocks(o, facts) },
    {
      anchor: "speaking",
      title: o.say("发言、表态次序", "Who spoke in which order"),
      blocks: speakingBlocks(o, facts),
    },
    { anchor: "verdicts", title: o.say("规则校验", "Rules"), blocks: verdictTable(o, facts) },
    {
      anchor: "findings",
      title: o.say("问题提示和说明", "Findings and answers"),
      blocks: findingBlocks(o, facts),
    },
    { anchor: "acts", title: o.say("用权记录", "Acts"), blocks: actsTable(o, facts) },
    { anchor: "papers", title: o.say("材料", "Papers"), blocks: paperBlocks(o, facts) },
    { anchor: "deadlines", title: o.say("时限", "Deadlines"), blocks: deadlineBlocks(o, facts) },
    { anchor: "ledger", title: o.say("存证", "Ledger"), blocks: ledgerTable(o, facts) },
    {
      anchor: "history",
      title: o.say("更正、变更和删除", "Corrections and erasures"),
      blocks: historyBlocks(o, facts),
    },
  ];
  const headed = sections.map((section, at) => ({
    ...section,
    text: numbered(o.language, 1, at + 1, section.title),
  }));
  return {
    ...beginning("dossier", o, facts),
    title: titleOf(o, facts),
    draft: facts.closed
      ? null
      : o.say(`未办结：截至${o.moment(facts.madeAt)}`, `Not closed: as of ${o.moment(facts.madeAt)}`),
    blocks: [
      factList(coverRows(o, facts)),
      { kind: "page-break" },
      heading(1, o.say("卷内目录", "Contents")),
      { kind: "contents", items: headed.map(({ text, anchor }) => ({ text, anchor })) },
      { kind: "page-break" },
      ...headed.flatMap(({ text, anchor, blocks }): Block[] => [
        heading(1, text, anchor),
        ...(blocks.length > 0 ? blocks : [paragraph([o.say("无。", "None.")])]),
      ]),
    ],
  };
}

function coverRows(o: Official, facts: MatterFacts): { name: string; text: Text }[] {
  const closed = ofKind(facts.acts, "closed").at(-1);
  return [
    { name: o.say("单位", "Body"), text: [facts.bodyName] },
    { name: o.say("种类", "Procedure"), text: [facts.procedureTitle[o.language]] },
    {
      name: o.say("起止", "From and to"),
      text: [`${o.day(facts.openedAt)} — `, closed ? o.day(closed.claimedAt) : { blank: 6 }],
    },
    { name: o.say("记录", "Acts"), text: [o.say(`${facts.acts.length}条`, `${facts.acts.length}`)] },
    { name: o.say("材料", "Papers"), text: [o.say(`${facts.papers.length}份`, `${facts.papers.length}`)] },
    { name: o.say("事项编号", "Matter"), text: [facts.id] },
    { name: o.say("档号", "File number"), text: [{ blank: FILING_WIDTH }] },
    { name: o.say("保管期限", "To be kept"), text: [{ blank: FILING_WIDTH }] },
    { name: o.say("立卷人", "Filed by"), text: [{ blank: FILING_WIDTH }] },
  ];
}

function summaryRows(o: Official, facts: MatterFacts): { name: string; text: Text }[] {
  const { norms, station } = facts;
  const sort = classAndAmount(o, facts);
  return [
    { name: o.say("议题", "Title"), text: [titleOf(o, facts)] },
    ...(sort === "" ? [] : [{ name: o.say("类别", "Class"), text: [sort] }]),
    { name: o.say("单位", "Body"), text: [facts.bodyName] },
    ...(station ? [{ name: o.say("派驻机构", "Station"), text: [station] }] : []),
    { name: o.say("当前阶段", "Stage"), text: [facts.stageTitle[o.language]] },
    { name: o.say("立项", "Opened"), text: [o.moment(facts.openedAt)] },
    ...(norms ? [{ name: o.say("适用规范", "Norms"), text: [`${norms.pack} ${norms.version}`] }] : []),
  ];
}

/** The same words as in the record of the meeting, item by item. */
function speakingBlocks(o: Official, facts: MatterFacts): Block[] {
  return meetingOf(facts).items.flatMap((item, at): Block[] => [
    heading(
      2,
      numbered(
        o.language,
        2,
        at + 1,
        item.item === null ? titleOf(o, facts) : o.say(`第${item.item}项`, `Item ${item.item}`),
      ),
    ),
    ...item.course.map(
      (act): Block => paragraph([`${act.number}${o.say("．", ". ")}`, ...statement(o, act)]),
    ),
  ]);
}
