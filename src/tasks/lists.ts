/** Which tasks somebody may see: those whose matters they read. */
import type { Scope } from "../matters/index.ts";
import { OPEN_STATES, type Task, type TaskState } from "./course.ts";
import type { Reader } from "./store.ts";

export type TaskRow = Omit<Task, "matter"> & {
  id: string;
  title: string | null;
  /** Of the matter of the resolution. */
  decisionTitle: string | null;
  /** The limit passed before it was reported done. */
  late: boolean;
  /** The nearest limit of anything that is owed on it: acceptance, progress, completion, the check. */
  dueAt: string | null;
};

export type TaskFilter = {
  body?: string | undefined;
  owner?: string | undefined;
  decision?: string | undefined;
  state?: TaskState | undefined;
  /** Still to be carried out. */
  pending?: boolean | undefined;
  late?: boolean | undefined;
  /** The check found it carried out differently. */
  differing?: boolean | undefined;
  /** Words of its title, of the decision's or of the department. */
  query?: string | undefined;
};

export const TASK_SORTS = [
  "title",
  "decision",
  "body",
  "owner",
  "due",
  "percent",
  "state",
  "assigned",
] as const;
export type TaskSort = (typeof TASK_SORTS)[number];
export type TaskOrder = { by: TaskSort; descending: boolean };

/** What the sorts compare; states in the order in which a task passes through them. */
const KEYS: Record<TaskSort, string> = {
  title: "s.title",
  decision: `s."decisionTitle"`,
  body: "s.body_name",
  owner: "s.owner_name",
  due: `s."dueOn"`,
  percent: "s.reached",
  state: "array_position(array['assigned', 'under-way', 'done', 'checked', 'closed', 'cancelled'], s.state)",
  assigned: `s."assignedAt"`,
};

/** A limit that has passed is a finding as soon as the clock has recorded it, and until then a deadline behind us. */
const LATE = `(
  exists (select from findings f where f.jurisdiction = t.jurisdiction and f.matter = t.matter
                                   and f.constraint_id = 'done-in-time')
  or exists (select from deadlines d where d.jurisdiction = t.jurisdiction and d.matter = t.matter
                                       and d.constraint_id = 'done-in-time' and d.due_at < $2::timestamptz))`;

type Reading = { scope: Scope; now: Date };

function selected(jurisdiction: string, { scope, now }: Reading, filter: TaskFilter) {
  const params: unknown[] = [jurisdiction, now.toISOString(), ...scope.params];
  const conditions = ["true"];
  const param = (value: unknown) => `$${params.push(value)}`;
  const { body, owner, decision, state, pending, late, differing, query } = filter;
  if (body) conditions.push(`s.body = ${param(body)}::uuid`);
  if (owner) conditions.push(`s.owner = ${param(owner)}::uuid`);
  if (decision) conditions.push(`s.decision = ${param(decision)}::uuid`);
  if (state) conditions.push(`s.state = ${param(state)}`);
  if (pending) conditions.push(`s.state = any(${param(OPEN_STATES)}::text[])`);
  if (late) conditions.push("s.late");
  if (differing) conditions.push(`s."asDecided" is false`);
  if (query) {
    const like = param(`%${query.replace(/[\\%_]/g, "\\$&")}%`);
    conditions.push(
      `(s.title ilike ${like} or s."decisionTitle" ilike ${like} or s.department ilike ${like})`,
    );
  }
  const from = `(
    select t.jurisdiction, t.matter as id, t.body, t.decision, t.resolution, t.owner, t.department,
           t.assigned_at as "assignedAt", t.due_on as "dueOn", t.extensions, t.percent, t.evidence,
           t.state, t.done_at as "doneAt", t.as_decided as "asDecided", ${LATE} as late,
           (select min(d.due_at) from deadlines d where d.jurisdiction = t.jurisdiction and d.matter = t.matter) as "dueAt",
           case when t.state in ('assigned', 'under-way') then coalesce(t.percent, 0) else 100 end as reached,
           m.title, b.name as body_name, p.name as owner_name,
           (select o.title from matters o where o.jurisdiction = t.jurisdiction and o.matter = t.decision) as "decisionTitle"
      from tasks t
      join matters m on m.jurisdiction = t.jurisdiction and m.matter = t.matter
      left join bodies b on b.jurisdiction = t.jurisdiction and b.body = t.body
      left join people p on p.jurisdiction = t.jurisdiction and p.person = t.owner
     where t.jurisdiction = $1 and (${scope.sql("m", 3)})) s`;
  return { from, where: conditions.join(" and "), params, param };
}

const COLUMNS = `s.jurisdiction, s.id, s.title, s.body, s.decision, s."decisionTitle", s.resolution, s.owner, s.department,
  s."assignedAt", s."dueOn", s.extensions, s.percent, s.evidence, s.state, s."doneAt", s."asDecided", s.late, s."dueAt"`;

/** What is still to be done first, then what is to be checked, each by its due day; then what is over, the newest first. */
const USUAL = `case s.state when 'assigned' then 0 when 'under-way' then 0 when 'done' then 1 else 2 end,
  case when s.state in ('assigned', 'under-way', 'done') then s."dueOn" end asc nulls last, s."dueOn" desc nulls last`;

/** A window of the list, in the usual order unless another is asked for. */
export async function listTasks(
  db: Reader,
  jurisdiction: string,
  reading: Reading,
  filter: TaskFilter,
  window: { offset: number; limit: number; order?: TaskOrder | undefined },
): Promise<{ items: TaskRow[]; total: number }> {
  const { from, where, params, param } = selected(jurisdiction, reading, filter);
  const { order } = window;
  const by = order
    ? `${KEYS[order.by]} ${order.descending ? "desc" : "asc"} nulls last, s."dueOn" nulls last`
    : USUAL;
  const [counted] = await db.query<{ total: number }>(
    `select count(*)::int as total from ${from} where ${where}`,
    [...params],
  );
  const items = await db.query<TaskRow>(
    `select ${COLUMNS} from ${from} where ${where}
      order by ${by}, s.id
      limit ${param(window.limit)} offset ${param(window.offset)}`,
    params,
  );
  return { items, total: counted?.total ?? 0 };
}

/** Null where there is none, or none that the reader sees. */
export async function taskRow(
  db: Reader,
  jurisdiction: string,
  reading: Reading,
  task: string,
): Promise<TaskRow | null> {
  const { from, params, param } = selected(jurisdiction, reading, {});
  const id = param(task);
  const [row] = await db.query<TaskRow>(`select ${COLUMNS} from ${from} where s.id = ${id}::uuid`, params);
  return row ?? null;
}
