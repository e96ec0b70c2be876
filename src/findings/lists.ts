/** Which findings somebody may see, and how far: the finding itself, how it is handled, or one's own part in that. */
import type { Scope } from "../matters/index.ts";
import { FINDING_PROCEDURE, type FindingState } from "./handling.ts";
import { LIMITS, presses } from "./limits.ts";
import type { Reader } from "./store.ts";

export type FindingRow = {
  id: string;
  matter: string;
  matterTitle: string | null;
  procedure: string;
  body: string;
  class: string | null;
  constraint: string;
  item: string | null;
  at: number;
  acts: number[];
  severity: "serious" | "moderate" | "minor";
  explanation: { zh: string; en: string };
  state: FindingState;
  openedAt: string;
  /** The civil day on which its matter was opened, YYYY-MM-DD. */
  matterOpenedOn: string;
  pack: string;
  packVersion: string;
  /** The reader sees how it is handled. */
  handles: boolean;
  /** The reader was asked or has answered, and sees that part. */
  answers: boolean;
  /** The nearest limit of its handling, as far as the reader sees it. */
  dueAt: string | null;
};

export type FindingFilter = {
  state?: FindingState | undefined;
  severity?: FindingRow["severity"] | undefined;
  body?: string | undefined;
  constraint?: string | undefined;
  procedure?: string | undefined;
  /** Words of the matter's title or the body's name. */
  query?: string | undefined;
  who?: "handled-by-me" | "asked-of-me" | "unassigned" | undefined;
  late?: boolean | undefined;
  /** Something is still to be done: by the reader, where they were asked; by somebody, otherwise. */
  pending?: boolean | undefined;
};

export const FINDING_SORTS = ["opened", "severity", "due", "body"] as const;
export type FindingSort = (typeof FINDING_SORTS)[number];

const ORDERS: Record<FindingSort, string> = {
  opened: "s.opened_at desc",
  severity: "case s.severity when 'serious' then 0 when 'moderate' then 1 else 2 end, s.opened_at desc",
  due: "s.due_at asc nulls last, s.opened_at desc",
  body: "s.body_name, s.opened_at desc",
};

/** Who reads, as access's SQL: findings over an alias, their handling over another that has `about`. */
export type FindingReading = {
  person: string | null;
  now: Date;
  finding: Scope;
  handling: Scope;
  answering: Scope;
};

export async function listFindings(
  db: Reader,
  jurisdiction: string,
  reading: FindingReading,
  filter: FindingFilter,
  page: { cursor?: string | undefined; limit: number; sort?: FindingSort | undefined },
): Promise<{ items: FindingRow[]; next: string | null; total: number }> {
  const { text, params, add } = selected(jurisdiction, reading);
  const { state, severity, body, constraint, procedure, query, who, late, pending } = filter;
  if (state) add((p) => `s.state = ${p}`, state);
  if (severity) add((p) => `s.severity = ${p}`, severity);
  if (body) add((p) => `s.body = ${p}::uuid`, body);
  if (constraint) add((p) => `s.constraint_id = ${p}`, constraint);
  if (procedure) add((p) => `s.procedure = ${p}`, procedure);
  if (query)
    add((p) => `(s.title ilike ${p} or s.body_name ilike ${p})`, `%${query.replace(/[\\%_]/g, "\\$&")}%`);
  if (who === "handled-by-me") add((p) => `s.handles and s.handler = ${p}::uuid`, reading.person);
  if (who === "asked-of-me") add((p) => `s.answers and s.asked_number is not null and ${p}`, true);
  if (who === "unassigned")
    add((p) => `s.handles and s.handler is null and s.state = any(${p}::text[])`, ["open", "answered"]);
  // A breach of how a finding is handled is told at that finding, as late or by its rule: it waits for nobody by itself, unless it
  // is asked for, or somebody took it up.
  if (!procedure && !constraint && (who === undefined || who === "unassigned"))
    add((p) => `s.procedure <> ${p}`, FINDING_PROCEDURE);
  if (late) add((p) => `s.due_at < ${p}::timestamptz`, reading.now.toISOString());
  if (pending) add((p) => `s.state = any(${p}::text[])`, ["open", "answered", "confirmed"]);
  if (pending && who === "asked-of-me")
    add(
      (p) => `s.state <> ${p} and (s.answered_number is null or s.answered_number < s.asked_number)`,
      "confirmed",
    );
  const offset = Number.parseInt(page.cursor ?? "0", 10) || 0;
  const rows = await db.query<FindingRow & { total: number }>(
    `${text()} order by ${ORDERS[page.sort ?? "opened"]}, s.matter, s.at_number, s.constraint_id, s.item
      limit $${params.length + 1} offset $${params.length + 2}`,
    [...params, page.limit, offset],
  );
  const total = rows[0]?.total ?? 0;
  return {
    items: rows.map(({ total: _total, ...row }) => row),
    next: offset + rows.length < total ? String(offset + rows.length) : null,
    total,
  };
}

export type FindingCounts = { handledByMe: number; askedOfMe: number; unassigned: number };

/** What is still to be done, by whom: as the list's filters `who` and `pending` have it. */
export async function countFindings(
  db: Reader,
  jurisdiction: string,
  reading: FindingReading,
): Promise<FindingCounts> {
  const { inside, params } = selected(jurisdiction, reading);
  const [counts] = await db.query<FindingCounts>(
    `select count(*) filter (where s.handles and s.handler = $2::uuid and s.state in ('open', 'answered', 'confirmed'))::int
              as "handledByMe",
            count(*) filter (where s.answers and s.asked_number is not null and s.state in ('open', 'answered')
                               and (s.answered_number is null or s.answered_number < s.asked_number))::int as "askedOfMe",
            count(*) filter (where s.handles and s.handler is null and s.state in ('open', 'answered')
                               and s.procedure <> 'cn/finding')::int as "unassigned"
       from ${inside}`,
    params,
  );
  return counts ?? { handledByMe: 0, askedOfMe: 0, unassigned: 0 };
}

/** Null where there is none, or none that the reader sees. */
export async function findingRow(
  db: Reader,
  jurisdiction: string,
  reading: FindingReading,
  finding: string,
): Promise<FindingRow | null> {
  const { text, params, add } = selected(jurisdiction, reading);
  add((p) => `s.finding = ${p}::uuid`, finding);
  const [found] = await db.query<FindingRow & { total: number }>(text(), params);
  if (!found) return null;
  const { total: _total, ...row } = found;
  return row;
}

/** Those of these ids that the reader sees. */
export async function findingRows(
  db: Reader,
  jurisdiction: string,
  reading: FindingReading,
  findings: string[],
): Promise<FindingRow[]> {
  if (findings.length === 0) return [];
  const { text, params, add } = selected(jurisdiction, reading);
  add((p) => `s.finding = any(${p}::uuid[])`, findings);
  const rows = await db.query<FindingRow & { total: number }>(text(), params);
  return rows.map(({ total: _total, ...row }) => row);
}

/** Of one matter, in the order in which they arose. */
export async function findingsOfMatter(
  db: Reader,
  jurisdiction: string,
  reading: FindingReading,
  matter: string,
): Promise<FindingRow[]> {
  const { text, params, add } = selected(jurisdiction, reading);
  add((p) => `s.matter = ${p}::uuid`, matter);
  const rows = await db.query<FindingRow & { total: number }>(
    `${text()} order by s.at_number, s.constraint_id, s.item`,
    params,
  );
  return rows.map(({ total: _total, ...row }) => row);
}

function selected(jurisdiction: string, { person, finding, handling, answering }: FindingReading) {
  const params: unknown[] = [jurisdiction, person];
  const scoped = (scope: Scope, alias: string) => {
    const first = params.length + 1;
    params.push(...scope.params);
    return `(${scope.sql(alias, first)})`;
  };
  const conditions = [`(s.finds or s.answers)`];
  // `k` is a finding's handling as the policies see it: of the procedure cn/finding, and about whoever reads, or nobody.
  const from = `(
    select f.*,
           -- Not joined, like the limits below: looked up for the rows of the page alone.
           coalesce((select m.title from matters m where m.jurisdiction = f.jurisdiction and m.matter = f.matter),
                    -- A handling that breaks a rule has the title of the matter that it is about.
                    (select m.title from findings o join matters m on m.jurisdiction = o.jurisdiction and m.matter = o.matter
                      where f.procedure = 'cn/finding' and o.jurisdiction = f.jurisdiction and o.finding = f.matter)) as title,
           (select m.opened_on from matters m where m.jurisdiction = f.jurisdiction and m.matter = f.matter) as opened_on,
           b.name as body_name, h.handler, k.asked_number, p.answered_number, r.finds, r.handles, r.answers,
           case when h.finding is not null then (select min(d.due_at) from ${LIMITS} d
             where d.jurisdiction = f.jurisdiction and d.finding = f.finding and ${presses("d", "f.state")}
               and (r.handles or r.answers and d.constraint_id = 'answered-in-time' and k.asked_number = any(d.acts))
           ) end as due_at
      from findings f
      left join bodies b on b.jurisdiction = f.jurisdiction and b.body = f.body
      left join finding_handlings h on h.jurisdiction = f.jurisdiction and h.finding = f.finding
      left join finding_persons p on p.jurisdiction = f.jurisdiction and p.finding = f.finding and p.person = $2::uuid
     cross join lateral (
       select f.jurisdiction, f.body, 'cn/finding'::text as procedure, p.person as about, p.asked_number
     ) k
     cross join lateral (
       select ${scoped(finding, "f")}
              -- How a finding was handled is not there for whom that finding concerns.
              and not (f.procedure = 'cn/finding' and exists (select from finding_persons c
                where c.jurisdiction = f.jurisdiction and c.finding = f.matter and c.person = $2::uuid)) as finds, ${scoped(handling, "k")} as handles, coalesce(${scoped(answering, "k")}, false) as answers
     ) r
     where f.jurisdiction = $1 and f.finding is not null
  ) s`;
  return {
    params,
    inside: from,
    add(sql: (param: string) => string, value: unknown): void {
      params.push(value);
      conditions.push(sql(`$${params.length}`));
    },
    text: () =>
      `select s.finding as id, s.matter, s.title as "matterTitle", s.procedure, s.body, s.class,
              s.constraint_id as "constraint", nullif(s.item, '') as item, s.at_number as at, s.acts, s.severity,
              s.explanation, s.state, s.opened_at as "openedAt", s.opened_on as "matterOpenedOn", s.pack,
              s.pack_version as "packVersion", s.handles, s.answers, s.due_at as "dueAt", count(*) over ()::int as total
         from ${from} where ${conditions.join(" and ")}`,
  };
}
