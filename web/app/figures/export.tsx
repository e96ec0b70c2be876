import { Button } from "antd";
import { useState } from "react";
import { answer, api } from "../api.ts";
import { useWords } from "../language.ts";
import { download } from "../parts/download.ts";
import { FIGURES } from "../texts/figures.ts";
import { Failed } from "../ui/index.ts";

/** The figures of the page as a workbook. */
export function ExportFigures(asked: { from?: string; to?: string; body?: string; name?: string }) {
  const { t } = useWords(FIGURES);
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { name, ...query } = asked;
  const fetchFile = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const file = await answer(api.GET("/api/v1/statistics/export", { params: { query }, parseAs: "blob" }));
      download(file, `${[name, t("fileName")].filter(Boolean).join(" ")}.xlsx`);
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    setBusy(false);
  };
  return (
    <>
      <Button loading={isBusy} onClick={() => void fetchFile()}>
        {t("export")} xlsx
      </Button>
      {problem && <Failed error={problem} />}
    </>
  );
}
