/** What the clipboard holds of a spreadsheet, a text or a web page, as rows of cells. */
import { type Cells, tabbedCells, withoutBlank } from "./table-text.ts";

/** Text between tabs where there is some, as spreadsheets give it; otherwise the page's table; otherwise its lines. */
export function pastedCells(text: string, html: string): Cells {
  if (text.includes("\t") || html === "") return tabbedCells(text);
  const cells = htmlCells(html);
  return cells.length > 0 ? cells : tabbedCells(text);
}

/** Read, never shown: nothing of it runs or is fetched. Cells that were joined stand in the first of their places. */
function htmlCells(html: string): Cells {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  /** By column: how many of the next rows a joined cell reaches into. */
  const below: number[] = [];
  const rows = [...(table?.querySelectorAll("tr") ?? [])].map((row) => {
    const line: string[] = [];
    const skip = () => {
      while ((below[line.length] ?? 0) > 0) {
        below[line.length] = (below[line.length] ?? 0) - 1;
        line.push("");
      }
    };
    for (const cell of row.querySelectorAll("td, th")) {
      skip();
      const [across, down] = [spanOf(cell, "colspan"), spanOf(cell, "rowspan")];
      for (let at = 0; at < across; at += 1) {
        below[line.length] = down - 1;
        line.push(at === 0 ? (cell.textContent ?? "").replace(/\s+/g, " ").trim() : "");
      }
    }
    skip();
    return line;
  });
  return withoutBlank(rows);
}

const COLUMNS_MOST = 20;
const ROWS_MOST = 1_000;

function spanOf(cell: Element, name: "colspan" | "rowspan"): number {
  const most = name === "colspan" ? COLUMNS_MOST : ROWS_MOST;
  return Math.min(most, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? "1", 10) || 1));
}
