import { Link } from "@tanstack/react-router";
import { Button, Popconfirm } from "antd";
import { useWords } from "../language.ts";
import type { DraftStore } from "../offline/drafts.ts";
import { useDrafts } from "../offline/hooks.ts";
import { RECORD } from "../texts/record.ts";
import { Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";

const OTHERS_MOST = 4;

type Props = { store: DraftStore; id: string; savedAt: string | null; clear: () => void };

/** Beside the form: how to be quick, where the draft is kept, and the others that wait. */
export function DraftSheet({ store, id, savedAt, clear }: Props) {
  const { t, clock } = useWords(RECORD);
  const drafts = useDrafts(store);
  const others = drafts.items.filter((draft) => draft.id !== id && draft.state !== "sent");
  const keys = [
    ["Tab", t("keyTab")],
    ["Enter", t("keyEnter")],
    ["Backspace", t("keyBack")],
    ["Ctrl+Z", t("keyUndo")],
    ["← →", t("keyArrows")],
    ["Alt+↑ ↓", t("keyMove")],
    ["Ctrl+Enter", t("keyPreview")],
  ] as const;
  return (
    <>
      <Sheet title={t("draft")} padded>
        <p className="small quiet" role="status">
          {savedAt &&
            `${savedAt === "pending" ? t("draftSaving") : t("draftSaved", { time: clock(savedAt) })}　`}
          {t(store.isKept ? "draftKept" : "draftNotKept")}
        </p>
        {others.length > 0 && (
          <>
            <h3 className="others-title">{t("draftOthers")}</h3>
            <ul className="other-drafts">
              {others.slice(0, OTHERS_MOST).map((draft) => (
                <li key={draft.id}>
                  <Link to={URLS.record} search={{ draft: draft.id }} reloadDocument={false}>
                    {draft.title || t("draftUntitled")}
                  </Link>
                </li>
              ))}
              {others.length > OTHERS_MOST && (
                <li>
                  <Link to={URLS.drafts}>{t("draftAll")}</Link>
                </li>
              )}
            </ul>
          </>
        )}
        <p className="draft-acts">
          <Link to={URLS.record} search={{ draft: crypto.randomUUID() }}>
            {t("draftNew")}
          </Link>
          <Popconfirm title={t("clearAsk")} onConfirm={clear}>
            <Button size="small">{t("clear")}</Button>
          </Popconfirm>
        </p>
      </Sheet>
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
    </>
  );
}
