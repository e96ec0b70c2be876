/** Decision tables and lists as people read them: inputs by their titles, values by their words. Pure. */
import type { Bilingual, DecisionTable, NormList, Procedure } from "../norms/index.ts";
import type { Language } from "../platform/index.ts";

type Option = { value: string; title: Bilingual };

const ANYTHING: Bilingual = { zh: "不限", en: "any" };
const TRUE: Bilingual = { zh: "是", en: "yes" };
const FALSE: Bilingual = { zh: "否", en: "no" };

export function tableView(table: DecisionTable, procedure: Procedure, language: Language) {
  const { id, title, inputs, basis, options } = table;
  const known = inputs.map((key) => inputOf(key, procedure));
  const columns = inputs.map((key, at) => ({ key, title: known[at]?.title ?? { zh: key, en: key } }));
  const rows = table.rows.map(({ cells, output }) => [
    ...cells.map((cell, at) => cellWords(cell, known[at]?.options ?? null, language)),
    cellWords(output, options, language),
  ]);
  return { id, title, columns: [...columns, { key: id, title }], rows, basis };
}

export function listView({ id, title, columns, rows, basis }: NormList) {
  const text = (cell: string | number | null) => (cell === null ? "" : String(cell));
  return { id, title, columns, rows: rows.map((row) => row.cells.map(text)), basis };
}

/** What an input is: a field of an act, or what another table answers. */
function inputOf(key: string, { acts, tables = [] }: Procedure) {
  const field = Object.values(acts)
    .flatMap((act) => act.fields)
    .find((known) => known.key === key);
  if (field) return { title: field.title, options: field.options ?? null };
  const table = tables.find((known) => known.id === key);
  return table ? { title: table.title, options: table.options } : null;
}

function cellWords(cell: string, options: Option[] | null, language: Language): string {
  if (cell === "-") return ANYTHING[language];
  return cell
    .replace(
      /"([^"]*)"/g,
      (_, value: string) => options?.find((o) => o.value === value)?.title[language] ?? value,
    )
    .replace(/\b(true|false)\b/g, (value) => (value === "true" ? TRUE : FALSE)[language])
    .replaceAll(", ", language === "zh" ? "、" : ", ");
}
