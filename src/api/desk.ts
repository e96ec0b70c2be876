import { listFindings } from "../findings/index.ts";
import { countMatters, listMatters, matterRow, nearDeadlines } from "../matters/index.ts";
import { findingViews, readingOf } from "./finding-view.ts";
import { type Call, operation, z } from "./operation.ts";
import { Bilingual, Id, Instant, MatterRowShape, SEVERITIES } from "./shapes.ts";
import { look, matterRows, proceduresOf } from "./views.ts";

const DECISIONS = { procedure: "cn/decision" };
const FINDINGS_SHOWN = 8;
const RECENT_SHOWN = 8;
const UNCONFIRMED_SHOWN = 4;
const DEADLINES_SHOWN = 6;

const Waiting = z.object({
  kind: z.enum(["finding", "unconfirmed-record"]),
  title: Bilingual,
  matter: Id,
  matterTitle: z.string().nullable(),
  body: Id,
  bodyName: z.string(),
  since: Instant,
  constraint: z.string().optional(),
  severity: z.enum(SEVERITIES).optional(),
});

const NearDeadline = z.object({
  matter: Id,
  matterTitle: z.string().nullable(),
  body: Id,
  bodyName: z.string(),
  constraint: z.string(),
  title: Bilingual,
  dueAt: Instant,
  late: z.boolean().openapi({ description: "The limit has passed" }),
});

type Reading = Pick<Call<unknown, unknown, unknown>, "services" | "principal" | "scope" | "language">;

/** Of each matter within the reader's scope whose clock is near or late, the most pressing rule. */
async function deadlinesNear({ services, principal, scope, language }: Reading) {
  const { database, clock } = services;
  const { jurisdiction } = principal;
  const near = await nearDeadlines(database, jurisdiction, scope("readMatter"), clock.now(), DEADLINES_SHOWN);
  const found = await Promise.all(near.map((d) => matterRow(database, jurisdiction, d.matter)));
  const rows = found.filter((row) => row !== null);
  const shown = new Map((await matterRows(services, rows, language)).map((row) => [row.id, row]));
  const procedureOf = await proceduresOf(services, jurisdiction);
  return near.flatMap((d) => {
    const row = shown.get(d.matter);
    if (!row) return [];
    const rule = procedureOf(row)?.constraints.find((c) => c.id === d.constraint);
    const title = rule?.title ?? { zh: d.constraint, en: d.constraint };
    return [{ ...d, title, matterTitle: row.title, body: row.body, bodyName: row.bodyName }];
  });
}

export const deskOperations = [
  operation({
    id: "getDesk",
    method: "get",
    path: "/api/v1/desk",
    tag: "Desk",
    summary: "What waits for the person signed in",
    access: "readFinding",
    answer: z
      .object({
        waiting: z.array(Waiting),
        counts: z.object({
          matters: z.int(),
          violated: z.int(),
          openFindings: z.int(),
          unconfirmed: z.int(),
        }),
        recent: z.array(MatterRowShape),
        deadlines: z.array(NearDeadline).openapi({ description: "Limits that are near or have passed" }),
      })
      .openapi("Desk"),
    async handle({ services, principal, scope, language }) {
      const { jurisdiction } = principal;
      const { database } = services;
      const reads = scope("readMatter");
      const counts = await countMatters(database, jurisdiction, reads, DECISIONS);
      const open = await listFindings(
        database,
        jurisdiction,
        readingOf({ services, principal, scope }),
        { state: "open" },
        { limit: FINDINGS_SHOWN },
      );
      const recent = await listMatters(database, jurisdiction, reads, DECISIONS, { limit: RECENT_SHOWN });
      const undone = { ...DECISIONS, stage: "decided" };
      const decided = await listMatters(database, jurisdiction, reads, undone, { limit: UNCONFIRMED_SHOWN });
      const { matters: unconfirmed } = await countMatters(database, jurisdiction, reads, undone);
      const waiting = await matterRows(services, decided.items, language);
      const findings = await findingViews({ services, principal, scope, language }, open.items);
      const items = await matterRows(services, recent.items, language);
      const deadlines = await deadlinesNear({ services, principal, scope, language });
      const subjects = [
        ...findings.map((f) => f.matter),
        ...waiting.map((m) => m.id),
        ...items.map((i) => i.id),
        ...deadlines.map((d) => d.matter),
      ];
      await look(services, principal, {
        action: "getDesk",
        body: null,
        subjects: [...new Set(subjects)],
        list: true,
      });
      return {
        waiting: [
          ...findings.map((f) => ({
            kind: "finding" as const,
            title: f.title,
            matter: f.matter,
            matterTitle: f.matterTitle,
            body: f.body,
            bodyName: f.bodyName,
            since: f.openedAt,
            constraint: f.constraint,
            severity: f.severity,
          })),
          ...waiting.map((m) => ({
            kind: "unconfirmed-record" as const,
            title: { zh: "会议记录待确认", en: "Record to be confirmed" },
            matter: m.id,
            matterTitle: m.title,
            body: m.body,
            bodyName: m.bodyName,
            since: m.lastActAt,
          })),
        ],
        counts: { ...counts, openFindings: open.total, unconfirmed },
        recent: items,
        deadlines,
      };
    },
  }),
];
