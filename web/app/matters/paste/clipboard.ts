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
  const rows = [...(table?.querySelectorAll("tr") ?? [])].map((row) =>
    [...row.querySelectorAll("td, th")].flatMap((cell) => [
      (cell.textContent ?? "").replace(/\s+/g, " ").trim(),
      ...Array.from({ length: Math.min(20, Number(cell.getAttribute("colspan") ?? 1) - 1) }, () => ""),
    ]),
  );
  return withoutBlank(rows);
}
