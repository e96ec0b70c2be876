/**
 * A meeting log's file, read and checked whole before anything is recorded: what is wrong comes all at once, by row and
 * column, each with its cure. Pure.
 */
import { type CsvError, parse } from "csv-parse/sync";
import {
  checkAct,
  type MappedAct,
  type MeetingRow,
  mapMeetingRows,
  type Procedure,
  type RowProblem,
} from "../norms/index.ts";
import { instantIn } from "../platform/zoned-time.ts";

const COLUMNS = ["case_id", "activity", "timestamp", "resource", "role", "item", "value"] as const;
const HEADER_ROW = 1;

export type MeetingLog = {
  encoding: "UTF-8" | "GB 18030";
  rows: MeetingRow[];
  cases: Map<string, MappedAct[]>;
};

export class LogProblems extends Error {
  readonly problems: RowProblem[];
  constructor(problems: RowProblem[]) {
    super(`${problems.length} ${problems.length === 1 ? "problem" : "problems"}; nothing was imported`);
    this.problems = problems;
  }
}

type Context = { procedure: Procedure; timeZone: string; now: Date };

/** @throws LogProblems */
export function readMeetingLog(bytes: Uint8Array, context: Context): MeetingLog {
  const { text, encoding } = decode(bytes);
  const { rows, problems } = rowsOf(text);
  const broken = new Set(problems.map((p) => p.row));
  problems.push(...sequenceProblems(rows, context).filter((p) => !broken.has(p.row)));
  const mapped = mapMeetingRows(context.procedure, rows);
  problems.push(...mapped.problems.filter((p) => !broken.has(p.row)));
  // Only now is every row one act of its case.
  if (problems.length === 0) problems.push(...actProblems(rows, mapped.cases, context.procedure));
  if (problems.length > 0) throw new LogProblems(problems.sort((a, b) => a.row - b.row));
  for (const acts of mapped.cases.values())
    for (const act of acts) act.claimedAt = instantIn(context.timeZone, act.claimedAt);
  return { encoding, rows, cases: mapped.cases };
}

/** UTF-8 where it is valid UTF-8, otherwise GB 18030 (which holds GBK and GB 2312). */
function decode(bytes: Uint8Array): { text: string; encoding: MeetingLog["encoding"] } {
  if (bytes.includes(0))
    throw new LogProblems([
      problem(
        HEADER_ROW,
        "file",
        "holds zero bytes, so it is UTF-16 or no text at all",
        "save it as CSV in UTF-8",
      ),
    ]);
  for (const encoding of ["UTF-8", "GB 18030"] as const) {
    const text = decoded(bytes, encoding);
    if (text !== null) return { text, encoding };
  }
  const lines = Buffer.from(bytes).toString("latin1").split("\n");
  const row = lines.findIndex((line) => decoded(Buffer.from(line, "latin1"), "GB 18030") === null) + 1;
  throw new LogProblems([problem(row, "file", "is neither UTF-8 nor GBK here", "save it as CSV in UTF-8")]);
}

function decoded(bytes: Uint8Array, encoding: MeetingLog["encoding"]): string | null {
  try {
    return new TextDecoder(encoding === "UTF-8" ? "utf-8" : "gb18030", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function rowsOf(text: string): { rows: MeetingRow[]; problems: RowProblem[] } {
  const [header = [], ...lines] = cellsOf(text);
  const missing = COLUMNS.filter((column) => !header.includes(column));
  if (missing.length > 0)
    throw new LogProblems(
      missing.map((column) =>
        problem(HEADER_ROW, column, "is missing from the header", `make the first row ${COLUMNS.join(",")}`),
      ),
    );
  const at = Object.fromEntries(COLUMNS.map((column) => [column, header.indexOf(column)]));
  const problems: RowProblem[] = [];
  if (lines.length === 0)
    problems.push(problem(HEADER_ROW + 1, "case_id", "there are no rows", "export the log again"));
  const rows = lines.map((cells, index) => {
    const row = index + HEADER_ROW + 1;
    if (cells.length === 1 && cells[0] === "")
      problems.push(problem(row, "case_id", "the row is empty", "delete it"));
    else if (cells.length !== header.length)
      problems.push(
        problem(
          row,
          "value",
          `has ${cells.length} cells where the header has ${header.length}`,
          "put quotes around a cell that holds a comma",
        ),
      );
    const cell = (column: (typeof COLUMNS)[number]) => (cells[at[column] ?? -1] ?? "").trim();
    return Object.fromEntries(COLUMNS.map((column) => [column, cell(column)])) as MeetingRow;
  });
  return { rows, problems };
}

function cellsOf(text: string): string[][] {
  try {
    return parse(text.trimEnd(), { bom: true, relax_column_count: true });
  } catch (error) {
    if (!isCsvError(error)) throw error;
    const row = typeof error.lines === "number" ? error.lines : HEADER_ROW;
    throw new LogProblems([
      problem(
        row,
        "row",
        `is not CSV: ${error.message}`,
        'close every quote, and write a quote inside a cell as ""',
      ),
    ]);
  }
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && "code" in error && String(error.code).startsWith("CSV_");
}

/** What is wrong between rows, or with a row whatever its activity. */
function sequenceProblems(rows: MeetingRow[], { procedure, timeZone, now }: Context): RowProblem[] {
  const problems: RowProblem[] = [];
  const seen = new Map<string, number>();
  const begun = new Set<string>();
  const capacities = Object.keys(procedure.capacities);
  rows.forEach((row, index) => {
    const number = index + HEADER_ROW + 1;
    const wrong = (column: string, message: string, cure: string) =>
      problems.push(problem(number, column, message, cure));
    const words = JSON.stringify(Object.values(row));
    const twin = seen.get(words);
    if (twin !== undefined) wrong("case_id", `the row says the same as row ${twin}`, "delete one of them");
    else seen.set(words, number);
    const before = rows[index - 1]?.timestamp;
    if (before !== undefined && row.timestamp < before)
      wrong(
        "timestamp",
        `${row.timestamp} lies before ${before} in the row above`,
        "sort the rows by timestamp",
      );
    if (row.resource === "")
      wrong("resource", "is empty", "name the person, or the office where nobody is named");
    if (row.role !== "" && !capacities.includes(row.role))
      wrong("role", `"${row.role}" is not known`, `use one of ${capacities.join(", ")}`);
    const type = procedure.imports[row.activity]?.type;
    const opener = type === undefined ? undefined : procedure.acts[type];
    if (!begun.has(row.case_id) && opener && !opener.opens)
      wrong(
        "activity",
        `the case ${row.case_id} begins with "${row.activity}"`,
        `begin it with ${openers(procedure).join(" or ")}`,
      );
    begun.add(row.case_id);
    const local = Date.parse(`${row.timestamp}Z`);
    if (
      !Number.isNaN(local) &&
      Date.parse(instantIn(timeZone, new Date(local).toISOString())) > now.getTime()
    )
      wrong(
        "timestamp",
        `${row.timestamp} lies in the future in ${timeZone}`,
        "correct the time, or give --time-zone",
      );
  });
  return problems;
}

function openers(procedure: Procedure): string[] {
  return Object.entries(procedure.imports).flatMap(([activity, { type }]) =>
    procedure.acts[type]?.opens ? [`"${activity}"`] : [],
  );
}

/** What the kernel would refuse. */
function actProblems(
  rows: MeetingRow[],
  cases: Map<string, MappedAct[]>,
  procedure: Procedure,
): RowProblem[] {
  const next = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const n = next.get(row.case_id) ?? 0;
    next.set(row.case_id, n + 1);
    const act = cases.get(row.case_id)?.[n];
    const checked = act ? checkAct(procedure, act) : null;
    if (!checked || checked.ok) return [];
    return checked.problems.map((p) =>
      problem(index + HEADER_ROW + 1, "value", p.message.en, `see ${row.activity} in the pack`),
    );
  });
}

function problem(row: number, column: string, message: string, cure: string): RowProblem {
  return { row, column, message, cure };
}
