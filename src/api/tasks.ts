/**
 * 落实任务 · the list of tasks, those of one decision, and one of them. They are opened, reported on and checked as any matter
 * is: by the kernel's operations.
 */
import { byteStream, timeZoneOf } from "../platform/index.ts";
import {
  listTasks,
  TASK_SORTS,
  TASK_STATES,
  type TaskFilter,
  type TaskOrder,
  taskRow,
} from "../tasks/index.ts";
import { answerWith } from "./matters-export.ts";
import { type WorkbookColumn, workbookOf } from "./workbook.ts";
import { nothingThere } from "./matters.ts";
import { type Call, operation, z } from "./operation.ts";
import { Id } from "./shapes.ts";
import { TASK_COLUMN_KEYS, TASK_COLUMNS, type TaskColumnKey } from "./tasks-workbook.ts";
import { taskReading, TaskShape, taskViews, type TaskView } from "./task-view.ts";
import { look } from "./views.ts";

const tag = "Tasks";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const OFFSET_MOST = 1_000_000;
const ROWS_AT_ONCE = 200;
const Yes = z.enum(["true"]).optional();

const Filter = z.object({
  who: z.enum(["mine"]).optional().openapi({ description: "mine: the reader is the owner" }),
  body: Id.optional(),
  decision: Id.optional().openapi({ description: "Of this matter's resolutions" }),
  state: z.enum(TASK_STATES).optional(),
  pending: Yes.openapi({ description: "Still to be carried out" }),
  late: Yes.openapi({ description: "The limit passed before it was reported done" }),
  differing: Yes.openapi({ description: "The check found it carried out differently from the resolution" }),
  query: z.string().trim().min(1).max(100).optional().openapi({
    description: "Words of its title, of the decision's or of the department",
  }),
  sort: z
    .enum(TASK_SORTS)
    .optional()
    .openapi({ description: "Without it what is still to be done comes first, by its due day" }),
  order: z.enum(["asc", "desc"]).optional(),
});
type Question = z.infer<typeof Filter>;

function asked({ principal }: { principal: Call<unknown, unknown, unknown>["principal"] }, query: Question) {
  const { who, pending, late, differing, sort, order, ...rest } = query;
  const filter: TaskFilter = {
    ...rest,
    // Whoever is nobody of the registry owns nothing.
    ...(who === "mine" ? { owner: principal.person ?? principal.account } : {}),
    pending: pending === "true",
    late: late === "true",
    differing: differing === "true",
  };
  const by: TaskOrder | undefined =
    sort || order ? { by: sort ?? "due", descending: order === "desc" } : undefined;
  return { filter, order: by };
}

export const taskOperations = [
  operation({
    id: "listTasks",
    method: "get",
    path: "/api/v1/tasks",
    tag,
    summary:
      "Tasks of resolutions within the reader's scope: what is still to be done first, or in the order that is asked for",
    access: "readMatter",
    query: Filter.extend({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      offset: z.coerce.number().int().min(0).max(OFFSET_MOST).default(0),
    }),
    answer: z.object({ items: z.array(TaskShape), total: z.int() }),
    async handle(call) {
      const { services, principal } = call;
      const { limit, offset, ...query } = call.query;
      const { filter, order } = asked(call, query);
      const page = await listTasks(services.database, principal.jurisdiction, taskReading(call), filter, {
        limit,
        offset,
        order,
      });
      const items = await taskViews(call, page.items);
      await look(services, principal, {
        action: "listTasks",
        body: query.body ?? null,
        subjects: items.map(({ id }) => id),
        list: true,
      });
      return { items, total: page.total };
    },
  }),
  // Before a task by its id: "export" is none.
  operation({
    id: "exportTasks",
    method: "get",
    path: "/api/v1/tasks/export",
    tag,
    summary: "Tasks as a workbook (xlsx), by the same filter as the list",
    access: "readMatter",
    query: Filter.extend({
      columns: z
        .string()
        .max(300)
        .transform((text) => text.split(","))
        .pipe(z.array(z.enum(TASK_COLUMN_KEYS as [TaskColumnKey, ...TaskColumnKey[]])).min(1))
        .optional()
        .openapi({ type: "string", description: `With commas between: ${TASK_COLUMN_KEYS.join(", ")}` }),
    }),
    answers: {
      200: {
        description: "The file",
        content: { [XLSX]: { schema: { type: "string" as const, format: "binary" } } },
      },
    },
    handle: exported,
  }),
  operation({
    id: "getTask",
    method: "get",
    path: "/api/v1/tasks/:id",
    tag,
    summary: "How far one task has come, and which resolution it follows from",
    access: "readMatter",
    params: z.object({ id: Id }),
    answer: TaskShape,
    async handle(call) {
      const { services, principal, params } = call;
      const row = await taskRow(services.database, principal.jurisdiction, taskReading(call), params.id);
      const [shown] = row ? await taskViews(call, [row]) : [];
      if (!shown) throw nothingThere();
      await look(services, principal, {
        action: "getTask",
        body: shown.body,
        subjects: [shown.id],
        list: false,
      });
      return shown;
    },
  }),
];

type Exporting = Call<unknown, Question & { columns?: TaskColumnKey[] | undefined }, unknown>;

/** All rows are read, and looked at, before the first byte goes out. */
async function exported(call: Exporting): Promise<Response> {
  const { services, principal, language } = call;
  const { columns, ...query } = call.query;
  const { database } = services;
  const { jurisdiction } = principal;
  const { filter, order } = asked(call, query);
  const rows: TaskView[] = [];
  for (let total = 1; rows.length < total; ) {
    const window = { limit: ROWS_AT_ONCE, offset: rows.length, order };
    const page = await listTasks(database, jurisdiction, taskReading(call), filter, window);
    if (page.items.length === 0) break;
    rows.push(...(await taskViews(call, page.items)));
    total = page.total;
  }
  await look(services, principal, {
    action: "exportTasks",
    body: query.body ?? null,
    subjects: rows.map(({ id }) => id),
    list: true,
  });
  const name = language === "zh" ? "落实任务" : "tasks";
  const bytes = workbookOf<TaskView>({
    language,
    timeZone: await timeZoneOf(database, jurisdiction),
    columns: (columns ?? TASK_COLUMN_KEYS).map((key): WorkbookColumn<TaskView> => TASK_COLUMNS[key]),
    name,
    counted: { zh: "任务数", en: "Tasks" },
    by: principal.name,
    at: services.clock.now().toISOString(),
    total: rows.length,
    pages: (async function* () {
      yield rows;
    })(),
  });
  return answerWith(byteStream(bytes), XLSX, `${name}.xlsx`, { "quanjian-total": String(rows.length) });
}
