/** The dossier's tables: stages, acts, papers, deadlines, places in the ledger. */
import { type CitedPaper, kindOf, type MatterFacts, type RecordedAct, type Words } from "./facts.ts";
import { type Block, paragraph, table, type Text } from "./model.ts";
import type { Official } from "./official.ts";
import { ended, erasedWords, fieldsOf } from "./statements.ts";

export function roadBlocks(o: Official, facts: MatterFacts): Block[] {
  const here = facts.stages.findIndex((s) => s.title.zh === facts.stageTitle.zh);
  if (facts.stages.length === 0) return [];
  const words = facts.stages.map((stage, at) => {
    const title = stage.title[o.language];
    return at === here ? { strong: `${title}${o.say("（当前）", " (now)")}` } : title;
  });
  return [paragraph(words.flatMap((word, at): Text => (at === 0 ? [word] : [" → ", word])))];
}

/** Who recorded them all is said once, above. */
export function actsTable(o: Official, facts: MatterFacts): Block[] {
  const recorders = [...new Set(facts.acts.map((act) => recorderOf(o, act)))];
  const isOne = recorders.length === 1;
  const columns = [
    { title: o.say("序号", "No."), share: 2 },
    { title: o.say("时间", "Time"), share: 6 },
    { title: o.say("内容", "What"), share: 11 },
    { title: o.say("人员", "About"), share: 5 },
    ...(isOne ? [] : [{ title: o.say("记录人", "By"), share: 4 }]),
  ];
  const rows = facts.acts.map((act): Text[] => [
    [`${act.number}`],
    [o.moment(act.claimedAt)],
    [{ strong: act.title[o.language] }, saidIn(o, act)],
    [act.of && act.asTitle ? `${act.of.name}${o.bracketed(act.asTitle[o.language])}` : ""],
    ...(isOne ? [] : [[recorderOf(o, act)]]),
  ]);
  const by = paragraph([`${o.say("记录人", "Recorded by")}${o.colon}${recorders[0]}`]);
  return [...(isOne ? [by] : []), ...table(o.say("用权记录", "Acts"), columns, rows)];
}

const recorderOf = (o: Official, { actor }: RecordedAct) =>
  "person" in actor ? actor.name : SYSTEMS[actor.system][o.language];

const SYSTEMS: Record<"clock" | "import" | "room", Words> = {
  clock: { zh: "系统时钟", en: "system clock" },
  import: { zh: "系统导入", en: "import" },
  room: { zh: "会议系统", en: "the meeting's system" },
};

function saidIn(o: Official, act: RecordedAct): string {
  if (act.erased) return `${o.colon}${erasedWords(o)}`;
  const words = fieldsOf(o, act);
  return words === "" ? "" : `${o.colon}${words}`;
}

const PAPER_STATES: Record<CitedPaper["state"], Words> = {
  kept: { zh: "加密保存", en: "kept, encrypted" },
  "not-here": { zh: "仅存散列，原件不在本系统", en: "hash only; the file is not here" },
  erased: { zh: "已依法删除", en: "erased by law" },
};

export function paperBlocks(o: Official, facts: MatterFacts): Block[] {
  const columns = [
    { title: o.say("记录", "Act"), share: 2 },
    { title: o.say("名称", "Name"), share: 5 },
    { title: o.say("大小", "Size"), share: 3 },
    { title: o.say("密文散列（SHA-256）", "SHA-256 of the ciphertext"), share: 9 },
    { title: o.say("状态", "State"), share: 4 },
  ];
  const rows = facts.papers.map((paper): Text[] => [
    [`${paper.act}`],
    [paper.name ?? "—"],
    [paper.sizeBytes === null ? "—" : sizeWords(paper.sizeBytes)],
    [paper.blob],
    [PAPER_STATES[paper.state][o.language]],
  ]);
  return table(o.say("材料", "Papers"), columns, rows);
}

export function sizeWords(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  if (bytes < 1_048_576) return `${(bytes / 1_024).toFixed(0)} KB`;
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}

export function deadlineBlocks(o: Official, facts: MatterFacts): Block[] {
  return facts.deadlines.map(({ title, dueAt, pendingYear, suspended, passed }) => {
    const limit =
      dueAt !== null
        ? o.say(`最迟${o.moment(dueAt)}`, `by ${o.moment(dueAt)}`)
        : pendingYear !== null
          ? o.say(`${pendingYear}年放假安排尚未公布`, `the rest days of ${pendingYear} are not announced yet`)
          : o.say("未定时限", "no limit known");
    const more = [
      passed ? o.say("已过时限", "passed") : "",
      suspended ? o.say("中止", "suspended") : "",
    ].filter(Boolean);
    return paragraph([`${title[o.language]}${o.colon}${limit}${o.bracketed(o.list(more))}${o.stop}`]);
  });
}

const PLACES: Record<RecordedAct["ledger"]["status"], Words> = {
  queued: { zh: "待存证", en: "queued" },
  recorded: { zh: "已存证", en: "recorded" },
  witnessed: { zh: "已见证", en: "witnessed" },
};

/** By its id the receipt of an act is fetched, and checked without this server. */
export function ledgerTable(o: Official, facts: MatterFacts): Block[] {
  const columns = [
    { title: o.say("记录", "Act"), share: 2 },
    { title: o.say("账本序号", "Number in the ledger"), share: 4 },
    { title: o.say("状态", "State"), share: 3 },
    { title: o.say("记录时间", "Recorded"), share: 5 },
    { title: o.say("凭据编号", "Receipt of"), share: 9 },
  ];
  const rows = facts.acts.map((act): Text[] => [
    [`${act.number}`],
    [act.ledger.index === null ? "—" : `${act.ledger.index}`],
    [PLACES[act.ledger.status][o.language]],
    [o.moment(act.recordedAt)],
    [act.id],
  ]);
  return table(o.say("存证", "Ledger"), columns, rows);
}

const CHANGES = ["record-amended", "decision-changed", "reconsidered"];

export function historyBlocks(o: Official, facts: MatterFacts): Block[] {
  const changes = facts.acts.filter((act) => act.erased || CHANGES.includes(kindOf(act)));
  return changes.map((act) =>
    paragraph([
      `${act.number}${o.say("．", ". ")}${o.moment(act.claimedAt)}${o.say("，", ": ")}${ended(o, `${act.title[o.language]}${saidIn(o, act)}`)}`,
    ]),
  );
}
