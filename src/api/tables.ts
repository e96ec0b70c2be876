/** Reads a table that somebody drops onto a page. The workbook's library stays on the server, in a process of its own. */
import { Problem } from "../platform/index.ts";
import { FileFault, readFile, type Table } from "../registry/index.ts";
import { operation, z } from "./operation.ts";
import { places } from "./turns.ts";

const MOST_BYTES = 5 * 1_048_576;
/** Workbooks are read one after the other, for everybody: of one account so many are read or wait. */
const takePlace = places(2);
/** A page that shows what was read shows no more; the rest is counted. */
const ROWS_MOST = 1_000;
const COLUMNS_MOST = 60;
const TYPES = [
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "text/csv",
  "application/octet-stream",
];

const TablesShape = z
  .object({
    sheets: z.array(
      z.object({
        name: z.string(),
        rows: z
          .array(z.array(z.string()))
          .openapi({ description: `At most ${ROWS_MOST}, empty ones left out` }),
        total: z.int().openapi({ description: "Rows in the sheet that are not empty" }),
      }),
    ),
  })
  .openapi("Tables");

export const tableOperations = [
  operation({
    id: "readTable",
    method: "post",
    path: "/api/v1/tables",
    tag: "Tables",
    summary:
      "Reads the sheets of a workbook or CSV as rows of text, for pages that take a table; nothing is kept",
    access: "signed-in",
    query: z.object({ name: z.string().max(200).optional() }),
    file: { types: TYPES, mostBytes: MOST_BYTES },
    answer: TablesShape,
    problems: ["import_refused", "too_many_requests"],
    async handle({ principal, query, file }) {
      const leave = takePlace(principal.account);
      try {
        const chunks: Uint8Array[] = [];
        for await (const chunk of file()) chunks.push(chunk);
        return { sheets: (await readFile(query.name ?? "table", Buffer.concat(chunks))).map(sheetOf) };
      } catch (error) {
        if (error instanceof FileFault) throw new Problem("import_refused", error.words, { cause: error });
        throw error;
      } finally {
        leave();
      }
    },
  }),
];

function sheetOf({ name, lines }: Table) {
  const rows = lines
    .map(({ cells }) =>
      cells.slice(0, COLUMNS_MOST).map((cell) => (typeof cell === "string" ? cell : cell.error)),
    )
    .filter((cells) => cells.some((cell) => cell.trim() !== ""));
  return { name, rows: rows.slice(0, ROWS_MOST), total: rows.length };
}
