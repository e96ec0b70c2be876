/** A selection of matters out, as an event log or a workbook: what the reader may see, and no more. */
import { writeOcel, writeXes } from "../logs/index.ts";
import { matterIds, rowsOf } from "../matters/index.ts";
import { byteStream, timeZoneOf } from "../platform/index.ts";
import { pagesOfLog, rowsOfLog } from "./matter-log.ts";
import { filterOf, MatterFilterQuery, MatterOrderQuery, orderOf } from "./matter-selection.ts";
import {
  MATTERS_COUNTED,
  WORKBOOK_COLUMNS,
  WORKBOOK_KEYS,
  type WorkbookColumnKey,
} from "./matters-workbook.ts";
import { type Call, operation, z } from "./operation.ts";
import { look, matterRows } from "./views.ts";
import { type WorkbookColumn, workbookOf } from "./workbook.ts";

const OCEL = "application/json";
const XES = "application/xml";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const BINARY = { schema: { type: "string" as const, format: "binary" } };
/** The acts of looks hold texts up to a length: more matters than fit are more than one line of the same look. */
const SUBJECTS_AT_ONCE = 500;
const ROWS_AT_ONCE = 200;
/** How many rows a workbook will have: whoever waits for it can tell how long. */
const TOTAL_HEADER = "quanjian-total";

const Question = z.object({
  format: z.enum(["ocel", "xes", "xlsx"]),
  ...MatterFilterQuery.shape,
  ...MatterOrderQuery.shape,
  columns: z
    .string()
    .max(300)
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(WORKBOOK_KEYS as [WorkbookColumnKey, ...WorkbookColumnKey[]])).min(1))
    .optional()
    .openapi({
      type: "string",
      description: `Of the workbook, with commas between: ${WORKBOOK_KEYS.join(", ")}`,
    }),
});
type Asking = Call<unknown, z.infer<typeof Question>, unknown>;

export const matterExportOperations = [
  operation({
    id: "exportMatters",
    method: "get",
    path: "/api/v1/matters/export",
    tag: "Matters",
    summary:
      "Matters as an event log (OCEL 2.0 in JSON, XES) or as a workbook (xlsx), by the same filter as the list",
    access: "readMatter",
    query: Question,
    answers: {
      200: { description: "The file", content: { [OCEL]: BINARY, [XES]: BINARY, [XLSX]: BINARY } },
    },
    async handle(call) {
      const { format } = call.query;
      if (format === "xlsx") return workbook(call);
      const { services, principal, query, scope, language } = call;
      const { database, recordKey } = services;
      const { jurisdiction } = principal;
      const filter = filterOf(query);
      const log = {
        database,
        recordKey,
        jurisdiction,
        scope: scope("readMatter"),
        filter,
        language,
        recusedFrom: principal.recusedFrom,
      };
      const rows = await rowsOfLog(log);
      await looks(
        call,
        rows.map((row) => row.id),
      );
      const pages = pagesOfLog(log, rows);
      const name = nameIn(language);
      return format === "ocel"
        ? streamed(writeOcel(pages), OCEL, `${name}.ocel.json`)
        : streamed(writeXes(pages), XES, `${name}.xes`);
    },
  }),
];

const nameIn = (language: Asking["language"]) => (language === "zh" ? "事项" : "matters");

/** All that is in the file is looked at, in one go and before the first byte of it goes out. */
async function looks({ services, principal, query }: Asking, subjects: string[]): Promise<void> {
  const looked = { action: "exportMatters", body: query.body ?? null, list: true };
  for (let at = 0; at === 0 || at < subjects.length; at += SUBJECTS_AT_ONCE)
    await look(services, principal, { ...looked, subjects: subjects.slice(at, at + SUBJECTS_AT_ONCE) });
}

async function workbook(call: Asking): Promise<Response> {
  const { services, principal, query, scope, language } = call;
  const { database, clock } = services;
  const { jurisdiction, name: by } = principal;
  const order = await orderOf(services, jurisdiction, query);
  const ids = await matterIds(database, jurisdiction, scope("readMatter"), filterOf(query), order);
  await looks(call, ids);
  const name = nameIn(language);
  const bytes = workbookOf({
    language,
    timeZone: await timeZoneOf(database, jurisdiction),
    columns: columnsOf(query.columns ?? WORKBOOK_KEYS),
    name,
    counted: MATTERS_COUNTED,
    by,
    at: clock.now().toISOString(),
    total: ids.length,
    pages: (async function* () {
      for (let at = 0; at < ids.length; at += ROWS_AT_ONCE)
        yield await matterRows(
          services,
          await rowsOf(database, jurisdiction, ids.slice(at, at + ROWS_AT_ONCE)),
          language,
        );
    })(),
  });
  return answerWith(byteStream(bytes), XLSX, `${name}.xlsx`, {
    [TOTAL_HEADER]: String(ids.length),
  });
}

type Row = Awaited<ReturnType<typeof matterRows>>[number];
const columnsOf = (keys: readonly WorkbookColumnKey[]): WorkbookColumn<Row>[] =>
  keys.map((key) => WORKBOOK_COLUMNS[key]);

function streamed(texts: AsyncGenerator<string>, type: string, name: string): Response {
  const encoder = new TextEncoder();
  const bytes = (async function* () {
    for await (const text of texts) yield encoder.encode(text);
  })();
  const stream = byteStream(bytes);
  return answerWith(stream, `${type}; charset=utf-8`, name);
}

export function answerWith(
  bytes: ReadableStream<Uint8Array>,
  type: string,
  name: string,
  more: Record<string, string> = {},
): Response {
  return new Response(bytes, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "no-store",
      ...more,
    },
  });
}
