import { Button } from "antd";
import { useWords } from "../language.ts";
import { SEARCH } from "../texts/search.ts";
import type { Progress } from "./export-matters.ts";
import "./export-progress.css";

const KIB = 1_024;

/** That it goes on, how far it is, and the way to break it off. */
export function ExportProgress({ progress, cancel }: { progress: Progress; cancel: () => void }) {
  const { t, number } = useWords(SEARCH);
  const { bytes, total } = progress;
  const words =
    bytes === 0
      ? t("preparing")
      : t(total === null ? "received" : "receivedOf", {
          kib: number(Math.ceil(bytes / KIB)),
          n: number(total ?? 0),
        });
  return (
    <div className="export-progress" role="status">
      <span>{words}</span>
      <Button size="small" onClick={cancel}>
        {t("cancel")}
      </Button>
    </div>
  );
}
