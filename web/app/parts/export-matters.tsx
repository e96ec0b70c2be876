import { Button, Dropdown } from "antd";
import { useMatterColumns } from "../matters/columns.tsx";
import { useMatterViews } from "../matters/use-views.ts";
import { filterOf, orderOf } from "../matters/view-search.ts";
import { ExportProgress } from "../search/export-progress.tsx";
import { type MattersFormat, useMattersFile } from "../search/export-matters.ts";
import { useWords } from "../language.ts";
import type { MattersSearch } from "../searches.ts";
import { MATTERS } from "../texts/matters.ts";
import { SEARCH } from "../texts/search.ts";
import { shownKeys } from "../ui/grid/index.ts";
import { Failed } from "../ui/index.ts";

const FORMATS: Record<MattersFormat, string> = { xlsx: "xlsx", ocel: "ocel.json", xes: "xes" };
const isFormat = (key: string): key is MattersFormat => Object.hasOwn(FORMATS, key);
const stay = () => {};

/**
 * The matters of the list as a workbook, with the columns that are shown and in their order, or as an event log for other
 * programs: the same filter, and no more than the reader may see.
 */
export function ExportMatters({ search }: { search: MattersSearch }) {
  const { t } = useWords({ ...MATTERS, ...SEARCH });
  const columns = useMatterColumns();
  const { layout } = useMatterViews(search, columns, stay);
  const file = useMattersFile();
  const fetchFile = (format: MattersFormat) => {
    const workbook = format === "xlsx" ? { ...orderOf(search), columns: shownKeys(columns, layout) } : {};
    void file.fetch({ ...filterOf(search), ...workbook, format }, `${t("matters")}.${FORMATS[format]}`);
  };
  return (
    <>
      <Dropdown
        trigger={["click"]}
        disabled={file.progress !== null}
        menu={{
          items: [
            { key: "xlsx", label: t("xlsx") },
            { type: "divider" },
            { key: "ocel", label: t("exportOcel") },
            { key: "xes", label: t("exportXes") },
            { type: "divider" },
            { key: "note", label: <span className="small">{t("exportNote")}</span>, disabled: true },
          ],
          onClick: ({ key }) => {
            if (isFormat(key)) fetchFile(key);
          },
        }}
      >
        <Button>{t("export")}</Button>
      </Dropdown>
      {file.progress && <ExportProgress progress={file.progress} cancel={file.cancel} />}
      {file.problem && <Failed error={file.problem} />}
    </>
  );
}
