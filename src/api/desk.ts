import { listFindings } from "../findings/index.ts";
import { countMatters, listMatters, matterRow, nearDeadlines } from "../matters/index.ts";
import { DECIDED, Waiting, waitingFor } from "./desk-waiting.ts";
import { findingViews, readingOf } from "./finding-view.ts";
import { type Call, operation, z } from "./operation.ts";
import { Bilingual, Id, Instant, MatterRowShape, SEVERITIES } from "./shapes.ts";
import { look, matterRows, proceduresOf } from "./views.ts";

const DECISIONS = { procedure: "cn/decision" };
const FINDINGS_SHOWN = 6;
const RECENT_SHOWN = 8;
const WAITING_SHOWN = 10;
const DEADLINES_SHOWN = 12;

const NewFinding = z.object({
  id: Id,
  title: Bilingual,
  matter: Id,
  matterTitle: z.string().nullable(),
  constraint: z.string(),
  body: Id,
  bodyName: z.string(),
  openedAt: Instant,
  severity: z.enum(SEVERITIES),
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
        waiting: z.array(Waiting).openapi({ description: "The most pressing first, not all of them" }),
        counts: z.object({
          waiting: z.int().openapi({ description: "All that waits: the seven below" }),
          answer: z.int(),
          handle: z.int(),
          assign: z.int(),
          record: z.int(),
          tasks: z.int(),
          checks: z.int(),
          meetings: z.int(),
          matters: z.int(),
          violated: z.int(),
          openFindings: z.int(),
          unconfirmed: z.int(),
        }),
        findings: z
          .array(NewFinding)
          .openapi({ description: "The newest open ones that the reader may see, whoever handles them" }),
        recent: z.array(MatterRowShape),
        deadlines: z.array(NearDeadline).openapi({ description: "Limits that are near or have passed" }),
      })
      .openapi("Desk"),
    async handle(call) {
      const { services, principal, scope, language } = call;
      const { jurisdiction } = principal;
      const { database } = services;
      const reads = scope("readMatter");
      const page = { limit: FINDINGS_SHOWN };
      const [counts, open, recent, { matters: unconfirmed }, waiting, deadlines] = await Promise.all([
        countMatters(database, jurisdiction, reads, DECISIONS),
        listFindings(database, jurisdiction, readingOf(call), { state: "open" }, page),
        listMatters(database, jurisdiction, reads, DECISIONS, { limit: RECENT_SHOWN }),
        countMatters(database, jurisdiction, reads, DECIDED),
        waitingFor(call),
        deadlinesNear(call),
      ]);
      const items = waiting.items.slice(0, WAITING_SHOWN);
      const findings = await findingViews(call, open.items);
      const shown = await matterRows(services, recent.items, language);
      const subjects = [
        ...[...items, ...findings, ...deadlines].map((row) => row.matter),
        ...shown.map((row) => row.id),
      ];
      await look(services, principal, {
        action: "getDesk",
        body: null,
        subjects: [...new Set(subjects)],
        list: true,
      });
      const { answer, handle, assign, record, tasks, checks, meetings } = waiting.totals;
      return {
        waiting: items,
        counts: {
          ...counts,
          waiting: answer + handle + assign + record + tasks + checks + meetings,
          answer,
          handle,
          assign,
          record,
          tasks,
          checks,
          meetings,
          openFindings: open.total,
          unconfirmed,
        },
        findings,
        recent: shown,
        deadlines,
      };
    },
  }),
];
