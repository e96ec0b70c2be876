/** A rule, a parameter or a procedure on a day, in words: what it says, since when, on what it rests, what shows it. */
import type { NormCase } from "./cases.ts";
import { conditionWords } from "./condition-words.ts";
import { dayIn, holdsOn } from "./dates.ts";
import type { NormLibrary, Scope } from "./library.ts";
import type {
  ActDefinition,
  Basis,
  Constraint,
  DecisionTable,
  InForce,
  NormList,
  Parameter,
  Procedure,
} from "./model.ts";
import {
  dateWords,
  type Language,
  SEVERITY_WORDS,
  STATUS_WORDS,
  sentenceOf,
  valueWords,
} from "./sentences.ts";

export type Explained = {
  kind: "procedure" | "constraint" | "parameter" | "table" | "list" | "act";
  id: string;
  title: string;
  /** What it says; of a procedure, of each of its rules. */
  says: string[];
  severity: string | null;
  /** The words shown when it is broken. */
  broken: string | null;
  inForce: string;
  /** Its versions or values by day, where there are several. */
  history: string[];
  parameters: string[];
  basis: { text: string; status: Basis["status"]; settled: boolean }[];
  source: { file: string; line: number }[];
  cases: { sentence: string; verdict: string }[];
};

export type Asked = {
  procedure: Procedure;
  on: string;
  language: Language;
  norms: NormLibrary;
  scope: Scope;
  cases: readonly NormCase[];
};

/** Null: the procedure knows no such name. Without a name, the procedure itself. */
export function explain(name: string | undefined, asked: Asked): Explained | null {
  const { procedure } = asked;
  if (name === undefined) return explainProcedure(asked);
  const versions = procedure.constraints.filter((c) => c.id === name);
  if (versions.length > 0) return explainConstraint(versions, asked);
  const parameter = procedure.parameters.find((p) => p.id === name);
  if (parameter) return explainParameter(parameter, asked);
  const table = procedure.tables?.find((t) => t.id === name);
  if (table) return explainTable(table, asked);
  const list = procedure.lists?.find((l) => l.id === name);
  if (list) return explainList(list, asked);
  const act = Object.values(procedure.acts).find((a) => a.type === name || a.type.endsWith(`.${name}`));
  return act ? explainAct(act, asked) : null;
}

function blank(kind: Explained["kind"], id: string, title: string): Explained {
  const none = {
    severity: null,
    broken: null,
    history: [],
    parameters: [],
    basis: [],
    source: [],
    cases: [],
  };
  return { kind, id, title, says: [], inForce: "", ...none };
}

function explainProcedure({ procedure, on, language, norms }: Asked): Explained {
  const generations = norms.procedures().filter((p) => p.id === procedure.id);
  const rules = [
    ...new Map(
      procedure.constraints.filter((c) => holdsOn(c.inForce ?? NO_DATES, on)).map((c) => [c.id, c]),
    ).values(),
  ];
  return {
    ...blank("procedure", procedure.id, procedure.title[language]),
    says: rules.map(
      (c) =>
        `${c.id} · ${c.title[language]}${language === "zh" ? "：" : ": "}${sentenceOf(c, procedure, language)}`,
    ),
    inForce: dateWords(procedure.inForce, language),
    history:
      generations.length > 1 ? generations.map((p) => `${dateWords(p.inForce, language)} (${p.source})`) : [],
    parameters: procedure.parameters.map(
      (p) => `${p.id} · ${p.title[language]} = ${valueWords(p, p, language)}`,
    ),
    source: [{ file: procedure.source, line: 1 }],
  };
}

const NO_DATES: InForce = { from: null, to: null };

function explainConstraint(versions: Constraint[], asked: Asked): Explained {
  const { procedure, on, language, cases } = asked;
  const now = versions.filter((c) => holdsOn(c.inForce ?? NO_DATES, on));
  const shown = now[0] ?? (versions.at(-1) as Constraint);
  const days = [...new Map(versions.map((c) => [dayIn(c.inForce ?? NO_DATES), c])).values()];
  const rests = procedure.parameters.filter((p) => shown.parameters?.includes(p.id));
  return {
    ...blank("constraint", shown.id, shown.title[language]),
    says: (now.length > 0 ? now : [shown]).map((c) => sentenceOf(c, procedure, language)),
    severity: SEVERITY_WORDS[shown.severity][language],
    broken: shown.explanation[language],
    inForce: now.length > 0 ? dateWords(shown.inForce ?? NO_DATES, language) : notOn(on, language),
    history:
      days.length > 1
        ? days.map(
            (c) => `${dateWords(c.inForce ?? NO_DATES, language)}: ${sentenceOf(c, procedure, language)}`,
          )
        : [],
    parameters: rests.map((p) => `${p.id} · ${p.title[language]} = ${valueWords(p, p, language)}`),
    basis: basisOf([...shown.basis, ...rests.flatMap((p) => p.basis)], language),
    source: sourceOf("constraint", shown.id, asked),
    cases: cases
      .filter((c) => c.procedure.id === procedure.id)
      .flatMap((c) =>
        c.expected
          .filter((e) => e.constraint === shown.id)
          .map((e) => ({
            sentence: c.sentence,
            verdict: e.verdict === "violated" ? `violated at ${e.at.join(", ")}` : e.verdict,
          })),
      ),
  };
}

function explainParameter(p: Parameter, asked: Asked): Explained {
  const { procedure, on, language } = asked;
  const now = p.values.find((v) => holdsOn(v, on));
  const rules = [
    ...new Set(
      procedure.constraints
        .filter((c) => c.parameters?.includes(p.id))
        .map((c) => `${c.id} · ${c.title[language]}`),
    ),
  ];
  const zh = language === "zh";
  const bounds = p.bounds && [p.bounds.min ?? "…", p.bounds.max ?? "…"].join(" – ");
  return {
    ...blank("parameter", p.id, p.title[language]),
    says: [
      now ? valueWords(now, p, language) : notOn(on, language),
      ...(bounds
        ? [zh ? `本地可在 ${bounds} 之间选定` : `a local pack or a setting may choose within ${bounds}`]
        : []),
      ...rules.map((rule) => (zh ? `用于：${rule}` : `used by: ${rule}`)),
    ],
    inForce: now ? dateWords(now, language) : notOn(on, language),
    history:
      p.values.length > 1
        ? p.values.map(
            (v) =>
              `${dateWords(v, language)}: ${valueWords(v, p, language)} (${v.pack} ${v.version}${v.body ? `, ${v.body}` : ""})`,
          )
        : [],
    basis: basisOf(now?.basis ?? p.basis, language),
    source: sourceOf("parameter", p.id, asked),
  };
}

function explainTable(t: DecisionTable, asked: Asked): Explained {
  const { procedure, language } = asked;
  const read = (words: string) => conditionWords(words, procedure, language);
  const any = language === "zh" ? "任何" : "any";
  const cells = (row: DecisionTable["rows"][number]) =>
    t.inputs.map((input, i) => `${read(input)}: ${row.cells[i] === "-" ? any : read(row.cells[i] ?? "")}`);
  return {
    ...blank("table", t.id, t.title[language]),
    says: t.rows.map((row) => `${cells(row).join(", ")} → ${read(row.output)}`),
    basis: basisOf(t.basis, language),
    source: sourceOf("table", t.id, asked),
  };
}

function explainList(l: NormList, asked: Asked): Explained {
  const { language, on } = asked;
  return {
    ...blank("list", l.id, l.title[language]),
    says: l.rows.filter((row) => holdsOn(row, on)).map((row) => row.cells.map((c) => c ?? "").join(" | ")),
    inForce: dateWords(l.inForce, language),
    basis: basisOf(l.basis, language),
    source: sourceOf("list", l.id, asked),
  };
}

function explainAct(act: ActDefinition, asked: Asked): Explained {
  const { procedure, language } = asked;
  const zh = language === "zh";
  const role = (id: string) =>
    procedure.roles?.[id]?.[language] ?? procedure.capacities[id]?.[language] ?? id;
  const list = (words: string[]) => words.join(zh ? "、" : ", ");
  const says = act.fields.map(
    (f) => `${f.key} · ${f.title[language]}${f.required ? "" : zh ? "（可不填）" : " (may be left out)"}`,
  );
  if (act.by?.length)
    says.push(zh ? `由${list(act.by.map(role))}记录` : `recorded by ${list(act.by.map(role))}`);
  if (act.approval) {
    const { by, when } = act.approval;
    const who =
      "role" in by
        ? role(by.role)
        : (procedure.tables?.find((t) => t.id === by.table)?.title[language] ?? by.table);
    const words = when === null ? "" : conditionWords(when, procedure, language);
    const only = when === null ? "" : zh ? `，当${words}时` : `, where ${words}`;
    says.push(zh ? `须先经批准${only}：${who}` : `approval before it${only}: ${who}`);
  }
  if (act.documents?.length) {
    const titles = act.documents.map(
      (d) => procedure.documents?.find((x) => x.id === d)?.title[language] ?? d,
    );
    says.push(zh ? `文书：${list(titles)}` : `documents: ${list(titles)}`);
  }
  const offeredAt = procedure.stages.filter(({ next }) => next.includes(act.type));
  if (offeredAt.length > 0) {
    const stages = list(offeredAt.map((stage) => stage.title[language]));
    says.push(zh ? `在以下阶段提供：${stages}` : `offered at the stages ${stages}`);
  }
  const name = act.type.slice(act.type.indexOf(".") + 1);
  return {
    ...blank("act", act.type, act.title[language]),
    says,
    basis: basisOf(act.approval?.basis ?? [], language),
    source: sourceOf("act", name, asked),
  };
}

function notOn(on: string, language: Language): string {
  return language === "zh" ? `${on} 未施行` : `not in force on ${on}`;
}

function basisOf(basis: readonly Basis[], language: Language): Explained["basis"] {
  const zh = language === "zh";
  const texts = basis.map(({ document, article, says, status }) => ({
    text: `${zh ? `《${document.replace(/^《|》$/g, "")}》` : document}${article ? (zh ? article : ` ${article}`) : ""}${says ? (zh ? `：“${says}”` : `: "${says}"`) : ""} [${STATUS_WORDS[status]?.[language] ?? status}]`,
    status,
    settled: status === "V",
  }));
  return [...new Map(texts.map((t) => [t.text, t])).values()];
}

/** A rule that an act's approval brings stands where the act stands. */
function sourceOf(kind: string, id: string, { norms, procedure, on, scope }: Asked): Explained["source"] {
  const sources = norms.source(procedure.id, on, scope);
  const own = sources.filter((s) => s.kind === kind && s.id === id);
  const found = own.length > 0 ? own : sources.filter((s) => s.kind === "act" && `${s.id}-approved` === id);
  return found.map(({ file, line }) => ({ file, line }));
}
