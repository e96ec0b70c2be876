/** 问题提示 · the list of findings, each to its reader as far as it is theirs to see. */
import { countFindings, FINDING_SORTS, listFindings } from "../findings/index.ts";
import { FINDING_STATES, FindingShape, findingViews, readingOf } from "./finding-view.ts";
import { operation, z } from "./operation.ts";
import { cursorNotValid, openCursor, PageQuery, pageOf, sealCursor } from "./paging.ts";
import { Code, Id, SEVERITIES } from "./shapes.ts";
import { look } from "./views.ts";

const WHO = ["handled-by-me", "asked-of-me", "unassigned"] as const;

export const findingOperations = [
  operation({
    id: "listFindings",
    method: "get",
    path: "/api/v1/findings",
    tag: "Findings",
    summary: "Findings, newest first",
    access: "readFinding",
    query: PageQuery.extend({
      state: z.enum(FINDING_STATES).optional(),
      severity: z.enum(SEVERITIES).optional(),
      body: Id.optional(),
      constraint: Code.optional(),
      procedure: Code.optional(),
      query: z.string().trim().min(1).max(100).optional().openapi({
        description: "Words of the matter's title or of the body's name",
      }),
      who: z.enum(WHO).optional().openapi({
        description:
          "Of those whose handling the reader sees: theirs to handle, theirs to answer, nobody's yet",
      }),
      late: z.enum(["true"]).optional().openapi({ description: "A limit of its handling has passed" }),
      pending: z.enum(["true"]).optional().openapi({ description: "Something is still to be done about it" }),
      sort: z.enum(FINDING_SORTS).optional(),
    }),
    answer: pageOf(FindingShape).extend({
      total: z.int(),
      counts: z
        .object({ handledByMe: z.int(), askedOfMe: z.int(), unassigned: z.int() })
        .openapi({ description: "What is still to be done, whatever the filter" }),
    }),
    problems: ["cursor_not_valid"],
    async handle(call) {
      const { services, principal, query } = call;
      const { cursor, limit, sort, late, pending, ...rest } = query;
      const filter = { ...rest, late: late === "true", pending: pending === "true" };
      const { jurisdiction } = principal;
      const after = openCursor("listFindings", { ...filter, sort }, cursor);
      if (after !== undefined && !/^\d{1,9}$/.test(after)) throw cursorNotValid();
      const page = await listFindings(services.database, jurisdiction, readingOf(call), filter, {
        cursor: after,
        limit,
        sort,
      });
      const counts = await countFindings(services.database, jurisdiction, readingOf(call));
      const items = await findingViews(call, page.items);
      await look(services, principal, {
        action: "listFindings",
        body: filter.body ?? null,
        subjects: [...new Set(items.map((i) => i.matter))],
        list: true,
      });
      return {
        items,
        total: page.total,
        counts,
        next: sealCursor("listFindings", { ...filter, sort }, page.next),
      };
    },
  }),
];
