/** What may stand in a constraint: one key per template, and what acts have in common. */
import { z } from "zod";
import { COUNT_KINDS, PAIR_KINDS, type PairKind } from "./model.ts";
import { Bases, Bilingual, Dates, Name, say, Title, Value } from "./shape-words.ts";

const Condition = say(z.string().min(1), "条件（FEEL 子集）", "condition, a subset of FEEL");
export const Selector = z
  .union([
    z.string(),
    z.strictObject({
      act: say(z.union([z.string(), z.array(z.string()).min(1)]), "行为", "act, or several"),
      as: say(z.array(z.string()).optional(), "身份", "capacities"),
      with: say(
        z.record(z.string(), z.union([Value, z.array(Value).min(1)])).optional(),
        "字段取值",
        "values of fields",
      ),
      when: say(Condition.optional(), "仅当条件成立", "only where this holds"),
    }),
  ])
  .describe("行为的名称，或 { act, as, with, when } · the name of an act, or { act, as, with, when }");
const Same = z.array(z.string().min(1));
/** A parameter with a unit of time; a number here would be a threshold without a basis. */
const Period = say(Name, "期限参数的名称", "name of a parameter that is a length of time");
const Limit = z.union([
  Period,
  z.strictObject({ on: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "a day such as 01-31") }),
  z.strictObject({ end_of: z.enum(["month", "quarter", "year"]) }),
  z.strictObject({
    date: say(Name, "写明截止日期的字段", "a field in which the earlier act names the last day"),
  }),
]);
const Count = z.union([z.int().min(1), Name]);
const TIME_KEYS = {
  within: say(Limit.optional(), "期限", "not later than"),
  at_least: say(Period.optional(), "不早于", "not sooner than"),
  extended: say(
    z
      .strictObject({
        at: Selector,
        by: Period.optional(),
        to: say(Name.optional(), "写明新截止日期的字段", "a field in which it names the new last day"),
        times: Count.default(1),
      })
      .optional(),
    "延长",
    "extension",
  ),
  suspended: say(
    z.strictObject({ from: Selector, until: Selector }).optional(),
    "中止计算",
    "clock stands still",
  ),
  lead: say(Period.optional(), "提前提示", "prevention shows this long before the limit"),
};
const Pair = z.strictObject({
  activation: Selector,
  target: Selector,
  each: say(z.boolean().default(false), "逐人", "person by person"),
  same: say(Same.default([]), "相同：of 对象、by 办理人、item 议题或字段", "equal: of, by, item or a field"),
  different: say(Same.default([]), "不同", "different"),
  where: say(Condition.optional(), "activation. 与 target. 的字段条件", "over activation.X and target.X"),
  ...TIME_KEYS,
});
export const TEMPLATE_WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  responded_existence: [
    "有前者则必有后者（先后不论）",
    "if the activation occurs, the target does, before or after",
  ],
  co_existence: ["两者同有同无", "both occur, or neither"],
  response: ["前者之后须有后者", "after the activation the target must come"],
  alternate_response: ["前者之后、再次发生之前须有后者", "the target comes before the next activation"],
  chain_response: ["前者之后紧接后者", "the very next act is the target"],
  precedence: ["前者须在后者之后", "the activation only after the target"],
  alternate_precedence: ["每次均须先有后者", "a target of its own before each activation"],
  chain_precedence: ["紧接其前须为后者", "the act right before the activation is the target"],
  succession: ["两者依次发生", "the target follows, and only what was preceded follows"],
  alternate_succession: ["两者逐次交替", "they alternate"],
  chain_succession: ["两者紧接", "they stand side by side"],
  not_responded_existence: ["有前者则不得有后者", "if the activation occurs, the target does not"],
  not_co_existence: ["不得并存", "not both"],
  not_response: ["前者之后不得有后者", "after the activation never the target"],
  not_precedence: ["此前不得有后者", "before the activation never the target"],
  not_succession: ["不得先后发生", "never the one and then the other"],
  not_chain_response: ["不得紧接后者", "the next act is not the target"],
  not_chain_precedence: ["紧接其前不得为后者", "the act right before is not the target"],
  not_chain_succession: ["不得紧接", "never side by side"],
  existence: ["至少 n 次", "at least n times"],
  absence: ["少于 n 次（默认：不得发生）", "fewer than n times; never, where n is not given"],
  exactly: ["恰好 n 次", "exactly n times"],
  init: ["首先发生", "the first act of the matter"],
  end: ["最后发生", "the last act of the matter"],
  choice: ["至少有其一", "one or the other, or both"],
  exclusive_choice: ["有且只有其一", "one or the other, not both"],
  first: ["同类之中最先的须为……", "the first of some acts is of a certain kind"],
  last: ["同类之中最后的须为……", "the last of some acts is of a certain kind"],
  condition: ["发生时条件成立", "the condition holds at these acts"],
  finally: ["终了时条件成立", "when nothing more comes, the condition holds"],
};

function template<T extends z.ZodType>(kind: string, shape: T): z.ZodOptional<T> {
  const [zh, en] = TEMPLATE_WORDS[kind] ?? [kind, kind];
  return say(shape.optional(), zh, en);
}

/** The same shape under each of several keys, typed key by key. */
function under<Kind extends string, T extends z.ZodType>(
  kinds: readonly Kind[],
  shape: T,
): Record<Kind, z.ZodOptional<T>> {
  return Object.fromEntries(kinds.map((kind) => [kind, template(kind, shape)])) as Record<
    Kind,
    z.ZodOptional<T>
  >;
}

export const CONSTRAINT_KEYS = {
  title: Title,
  severity: say(z.enum(["serious", "moderate", "minor"]), "严重程度", "severity"),
  basis: Bases.default([]),
  broken: say(Bilingual, "不符时显示的文字", "the words shown when it is broken, with what to do"),
  in_force: Dates.optional(),
};
export const TEMPLATES = {
  ...under(PAIR_KINDS, Pair),
  ...under(COUNT_KINDS, z.strictObject({ activation: Selector, n: Count.optional() })),
  ...under(["init", "end"], z.strictObject({ activation: Selector })),
  ...under(["choice", "exclusive_choice"], z.strictObject({ activation: Selector, target: Selector })),
  first: template("first", z.strictObject({ among: Selector, must: Selector })),
  last: template("last", z.strictObject({ among: Selector, must: Selector, given: Selector.optional() })),
  condition: template(
    "condition",
    z.strictObject({ at: Selector, holds: Condition, when: Condition.optional() }),
  ),
  finally: template("finally", z.strictObject({ given: Selector, holds: Condition })),
};
export const Constraint = z.strictObject({ ...CONSTRAINT_KEYS, ...TEMPLATES });

export type RawConstraint = z.infer<typeof Constraint>;
export type RawSelector = z.infer<typeof Selector>;
export type RawPair = z.infer<typeof Pair>;
export type RawTemplates = Omit<RawConstraint, keyof typeof CONSTRAINT_KEYS>;
export type { PairKind };
