/** Text between tabs, as spreadsheets give it to the clipboard, as rows of cells. Pure. */

export type Cells = string[][];

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
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  const behind = text[at + 1];
  return at >= 0 && (behind === undefined || behind === "\t" || behind === "\n");
}

export const withoutBlank = (rows: Cells): Cells =>
  rows.filter((row) => row.some((cell) => cell.trim() !== ""));
