import { Button, Popconfirm } from "antd";
import { useWords } from "../language.ts";
import { RECORD } from "../texts/record.ts";
import { Sheet } from "../ui/index.ts";

/** Beside the form: where the draft is kept, and how to be quick. */
export function DraftSheet({ clear }: { clear: () => void }) {
  const { t } = useWords(RECORD);
  const keys = [
    ["Tab", t("keyTab")],
    ["← →", t("keyArrows")],
    ["Alt+↑ ↓", t("keyMove")],
    ["Ctrl+Enter", t("keyPreview")],
  ] as const;
  return (
    <>
      <Sheet title={t("keys")} padded>
        <dl className="keys">
          {keys.map(([key, words]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </Sheet>
      <Sheet title={t("draft")} padded>
        <p className="small quiet">{t("draftKept")}</p>
        <Popconfirm title={t("clearAsk")} onConfirm={clear}>
          <Button size="small">{t("clear")}</Button>
        </Popconfirm>
      </Sheet>
    </>
  );
}
