/** Columns that line up on a terminal, where a Chinese character is two cells wide. */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

export function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += WIDE.test(character) ? 2 : 1;
  return cells;
}

/** One line per row; every column but the last is filled to the width of its widest cell. */
export function table(rows: string[][], gap = "  "): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, text] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cellsOf(text));
  const fill = (text: string, width: number) => text + " ".repeat(Math.max(width - cellsOf(text), 0));
  return rows.map((row) =>
    row.map((text, column) => (column === row.length - 1 ? text : fill(text, widths[column] ?? 0))).join(gap),
  );
}
