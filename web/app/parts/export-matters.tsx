import { Button, Dropdown } from "antd";
import { useState } from "react";
import { answer, api } from "../api.ts";
import { useWords } from "../language.ts";
import { filterOf } from "../matters/view-search.ts";
import type { MattersSearch } from "../searches.ts";
import { MATTERS } from "../texts/matters.ts";
import { Failed } from "../ui/index.ts";
import { download } from "./download.ts";

const FORMATS = { ocel: "ocel.json", xes: "xes" } as const;
type Format = keyof typeof FORMATS;
const isFormat = (key: string): key is Format => Object.hasOwn(FORMATS, key);

/** The matters of the list as an event log, for other programs: the same filter, and no more than the reader may see. */
export function ExportMatters({ search }: { search: MattersSearch }) {
  const { t } = useWords(MATTERS);
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const fetchLog = async (format: Format) => {
    setBusy(true);
    setProblem(null);
    try {
      const query = { ...filterOf(search), format };
      const file = await answer(api.GET("/api/v1/matters/export", { params: { query }, parseAs: "blob" }));
      download(file, `${t("matters")}.${FORMATS[format]}`);
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    setBusy(false);
  };
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            { key: "ocel", label: t("exportOcel") },
            { key: "xes", label: t("exportXes") },
            { type: "divider" },
            { key: "note", label: <span className="small">{t("exportNote")}</span>, disabled: true },
          ],
          onClick: ({ key }) => {
            if (isFormat(key)) void fetchLog(key);
          },
        }}
      >
        <Button loading={isBusy}>{t("export")}</Button>
      </Dropdown>
      {problem && <Failed error={problem} />}
    </>
  );
}
