/** What a constraint says, as a sentence in the language of who reads it. */
import { conditionWords } from "./condition-words.ts";
import type {
  Bilingual,
  Constraint,
  Correlation,
  DatedValue,
  Duration,
  InForce,
  Pair,
  Parameter,
  Procedure,
  Selector,
  TimeCondition,
} from "./model.ts";
import type { Language } from "./units.ts";
import { DURATION_TITLES, isDurationUnit } from "./units.ts";

export type { Language } from "./units.ts";

const PAIRS: Readonly<Record<Pair["kind"], Bilingual>> = {
  responded_existence: {
    zh: "有{A}的，须有{T}，先后不论",
    en: "where there is {A}, there is {T}, before or after",
  },
  co_existence: { zh: "{A}与{T}同有同无", en: "{A} and {T}: both or neither" },
  response: { zh: "{A}之后，须有{T}", en: "after {A} comes {T}" },
  alternate_response: {
    zh: "{A}之后、再次发生之前，须有{T}",
    en: "after {A} comes {T} before it happens again",
  },
  chain_response: { zh: "{A}之后，紧接着须为{T}", en: "the very next act after {A} is {T}" },
  precedence: { zh: "{A}之前，须先有{T}", en: "before {A} there is {T}" },
  alternate_precedence: { zh: "每次{A}之前，均须另有{T}", en: "before each {A} there is {T} of its own" },
  chain_precedence: { zh: "紧接{A}之前，须为{T}", en: "the act right before {A} is {T}" },
  succession: { zh: "{A}之后须有{T}，{T}之前须有{A}", en: "after {A} comes {T}, and {T} only after {A}" },
  alternate_succession: { zh: "{A}与{T}逐次交替", en: "{A} and {T} alternate" },
  chain_succession: { zh: "{A}与{T}前后紧接", en: "{A} and {T} come side by side" },
  not_responded_existence: { zh: "有{A}的，不得有{T}", en: "where there is {A}, there is no {T}" },
  not_co_existence: { zh: "{A}与{T}不得并存", en: "not both {A} and {T}" },
  not_response: { zh: "{A}之后，不得再有{T}", en: "after {A} there is no {T}" },
  not_precedence: { zh: "{A}之前，不得有{T}", en: "before {A} there is no {T}" },
  not_succession: { zh: "{A}之后不得有{T}", en: "{T} never follows {A}" },
  not_chain_response: { zh: "{A}之后，不得紧接{T}", en: "the act after {A} is not {T}" },
  not_chain_precedence: { zh: "紧接{A}之前，不得为{T}", en: "the act before {A} is not {T}" },
  not_chain_succession: { zh: "{A}与{T}不得紧接", en: "{A} and {T} never come side by side" },
};

export function sentenceOf({ template: t }: Constraint, procedure: Procedure, language: Language): string {
  const say = (words: Bilingual, parts: Record<string, string> = {}) =>
    words[language].replace(/\{(\w)\}/g, (_, key: string) => parts[key] ?? "");
  const of = (selector: Selector) => selectorWords(selector, procedure, language);
  switch (t.kind) {
    case "existence":
      return say(
        { zh: "{A}至少 {N} 次", en: "{A} at least {N} times" },
        { A: of(t.activation), N: String(t.n ?? 1) },
      );
    case "absence":
      return t.n === undefined || t.n === 1
        ? say({ zh: "不得有{A}", en: "no {A}" }, { A: of(t.activation) })
        : say(
            { zh: "{A}少于 {N} 次", en: "{A} fewer than {N} times" },
            { A: of(t.activation), N: String(t.n) },
          );
    case "exactly":
      return say(
        { zh: "{A}恰好 {N} 次", en: "{A} exactly {N} times" },
        { A: of(t.activation), N: String(t.n ?? 1) },
      );
    case "init":
      return say({ zh: "首先须为{A}", en: "the first act is {A}" }, { A: of(t.activation) });
    case "end":
      return say({ zh: "最后须为{A}", en: "the last act is {A}" }, { A: of(t.activation) });
    case "choice":
      return say(
        { zh: "须有{A}或者{T}", en: "{A} or {T}, or both" },
        { A: of(t.activation), T: of(t.target) },
      );
    case "exclusive_choice":
      return say(
        { zh: "{A}与{T}有且只有其一", en: "either {A} or {T}, not both" },
        { A: of(t.activation), T: of(t.target) },
      );
    case "first":
      return say(
        { zh: "{A}之中，最先的须为{T}", en: "the first of {A} is {T}" },
        { A: of(t.among), T: of(t.must) },
      );
    case "last": {
      const given = t.given ? say({ zh: "有{G}的，", en: "where there is {G}, " }, { G: of(t.given) }) : "";
      return (
        given +
        say({ zh: "{A}之中，最后的须为{T}", en: "the last of {A} is {T}" }, { A: of(t.among), T: of(t.must) })
      );
    }
    case "condition": {
      const when = t.when
        ? say(
            { zh: "，凡{W}的", en: ", where {W}" },
            { W: conditionWords(t.when.source, procedure, language) },
          )
        : "";
      return say(
        { zh: "{A}时{W}，须满足：{H}", en: "at {A}{W}: {H}" },
        { A: of(t.at), W: when, H: conditionWords(t.holds.source, procedure, language) },
      );
    }
    case "finally":
      return say(
        { zh: "有{A}的，终了时须满足：{H}", en: "where there is {A}, in the end: {H}" },
        { A: of(t.given), H: conditionWords(t.holds.source, procedure, language) },
      );
    default: {
      const each = t.each ? say({ zh: "每名到会且未回避者的", en: "by each present and not recused, " }) : "";
      const target =
        language === "zh" ? each + of(t.target) : `${of(t.target)}${each && `, ${each.slice(0, -2)}`}`;
      return (
        say(PAIRS[t.kind], { A: of(t.activation), T: target }) +
        relationWords(t, procedure, language, t.kind.startsWith("not_"))
      );
    }
  }
}

function selectorWords(selector: Selector, procedure: Procedure, language: Language): string {
  const zh = language === "zh";
  const acts = selector.acts.map((type) => {
    const title = procedure.acts[type]?.title[language] ?? type;
    return zh ? `“${title}”` : `"${title}"`;
  });
  const as = (selector.as ?? []).map((capacity) => procedure.capacities[capacity]?.[language] ?? capacity);
  const values = Object.entries(selector.with).map(([key, wanted]) => {
    const field = selector.acts
      .flatMap((type) => procedure.acts[type]?.fields ?? [])
      .find((f) => f.key === key);
    const words = wanted.map(
      (v) => field?.options?.find((o) => o.value === v)?.title[language] ?? yesNo(v, language),
    );
    return `${field?.title[language] ?? key}${zh ? "：" : ": "}${words.join(zh ? "或者" : " or ")}`;
  });
  if (selector.when) values.push(conditionWords(selector.when.source, procedure, language));
  const joined = acts.join(zh ? "或者" : " or ");
  const details = values.length > 0 ? (zh ? `（${values.join("，")}）` : ` (${values.join(", ")})`) : "";
  if (as.length === 0) return joined + details;
  return zh ? `${as.join("、")}${joined}${details}` : `${joined} by the ${as.join(" or ")}${details}`;
}

function yesNo(value: unknown, language: Language): string {
  if (typeof value !== "boolean") return String(value);
  if (language === "zh") return value ? "是" : "否";
  return value ? "yes" : "no";
}

const ENVELOPE: Readonly<Record<string, Bilingual>> = {
  of: { zh: "对象", en: "the person it is about" },
  by: { zh: "办理人", en: "who did it" },
  item: { zh: "议题", en: "the item" },
};

function fieldTitle({ acts }: Procedure, key: string): Bilingual | undefined {
  return Object.values(acts)
    .flatMap((act) => act.fields)
    .find((field) => field.key === key)?.title;
}

function relationWords(t: Correlation, procedure: Procedure, language: Language, never: boolean): string {
  const zh = language === "zh";
  const names = (list: readonly string[]) =>
    list.map((s) => (ENVELOPE[s] ?? fieldTitle(procedure, s))?.[language] ?? s).join(zh ? "、" : ", ");
  const parts: string[] = [];
  if (t.same.length > 0) parts.push(zh ? `${names(t.same)}相同` : `with ${names(t.same)} the same`);
  if (t.different?.length)
    parts.push(zh ? `${names(t.different)}不同` : `with ${names(t.different)} different`);
  if (t.where)
    parts.push(
      zh
        ? `且${conditionWords(t.where.source, procedure, language)}`
        : `and ${conditionWords(t.where.source, procedure, language)}`,
    );
  if (t.time)
    parts.push(...(never ? spanWords(t.time, procedure, language) : timeWords(t.time, procedure, language)));
  if (parts.length === 0) return "";
  return zh ? `（${parts.join("；")}）` : `; ${parts.join("; ")}`;
}

const ENDS: Readonly<Record<"month" | "quarter" | "year", Bilingual>> = {
  month: { zh: "当月末", en: "the end of the month" },
  quarter: { zh: "当季末", en: "the end of the quarter" },
  year: { zh: "当年末", en: "the end of the year" },
};

function timeWords(time: TimeCondition, procedure: Procedure, language: Language): string[] {
  const zh = language === "zh";
  const { within, atLeast, extended, suspended, lead } = time;
  const parts: string[] = [];
  const of = (s: Selector) => selectorWords(s, procedure, language);
  if (atLeast)
    parts.push(
      zh
        ? `相隔不少于 ${durationWords(atLeast, language)}`
        : `at least ${durationWords(atLeast, language)} apart`,
    );
  if (within) {
    if ("on" in within) parts.push(zh ? `${within.on} 以前` : `by ${within.on}`);
    else if ("endOf" in within)
      parts.push(zh ? `${ENDS[within.endOf].zh}以前` : `by ${ENDS[within.endOf].en}`);
    else if ("date" in within) parts.push(namedDay(within.date, procedure, language, "by"));
    else
      parts.push(zh ? `${durationWords(within, language)}内` : `within ${durationWords(within, language)}`);
  }
  if (extended)
    parts.push(
      zh
        ? `${of(extended.at)}的，${longer(extended, procedure, language)}，以 ${extended.times} 次为限`
        : `${longer(extended, procedure, language)} ${of(extended.at)}, ${extended.times} times at most`,
    );
  if (suspended)
    parts.push(
      zh
        ? `自${of(suspended.from)}至${of(suspended.until)}期间不计`
        : `not counting from ${of(suspended.from)} to ${of(suspended.until)}`,
    );
  if (lead)
    parts.push(
      zh
        ? `届满前 ${durationWords(lead, language)}提示`
        : `prevention shows ${durationWords(lead, language)} before`,
    );
  return parts;
}

/** The last day, as an act names it. */
function namedDay(field: string, procedure: Procedure, language: Language, until: "by" | "until"): string {
  const title = fieldTitle(procedure, field)?.[language] ?? field;
  return language === "zh" ? `所写“${title}”当日以前` : `${until} the day named as “${title}”`;
}

function longer(
  extended: NonNullable<TimeCondition["extended"]>,
  procedure: Procedure,
  language: Language,
): string {
  const zh = language === "zh";
  if ("by" in extended) {
    const length = durationWords(extended.by, language);
    return zh ? `延长 ${length}` : `${length} more by`;
  }
  const title = fieldTitle(procedure, extended.to)?.[language] ?? extended.to;
  return zh ? `延至所写“${title}”当日` : `until the day named as “${title}” by`;
}

/** What is never to come is not to come within a span. */
function spanWords({ atLeast, within }: TimeCondition, procedure: Procedure, language: Language): string[] {
  const zh = language === "zh";
  const parts: string[] = [];
  if (atLeast) parts.push(`${durationWords(atLeast, language)}${zh ? "之后" : " or later"}`);
  if (within && "on" in within) parts.push(zh ? `${within.on} 以前` : `until ${within.on}`);
  else if (within && "endOf" in within)
    parts.push(zh ? `${ENDS[within.endOf].zh}以前` : `until ${ENDS[within.endOf].en}`);
  else if (within && "date" in within) parts.push(namedDay(within.date, procedure, language, "until"));
  else if (within)
    parts.push(zh ? `${durationWords(within, language)}以内` : `within ${durationWords(within, language)}`);
  return [zh ? `仅指${parts.join("、")}` : `only ${parts.join(" and ")}`];
}

export function durationWords({ n, unit }: Duration, language: Language): string {
  const title = DURATION_TITLES[unit][language];
  if (language === "zh") return `${n} ${title}`;
  return `${n} ${n === 1 ? title.replace(/s$/, "") : title}`;
}

export function valueWords(
  value: Pick<DatedValue, "value" | "unit">,
  parameter: Parameter,
  language: Language,
): string {
  const title = isDurationUnit(value.unit) ? DURATION_TITLES[value.unit] : parameter.unitTitle;
  return `${value.value} ${title[language]}`;
}

export function dateWords({ from, to }: InForce, language: Language): string {
  if (language === "zh") {
    if (from === null && to === null) return "程序施行期间";
    return `${from === null ? "程序施行之日" : `${from} `}起${to === null ? "" : `，至 ${to} 停止`}`;
  }
  if (from === null && to === null) return "as long as the procedure";
  return `${from === null ? "from the procedure's first day" : `from ${from}`}${to === null ? "" : `, until ${to}`}`;
}

/** M and I are never said as settled law. */
export const STATUS_WORDS: Readonly<Record<string, Bilingual>> = {
  V: { zh: "已核对", en: "verified" },
  "V-part": { zh: "部分核对", en: "verified in part" },
  L: { zh: "本地规定", en: "local rule" },
  M: { zh: "待本级法规人员确认", en: "to be confirmed by the regulation officer" },
  I: { zh: "推定，待本级法规人员确认", en: "inferred, to be confirmed by the regulation officer" },
};

export const SEVERITY_WORDS: Readonly<Record<Constraint["severity"], Bilingual>> = {
  serious: { zh: "较重", en: "serious" },
  moderate: { zh: "一般", en: "moderate" },
  minor: { zh: "较轻", en: "minor" },
};
