import { Button } from "antd";
import { useState } from "react";
import { answer, api, type Division } from "../api.ts";
import { useWords } from "../language.ts";
import { download } from "../parts/download.ts";
import { DIVISION } from "../texts/division.ts";
import { Failed } from "../ui/index.ts";

/** What is shown, as a workbook: the same sheet is read again when a plan is drafted. */
export function ExportDivision({ division: { body, on, plan, name } }: { division: Division }) {
  const { t } = useWords(DIVISION);
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const fetchFile = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const params = { path: { id: body }, query: { on, ...(plan ? { plan: plan.matter } : {}) } };
      const asked = api.GET("/api/v1/bodies/{id}/division/export", { params, parseAs: "blob" });
      download(await answer(asked), `${name} ${t("fileName")}.xlsx`);
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    setBusy(false);
  };
  return (
    <>
      <Button loading={isBusy} onClick={() => void fetchFile()}>
        {t("exportXlsx")}
      </Button>
      {problem && <Failed error={problem} />}
    </>
  );
}
