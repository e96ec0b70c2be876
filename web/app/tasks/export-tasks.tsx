import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { answer, api } from "../api.ts";
import { useWords } from "../language.ts";
import { download } from "../parts/download.ts";
import type { TasksSearch } from "../searches.ts";
import { TASKS } from "../texts/tasks.ts";
import { Failed } from "../ui/index.ts";

/** The tasks of the list as a workbook: the same filter and order, the columns that are shown. */
export function ExportTasks({ search, columns }: { search: TasksSearch; columns: string }) {
  const { t } = useWords(TASKS);
  const file = useMutation({
    mutationFn: async () => {
      const asked = api.GET("/api/v1/tasks/export", {
        // What the page says in one word, a sheet has in two columns.
        params: { query: { ...search, columns: columns.replace(/\bstate\b/, "state,late") } },
        parseAs: "blob",
      });
      download(await answer<Blob>(asked as never), `${t("fileName")}.xlsx`);
    },
  });
  return (
    <>
      <Button loading={file.isPending} onClick={() => file.mutate()}>
        {t(file.isPending ? "exporting" : "export")}
      </Button>
      {file.error && <Failed error={file.error} />}
    </>
  );
}
