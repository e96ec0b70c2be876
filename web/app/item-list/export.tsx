import { Button, Dropdown } from "antd";
import { useState } from "react";
import { answer, api, type ItemList } from "../api.ts";
import { useWords } from "../language.ts";
import { download } from "../parts/download.ts";
import { ITEM_LIST } from "../texts/item-list.ts";
import { Failed } from "../ui/index.ts";

/** The version that is shown, as a workbook or CSV; without one, the form to fill in. */
export function ExportItemList({ list }: { list: ItemList }) {
  const { t } = useWords(ITEM_LIST);
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const hand = async (format: "xlsx" | "csv") => {
    setBusy(true);
    setProblem(null);
    try {
      const query = { format, ...(list.list ? { version: list.list.id } : {}) };
      const params = { path: { id: list.body }, query };
      const file = await answer(api.GET("/api/v1/bodies/{id}/item-list/export", { params, parseAs: "blob" }));
      download(file, `${t("fileName", { name: list.bodyName })}.${format}`);
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
            { key: "xlsx", label: t("asWorkbook") },
            { key: "csv", label: t("asCsv") },
          ],
          onClick: ({ key }) => void hand(key === "csv" ? "csv" : "xlsx"),
        }}
      >
        <Button loading={isBusy}>{t(list.list ? "export" : "exportForm")}</Button>
      </Dropdown>
      {problem && <Failed error={problem} />}
    </>
  );
}
