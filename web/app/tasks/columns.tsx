import { Link } from "@tanstack/react-router";
import type { TaskRow } from "../api.ts";
import { useWords } from "../language.ts";
import { instantOf } from "../record/times.ts";
import { TASKS } from "../texts/tasks.ts";
import type { GridColumn } from "../ui/grid/index.ts";
import { URLS } from "../urls.ts";
import { progressOf, TaskState, useTaskWords } from "./task-state.tsx";

/** What the list of tasks can show. A column that the server sorts by has the server's name for it. */
export function useTaskColumns(): GridColumn<TaskRow>[] {
  const { t, day } = useWords(TASKS);
  const wordsOf = useTaskWords();
  const titleOf = (row: TaskRow) => row.title ?? "—";
  const percentOf = (row: TaskRow) => {
    const percent = progressOf(row);
    return percent === null ? "" : `${percent}%`;
  };
  return [
    {
      key: "title",
      title: t("title"),
      look: "lead",
      text: titleOf,
      cell: (row) => (
        <Link to={URLS.matter} params={{ id: row.id }} tabIndex={-1}>
          {titleOf(row)}
        </Link>
      ),
      sort: "up",
      widthPx: 270,
    },
    {
      key: "due",
      title: t("due"),
      text: ({ dueOn }) => (dueOn === null ? "" : day(instantOf(dueOn, "12:00"))),
      copied: { title: t("due"), text: ({ dueOn }) => dueOn ?? "" },
      sort: "up",
      widthPx: 124,
    },
    {
      key: "state",
      title: t("state"),
      text: (row) => wordsOf(row).words,
      cell: (row) => <TaskState task={row} />,
      sort: "up",
      widthPx: 160,
      isBare: true,
    },
    { key: "owner", title: t("owner"), text: (row) => row.owner?.name ?? "", sort: "up", widthPx: 96 },
    { key: "department", title: t("department"), text: (row) => row.department ?? "", widthPx: 124 },
    {
      key: "percent",
      title: t("percent"),
      text: percentOf,
      copied: { title: t("percentCopied"), text: (row) => String(progressOf(row) ?? "") },
      sort: "down",
      widthPx: 84,
      look: "end",
    },
    {
      key: "decision",
      title: t("decision"),
      text: (row) => row.decisionTitle ?? "",
      cell: (row) =>
        row.decision === null ? (
          ""
        ) : (
          <Link to={URLS.matter} params={{ id: row.decision }} tabIndex={-1}>
            {row.decisionTitle ?? "—"}
          </Link>
        ),
      sort: "up",
      widthPx: 260,
    },
    { key: "body", title: t("body"), text: (row) => row.bodyName, sort: "up", widthPx: 190, isBare: true },
    {
      key: "assigned",
      title: t("assigned"),
      text: (row) => day(row.assignedAt),
      sort: "down",
      widthPx: 128,
      isHiddenAtFirst: true,
    },
    {
      key: "extensions",
      title: t("extensions"),
      text: (row) => (row.extensions === 0 ? "" : String(row.extensions)),
      widthPx: 96,
      look: "end",
      isHiddenAtFirst: true,
    },
    {
      key: "asDecided",
      title: t("check"),
      text: ({ asDecided }) => (asDecided === null ? "" : t(asDecided ? "asResolved" : "differs")),
      widthPx: 140,
      isHiddenAtFirst: true,
    },
  ];
}
