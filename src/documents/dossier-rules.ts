/** The dossier's rules: where each stands, and what was found, never without the place of the answer. */
import type { Basis, JudgedRule, MatterFacts, OpenedFinding, Words } from "./facts.ts";
import { type Block, factList, heading, paragraph, table, type Text } from "./model.ts";
import { numbered, type Official } from "./official.ts";
import { ended } from "./statements.ts";

const VERDICTS: Record<JudgedRule["verdict"] | "vacuous", Words> = {
  satisfied: { zh: "相符", en: "satisfied" },
  "possibly-satisfied": { zh: "目前相符", en: "in order so far" },
  "possibly-violated": { zh: "待定", en: "pending" },
  violated: { zh: "疑似不符", en: "possibly broken" },
  vacuous: { zh: "未涉及", en: "did not arise" },
};

const STATES: Record<string, Words> = {
  open: { zh: "待说明", en: "waits for an answer" },
  answered: { zh: "已说明，待确认", en: "answered, to be decided" },
  confirmed: { zh: "已核实", en: "confirmed" },
  dismissed: { zh: "已撤销", en: "dismissed" },
  "acted-on": { zh: "已处理", en: "acted on" },
};

const POSITIONS: Record<string, Words> = {
  explained: { zh: "说明情况", en: "explained" },
  acknowledged: { zh: "属实", en: "acknowledged" },
  disputed: { zh: "有异议", en: "disputed" },
};

const RANK = ["violated", "possibly-violated", "satisfied", "possibly-satisfied"];
const ANSWER_WIDTH = 18;

export function verdictTable(o: Official, facts: MatterFacts): Block[] {
  const arose = facts.verdicts
    .filter((v) => !v.vacuous)
    .sort((a, b) => RANK.indexOf(a.verdict) - RANK.indexOf(b.verdict));
  const untouched = facts.verdicts.length - arose.length;
  const rows = arose.map((v): Text[] => [
    [v.title[o.language]],
    [VERDICTS[v.verdict][o.language]],
    [basisWords(o, v.basis)],
  ]);
  const columns = [
    { title: o.say("规则", "Rule"), share: 6 },
    { title: o.say("结论", "Verdict"), share: 3 },
    { title: o.say("依据", "Basis"), share: 7 },
  ];
  const rest = o.say(`另有${untouched}条规则未涉及。`, `${untouched} more rules did not arise.`);
  return [...table(o.say("规则校验", "Rules"), columns, rows), ...(untouched > 0 ? [paragraph([rest])] : [])];
}

function basisWords(o: Official, basis: Basis[]): string {
  const whole = basis.map(
    (b) => `${b.document}${b.article ?? ""}${o.bracketed(STATUS[b.status]?.[o.language])}`,
  );
  return [...new Set(whole)].join(o.say("；", "; "));
}

/** A basis that nobody has verified says so. */
const STATUS: Record<string, Words> = {
  "V-part": { zh: "部分核对", en: "verified in part" },
  L: { zh: "本级规定", en: "local" },
  M: { zh: "待确认", en: "to be confirmed" },
  I: { zh: "推定", en: "inferred" },
};

export function findingBlocks(o: Official, facts: MatterFacts): Block[] {
  return facts.findings.flatMap((finding, at): Block[] => [
    heading(2, numbered(o.language, 2, at + 1, finding.title[o.language])),
    paragraph([finding.explanation[o.language]]),
    factList(findingRows(o, finding)),
  ]);
}

function findingRows(o: Official, finding: OpenedFinding): { name: string; text: Text }[] {
  const { answer, decision } = finding;
  const state = STATES[finding.state] ?? { zh: finding.state, en: finding.state };
  const numbers = o.list(finding.acts.map(String));
  return [
    { name: o.say("所据记录", "Rests on"), text: [o.say(`第${numbers}条`, `records ${numbers}`)] },
    { name: o.say("状态", "State"), text: [state[o.language]] },
    {
      name: o.say("本人说明", "Answer of the person concerned"),
      text: answer ? [answerWords(o, answer)] : [{ blank: ANSWER_WIDTH }],
    },
    ...(decision
      ? [
          {
            name: o.say("认定", "Decision"),
            text: [
              `${STATES[decision.outcome]?.[o.language] ?? decision.outcome}${o.bracketed(o.day(decision.at))}${decision.reasons ? `${o.colon}${ended(o, decision.reasons)}` : ""}`,
            ],
          },
        ]
      : []),
  ];
}

function answerWords(
  o: Official,
  { name, at, position, text }: NonNullable<OpenedFinding["answer"]>,
): string {
  const who = `${name ?? ""}${o.bracketed(o.day(at))}`;
  const said = [POSITIONS[position ?? ""]?.[o.language], text].filter(Boolean).join(o.colon);
  return `${who}${o.colon}${ended(o, said)}`;
}
