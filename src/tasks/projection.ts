/** How far tasks have come, derived from the acts of cn/task in the transaction that records them. */
import { type Act, actsOf, type Projection } from "../matters/index.ts";
import type { Database, Transaction } from "../platform/index.ts";
import { decisionOf, evolve, impossible, TASK_PROCEDURE, type Task } from "./course.ts";
import { clearTasks, decisionPlace, saveTask, taskOf } from "./store.ts";

export const tasksProjection: Projection = {
  procedures: [TASK_PROCEDURE],
  async judge(tx, acts) {
    for (const act of acts) {
      const decision = decisionOf(act);
      const place = decision === null ? null : await decisionPlace(tx, act.jurisdiction, decision);
      const refused = impossible(act, place);
      if (refused) return refused;
    }
    return null;
  },
  async apply(tx, acts) {
    for (const mine of Map.groupBy(acts, (act) => act.matter).values()) {
      const [first] = mine;
      if (first) await follow(tx, await taskOf(tx, first.jurisdiction, first.matter), mine);
    }
  },
};

async function follow(tx: Transaction, known: Task | null, acts: Act[]): Promise<void> {
  const task = acts.reduce<Task | null>(evolve, known);
  if (task) await saveTask(tx, task);
}

/** Derives anew, from acts alone, how far one task of a jurisdiction has come, or all have. */
export async function rebuildTasks(
  database: Pick<Database, "transaction">,
  recordKey: Buffer,
  jurisdiction: string,
  task?: string,
): Promise<{ tasks: number }> {
  return database.transaction(async (tx) => {
    const matters = await tx.query<{ matter: string }>(
      `select matter from matters
        where jurisdiction = $1 and procedure = $2 and ($3::uuid is null or matter = $3)
        order by opened_at, matter for update`,
      [jurisdiction, TASK_PROCEDURE, task ?? null],
    );
    await clearTasks(tx, jurisdiction, task);
    for (const { matter } of matters)
      await follow(tx, null, await actsOf(tx, recordKey, jurisdiction, matter));
    return { tasks: matters.length };
  });
}
