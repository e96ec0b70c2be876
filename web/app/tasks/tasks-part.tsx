import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import type { Matter, TaskRow } from "../api.ts";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { instantOf } from "../record/times.ts";
import { useSession } from "../session.tsx";
import { TASKS } from "../texts/tasks.ts";
import { type Column, DataTable, Empty, Loaded, Section, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { BreakDown } from "./break-down.tsx";
import { carriedOf } from "./lines.ts";
import { progressOf, TaskState } from "./task-state.tsx";

/** On the page of a decision: the tasks that follow from its resolutions, and, for its clerk, the way to make some. */
export function TasksPart({ matter }: { matter: Matter }) {
  const { t } = useWords(TASKS);
  const session = useSession();
  const tasks = useQuery(QUERIES.tasksOf(matter.id));
  const carried = carriedOf(matter.acts);
  const isClerk = session.data?.clerkOf.includes(matter.body) === true;
  const next = useQuery({ ...QUERIES.nextActs(matter.id), enabled: isClerk && carried !== null });
  const [isOpen, setOpen] = useState(false);
  const total = tasks.data?.total ?? 0;
  const mayAssign = isClerk && carried !== null && next.data !== undefined;
  return (
    <Section title={t("tasks")} note={t("breakDownNote")}>
      <Loaded query={tasks}>
        {({ items }) => (
          <>
            {total > 0 && <TaskTable rows={items} />}
            {(total === 0 || mayAssign) && (
              <Sheet>
                {total === 0 && !isOpen && <Empty>{t("noneOfDecision")}</Empty>}
                {!isOpen && mayAssign && (
                  <p className="tasks-foot">
                    <Button type={total === 0 ? "primary" : "default"} onClick={() => setOpen(true)}>
                      {t("breakDown")}
                    </Button>
                    {total > 0 && (
                      <Link to={URLS.tasks} search={{ decision: matter.id }}>
                        {t("openAll")}
                      </Link>
                    )}
                  </p>
                )}
                {isOpen && mayAssign && session.data && (
                  <BreakDown
                    matter={matter}
                    session={session.data}
                    persons={next.data.persons}
                    carried={carried}
                    close={() => setOpen(false)}
                  />
                )}
              </Sheet>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function TaskTable({ rows }: { rows: TaskRow[] }) {
  const { t, day } = useWords(TASKS);
  const columns: Column<TaskRow>[] = [
    {
      key: "title",
      title: t("title"),
      look: "lead",
      cell: (row) => (
        <Link className="row-link" to={URLS.matter} params={{ id: row.id }}>
          {row.title ?? "—"}
        </Link>
      ),
    },
    { key: "owner", title: t("owner"), look: "tight", cell: (row) => row.owner?.name ?? "—" },
    { key: "department", title: t("department"), cell: (row) => row.department ?? "—" },
    {
      key: "due",
      title: t("due"),
      look: "tight",
      cell: ({ dueOn }) => (dueOn === null ? "—" : day(instantOf(dueOn, "12:00"))),
    },
    {
      key: "percent",
      title: t("percent"),
      look: "end",
      cell: (row) => {
        const percent = progressOf(row);
        return percent === null ? "—" : `${percent}%`;
      },
    },
    { key: "state", title: t("state"), look: "tight", bare: true, cell: (row) => <TaskState task={row} /> },
  ];
  return (
    <DataTable label={t("tasks")} columns={columns} rows={rows} rowKey={({ id }) => id} empty={t("none")} />
  );
}
