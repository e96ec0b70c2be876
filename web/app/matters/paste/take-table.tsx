/** Where a table comes in: from the clipboard anywhere on the page, or as a file. */
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../../language.ts";
import { readTables } from "../../parts/read-tables.ts";
import { PASTE } from "../../texts/paste.ts";
import { copyToClipboard } from "../../ui/grid/index.ts";
import { Failed, Notice } from "../../ui/index.ts";
import { pastedCells } from "./clipboard.ts";
import type { Sheet } from "./store.ts";

type Props = {
  /** Headings of an empty table, in the page's language. */
  head: string[];
  take: (sheets: Sheet[]) => void;
  /** Where the table can also be typed on the page. */
  typeHere?: () => void;
};

export function TakeTable({ head, take, typeHere }: Props) {
  const { t } = useWords(PASTE);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const [says, setSays] = useState<string | null>(null);
  const takeFile = async (file: File) => {
    setBusy(true);
    setProblem(null);
    setSays(null);
    try {
      const sheets = await readTables(file);
      if (sheets.length > 0) take(sheets);
      else setSays(t("nothingPasted"));
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    setBusy(false);
  };
  const paste = (data: DataTransfer) => {
    const [file] = data.files;
    const rows = pastedCells(data.getData("text/plain"), data.getData("text/html"));
    if (rows.length > 0) take([{ name: "", rows, total: rows.length }]);
    else if (file) void takeFile(file);
    else setSays(t("nothingPasted"));
  };
  const now = useRef(paste);
  useEffect(() => {
    now.current = paste;
  });
  // Ctrl+V means the table, wherever on this page the keyboard is.
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const isTyping =
        event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (isTyping || !event.clipboardData) return;
      event.preventDefault();
      now.current(event.clipboardData);
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
  const copyHead = () => {
    const cells = head.map((name) => `<th>${name}</th>`).join("");
    const html = `<table><tr>${cells}</tr></table>`;
    setSays(copyToClipboard({ text: head.join("\t"), html }) ? t("headCopied") : head.join("\t"));
  };
  return (
    <section
      className={isOver ? "sheet take-table over" : "sheet take-table"}
      aria-label={t("pasteBox")}
      {...{
        onDragOver: (event: React.DragEvent) => {
          event.preventDefault();
          setOver(true);
        },
        onDragLeave: () => setOver(false),
        onDrop: (event: React.DragEvent) => {
          event.preventDefault();
          setOver(false);
          paste(event.dataTransfer);
        },
      }}
    >
      <h2>{t("dropTitle")}</h2>
      <p>{t("dropHow")}</p>
      <p className="quiet">{head.join("　")}</p>
      <div className="page-actions">
        <Button type="primary" loading={isBusy} onClick={() => input.current?.click()}>
          {t("chooseFile")}
        </Button>
        <Button onClick={copyHead}>{t("copyHead")}</Button>
        {typeHere && <Button onClick={typeHere}>{t("typeHere")}</Button>}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv,.txt"
        aria-label={t("chooseFile")}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file) void takeFile(file);
        }}
      />
      <div role="status">
        {isBusy && t("reading")}
        {says && <Notice>{says}</Notice>}
      </div>
      {problem && <Failed error={problem} />}
    </section>
  );
}
