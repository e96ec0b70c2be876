/** What keyboard and mouse do in a grid besides moving: opening, choosing, sorting, widening. */
import { WIDTH } from "./column.ts";
import type { Cell } from "./keys.ts";
import type { TableProps } from "./table-props.ts";

/** What a key does besides moving; true when it did something. */
export function pressed<Row>(event: React.KeyboardEvent, active: Cell, props: TableProps<Row>): boolean {
  const { columns, source, selection } = props;
  const { key, shiftKey } = event;
  const isWide = event.ctrlKey || event.metaKey;
  // A link or a box that has the keyboard answers to Enter and Space itself.
  const isOwn = event.target instanceof HTMLElement && event.target.dataset.cell === undefined;
  if (active.row === -1) {
    const column = columns[active.column - 1];
    const way = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    if (column && shiftKey && way !== 0) {
      if (isWide) props.onStep(column.key, way);
      else props.onWidth(column.key, column.widthPx + way * WIDTH.stepPx);
      return true;
    }
    if ((key !== "Enter" && key !== " ") || isOwn) return false;
    if (column?.sort) props.onSort(column);
    return true;
  }
  if (isWide && key.toLowerCase() === "a") {
    selection.all();
    return true;
  }
  if (key === "Escape" && selection.rows.size > 0) {
    selection.clear();
    return true;
  }
  if (isOwn) return false;
  if (key === " ") {
    selection.toggle(active.row);
    return true;
  }
  const row = key === "Enter" && !isWide ? source.row(active.row) : undefined;
  if (row) props.open(row);
  return row !== undefined;
}

export function mouse<Row>({ source, selection, open }: TableProps<Row>) {
  return {
    // Shift and a click choose rows, not letters; the keyboard still follows the mouse.
    onMouseDown(event: React.MouseEvent) {
      const at = placeOf(event.target);
      if (!at || !event.shiftKey || isLink(event.target)) return;
      event.preventDefault();
      at.element.focus({ preventScroll: true });
    },
    onClick(event: React.MouseEvent) {
      const at = placeOf(event.target);
      if (!at || at.cell.row < 0 || isLink(event.target)) return;
      if (event.shiftKey) selection.extendTo(at.cell.row, at.cell.row);
      else if ("box" in at.element.dataset || event.ctrlKey || event.metaKey) selection.toggle(at.cell.row);
    },
    onDoubleClick(event: React.MouseEvent) {
      const at = placeOf(event.target);
      const row = at && !("box" in at.element.dataset) ? source.row(at.cell.row) : undefined;
      if (row) open(row);
    },
  };
}

const isLink = (target: EventTarget) => target instanceof Element && target.closest("a, button") !== null;

function placeOf(target: EventTarget): { element: HTMLElement; cell: Cell } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null;
  const [row, column] = (element?.dataset.cell ?? "").split(":").map(Number);
  return element && row !== undefined && column !== undefined ? { element, cell: { row, column } } : null;
}

export const cellOf = (target: EventTarget) => placeOf(target)?.cell;
