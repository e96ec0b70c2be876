/** The papers of a matter: record, minutes, notice to the station, dossier; as a model for the page, or as docx. */
import {
  DOCUMENT_KINDS,
  type DocumentModel,
  documentOf,
  docxOf,
  MEETING_PAPERS,
} from "../documents/index.ts";
import { MEETING_PROCEDURE } from "../meetings/index.ts";
import { Problem } from "../platform/index.ts";
import { documentFacts } from "./document-facts.ts";
import { readable } from "./matters.ts";
import { operation, z } from "./operation.ts";
import { Id } from "./shapes.ts";
import { look, proceduresOf } from "./views.ts";

export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const BINARY = { schema: { type: "string" as const, format: "binary" } };

const Text = z
  .array(z.union([z.string(), z.object({ strong: z.string() }), z.object({ blank: z.int() })]))
  .openapi("DocumentText", { description: "Words, words in bold, and lines to write on" });
const Rows = z.array(z.object({ name: z.string(), text: Text }));

const Block = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("heading"),
      level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      text: z.string(),
      anchor: z.string().optional(),
    }),
    z.object({
      kind: z.literal("paragraph"),
      text: Text,
      align: z.enum(["start", "center", "end"]).optional(),
    }),
    z.object({ kind: z.literal("facts"), rows: Rows }),
    z.object({
      kind: z.literal("table"),
      label: z.string(),
      columns: z.array(z.object({ title: z.string(), share: z.number() })),
      rows: z.array(z.array(Text)),
    }),
    z.object({
      kind: z.literal("signatures"),
      lines: z.array(z.object({ role: z.string(), name: z.string().nullable() })),
    }),
    z.object({
      kind: z.literal("contents"),
      items: z.array(z.object({ text: z.string(), anchor: z.string() })),
    }),
    z.object({ kind: z.literal("page-break") }),
  ])
  .openapi("DocumentBlock");

export const DocumentShape = z
  .object({
    kind: z.enum([...DOCUMENT_KINDS, ...MEETING_PAPERS]),
    language: z.enum(["zh", "en"]),
    matter: Id,
    name: z.string(),
    title: z.string(),
    number: z.union([Text, z.null()]),
    addressee: z.union([Text, z.null()]),
    draft: z.string().nullable().openapi({ description: "Why it is not final" }),
    blocks: z.array(Block),
    imprint: Rows,
    source: z.string().openapi({ description: "From which acts it is made" }),
    watermark: z.string(),
  })
  .openapi("Document");

export const documentOperations = [
  operation({
    id: "getDocument",
    method: "get",
    path: "/api/v1/matters/:id/documents/:kind",
    tag: "Matters",
    summary:
      "A paper of the matter, made from its acts: record of the meeting, minutes, notice to the station, dossier; as JSON or docx",
    access: "readMatter",
    params: z.object({ id: Id, kind: z.enum(DOCUMENT_KINDS) }),
    query: z.object({ format: z.enum(["json", "docx"]).default("json") }),
    answers: {
      200: {
        description: "The document",
        content: { "application/json": { schema: DocumentShape }, [DOCX]: BINARY },
      },
    },
    async handle(call) {
      const { services, principal, params, query } = call;
      const row = await readable(call, "readMatter", params.id);
      const procedure = (await proceduresOf(services, row.jurisdiction))(row);
      if (params.kind !== "dossier" && row.procedure === MEETING_PROCEDURE) throw ofSeveralItems();
      if (params.kind !== "dossier" && !knowsMeetings(Object.keys(procedure?.acts ?? {}))) throw noMeeting();
      const document = documentOf(params.kind, await documentFacts(call, row));
      await look(services, principal, {
        action: query.format === "docx" ? "getDocumentFile" : "getDocument",
        body: row.body,
        subjects: [row.id],
        list: false,
      });
      if (query.format === "docx") return fileOf(document, await docxOf(document));
      return Response.json(DocumentShape.parse(document), { headers: { "cache-control": "no-store" } });
    },
  }),
];

const knowsMeetings = (types: string[]) => types.some((type) => /\.(convened|attended)$/.test(type));

function noMeeting(): Problem {
  return new Problem("not_found", {
    zh: "此类事项不经会议决定，没有会议文书；可取卷宗",
    en: "Matters of this kind are not decided at a meeting and have no such paper; the dossier there is",
  });
}

function ofSeveralItems(): Problem {
  return new Problem("not_found", {
    zh: "会议的文书在会议页面：议程、通知、报备表、签到表、记录、纪要",
    en: "A meeting of several items has papers of its own, on the page of the meeting",
  });
}

/** Under the paper's name and title. */
export function fileOf({ name, title }: DocumentModel, bytes: Buffer): Response {
  // By characters: half of a rare one cannot be written into a header.
  const words = [...title.replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")].slice(0, 60).join("");
  const file = `${name}-${words}.docx`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": DOCX,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file)}`,
      "cache-control": "no-store",
    },
  });
}
