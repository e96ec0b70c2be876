/** The registry out as a file and in from one. */
import { createHash } from "node:crypto";
import type { Principal } from "../access/index.ts";
import type { Actor, Refusal } from "../matters/index.ts";
import { Problem, type ProblemCode } from "../platform/index.ts";
import { exportCsv, exportWorkbook, importRegistry, SHEET_KEYS, type SheetKey } from "../registry/index.ts";
import { operation, z } from "./operation.ts";

const tag = "Registry";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV = "text/csv";
const MOST_BYTES = 10 * 1_048_576;
const BINARY = { schema: { type: "string" as const, format: "binary" } };
const SHEET = z.enum(SHEET_KEYS as [SheetKey, ...SheetKey[]]);

const ImportShape = z
  .object({
    recorded: z.boolean().openapi({ description: "False for a dry run, and where nothing differs" }),
    acts: z.int(),
    counts: z.record(z.string(), z.int()).openapi({ description: "How many acts of each type" }),
    changes: z.array(z.object({ type: z.string(), at: z.string(), about: z.string() })),
  })
  .openapi("RegistryImport");

/** Who records: the organisation department's officer in that office; the system administrator holds none. */
function actorOf({ person, offices }: Principal): Actor {
  const office = offices.find((o) => o.function === "organisation-officer");
  return person && office ? { person, office: office.office } : { system: "import" };
}

function refusedBy(refusal: Refusal): Problem {
  return new Problem(refusal.code as ProblemCode, refusal.message, { errors: refusal.problems });
}

export const registryFileOperations = [
  operation({
    id: "exportRegistry",
    method: "get",
    path: "/api/v1/registry/export",
    tag,
    summary:
      "The registry as a workbook, or one of its sheets as CSV; what comes back unchanged changes nothing",
    access: "readRegistry",
    query: z.object({
      format: z.enum(["xlsx", "csv"]).default("xlsx"),
      sheet: SHEET.optional().openapi({ description: "Which sheet, for CSV" }),
    }),
    answers: { 200: { description: "The file", content: { [XLSX]: BINARY, [CSV]: BINARY } } },
    async handle({ services: { database }, principal: { jurisdiction }, query, authorize, language }) {
      authorize("readRegistry", { type: "Jurisdiction", jurisdiction });
      if (query.format === "xlsx") {
        const name = language === "zh" ? "名册.xlsx" : "registry.xlsx";
        return download(name, XLSX, await exportWorkbook(database, jurisdiction, language));
      }
      if (!query.sheet)
        throw new Problem("malformed_request", {
          zh: `CSV 每次一个表，请加 sheet=${SHEET_KEYS.join("|")}`,
          en: `CSV is one sheet at a time; add sheet=${SHEET_KEYS.join("|")}`,
        });
      const { name, bytes } = (await exportCsv(database, jurisdiction, language))[query.sheet];
      return download(name, `${CSV}; charset=utf-8`, bytes);
    },
  }),
  operation({
    id: "importRegistry",
    method: "post",
    path: "/api/v1/registry/import",
    tag,
    summary: "Compares a workbook or CSV with the registry and records the differences, all or none",
    access: "changeRegistry",
    records: true,
    query: z.object({
      dry: z
        .enum(["true", "false"])
        .default("false")
        .openapi({ description: "Tell what would change; record nothing" }),
      name: z
        .string()
        .max(200)
        .optional()
        .openapi({ description: "The file's name, for the places of errors" }),
    }),
    file: { types: [XLSX, CSV, "application/octet-stream"], mostBytes: MOST_BYTES },
    answer: ImportShape,
    problems: ["import_refused", "matter_moved_on"],
    async handle({ services, principal, query, idempotency, file, authorize }) {
      const { jurisdiction } = principal;
      const { database, matters, clock, recordAccountChange } = services;
      authorize("changeRegistry", { type: "Jurisdiction", jurisdiction });
      const chunks: Uint8Array[] = [];
      for await (const chunk of file()) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      const dry = query.dry === "true";
      const asked = { ...idempotency, request: { import: createHash("sha256").update(bytes).digest("hex") } };
      const before = dry ? null : await matters.askedBefore({ jurisdiction, ...asked });
      if (before?.ok) return { recorded: false, acts: 0, counts: {}, changes: [] };
      if (before) throw refusedBy(before);
      const answer = await importRegistry(
        { database, matters, clock },
        {
          jurisdiction,
          files: [{ name: query.name ?? "import", bytes }],
          actor: actorOf(principal),
          dry,
          idempotency: asked,
        },
      );
      if (!answer.ok) throw refusedBy(answer.refusal);
      const { account } = principal;
      // The registry's acts then name nobody; the audit administrator finds here who it was.
      if (answer.recorded && principal.administrator)
        await recordAccountChange({
          type: "installation.registry-imported",
          jurisdiction,
          account,
          by: account,
          data: {},
        });
      return answer;
    },
  }),
];

function download(name: string, type: string, bytes: Buffer): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "no-store",
    },
  });
}
