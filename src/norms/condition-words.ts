/** A condition with the titles of its names, so that it can be read by who has never seen FEEL. */
import type { Bilingual, Procedure } from "./model.ts";
import type { Language } from "./units.ts";

const COUNTS: Readonly<Record<string, Bilingual>> = {
  present: { zh: "到会人数", en: "number present" },
  gone: { zh: "本人已离会", en: "person concerned has left" },
  recused: { zh: "到会而回避的人数", en: "number present and recused" },
  yes: { zh: "赞成票", en: "votes in favour" },
  no: { zh: "反对票", en: "votes against" },
  abstain: { zh: "弃权票", en: "abstentions" },
  votes: { zh: "表决票数", en: "votes cast" },
  named_votes: { zh: "记名表决人数", en: "number who voted by name" },
  activation: { zh: "前者", en: "the one" },
  target: { zh: "后者", en: "the other" },
  of: { zh: "对象", en: "person concerned" },
  by: { zh: "办理人", en: "who did it" },
  as: { zh: "身份", en: "capacity" },
  item: { zh: "议题", en: "item" },
};

const WORDS: ReadonlyMap<string, Bilingual> = new Map([
  ["and", { zh: "并且", en: "and" }],
  ["or", { zh: "或者", en: "or" }],
  ["not", { zh: "并非", en: "not" }],
  ["if", { zh: "如果", en: "if" }],
  ["then", { zh: "则", en: "then" }],
  ["else", { zh: "否则", en: "else" }],
  ["in", { zh: "属于", en: "in" }],
  ["between", { zh: "介于", en: "between" }],
  ["true", { zh: "是", en: "yes" }],
  ["false", { zh: "否", en: "no" }],
  ["null", { zh: "未知", en: "unknown" }],
  ["min", { zh: "最小值", en: "the least of" }],
  ["max", { zh: "最大值", en: "the most of" }],
  ["abs", { zh: "绝对值", en: "the amount of" }],
]);

const SIGNS: Readonly<Record<string, string>> = { ">=": "≥", "<=": "≤", "!=": "≠", "*": "×", "/": "÷" };

export function conditionWords(source: string, procedure: Procedure, language: Language): string {
  const fields = Object.values(procedure.acts).flatMap((a) => a.fields);
  const title = (name: string): string => {
    const field = fields.find((f) => f.key === name);
    const other =
      procedure.parameters.find((p) => p.id === name) ??
      procedure.tables?.find((t) => t.id === name) ??
      procedure.lists?.find((l) => l.id === name);
    return (WORDS.get(name) ?? COUNTS[name] ?? other?.title ?? field?.title)?.[language] ?? name;
  };
  const option = (value: string): string => {
    const known = [
      ...fields.flatMap((f) => f.options ?? []),
      ...(procedure.tables ?? []).flatMap((t) => t.options ?? []),
    ];
    return known.find((o) => o.value === value)?.title[language] ?? value;
  };
  const zh = language === "zh";
  return source
    .trim()
    .replace(/\s+/g, " ")
    .replace(/"((?:[^"\\]|\\.)*)"|([a-z_][a-z0-9_]*)|(>=|<=|!=|[*/])/gi, (_, text, name, sign) => {
      if (text !== undefined) return zh ? `“${option(text)}”` : `"${option(text)}"`;
      return name === undefined ? (SIGNS[sign] ?? sign) : title(name);
    });
}
