/** What differs between two versions of a procedure, rule by rule and value by value, in words. */
import { holdsOn } from "./dates.ts";
import type { Basis, Constraint, Parameter, Procedure } from "./model.ts";
import {
  dateWords,
  type Language,
  SEVERITY_WORDS,
  STATUS_WORDS,
  sentenceOf,
  valueWords,
} from "./sentences.ts";

export type ProcedureChange = {
  procedure: string;
  what: "procedure" | "constraint" | "parameter" | "act" | "table" | "list" | "stage";
  id: string;
  title: string;
  change: "added" | "removed" | "changed";
  /** Of what changed: which side of it, and the words before and after. */
  parts: { part: string; before: string; after: string }[];
};

/** A procedure and the day on which it is looked at; without a day, all its dates. */
export type Seen = { procedure: Procedure; on: string | null } | null;
type Entry = { title: string; parts: Record<string, string> };

export function compareProcedures(
  id: string,
  before: Seen,
  after: Seen,
  language: Language,
): ProcedureChange[] {
  if (!before || !after) {
    const there = (before ?? after)?.procedure;
    if (!there) return [];
    const change = before ? ("removed" as const) : ("added" as const);
    return [{ procedure: id, what: "procedure", id, title: there.title[language], change, parts: [] }];
  }
  const [old, now] = [entriesOf(before, language), entriesOf(after, language)];
  return WHAT.flatMap((what) => {
    const ids = [...new Set([...old[what].keys(), ...now[what].keys()])];
    return ids.flatMap((entry): ProcedureChange[] => {
      const [a, b] = [old[what].get(entry), now[what].get(entry)];
      const title = (b ?? a)?.title ?? entry;
      const same = { procedure: id, what, id: entry, title };
      if (!a || !b) return [{ ...same, change: a ? "removed" : "added", parts: partsOf(a, b) }];
      const parts = partsOf(a, b).filter((p) => p.before !== p.after);
      return parts.length > 0 ? [{ ...same, change: "changed", parts }] : [];
    });
  });
}

const WHAT = ["procedure", "constraint", "parameter", "act", "table", "list", "stage"] as const;

function partsOf(a: Entry | undefined, b: Entry | undefined): ProcedureChange["parts"] {
  const parts = [...new Set([...Object.keys(a?.parts ?? {}), ...Object.keys(b?.parts ?? {})])];
  return parts.map((part) => ({ part, before: a?.parts[part] ?? "", after: b?.parts[part] ?? "" }));
}

function entriesOf(
  { procedure: p, on }: NonNullable<Seen>,
  language: Language,
): Record<(typeof WHAT)[number], Map<string, Entry>> {
  const named = language === "zh" ? ZH : EN;
  const constraints = new Map<string, Constraint[]>();
  for (const c of p.constraints)
    if (on === null || holdsOn(c.inForce ?? { from: null, to: null }, on))
      constraints.set(c.id, [...(constraints.get(c.id) ?? []), c]);
  return {
    procedure: new Map([
      [
        p.id,
        {
          title: p.title[language],
          parts: { [named.title]: p.title[language], [named.version]: `${p.pack} ${p.version}` },
        },
      ],
    ]),
    constraint: new Map(
      [...constraints].map(([id, versions]) => [id, constraintEntry(versions, p, on, language)]),
    ),
    parameter: new Map(p.parameters.map((one) => [one.id, parameterEntry(one, on, language)])),
    act: new Map(
      Object.values(p.acts).map((act) => [
        act.type,
        {
          title: act.title[language],
          parts: {
            [named.title]: act.title[language],
            [named.fields]: act.fields
              .map(
                (f) =>
                  `${f.title[language]}${f.required ? "" : "?"}${f.options ? ` (${f.options.map((o) => o.title[language]).join(" / ")})` : ""}`,
              )
              .join(", "),
            [named.stage]: act.stage ?? "",
            [named.by]: (act.by ?? []).join(", "),
          },
        },
      ]),
    ),
    table: new Map(
      (p.tables ?? []).map((t) => [
        t.id,
        {
          title: t.title[language],
          parts: { [named.rows]: t.rows.map((r) => `${r.cells.join(" | ")} → ${r.output}`).join("; ") },
        },
      ]),
    ),
    list: new Map(
      (p.lists ?? []).map((l) => [
        l.id,
        {
          title: l.title[language],
          parts: {
            [named.rows]: l.rows
              .filter((r) => on === null || holdsOn(r, on))
              .map((r) => r.cells.join(" | "))
              .join("; "),
          },
        },
      ]),
    ),
    stage: new Map(
      p.stages.map((s) => [
        s.id,
        {
          title: s.title[language],
          parts: {
            [named.title]: s.title[language],
            [named.next]: s.next.map((type) => p.acts[type]?.title[language] ?? type).join(" · "),
          },
        },
      ]),
    ),
  };
}

const ZH = {
  title: "名称",
  version: "版本",
  says: "内容",
  severity: "严重程度",
  broken: "不符时的文字",
  basis: "依据",
  value: "值",
  bounds: "范围",
  fields: "字段",
  stage: "阶段",
  next: "接着可以记录",
  by: "记录人",
  rows: "各行",
};
const EN: typeof ZH = {
  title: "title",
  version: "version",
  says: "says",
  severity: "severity",
  broken: "words when broken",
  basis: "basis",
  value: "value",
  bounds: "bounds",
  fields: "fields",
  stage: "stage",
  next: "comes next",
  by: "recorded by",
  rows: "rows",
};

function constraintEntry(versions: Constraint[], p: Procedure, on: string | null, language: Language): Entry {
  const named = language === "zh" ? ZH : EN;
  const [first] = versions as [Constraint, ...Constraint[]];
  const says = versions.map((c) => {
    const dates = on === null && c.inForce ? `${dateWords(c.inForce, language)}: ` : "";
    return dates + sentenceOf(c, p, language);
  });
  return {
    title: first.title[language],
    parts: {
      [named.title]: first.title[language],
      [named.says]: says.join("; "),
      [named.severity]: SEVERITY_WORDS[first.severity][language],
      [named.broken]: first.explanation[language],
      [named.basis]: basisWords(first.basis, language),
    },
  };
}

function parameterEntry(p: Parameter, on: string | null, language: Language): Entry {
  const named = language === "zh" ? ZH : EN;
  const values = on === null ? p.values : p.values.filter((v) => holdsOn(v, on));
  return {
    title: p.title[language],
    parts: {
      [named.value]: values
        .map((v) => `${values.length > 1 ? `${dateWords(v, language)}: ` : ""}${valueWords(v, p, language)}`)
        .join("; "),
      [named.bounds]: p.bounds ? `${p.bounds.min ?? "…"} – ${p.bounds.max ?? "…"}` : "",
      [named.basis]: basisWords(
        values.flatMap((v) => v.basis),
        language,
      ),
    },
  };
}

function basisWords(basis: readonly Basis[], language: Language): string {
  return basis
    .map(({ document, article, says, status }) =>
      [document, article, says, `[${STATUS_WORDS[status]?.[language] ?? status}]`].filter(Boolean).join(" "),
    )
    .join("; ");
}
