import { Button, Dropdown } from "antd";
import { useState } from "react";
import { answer, api } from "../api.ts";
import { useWords } from "../language.ts";
import { download as handOut } from "../parts/download.ts";
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
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const download = async (key: string) => {
    setBusy(true);
    setProblem(null);
    try {
      const query = isSheet(key) ? { format: "csv" as const, sheet: key } : { format: "xlsx" as const };
      const file = await answer(api.GET("/api/v1/registry/export", { params: { query }, parseAs: "blob" }));
      const name = isSheet(key) ? `${t(SHEETS[key])}.csv` : `${t("fileName")}.xlsx`;
      handOut(file, name);
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    setBusy(false);
  };
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
          onClick: ({ key }) => void download(key),
        }}
      >
        <Button loading={isBusy}>{t("export")}</Button>
      </Dropdown>
      {problem && <Failed error={problem} />}
    </>
  );
}
