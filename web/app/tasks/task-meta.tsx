import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Matter } from "../api.ts";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { instantOf } from "../record/times.ts";
import { TASKS } from "../texts/tasks.ts";
import { URLS } from "../urls.ts";
import { progressOf, TaskState } from "./task-state.tsx";

/** Below the title of a task's page: whose it is, by when, how far it has come, and which resolution it follows from. */
export function TaskMeta({ matter }: { matter: Matter }) {
  const { t, day } = useWords(TASKS);
  const { data: task } = useQuery(QUERIES.task(matter.id));
  if (!task) return null;
  const percent = progressOf(task);
  const facts: [string, string | null][] = [
    [t("owner"), task.owner?.name ?? null],
    [t("department"), task.department],
    [t("due"), task.dueOn === null ? null : day(instantOf(task.dueOn, "12:00"))],
    [t("percent"), percent === null ? null : `${percent}%`],
    [t("resolution"), task.resolution],
  ];
  return (
    <div className="meta">
      <TaskState task={task} />
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <span key={name}>
              {name} <b>{value}</b>
            </span>
          ),
      )}
      {task.extensions > 0 && <span>{t("extended", { n: task.extensions })}</span>}
      {task.decision !== null && (
        <span>
          {t("decision")}{" "}
          <Link to={URLS.matter} params={{ id: task.decision }}>
            {task.decisionTitle ?? "—"}
          </Link>
        </span>
      )}
    </div>
  );
}
