/** A selection of matters out as an event log: what the reader may see, and no more. */
import { writeOcel, writeXes } from "../logs/index.ts";
import { pagesOfLog, rowsOfLog } from "./matter-log.ts";
import { filterOf, MatterFilterQuery } from "./matter-selection.ts";
import { operation, z } from "./operation.ts";
import { look } from "./views.ts";

const OCEL = "application/json";
const XES = "application/xml";
const BINARY = { schema: { type: "string" as const, format: "binary" } };
/** The acts of looks hold texts up to a length: more matters than fit are more than one line of the same look. */
const SUBJECTS_AT_ONCE = 500;

export const matterExportOperations = [
  operation({
    id: "exportMatters",
    method: "get",
    path: "/api/v1/matters/export",
    tag: "Matters",
    summary: "Matters as an event log, OCEL 2.0 in JSON or XES, by the same filter as the list",
    access: "readMatter",
    query: z.object({
      format: z.enum(["ocel", "xes"]),
      ...MatterFilterQuery.shape,
    }),
    answers: { 200: { description: "The log", content: { [OCEL]: BINARY, [XES]: BINARY } } },
    async handle({ services, principal, query, scope, language }) {
      const { format, ...rest } = query;
      const { database, recordKey } = services;
      const { jurisdiction } = principal;
      const filter = filterOf(rest);
      const log = { database, recordKey, jurisdiction, scope: scope("readMatter"), filter, language };
      const rows = await rowsOfLog(log);
      const subjects = rows.map((row) => row.id);
      const looked = { action: "exportMatters", body: query.body ?? null, list: true };
      for (let at = 0; at === 0 || at < subjects.length; at += SUBJECTS_AT_ONCE)
        await look(services, principal, { ...looked, subjects: subjects.slice(at, at + SUBJECTS_AT_ONCE) });
      const pages = pagesOfLog(log, rows);
      const name = language === "zh" ? "事项" : "matters";
      return format === "ocel"
        ? streamed(writeOcel(pages), OCEL, `${name}.ocel.json`)
        : streamed(writeXes(pages), XES, `${name}.xes`);
    },
  }),
];

function streamed(texts: AsyncGenerator<string>, type: string, name: string): Response {
  const encoder = new TextEncoder();
  const bytes = (async function* () {
    for await (const text of texts) yield encoder.encode(text);
  })();
  return new Response(ReadableStream.from(bytes) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "no-store",
    },
  });
}
