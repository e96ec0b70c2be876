import { type RefObject, useEffect, useRef } from "react";
import type { GridColumn } from "./column.ts";
import { copiedRows } from "./copied.ts";

/** Ctrl+C anywhere in the grid. Browsers send the event to the body where no letters are chosen: hence the document. */
export function useCopying<Row>(
  box: RefObject<HTMLElement | null>,
  columns: GridColumn<Row>[],
  rowsOf: () => Row[],
  onCopied: (rows: number) => void,
) {
  const now = useRef({ columns, rowsOf, onCopied });
  useEffect(() => {
    now.current = { columns, rowsOf, onCopied };
  });
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      const isHere = box.current?.contains(document.activeElement);
      // Letters that somebody marked are what they want.
      if (!isHere || !document.getSelection()?.isCollapsed) return;
      const rows = now.current.rowsOf();
      if (rows.length === 0) return;
      const { text, html } = copiedRows(now.current.columns, rows);
      event.clipboardData?.setData("text/plain", text);
      event.clipboardData?.setData("text/html", html);
      event.preventDefault();
      now.current.onCopied(rows.length);
    };
    document.addEventListener("copy", copy);
    return () => document.removeEventListener("copy", copy);
  }, [box]);
}
