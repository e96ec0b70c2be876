/** Lists as the law has them: rows in YAML or in a CSV file, each on its days. */
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { common, datesOf, meet } from "./dates.ts";
import type { Report } from "./layers.ts";
import type { InForce, NormList } from "./model.ts";
import { listOf } from "./names.ts";
import type { RawList } from "./shape.ts";

type Row = Record<string, string | number | null>;

/** The rows of a CSV file under the keys of the columns; its header has keys or titles, and `from` and `to` for dates. */
export async function rowsOfFile(
  file: string,
  list: RawList,
): Promise<{ rows: Row[] } | { message: string; cure: string }> {
  // As the pack names it: where its folder lies concerns nobody.
  const name = list.file ?? file;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof TypeError) return { message: `${name} is not UTF-8`, cure: "Save it as UTF-8." };
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT")
      return { message: `there is no file ${name}`, cure: "Add it, with a header of the columns." };
    if (code === "EISDIR" || code === "ENOTDIR" || code === "ENAMETOOLONG")
      return {
        message: `${name} cannot be read as a file`,
        cure: "Name a CSV file below the pack's folder.",
      };
    throw error;
  }
  try {
    const [header = [], ...lines] = parse(text, { bom: true, skip_empty_lines: true }) as string[][];
    const keys = header.map((title) => {
      const known = Object.entries(list.columns).find(([key, c]) => [key, c.zh, c.en].includes(title.trim()));
      return known?.[0] ?? title.trim();
    });
    const rows = lines.map((line) =>
      Object.fromEntries(
        line.map((cell, index) => [keys[index] ?? "", typed(cell.trim(), keys[index], list)]),
      ),
    );
    return { rows };
  } catch (error) {
    return {
      message: `${name}: ${error instanceof Error ? error.message : String(error)}`,
      cure: "Write one row a line, with as many cells as the header has.",
    };
  }
}

function typed(cell: string, key: string | undefined, list: RawList): string | number | null {
  if (cell === "") return null;
  return list.columns[key ?? ""]?.type === "integer" && /^-?\d+$/.test(cell) ? Number(cell) : cell;
}

const DATES = ["from", "to"];
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export function buildList(id: string, raw: RawList, path: PropertyKey[], report: Report): NormList {
  const columns = Object.entries(raw.columns).map(([key, { zh, en, type }]) => ({
    key,
    title: { zh, en },
    type,
  }));
  const inForce = datesOf(raw.in_force);
  if (raw.rows === undefined && raw.file === undefined)
    report(path, "it has neither rows nor a file", "Give `rows`, or `file` with a CSV file.");
  const rows = (raw.rows ?? []).flatMap((row, index): NormList["rows"] => {
    const at = raw.file === undefined ? [...path, "rows", index] : [...path, "file"];
    const place = raw.file === undefined ? "" : `row ${index + 2} of ${raw.file}: `;
    for (const key of Object.keys(row))
      if (!Object.hasOwn(raw.columns, key) && !DATES.includes(key))
        report(
          at,
          `${place}there is no column "${key}"`,
          `Columns are ${listOf(columns.map((c) => c.key))}, from and to.`,
        );
    const dates = DATES.map((key) => row[key] ?? null);
    for (const day of dates)
      if (day !== null && !DAY.test(String(day)))
        report(at, `${place}"${day}" is no day`, "Write a day such as 2024-05-08.");
    const cells = columns.map(({ key, type }) => {
      const cell = row[key] ?? null;
      const fits =
        type === "integer" ? Number.isSafeInteger(cell) : type === "date" ? DAY.test(String(cell)) : true;
      if (cell !== null && !fits) report(at, `${place}"${cell}" is no ${type}`, `Correct the column ${key}.`);
      return type === "text" && typeof cell === "number" ? String(cell) : cell;
    });
    const [from, to] = dates.map((day) => (day === null ? null : String(day)));
    const days = common({ from: from ?? null, to: to ?? null }, inForce);
    if (cells[0] === null)
      report(at, `${place}the first column is empty`, "Every row has a name of its own there.");
    return days ? [{ ...days, cells }] : [];
  });
  checkTwice(rows, path, report);
  return { id, title: raw.title, columns, rows, inForce, basis: raw.basis };
}

function checkTwice(rows: NormList["rows"], path: PropertyKey[], report: Report): void {
  const seen = new Map<string | number | null, InForce[]>();
  for (const row of rows) {
    const name = row.cells[0] ?? null;
    if (seen.get(name)?.some((other) => meet(other, row)))
      report(
        path,
        `"${name}" stands twice in the list`,
        "Take one out, or date them so that they do not meet.",
      );
    seen.set(name, [...(seen.get(name) ?? []), row]);
  }
}
