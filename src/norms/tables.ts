/** Decision tables: cells as FEEL has them, and plain words for texts, so that who knows the law can write them. */
import { ConditionFault, compileCondition } from "./feel.ts";
import type { Report } from "./layers.ts";
import { type ActDefinition, COUNTED_NAMES, type DecisionTable, type Procedure } from "./model.ts";
import { listOf } from "./names.ts";
import type { RawProcedure, RawTable } from "./shape.ts";

export function buildTables(
  raw: RawProcedure,
  acts: Procedure["acts"],
  words: { parameters: ReadonlySet<string>; lists: ReadonlySet<string> },
  report: Report,
): DecisionTable[] {
  const fields = new Map(
    Object.values(acts).flatMap((a: ActDefinition) => a.fields.map((f) => [f.key, f] as const)),
  );
  const reserved = new Set([...words.parameters, ...words.lists]);
  const tables = Object.entries(raw.tables).map(([id, t]): DecisionTable => {
    const path = ["tables", id];
    if (fields.has(id) || reserved.has(id) || COUNTED_NAMES.includes(id))
      report(
        path,
        `"${id}" is already a field, a count, a parameter or a list`,
        "Give the table a name of its own.",
      );
    for (const [index, input] of t.inputs.entries())
      if (!fields.has(input) && !COUNTED_NAMES.includes(input) && !Object.hasOwn(raw.tables, input))
        report(
          [...path, "inputs", index],
          `there is no fact "${input}"`,
          `Facts are ${listOf([...fields.keys(), ...COUNTED_NAMES, ...Object.keys(raw.tables)])}.`,
        );
    const rows = t.rows.flatMap((row, index): DecisionTable["rows"] => {
      const at = [...path, "rows", index];
      if (row.length !== t.inputs.length + 1) {
        report(
          at,
          `the row has ${row.length} cells`,
          `Write ${t.inputs.length + 1}: one for each of ${listOf(t.inputs)}, then what it gives.`,
        );
        return [];
      }
      const cells = t.inputs.map((input, column) => {
        const options =
          fields.get(input)?.options ??
          optionsOf(Object.hasOwn(raw.tables, input) ? raw.tables[input] : undefined);
        return cellOf(row[column] ?? "-", options, reserved, (message, cure) =>
          report([...at, column], message, cure),
        );
      });
      return [
        {
          cells,
          output: outputOf(row.at(-1) ?? "", t, (m, cure) => report([...at, row.length - 1], m, cure)),
        },
      ];
    });
    return {
      id,
      title: t.title,
      inputs: t.inputs,
      options: optionsOf(t),
      hit: t.hit,
      rows,
      basis: t.basis,
    };
  });
  for (const table of tables) checkCircle(table, tables, report);
  return tables;
}

/** That every cell can be read, with the values of a day. */
export function checkTable(
  table: DecisionTable,
  parameters: ReadonlyMap<string, string>,
  lists: ReadonlyMap<string, readonly (string | number)[]>,
  report: Report,
): void {
  for (const [index, row] of table.rows.entries())
    try {
      const alone = new Map([[table.id, { ...table, rows: [row] }]]);
      compileCondition(table.id, new Set(table.inputs), parameters, { tables: alone, lists });
    } catch (error) {
      if (!(error instanceof ConditionFault)) throw error;
      report(
        ["tables", table.id, "rows", index],
        `the row ${row.cells.join(" | ")}: ${error.message}`,
        "Write a value, - for anything, `>= 3`, `[1..3]`, or several with commas.",
      );
    }
}

function optionsOf(table: RawTable | undefined): DecisionTable["options"] {
  if (!table || !("one_of" in table.output)) return null;
  return Object.entries(table.output.one_of).map(([value, title]) => ({ value, title }));
}

type Tell = (message: string, cure: string) => void;

/** Words that are no parameter and no list are texts: `funds, project` is `"funds", "project"`. */
function cellOf(
  written: string | number | boolean,
  options: DecisionTable["options"] | undefined,
  reserved: ReadonlySet<string>,
  tell: Tell,
): string {
  if (typeof written !== "string") return String(written);
  const cell = written.trim();
  const negated = /^not\((.*)\)$/.exec(cell);
  const pieces = (negated?.[1] ?? cell).split(",").map((piece) => {
    const word = piece.trim();
    if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(word) || ["true", "false", "null"].includes(word)) return word;
    if (reserved.has(word)) return word;
    if (options && !options.some((o) => o.value === word))
      tell(`"${word}" is none of its values`, `They are ${listOf(options.map((o) => o.value))}.`);
    return JSON.stringify(word);
  });
  return negated ? `not(${pieces.join(", ")})` : pieces.join(", ");
}

function outputOf(written: string | number | boolean, { output }: RawTable, tell: Tell): string {
  if ("one_of" in output) {
    if (!Object.hasOwn(output.one_of, String(written)))
      tell(`it cannot give "${written}"`, `It can give ${listOf(Object.keys(output.one_of))}.`);
    return JSON.stringify(String(written));
  }
  const fits = {
    text: typeof written === "string",
    integer: Number.isSafeInteger(written),
    boolean: typeof written === "boolean",
  };
  if (!fits[output.type])
    tell(
      `"${written}" is no ${output.type}`,
      `Write ${output.type === "text" ? "a text" : `a value of type ${output.type}`}.`,
    );
  return typeof written === "string" ? JSON.stringify(written) : String(written);
}

function checkCircle(table: DecisionTable, tables: DecisionTable[], report: Report): void {
  const seen = new Set<string>();
  const walk = (id: string, path: string[]): string[] | null => {
    if (id === table.id && path.length > 0) return [...path, id];
    if (seen.has(id)) return null;
    seen.add(id);
    for (const input of tables.find((t) => t.id === id)?.inputs ?? []) {
      const found = walk(input, [...path, id]);
      if (found) return found;
    }
    return null;
  };
  const circle = walk(table.id, []);
  if (circle)
    report(
      ["tables", table.id, "inputs"],
      `the tables ${circle.join(" → ")} lead back to where they began`,
      "Let one of them ask for a field instead.",
    );
}
