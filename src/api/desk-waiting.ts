/** What waits for one person: to answer, to decide, to act on, to hand out, to confirm; each with its clock. */
import { countFindings, listFindings } from "../findings/index.ts";
import { countMatters, listMatters } from "../matters/index.ts";
import { ownMeetings } from "./desk-meetings.ts";
import { ownTasks, tasksToCheck } from "./desk-tasks.ts";
import { type FindingView, findingViews, type Reading, readingOf } from "./finding-view.ts";
import { z } from "./operation.ts";
import { Bilingual, Id, Instant, SEVERITIES } from "./shapes.ts";
import { matterRows } from "./views.ts";

export const WAITING_KINDS = [
  "answer",
  "decide",
  "act",
  "assign",
  "confirm-record",
  "task",
  "check-task",
  "approve-agenda",
  "receive-notice",
  "confirm-part",
] as const;

export const Waiting = z.object({
  kind: z.enum(WAITING_KINDS).openapi({
    description:
      "answer: one's own answer is asked for. decide, act: a finding that one handles. assign: one that nobody handles yet. confirm-record: minutes of a body whose clerk one is. task: one's own task of a resolution. check-task: one that is reported done, of a body whose clerk one is. approve-agenda, receive-notice, confirm-part: a meeting's agenda that one approves as its chair, its notice, one's own part of its record",
  }),
  title: Bilingual,
  finding: Id.nullable(),
  matter: Id,
  matterTitle: z.string().nullable(),
  body: Id,
  bodyName: z.string(),
  since: Instant,
  dueAt: Instant.nullable(),
  late: z.boolean(),
  severity: z.enum(SEVERITIES).nullable(),
});
type WaitingRow = z.infer<typeof Waiting>;
type Part = { items: WaitingRow[]; total: number };

const SHOWN_OF_A_KIND = 10;
export const DECIDED = { procedure: "cn/decision", stage: "decided" };

/** The most pressing of everything that waits, and how many there are of each kind. */
export async function waitingFor(call: Reading) {
  const { services, principal } = call;
  // Counted in one pass; most readers handle nothing, and for them three lists need not be looked for.
  const { handledByMe } = await countFindings(services.database, principal.jurisdiction, readingOf(call));
  const handled = (kind: "decide" | "act", state: "open" | "answered" | "confirmed") =>
    handledByMe > 0 ? findings(call, kind, { who: "handled-by-me", state }) : NOTHING;
  const [answer, open, answered, confirmed, assign, record, tasks, checks, meetings] = await Promise.all([
    findings(call, "answer", { who: "asked-of-me", state: "open" }),
    handled("decide", "open"),
    handled("decide", "answered"),
    handled("act", "confirmed"),
    mayHandle(call) ? findings(call, "assign", { who: "unassigned" }) : NOTHING,
    unconfirmed(call),
    ownTasks(call, SHOWN_OF_A_KIND),
    tasksToCheck(call, SHOWN_OF_A_KIND),
    ownMeetings(call, SHOWN_OF_A_KIND),
  ]);
  const parts = [answer, open, answered, confirmed, assign, record, tasks, checks, meetings];
  return {
    items: parts.flatMap((part) => part.items).toSorted(mostPressingFirst),
    totals: {
      answer: answer.total,
      handle: open.total + answered.total + confirmed.total,
      assign: assign.total,
      record: record.total,
      tasks: tasks.total,
      checks: checks.total,
      meetings: meetings.total,
    },
  };
}

const NOTHING: Part = { items: [], total: 0 };

/** Who reads how findings are handled without handling any is not asked to hand them out. */
function mayHandle({ principal }: Reading): boolean {
  return principal.covers.length > 0 || principal.functions.includes("discipline-officer");
}

async function findings(
  call: Reading,
  kind: "answer" | "decide" | "act" | "assign",
  filter: Parameters<typeof listFindings>[3],
): Promise<Part> {
  const { services, principal } = call;
  const { items, total } = await listFindings(
    services.database,
    principal.jurisdiction,
    readingOf(call),
    filter,
    { limit: SHOWN_OF_A_KIND, sort: kind === "assign" ? "severity" : "due" },
  );
  return { items: (await findingViews(call, items)).map((finding) => rowOf(kind, finding)), total };
}

function rowOf(kind: WaitingRow["kind"], finding: FindingView): WaitingRow {
  const { id, title, matter, matterTitle, body, bodyName, openedAt, severity, late, asked, answer } = finding;
  const since = (kind === "answer" ? asked?.at : answer?.at) ?? openedAt;
  const dueAt = kind === "answer" ? (asked?.dueAt ?? finding.dueAt) : finding.dueAt;
  return { kind, title, finding: id, matter, matterTitle, body, bodyName, since, dueAt, late, severity };
}

/** Of the bodies whose clerk one is: what the meeting decided is on record, and nobody has confirmed the record. */
async function unconfirmed({ services, principal, scope, language }: Reading): Promise<Part> {
  const { database } = services;
  const { jurisdiction, clerkOf } = principal;
  const reads = scope("readMatter");
  const parts = await Promise.all(
    clerkOf.map(async (body) => {
      const filter = { ...DECIDED, body };
      const { items } = await listMatters(database, jurisdiction, reads, filter, { limit: SHOWN_OF_A_KIND });
      const { matters } = await countMatters(database, jurisdiction, reads, filter);
      return { rows: await matterRows(services, items, language), total: matters };
    }),
  );
  return {
    items: parts.flatMap(({ rows }) =>
      rows.map((row) => ({
        kind: "confirm-record" as const,
        title: { zh: "会议记录待确认", en: "Record to be confirmed" },
        finding: null,
        matter: row.id,
        matterTitle: row.title,
        body: row.body,
        bodyName: row.bodyName,
        since: row.lastActAt,
        dueAt: null,
        late: false,
        severity: null,
      })),
    ),
    total: parts.reduce((sum, part) => sum + part.total, 0),
  };
}

const WEIGHT = { serious: 0, moderate: 1, minor: 2 };
const NO_LIMIT = "9999";

/** Late ones and near limits first; without a limit by weight, then the longest waiting. */
function mostPressingFirst(a: WaitingRow, b: WaitingRow): number {
  const weight = ({ severity }: WaitingRow) => (severity ? WEIGHT[severity] : WEIGHT.moderate);
  return (
    (a.dueAt ?? NO_LIMIT).localeCompare(b.dueAt ?? NO_LIMIT) ||
    weight(a) - weight(b) ||
    a.since.localeCompare(b.since)
  );
}
