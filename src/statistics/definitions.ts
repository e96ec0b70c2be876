/**
 * The figures, each defined once: what is counted, over what, and the formula in words that pages show. A figure counts by a
 * sum over rows (rows.ts); the matters behind it are those rows that add something to the sum.
 */
type Bilingual = { zh: string; en: string };

export type FigureId =
  | "meetings"
  | "items"
  | "carried"
  | "lost"
  | "deferred"
  | "not-taken"
  | "against"
  | "chair-last"
  | "early-remarks"
  | "late-items"
  | "recusals"
  | "secret-ballots"
  | "confirmed"
  | "executed"
  | "tasks-in-time"
  | "attendance";

export type FigureDefinition = {
  id: FigureId;
  title: Bilingual;
  formula: Bilingual;
  /** What a row adds, over the alias `r`. */
  counts: string;
  /** What it is counted over; null where the number stands alone. */
  over: string | null;
};

/**
 * From so many on a share is told in per cent. Below, one case more or less moves it by more than five points: such a share
 * says more about chance than about a body, and "3 of 4" says all there is. No norm asks for it, so it is no parameter.
 */
export const SHARES_FROM = 20;

/** A matter that a meeting dealt with, or that is a meeting. */
export const MET = "(r.items > 0 or r.sitting > 0)";

export const FIGURES: readonly FigureDefinition[] = [
  {
    id: "meetings",
    title: { zh: "会议", en: "Meetings" },
    formula: {
      zh: "期间内开过的会议数；同一天、同一种类的会议按一次计",
      en: "Meetings held in the period; those of one day and one kind count once",
    },
    counts: `${MET}::int`,
    over: null,
  },
  {
    id: "items",
    title: { zh: "上会议题", en: "Items before a meeting" },
    formula: {
      zh: "期间内提交会议的议题数；一个事项内分项讨论的，逐项计",
      en: "Items brought before a meeting in the period; where a matter holds several, each counts",
    },
    counts: "r.items",
    over: null,
  },
  {
    id: "carried",
    title: { zh: "通过", en: "Carried" },
    formula: { zh: "最后结果为通过的议题数 ÷ 上会议题数", en: "Items whose last outcome is carried ÷ items" },
    counts: "r.carried",
    over: "r.items",
  },
  {
    id: "lost",
    title: { zh: "未通过", en: "Lost" },
    formula: { zh: "最后结果为未通过的议题数 ÷ 上会议题数", en: "Items whose last outcome is lost ÷ items" },
    counts: "r.lost",
    over: "r.items",
  },
  {
    id: "deferred",
    title: { zh: "暂缓表决", en: "Deferred" },
    formula: {
      zh: "最后结果为暂缓表决的议题数 ÷ 上会议题数",
      en: "Items whose last outcome is deferred ÷ items",
    },
    counts: "r.deferred",
    over: "r.items",
  },
  {
    id: "not-taken",
    title: { zh: "未列入、未审议或者撤回", en: "Refused, put off or withdrawn" },
    formula: {
      zh: "不列入议程、暂不审议的议题数，加撤回的议题数",
      en: "Items refused for the agenda or put off by a meeting, and items withdrawn",
    },
    counts: "r.refused + r.withdrawn",
    over: null,
  },
  {
    id: "against",
    title: { zh: "不同意见", en: "Dissent" },
    formula: {
      zh: "表态或者表决不是“同意”“赞成”的人次 ÷ 记名表态或者表决的人次；一人在一项议题上计一人次，主持人、无记名投票不计",
      en: 'Voices that at any time were not "agree" ÷ voices by name; one member on one item is one voice, the chair and secret ballots are not counted',
    },
    counts: "r.against",
    over: "r.voices",
  },
  {
    id: "chair-last",
    title: { zh: "主持人末位表态", en: "Chair last" },
    formula: {
      zh: "“主持人末位表态”规则相符的议题数 ÷ 主持人已经表态的议题数；问题提示已排除的，视为相符",
      en: 'Items in which the rule "the chair states a position last" held ÷ items in which the chair stated one; a finding that was dismissed does not count',
    },
    counts: "greatest(r.chair_stated - r.broken, 0)",
    over: "r.chair_stated",
  },
  {
    id: "early-remarks",
    title: { zh: "主持人提前发言", en: "Remarks before their time" },
    formula: {
      zh: "“成员表态前主持人不得作引导性发言”规则不符的议题数 ÷ 上会议题数；问题提示已排除的不计",
      en: "Items in which the rule against a leading remark before members' positions was broken ÷ items; dismissed findings do not count",
    },
    counts: "r.early",
    over: "r.items",
  },
  {
    id: "late-items",
    title: { zh: "临时动议", en: "Late items" },
    formula: {
      zh: "临时动议、临时增加的议题数，包括突发紧急情况",
      en: "Items raised or added late, emergencies included",
    },
    counts: "r.late",
    over: null,
  },
  {
    id: "recusals",
    title: { zh: "回避", en: "Recusals" },
    formula: {
      zh: "回避的人次；一人在一项议题上计一人次",
      en: "Recusals; one person on one item counts once",
    },
    counts: "r.recusals",
    over: null,
  },
  {
    id: "secret-ballots",
    title: { zh: "无记名投票", en: "Secret ballots" },
    formula: {
      zh: "有无记名投票计票的议题数 ÷ 上会议题数",
      en: "Items with a count of a secret ballot ÷ items",
    },
    counts: "r.secret",
    over: "r.items",
  },
  {
    id: "confirmed",
    title: { zh: "会议记录确认", en: "Records confirmed" },
    formula: {
      zh: "会议记录已确认的事项数 ÷ 有结果的事项数；会议记录在会议中统一确认的，同日会议的事项一并计入",
      en: "Matters whose record is confirmed ÷ matters with an outcome; where the record of a meeting is confirmed as a whole, the matters of that day count",
    },
    counts: "(r.decided > 0 and (r.confirmed > 0 or r.confirmed_with))::int",
    over: "r.decided",
  },
  {
    id: "executed",
    title: { zh: "报告执行", en: "Execution reported" },
    formula: {
      zh: "已报告执行情况的事项数 ÷ 有议题通过的事项数",
      en: "Matters whose execution is reported ÷ matters in which an item was carried",
    },
    counts: "(r.carried > 0 and r.executed > 0)::int",
    over: "(r.carried > 0)::int",
  },
  {
    id: "tasks-in-time",
    title: { zh: "按期落实", en: "Carried out in time" },
    formula: {
      zh: "按期完成的决议落实任务数 ÷ 已经完成或者逾期的任务数；按完成期限计入期间，未到期且未完成的不计",
      en: "Tasks of resolutions done in time ÷ tasks done or late, by the day on which they fall due; those neither done nor due are not counted",
    },
    counts: "(r.tasks > 0 and r.done > 0 and not r.late_task)::int",
    over: "(r.tasks > 0 and (r.done > 0 or r.late_task))::int",
  },
  {
    id: "attendance",
    title: { zh: "成员到会", en: "Attendance of members" },
    formula: {
      zh: "到会成员人次 ÷ 应到会成员人次；每一事项逐人计，列席人员不计",
      en: "Members present ÷ members due, counted for each matter; those who attend without a vote are not counted",
    },
    counts: "r.present",
    over: "r.due",
  },
];

/** What opens a number: the figure itself, with "-all" what it is counted over, with "-rest" what lacks for the whole. */
export const SELECTIONS: readonly { id: string; condition: string }[] = FIGURES.flatMap(
  ({ id, counts, over }) => [
    { id, condition: `${counts} > 0` },
    ...(over === null
      ? []
      : [
          { id: `${id}-all`, condition: `${over} > 0` },
          { id: `${id}-rest`, condition: `${over} > ${counts}` },
        ]),
  ],
);

export type Figure = { id: FigureId; n: number; of: number | null };

/** Null where it stands alone, or is over too few to be told in per cent. */
export const shareOf = ({ n, of }: Pick<Figure, "n" | "of">): number | null =>
  of === null || of < SHARES_FROM ? null : n / of;
