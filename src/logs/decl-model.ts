/**
 * Models of Declare (.decl): activities, the attributes bound to them, their domains, and a constraint a line, such as
 * `Response[Ask, Answer] |A.amount > 500 |same office |0,15,d`. A model becomes a procedure like those of a pack, and the id
 * of each constraint is its line. `A.` is the activation and `T.` the target; where a template looks both ways, the first and
 * the second.
 */
import {
  compileCondition,
  ConditionFault,
  type Constraint,
  type Procedure,
  type Template,
} from "../norms/index.ts";
import type { Duration, Selector } from "../norms/template.ts";
import { DeclConditionFault, DeclFields, type Domain, translate } from "./decl-condition.ts";
import { ACTIVATED_BY_THE_LATER, type DeclTemplate, explanationOf, templateOf } from "./decl-templates.ts";
import { LogFault } from "./log-fault.ts";

export type DeclModel = {
  procedure: Procedure;
  /** Attributes of the log that conditions use, by their names in them, and as what they are read. */
  fields: Map<string, { attribute: string; kind: "number" | "text" | null }>;
  activities: string[];
};

const CONSTRAINT = /^([A-Za-z][A-Za-z\s_-]*\d*)\s*\[([^|]*?)\]\s*(\|.*)?$/;
const TIME = /^(\d+(?:\.\d+)?)?\s*,\s*(\d+(?:\.\d+)?)?\s*,\s*([smhd])$/i;
/** Not in any log: how long after the first event of its case an event came. */
export const ELAPSED_SECONDS = "case:elapsed_seconds";
const NUMBERS = /^(?:integer|float|int|double|number)\b/i;

/** @throws LogFault with the line of what is not of the language. */
export function readDecl(text: string, name: string): DeclModel {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim());
  const fields = new DeclFields();
  const activities = new Set<string>();
  // What a line declares may be used above it.
  for (const [index, line] of lines.entries()) readDeclaration(line, index + 1, activities, fields);
  const constraints = new Map<string, Constraint>();
  for (const [index, line] of lines.entries())
    if (isConstraint(line)) constraints.set(line, constraintOf(line, index + 1, activities, fields));
  if (constraints.size === 0)
    throw new LogFault(
      { line: 1 },
      { zh: "模型中没有约束", en: "the model has no constraint" },
      { zh: "请写出约束，如 Response[A, B]", en: "write one, such as Response[A, B]" },
    );
  const acts = [...activities].map((type) => [type, openAct(type)] as const);
  return {
    activities: [...activities],
    fields: new Map(
      [...fields.used()].map(([attribute, feel]) => [
        feel,
        { attribute, kind: fields.domains.get(attribute)?.kind ?? null },
      ]),
    ),
    procedure: {
      id: name,
      pack: "decl",
      version: "",
      source: name,
      title: { zh: name, en: name },
      inForce: { from: "0001-01-01", to: null },
      capacities: {},
      stages: [],
      parameters: [],
      acts: Object.fromEntries(acts),
      constraints: [...constraints.values()],
      counting: null,
      imports: {},
    },
  };
}

function isConstraint(line: string): boolean {
  return CONSTRAINT.test(line) && !/^(?:activity|bind)\s/i.test(line);
}

function isComment(line: string): boolean {
  return line === "" || line.startsWith("#") || line.startsWith("//");
}

function readDeclaration(line: string, number: number, activities: Set<string>, fields: DeclFields): void {
  if (isComment(line) || isConstraint(line)) return;
  const activity = /^activity\s+(.+)$/i.exec(line);
  if (activity) {
    activities.add(activity[1] as string);
    return;
  }
  if (/^bind\s+.+:\s*\S/i.test(line)) return;
  // Names of attributes hold colons themselves, as org:role does: the domain begins behind the last that has a space after it.
  const domain = /^(.+?)\s*:\s+(.+)$/.exec(line) ?? /^([^:[\]()]+):(.+)$/.exec(line);
  if (!domain || /[()[\]=]/.test(domain[1] as string)) throw unknownLine(line, number);
  const meaning = domainOf(domain[2] as string);
  for (const attribute of (domain[1] as string).split(",")) fields.domains.set(attribute.trim(), meaning);
}

function domainOf(text: string): Domain {
  if (NUMBERS.test(text)) return { kind: "number" };
  return { kind: "text", words: text.split(",").map((word) => word.trim()) };
}

function constraintOf(line: string, number: number, activities: Set<string>, fields: DeclFields): Constraint {
  const [, name = "", inner = "", bars = ""] = CONSTRAINT.exec(line) ?? [];
  const template = templateOf(name);
  if (!template) throw unknownTemplate(name.trim(), number);
  const [first, second] = argumentsOf(inner, template.arity, activities, number);
  activities.add(first);
  if (template.arity === 2) activities.add(second);
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (cause) {
      throw conditionFault(cause, number);
    }
  };
  return {
    id: line,
    title: { zh: line, en: line },
    severity: "moderate",
    basis: [],
    explanation: explanationOf(template, first, second),
    template: guarded(() => buildTemplate(template, first, second, partsOf(bars, template, number), fields)),
  };
}

type Parts = { activation: string; correlation: string; time: TimeBounds | null };
type TimeBounds = { atLeast: Duration | null; within: Duration | null };

function partsOf(bars: string, { arity }: DeclTemplate, number: number): Parts {
  const parts = bars
    .split("|")
    .slice(1)
    .map((part) => part.trim());
  const last = TIME.exec(parts.at(-1) ?? "");
  if (last) parts.pop();
  const [activation = "", correlation = "", ...more] = parts;
  if (more.some((part) => part !== ""))
    throw new LogFault(
      { line: number },
      { zh: `“${more.join("|")}”不是时间条件`, en: `"${more.join("|")}" is no time condition` },
      {
        zh: "请写成 0,15,d（最短、最长、单位 s m h d）",
        en: "write 0,15,d: at least, at most, and s, m, h or d",
      },
    );
  if (arity === 1 && correlation !== "")
    throw new LogFault(
      { line: number },
      { zh: "只涉及一种活动的模板没有关联条件", en: "a template over one activity has no correlation" },
      {
        zh: "请改用两种活动的模板，或删除该条件",
        en: "use a template over two, or delete it",
      },
    );
  return {
    activation,
    correlation,
    time: last ? { atLeast: lengthOf(last[1], last[3]), within: lengthOf(last[2], last[3]) } : null,
  };
}

const SECONDS: Record<string, number> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** Elapsed time: a day of a model is 24 hours, not the rest of a civil day. */
function lengthOf(text: string | undefined, unit: string | undefined): Duration | null {
  if (text === undefined || Number(text) === 0) return null;
  return { n: Math.round(Number(text) * (SECONDS[(unit ?? "s").toLowerCase()] ?? 1)), unit: "seconds" };
}

function buildTemplate(
  { kind, arity, n }: DeclTemplate,
  first: string,
  second: string,
  { activation: own, correlation, time }: Parts,
  fields: DeclFields,
): Template {
  const isLater = ACTIVATED_BY_THE_LATER.has(kind);
  const sinceStart = arity === 1 && time ? elapsed(time, fields) : [];
  const activation = selector(isLater ? second : first, own, fields, sinceStart);
  if (arity === 1) {
    if (kind === "existence" || kind === "absence" || kind === "exactly")
      return { kind, activation, n: n ?? 1 };
    return { kind, activation } as Template;
  }
  const target = selector(isLater ? first : second, "", fields);
  if (kind === "choice" || kind === "exclusive_choice") {
    if (correlation !== "" || time)
      throw new DeclConditionFault(
        "选择类模板没有关联条件和时间条件",
        "a choice has neither correlation nor time",
      );
    return { kind, activation, target };
  }
  const related =
    correlation === ""
      ? { same: [], different: [], feel: null }
      : translate(correlation, fields, { A: "activation.", T: "target." });
  const names = new Set([...fields.used().values()].flatMap((f) => [`activation.${f}`, `target.${f}`]));
  return {
    kind,
    activation,
    target,
    same: related.same,
    different: related.different,
    where: related.feel === null ? null : compileCondition(related.feel, names),
    time: time && (time.atLeast || time.within) ? time : null,
  } as Template;
}

/** Of one activity, time counts from the first event of the case. */
function elapsed({ atLeast, within }: TimeBounds, fields: DeclFields): string[] {
  const name = fields.nameOf(ELAPSED_SECONDS);
  return [...(atLeast ? [`${name} >= ${atLeast.n}`] : []), ...(within ? [`${name} <= ${within.n}`] : [])];
}

function selector(activity: string, condition: string, fields: DeclFields, more: string[] = []): Selector {
  const own = condition === "" ? null : translate(condition, fields, { A: "" }).feel;
  const all = [...(own === null ? [] : [more.length > 0 ? `(${own})` : own]), ...more].join(" and ");
  const when = all === "" ? null : compileCondition(all, new Set(fields.used().values()));
  return { acts: [activity], as: null, with: {}, when };
}

function openAct(type: string): Procedure["acts"][string] {
  return { type, title: { zh: type, en: type }, opens: true, as: [], stage: null, closes: false, fields: [] };
}

/** A name may hold a comma: a cut that gives two declared activities is taken before any other. */
function argumentsOf(inner: string, arity: 1 | 2, activities: Set<string>, line: number): [string, string] {
  if (arity === 1) {
    if (inner.trim() !== "") return [inner.trim(), ""];
  } else {
    const cuts = [...inner.matchAll(/,/g)].map(
      ({ index }) => [inner.slice(0, index).trim(), inner.slice(index + 1).trim()] as [string, string],
    );
    const declared = cuts.find(([a, b]) => activities.has(a) && activities.has(b));
    const only = cuts.length === 1 ? cuts[0] : undefined;
    const found = declared ?? only;
    if (found && found[0] !== "" && found[1] !== "") return found;
  }
  throw new LogFault(
    { line },
    {
      zh: `方括号中须为 ${arity} 个活动，却是“${inner}”`,
      en: `in the brackets stand ${arity} activities, not "${inner}"`,
    },
    {
      zh: "名称中有逗号的活动请先用 activity 声明",
      en: "declare an activity whose name holds a comma with `activity`",
    },
  );
}

function conditionFault(cause: unknown, line: number): unknown {
  const cure = {
    zh: "可用：A.字段 与 T.字段 的比较、is、in (…)、same、different、and、or、not；不执行任何程序代码",
    en: "there are comparisons of A.field and T.field, is, in (…), same, different, and, or, not; nothing is run as a program",
  };
  if (cause instanceof DeclConditionFault) return new LogFault({ line }, cause.words, cure, cause);
  if (cause instanceof ConditionFault)
    return new LogFault({ line }, { zh: cause.message, en: cause.message }, cure, cause);
  return cause;
}

function unknownTemplate(name: string, line: number): LogFault {
  return new LogFault(
    { line },
    { zh: `没有模板“${name}”`, en: `there is no template "${name}"` },
    { zh: "模板见 docs/reference/templates.md", en: "see docs/reference/templates.md for those there are" },
  );
}

function unknownLine(line: string, number: number): LogFault {
  return new LogFault(
    { line: number },
    {
      zh: `“${line.slice(0, 60)}”不是 .decl 的写法`,
      en: `"${line.slice(0, 60)}" is not of the language of .decl`,
    },
    {
      zh: "一行可以是 activity 名称、bind 活动: 字段、字段: 取值范围，或 模板[活动, 活动] |条件 |条件 |时间",
      en: "a line is `activity NAME`, `bind ACTIVITY: FIELD`, `FIELD: DOMAIN`, or `Template[A, B] |condition |condition |time`",
    },
  );
}
