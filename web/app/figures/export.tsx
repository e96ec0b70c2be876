import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { answer, api } from "../api.ts";
import { useWords } from "../language.ts";
import { download } from "../parts/download.ts";
import { FIGURES } from "../texts/figures.ts";
import { Failed } from "../ui/index.ts";

/** The figures of the page as a workbook. */
export function ExportFigures(asked: { from?: string; to?: string; body?: string; name?: string }) {
  const { t } = useWords(FIGURES);
  const { name, ...query } = asked;
  const file = useMutation({
    mutationFn: async () => {
      const asked = api.GET("/api/v1/statistics/export", { params: { query }, parseAs: "blob" });
      download(await answer(asked), `${[name, t("fileName")].filter(Boolean).join(" ")}.xlsx`);
    },
  });
  return (
    <>
      <Button loading={file.isPending} onClick={() => file.mutate()}>
        {t("export")} xlsx
      </Button>
      {file.error && <Failed error={file.error} />}
    </>
  );
}
