/** Tasks as pages show them: with the names of the registry. */
import { z } from "@hono/zod-openapi";
import { namesOf } from "../registry/index.ts";
import { TASK_STATES, type TaskRow } from "../tasks/index.ts";
import type { Call } from "./operation.ts";
import { Day, Id, Instant } from "./shapes.ts";

export const TaskShape = z
  .object({
    id: Id.openapi({ description: "Its matter, of the procedure cn/task" }),
    title: z.string().nullable().openapi({ description: "What is to be done" }),
    body: Id,
    bodyName: z.string(),
    decision: Id.nullable().openapi({ description: "The matter of the resolution" }),
    decisionTitle: z.string().nullable(),
    resolution: z.string().nullable().openapi({ description: "Which item of the resolution" }),
    owner: z.object({ person: Id, name: z.string() }).nullable(),
    department: z.string().nullable(),
    assignedAt: Instant,
    dueOn: Day.nullable().openapi({ description: "The due day named last" }),
    extensions: z.int(),
    percent: z.int().nullable().openapi({ description: "As reported last" }),
    evidence: z.int().openapi({ description: "How often evidence was added" }),
    state: z.enum(TASK_STATES),
    doneAt: Instant.nullable(),
    asDecided: z.boolean().nullable().openapi({ description: "What the check found; null before it" }),
    dueAt: Instant.nullable().openapi({
      description:
        "The nearest limit of anything that is owed on it: acceptance, progress, completion, the check",
    }),
    late: z.boolean().openapi({ description: "The limit passed before it was reported done" }),
  })
  .openapi("Task");
export type TaskView = z.infer<typeof TaskShape>;

type Reading = Pick<Call<unknown, unknown, unknown>, "services" | "principal" | "scope" | "language">;

export const taskReading = ({ services, scope }: Omit<Reading, "language" | "principal">) => ({
  scope: scope("readMatter"),
  now: services.clock.now(),
});

export async function taskViews(
  { services, principal, language }: Omit<Reading, "scope">,
  rows: TaskRow[],
): Promise<TaskView[]> {
  const people = rows.flatMap(({ owner }) => (owner === null ? [] : [owner]));
  const ids = { bodies: rows.map(({ body }) => body), people };
  const names = await namesOf(services.database, principal.jurisdiction, ids, language);
  return rows.map(({ jurisdiction: _jurisdiction, owner, ...row }) => ({
    ...row,
    bodyName: names.bodies.get(row.body) ?? "—",
    owner: owner === null ? null : { person: owner, name: names.people.get(owner) ?? "—" },
  }));
}
