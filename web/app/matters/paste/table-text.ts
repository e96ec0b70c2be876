/** What the clipboard holds of a spreadsheet, a text or a web page, as rows of cells. */

export type Cells = string[][];

/** Text between tabs where there is some, as spreadsheets give it; otherwise the page's table; otherwise its lines. */
export function pastedCells(text: string, html: string): Cells {
  if (text.includes("\t") || html === "") return tabbedCells(text);
  const cells = htmlCells(html);
  return cells.length > 0 ? cells : tabbedCells(text);
}

/** A cell in quotation marks may hold tabs, line breaks, and quotation marks written twice. */
export function tabbedCells(text: string): Cells {
  const rows: Cells = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = "";
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  const plain = text.replace(/\r\n?/g, "\n");
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at];
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (plain[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === "" && closes(plain, at)) isQuoted = true;
    else if (sign === "\t") endCell();
    else if (sign === "\n") endRow();
    else cell += sign;
  }
  if (cell !== "" || row.length > 0) endRow();
  return withoutBlank(rows);
}

/** A title may begin with a quotation mark of its own: only one that ends at a cell's end is the cell's. */
function closes(text: string, from: number): boolean {
  return /^"(?:[^"]|"")*"(?=[\t\n]|$)/.test(text.slice(from));
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

export const withoutBlank = (rows: Cells): Cells =>
  rows.filter((row) => row.some((cell) => cell.trim() !== ""));
