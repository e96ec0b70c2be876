import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { memo } from "react";
import { useWords } from "../../language.ts";
import { PASTE } from "../../texts/paste.ts";
import { State } from "../../ui/index.ts";
import { URLS } from "../../urls.ts";
import type { PasteField } from "./fields.ts";
import { type Checked, cellId, goes, isBlank, type PasteRow } from "./rows.ts";
import { useWrongWords } from "./wrong-words.ts";

type Props = {
  row: PasteRow;
  at: number;
  checked: Checked;
  fields: PasteField[];
  isBusy: boolean;
  onType: (id: string, key: string, typed: string) => void;
  onWant: (id: string, isWanted: boolean) => void;
  onDelete: (id: string) => void;
  onKeyDown: (event: React.KeyboardEvent, at: number, key: string) => void;
  paste: (event: React.ClipboardEvent, at: number, key: string) => void;
};

export function PasteLine(props: Props) {
  const { row, at, checked, fields, isBusy, onType, onWant, onDelete, onKeyDown, paste } = props;
  const { t, w } = useWords(PASTE);
  const wrongWords = useWrongWords();
  const isDone = row.state === "recorded";
  const n = at + 1;
  const isLocked = isDone || isBusy;
  const isWrong = Object.keys(checked.wrong).length > 0;
  return (
    <tr className={isDone ? "done" : undefined}>
      <th scope="row">{n}</th>
      <td className="want">
        <input
          type="checkbox"
          aria-label={t("includeRow", { n })}
          checked={isDone || goes(row, checked)}
          disabled={isLocked || isWrong || isBlank(row)}
          onChange={({ target }) => onWant(row.id, target.checked)}
        />
      </td>
      {fields.map((field) => {
        const id = cellId(row.id, field.key);
        const wrong = checked.wrong[field.key];
        // A row that nobody began says nothing yet.
        const problem = isBlank(row)
          ? undefined
          : (row.faults?.[field.key] ?? (wrong && wrongWords(wrong, field, row.cells[field.key] ?? "")));
        return (
          <td key={field.key} className={problem ? "wrong" : undefined}>
            <input
              id={id}
              aria-label={t("cellName", { n, name: w(field.title) })}
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem && `${id}-problem`}
              value={row.cells[field.key] ?? ""}
              readOnly={isLocked}
              list={field.options.length > 0 ? `options-${field.key}` : undefined}
              autoComplete="off"
              onChange={({ target }) => onType(row.id, field.key, target.value)}
              onKeyDown={(event) => onKeyDown(event, at, field.key)}
              onPaste={(event) => paste(event, at, field.key)}
            />
            {problem && (
              <span className="cell-problem" id={`${id}-problem`}>
                {problem}
              </span>
            )}
          </td>
        );
      })}
      <td className="outcome">
        <Outcome row={row} checked={checked} />
      </td>
      <td>
        {!isDone && (
          <Button
            type="text"
            size="small"
            disabled={isBusy}
            aria-label={t("deleteRow", { n })}
            onClick={() => onDelete(row.id)}
          >
            ×
          </Button>
        )}
      </td>
    </tr>
  );
}

/** What becomes of the row, and why, in words. */
const Outcome = memo(function Outcome({ row, checked }: { row: PasteRow; checked: Checked }) {
  const { t } = useWords(PASTE);
  const toMatter = (id: string, words: string) => (
    <Link to={URLS.matter} params={{ id }} target="_blank">
      {words}
    </Link>
  );
  if (row.state === "recorded")
    return (
      <State tone="good">{row.matter ? toMatter(row.matter, t("recordedRow")) : t("recordedRow")}</State>
    );
  if (isBlank(row)) return <span className="quiet">{t("blank")}</span>;
  if (row.state === "sending") return <State tone="due">{t("sending")}</State>;
  if (row.state === "refused")
    return (
      <State tone="due">{row.isUnsure ? t("unsure") : t("refusedRow", { why: row.refusal ?? "" })}</State>
    );
  if (Object.keys(checked.wrong).length > 0) return <State tone="due">{t("wrongRow")}</State>;
  const [known] = checked.known;
  const twin = known
    ? toMatter(known.id, t("knownMatter"))
    : checked.sameAs !== null
      ? t("sameAs", { n: checked.sameAs })
      : null;
  const isGoing = goes(row, checked);
  if (twin)
    return (
      <State tone="due">
        {twin}
        {!isGoing && `，${t("notIncluded")}`}
      </State>
    );
  if (!isGoing) return <span className="quiet">{t("notIncluded")}</span>;
  if (row.state === "previewed")
    return row.breaches > 0 ? (
      <State tone="bad">{t("breaches", { n: row.breaches })}</State>
    ) : (
      <State tone="good">{t("previewed")}</State>
    );
  return <span className="quiet">{t("ready")}</span>;
});
