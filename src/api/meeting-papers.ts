/** 会议文书 · the papers of a meeting of several items: as a page's model, and as docx. */
import { type DocumentModel, docxOf, MEETING_PAPERS, meetingPaperOf } from "../documents/index.ts";
import { DOCX, DocumentShape, fileOf } from "./documents.ts";
import { meetingFacts, meetingFound } from "./meeting-facts.ts";
import { operation, z } from "./operation.ts";
import { Id } from "./shapes.ts";
import { look } from "./views.ts";

const BINARY = { schema: { type: "string" as const, format: "binary" } };
/** Who was in the room is the meeting's own record: it needs nothing of the items. */
const WITHOUT_ITEMS = new Set<string>(["attendance-sheet"]);

export const meetingPaperOperations = [
  operation({
    id: "getMeetingPaper",
    method: "get",
    path: "/api/v1/meetings/:id/papers/:kind",
    tag: "Meetings",
    summary:
      "A paper of the meeting, made from its acts and those of its items: agenda, notice, report to the station, attendance, record, minutes; as JSON or docx. Of an item in which the reader took no part it has the title",
    access: "readMatter",
    params: z.object({ id: Id, kind: z.enum(MEETING_PAPERS) }),
    query: z.object({ format: z.enum(["json", "docx"]).default("json") }),
    answers: {
      200: {
        description: "The paper",
        content: { "application/json": { schema: DocumentShape }, [DOCX]: BINARY },
      },
    },
    async handle(call) {
      const { services, principal, params, query } = call;
      const found = await meetingFound(call, params.id);
      const { facts, read } = await meetingFacts(call, found, !WITHOUT_ITEMS.has(params.kind));
      const paper: DocumentModel = meetingPaperOf(params.kind, facts);
      await look(services, principal, {
        action: query.format === "docx" ? "getMeetingPaperFile" : "getMeetingPaper",
        body: found.row.body,
        subjects: [found.row.id, ...read],
        list: false,
      });
      if (query.format === "docx") return fileOf(paper, await docxOf(paper));
      return Response.json(DocumentShape.parse(paper), { headers: { "cache-control": "no-store" } });
    },
  }),
];
