/** The body's list of matters out as a file, and a new version of it in from one. */
import { createHash } from "node:crypto";
import {
  csvOf,
  differenceOf,
  inForceOn,
  ITEM_LIST_PROCEDURE,
  readEntries,
  versionActs,
  versionsOf,
  workbookOf,
} from "../item-lists/index.ts";
import type { Admission } from "../matters/index.ts";
import { Problem } from "../platform/index.ts";
import { FileFault, readFile, type Table } from "../registry/index.ts";
import { chosenVersion, entryFields, listResource, visibleVersions } from "./item-list-view.ts";
import { ChangeShape, changeViews } from "./item-lists.ts";
import { answered, officeAt } from "./matters.ts";
import { notAllowed, operation, z } from "./operation.ts";
import { AdmittedShape, Id } from "./shapes.ts";

const tag = "Item lists";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV = "text/csv";
const MOST_BYTES = 5 * 1_048_576;
const BINARY = { schema: { type: "string" as const, format: "binary" } };
const byBody = z.object({ id: Id });

const ImportShape = z
  .object({
    recorded: z.boolean().openapi({ description: "False for a dry run, and where nothing differs" }),
    matter: Id.nullable().openapi({ description: "The new version" }),
    replaces: Id.nullable().openapi({ description: "The list in force, with which it is compared" }),
    entries: z.int(),
    changes: z.array(ChangeShape),
    findings: AdmittedShape.shape.findings.openapi({ description: "What the rules say of it" }),
  })
  .openapi("ItemListImport");

export const itemListFileOperations = [
  operation({
    id: "exportItemList",
    method: "get",
    path: "/api/v1/bodies/:id/item-list/export",
    tag,
    summary:
      "The list as a workbook or CSV; what comes back unchanged changes nothing. Without a list, a form to fill in",
    access: "readRegistry",
    params: byBody,
    query: z.object({ format: z.enum(["xlsx", "csv"]).default("xlsx"), version: Id.optional() }),
    answers: { 200: { description: "The file", content: { [XLSX]: BINARY, [CSV]: BINARY } } },
    async handle(call) {
      const { services, principal, params, query, language } = call;
      const { name, day, versions } = await visibleVersions(call, params.id);
      const entries = chosenVersion(versions, day, query.version)?.entries ?? [];
      const fields = await entryFields(services, principal.jurisdiction, params.id, day);
      const isWorkbook = query.format === "xlsx";
      const bytes = isWorkbook
        ? await workbookOf(fields, entries, language)
        : csvOf(fields, entries, language);
      const title = language === "zh" ? `${name}事项清单` : `${name} list of matters`;
      return new Response(new Uint8Array(bytes), {
        headers: {
          "content-type": isWorkbook ? XLSX : `${CSV}; charset=utf-8`,
          "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${title}.${query.format}`)}`,
          "cache-control": "no-store",
        },
      });
    },
  }),
  operation({
    id: "importItemList",
    method: "post",
    path: "/api/v1/bodies/:id/item-list/import",
    tag,
    summary: "Compares a workbook or CSV with the list in force and records it as a new version",
    access: "openMatter",
    records: true,
    params: byBody,
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
      title: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .optional()
        .openapi({ description: "What the version is called; by default after the file, or after its day" }),
    }),
    file: { types: [XLSX, CSV, "application/octet-stream"], mostBytes: MOST_BYTES },
    answer: ImportShape,
    problems: ["import_refused", "claimed_in_future", "procedure_not_known", "norm_faulty", "act_malformed"],
    async handle(call) {
      const { services, principal, params, query, idempotency, file, authorize } = call;
      const { jurisdiction } = principal;
      authorize("openMatter", listResource(jurisdiction, params.id));
      const actor = officeAt(principal, params.id);
      if (!actor) throw notAllowed();
      const { day } = await visibleVersions(call, params.id);
      const chunks: Uint8Array[] = [];
      for await (const chunk of file()) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      const fields = await entryFields(services, jurisdiction, params.id, day);
      const { entries, faults } = readEntries(fields, await tablesOf(query.name ?? "import", bytes));
      if (faults.length > 0) throw faulty(faults.map(({ at, message }) => ({ path: at, message })));
      const inForce = inForceOn(await versionsOf(services, jurisdiction, params.id), day);
      const changes = differenceOf(inForce?.entries ?? [], entries);
      const plain = { replaces: inForce?.id ?? null, entries: entries.length, changes: changeViews(changes) };
      if (changes.length === 0) return { ...plain, recorded: false, matter: null, findings: [] };
      const claimedAt = services.clock.now().toISOString();
      const title = query.title ?? query.name ?? day;
      const version = { title, replaces: plain.replaces, entries };
      const admission: Admission = {
        jurisdiction,
        matter: { open: { procedure: ITEM_LIST_PROCEDURE, body: params.id } },
        acts: versionActs(version, { actor, claimedAt }),
      };
      if (query.dry === "true") {
        const { findings } = answered(await services.matters.preview(admission));
        return { ...plain, recorded: false, matter: null, findings };
      }
      const request = ["importItemList", params.id, title, createHash("sha256").update(bytes).digest("hex")];
      const { matter, findings } = answered(
        await services.matters.admit({ ...admission, idempotency: { ...idempotency, request } }),
      );
      return { ...plain, recorded: true, matter, findings };
    },
  }),
];

async function tablesOf(name: string, bytes: Buffer): Promise<Table[]> {
  try {
    return await readFile(name, bytes);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    throw faulty([{ path: name, message: error.words }]);
  }
}

function faulty(errors: { path: string; message: { zh: string; en: string } }[]): Problem {
  const { length: n } = errors;
  return new Problem(
    "import_refused",
    {
      zh: `有 ${n} 处需要更正，未导入任何内容；请逐处更正后重新导入`,
      en: `${n} ${n === 1 ? "place needs" : "places need"} correction; nothing was imported. Correct and import again`,
    },
    { errors },
  );
}
