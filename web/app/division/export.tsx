import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { answer, api, type Division } from "../api.ts";
import { useWords } from "../language.ts";
import { download } from "../parts/download.ts";
import { DIVISION } from "../texts/division.ts";
import { Failed } from "../ui/index.ts";

/** What is shown, as a workbook: the same sheet is read again when a plan is drafted. */
export function ExportDivision({ division: { body, on, plan, name } }: { division: Division }) {
  const { t } = useWords(DIVISION);
  const file = useMutation({
    mutationFn: async () => {
      const params = { path: { id: body }, query: { on, ...(plan ? { plan: plan.matter } : {}) } };
      const asked = api.GET("/api/v1/bodies/{id}/division/export", { params, parseAs: "blob" });
      download(await answer(asked), `${name} ${t("fileName")}.xlsx`);
    },
  });
  return (
    <>
      <Button loading={file.isPending} onClick={() => file.mutate()}>
        {t("exportXlsx")}
      </Button>
      {file.error && <Failed error={file.error} />}
    </>
  );
}
