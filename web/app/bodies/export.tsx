import { useMutation } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { answer, api } from "../api.ts";
import { useWords } from "../language.ts";
import { download } from "../parts/download.ts";
import { BODIES } from "../texts/bodies.ts";
import { Failed } from "../ui/index.ts";

const SHEETS = {
  bodies: "sheetBodies",
  offices: "sheetOffices",
  people: "sheetPeople",
  terms: "sheetTerms",
  coverage: "sheetCoverage",
} as const;
type Sheet = keyof typeof SHEETS;
const isSheet = (key: string): key is Sheet => Object.hasOwn(SHEETS, key);

/** The registry as a workbook, or a sheet of it as CSV. */
export function ExportRegistry() {
  const { t } = useWords(BODIES);
  const file = useMutation({
    mutationFn: async (key: string) => {
      const query = isSheet(key) ? { format: "csv" as const, sheet: key } : { format: "xlsx" as const };
      const asked = api.GET("/api/v1/registry/export", { params: { query }, parseAs: "blob" });
      download(await answer(asked), isSheet(key) ? `${t(SHEETS[key])}.csv` : `${t("fileName")}.xlsx`);
    },
  });
  const sheets = Object.entries(SHEETS).map(([key, words]) => ({
    key,
    label: t("exportSheet", { sheet: t(words) }),
  }));
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [{ key: "all", label: t("exportAll") }, { type: "divider" }, ...sheets],
          onClick: ({ key }) => file.mutate(key),
        }}
      >
        <Button loading={file.isPending}>{t("export")}</Button>
      </Dropdown>
      {file.error && <Failed error={file.error} />}
    </>
  );
}
