/** Rows for the clipboard: as text between tabs, and as a table that a spreadsheet takes with its types. */
import type { GridColumn } from "./column.ts";

export type Copied = { text: string; html: string };

export function copiedRows<Row>(columns: GridColumn<Row>[], rows: Row[]): Copied {
  const table = [
    columns.map((column) => column.copied?.title ?? column.title),
    ...rows.map((row) => columns.map((column) => (column.copied ?? column).text(row))),
  ];
  return {
    text: table.map((cells) => cells.map(tabbed).join("\t")).join("\r\n"),
    html: `<table>${table.map((cells, at) => `<tr>${cells.map((cell) => htmlCell(cell, at === 0)).join("")}</tr>`).join("")}</table>`,
  };
}

const isNumber = (words: string) => /^-?\d+(\.\d+)?$/.test(words) && words.length <= 15;
/** What a spreadsheet would take for a formula and compute: a title is never that. */
const isFormula = (words: string) => /^[=+\-@\t\r]/.test(words) && !isNumber(words);

function tabbed(words: string): string {
  const plain = isFormula(words) ? `'${words}` : words;
  return /[\t\r\n"]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** `mso-number-format` is how spreadsheets are told that a cell is text: long codes keep their digits, "=1+1" stays words. */
function htmlCell(words: string, isHead: boolean): string {
  const escaped = words.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`).replace(/\r?\n/g, "<br>");
  if (isHead) return `<th>${escaped}</th>`;
  return isNumber(words) ? `<td>${escaped}</td>` : `<td style="mso-number-format:'\\@'">${escaped}</td>`;
}

/** Outside of a copy event: where the page itself starts one. */
export function copyToClipboard({ text, html }: Copied): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener("copy", fill, { capture: true, once: true });
  // The one way that works in every browser, also where the page does not come over TLS.
  const done = document.execCommand("copy");
  document.removeEventListener("copy", fill, { capture: true });
  return done;
}
