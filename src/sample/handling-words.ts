/** What people of the sample write about findings. */
import type { Random } from "./random.ts";

const QUESTIONS: Record<string, string[]> = {
  "chair-states-last": [
    "记录显示，您作为主持人先于部分成员表态。请说明当时的表态顺序和原因，并附会议录音或者原始记录。",
    "该议题中主持人的表态不在末位。请说明情况，如系记录顺序有误，请一并提供会议原始记录。",
  ],
  "chair-votes-last": ["表决记录中主持人先于部分成员表决。请说明表决的方式和顺序。"],
  "no-leading-remark": ["讨论前记有您的倾向性意见。请说明当时所讲内容及场合。"],
  quorum: ["记录的到会人数不足规定比例。请说明实际到会情况，并提供签到册。"],
  "late-item": ["该议题为会上临时动议。请说明是否属于紧急情况，以及会前酝酿情况。"],
  "declared-interest-recused": ["有成员申报利害关系后没有回避的记录。请说明当时如何处理。"],
};
const QUESTION = [
  "规则校验提示该事项的记录与规定疑似不符，请说明情况，并提供有关材料。",
  "请就记录所示情况作出说明；记录有误的，请说明正确的情况和依据。",
];

const ANSWERS = {
  explained: [
    "会议录音和原始记录显示，各成员先行表态，主持人最后表态，录入时顺序有误，已请会议记录人员核对。",
    "当时有两位成员因故晚到，补充表态记在后面；会议原始记录附后。",
    "情况属突发，会前已向各成员书面通报并征求意见，通报单附后。",
    "该成员申报后已口头说明回避并离席，记录中漏记，现附签字说明。",
  ],
  acknowledged: [
    "情况属实。当时考虑不周，没有按议事规则的要求进行，今后严格执行。",
    "情况属实，系会前准备不足所致。已在班子会上作出说明，并重新学习议事规则。",
  ],
  disputed: [
    "不认可该提示。该事项属于一般性工作通报，不属于应当集体决策的事项，不适用该规则。",
    "记录所列时间为录入时间，不是表态时间，据此认定顺序不准确。",
  ],
};

const DISMISSALS = {
  "record-incomplete": [
    "经核对会议录音和原始记录，表态顺序符合规定，记录录入有误，已请补正。",
    "经核对签到册，实际到会人数符合规定，记录漏记，已请补正。",
  ],
  "rule-not-applicable": ["经核对，该事项属于工作通报，不属于应当集体决策的事项，不适用该规则。"],
  "lawful-reason": ["经核实，确属突发紧急情况，会前已书面征求意见并留存，符合议事规则的例外规定。"],
};
const CONFIRMATIONS = [
  "经查阅会议录音、原始记录并听取本人说明，记录所示情况属实，予以认定。",
  "本人说明与会议原始记录不一致，以原始记录为准，情况属实。",
  "本人承认记录所示情况，原始记录可以印证，予以认定。",
];
const MEASURES = {
  reminder: ["已由组长对其谈话提醒，本人表示接受。"],
  correction: ["已书面要求其在下一次班子会上作出说明，并按议事规则重新研究该事项。"],
  "record-put-right": ["已要求补正会议记录，由全体到会成员签字确认。"],
};
const SILENCES = ["经两次提醒，期限内仍未提交说明。"];

const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T)[];

export function questionOn(random: Random, constraint: string): string {
  return random.pick(QUESTIONS[constraint] ?? QUESTION);
}

export function answer(random: Random): { position: string; text: string } {
  const position = random.pick(["explained", "explained", "acknowledged", "disputed"] as const);
  return { position, text: random.pick(ANSWERS[position]) };
}

export function dismissal(random: Random): { ground: string; reasons: string } {
  const ground = random.pick(keysOf(DISMISSALS));
  return { ground, reasons: random.pick(DISMISSALS[ground]) };
}

export function confirmation(random: Random): { reasons: string } {
  return { reasons: random.pick(CONFIRMATIONS) };
}

export function measure(random: Random): { measure: string; text: string } {
  const taken = random.pick(keysOf(MEASURES));
  return { measure: taken, text: random.pick(MEASURES[taken]) };
}

export function silence(random: Random): { text: string } {
  return { text: random.pick(SILENCES) };
}
