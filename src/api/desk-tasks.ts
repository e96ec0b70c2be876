/** Of what waits: the tasks that one carries out, and those of one's body that are reported done and not yet checked. */
import { listTasks, type TaskFilter } from "../tasks/index.ts";
import type { Call } from "./operation.ts";
import { taskReading, taskViews } from "./task-view.ts";

type Reading = Pick<Call<unknown, unknown, unknown>, "services" | "principal" | "scope" | "language">;
type Kind = "task" | "check-task";

export async function ownTasks(call: Reading, shown: number) {
  const { person } = call.principal;
  return person === null
    ? { items: [], total: 0 }
    : part(call, "task", { owner: person, pending: true }, shown);
}

export async function tasksToCheck(call: Reading, shown: number) {
  const { clerkOf } = call.principal;
  const parts = await Promise.all(
    clerkOf.map((body) => part(call, "check-task", { body, state: "done" }, shown)),
  );
  return {
    items: parts.flatMap(({ items }) => items),
    total: parts.reduce((sum, { total }) => sum + total, 0),
  };
}

async function part(call: Reading, kind: Kind, filter: TaskFilter, limit: number) {
  const { services, principal } = call;
  const page = await listTasks(services.database, principal.jurisdiction, taskReading(call), filter, {
    limit,
    offset: 0,
  });
  const now = services.clock.now().toISOString();
  const items = (await taskViews(call, page.items)).map((task) => ({
    kind,
    title: { zh: task.title ?? "—", en: task.title ?? "—" },
    finding: null,
    matter: task.id,
    matterTitle: task.decisionTitle,
    body: task.body,
    bodyName: task.bodyName,
    since: task.doneAt ?? task.assignedAt,
    dueAt: task.dueAt,
    late: task.dueAt !== null && task.dueAt < now,
    severity: null,
  }));
  return { items, total: page.total };
}
