/**
 * 决议事项落实 · tasks: what follows from a resolution, who carries it out and by when, and how far it has come. Each is a
 * matter of the procedure cn/task; the table is derived from its acts.
 */
export { OPEN_STATES, TASK_PROCEDURE, TASK_STATES, type TaskState } from "./course.ts";
export {
  listTasks,
  TASK_SORTS,
  type TaskFilter,
  type TaskOrder,
  type TaskRow,
  taskRow,
  type TaskSort,
} from "./lists.ts";
export { rebuildTasks, tasksProjection } from "./projection.ts";
