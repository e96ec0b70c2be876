import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { answer, api, type TaskRow } from "../api.ts";
import { useWords } from "../language.ts";
import type { TasksSearch } from "../searches.ts";
import { useSession } from "../session.tsx";
import { useLayout } from "../settings/index.ts";
import { useTaskColumns } from "../tasks/columns.tsx";
import { ExportTasks } from "../tasks/export-tasks.tsx";
import { TaskFilters } from "../tasks/filters.tsx";
import { TASKS } from "../texts/tasks.ts";
import { Grid, shownKeys, type Sort, useWindowSource } from "../ui/grid/index.ts";
import { Page } from "../ui/index.ts";
import { URLS } from "../urls.ts";

const idOf = (row: TaskRow) => row.id;
/** The name under which settings keep the columns of this page. */
const TASKS_PAGE = "tasks";

/** 落实任务: what follows from resolutions, whose it is, and by when; what is still to be done first. */
export function TasksPage() {
  const { t } = useWords(TASKS);
  const search: TasksSearch = useSearch({ from: URLS.tasks });
  const navigate = useNavigate({ from: URLS.tasks });
  const isClerk = (useSession().data?.clerkOf.length ?? 0) > 0;
  const columns = useTaskColumns();
  const { layout, onLayout, density, onDensity } = useLayout(TASKS_PAGE);
  const { sort, order, ...filter } = search;
  const go = (next: TasksSearch) => void navigate({ search: next, replace: true });
  const source = useWindowSource<TaskRow>({
    queryKey: ["tasks", filter, sort, order],
    fetch: (page, signal) =>
      answer(api.GET("/api/v1/tasks", { params: { query: { ...search, ...page } }, signal })),
    idOf,
  });
  const onSort = (by: Sort | null) =>
    go({
      ...search,
      sort: by?.key as TasksSearch["sort"],
      order: by ? (by.isDescending ? "desc" : "asc") : undefined,
    });
  return (
    <Page
      title={t("tasks")}
      sub={t("sub")}
      actions={
        <div className="page-actions">
          {isClerk && (
            <Link to={URLS.tasksOutside} className="ant-btn-link">
              {t("outside")}
            </Link>
          )}
          <ExportTasks search={search} columns={shownKeys(columns, layout)} />
        </div>
      }
    >
      <div className="wide-list">
        <TaskFilters
          search={search}
          change={(part) => go({ ...search, ...part })}
          clear={() => go({ sort, order })}
        />
        <Grid<TaskRow>
          name={TASKS_PAGE}
          label={t("tasks")}
          columns={columns}
          source={source}
          idOf={idOf}
          open={(row) => void navigate({ to: URLS.matter, params: { id: row.id } })}
          sort={sort ? { key: sort, isDescending: order === "desc" } : null}
          onSort={onSort}
          layout={layout}
          onLayout={onLayout}
          density={density}
          onDensity={onDensity}
          empty={t(Object.values(filter).some(Boolean) ? "noneFound" : "none")}
          actions={() => (
            <Button size="small" onClick={() => window.print()}>
              {t("print")}
            </Button>
          )}
        />
      </div>
    </Page>
  );
}
