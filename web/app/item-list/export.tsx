import { useMutation } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { answer, api, type ItemList } from "../api.ts";
import { useWords } from "../language.ts";
import { download } from "../parts/download.ts";
import { ITEM_LIST } from "../texts/item-list.ts";
import { Failed } from "../ui/index.ts";

/** The version that is shown, as a workbook or CSV; without one, the form to fill in. */
export function ExportItemList({ list }: { list: ItemList }) {
  const { t } = useWords(ITEM_LIST);
  const file = useMutation({
    mutationFn: async (format: "xlsx" | "csv") => {
      const query = { format, ...(list.list ? { version: list.list.id } : {}) };
      const params = { path: { id: list.body }, query };
      const asked = api.GET("/api/v1/bodies/{id}/item-list/export", { params, parseAs: "blob" });
      download(await answer(asked), `${t("fileName", { name: list.bodyName })}.${format}`);
    },
  });
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            { key: "xlsx", label: t("asWorkbook") },
            { key: "csv", label: t("asCsv") },
          ],
          onClick: ({ key }) => file.mutate(key === "csv" ? "csv" : "xlsx"),
        }}
      >
        <Button loading={file.isPending}>{t(list.list ? "export" : "exportForm")}</Button>
      </Dropdown>
      {file.error && <Failed error={file.error} />}
    </>
  );
}
