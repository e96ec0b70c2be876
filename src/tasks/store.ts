/** The SQL of the table tasks. */
import type { Transaction } from "../platform/index.ts";
import type { DecisionPlace, Task } from "./course.ts";

export type Reader = Pick<Transaction, "query">;

/** Null where there is no such task. */
export async function taskOf(db: Reader, jurisdiction: string, matter: string): Promise<Task | null> {
  const [task] = await db.query<Task>(
    `select jurisdiction, matter, body, decision, resolution, owner, department, assigned_at as "assignedAt",
            due_on as "dueOn", extensions, percent, evidence, state, done_at as "doneAt",
            as_decided as "asDecided"
       from tasks where jurisdiction = $1 and matter = $2`,
    [jurisdiction, matter],
  );
  return task ?? null;
}

/** Writes a task whole. */
export async function saveTask(db: Reader, task: Task): Promise<void> {
  await db.query(
    `insert into tasks (jurisdiction, matter, body, decision, resolution, owner, department, assigned_at, due_on,
                        extensions, percent, evidence, state, done_at, as_decided)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (jurisdiction, matter) do update
        set decision = excluded.decision, resolution = excluded.resolution, owner = excluded.owner,
            department = excluded.department, due_on = excluded.due_on, extensions = excluded.extensions,
            percent = excluded.percent, evidence = excluded.evidence, state = excluded.state,
            done_at = excluded.done_at, as_decided = excluded.as_decided`,
    [
      task.jurisdiction,
      task.matter,
      task.body,
      task.decision,
      task.resolution,
      task.owner,
      task.department,
      task.assignedAt,
      task.dueOn,
      task.extensions,
      task.percent,
      task.evidence,
      task.state,
      task.doneAt,
      task.asDecided,
    ],
  );
}

export async function clearTasks(db: Reader, jurisdiction: string, matter?: string): Promise<void> {
  await db.query("delete from tasks where jurisdiction = $1 and ($2::uuid is null or matter = $2)", [
    jurisdiction,
    matter ?? null,
  ]);
}

export async function decisionPlace(
  db: Reader,
  jurisdiction: string,
  decision: string,
): Promise<DecisionPlace> {
  const [place] = await db.query<{ body: string; procedure: string }>(
    "select body, procedure from matters where jurisdiction = $1 and matter = $2",
    [jurisdiction, decision],
  );
  return place ?? null;
}
