import { type FindingRow, listFindings } from "../findings/index.ts";
import type { Language } from "../platform/index.ts";
import { namesOf } from "../registry/index.ts";
import { FINDING_STATES } from "./matter-view.ts";
import { operation, z } from "./operation.ts";
import { cursorNotValid, openCursor, PageQuery, pageOf, sealCursor } from "./paging.ts";
import type { Services } from "./services.ts";
import { BasisShape, Bilingual, Code, Id, Instant, SEVERITIES } from "./shapes.ts";
import { look, proceduresOf } from "./views.ts";

const FindingShape = z
  .object({
    matter: Id,
    matterTitle: z.string().nullable(),
    procedure: z.string(),
    body: Id,
    bodyName: z.string(),
    class: z.string().nullable(),
    constraint: z.string(),
    title: Bilingual,
    basis: z.array(BasisShape),
    item: z.string().nullable(),
    at: z.int().openapi({ description: "The number of the act at which it showed" }),
    acts: z.array(z.int()),
    severity: z.enum(SEVERITIES),
    explanation: Bilingual,
    state: z.enum(FINDING_STATES),
    openedAt: Instant,
    pack: z.string(),
    packVersion: z.string(),
  })
  .openapi("Finding");

export type FindingView = z.infer<typeof FindingShape>;

export async function findingViews(
  services: Services,
  jurisdiction: string,
  rows: FindingRow[],
  language: Language,
): Promise<FindingView[]> {
  const names = await namesOf(services.database, jurisdiction, { bodies: rows.map((r) => r.body) }, language);
  const procedureOf = await proceduresOf(services, jurisdiction);
  return rows.map(({ matterOpenedOn: openedOn, ...row }) => {
    const rule = procedureOf({ ...row, openedOn })?.constraints.find((c) => c.id === row.constraint);
    return {
      ...row,
      title: rule?.title ?? { zh: row.constraint, en: row.constraint },
      basis: rule?.basis ?? [],
      bodyName: names.bodies.get(row.body) ?? "—",
    };
  });
}

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
      body: Id.optional(),
      constraint: Code.optional(),
    }),
    answer: pageOf(FindingShape).extend({ total: z.int() }),
    problems: ["cursor_not_valid"],
    async handle({ services, principal, query: { cursor, limit, ...filter }, scope, language }) {
      const { jurisdiction } = principal;
      const after = openCursor("listFindings", filter, cursor);
      if (after !== undefined && !/^\d{1,9}$/.test(after)) throw cursorNotValid();
      const page = await listFindings(services.database, jurisdiction, scope("readFinding"), filter, {
        cursor: after,
        limit,
      });
      const items = await findingViews(services, jurisdiction, page.items, language);
      const subjects = [...new Set(items.map((i) => i.matter))];
      await look(services, principal, {
        action: "listFindings",
        body: filter.body ?? null,
        subjects,
        list: true,
      });
      return { items, total: page.total, next: sealCursor("listFindings", filter, page.next) };
    },
  }),
];
