/** What two versions of a procedure say differently, entry by entry. Pure. */
import type { z } from "@hono/zod-openapi";
import type { Basis, Bilingual, NormSource, Procedure } from "../norms/index.ts";
import type { ChangeShape } from "./norm-shapes.ts";

export type Version = { procedure: Procedure; sources: NormSource[] };
type Change = z.input<typeof ChangeShape>;
type Entry = { what: Change["what"]; id: string; title: Bilingual; fields: Record<string, string> };

export function changesBetween(left: Version, right: Version): Change[] {
  const [before, after] = [entriesOf(left), entriesOf(right)];
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key): Change[] => {
    const [old, now] = [before.get(key), after.get(key)];
    const { what, id, title } = (now ?? old) as Entry;
    const change = { what, id, title };
    if (!old) return [{ ...change, change: "added", field: null, before: null, after: summaryOf(now) }];
    if (!now) return [{ ...change, change: "removed", field: null, before: summaryOf(old), after: null }];
    const fields = new Set([...Object.keys(old.fields), ...Object.keys(now.fields)]);
    return [...fields]
      .filter((field) => old.fields[field] !== now.fields[field])
      .map((field) => ({
        ...change,
        change: "changed",
        field,
        before: old.fields[field] ?? null,
        after: now.fields[field] ?? null,
      }));
  });
}

function summaryOf(entry: Entry | undefined): string {
  return entry?.fields.text ?? entry?.fields.value ?? entry?.title.zh ?? "";
}

function entriesOf({ procedure, sources }: Version): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (what: Entry["what"], id: string, title: Bilingual, fields: Record<string, string>) => {
    const text = sources.findLast((s) => s.kind === what && s.id === id)?.text;
    const all = { ...both("title", title), ...fields, ...(text && !("value" in fields) ? { text } : {}) };
    entries.set(`${what} ${id}`, { what, id, title, fields: all });
  };
  const { id, title, pack, version, inForce } = procedure;
  add("procedure", id, title, { pack, version, in_force: days(inForce), stages: words(procedure.stages) });
  for (const p of procedure.parameters)
    add("parameter", p.id, p.title, {
      value: p.value,
      unit: p.unit,
      bounds: p.bounds ? `${p.bounds.min ?? "…"} – ${p.bounds.max ?? "…"}` : "",
      basis: bases(p.basis),
    });
  for (const [name, versions] of Map.groupBy(procedure.constraints, (c) => c.id)) {
    const [first] = versions;
    if (!first) continue;
    add("constraint", name, first.title, {
      severity: first.severity,
      basis: bases(first.basis),
      ...both("explanation", first.explanation),
    });
  }
  for (const act of Object.values(procedure.acts))
    add("act", act.type, act.title, { fields: act.fields.map((f) => f.key).join(", ") });
  for (const table of procedure.tables ?? [])
    add("table", table.id, table.title, {
      rows: table.rows.map((row) => [...row.cells, row.output].join(" | ")).join("\n"),
    });
  for (const list of procedure.lists ?? [])
    add("list", list.id, list.title, { rows: list.rows.map((row) => row.cells.join(" | ")).join("\n") });
  for (const document of procedure.documents ?? [])
    add("document", document.id, document.title, { template: document.template ?? "" });
  return entries;
}

function both(name: string, { zh, en }: Bilingual): Record<string, string> {
  return { [name]: zh, [`${name}_en`]: en };
}

function days({ from, to }: { from: string; to: string | null }): string {
  return `${from} – ${to ?? "…"}`;
}

function words(stages: Procedure["stages"]): string {
  return stages
    .map(({ title, next }) => (next.length > 0 ? `${title.zh}（→ ${next.join(" ")}）` : title.zh))
    .join("、");
}

function bases(list: Basis[]): string {
  return list
    .map(({ document, article, says, status }) =>
      [document, article, says, status].filter(Boolean).join(" · "),
    )
    .join("\n");
}
