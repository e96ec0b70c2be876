/** Where the keyboard goes in a grid: pure, so that every key can be read here and tried in a test. */

/** Row -1 is the head. */
export type Cell = { row: number; column: number };
export type Extent = { rows: number; columns: number; rowsInView: number };
export type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** The cell that a key leads to, or null where it is no key of movement. */
export function stepped(from: Cell, pressed: Key, { rows, columns, rowsInView }: Extent): Cell | null {
  if (pressed.altKey) return null;
  const far = pressed.ctrlKey || pressed.metaKey;
  const to = { ...from };
  switch (pressed.key) {
    case "ArrowDown":
      to.row = far ? rows - 1 : from.row + 1;
      break;
    case "ArrowUp":
      // Not from the first row into the head at a jump: whoever jumps up means the first row.
      to.row = far ? Math.min(0, from.row) : from.row - 1;
      break;
    case "PageDown":
      to.row = from.row + rowsInView;
      break;
    case "PageUp":
      to.row = from.row <= 0 ? from.row : Math.max(0, from.row - rowsInView);
      break;
    case "ArrowRight":
      to.column = far ? columns - 1 : from.column + 1;
      break;
    case "ArrowLeft":
      to.column = far ? 0 : from.column - 1;
      break;
    case "Home":
      to.column = 0;
      if (far) to.row = 0;
      break;
    case "End":
      to.column = columns - 1;
      if (far) to.row = rows - 1;
      break;
    default:
      return null;
  }
  return within(to, rows, columns);
}

export function within({ row, column }: Cell, rows: number, columns: number): Cell {
  return {
    row: Math.max(-1, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}
